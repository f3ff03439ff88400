"""What a statement says in passing, to the graph and back: issues, figures, mentions, and who asserts it."""

from collections.abc import Iterable, Mapping

from rdflib import RDF, RDFS, Graph, Literal, URIRef

from ..model import Comparator, Figure, Mentioned, Statement
from ..prefixes import slug_of
from ..schemes import in_form_order
from ..vocabulary import COUNTRY, SCHEMA, THEME, WUF
from ..wording import withhold_addresses
from . import iris
from .literals import decimal, integer, string


def lift_prose(
    graph: Graph, key: str, subject: URIRef, name: str, statement: Statement, agents: Mapping[str, str]
) -> None:
    """Add what a statement says in passing.

    Args:
        graph: Of the report.
        key: The report's key.
        subject: The statement.
        name: Its local name.
        statement: As in the record.
        agents: IRIs of who and what it names, by the end of their JSON Pointers, such as `mentions/0`.
    """
    for slug in statement.issues:
        graph.add((subject, WUF.addressesIssue, THEME[slug]))
    for number, figure in enumerate(statement.figures):
        node = iris.figure_iri(key, name, number)
        graph.add((subject, WUF.reportsFigure, node))
        _lift_figure(graph, node, number, figure)
    for number, mentioned in enumerate(statement.mentions):
        node = iris.mention_iri(key, name, number)
        graph.add((node, WUF.mentionedIn, subject))
        _lift_mention(graph, node, number, mentioned)
        named = agents.get(f"mentions/{number}")
        if named:
            graph.add((node, SCHEMA.about, URIRef(named)))
            graph.add((subject, WUF.mentions, URIRef(named)))
    if statement.asserted_by is not None:
        graph.add((subject, SCHEMA.creditText, _text(statement.asserted_by)))
        if "asserted_by" in agents:
            graph.add((subject, WUF.assertedBy, URIRef(agents["asserted_by"])))


def lower_issues(graph: Graph, subject: URIRef) -> tuple[str, ...]:
    """Slugs of the issues of a statement, in the order of the form."""
    return in_form_order(slug_of(o) for o in graph.objects(subject, WUF.addressesIssue))


def lower_figures(graph: Graph, subject: URIRef) -> tuple[Figure, ...]:
    """The figures of a statement, in order."""
    return tuple(
        Figure(
            value=float(str(graph.value(node, SCHEMA.value))),
            unit=str(graph.value(node, SCHEMA.unitText)),
            comparator=Comparator(str(graph.value(node, WUF.comparator))),
            base=None if (base := graph.value(node, WUF.figureBase)) is None else float(str(base)),
            text=_words(graph, node, RDFS.label),
        )
        for node in _ordered(graph, graph.objects(subject, WUF.reportsFigure))
    )


def lower_mentions(graph: Graph, subject: URIRef) -> tuple[Mentioned, ...]:
    """What a statement names, in order."""
    return tuple(
        Mentioned(
            name=str(graph.value(node, RDFS.label)),
            country=None
            if (country := graph.value(node, SCHEMA.containedInPlace)) is None
            else str(country).removeprefix(str(COUNTRY)),
            text=_words(graph, node, SCHEMA.text),
        )
        for node in _ordered(graph, graph.subjects(WUF.mentionedIn, subject))
    )


def _lift_figure(graph: Graph, node: URIRef, number: int, figure: Figure) -> None:
    graph.add((node, RDF.type, WUF.Figure))
    graph.add((node, SCHEMA.position, integer(number + 1)))
    graph.add((node, SCHEMA.value, decimal(figure.value)))
    graph.add((node, SCHEMA.unitText, _text(figure.unit)))
    graph.add((node, WUF.comparator, Literal(str(figure.comparator))))
    if figure.base is not None:
        graph.add((node, WUF.figureBase, decimal(figure.base)))
    if figure.text:
        graph.add((node, RDFS.label, _text(figure.text)))


def _lift_mention(graph: Graph, node: URIRef, number: int, mentioned: Mentioned) -> None:
    graph.add((node, RDF.type, WUF.Mention))
    graph.add((node, SCHEMA.position, integer(number + 1)))
    graph.add((node, RDFS.label, _text(mentioned.name)))
    if mentioned.country:
        graph.add((node, SCHEMA.containedInPlace, iris.country_iri(mentioned.country)))
    if mentioned.text:
        graph.add((node, SCHEMA.text, _text(mentioned.text)))


def _ordered(graph: Graph, nodes: Iterable[object]) -> list[URIRef]:
    places = {n: int(str(graph.value(n, SCHEMA.position) or 0)) for n in nodes if isinstance(n, URIRef)}
    return sorted(places, key=lambda n: places[n])


def _words(graph: Graph, node: URIRef, predicate: URIRef) -> str:
    value = graph.value(node, predicate)
    return "" if value is None else str(value)


def _text(words: str) -> Literal:
    return string(withhold_addresses(words))
