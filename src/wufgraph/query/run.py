"""Runs queries of the library and queries that users write."""

import re
from collections.abc import Mapping

from ..errors import QueryError
from ..prefixes import PREFIXES
from ..store import Answer, Solutions, Store
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
_UPDATE = re.compile(
    r"\s*(?:PREFIX\s+[\w-]*\s*:\s*|BASE\s+)*(?:INSERT|DELETE|WITH|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY)\b",
    re.IGNORECASE,
)
_PREFIX = re.compile(r"(?<![\w:?$-])([A-Za-z][\w-]*):")
# What Oxigraph's parser says: where it stopped, and the sets of characters that it could have gone on with.
_FIRST_LINE = re.compile(r"(error at 1:)(\d+)")
_ALPHABET = re.compile(r"(?<= )\[(?:'[^']*'|[^\]'])*\](?:, )?")
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
    if not bare.strip():
        raise QueryError("query: expected SPARQL 1.1, found none; write one such as `SELECT * { ?s ?p ?o } LIMIT 9`")
    if _UPDATE.match(bare):
        raise QueryError(
            "query: expected SELECT, ASK, CONSTRUCT or DESCRIBE, found an update; change it with `wufgraph build`"
        )
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
    # On one line with the query, so that line numbers in error messages are the user's.
    prologue = "".join(f"PREFIX {name}: <{PREFIXES[name]}> " for name in sorted(used))
    try:
        return store.ask(prologue + text)
    except QueryError as error:
        raise _in_terms_of_the_user(str(error), len(prologue), _undeclared(bare, declared)) from error


def _in_terms_of_the_user(told: str, before: int, undeclared: list[str]) -> QueryError:
    """A parser's message without the prefixes that the user did not write, nor the parser's own alphabet."""
    told = _FIRST_LINE.sub(lambda found: f"{found[1]}{max(1, int(found[2]) - before)}", told)
    if "Prefix not found" in told and undeclared:
        return QueryError(
            f"query: expected a declared prefix, found {undeclared[0]}:; declare it with PREFIX, or correct it"
        )
    told = _ALPHABET.sub("", told).replace("IRI parsing failed", "an IRI").replace(", ;", ";")
    return QueryError(re.sub("expected (?:one of )?;", "expected something else;", told))


def _undeclared(bare: str, declared: set[str]) -> list[str]:
    return [name for name in _PREFIX.findall(bare) if name not in declared and name not in PREFIXES]


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
