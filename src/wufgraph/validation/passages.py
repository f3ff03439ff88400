"""The words of a report that a finding rests on, and where they stand."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rdflib import DCTERMS, RDF, RDFS, SKOS, Literal, URIRef
from rdflib.term import Node

from ..model import Span
from ..vocabulary import OA, WUF
from ..wording import fold_space
from .lookup import Lookup

_LONGEST_QUOTE = 160
# Nodes that are one of several of a report, whose own words tell which.
_ITEMS = (WUF.Participation, WUF.Statement, WUF.Partnership)
# A namespace makes a term anew each time that it is asked for one.
_ABOUT, _SECTION, _NAME = WUF.aboutProperty, WUF.formSection, str(WUF.nameAsGiven)
_EXACT, _START, _END = OA.exact, OA.start, OA.end


@dataclass(frozen=True, slots=True, kw_only=True)
class _Evidence:
    """What is asked again and again of one piece of evidence."""

    node: Node
    about: str
    section: Node | None
    exact: Node | None
    start: int | None
    end: int | None

    @property
    def place(self) -> tuple[int, int]:
        """First by where it begins; of those that begin together, the longest is the whole statement."""
        return self.start or 0, -(self.end or 0)

    @property
    def passage(self) -> tuple[str | None, Span | None]:
        """The words, shortened, and where they stand."""
        quote = None if self.exact is None else shorten(fold_space(str(self.exact)))
        return quote, None if self.start is None or self.end is None else Span(self.start, self.end)


class Passages:
    """Finds the evidence in a report's graph."""

    def __init__(self, data: Lookup) -> None:
        self._data = data
        self._read: dict[Node, _Evidence] = {}

    def find(
        self, focus: Node | None, path: URIRef | None, value: Node | None, requirements: Sequence[Node]
    ) -> tuple[str | None, Span | None]:
        """The words nearest to what is wrong, shortened, and their place."""
        evidence = self._nearest(focus, path, value, requirements)
        quote, span = (None, None) if evidence is None else evidence.passage
        if quote is None and evidence is not None and focus is not None:
            # A whole section is quoted by its first words.
            first = self._first(self._statements_of(focus))
            quote = None if first is None else first.passage[0]
        return quote, span

    def _nearest(
        self, focus: Node | None, path: URIRef | None, value: Node | None, requirements: Sequence[Node]
    ) -> _Evidence | None:
        """The nearest evidence: of this value, this field, anything the focus node says, its first statement."""
        own = map(self._evidence, sorted(self._data.objects(focus, WUF.hasEvidence), key=str))
        fields = {section for r in requirements if (section := self._data.value(r, WUF.formSection)) is not None}
        names = self._names(value) if isinstance(value, URIRef) else frozenset()
        about = None if path is None else str(path)
        ranked = [
            (4 * (bool(names) and _words(e) in names) + 2 * (e.about == about) + (e.section in fields), e) for e in own
        ]
        if ranked:
            nearness, nearest = min(
                ranked, key=lambda one: (-one[0], one[1].exact is None, one[1].about != _NAME, one[1].place)
            )
            if nearness or self._is_item(focus):
                return nearest
        return self._first(e for section in self._sections(focus, fields) for e in self._statements_of(section))

    def _evidence(self, node: Node) -> _Evidence:
        if node not in self._read:
            self._read[node] = _Evidence(
                node=node,
                about=str(self._data.value(node, _ABOUT)),
                section=self._data.value(node, _SECTION),
                exact=self._data.value(node, _EXACT),
                start=_number(self._data.value(node, _START)),
                end=_number(self._data.value(node, _END)),
            )
        return self._read[node]

    def _first(self, evidence: Iterable[Node]) -> _Evidence | None:
        return min(map(self._evidence, evidence), key=lambda one: one.place, default=None)

    def _is_item(self, focus: Node | None) -> bool:
        return any((focus, RDF.type, kind) in self._data for kind in _ITEMS)

    def _names(self, value: URIRef) -> frozenset[str]:
        named = (SKOS.prefLabel, SKOS.altLabel, RDFS.label)
        return frozenset(str(label).casefold() for one in named for label in self._data.objects(value, one))

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


def shorten(text: str, longest: int = _LONGEST_QUOTE) -> str:
    """The first words of a text."""
    if len(text) <= longest:
        return text
    return text[:longest].rpartition(" ")[0].rstrip(" ,;:") + " …"


def _words(evidence: _Evidence) -> str | None:
    return None if evidence.exact is None else fold_space(str(evidence.exact)).casefold()


def _number(term: Node | None) -> int | None:
    value = term.toPython() if isinstance(term, Literal) else None
    return value if isinstance(value, int) else None
