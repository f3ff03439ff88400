"""Why names were taken for those of one thing, in a graph of its own: the rule, the reason in words, the reports."""

from collections.abc import Iterable

from rdflib import PROV, RDF, Graph, URIRef

from ..model import Reason
from ..vocabulary import SCHEMA, WUF
from ..wording import withhold_addresses
from . import iris
from .literals import string


def reasons_graph(reasons: Iterable[Reason]) -> Graph:
    """Describe reasons; no blank node, and of the evidence only what the reason says."""
    graph = Graph()
    for reason in reasons:
        describe_reason(graph, reason)
    return graph


def describe_reason(graph: Graph, reason: Reason) -> None:
    """Add one reason."""
    subject = iris.reason_iri(reason)
    graph.add((subject, RDF.type, WUF.IdentityReason))
    graph.add((subject, SCHEMA.about, URIRef(reason.iri)))
    graph.add((subject, WUF.rule, string(reason.rule)))
    graph.add((subject, SCHEMA.text, string(withhold_addresses(reason.because))))
    for report in {reason.one[0], *reason.other[:1]}:
        graph.add((subject, PROV.wasDerivedFrom, iris.report_iri(report)))
