"""Triples that are looked up again and again: findings ask some thousand times for each report."""

from collections.abc import Iterable
from typing import Self

from rdflib.term import Node

from .spelling import Pairs

_Index = dict[Node, list[Node]]


class Lookup:
    """Triples read as one, many times faster than rdflib's aggregate of graphs."""

    def __init__(self, pairs: Pairs, *, behind: Self | None = None) -> None:
        """Look up in triples.

        Args:
            pairs: What to look up; it must stay as it is.
            behind: More to look up, read before, such as what is the same for many reports.
        """
        self._pairs = pairs
        # Only what is asked for is put in order: of most properties nothing is.
        self._objects: dict[Node, _Index] = {}
        self._subjects: dict[Node, _Index] = {}
        self._behind = behind

    def objects(self, subject: Node | None, predicate: Node) -> Iterable[Node]:
        """The values of a subject, each once; of no subject none."""
        return () if subject is None else dict.fromkeys(self.found(subject, predicate, inverse=False))

    def subjects(self, predicate: Node, value: Node | None) -> Iterable[Node]:
        """Whatever has a value, each once; of no value none."""
        return () if value is None else dict.fromkeys(self.found(value, predicate, inverse=True))

    def value(self, subject: Node | None, predicate: Node) -> Node | None:
        """One value of a subject, where it has any."""
        return None if subject is None else next(iter(self.found(subject, predicate, inverse=False)), None)

    def __contains__(self, triple: tuple[Node | None, Node, Node | None]) -> bool:
        """Whether a triple is there; None in place of the value stands for any."""
        subject, predicate, value = triple
        found = () if subject is None else self.found(subject, predicate, inverse=False)
        return bool(found) if value is None else value in found

    def found(self, thing: Node, predicate: Node, *, inverse: bool) -> list[Node]:
        """What stands on the other side of a property, as often as it is told.

        Args:
            thing: What stands on this side.
            predicate: The property.
            inverse: Whether subjects are asked for.
        """
        indexes = self._subjects if inverse else self._objects
        index = indexes.get(predicate)
        if index is None:
            index = indexes[predicate] = self._index(predicate, inverse=inverse)
        own = index.get(thing, [])
        if self._behind is None:
            return own
        return [*own, *self._behind.found(thing, predicate, inverse=inverse)]

    def _index(self, predicate: Node, *, inverse: bool) -> _Index:
        index: _Index = {}
        for subject, value in self._pairs.get(predicate, ()):
            key, other = (value, subject) if inverse else (subject, value)
            index.setdefault(key, []).append(other)
        return index
