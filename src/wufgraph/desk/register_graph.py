"""The register in the graph: every event of the programme, the row it stands in, and the report's event it is."""

from collections.abc import Iterable, Mapping

from rdflib import DCTERMS, PROV, RDF, RDFS, XSD, Graph, Literal, URIRef

from ..graph import iris
from ..graph.literals import decimal, integer, string
from ..prefixes import BASE
from ..vocabulary import SCHEMA, WUF
from ..wording import slugify, withhold_addresses
from .matching import Matched
from .programme import Programme, ProgrammeEvent


def lift_register(programmes: Iterable[Programme], matched: Iterable[Matched]) -> Graph:
    """Turn the register into triples, without contacts, which are private.

    Args:
        programmes: All of them; of events that stand in several, the first programme's.
        matched: What was found for reports.

    Returns:
        The content of the register's named graph. It has no triple of the networks: whoever is announced as an
        organizer is named, and is not linked.
    """
    graph = Graph()
    events: dict[str, ProgrammeEvent] = {}
    for programme in programmes:
        for event in programme.events:
            if event.key not in events:
                events[event.key] = event
                _lift_event(graph, event)
                _lift_sources(graph, event, programme)
    for one in matched:
        if one.event in events:
            _lift_match(graph, events[one.event], one)
    return graph


def _lift_event(graph: Graph, event: ProgrammeEvent) -> None:
    subject = iris.registered_event_iri(event.key)
    graph.add((subject, RDF.type, WUF.RegisteredEvent))
    graph.add((subject, WUF.partOfForum, iris.forum_iri(event.forum)))
    words: Mapping[URIRef, str | None] = {
        DCTERMS.title: event.title,
        WUF.eventNumber: event.number,
        WUF.venueName: event.room,
    }
    for predicate, told in words.items():
        if told:
            graph.add((subject, predicate, string(withhold_addresses(told))))
    for theme in event.themes:
        graph.add((subject, WUF.otherTheme, string(theme)))
    if event.type:
        graph.add((subject, WUF.eventType, iris.concept_iri("event-type", event.type)))
    if event.date:
        graph.add((subject, WUF.date, Literal(event.date)))
    for predicate, clock in ((WUF.startTime, event.start), (WUF.endTime, event.end)):
        if clock:
            graph.add((subject, predicate, Literal(f"{clock}:00", datatype=XSD.time)))
    for number, name in enumerate(event.organizers, start=1):
        part = iris.participation_iri(f"register/{event.key}", "organizer", number)
        graph.add((part, RDF.type, WUF.Participation))
        graph.add((part, WUF.atEvent, subject))
        graph.add((part, WUF.withRole, iris.concept_iri("role", "organizer")))
        graph.add((part, WUF.nameAsGiven, string(name)))
        graph.add((part, SCHEMA.position, integer(number)))
        if len(event.countries) == len(event.organizers) == 1:
            graph.add((part, WUF.basedIn, iris.country_iri(event.countries[0])))


def _lift_sources(graph: Graph, event: ProgrammeEvent, programme: Programme) -> None:
    """Say in which rows of which file an event stands."""
    for row in event.rows:
        place = f"{programme.name}-{programme.sha256[:16]}/{slugify(row)}"
        source = URIRef(f"{BASE}id/source/register/{place}")
        graph.add((iris.registered_event_iri(event.key), PROV.wasDerivedFrom, source))
        graph.add((source, RDF.type, WUF.SourceFile))
        graph.add((source, RDFS.label, string(withhold_addresses(programme.file))))
        graph.add((source, WUF.pathInFile, string(row)))
        graph.add((source, DCTERMS.identifier, Literal(f"sha256:{programme.sha256}")))


def _lift_match(graph: Graph, event: ProgrammeEvent, matched: Matched) -> None:
    subject = iris.registered_event_iri(event.key)
    graph.add((subject, SCHEMA.sameAs, iris.event_iri(matched.report)))
    evidence = iris.evidence_iri(f"register/{event.key}", slugify(matched.report))
    graph.add((subject, WUF.hasEvidence, evidence))
    graph.add((evidence, RDF.type, WUF.Evidence))
    graph.add((evidence, WUF.aboutProperty, Literal(str(SCHEMA.sameAs), datatype=XSD.anyURI)))
    graph.add((evidence, WUF.rule, string(withhold_addresses(matched.because))))
    graph.add((evidence, WUF.confidence, decimal(matched.score or 0.0)))
