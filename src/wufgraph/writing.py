"""Reports and what is known of identities become graphs, in one transaction of the store.

The registry file is written first and the store second. Whoever is stopped between the two leaves IRIs that are given
and not yet in use: they mean the same in the next build, and nothing that is stored lacks its line.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from rdflib import BNode, Graph, URIRef

from .deciding import apply_rules, load_decisions
from .errors import StoreError
from .graph import iris
from .graph.entailment import load_rules
from .graph.lift import lift_report
from .graph.lower import lower_report
from .graph.reasons import reasons_graph
from .graph.registry import registry_graph
from .identity import decide, find_mentions
from .identity_files import IdentityFiles, load_bytes, save_bytes
from .ledger import StoredReport
from .mention_index import drop_index
from .model import Identities, Mention, Registration, Report, Verdict
from .registry_file import read_registry, write_registry
from .store import EmbeddedStore, Store
from .vocabulary import WUF, load_ontology


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: the registry as bytes and as registrations, who is who, and what became of decisions."""

    registry: bytes
    registrations: Mapping[str, Registration]
    identities: Identities
    mentions: tuple[Mention, ...]
    verdicts: tuple[Verdict, ...]


def write(
    reports: Mapping[str, Report], stored: Sequence[StoredReport], store: Store, files: IdentityFiles | None = None
) -> "Written":
    """Resolve all reports together and replace every graph that changes, in one transaction.

    Args:
        reports: New ones by key.
        stored: All that are in the store.
        store: Open for writing.
        files: Of identities; without them, IRIs come from content alone.

    Returns:
        What was written of identities.

    Raises:
        DamagedInputError: The registry file, or that of decisions, is none.
        StoreError: The store or the registry could not be written; both hold what they held before.
    """
    kept = [one for one in stored if one.key not in reports]
    mentions = [
        *(mention for key, report in reports.items() for mention in find_mentions(report, key)),
        *(mention for one in kept for mention in one.mentions()),
    ]
    data = load_bytes(files.registry) if files else b""
    registered = {one.iri: one for one in read_registry(data, str(files.registry))} if files else {}
    found = apply_rules(mentions, registered, files)
    decisions = load_decisions(files).decisions if files else ()
    decided = decide(found.identities, mentions, decisions)
    identities = decided.identities
    agents = identities.by_report()
    graphs = lift_all(reports, agents)
    for one in kept:
        if (now := agents.get(one.key, {})) != one.resolved:
            graphs[iris.report_graph(one.key)] = relift(one.key, now, store)
    countries = {code for report in reports.values() for code in countries_of(report)}
    countries |= {code for one in kept for code in one.countries}
    ontology = graphs[iris.ONTOLOGY_GRAPH] = ontology_without_blank_nodes()
    graphs[iris.REGISTRY_GRAPH] = registry_graph(identities.entities.values(), countries, ontology, identities.replaced)
    graphs[iris.REASONS_GRAPH] = reasons_graph(identities.reasons)
    after = write_registry(found.registrations.values())
    if isinstance(store, EmbeddedStore):
        drop_index(store.folder)  # it is of what the store held
    with registering(after, data, files):
        store.replace(graphs, {iris.INFERRED_GRAPH: load_rules()})
    return Written(after, found.registrations, identities, tuple(mentions), decided.verdicts)


@contextmanager
def registering(data: bytes, before: bytes, files: IdentityFiles | None) -> Iterator[None]:
    """Write the registry file, and put back what it was where the store could not be written.

    Args:
        data: What it is to hold.
        before: What it held when it was read.
        files: Where it is; None where there is none.

    Raises:
        StoreError: The file could not be written, or somebody else has written it.
    """
    if files is None or data == before:
        yield
        return
    if load_bytes(files.registry) != before:
        raise StoreError(
            f"{files.registry}: expected the registry that was read, found another one; "
            "wait until the other command has ended, and build again"
        )
    save_bytes(data, files.registry)
    try:
        yield
    except StoreError:
        _put_back(before, files.registry)
        raise


def lift_all(reports: Mapping[str, Report], agents: Mapping[str, Mapping[str, str]]) -> dict[URIRef, Graph | None]:
    """The graph of each new report, by the name of the graph.

    Args:
        reports: By key.
        agents: By key of the report: IRI by JSON Pointer of a mention.
    """
    return {iris.report_graph(key): lift_report(one, key, agents.get(key, {})) for key, one in reports.items()}


def relift(key: str, agents: Mapping[str, str], store: Store) -> Graph:
    """The graph of a stored report whose mentions now mean something else."""
    before = store.graph(iris.report_graph(key))
    graph = lift_report(lower_report(before, key), key, agents)
    # What is known of e-mail addresses does not come back from a graph.
    for predicate in (WUF.contactSupplied, WUF.contactFitsOrganization):
        graph.remove((None, predicate, None))
        for triple in before.triples((None, predicate, None)):
            graph.add(triple)
    return graph


def countries_of(report: Report) -> set[str]:
    """ISO codes of the countries that a report names as somebody's."""
    based = {o.country for o in report.organizers if o.country}
    return based | {code for speaker in report.speakers for code in speaker.nationality}


@cache
def ontology_without_blank_nodes() -> Graph:
    """The ontology's named part: axioms that need blank nodes are for the reasoner, which reads the files.

    Do not change it.
    """
    graph = Graph()
    for triple in load_ontology():
        if all(not isinstance(term, BNode) for term in triple):
            graph.add(triple)
    return graph


def _put_back(before: bytes, path: Path) -> None:
    if before:
        save_bytes(before, path)
    else:
        path.unlink(missing_ok=True)
        with suppress(OSError):  # others' files may stand beside it
            path.parent.rmdir()
