"""Incidences as networkx graphs: the bipartite network, and its projections."""

from collections.abc import Iterator
from typing import Any

import networkx as nx
import numpy as np
from scipy.sparse import csr_array

from ..collecting import collecting_later
from ..incidence import EVIDENCE, Incidence
from . import members
from .evidence import best_evidence, partnerships_of_pairs
from .filling import fill
from .members import PARTNERSHIP, RELATIONS, Members
from .pairs import Pairs, common_rows, pair_columns

ORGANIZATION, EVENT, THEME = "organization", "event", "theme"
PROJECTIONS = ("organizations", "persons", "themes", "countries", "organizations-themes")
_SAID = {
    RELATIONS[0]: "that organized events together",
    RELATIONS[1]: "that were present at the same events",
    PARTNERSHIP: "with partnerships",
}


def affiliation_network(incidence: Incidence) -> "nx.Graph[str]":
    """The bipartite network of events and of the organizations that organized one or sent a speaker.

    Returns:
        Nodes are ids in sorted order, organizations first, with `kind` (`organization` or `event`), `bipartite` (1 and
        0) and `label`; organizations have `country`, `sector` and `parent`; events `date`, `forum`, `type`, `themes`
        and `reported`. What is not known is an empty string or tuple. An edge has the `role` of the organization:
        `organizer`, or `speaker` where it only sent one.
    """
    network: nx.Graph[str] = nx.Graph(name="Organizations and the events that they took part in")
    taking_part = np.asarray((incidence.organizing + incidence.speaking).sum(axis=0)).ravel().tolist()
    for (id_, attributes), events in zip(members.organizations(incidence).nodes, taking_part, strict=True):
        if events:
            network.add_node(id_, kind=ORGANIZATION, bipartite=1, **attributes)
    for event in incidence.events:
        network.add_node(
            event.id,
            kind=EVENT,
            bipartite=0,
            label=event.label,
            date=event.date,
            forum=event.forum,
            type=event.type,
            themes=event.themes,
            reported=event.reported,
        )
    edges = dict.fromkeys(_cells(incidence, "speaking"), "speaker")
    edges |= dict.fromkeys(_cells(incidence, "organizing"), "organizer")
    network.add_edges_from(
        (organization, event, {"role": edges[organization, event]}) for organization, event in sorted(edges)
    )
    return network


@collecting_later()
def project(
    incidence: Incidence,
    projection: str = "organizations",
    *,
    relation: str = RELATIONS[0],
    weighting: str = "count",
    at_least: str = "",
    bare: bool = False,
) -> "nx.Graph[str]":
    """Tie organizations, persons, themes or countries by what they have in common.

    An event of k members makes k(k - 1)/2 ties, and one of a single member none: it stays as an isolate.

    Args:
        incidence: Who took part in what.
        projection: One of `PROJECTIONS`; `organizations-themes` is bipartite, and its ties count the events that an
            organization took part in and that have the theme.
        relation: What makes a tie, one of `RELATIONS`: events organized together, events at which both were present
            as organizers or through their speakers, or partnerships. Of organizations, and, but for partnerships, of
            countries and themes.
        weighting: A name in `WEIGHTINGS`; see there.
        at_least: Leave out ties of weaker evidence, one of `EVIDENCE`; of organizations alone.
        bare: Give ties nothing but their `weight`, in a third of the time where there are many.

    Returns:
        Nodes are those with an event (or partnership) of the relation: ids in sorted order, with `label`, `events`, the
        number of them, and what is known of organizations. Edges have `weight`, `count` (common events) and `events`
        (their ids, sorted); between organizations also `evidence`, the strongest of `EVIDENCE`, `partnerships` (their
        ids, sorted) and `kin`, whether one is part of the other. The graph's own attributes name `projection`,
        `relation` and `weighting`.
    """
    if projection == "organizations-themes":
        return _organizations_and_themes(incidence, relation)
    chosen = members.find_members(incidence, projection, relation)
    network: nx.Graph[str] = nx.Graph(
        name=f"{projection.capitalize()} {_SAID[relation]}",
        projection=projection,
        relation=relation,
        weighting=weighting,
    )
    sizes = np.asarray(chosen.matrix.sum(axis=0)).ravel().tolist()
    nodes = {
        id_: {**attributes, "events": size} for (id_, attributes), size in zip(chosen.nodes, sizes, strict=True) if size
    }
    pairs = pair_columns(chosen.matrix, weighting)
    first, second = pairs.first, pairs.second
    if bare and not at_least:
        data = [{"weight": weight} for weight in _weights(pairs, weighting)]
    else:
        data = _ties(incidence, chosen, pairs, projection, weighting)
    if at_least and projection == PROJECTIONS[0]:
        least = EVIDENCE.index(at_least)
        kept = [place for place, tie in enumerate(data) if EVIDENCE.index(tie["evidence"]) >= least]
        first, second, data = first[kept], second[kept], [data[place] for place in kept]
    fill(network, nodes, [id_ for id_, _ in chosen.nodes], first, second, data)
    return network


