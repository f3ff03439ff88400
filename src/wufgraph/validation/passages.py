"""The words of a report that a finding rests on, and where they stand."""

from rdflib import DCTERMS, RDF, RDFS, SKOS, Literal, URIRef
from rdflib.term import Node

from ..model import Span
from ..vocabulary import OA, WUF
from ..wording import fold_space
from .lookup import Lookup

_LONGEST_QUOTE = 160
# Nodes that are one of several of a report, whose own words tell which.
_ITEMS = (WUF.Participation, WUF.Statement, WUF.Partnership)


class Passages:
    """Finds the evidence in a report's graph."""

    def __init__(self, data: Lookup) -> None:
        self._data = data

    def find(
        self, focus: Node | None, path: URIRef | None, value: Node | None, requirements: list[Node]
    ) -> tuple[str | None, Span | None]:
        """The words nearest to what is wrong, shortened, and their place."""
        evidence = self._evidence(focus, path, value, requirements)
        quote, span = self._passage(evidence)
        if quote is None and evidence is not None and focus is not None:
            # A whole section is quoted by its first words.
            quote, _ = self._passage(min(self._statements_of(focus), key=self._place, default=None))
        return quote, span

    def _evidence(
        self, focus: Node | None, path: URIRef | None, value: Node | None, requirements: list[Node]
    ) -> Node | None:
        """The nearest evidence: of this value, this field, anything the focus node says, its first statement."""
        own = sorted(self._data.objects(focus, WUF.hasEvidence), key=str)
        fields = {section for r in requirements if (section := self._data.value(r, WUF.formSection)) is not None}
        ranked = sorted(
            own,
            key=lambda e: (
                -self._nearness(e, path, value, fields),
                not self._quotable(e),
                not self._is_name(e),
                self._place(e),
            ),
        )
        if ranked and (self._nearness(ranked[0], path, value, fields) or self._is_item(focus)):
            return ranked[0]
        statements = [e for section in self._sections(focus, fields) for e in self._statements_of(section)]
        return min(statements, key=self._place, default=None)

    def _nearness(self, evidence: Node, path: URIRef | None, value: Node | None, fields: set[Node]) -> int:
        about = path is not None and str(self._data.value(evidence, WUF.aboutProperty)) == str(path)
        named = isinstance(value, URIRef) and self._names(evidence, value)
        return 4 * named + 2 * about + (self._data.value(evidence, WUF.formSection) in fields)

    def _is_item(self, focus: Node | None) -> bool:
        return any((focus, RDF.type, kind) in self._data for kind in _ITEMS)

    def _quotable(self, evidence: Node) -> bool:
        return (evidence, OA.exact, None) in self._data

    def _is_name(self, evidence: Node) -> bool:
        return str(self._data.value(evidence, WUF.aboutProperty)) == str(WUF.nameAsGiven)

    def _names(self, evidence: Node, value: URIRef) -> bool:
        quote = self._data.value(evidence, OA.exact)
        labels = [
            *self._data.objects(value, SKOS.prefLabel),
            *self._data.objects(value, SKOS.altLabel),
            *self._data.objects(value, RDFS.label),
        ]
        return quote is not None and any(str(label).casefold() == fold_space(str(quote)).casefold() for label in labels)

    def _sections(self, focus: Node | None, fields: set[Node]) -> list[Node]:
        """The focus node where it is a section, else the sections of the report that the requirements are about."""
        if (focus, RDF.type, WUF.ReportSection) in self._data:
            return [focus] if focus is not None else []
        parts = self._data.subjects(DCTERMS.isPartOf, focus)
        return [s for s in parts if self._data.value(s, WUF.formSection) in fields]

    def _statements_of(self, section: Node) -> list[Node]:
        """Evidence of the statements of a section, or of the parts of a section that is divided."""
        concept, report = self._data.value(section, WUF.formSection), self._data.value(section, DCTERMS.isPartOf)
        if concept is None or report is None:
            return []
        parts = {concept, *self._data.subjects(SKOS.broader, concept)}
        answers = [
            a for a in self._data.subjects(DCTERMS.isPartOf, report) if self._data.value(a, WUF.formSection) in parts
        ]
        return [
            e
            for a in answers
            for s in self._data.subjects(WUF.statedIn, a)
            for e in self._data.objects(s, WUF.hasEvidence)
        ]

    def _passage(self, evidence: Node | None) -> tuple[str | None, Span | None]:
        start = _number(self._data.value(evidence, OA.start))
        end = _number(self._data.value(evidence, OA.end))
        exact = self._data.value(evidence, OA.exact)
        quote = None if exact is None else shorten(fold_space(str(exact)))
        return quote, None if start is None or end is None else Span(start, end)

    def _place(self, evidence: Node) -> tuple[int, int]:
        """First by where it begins; of those that begin together, the longest is the whole statement."""
        start, end = (_number(self._data.value(evidence, edge)) or 0 for edge in (OA.start, OA.end))
        return start, -end


def shorten(text: str, longest: int = _LONGEST_QUOTE) -> str:
    """The first words of a text."""
    if len(text) <= longest:
        return text
    return text[:longest].rpartition(" ")[0].rstrip(" ,;:") + " …"


def _number(term: Node | None) -> int | None:
    value = term.toPython() if isinstance(term, Literal) else None
    return value if isinstance(value, int) else None
