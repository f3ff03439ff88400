"""All things that the service knows, by IRI."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..prefixes import BASE
from .kinds import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A value of a property: a thing of the catalogue by its IRI, or words.

    Attributes:
        iri: Empty where it is no thing of the catalogue.
        text: Its name, or the value itself.
    """

    iri: str = ""
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """What a cell of somebody's table may mean.

    Attributes:
        iri: Its IRI in the graph, and its identifier in the service.
        name: The one that it is shown by.
        other_names: All others, sorted; acronyms and translations too.
        facts: Values by the property's identifier, sorted.
    """

    iri: str
    kind: Kind
    name: str
    other_names: tuple[str, ...]
    facts: Mapping[str, tuple[Value, ...]]

    @property
    def names(self) -> tuple[str, ...]:
        """All names, the main one first."""
        return (self.name, *self.other_names)


class Catalogue:
    """Things by IRI; an IRI that was replaced finds the thing that has its place."""

    def __init__(self, things: Iterable[Thing], replacements: Mapping[str, str] | None = None) -> None:
        self.things = {one.iri: one for one in sorted(things, key=lambda one: one.iri)}
        self._replacements = dict(replacements or {})
        # Where a known identifier elsewhere is written in a cell, it finds its thing.
        self._elsewhere = {
            value.text.rstrip("/"): one
            for one in self.things.values()
            for name in ("ror", "same-as")
            for value in one.facts.get(name, ())
        }

    def find(self, identifier: str) -> Thing | None:
        """The thing with an IRI, whole or without its beginning, now or once; None where there is none."""
        identifier = identifier.strip()
        for iri in (identifier, BASE + identifier, f"{BASE}id/{identifier}"):
            if found := self.things.get(self._follow(iri)):
                return found
        return self._elsewhere.get(identifier.rstrip("/"))

    def _follow(self, iri: str) -> str:
        seen = set()
        while iri in self._replacements and iri not in seen:
            seen.add(iri)
            iri = self._replacements[iri]
        return iri
