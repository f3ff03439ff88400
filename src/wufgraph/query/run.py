"""Runs queries of the library and queries that users write."""

import re
from collections.abc import Mapping

from ..errors import QueryError
from ..store import Answer, Solutions, Store
from ..vocabulary import PREFIXES
from .library import Query, find_query
from .parameters import bind
from .table import Table

_DEEPEST_NESTING = 200
_QUIET = re.compile(
    r"\"\"\".*?\"\"\"|'''.*?'''|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'|<[^<>\"{}|^`\\\s]*>|#[^\n]*",
    re.DOTALL,
)
_FEDERATED = re.compile(r"\bSERVICE\b", re.IGNORECASE)
_DECLARED = re.compile(r"\bPREFIX\s+([\w-]*)\s*:", re.IGNORECASE)


def run_query(store: Store, query: Query | str, values: Mapping[str, str] | None = None) -> Table:
    """Answer a question of the library.

    Args:
        store: The graph.
        query: The question or its name.
        values: Of its parameters, by name, as users write them.

    Raises:
        QueryError: No such query, or a parameter is wrong.
        LookupFailed: A parameter names nothing in the graph.
    """
    found = find_query(query) if isinstance(query, str) else query
    answer = store.ask(found.text, bind(found, values or {}, store))
    if not isinstance(answer, Solutions):
        raise QueryError(f"{found.name}: expected a SELECT query, found another form; use run_sparql")
    return Table.of(answer)


def run_sparql(store: Store, text: str) -> Answer:
    """Run a user's SPARQL 1.1 query; the usual prefixes need no declaration.

    Raises:
        QueryError: It cannot be parsed, asks another server (SERVICE), or is nested too deep to be safe.
    """
    bare = _QUIET.sub(" ", text)
    if _FEDERATED.search(bare):
        raise QueryError(
            "SERVICE: expected a query of this graph alone, found one that asks another server; wufgraph works offline"
        )
    if _nesting(bare) > _DEEPEST_NESTING:
        raise QueryError(f"query: expected brackets at most {_DEEPEST_NESTING} deep, found more; write it simpler")
    declared = set(_DECLARED.findall(bare))
    used = {name for name in PREFIXES if name not in declared and re.search(rf"(?<![\w:]){re.escape(name)}:", bare)}
    prologue = " ".join(f"PREFIX {name}: <{PREFIXES[name]}>" for name in sorted(used))
    # On one line with the query, so that line numbers in error messages are the user's.
    return store.ask(f"{prologue} {text}" if prologue else text)


def _nesting(text: str) -> int:
    depth = deepest = 0
    for character in text:
        if character in "{([":
            depth += 1
            deepest = max(deepest, depth)
        elif character in "})]":
            depth -= 1
    return deepest
