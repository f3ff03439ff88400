"""World Urban Forum partner reports as a validated, queryable knowledge graph.

>>> import wufgraph
>>> with wufgraph.open("wuf-store") as graph:  # doctest: +SKIP
...     graph.build(["reports/"])
...     graph.query("co-organizers").frame()
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .candidates import Candidate
    from .dataset import Dataset
    from .dataset import Dataset as open  # noqa: A004, N813 - `wufgraph.open("wuf-store")`, as gzip and others do
    from .decision_changes import Change
    from .decisions import Decisions
    from .errors import (
        AssetError,
        DamagedInputError,
        DecisionError,
        InputError,
        LargeQueryError,
        LookupFailed,
        MissingInputError,
        NotAReportError,
        QueryError,
        ServiceError,
        SlowInputError,
        StoreError,
        TemplateError,
        ToolError,
        UnsupportedInputError,
        WufgraphError,
    )
    from .identity import Comparator, ScoredPair, SplinkComparator
    from .model import Cluster, Identities, Language, Report
    from .pipeline import BuildSummary, Counts
    from .query import Query, Table, load_queries
    from .validation import EngineName, Finding, Severity

__all__ = [
    "AssetError",
    "BuildSummary",
    "Candidate",
    "Change",
    "Cluster",
    "Comparator",
    "Counts",
    "DamagedInputError",
    "Dataset",
    "DecisionError",
    "Decisions",
    "EngineName",
    "Finding",
    "Identities",
    "InputError",
    "Language",
    "LargeQueryError",
    "LookupFailed",
    "MissingInputError",
    "NotAReportError",
    "Query",
    "QueryError",
    "Report",
    "ScoredPair",
    "ServiceError",
    "Severity",
    "SlowInputError",
    "SplinkComparator",
    "StoreError",
    "Table",
    "TemplateError",
    "ToolError",
    "UnsupportedInputError",
    "WufgraphError",
    "load_queries",
    "open",
]

# Loaded when first used (PEP 562): the command line's help need not wait for every library.
_HOMES = {
    "candidates": ("Candidate",),
    "dataset": ("Dataset", "open"),
    "decision_changes": ("Change",),
    "decisions": ("Decisions",),
    "identity": ("Comparator", "ScoredPair", "SplinkComparator"),
    "model": ("Cluster", "Identities", "Language", "Report"),
    "pipeline": ("BuildSummary", "Counts"),
    "query": ("Query", "Table", "load_queries"),
    "validation": ("EngineName", "Finding", "Severity"),
}
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'wufgraph' has no attribute {name!r}")
    module = import_module(f".{_HOME_OF.get(name, 'errors')}", __name__)
    return getattr(module, "Dataset" if name == "open" else name)


def __dir__() -> list[str]:
    return __all__
