"""Shapes as rules that findings are told by: each is read from the graph of shapes once."""

from dataclasses import dataclass

from rdflib import SH, Graph, Literal
from rdflib.term import Node

from ..prefixes import slug_of
from ..vocabulary import WUF


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What a shape says of itself.

    Attributes:
        name: That of the shape that carries requirement and remedy.
        requirements: Those that it checks, sorted.
        messages: What it, or the query that it has, says in all languages.
        remedies: What to do, in all languages.
        at_most: How many values there may be, where it limits them.
        aims_at_values_of: The properties whose values it looks at, where it looks at values by themselves.
    """

    name: str
    requirements: tuple[Node, ...]
    messages: tuple[Node, ...]
    remedies: tuple[Node, ...]
    at_most: Literal | None
    aims_at_values_of: tuple[Node, ...]


class Rules:
    """The rules of a graph of shapes."""

    def __init__(self, shapes: Graph) -> None:
        self._shapes = shapes
        self._read: dict[Node | None, Rule] = {}

    def of(self, shape: Node | None) -> Rule:
        """The rule of the shape that a result names."""
        if shape not in self._read:
            self._read[shape] = self._rule(shape)
        return self._read[shape]

    def _rule(self, shape: Node | None) -> Rule:
        described = self._described(shape)
        limit = self._shapes.value(described, SH.maxCount)
        return Rule(
            name=slug_of(described),
            requirements=tuple(sorted(self._shapes.objects(described, WUF.checksRequirement), key=str)),
            messages=tuple(self._messages(shape)),
            remedies=tuple(self._shapes.objects(described, SH.description)),
            at_most=limit if isinstance(limit, Literal) else None,
            aims_at_values_of=tuple(self._shapes.objects(described, SH.targetObjectsOf)),
        )

    def _described(self, shape: Node | None) -> Node | None:
        """The named shape that carries requirement and remedy: the shape itself, or the node shape around it."""
        if shape is None or (shape, SH.description, None) in self._shapes:
            return shape
        around = next(self._shapes.subjects(None, shape), None)
        return around if around is not None and (around, SH.description, None) in self._shapes else shape

    def _messages(self, shape: Node | None) -> list[Node]:
        if shape is None:
            return []
        own = list(self._shapes.objects(shape, SH.message))
        return own or [m for q in self._shapes.objects(shape, SH.sparql) for m in self._shapes.objects(q, SH.message)]