def _weights(pairs: Pairs, weighting: str) -> list[float]:
    """Weights as plain numbers, whole ones where they count."""
    weights: list[float] = pairs.count.tolist() if weighting == "count" else pairs.weight.tolist()
    return weights


def _ties(incidence: Incidence, chosen: Members, pairs: Pairs, projection: str, weighting: str) -> list[dict[str, Any]]:
    """The attributes of each pair's tie."""
    weights, counts = _weights(pairs, weighting), pairs.count.tolist()
    common = common_rows(chosen.matrix, pairs, chosen.hyperedges)
    if projection != PROJECTIONS[0]:
        return [
            {"weight": weight, "count": count, "events": events}
            for weight, count, events in zip(weights, counts, common, strict=True)
        ]
    evidence = [EVIDENCE[rank - 1] for rank in _ranks(best_evidence(incidence), pairs)]
    declared = partnerships_of_pairs(incidence)
    partnerships = [declared.get(pair, ()) for pair in zip(pairs.first.tolist(), pairs.second.tolist(), strict=True)]
    return [
        {"weight": weight, "count": count, "events": events, "evidence": level, "partnerships": ids, "kin": kin}
        for weight, count, events, level, ids, kin in zip(
            weights, counts, common, evidence, partnerships, _kinship(chosen, pairs), strict=True
        )
    ]


def _ranks(evidence: csr_array, pairs: Pairs) -> list[int]:
    """What the matrix holds for each pair; it holds something for all of them."""
    evidence.sort_indices()
    cells, size = evidence.tocoo(), evidence.shape[0]
    known, wanted = cells.row.astype(np.int64) * size + cells.col, pairs.first * size + pairs.second
    places = np.searchsorted(known, wanted)
    ranks: list[int] = cells.data[places].tolist()
    return ranks


def _kinship(chosen: Members, pairs: Pairs) -> list[bool]:
    """Whether one of each pair is part of the other."""
    places = {id_: place for place, (id_, _) in enumerate(chosen.nodes)}
    parents = np.array([places.get(attributes["parent"], -1) for _, attributes in chosen.nodes], dtype=np.int64)
    kin: list[bool] = ((parents[pairs.first] == pairs.second) | (parents[pairs.second] == pairs.first)).tolist()
    return kin


def _organizations_and_themes(incidence: Incidence, relation: str) -> "nx.Graph[str]":
    """Organizations and the themes of their events, tied by the number of those events."""
    ones, others = members.organizations(incidence, relation), members.themes(incidence)
    network: nx.Graph[str] = nx.Graph(
        name="Organizations and the themes of their events",
        projection="organizations-themes",
        relation=relation,
        weighting="count",
    )
    sizes = np.asarray(ones.matrix.sum(axis=0)).ravel().tolist()
    network.add_nodes_from(
        (id_, {**data, "kind": ORGANIZATION, "bipartite": 1})
        for (id_, data), size in zip(ones.nodes, sizes, strict=True)
        if size
    )
    network.add_nodes_from((id_, {**data, "kind": THEME, "bipartite": 0}) for id_, data in others.nodes)
    common = (ones.matrix.T @ others.matrix).tocoo()
    ties = sorted(zip(common.row.tolist(), common.col.tolist(), common.data.tolist(), strict=True))
    network.add_edges_from(
        (ones.nodes[one][0], others.nodes[other][0], {"weight": count, "count": count}) for one, other, count in ties
    )
    return network


def _cells(incidence: Incidence, matrix: str) -> Iterator[tuple[str, str]]:
    """Organization and event of each 1."""
    cells = getattr(incidence, matrix).tocoo()
    for event, organization in zip(cells.row.tolist(), cells.col.tolist(), strict=True):
        yield incidence.organizations[organization].id, incidence.events[event].id
