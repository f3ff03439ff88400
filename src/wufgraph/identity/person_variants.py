"""Rules about persons whose name is spelt otherwise, where it can be of one person only."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from .name_likeness import likeness, sound
from .person_names import PersonName

if TYPE_CHECKING:
    from .person_joins import PersonJoins

LARGEST_BLOCK = 80
_MORE_OFTEN = 3
_ALONE = "nobody else is called so"


def join_variants(joins: "PersonJoins", known: Counter[str]) -> None:
    """Another spelling, with an institution in common, where it can be of one person only; names in full first.

    Args:
        joins: All mentions.
        known: In how many names each word stands.
    """
    features = {place: _features(joins.names[place]) for place in set(joins.first)}
    for full in (True, False):
        for iri, spellings in sorted(_spellings(joins).items()):
            wanted = [first for first in spellings if joins.names[first].is_full is full]
            if wanted and len({joins.clusters.find(place) for place in spellings.values()}) > 1:
                _join_spellings(joins, iri, spellings, wanted, _Near(spellings, features), known)


def _spellings(joins: "PersonJoins") -> Mapping[str, dict[int, int]]:
    """A mention of each institution's people, by the name that they have there."""
    spellings: dict[str, dict[int, int]] = defaultdict(dict)
    for place in joins.each_way():
        for iri in joins.affiliations(place):
            spellings[iri].setdefault(joins.first[place], place)
    return spellings


def _join_spellings(
    joins: "PersonJoins",
    iri: str,
    spellings: Mapping[int, int],
    wanted: Iterable[int],
    near: "_Near",
    known: Counter[str],
) -> None:
    """Join the wanted spellings of one institution's people with others that they may be of."""

    def rank(first: int) -> tuple[int, str, int]:
        name = joins.names[first]
        return joins.times(spellings[first]), name.key, name.parts

    for first in sorted(wanted, key=rank):
        place = spellings[first]
        found = _find(joins, place, (spellings[other] for other in near.to(first)), known)
        if nearest := _pick(joins, found, known):
            there, how = nearest
            why = f"{joins.told(there, place)}: {how}; both of '{joins.around.called[iri]}'"
            joins.join(there, place, "variant", why)


class _Near:
    """Names, each by the mention that stands for it, and the few others that share a word or the sound of one."""

    def __init__(self, names: Iterable[int], features: Mapping[int, Sequence[str]]) -> None:
        self._features = features
        self._blocks: dict[str, list[int]] = defaultdict(list)
        for name in names:
            for feature in features[name]:
                self._blocks[feature].append(name)

    def to(self, name: int) -> Iterable[int]:
        """Names that may be alike to one of them."""
        near: dict[int, None] = {}
        for feature in self._features[name]:
            if len(block := self._blocks[feature]) <= LARGEST_BLOCK:
                near.update(dict.fromkeys(block))
        near.pop(name, None)
        return near


def _features(name: PersonName) -> list[str]:
    return sorted({*name.words, *(f"~{sound(word)}" for word in name.words)})


def _find(joins: "PersonJoins", place: int, others: Iterable[int], known: Counter[str]) -> dict[int, tuple[int, str]]:
    """Other clusters that may be the same person, with one mention each and how the names are alike."""
    own, name = joins.clusters.find(place), joins.names[place]
    found: dict[int, tuple[int, str]] = {}
    for there in others:
        root, other = joins.clusters.find(there), joins.names[there]
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
    times = Counter(joins.first)
    placed: dict[int, set[int]] = defaultdict(set)
    for place in joins.each_way():
        if joins.names[place].is_full:
            placed[joins.first[place]].add(joins.clusters.find(place))
    near = _Near(placed, {first: sorted({*joins.names[first].words}) for first in placed})
    for first, places in placed.items():
        loose = [place for place in sorted(places) if not joins.is_placed(place)]
        found: dict[int, tuple[int, str]] = {}
        for other in near.to(first) if loose else ():
            if times[other] >= _MORE_OFTEN * times[first] and (how := _slip(joins, first, other, known)):
                for there in sorted(placed[other]):
                    found.setdefault(joins.clusters.find(there), (there, how))
        found.pop(joins.clusters.find(loose[0]) if loose else -1, None)
        if len(found) == 1:
            ((there, how),) = found.values()
            for one in loose:
                joins.join(there, one, "only-variant", f"{joins.told(there, one)}: {how}; {_ALONE}")


def _slip(joins: "PersonJoins", one: int, other: int, known: Counter[str]) -> str:
    """How one slip makes two names alike, in words; empty where they are not."""
    mine, yours = joins.names[one], joins.names[other]
    if len(mine.words) != len(yours.words) or OSA.distance(mine.key, yours.key, score_cutoff=1) > 1:
        return ""
    how = likeness(mine, yours, known)
    return how if "'" in how else ""
