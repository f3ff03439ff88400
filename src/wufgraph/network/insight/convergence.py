"""The map of convergence: where independent groups ask for nearly the same."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from ...prefixes import slug_of
from ...store import Store
from ..incidence import Incidence, Organization
from .likeness import find_alike
from .organizers import find_wholes, organizers_by_event
from .passages import Passage, passage_of, read_rows
from .terms import find_terms, is_matter

# Chosen on the made-up demands of tests/network/insight/demands.csv; docs/networks.md tells what they find.
LEAST, LEAST_APART = 0.50, 0.65


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """A declaration or a recommendation of a report.

    Attributes:
        id: IRI of the statement.
        kind: `declaration` or `recommendation`.
        agenda: Slug of the agenda that a declaration is towards, such as `habitat-iii`; empty for none.
        language: Of the report.
        passage: Its words, and where they stand.
    """

    id: str
    kind: str
    agenda: str
    language: str
    passage: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A position in a group.

    Attributes:
        position: What is asked for.
        likeness: To the group's first position, 0 to 1; 1 for the first itself.
        organizers: Those of its event.
    """

    position: Position
    likeness: float
    organizers: tuple[Organization, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Convergence:
    """Positions that ask for nearly the same.

    Attributes:
        voices: The one that is like most others first, then the most alike; each is like the first.
        independent: Greatest number of voices found of which no two have an organization or a whole in common.
        matters: Terms that more than half of the voices share, sorted: what it is about.
        agendas: Slugs of the agendas that voices are towards, sorted.
        themes: Slugs of the themes that all events of the group have in common, sorted.
    """

    voices: tuple[Voice, ...]
    independent: int
    matters: tuple[str, ...]
    agendas: tuple[str, ...]
    themes: tuple[str, ...]


def read_positions(store: Store) -> tuple[Position, ...]:
    """Read all declarations and recommendations, sorted by their IRIs."""
    found: dict[str, Position] = {}
    for row in read_rows(store, "positions"):
        position = Position(
            id=str(row["statement"]),
            kind=slug_of(row["class"]).lower(),
            agenda=slug_of(row["agenda"]) if row["agenda"] else "",
            language=str(row["language"] or ""),
            passage=passage_of(row),
        )
        found.setdefault(position.id, position)
    return tuple(found[id_] for id_ in sorted(found))


def find_convergence(
    positions: Sequence[Position],
    incidence: Incidence,
    *,
    least: float = LEAST,
    least_apart: float = LEAST_APART,
    independent: int = 2,
) -> tuple[Convergence, ...]:
    """Group positions that ask for nearly the same.

    Two positions are alike from `least` on where their events have a theme in common, and from `least_apart` on where
    they have none or themes are not known. Groups are stars: the position that is like most others, and those, all of
    which are like it; each position is in one group at most.

    Args:
        positions: To be compared; of two of one event, the one that is more alike counts.
        incidence: Who organized the events, and which themes they have.
        least: Likeness (see `find_alike`) that is needed within a theme.
        least_apart: And across themes.
        independent: Groups with fewer independent voices are left out.

    Returns:
        Those with the most independent voices first.

    Source: Aslam, Pelekhov & Rus 2004, doi:10.7155/jgaa.00084 (stars).
    """
    themes = {event.id: frozenset(event.themes) for event in incidence.events}
    terms = [find_terms(one.passage.text, one.language) for one in positions]
    alike: dict[int, dict[int, float]] = defaultdict(dict)
    for first, second, likeness in find_alike(terms, least):
        one, other = positions[first].passage.event, positions[second].passage.event
        near = themes.get(one, frozenset()) & themes.get(other, frozenset())
        if one != other and (near or likeness >= least_apart):
            alike[first][second] = alike[second][first] = likeness
    organizers, wholes = organizers_by_event(incidence), find_wholes(incidence)
    found = []
    for star in _find_stars(alike):
        voices = _as_voices(star, alike, positions, organizers)
        count = count_independent([_roots(voice.organizers, wholes) for voice in voices])
        if count >= independent:
            found.append(_describe(voices, count, star, terms, themes))
    return tuple(sorted(found, key=lambda one: (-one.independent, -len(one.voices), one.voices[0].position.id)))


def count_independent(groups: Iterable[Collection[str]]) -> int:
    """How many groups there are of which no two have a member in common, at least.

    Groups are taken in the order of how few others they overlap; the greatest number is found where overlaps are few,
    and never more than there are. An empty group is nobody's, and not counted.

    >>> count_independent([{"a", "b"}, {"b", "c"}, {"c", "d"}])
    2
    """
    sets = [frozenset(group) for group in groups if group]
    overlaps = [sum(bool(one & other) for other in sets) for one in sets]
    taken: set[str] = set()
    count = 0
    for _, group in sorted(zip(overlaps, sets, strict=True), key=lambda pair: (pair[0], sorted(pair[1]))):
        if not taken & group:
            taken |= group
            count += 1
    return count


def _find_stars(alike: Mapping[int, Mapping[int, float]]) -> list[list[int]]:
    """Centre and satellites of each star, the centre first."""
    left = {place: dict(others) for place, others in alike.items()}
    stars = []
    while left:
        centre = min(left, key=lambda place: (-sum(left[place].values()), place))
        star = [centre, *sorted(left[centre], key=lambda place: (-left[centre][place], place))]
        if len(star) == 1:
            break
        stars.append(star)
        for place in star:
            for other in left.pop(place):
                left.get(other, {}).pop(place, None)
    return stars


def _as_voices(
    star: Sequence[int],
    alike: Mapping[int, Mapping[int, float]],
    positions: Sequence[Position],
    organizers: Mapping[str, tuple[Organization, ...]],
) -> tuple[Voice, ...]:
    """One voice for each event, the most alike."""
    voices: dict[str, Voice] = {}
    for place in star:
        position = positions[place]
        likeness = 1.0 if place == star[0] else alike[star[0]][place]
        voice = Voice(position=position, likeness=likeness, organizers=organizers.get(position.passage.event, ()))
        voices.setdefault(position.passage.event, voice)
    return tuple(voices.values())


def _roots(organizers: Iterable[Organization], wholes: Mapping[str, str]) -> frozenset[str]:
    return frozenset(wholes.get(one.id, one.id) for one in organizers)


def _describe(
    voices: tuple[Voice, ...],
    independent: int,
    star: Iterable[int],
    terms: Sequence[frozenset[str]],
    themes: Mapping[str, frozenset[str]],
) -> Convergence:
    counts = Counter(term[:-1] for place in star for term in terms[place] if is_matter(term))
    most = sorted(term for term, count in counts.items() if 2 * count > len(voices))
    events = [themes.get(voice.position.passage.event, frozenset()) for voice in voices]
    return Convergence(
        voices=voices,
        independent=independent,
        matters=tuple(most),
        agendas=tuple(sorted({voice.position.agenda for voice in voices} - {""})),
        themes=tuple(sorted(frozenset.intersection(*events))),
    )
