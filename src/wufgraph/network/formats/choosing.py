"""The formats by name and by a file's ending, and one way to write them all."""

from collections.abc import Callable
from dataclasses import dataclass

import networkx as nx

from ...errors import LookupFailed
from ..layout import place_nodes
from ..measures import measure
from .cytoscape import spell_cytoscape
from .gexf import spell_gexf
from .graphml import spell_graphml
from .node_link import spell_node_link
from .pajek import spell_pajek, spell_pajek_project
from .plain import PlainNetwork, make_plain
from .tables import spell_csv, spell_parquet
from .vosviewer import spell_vosviewer, spell_vosviewer_json


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format that networks are written in.

    Attributes:
        name: As `--format` calls it.
        ending: Of its file's name, with the dot; what it is known by where no format is named.
        spell: A plain network as the bytes of a file, or of several by the ends of their names.
    """

    name: str
    ending: str
    spell: Callable[[PlainNetwork], bytes | dict[str, bytes]]


FORMATS = {
    one.name: one
    for one in (
        Format(name="graphml", ending=".graphml", spell=spell_graphml),
        Format(name="gexf", ending=".gexf", spell=spell_gexf),
        Format(name="pajek", ending=".net", spell=spell_pajek),
        Format(name="pajek-project", ending=".paj", spell=spell_pajek_project),
        Format(name="cytoscape", ending=".cyjs", spell=spell_cytoscape),
        Format(name="vosviewer", ending=".txt", spell=spell_vosviewer),
        Format(name="vosviewer-json", ending="", spell=spell_vosviewer_json),
        Format(name="node-link", ending=".json", spell=spell_node_link),
        Format(name="csv", ending=".csv", spell=spell_csv),
        Format(name="parquet", ending=".parquet", spell=spell_parquet),
    )
}


def find_format(ending: str) -> str:
    """The name of the format that a file's ending tells.

    >>> find_format(".GEXF")
    'gexf'

    Raises:
        LookupFailed: It tells none.
    """
    found = [one.name for one in FORMATS.values() if one.ending == ending.lower() and ending]
    if not found:
        known = ", ".join(one.ending for one in FORMATS.values() if one.ending)
        raise LookupFailed(f"{ending or 'no ending'}: expected one of {known}; say --format, or name the file so")
    return found[0]


def write_network(network: "nx.Graph[str]", format_: str) -> bytes | dict[str, bytes]:
    """Write a network, nodes and ties sorted: the same bytes for equal networks, whatever their order.

    Args:
        network: Undirected; with the attributes of `project` or `affiliation_network`, or any.
        format_: A name in `FORMATS`.

    Returns:
        The bytes of the file; or, of formats of two files (`csv`, `parquet`, `vosviewer`), those of each by the end of
        its name, such as `nodes.csv`.

    Raises:
        ToolError: The format takes a library that is not installed.
    """
    return FORMATS[format_].spell(make_plain(network))


def add_measures(network: "nx.Graph[str]") -> "nx.Graph[str]":
    """A copy with the measures of `measure` on its nodes; those of a bipartite network would mean something else."""
    copy: nx.Graph[str] = network.copy()
    weighted = all("weight" in data for _, _, data in network.edges(data=True))
    if network and weighted and not any("bipartite" in data for _, data in network.nodes(data=True)):
        nx.set_node_attributes(copy, measure(network))
    return copy


def add_places(network: "nx.Graph[str]") -> "nx.Graph[str]":
    """A copy whose nodes have `x` and `y`, their place as `place_nodes` computes it."""
    copy: nx.Graph[str] = network.copy()
    nx.set_node_attributes(copy, {node: {"x": x, "y": y} for node, (x, y) in place_nodes(network).items()})
    return copy


def write_graphml(network: "nx.Graph[str]") -> bytes:
    """Spell a network as GraphML, measures included, nodes and ties sorted."""
    return spell_graphml(make_plain(add_measures(network)))


def write_gexf(network: "nx.Graph[str]") -> bytes:
    """Spell a network as GEXF 1.2, measures included, nodes and ties sorted."""
    return spell_gexf(make_plain(add_measures(network)))
