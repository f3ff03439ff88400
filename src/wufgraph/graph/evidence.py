"""Evidence in Web Annotation and PROV-O terms: which passage each value was read from, and by what rule.

Offsets are Web Annotation's `oa:start` and `oa:end` (W3C Web Annotation Data Model, 4.2.4), half-open, in code
points. A quote that holds an e-mail address is left out; its offsets stay.
"""

from collections.abc import Callable, Iterator

from rdflib import DCTERMS, PROV, RDF, XSD, Graph, Literal, URIRef

from ..editions import section_iri
from ..model import Evidence, Report
from ..vocabulary import OA, SCHEMA, WUF
from ..wording import find_addresses, withhold_addresses
from . import iris
from .literals import decimal, integer, string

# Rules of passages that no value was read from: what was left unread, and the place of a whole section.
UNREAD, UNMATCHED, WHOLE_SECTION = "unread", "unmatched", "section"
PASSAGE_RULES = (UNREAD, UNMATCHED, WHOLE_SECTION)
# Between a caption and its value in one quote; neither holds one.
CAPTION_END = "\t"

# Pointer pattern → the resource that the value is of, and its property.
_EVENT = {
    "title": DCTERMS.title,
    "number": WUF.eventNumber,
    "type": WUF.eventType,
    "date": WUF.date,
    "start": WUF.startTime,
    "end": WUF.endTime,
    "venue": WUF.venueName,
    "participants": WUF.minParticipants,
}
_ORGANIZER = {
    "name": WUF.nameAsGiven,
    "acronym": WUF.acronymAsGiven,
    "country": WUF.basedIn,
    "city": WUF.cityAsGiven,
}
_SPEAKER = {
    "name": WUF.nameAsGiven,
    "honorific": SCHEMA.honorificPrefix,
    "nationality": WUF.nationality,
    "organization": WUF.organizationAsGiven,
    "position": WUF.positionTitle,
    "time": WUF.speakingTime,
    "email": WUF.contactSupplied,
}
_OF_EVENT = {
    "themes": WUF.hasFocusArea,
    "cross_cutting": WUF.addressesIssue,
    "other_themes": WUF.otherTheme,
    "unaligned_bases": WUF.unassignedBase,
}


def lift_evidence(graph: Graph, report: Report, key: str) -> None:
    """Add the evidence of all values, the unread passages and the doubts of a report to its graph."""
    targets = _Targets(report, key)
    source = iris.source_iri(report, key)
    for pointer, evidence in report.evidence.items():
        resource, about = targets.of(pointer)
        subject = iris.evidence_iri(key, targets.name(pointer))
        graph.add((resource, WUF.hasEvidence, subject))
        graph.add((subject, WUF.aboutProperty, Literal(str(about), datatype=XSD.anyURI)))
        _describe(graph, subject, pointer, evidence, source, report.form)
    for number, passage in enumerate(report.unread):
        subject = iris.evidence_iri(key, f"unread-{passage.start}-{passage.end}")
        unread = Evidence(
            start=passage.start, end=passage.end, section="", rule=UNREAD, confidence=0.0, quote=passage.text
        )
        graph.add((targets.report, WUF.hasEvidence, subject))
        _describe(graph, subject, f"/unread/{number}", unread, source, report.form)
    for number, pair in enumerate(report.unmatched):
        subject = iris.evidence_iri(key, f"unmatched-{pair.start}-{pair.end}")
        words = withhold_addresses(f"{pair.caption}{CAPTION_END}{pair.value}")
        unmatched = Evidence(start=pair.start, end=pair.end, section="", rule=UNMATCHED, confidence=0.0, quote=words)
        graph.add((targets.report, WUF.hasEvidence, subject))
        _describe(graph, subject, f"/unmatched/{number}", unmatched, source, report.form)
    for section in report.sections:
        if section.start is not None and section.end is not None:
            subject = iris.evidence_iri(key, f"sections-{section.section}")
            place = Evidence(
                start=section.start,
                end=section.end,
                section=section.section,
                rule=WHOLE_SECTION,
                confidence=1.0,
            )
            graph.add((iris.section_iri(key, section.section), WUF.hasEvidence, subject))
            _describe(graph, subject, f"/sections/{section.section}", place, source, report.form)
    for note in report.warnings:
        resource, about = targets.of(note.pointer)
        subject = iris.doubt_iri(key, targets.name(note.pointer), note)
        graph.add((resource, WUF.hasEvidence, subject))
        graph.add((subject, RDF.type, WUF.Evidence))
        graph.add((subject, WUF.aboutProperty, Literal(str(about), datatype=XSD.anyURI)))
        graph.add((subject, WUF.recordPointer, Literal(note.pointer)))
        graph.add((subject, WUF.rule, string(withhold_addresses(note.code))))
        _quote(graph, subject, note.text)


