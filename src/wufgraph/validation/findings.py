"""Findings: what is wrong with a report, where, and what its author can do."""

from dataclasses import dataclass
from enum import StrEnum

from rdflib import DCTERMS, RDF, RDFS, SH, SKOS, Graph, Literal, URIRef
from rdflib.term import Node

from ..model import Span
from ..vocabulary import OA, SCHEMA, WUF, slug_of
from ..wording import fold_space
from .lookup import Lookup

_LONGEST_QUOTE = 160


class Severity(StrEnum):
    """How much a finding matters; the order is that of urgency."""

    VIOLATION = "Violation"
    WARNING = "Warning"
    INFO = "Info"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing to tell a report's author.

    Attributes:
        requirements: The form's requirements concerned, such as `R15`; none for rules of publication.
        rule: The shape's name.
        subject: What it is about where that is not the whole report, such as "Speaker 2 (Ana Ruiz)".
        message: What is wrong, in a sentence.
        caption: The form's wording of the field or section.
        value: What was found there, or None.
        quote: The words of the report it rests on, shortened; None where there are none or they hold an address.
        span: Where they stand, in code points of the document's text.
        fix: What to do.
        focus: IRI of the focus node.
        component: IRI of the SHACL constraint component.
    """

    severity: Severity
    requirements: tuple[str, ...]
    rule: str
    subject: str
    message: str
    caption: str
    value: str | None
    quote: str | None
    span: Span | None
    fix: str
    focus: str
    component: str

    def __str__(self) -> str:
        subject = f"{self.subject}: " if self.subject else ""
        number = f" ({', '.join(self.requirements)})" if self.requirements else ""
        return f"{self.severity}: {subject}{self.message}{number}"


def read_findings(results: Graph, data: Lookup, shapes: Graph) -> list[Finding]:
    """Turn a SHACL validation report into findings, the most urgent first, each told once.

    Args:
        results: The validation report (SHACL, section 3.6).
        data: What was validated, the vocabularies included: it has the evidence and the form's wording.
        shapes: What it was validated against.
    """
    reader = _Reader(data, shapes)
    findings = {reader.read(results, result) for result in results.objects(None, SH.result)}
    order = list(Severity)
    return sorted(
        findings,
        key=lambda f: (order.index(f.severity), f.requirements, f.span or Span(0, 0), f.focus, f.message),
    )


class _Reader:
    def __init__(self, data: Lookup, shapes: Graph) -> None:
        self.data, self.shapes = data, shapes

    def read(self, results: Graph, result: Node) -> Finding:
        shape, focus = results.value(result, SH.sourceShape), results.value(result, SH.focusNode)
        path, value = results.value(result, SH.resultPath), results.value(result, SH.value)
        if value is not None and (value, RDF.type, WUF.Participation) in self.data:
            focus, value = value, None  # a rule over the whole event that is about one participation
        described = self._described(shape)
        requirements = self._requirements(described, focus)
        evidence = self._evidence(focus, path if isinstance(path, URIRef) else None, value, requirements)
        quote, span = self._passage(evidence)
        if quote is None and evidence is not None and focus is not None:
            # A whole section is quoted by its first words.
            quote, _ = self._passage(min(self._statements_of(focus), key=self._place, default=None))
        return Finding(
            severity=Severity(slug_of(results.value(result, SH.resultSeverity))),
            requirements=tuple(slug_of(r) for r in requirements),
            rule=slug_of(described),
            subject=self._subject(focus),
            message=_english(results.objects(result, SH.resultMessage)),
            caption=self._caption(requirements),
            value=self._shown(value, focus),
            quote=quote,
            span=span,
            fix=_english(self.shapes.objects(described, SH.description)),
            focus=str(focus),
            component=str(results.value(result, SH.sourceConstraintComponent)),
        )

    def _requirements(self, shape: Node | None, focus: Node | None) -> list[Node]:
        """Those that the shape checks; where the focus node is a section, those of that section."""
        checked = sorted(self.shapes.objects(shape, WUF.checksRequirement), key=str)
        section = self._value(focus, WUF.formSection)
        own = [r for r in checked if section is not None and self._value(r, WUF.formSection) == section]
        return own or checked

    def _described(self, shape: Node | None) -> Node | None:
        """The named shape that carries requirement and remedy: the shape itself, or the node shape around it."""
        if shape is None or (shape, SH.description, None) in self.shapes:
            return shape
        around = next(self.shapes.subjects(None, shape), None)
        return around if around is not None and (around, SH.description, None) in self.shapes else shape

    def _evidence(
        self, focus: Node | None, path: URIRef | None, value: Node | None, requirements: list[Node]
    ) -> Node | None:
        """The nearest evidence: of this value, this field, anything the focus node says, its first statement."""
        own = sorted(self.data.objects(focus, WUF.hasEvidence), key=str)
        fields = {section for r in requirements if (section := self._value(r, WUF.formSection)) is not None}
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
        about = path is not None and str(self._value(evidence, WUF.aboutProperty)) == str(path)
        named = isinstance(value, URIRef) and self._names(evidence, value)
        return 4 * named + 2 * about + (self._value(evidence, WUF.formSection) in fields)

    def _is_item(self, focus: Node | None) -> bool:
        """Whether a node is one of several of a report, whose own words tell which."""
        kinds = (WUF.Participation, WUF.Statement, WUF.Partnership)
        return any((focus, RDF.type, kind) in self.data for kind in kinds)

    def _quotable(self, evidence: Node) -> bool:
        return (evidence, OA.exact, None) in self.data

    def _is_name(self, evidence: Node) -> bool:
        return str(self._value(evidence, WUF.aboutProperty)) == str(WUF.nameAsGiven)

    def _names(self, evidence: Node, value: URIRef) -> bool:
        quote = self._value(evidence, OA.exact)
        labels = [
            *self.data.objects(value, SKOS.prefLabel),
            *self.data.objects(value, SKOS.altLabel),
            *self.data.objects(value, RDFS.label),
        ]
        return quote is not None and any(str(label).casefold() == fold_space(str(quote)).casefold() for label in labels)

    def _sections(self, focus: Node | None, fields: set[Node]) -> list[Node]:
        """The focus node where it is a section, else the sections of the report that the requirements are about."""
        if (focus, RDF.type, WUF.ReportSection) in self.data:
            return [focus] if focus is not None else []
        return [s for s in self.data.subjects(DCTERMS.isPartOf, focus) if self._value(s, WUF.formSection) in fields]

    def _statements_of(self, section: Node) -> list[Node]:
        """Evidence of the statements of a section, or of the parts of a section that is divided."""
        concept, report = self._value(section, WUF.formSection), self._value(section, DCTERMS.isPartOf)
        if concept is None or report is None:
            return []
        parts = {concept, *self.data.subjects(SKOS.broader, concept)}
        answers = [a for a in self.data.subjects(DCTERMS.isPartOf, report) if self._value(a, WUF.formSection) in parts]
        return [
            e
            for a in answers
            for s in self.data.subjects(WUF.statedIn, a)
            for e in self.data.objects(s, WUF.hasEvidence)
        ]

    def _value(self, subject: Node | None, predicate: URIRef, default: Node | None = None) -> Node | None:
        """One value; rdflib would take a missing subject for "any"."""
        return default if subject is None else self.data.value(subject, predicate) or default

    def _passage(self, evidence: Node | None) -> tuple[str | None, Span | None]:
        start, end = _number(self._value(evidence, OA.start)), _number(self._value(evidence, OA.end))
        exact = self._value(evidence, OA.exact)
        quote = None if exact is None else _shorten(fold_space(str(exact)))
        return quote, None if start is None or end is None else Span(start, end)

    def _place(self, evidence: Node) -> tuple[int, int]:
        """First by where it begins; of those that begin together, the longest is the whole statement."""
        start, end = (_number(self._value(evidence, edge)) or 0 for edge in (OA.start, OA.end))
        return start, -end

    def _subject(self, focus: Node | None) -> str:
        if any((focus, RDF.type, kind) in self.data for kind in (WUF.Statement, WUF.Partnership)):
            text = self._value(focus, SCHEMA.text)
            return "" if text is None else f"“{_shorten(str(text), 60)}”"
        if (focus, RDF.type, WUF.Participation) not in self.data:
            return ""
        role, number = slug_of(self._value(focus, WUF.withRole)), self._value(focus, SCHEMA.position)
        name = self._value(focus, WUF.nameAsGiven)
        numbered = f"{role.capitalize()} {number}" if number is not None else role.capitalize()
        return f"{numbered} ({name})" if name is not None else numbered

    def _caption(self, requirements: list[Node]) -> str:
        if not requirements:
            return ""
        section = self._value(requirements[0], WUF.formSection)
        if section is None:
            return ""
        labels = [
            o for o in self.data.objects(section, SKOS.prefLabel) if isinstance(o, Literal) and o.language == "en"
        ]
        return str(labels[0]) if labels else ""

    def _shown(self, value: Node | None, focus: Node | None) -> str | None:
        if value is None or value == focus or not isinstance(value, URIRef | Literal):
            return None
        labels = [
            o
            for p in (SKOS.prefLabel, RDFS.label)
            for o in self.data.objects(value, p)
            if getattr(o, "language", None) in (None, "en")
        ]
        if labels:
            return min(map(str, labels))
        return slug_of(value) if isinstance(value, URIRef) else str(value)


def _number(term: Node | None) -> int | None:
    value = term.toPython() if isinstance(term, Literal) else None
    return value if isinstance(value, int) else None


def _english(texts: object) -> str:
    """The English text of a shape; other languages are for letters."""
    found = sorted(str(t) for t in texts if isinstance(t, Literal) and t.language in (None, "en"))  # type: ignore[attr-defined]
    return found[0] if found else ""


def _shorten(text: str, longest: int = _LONGEST_QUOTE) -> str:
    if len(text) <= longest:
        return text
    return text[:longest].rpartition(" ")[0].rstrip(" ,;:") + " …"
