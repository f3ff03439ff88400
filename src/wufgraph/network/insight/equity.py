"""The equity lens: who spoke and who organized, as reports state it; nothing is inferred, and small cells are hidden.

Gender is not known: an honorific is what a report writes in front of a name, and is told as written. Nationality is
what a report states of a speaker, never where an organization is based.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from scipy.sparse import triu

from ...prefixes import slug_of
from ...store import Store
from ..honesty.suppression import THRESHOLD, suppress_small_cells
from ..incidence import Incidence
from ..regions import place_of
from .organizers import organizers_by_event
from .passages import read_rows
from .prediction import adjacency

NOT_STATED, SEVERAL = "not-stated", "several"
MORE, LESS = "more-developed", "less-developed"
_TIES = {(MORE, MORE): "within-more-developed", (LESS, MORE): "north-south", (LESS, LESS): "within-less-developed"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """A speaker at an event as the report states it: honorific, empty for none, and codes of nationalities."""

    id: str
    event: str
    honorific: str
    nationalities: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A count of a table.

    Attributes:
        lens: What is counted by what, such as `speakers by honorific`.
        group: Honorific as written, M49 code of a region, or a word such as `not-stated`.
        count: None where it is hidden.
        share: Of all that the lens counts, 0 to 1; None where the count is hidden, or of ties whose ends are not known.
        of: How many the lens counts in all; None where they are few persons themselves.
        expected: Share that a network with the same ends of ties, joined at random, has on average; for ties alone.
    """

    lens: str
    group: str
    count: int | None
    share: float | None
    of: int | None
    expected: float | None = None


def read_speakers(store: Store) -> tuple[Speaker, ...]:
    """Read all speakers, sorted by the IRIs of their participations."""
    found: dict[str, Speaker] = {}
    for row in read_rows(store, "speakers"):
        id_ = str(row["speaker"])
        nation = (slug_of(row["nationality"]),) if row["nationality"] else ()
        before = found[id_].nationalities if id_ in found else ()
        found[id_] = Speaker(
            id=id_, event=str(row["event"]), honorific=str(row["honorific"] or ""), nationalities=before + nation
        )
    return tuple(found[id_] for id_ in sorted(found))


def look_at(speakers: Iterable[Speaker], incidence: Incidence, *, fewest: int = THRESHOLD) -> tuple[Cell, ...]:
    """Count speakers, organizers and ties.

    Args:
        speakers: Those of other events than the incidence's are not counted.
        incidence: Who organized what.
        fewest: Cells of persons with fewer are hidden, and with them as many others as it takes for nobody to work them
            out, see `honesty.suppression`; organizations are no persons, and not hidden.

    Returns:
        Cells by lens, the greatest first, `not-stated` last.
    """
    events = {event.id for event in incidence.events}
    there = [one for one in speakers if one.event in events]
    held = _bases(incidence)
    lenses: list[tuple[str, Counter[str], bool]] = [
        ("speakers by honorific", Counter(one.honorific or NOT_STATED for one in there), True),
        ("speakers by region of nationality", Counter(_of_all(one.nationalities, region_of) for one in there), True),
        ("speakers by development", Counter(_of_all(one.nationalities, development_of) for one in there), True),
        ("organizers by region", Counter(region_of(code) for code in held), False),
        ("organizers by development", Counter(development_of(code) for code in held), False),
    ]
    cells = [cell for lens, counts, persons in lenses for cell in _as_cells(lens, counts, fewest if persons else 1)]
    return (*cells, *_count_ties(incidence))


def region_of(country: str) -> str:
    """M49 code of the region of a country; `not-stated` where it has none."""
    place = place_of(country)
    return place.region if place else NOT_STATED


def development_of(country: str) -> str:
    """Whether a country lies in a more or a less developed region, see `regions.Place`."""
    place = place_of(country)
    return NOT_STATED if place is None else MORE if place.more_developed else LESS


def _bases(incidence: Incidence) -> list[str]:
    """Country of each organizer of each event: one that organized three events counts three times."""
    return [one.country for some in organizers_by_event(incidence).values() for one in some]


def _of_all(codes: Iterable[str], group_of: Callable[[str], str]) -> str:
    """The group of all nationalities of a speaker: `several` where they are of different ones."""
    groups = {group_of(code) for code in codes} or {NOT_STATED}
    return groups.pop() if len(groups) == 1 else SEVERAL


def _as_cells(lens: str, counts: Counter[str], fewest: int) -> list[Cell]:
    groups, total = sorted(counts), sum(counts.values())
    if not groups:
        return []
    (*shown, of), _ = suppress_small_cells([[counts[group] for group in groups]], fewest).cells
    ordered = sorted(
        zip(groups, shown, strict=True), key=lambda pair: (pair[0] == NOT_STATED, -(pair[1] or 0), pair[0])
    )
    return [
        Cell(lens=lens, group=group, count=count, share=None if count is None else round(count / total, 6), of=of)
        for group, count in ordered
    ]


def _count_ties(incidence: Incidence) -> list[Cell]:
    """Ties within and across development, beside the shares that the same ends give at random: p², 2pq and q²."""
    groups = [development_of(one.country) for one in incidence.organizations]
    places = zip(*(ends.tolist() for ends in triu(adjacency(incidence.organizing), k=1).tocoo().coords), strict=True)
    ties = [tuple(sorted((groups[one], groups[other]))) for one, other in places]
    known = [ends for ends in ties if NOT_STATED not in ends]
    counts = Counter(known)
    p = sum(ends.count(MORE) for ends in known) / (2 * len(known)) if known else 0.0
    expected = {(MORE, MORE): p * p, (LESS, MORE): 2 * p * (1 - p), (LESS, LESS): (1 - p) * (1 - p)}
    lens = "ties by development"
    cells = [
        Cell(
            lens=lens,
            group=_TIES[ends],
            count=counts[ends],
            share=round(counts[ends] / len(known), 6),
            of=len(known),
            expected=round(share, 6),
        )
        for ends, share in expected.items()
        if known
    ]
    left = len(ties) - len(known)
    return [*cells, Cell(lens=lens, group=NOT_STATED, count=left, share=None, of=len(ties))] if ties else []
