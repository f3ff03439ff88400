"""What a finding rests on, as a digest that changes with it: an acceptance holds as long as the answer stays."""

import hashlib
from collections.abc import Iterator, Mapping

from rdflib import DCTERMS, RDF, SKOS, URIRef
from rdflib.term import Node

from ..vocabulary import SCHEMA, WUF
from .lookup import Lookup

# What tells a participation from another one in its place.
_IDENTITY = (WUF.nameAsGiven, WUF.organizationAsGiven, WUF.basedIn)


class Answers:
    """Reads answers in a report's graph."""

    def __init__(self, data: Lookup) -> None:
        self._data = data

    def digest(self, focus: Node | None, path: Node | None, value: Node | None, variables: Mapping[str, str]) -> str:
        """Twelve hexadecimal digits of what was answered.

        Args:
            focus: What the finding is about.
            path: Its property that was checked, where it is a single one.
            value: What was found there.
            variables: What the rule's query gave; labels in other languages are left out.
        """
        told = [f"{name}={text}" for name, text in sorted(variables.items()) if not name.endswith(("_es", "_fr"))]
        lines = [str(value or ""), *self._answers(focus, path), *told]
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:12]

    def _answers(self, focus: Node | None, path: Node | None) -> Iterator[str]:
        if isinstance(path, URIRef):
            yield from sorted(map(str, self._data.objects(focus, path)))
        if (focus, RDF.type, WUF.Participation) in self._data:
            for predicate in _IDENTITY:
                yield from sorted(map(str, self._data.objects(focus, predicate)))
        yield from self._texts(focus)

    def _texts(self, focus: Node | None) -> list[str]:
        """The words of a statement, or of all statements of a section and its parts."""
        section, report = self._data.value(focus, WUF.formSection), self._data.value(focus, DCTERMS.isPartOf)
        said = [focus]
        if section is not None and report is not None:
            parts = {section, *self._data.subjects(SKOS.broader, section)}
            answers = self._data.subjects(DCTERMS.isPartOf, report)
            within = [one for one in answers if self._data.value(one, WUF.formSection) in parts]
            said += [statement for one in within for statement in self._data.subjects(WUF.statedIn, one)]
        return sorted(str(text) for one in said for text in self._data.objects(one, SCHEMA.text))
