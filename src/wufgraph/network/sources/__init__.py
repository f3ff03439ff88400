"""Where networks come from: the graph, or what an analyst has."""

from .bipartite import read_bipartite
from .graph import read_incidence
from .table import read_table

__all__ = ["read_bipartite", "read_incidence", "read_table"]
