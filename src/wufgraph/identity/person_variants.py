"""Rules about persons whose name is spelt otherwise, where it can be of one person only."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from .name_likeness import likeness, sound
from .person_names import PersonName

if TYPE_CHECKING:
    from .person_joins import PersonJoins

LARGEST_BLOCK = 80
_MORE_OFTEN = 3
_ALONE = "nobody else is called so"


def join_variants(joins: "PersonJoins", known: Counter[str], *, full: bool) -> None:
    """Another spelling, with an institution in common, where it can be of one person only.

    Args:
        joins: All mentions.
        known: In how many names each word stands.
        full: Names in full, or those that have one part written out.
    """
    spellings: dict[str, dict[PersonName, int]] = defaultdict(dict)
    seen: set[tuple[int, PersonName]] = set()
    for place, name in enumerate(joins.names):
        # What one person is called there twice says nothing more.
        if (way := (joins.clusters.find(place), name)) not in seen:
            seen.add(way)
            for iri in joins.affiliations(place):
                spellings[iri].setdefault(name, place)
    for iri, names in sorted(spellings.items()):
        if len({joins.clusters.find(place) for place in names.values()}) == 1:
            continue
        blocks: dict[str, list[PersonName]] = defaultdict(list)
        for name in names:
            for feature in _features(name):
                blocks[feature].append(name)
        wanted = [name for name in names if name.is_full is full]
        for name in sorted(wanted, key=lambda n: (joins.times(names[n]), n.key, n.parts)):
            place = names[name]
            found = _find(joins, name, place, ((o, names[o]) for o in _near_names(name, blocks)), known)
            if nearest := _pick(joins, found, known):
                there, how = nearest
                why = f"{joins.told(there, place)}: {how}; both of '{joins.around.called[iri]}'"
                joins.join(there, place, "variant", why)


def _features(name: PersonName) -> set[str]:
    return {*name.words, *(f"~{sound(word)}" for word in name.words)}


def _near_names(name: PersonName, blocks: Mapping[str, list[PersonName]]) -> Iterable[PersonName]:
    near = {}
    for feature in sorted(_features(name)):
        block = blocks.get(feature, ())
        if len(block) <= LARGEST_BLOCK:
            near.update(dict.fromkeys(block))
    near.pop(name, None)
    return near


def _find(
    joins: "PersonJoins",
    name: PersonName,
    place: int,
    others: Iterable[tuple[PersonName, int]],
    known: Counter[str],
) -> dict[int, tuple[int, str]]:
    """Other clusters that may be the same person, with one mention each and how the names are alike."""
    own = joins.clusters.find(place)
    found: dict[int, tuple[int, str]] = {}
    for other, there in others:
        root = joins.clusters.find(there)
        if root != own and root not in found and other.is_full and (how := likeness(name, other, known)):
            found[root] = (there, how)
    return found


def _pick(joins: "PersonJoins", found: Mapping[int, tuple[int, str]], known: Counter[str]) -> tuple[int, str] | None:
    """The one that a spelling is of: the only one, or the most frequent if all others may be spellings of it."""
    if not found:
        return None
    there, how = max(found.values(), key=lambda at: (joins.times(at[0]), at))
    main = joins.names[there]
    others = (joins.names[other] for other, _ in found.values() if other != there)
    return (there, how) if all(other == main or likeness(other, main, known) for other in others) else None


def join_only_variants(joins: "PersonJoins", known: Counter[str]) -> None:
    """A slip in a name in full without an institution in common, where only one person is called nearly so."""
    first: dict[PersonName, int] = {}
    times = Counter(joins.names)
    placed: dict[PersonName, set[int]] = defaultdict(set)
    for place, name in enumerate(joins.names):
        if name.is_full:
            first.setdefault(name, place)
            placed[name].add(joins.clusters.find(place))
    blocks: dict[str, list[PersonName]] = defaultdict(list)
    for name in first:
        for feature in name.words:
            blocks[feature].append(name)
    for name in first:
        loose = [p for p in sorted(placed[name]) if not joins.is_placed(p)]
        if not loose:
            continue
        others = [
            (other, root)
            for other in _near_names(name, blocks)
            if len(other.words) == len(name.words)
            and times[other] >= _MORE_OFTEN * times[name]
            and OSA.distance(name.key, other.key, score_cutoff=1) <= 1
            and "'" in likeness(name, other, known)
            for root in sorted(placed[other])
        ]
        found = _find(joins, name, loose[0], others, known)
        if len(found) == 1:
            ((there, how),) = found.values()
            for one in loose:
                joins.join(there, one, "only-variant", f"{joins.told(there, one)}: {how}; {_ALONE}")
