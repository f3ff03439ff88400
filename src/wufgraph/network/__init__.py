"""Partnership networks: the graph's events and organizations as networkx graphs."""

from .affiliation import affiliation_network
from .interchange import write_gexf, write_graphml
from .measures import measure
from .projection import Tie, co_organization_network, list_ties

__all__ = [
    "Tie",
    "affiliation_network",
    "co_organization_network",
    "list_ties",
    "measure",
    "write_gexf",
    "write_graphml",
]
