"""Triples that are looked up again and again: findings ask some hundred times for each report."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Self

from rdflib.term import Node

from .spelling import Lines, read_term, spell

_Index = dict[str, list[str]]


class Lookup:
    """Triples read as one, many times faster than rdflib's aggregate of graphs."""

    def __init__(self, lines: Lines, *, behind: Self | None = None) -> None:
        """Look up in triples.

        Args:
            lines: What to look up; it must stay as it is.
            behind: More to look up, read before, such as what is the same for many reports.
        """
        self._lines = lines
        # Only what is asked for is put in order: of most properties nothing is.
        self._objects: dict[str, _Index] = {}
        self._subjects: dict[str, _Index] = {}
        self._behind = behind

    def objects(self, subject: Node | None, predicate: Node) -> Iterable[Node]:
        """The values of a subject, each once; of no subject none."""
        return () if subject is None else map(read_term, dict.fromkeys(self._found(subject, predicate, inverse=False)))

    def subjects(self, predicate: Node, value: Node | None) -> Iterable[Node]:
        """Whatever has a value, each once; of no value none."""
        return () if value is None else map(read_term, dict.fromkeys(self._found(value, predicate, inverse=True)))

    def value(self, subject: Node | None, predicate: Node) -> Node | None:
        """One value of a subject, where it has any."""
        found = () if subject is None else self._found(subject, predicate, inverse=False)
        return read_term(found[0]) if found else None

    def __contains__(self, triple: tuple[Node | None, Node, Node | None]) -> bool:
        """Whether a triple is there; None in place of the value stands for any."""
        subject, predicate, value = triple
        found = () if subject is None else self._found(subject, predicate, inverse=False)
        return bool(found) if value is None else _spelled(value) in found

    def _found(self, thing: Node, predicate: Node, *, inverse: bool) -> list[str]:
        """What stands on the other side of a property, as often as it is told."""
        return self._told(_spelled(thing), _spelled(predicate), inverse=inverse)

    def _told(self, thing: str, predicate: str, *, inverse: bool) -> list[str]:
        indexes = self._subjects if inverse else self._objects
        index = indexes.get(predicate)
        if index is None:
            index = indexes[predicate] = self._index(predicate, inverse=inverse)
        own = index.get(thing, [])
        if self._behind is None:
            return own
        behind = self._behind._told(thing, predicate, inverse=inverse)  # noqa: SLF001 - one of its own kind
        return [*own, *behind] if behind else own

    def _index(self, predicate: str, *, inverse: bool) -> _Index:
        lines = self._lines.get(predicate, ())
        single = {value: subject for subject, value, _ in lines} if inverse else {s: value for s, value, _ in lines}
        if len(single) == len(lines):  # nearly all properties have one value, and this is the quickest way
            return {key: [other] for key, other in single.items()}
        index: _Index = {}
        for subject, value, _ in lines:
            key, other = (value, subject) if inverse else (subject, value)
            index.setdefault(key, []).append(other)
        return index


_spelled = lru_cache(maxsize=4096)(spell)
