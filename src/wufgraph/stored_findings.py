"""What is wrong with the reports of a store, and what of it was accepted."""

from collections.abc import Sequence
from pathlib import Path

from rdflib import DCTERMS

from .graph import iris
from .graph.registry import part_of_registry
from .model import Language
from .store import EmbeddedStore
from .validation import EngineName, Finding, validate_all
from .waivers import apply_waivers, load_waivers

# When a report came is known at the desk, and stands in a graph of its own.
_CAME = DCTERMS.dateSubmitted


def read_stored_findings(
    store: EmbeddedStore, keys: Sequence[str], waivers: Path, engine: EngineName, language: Language
) -> dict[str, list[Finding]]:
    """Validate reports of a store.

    Args:
        store: With ontology and registry.
        keys: Of the reports.
        waivers: The file of accepted findings, whether or not it is there.
        engine: Which SHACL engine.
        language: In which findings are told.

    Returns:
        The findings of each report by its key, the most urgent first; those that were accepted are marked.

    Raises:
        DamagedInputError: The file of waivers is none.
    """
    registry, accepted = store.graph(iris.REGISTRY_GRAPH), load_waivers(waivers)
    submissions = store.graph(iris.SUBMISSIONS_GRAPH)
    graphs = ((key, store.graph(iris.report_graph(key))) for key in keys)
    laid = (
        (graph, part_of_registry(registry, graph), list(submissions.triples((iris.report_iri(key), _CAME, None))))
        for key, graph in graphs
    )
    checked = validate_all(laid, store.graph(iris.ONTOLOGY_GRAPH), engine=engine, language=language)
    return {key: list(apply_waivers(one.findings, accepted, key)) for key, one in zip(keys, checked, strict=True)}
