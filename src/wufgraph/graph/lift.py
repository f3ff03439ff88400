"""Record → graph: everything that one report claims, and nothing that it does not.

Identity (labels, parents) is the registry's; derived facts (word counts, whether an address fits its
organization) are computed here so that shapes stay simple. `lower.py` is the way back.
"""

from collections import defaultdict
from collections.abc import Mapping

from rdflib import DCTERMS, PROV, RDF, RDFS, XSD, Graph, Literal, URIRef

from ..editions import edition_or_usual, section_iri
from ..model import Organizer, Partnership, Report, Speaker, StatementKind
from ..vocabulary import SCHEMA, THEME, WUF
from ..wording import withhold_addresses
from . import iris
from .addresses import address_fits, is_address
from .amounts import states_amount
from .evidence import lift_evidence
from .literals import decimal, integer, string
from .prose import lift_prose

# A kind that an edition of the form adds need have no class of its own.
CLASS_OF_KIND: Mapping[str, URIRef] = {
    StatementKind.DISCUSSION: WUF.DiscussionStatement,
    StatementKind.POSITION: WUF.Declaration,
    StatementKind.RECOMMENDATION: WUF.Recommendation,
    StatementKind.PARTNERSHIP: WUF.PartnershipStatement,
}

# Roles of which the form asks something have a class, which shapes aim at.
_CLASS_OF_ROLE: Mapping[str, URIRef] = {
    "organizer": WUF.OrganizerParticipation,
    "speaker": WUF.SpeakerParticipation,
}


def lift_report(report: Report, key: str, agents: Mapping[str, str]) -> Graph:
    """Turn a report into triples; none of them has a blank node or an e-mail address.

    Args:
        report: The record.
        key: The report's key, such as `wuf7/safer-cities`.
        agents: IRI of the entity that is mentioned at each JSON Pointer.

    Returns:
        The content of the report's named graph.
    """
    return _Lifting(report, key, agents).run()


