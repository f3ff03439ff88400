"""A few reports join many: what is read and written is what they touch, and not the whole store.

The same rules as in `writing.py`, asked of the neighbours alone; docs/identities.md, "Adding to a large graph", tells
where that may give something else.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from rdflib import DCTERMS, ORG, RDF, Graph, URIRef

from .counting import add_counts, count_contents, count_things, with_wholes
from .deciding import load_decisions
from .graph import iris
from .graph.entailment import load_rules
from .graph.reasons import reasons_graph
from .graph.registry import redirect, registry_graph
from .identity import find_mentions, may_concern
from .identity_files import IdentityFiles
from .ledger import keyed
from .mention_index import MentionIndex
from .model import Entity, Report
from .neighbours import NotLocalError, Outcome, name_by_all, resolve_among_neighbours
from .own_authority import read_own_authority
from .registry_file import RegistryLines
from .store import Store, infer
from .vocabulary import SCHEMA
from .writing import countries_of, lift_all, registering, relift

_PARTS = "CONSTRUCT { ?part ?is ?whole } WHERE { VALUES ?is { org:subOrganizationOf org:unitOf } ?part ?is ?whole }"
_THEMES = "CONSTRUCT { ?one skos:broader ?other } WHERE { ?one skos:broader ?other }"
_PREFIXES = f"PREFIX org: <{ORG}> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "


def add_reports(
    reports: Mapping[str, Report], index: MentionIndex, store: Store, files: IdentityFiles, registry: bytes
) -> tuple[bytes, dict[str, int]]:
    """Write reports that are new in a store, in one transaction.

    Args:
        reports: By key.
        index: Of the store; it is not stamped afterwards.
        store: Open for writing.
        files: Of identities.
        registry: What the registry file holds.

    Returns:
        What the registry file holds now, and what the store holds.

    Raises:
        NotLocalError: Nothing was written; all reports have to be resolved together.
        StoreError: The store or the registry could not be written; both hold what they held before.
    """
    lines = RegistryLines(registry, str(files.registry))
    new = [mention for key, report in reports.items() for mention in find_mentions(report, key)]
    authority = read_own_authority(files.find_authorities())
    outcome = resolve_among_neighbours(new, index, lines, authority)
    touched, merged = name_by_all(outcome, index, authority), outcome.merged
    if may_concern(load_decisions(files).decisions, {*touched, *merged}, new):
        raise NotLocalError
    _check(outcome, touched, merged, index)
    registrations = [
        replace(one, name=touched[iri].name) if iri in touched else one
        for iri, one in outcome.kept.registrations.items()
        if iri in touched or iri in merged
    ]
    for one in registrations:
        lines.put(one)
    agents = outcome.kept.identities.by_report()
    graphs = lift_all(reports, agents)
    for key in {key for old in merged for key in index.reports_naming(old)}:
        now = {pointer: merged.get(iri, iri) for pointer, iri in index.resolved(key).items()}
        graphs[iris.report_graph(key)] = relift(key, now, store)
    removed, added = _changes(reports, graphs, outcome, touched, merged, store)
    after = lines.to_bytes()
    concerned = with_wholes({iri: one.part_of for iri, one in touched.items()}, merged, store)
    before, counts = count_things(concerned, store), index.counts
    index.unstamp()
    with registering(after, registry, files):
        store.patch(graphs, removed, added)
    counts = add_counts(counts, count_contents(reports.values()), count_things(concerned, store), less=before)
    for old, iri in merged.items():
        index.move(old, iri)
    index.put(
        [keyed(key, report) for key, report in reports.items()],
        [(mention, agents[mention.report][mention.pointer]) for mention in new],
        {iri: one.name for iri, one in touched.items()},
        registrations,
    )
    return after, counts


def _check(outcome: Outcome, touched: Mapping[str, Entity], merged: Mapping[str, str], index: MentionIndex) -> None:
    """Nothing but what is touched has another IRI."""
    if any(new not in touched for new in merged.values()):
        raise NotLocalError
    for one in outcome.kept.identities.entities.values():
        if {one.part_of, one.run_by} & merged.keys():
            raise NotLocalError
    known = set(outcome.known.values())
    if any(index.holds(iri) and iri not in known for iri in touched):
        raise NotLocalError


def _changes(
    reports: Mapping[str, Report],
    graphs: Mapping[URIRef, Graph | None],
    outcome: Outcome,
    touched: Mapping[str, Entity],
    merged: Mapping[str, str],
    store: Store,
) -> tuple[dict[URIRef, Graph], dict[URIRef, Graph]]:
    """Triples to take out of the graphs that all reports share, and triples to put in."""
    before = store.graph(iris.REGISTRY_GRAPH, [*touched, *merged])
    countries = {code for report in reports.values() for code in countries_of(report)}
    touched = {iri: _as_part(one, before, merged) for iri, one in touched.items()}
    described = registry_graph(touched.values(), countries, _types_in_ontology(touched.values(), countries, store))
    reasons = reasons_graph(one for one in outcome.kept.identities.reasons if one.iri in touched)
    certain = outcome.certain
    removed = {iris.REGISTRY_GRAPH: before, iris.REASONS_GRAPH: Graph(), iris.INFERRED_GRAPH: Graph()}
    for old, new in merged.items():
        redirect(described, old, new)
        for other, _, _ in list(before.triples((None, None, URIRef(old)))):
            redirect(described, str(other), new)
        if new not in certain:
            for about in store.graph(iris.REASONS_GRAPH, [old]):
                removed[iris.REASONS_GRAPH].add(about)
                reasons.add((about[0], SCHEMA.about, URIRef(new)))
        removed[iris.INFERRED_GRAPH] += store.graph(iris.INFERRED_GRAPH, [old])
    told_anew = [*certain, *(old for old, new in merged.items() if new in certain)]
    stale = {str(subject) for subject in store.graph(iris.REASONS_GRAPH, told_anew).subjects()}
    removed[iris.REASONS_GRAPH] += store.graph(iris.REASONS_GRAPH, stale)
    for triple in before.triples((None, DCTERMS.isReplacedBy, None)):
        if str(triple[2]) in touched:  # redirects to what is touched stay
            redirect(described, str(triple[0]), str(triple[2]))
    whole_graphs = [*(g for g in graphs.values() if g), *_newly_parts(described, before, touched, outcome, store)]
    ground = [described, *(_construct(query, store) for query in (_PARTS, _THEMES))]
    added = {
        iris.REGISTRY_GRAPH: described,
        iris.REASONS_GRAPH: reasons,
        iris.INFERRED_GRAPH: infer([*whole_graphs, *ground], load_rules()),
    }
    return removed, added


def _as_part(one: Entity, before: Graph, merged: Mapping[str, str]) -> Entity:
    """A known thing as a part of what it was a part of, where the neighbours do not tell that."""
    whole = before.value(URIRef(one.iri), ORG.subOrganizationOf)
    return one if one.part_of or whole is None else replace(one, part_of=merged.get(str(whole), str(whole)))


def _newly_parts(
    described: Graph, before: Graph, touched: Mapping[str, Entity], outcome: Outcome, store: Store
) -> Iterator[Graph]:
    """Graphs of reports that name a known thing of which it was not known that it is a part of something."""
    known = set(outcome.known.values())
    for iri in touched:
        whole = (URIRef(iri), ORG.subOrganizationOf, None)
        if iri in known and whole in described and whole not in before:
            for key in {place[0] for place, other in outcome.known.items() if other == iri}:
                yield store.graph(iris.report_graph(key))


def _types_in_ontology(entities: Iterable[Entity], countries: Iterable[str], store: Store) -> Graph:
    """The classes of those things that the ontology describes, which the registry leaves to it."""
    named = {one.iri for one in entities} | {str(iris.country_iri(code)) for code in countries}
    named |= {str(iris.country_iri(one.country)) for one in entities if one.country}
    named |= {str(iris.sector_iri(one.sector)) for one in entities if one.sector}
    found = Graph()
    for triple in store.graph(iris.ONTOLOGY_GRAPH, named).triples((None, RDF.type, None)):
        found.add(triple)
    return found


def _construct(query: str, store: Store) -> Graph:
    answer = store.ask(_PREFIXES + query)
    return answer if isinstance(answer, Graph) else Graph()
