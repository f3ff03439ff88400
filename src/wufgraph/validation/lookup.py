"""Triples that are looked up again and again: findings ask some thousand times for each report."""

from collections.abc import Iterable
from itertools import chain
from typing import Self

from rdflib.term import Node

from .engines import Triples

_Index = dict[tuple[Node | None, Node | None], list[Node]]


class Lookup:
    """Graphs read as one, many times faster than rdflib's aggregate of graphs."""

    def __init__(self, *graphs: Triples, behind: Self | None = None) -> None:
        """Read them once.

        Args:
            graphs: What to look up; a change to them afterwards is not seen.
            behind: More to look up, read before, such as what is the same for many reports.
        """
        objects: _Index = {}
        subjects: _Index = {}
        for subject, predicate, value in chain(*graphs):
            objects.setdefault((subject, predicate), []).append(value)
            subjects.setdefault((predicate, value), []).append(subject)
        self.indexes: tuple[tuple[_Index, _Index], ...] = ((objects, subjects), *(behind.indexes if behind else ()))

    def objects(self, subject: Node | None, predicate: Node) -> Iterable[Node]:
        """The values of a subject, each once; of no subject none."""
        return dict.fromkeys(chain.from_iterable(of.get((subject, predicate), ()) for of, _ in self.indexes))

    def subjects(self, predicate: Node, value: Node | None) -> Iterable[Node]:
        """Whatever has a value, each once; of no value none."""
        return dict.fromkeys(chain.from_iterable(having.get((predicate, value), ()) for _, having in self.indexes))

    def value(self, subject: Node | None, predicate: Node) -> Node | None:
        """One value of a subject, where it has any."""
        return next(iter(self.objects(subject, predicate)), None)

    def __contains__(self, triple: tuple[Node | None, Node, Node | None]) -> bool:
        """Whether a triple is there; None in place of the value stands for any."""
        subject, predicate, value = triple
        found = self.objects(subject, predicate)
        return bool(found) if value is None else value in found
