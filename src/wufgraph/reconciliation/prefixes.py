"""Completes what somebody types: names, or words within them, that begin so."""

from bisect import bisect_left
from collections.abc import Iterable

from ..wording import match_key
from .catalogue import Catalogue, Thing
from .kinds import Kind

_PAGE, _LARGEST_PAGE = 10, 50


class Prefixes:
    """All names of a catalogue, from each of their words on, in the order of the alphabet."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._things = list(catalogue.things.values())
        self._find = catalogue.find
        starts = {
            (key[at:], at > 0, name != thing.name, number)
            for number, thing in enumerate(self._things)
            for name in thing.names
            for key in [match_key(name)]
            for at in _starts(key)
        }
        self._starts = sorted(starts)

    def suggest(self, prefix: str, kinds: Iterable[Kind] = (), skip: int = 0, limit: int = _PAGE) -> list[Thing]:
        """Things whose names begin with some letters, then those with a word that does.

        Args:
            prefix: What was typed; an identifier finds its thing.
            kinds: Only these types; all where there is none.
            skip: How many to leave out, which were shown before.
            limit: How many at most; never more than 50.
        """
        wanted = set(kinds)
        best = self._best(match_key(prefix))
        ordered = [self._things[number] for number, _ in sorted(best.items(), key=lambda item: self._rank(*item))]
        if named := self._find(prefix):
            ordered = [named, *(one for one in ordered if one is not named)]
        found = [one for one in ordered if not wanted or one.kind in wanted]
        return found[skip : skip + max(0, min(limit, _LARGEST_PAGE))]

    def _best(self, key: str) -> dict[int, tuple[bool, bool]]:
        best: dict[int, tuple[bool, bool]] = {}
        for at in range(bisect_left(self._starts, (key,)), len(self._starts)):
            words, inside, other, number = self._starts[at]
            if not words.startswith(key):
                break
            best[number] = min(best.get(number, (True, True)), (inside, other))
        return best

    def _rank(self, number: int, how: tuple[bool, bool]) -> tuple[tuple[bool, bool], str, int]:
        return how, match_key(self._things[number].name), number


def _starts(key: str) -> list[int]:
    """Where the words of a key begin."""
    return [0, *(at + 1 for at, letter in enumerate(key) if letter == " ")]
