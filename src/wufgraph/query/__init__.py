"""Questions to the graph: the query library, its parameters, and tables of answers."""

from .library import Parameter, Query, find_query, load_queries
from .run import run_query, run_sparql
from .table import Table

__all__ = ["Parameter", "Query", "Table", "find_query", "load_queries", "run_query", "run_sparql"]