class _Lifting:
    def __init__(self, report: Report, key: str, agents: Mapping[str, str]) -> None:
        self.report, self.key, self.agents = report, key, agents
        self.graph = Graph()
        self.event, self.document = iris.event_iri(key), iris.report_iri(key)

    def run(self) -> Graph:
        self._report()
        self._event()
        self._sections()
        self._statements()
        for number, organizer in enumerate(self.report.organizers):
            self._organizer(number, organizer)
        for number, speaker in enumerate(self.report.speakers):
            self._speaker(number, speaker)
        for number, partnership in enumerate(self.report.partnerships):
            self._partnership(number, partnership)
        self._pledges()
        for number, name in enumerate(self.report.supporters):
            self._participation("supporter", number, name, f"/supporters/{number}")
        for number, name in enumerate(self.report.roundtable):
            subject = self._participation("roundtable-participant", number, name, f"/roundtable/{number}")
            self._link(subject, WUF.onBehalfOf, f"/roundtable/{number}")
        lift_evidence(self.graph, self.report, self.key)
        return self.graph

    def _report(self) -> None:
        report, source = self.report, iris.source_iri(self.report, self.key)
        self._add(self.document, RDF.type, WUF.Report)
        self._add(self.document, WUF.reportsOn, self.event)
        self._add(self.document, WUF.followsForm, iris.form_iri(report.form))
        self._add(self.document, DCTERMS.language, Literal(str(report.language)))
        self._add(self.document, PROV.wasDerivedFrom, source)
        self._add(source, RDF.type, WUF.SourceFile)
        self._text(source, RDFS.label, report.file)
        self._text(source, WUF.pathInFile, report.part)
        if report.sha256:
            self._add(source, DCTERMS.identifier, Literal(f"sha256:{report.sha256}"))
        if report.reporter:
            reporter = self._participation("reporter", None, report.reporter, "/reporter")
            person = self.graph.value(reporter, WUF.participant)
            if isinstance(person, URIRef):
                self._add(self.document, WUF.reportedBy, person)

    def _event(self) -> None:
        event = self.report.event
        self._add(self.event, RDF.type, WUF.PartnerEvent)
        self._add(self.event, WUF.partOfForum, iris.forum_iri(self.report.forum))
        self._text(self.event, DCTERMS.title, event.title)
        self._text(self.event, WUF.eventNumber, event.number)
        if event.type:
            self._add(self.event, WUF.eventType, iris.concept_iri("event-type", event.type))
        if event.date:
            self._add(self.event, WUF.date, Literal(event.date))
        self._time(self.event, WUF.startTime, event.start)
        self._time(self.event, WUF.endTime, event.end)
        if event.venue:
            self._text(self.event, WUF.venueName, event.venue)
            self._link(self.event, WUF.heldIn, "/event/venue")
        if event.participants:
            self._number(self.event, WUF.minParticipants, event.participants.min)
            self._number(self.event, WUF.maxParticipants, event.participants.max)
            self._add(self.event, WUF.participantsApproximate, Literal(event.participants.approximate))
        for slug in self.report.themes:
            self._add(self.event, WUF.hasFocusArea, THEME[slug])
        for slug in self.report.cross_cutting:
            self._add(self.event, WUF.addressesIssue, THEME[slug])
        for words in self.report.other_themes:
            self._text(self.event, WUF.otherTheme, words)
        for words in self.report.unaligned_bases:
            self._text(self.event, WUF.unassignedBase, words)

    def _sections(self) -> None:
        for section in self.report.sections:
            self._number(self._section(section.section), WUF.wordCount, section.words)
        if self.report.summary:
            self._text(self._section("summary"), SCHEMA.text, self.report.summary)
        if self.report.speakers:
            self._section("speakers")

    def _section(self, name: str) -> URIRef:
        section = iris.section_iri(self.key, name)
        self._add(section, RDF.type, WUF.ReportSection)
        self._add(section, DCTERMS.isPartOf, self.document)
        self._add(section, WUF.formSection, URIRef(section_iri(self.report.form, name)))
        return section

    def _statements(self) -> None:
        parent: URIRef | None = None
        names = iris.statement_names(self.report.statements)
        agents = self._agents_by_statement()
        sections = edition_or_usual(self.report.form).sections_of_kinds
        for number, (statement, name) in enumerate(zip(self.report.statements, names, strict=True), start=1):
            subject = iris.statement_iri(self.key, name)
            self._add(subject, RDF.type, WUF.Statement)
            if statement.kind in CLASS_OF_KIND:
                self._add(subject, RDF.type, CLASS_OF_KIND[statement.kind])
            self._add(subject, WUF.statedIn, self._section(sections[statement.kind]))
            self._add(subject, WUF.statementKind, iris.concept_iri("statement-kind", statement.kind))
            if statement.subkind:
                self._add(subject, WUF.statementKind, iris.concept_iri("statement-kind", statement.subkind))
            if statement.agenda:
                self._add(subject, WUF.towardsAgenda, iris.concept_iri("agenda", statement.agenda))
            self._text(subject, SCHEMA.text, statement.text)
            self._text(subject, WUF.underHeading, statement.heading)
            self._position(subject, number)
            lift_prose(self.graph, self.key, subject, name, statement, agents[number - 1])
            if statement.level > 1 and parent is not None:
                self._add(subject, WUF.subStatementOf, parent)
            else:
                parent = subject

    def _agents_by_statement(self) -> dict[int, dict[str, str]]:
        """IRIs of what each statement names, by the end of the pointer."""
        found: dict[int, dict[str, str]] = defaultdict(dict)
        for pointer, iri in self.agents.items():
            match pointer.split("/", 3):
                case ["", "statements", number, rest]:
                    found[int(number)][rest] = iri
        return found

    def _organizer(self, number: int, organizer: Organizer) -> None:
        pointer = f"/organizers/{number}"
        subject = self._participation("organizer", number, organizer.name, pointer)
        self._link(self.event, WUF.organizedBy, pointer)
        self._text(subject, WUF.acronymAsGiven, organizer.acronym)
        if organizer.country:
            self._add(subject, WUF.basedIn, iris.country_iri(organizer.country))
        if organizer.city:
            self._text(subject, WUF.cityAsGiven, organizer.city)
            self._link(subject, WUF.basedIn, f"{pointer}/city")

    def _speaker(self, number: int, speaker: Speaker) -> None:
        pointer = f"/speakers/{number}"
        subject = self._participation("speaker", number, speaker.name, pointer)
        self._text(subject, SCHEMA.honorificPrefix, speaker.honorific)
        for code in speaker.nationality:
            self._add(subject, WUF.nationality, iris.country_iri(code))
        if speaker.organization:
            self._text(subject, WUF.organizationAsGiven, speaker.organization)
            self._link(subject, WUF.onBehalfOf, f"{pointer}/organization")
        self._text(subject, WUF.positionTitle, speaker.position)
        self._time(subject, WUF.speakingTime, speaker.time)
        supplied = speaker.email is not None and is_address(speaker.email)
        self._add(subject, WUF.contactSupplied, Literal(supplied))
        if supplied and speaker.email and speaker.organization:
            self._add(
                subject,
                WUF.contactFitsOrganization,
                Literal(address_fits(speaker.email, speaker.organization)),
            )

    def _partnership(self, number: int, partnership: Partnership) -> None:
        pointer = f"/partnerships/{number}"
        subject = iris.partnership_iri(self.key, partnership)
        self._add(subject, RDF.type, WUF.Partnership)
        self._position(subject, number + 1)
        self._add(subject, WUF.partnershipStage, iris.concept_iri("partnership-stage", partnership.stage))
        if partnership.kind:
            self._add(subject, WUF.partnershipKind, iris.concept_iri("partnership-kind", partnership.kind))
        if partnership.amount is not None:
            self._add(subject, WUF.amount, decimal(partnership.amount))
        self._text(subject, SCHEMA.currency, partnership.currency)
        self._text(subject, WUF.due, partnership.due)
        self._text(subject, SCHEMA.text, partnership.text or None)
        for place, party in enumerate(partnership.parties):
            party_pointer = f"{pointer}/parties/{place}"
            member = self._participation(f"partner-{number + 1}", place, party, party_pointer, role="partner")
            self._add(member, WUF.inPartnership, subject)
            self._link(subject, WUF.hasPartner, party_pointer)
        for statement, name in zip(self.report.statements, iris.statement_names(self.report.statements), strict=True):
            if partnership.text and partnership.text in statement.text:
                self._add(iris.statement_iri(self.key, name), WUF.declaresPartnership, subject)

    def _pledges(self) -> None:
        """Whether the answer on partnerships states an amount; where nothing was answered, nothing is said."""
        told = [one.text for one in self.report.statements if one.kind == StatementKind.PARTNERSHIP]
        amounts = any(one.amount is not None for one in self.report.partnerships)
        if told:
            self._add(self.document, WUF.amountStated, Literal(amounts or any(map(states_amount, told))))

    def _participation(
        self, name: str, number: int | None, given: str | None, pointer: str, role: str | None = None
    ) -> URIRef:
        subject = iris.participation_iri(self.key, name, None if number is None else number + 1)
        self._add(subject, RDF.type, WUF.Participation)
        if name in _CLASS_OF_ROLE:
            self._add(subject, RDF.type, _CLASS_OF_ROLE[name])
        if role != "partner":  # a partner need not have been there
            self._add(subject, WUF.atEvent, self.event)
        self._add(subject, WUF.withRole, iris.concept_iri("role", role or name))
        self._text(subject, WUF.nameAsGiven, given or None)
        self._link(subject, WUF.participant, pointer)
        if number is not None:
            self._position(subject, number + 1)
        return subject

    def _add(self, subject: URIRef, predicate: URIRef, value: URIRef | Literal) -> None:
        self.graph.add((subject, predicate, value))

    def _link(self, subject: URIRef, predicate: URIRef, pointer: str) -> None:
        if pointer in self.agents:
            self._add(subject, predicate, URIRef(self.agents[pointer]))

    def _text(self, subject: URIRef, predicate: URIRef, value: str | None) -> None:
        if value is not None:
            self._add(subject, predicate, string(withhold_addresses(value)))

    def _number(self, subject: URIRef, predicate: URIRef, value: int | None) -> None:
        if value is not None:
            self._add(subject, predicate, integer(value))

    def _position(self, subject: URIRef, number: int) -> None:
        self._add(subject, SCHEMA.position, integer(number))

    def _time(self, subject: URIRef, predicate: URIRef, clock: str | None) -> None:
        if clock is not None:
            self._add(subject, predicate, Literal(f"{clock}:00", datatype=XSD.time))
