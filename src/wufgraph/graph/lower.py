"""Graph → record: the way back from `lift.py`, which loses nothing but e-mail addresses.

An address comes back as None: the graph knows only that one was given.
"""

import datetime as dt
from collections.abc import Iterable

from rdflib import DCTERMS, PROV, RDF, RDFS, Graph, Literal, URIRef

from ..editions import edition_or_usual
from ..model import (
    Event,
    Evidence,
    Language,
    Note,
    Organizer,
    Participants,
    Partnership,
    PartnershipKind,
    PartnershipStage,
    Passage,
    Report,
    Section,
    Speaker,
    Statement,
    StatementSubkind,
    UnmatchedPair,
)
from ..prefixes import slug_of
from ..schemes import in_form_order
from ..vocabulary import COUNTRY, FORM, OA, SCHEMA, WUF
from . import iris
from .evidence import CAPTION_END, PASSAGE_RULES, UNMATCHED, UNREAD
from .prose import lower_figures, lower_issues, lower_mentions


def lower_report(graph: Graph, key: str) -> Report:
    """Read a report back from its named graph.

    Args:
        graph: The content of the report's named graph.
        key: The report's key.
    """
    return _Lowering(graph, key).run()


class _Lowering:
    def __init__(self, graph: Graph, key: str) -> None:
        self.graph, self.key = graph, key
        self.event, self.report = iris.event_iri(key), iris.report_iri(key)
        self.form = str(self._one(self.report, WUF.followsForm)).removeprefix(str(FORM))
        self.kinds = frozenset(edition_or_usual(self.form).kinds.values())
        evidence = sorted(e for e in graph.subjects(RDF.type, WUF.Evidence) if isinstance(e, URIRef))
        self.passages = [e for e in evidence if (e, OA.start, None) in graph]
        self.doubts = [e for e in evidence if (e, OA.start, None) not in graph]

    def run(self) -> Report:
        source = self._one(self.report, PROV.wasDerivedFrom)
        counted = edition_or_usual(self.form).counted
        digest = self._text(source, DCTERMS.identifier)
        return Report(
            file=self._text(source, RDFS.label) or "",
            part=self._text(source, WUF.pathInFile),
            sha256=digest.removeprefix("sha256:") if digest else None,
            language=Language(self._text(self.report, DCTERMS.language) or "en"),
            form=self.form,
            forum=slug_of(self._one(self.event, WUF.partOfForum)),
            reporter=self._text(iris.participation_iri(self.key, "reporter"), WUF.nameAsGiven),
            event=self._event(),
            organizers=tuple(self._organizer(p) for p in self._participations("organizer")),
            unaligned_bases=self._texts(self.event, WUF.unassignedBase),
            themes=self._themes(WUF.hasFocusArea),
            cross_cutting=self._themes(WUF.addressesIssue),
            other_themes=self._texts(self.event, WUF.otherTheme),
            summary=self._text(iris.section_iri(self.key, "summary"), SCHEMA.text),
            supporters=self._names("supporter"),
            roundtable=self._names("roundtable-participant"),
            statements=tuple(self._statement(s) for s in self._ordered(self.graph.subjects(RDF.type, WUF.Statement))),
            partnerships=tuple(
                self._partnership(p) for p in self._ordered(self.graph.subjects(RDF.type, WUF.Partnership))
            ),
            speakers=tuple(self._speaker(p) for p in self._participations("speaker")),
            sections=tuple(section for name in counted if (section := self._section(name))),
            evidence={
                self._text(e, WUF.recordPointer) or "": self._evidence(e)
                for e in self.passages
                if self._text(e, WUF.rule) not in PASSAGE_RULES
            },
            unread=self._unread(),
            unmatched=self._unmatched(),
            warnings=self._notes(),
        )

    def _event(self) -> Event:
        kind = self._slug(self.event, WUF.eventType)
        approximate = self.graph.value(self.event, WUF.participantsApproximate)
        date = self._text(self.event, WUF.date)
        return Event(
            title=self._text(self.event, DCTERMS.title),
            number=self._text(self.event, WUF.eventNumber),
            type=kind,
            date=dt.date.fromisoformat(date) if date else None,
            start=self._clock(self.event, WUF.startTime),
            end=self._clock(self.event, WUF.endTime),
            venue=self._text(self.event, WUF.venueName),
            participants=None
            if approximate is None
            else Participants(
                min=self._number(self.event, WUF.minParticipants),
                max=self._number(self.event, WUF.maxParticipants),
                approximate=str(approximate) == "true",
            ),
        )

    def _organizer(self, subject: URIRef) -> Organizer:
        return Organizer(
            name=self._text(subject, WUF.nameAsGiven) or "",
            acronym=self._text(subject, WUF.acronymAsGiven),
            country=next(iter(self._countries(subject, WUF.basedIn)), None),
            city=self._text(subject, WUF.cityAsGiven),
        )

    def _speaker(self, subject: URIRef) -> Speaker:
        return Speaker(
            name=self._text(subject, WUF.nameAsGiven),
            honorific=self._text(subject, SCHEMA.honorificPrefix),
            nationality=tuple(self._countries(subject, WUF.nationality)),
            organization=self._text(subject, WUF.organizationAsGiven),
            position=self._text(subject, WUF.positionTitle),
            time=self._clock(subject, WUF.speakingTime),
        )

    def _statement(self, subject: URIRef) -> Statement:
        kinds = {slug_of(o) for o in self.graph.objects(subject, WUF.statementKind)}
        return Statement(
            kind=min(kinds & self.kinds),
            subkind=next((k for k in StatementSubkind if k in kinds), None),
            agenda=self._slug(subject, WUF.towardsAgenda),
            level=2 if (subject, WUF.subStatementOf, None) in self.graph else 1,
            heading=self._text(subject, WUF.underHeading),
            text=self._text(subject, SCHEMA.text) or "",
            issues=lower_issues(self.graph, subject),
            figures=lower_figures(self.graph, subject),
            mentions=lower_mentions(self.graph, subject),
            asserted_by=self._text(subject, SCHEMA.creditText),
        )

    def _partnership(self, subject: URIRef) -> Partnership:
        kind, amount = self._slug(subject, WUF.partnershipKind), self._text(subject, WUF.amount)
        members = self._ordered(self.graph.subjects(WUF.inPartnership, subject))
        return Partnership(
            parties=tuple(self._text(m, WUF.nameAsGiven) or "" for m in members),
            kind=PartnershipKind(kind) if kind else None,
            stage=PartnershipStage(self._slug(subject, WUF.partnershipStage) or "mentioned"),
            amount=float(amount) if amount else None,
            currency=self._text(subject, SCHEMA.currency),
            due=self._text(subject, WUF.due),
            text=self._text(subject, SCHEMA.text) or "",
        )

    def _section(self, name: str) -> Section | None:
        subject = iris.section_iri(self.key, name)
        words = self._number(subject, WUF.wordCount)
        if words is None:
            return None
        place = iris.evidence_iri(self.key, f"sections-{name}")
        return Section(section=name, words=words, start=self._number(place, OA.start), end=self._number(place, OA.end))

    def _evidence(self, subject: URIRef) -> Evidence:
        return Evidence(
            start=self._number(subject, OA.start) or 0,
            end=self._number(subject, OA.end) or 0,
            section=self._slug(subject, WUF.formSection) or "",
            rule=self._text(subject, WUF.rule) or "",
            confidence=float(self._text(subject, WUF.confidence) or 0),
            quote=self._text(subject, OA.exact),
        )

    def _unread(self) -> tuple[Passage, ...]:
        passages = [e for e in self.passages if self._text(e, WUF.rule) == UNREAD]
        found = (
            Passage(
                start=self._number(e, OA.start) or 0,
                end=self._number(e, OA.end) or 0,
                text=self._text(e, OA.exact) or "",
            )
            for e in passages
        )
        return tuple(sorted(found, key=lambda passage: passage.start))

    def _unmatched(self) -> tuple[UnmatchedPair, ...]:
        pairs = []
        for subject in self.passages:
            if self._text(subject, WUF.rule) == UNMATCHED:
                caption, _, value = (self._text(subject, OA.exact) or "").partition(CAPTION_END)
                start, end = self._number(subject, OA.start) or 0, self._number(subject, OA.end) or 0
                pairs.append(UnmatchedPair(caption=caption, value=value, start=start, end=end))
        return tuple(sorted(pairs, key=lambda pair: (pair.start, pair.end)))

    def _notes(self) -> tuple[Note, ...]:
        notes = (
            Note(
                pointer=self._text(e, WUF.recordPointer) or "",
                code=self._text(e, WUF.rule) or "",
                text=self._text(e, OA.exact) or "",
            )
            for e in self.doubts
        )
        return tuple(sorted(notes, key=lambda note: (note.pointer, note.code, note.text)))

    def _names(self, role: str) -> tuple[str, ...]:
        return tuple(self._text(p, WUF.nameAsGiven) or "" for p in self._participations(role))

    def _participations(self, role: str) -> list[URIRef]:
        concept = iris.concept_iri("role", role)
        return self._ordered(self.graph.subjects(WUF.withRole, concept))

    def _ordered(self, subjects: Iterable[object]) -> list[URIRef]:
        return sorted(
            (s for s in subjects if isinstance(s, URIRef)),
            key=lambda s: self._number(s, SCHEMA.position) or 0,
        )

    def _themes(self, predicate: URIRef) -> tuple[str, ...]:
        return in_form_order(slug_of(o) for o in self.graph.objects(self.event, predicate))

    def _countries(self, subject: URIRef, predicate: URIRef) -> list[str]:
        return sorted(slug_of(o) for o in self.graph.objects(subject, predicate) if str(o).startswith(str(COUNTRY)))

    def _clock(self, subject: URIRef, predicate: URIRef) -> str | None:
        value = self._text(subject, predicate)
        return value[:5] if value else None

    def _slug(self, subject: URIRef, predicate: URIRef) -> str | None:
        value = self.graph.value(subject, predicate)
        return None if value is None else slug_of(value)

    def _number(self, subject: URIRef, predicate: URIRef) -> int | None:
        value = self.graph.value(subject, predicate)
        return None if value is None else int(str(value))

    def _text(self, subject: URIRef, predicate: URIRef) -> str | None:
        value = self.graph.value(subject, predicate)
        return None if value is None else str(value)

    def _texts(self, subject: URIRef, predicate: URIRef) -> tuple[str, ...]:
        return tuple(sorted(str(o) for o in self.graph.objects(subject, predicate) if isinstance(o, Literal)))

    def _one(self, subject: URIRef, predicate: URIRef) -> URIRef:
        value = self.graph.value(subject, predicate)
        return value if isinstance(value, URIRef) else URIRef("")
