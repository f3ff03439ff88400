"""Runs queries of the library and queries that users write."""

import re
from collections.abc import Mapping

from ..errors import QueryError
from ..store import Answer, Solutions, Store
from ..vocabulary import PREFIXES
from .library import Query, find_query
from .parameters import bind
from .table import Table

# Oxigraph's parser and evaluator are recursive: what is deeper or longer overflows the stack of the process.
_DEEPEST_NESTING, _MOST_PARTS = 200, 5_000
_PART = re.compile(r"[!+\-*/|^&.;,]|\b(?:UNION|OPTIONAL|MINUS|FILTER|BIND)\b", re.IGNORECASE)
# Strings, IRIs, comments and escaped characters of names, as SPARQL 1.1 (section 19.8) spells them.
_QUIET = re.compile(
    r"\"\"\"(?:\\.|[^\\])*?\"\"\"|'''(?:\\.|[^\\])*?'''"
    r"|\"(?:\\.|[^\"\\\r\n])*\"|'(?:\\.|[^'\\\r\n])*'"
    r"|<[^<>\"{}|^`\\\s]*>|#[^\r\n]*|\\.",
    re.DOTALL,
)
# Oxigraph needs no space around a keyword: only a variable and the local part of a name may hold this one.
_NAMED = re.compile(r"[?$]\w+|:\w+")
_FEDERATED = re.compile("SERVICE", re.IGNORECASE)
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
    if _FEDERATED.search(text):
        text = _QUIET.sub(_unambiguous, text)
    if _FEDERATED.search(_NAMED.sub(" ", bare)):
        raise QueryError(
            "SERVICE: expected a query of this graph alone, found one that asks another server; wufgraph works offline"
        )
    if _nesting(bare) > _DEEPEST_NESTING:
        raise QueryError(f"query: expected brackets at most {_DEEPEST_NESTING} deep, found more; write it simpler")
    if len(_PART.findall(bare)) > _MOST_PARTS:
        raise QueryError(f"query: expected at most {_MOST_PARTS} patterns and operators, found more; write it simpler")
    declared = set(_DECLARED.findall(bare))
    used = {name for name in PREFIXES if name not in declared and re.search(rf"(?<![\w:]){re.escape(name)}:", bare)}
    prologue = " ".join(f"PREFIX {name}: <{PREFIXES[name]}>" for name in sorted(used))
    # On one line with the query, so that line numbers in error messages are the user's.
    return store.ask(f"{prologue} {text}" if prologue else text)


def _unambiguous(token: re.Match[str]) -> str:
    """A token without what could hide a keyword: "<#" may begin an IRI, or be "less than" and a comment."""
    found = token.group()
    if found.startswith("#"):
        return " "
    return found.replace("'", r"\u0027").replace("#", r"\u0023") if found.startswith("<") else found


def _nesting(text: str) -> int:
    depth = deepest = 0
    for character in text:
        if character in "{([":
            depth += 1
            deepest = max(deepest, depth)
        elif character in "})]":
            depth -= 1
    return deepest
