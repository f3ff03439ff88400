"""Finds the things whose names share something with a name, without looking at all of them."""

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .catalogue import Catalogue, Thing
from .kinds import Kind
from .names import Form, read_name, sounds

# What so many names have in common tells between those that share something rarer, unless nothing does.
_MANY = 200
_SHORTEST_SLIP = 4
_MOST_CANDIDATES = 30
_SAME_LETTERS = 3.0
_SPELLED, _SOUNDS, _LETTERS, _INITIALS = "word", "sound", "letters", "initials"

_Feature = tuple[Kind, str, str]


@dataclass(frozen=True, slots=True)
class Entry:
    """A thing with all of its names in the form in which they are compared."""

    thing: Thing
    forms: tuple[Form, ...]


class Index:
    """Names of a catalogue by their words, by words that are a slip away, and by their letters."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.entries = [
            Entry(thing, tuple(dict.fromkeys(read_name(name, thing.kind) for name in thing.names)))
            for thing in catalogue.things.values()
        ]
        self._entry_of = {entry.thing.iri: entry for entry in self.entries}
        # By each feature, the entries that have it, and how much of their shortest such name it is.
        self._by: dict[_Feature, dict[int, float]] = defaultdict(dict)
        for number, entry in enumerate(self.entries):
            for form in sorted(entry.forms, key=lambda one: -len(one.words)):
                for feature in _features(form, entry.thing.kind):
                    self._by[feature][number] = 1 / (1 + 0.05 * len(form.words))
        self._written = {
            (entry.thing.kind, word) for entry in self.entries for form in entry.forms for word in form.key.split()
        }
        self._slips: dict[tuple[Kind, str], set[str]] = defaultdict(set)
        for kind, how, word in list(self._by):
            if how == _SPELLED and len(word) >= _SHORTEST_SLIP:
                for less in _one_less(word):
                    self._slips[kind, less].add(word)
        sizes = Counter(entry.thing.kind for entry in self.entries)
        self._weights = {
            (kind, word): _tell(len(numbers), sizes[kind])
            for (kind, how, word), numbers in self._by.items()
            if how == _SPELLED
        }

    def entry(self, iri: str) -> Entry | None:
        """The entry of a thing; None for an IRI that is none."""
        return self._entry_of.get(iri)

    def weight(self, word: str, kind: Kind) -> float:
        """How much a word tells: the fewer things have it in a name, the more; 0..1 for any catalogue."""
        return self._weights.get((kind, word), 1.0)

    def is_known(self, word: str, kind: Kind) -> bool:
        """Whether any name has a word, as it is written."""
        return (kind, word) in self._written

    def find(self, forms: Iterable[Form], kind: Kind) -> list[Entry]:
        """Entries of a type that share most with any of some spellings, the likeliest first; at most 30."""
        votes: dict[int, float] = defaultdict(float)
        for form in forms:
            for (_, how, word), share in self._shared(form, kind):
                weight = _SAME_LETTERS if how in (_LETTERS, _INITIALS) else share * self.weight(word, kind)
                numbers = self._by[kind, how, word]
                for number in numbers if len(numbers) <= _MANY or not votes else votes.keys() & numbers.keys():
                    votes[number] += weight * numbers[number]
        best = heapq.nsmallest(_MOST_CANDIDATES, votes.items(), key=lambda item: (-item[1], item[0]))
        return [self.entries[number] for number, _ in best]

    def near(self, word: str, kind: Kind) -> set[str]:
        """Words of names that are a slip of the keyboard away."""
        if len(word) < _SHORTEST_SLIP:
            return set()
        return {other for less in _one_less(word) for other in self._slips.get((kind, less), ())}

    def _shared(self, form: Form, kind: Kind) -> Iterator[tuple[_Feature, float]]:
        """What of a form any name has, the rarest first, and how much of a word's weight it counts for."""
        sought = [one for one in _features(form, kind) if one[1] != _INITIALS]
        # An acronym may be what is sought, or what is known.
        sought += [(kind, _INITIALS, form.compact), (kind, _LETTERS, form.initials)]
        found = {feature: 1.0 for feature in sought if feature in self._by}
        for word in form.words:
            if (kind, _SPELLED, word) not in self._by:
                found |= {(kind, _SPELLED, near): 0.7 for near in self.near(word, kind)}
        yield from sorted(found.items(), key=lambda item: (len(self._by[item[0]]), item[0]))


def _tell(times: int, size: int) -> float:
    """What a word tells that so many of some things have in a name; of 1 it is the name of one alone."""
    return math.log((size + 2) / (times + 1)) / math.log(size + 2)


def _features(form: Form, kind: Kind) -> Iterator[_Feature]:
    yield kind, _LETTERS, form.compact
    for word in form.words:
        yield kind, _SPELLED, word
        if form.person and len(word) > 1:
            yield kind, _SOUNDS, sounds(word)
    if form.initials:
        yield kind, _INITIALS, form.initials


def _one_less(word: str) -> Iterator[str]:
    """A word, and it without each of its letters: two words a slip apart have one of these in common."""
    yield word
    yield from (word[:at] + word[at + 1 :] for at in range(len(word)))
