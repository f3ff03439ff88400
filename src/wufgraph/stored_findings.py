"""What is wrong with the reports of a store, and what of it was accepted."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from rdflib import DCTERMS

from .graph import iris
from .graph.registry import SpelledRegistry
from .model import Language
from .store import EmbeddedStore
from .validation import EngineName, Finding, validate_all
from .validation.spelling import spell_triples
from .waivers import apply_waivers, load_waivers

# When a report came is known at the desk, and stands in a graph of its own.
_CAME = DCTERMS.dateSubmitted


def read_stored_findings(
    store: EmbeddedStore,
    keys: Sequence[str],
    waivers: Path,
    engine: EngineName,
    language: Language,
    jobs: int | None = None,
) -> dict[str, list[Finding]]:
    """Validate reports of a store.

    Args:
        store: With ontology and registry.
        keys: Of the reports.
        waivers: The file of accepted findings, whether or not it is there.
        engine: Which SHACL engine.
        language: In which findings are told.
        jobs: How many processes, where there are hundreds of reports; as many as there are cores by default.

    Returns:
        The findings of each report by its key, the most urgent first; those that were accepted are marked.

    Raises:
        DamagedInputError: The file of waivers is none.
    """
    accepted = load_waivers(waivers)
    background = store.graph(iris.ONTOLOGY_GRAPH)
    checked = validate_all(lay_out(store, keys), background, engine=engine, language=language, jobs=jobs)
    return {key: list(apply_waivers(one.findings, accepted, key)) for key, one in zip(keys, checked, strict=True)}


def lay_out(store: EmbeddedStore, keys: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """Each report with what the registry says of the things that it names, and with when it came, as N-Triples."""
    registry, submissions = SpelledRegistry(store.ntriples(iris.REGISTRY_GRAPH)), store.graph(iris.SUBMISSIONS_GRAPH)
    for key in keys:
        report = store.ntriples(iris.report_graph(key))
        came = spell_triples(submissions.triples((iris.report_iri(key), _CAME, None)))
        yield report, registry.part_of(report), came
