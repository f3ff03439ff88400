"""Partnership networks: the graph's events and organizations as networkx graphs."""

from .choice import Choice, choose
from .formats import write_gexf, write_graphml, write_network
from .incidence import Incidence
from .measures import MEASURES, describe, find_communities, measure
from .projections import Tie, affiliation_network, list_ties, project
from .sources import read_bipartite, read_incidence, read_table

__all__ = [
    "MEASURES",
    "Choice",
    "Incidence",
    "Tie",
    "affiliation_network",
    "choose",
    "describe",
    "find_communities",
    "list_ties",
    "measure",
    "project",
    "read_bipartite",
    "read_incidence",
    "read_table",
    "write_gexf",
    "write_graphml",
    "write_network",
]