def _describe(graph: Graph, subject: URIRef, pointer: str, evidence: Evidence, source: URIRef, form: str) -> None:
    graph.add((subject, RDF.type, WUF.Evidence))
    graph.add((subject, PROV.wasQuotedFrom, source))
    graph.add((subject, OA.start, integer(evidence.start)))
    graph.add((subject, OA.end, integer(evidence.end)))
    graph.add((subject, WUF.recordPointer, Literal(pointer)))
    graph.add((subject, WUF.rule, string(withhold_addresses(evidence.rule))))
    graph.add((subject, WUF.confidence, decimal(evidence.confidence)))
    if evidence.section:
        graph.add((subject, WUF.formSection, URIRef(section_iri(form, evidence.section))))
    _quote(graph, subject, evidence.quote)


def _quote(graph: Graph, subject: URIRef, quote: str | None) -> None:
    if quote and not find_addresses(quote):
        graph.add((subject, OA.exact, string(quote)))


class _Targets:
    """Where each JSON Pointer of a record went in the graph."""

    def __init__(self, report: Report, key: str) -> None:
        self._report, self._key = report, key
        self._statements = iris.statement_names(report.statements)
        self.report = iris.report_iri(key)
        self._event = iris.event_iri(key)

    def of(self, pointer: str) -> tuple[URIRef, URIRef]:
        """The resource and property of the value at a pointer."""
        return next(
            (target for read in self._readers() if (target := read(pointer.split("/")[1:]))),
            (self.report, DCTERMS.source),
        )

    def name(self, pointer: str) -> str:
        """A local name for the value's evidence: its place, or the statement's own name."""
        parts = pointer.split("/")[1:]
        if parts[0] == "statements" and len(parts) > 1:
            return "-".join([self._statements[int(parts[1])], *parts[2:]])
        return "-".join(parts)

    def _readers(self) -> Iterator[Callable[[list[str]], tuple[URIRef, URIRef] | None]]:
        yield self._top
        yield self._numbered

    def _top(self, parts: list[str]) -> tuple[URIRef, URIRef] | None:
        match parts:
            case ["reporter"]:
                return iris.participation_iri(self._key, "reporter"), WUF.nameAsGiven
            case ["language"]:
                return self.report, DCTERMS.language
            case ["form"]:
                return self.report, WUF.followsForm
            case ["forum"]:
                return self._event, WUF.partOfForum
            case ["summary"]:
                return iris.section_iri(self._key, "summary"), SCHEMA.text
            case ["event", name] if name in _EVENT:
                return self._event, _EVENT[name]
            case [name, _] if name in _OF_EVENT:
                return self._event, _OF_EVENT[name]
        return None

    def _numbered(self, parts: list[str]) -> tuple[URIRef, URIRef] | None:
        match parts:
            case ["organizers", number, name] if name in _ORGANIZER:
                return iris.participation_iri(self._key, "organizer", int(number) + 1), _ORGANIZER[name]
            case ["speakers", number, name] if name in _SPEAKER:
                return iris.participation_iri(self._key, "speaker", int(number) + 1), _SPEAKER[name]
            case ["supporters", number]:
                return iris.participation_iri(self._key, "supporter", int(number) + 1), WUF.nameAsGiven
            case ["roundtable", number]:
                return iris.participation_iri(self._key, "roundtable-participant", int(number) + 1), WUF.nameAsGiven
            case ["statements", number, *parts] if parts:
                return self._in_statement(self._statements[int(number)], parts)
            case ["statements", number]:
                return iris.statement_iri(self._key, self._statements[int(number)]), SCHEMA.text
            case ["partnerships", number, *_]:
                return iris.partnership_iri(self._key, self._report.partnerships[int(number)]), SCHEMA.text
        return None

    def _in_statement(self, name: str, parts: list[str]) -> tuple[URIRef, URIRef]:
        match parts:
            case ["figures", number, *_]:
                return iris.figure_iri(self._key, name, int(number)), SCHEMA.value
            case ["mentions", number, *_]:
                return iris.mention_iri(self._key, name, int(number)), SCHEMA.about
            case ["issues", _]:
                return iris.statement_iri(self._key, name), WUF.addressesIssue
            case ["asserted_by"]:
                return iris.statement_iri(self._key, name), WUF.assertedBy
        return iris.statement_iri(self._key, name), SCHEMA.text
