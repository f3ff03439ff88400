"""The `.rq` files in `queries/`: SPARQL with a grlc header, so that grlc can serve them too."""

import difflib
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from ..assets import list_assets, read_asset
from ..errors import AssetError, QueryError

# Rules of entailment, and what the pipeline asks the store for itself.
_NOT_QUESTIONS = ("queries/rules/", "queries/internal/")
TYPES = ("iri", "string", "integer", "decimal", "date")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A typed parameter; in the query it is the variable `?_name_type`, as grlc spells it.

    Attributes:
        type: One of `TYPES`.
        of: For an IRI, what it names: organization, person, event, forum, theme, agenda, or any.
        default: Its value where none is given.
        optional: Whether it may stay unbound, and then ranges over everything.
        choices: The values allowed, or none for any.
    """

    name: str
    type: str
    of: str = "any"
    default: str | None = None
    optional: bool = False
    choices: tuple[str, ...] = ()
    description: str = ""

    @property
    def variable(self) -> str:
        """The variable's name in the query, without its question mark."""
        return f"_{self.name}_{self.type}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """One question.

    Attributes:
        name: The file's name without its ending.
        topic: Its folder.
        question: Number of the competency question that it answers, such as `CQ04`, or empty.
        text: The SPARQL, header included.
    """

    name: str
    topic: str
    summary: str
    description: str
    question: str
    parameters: tuple[Parameter, ...]
    text: str


@cache
def load_queries() -> tuple[Query, ...]:
    """All questions that ship with wufgraph, by topic and name."""
    paths = [path for path in list_assets("queries", ".rq") if not path.startswith(_NOT_QUESTIONS)]
    return tuple(parse_query(path, read_asset(path)) for path in paths)


def find_query(name: str) -> Query:
    """The query with a name, or with the number of its competency question.

    Raises:
        QueryError: There is none; the message names near ones.
    """
    for query in load_queries():
        if name in (query.name, f"{query.topic}/{query.name}") or name.upper() == (query.question or None):
            return query
    names = [query.name for query in load_queries()]
    near = difflib.get_close_matches(name, names, n=3, cutoff=0.4)
    hint = f"did you mean {' or '.join(near)}?" if near else "`wufgraph query --list` shows all"
    raise QueryError(f"{name}: expected the name of a query, found none; {hint}")


def parse_query(path: str, text: str) -> Query:
    """Read a query's header.

    Args:
        path: Of the asset, `queries/topic/name.rq`.
        text: The file.

    Raises:
        AssetError: The header is broken or lacks its summary.
    """
    header = "\n".join(line.removeprefix("#+ ") for line in text.splitlines() if line.startswith("#+ "))
    try:
        facts = yaml.safe_load(header)
        return Query(
            name=path.rpartition("/")[2].removesuffix(".rq"),
            topic=path.split("/")[-2],
            summary=facts["summary"],
            description=facts["description"],
            question=facts.get("question", ""),
            parameters=tuple(_parameter(one) for one in facts.get("params", [])),
            text=text,
        )
    except (yaml.YAMLError, KeyError, TypeError) as error:
        raise AssetError(
            f"{path}: expected a header with summary, description and params, found: {error}; correct its `#+` lines"
        ) from error


def _parameter(facts: dict[str, Any]) -> Parameter:
    default = facts.get("default")
    return Parameter(
        name=facts["name"],
        type=facts["type"],
        of=facts.get("of", "any"),
        default=None if default is None else str(default),
        optional=bool(facts.get("optional", False)),
        choices=tuple(map(str, facts.get("enum", ()))),
        description=facts.get("description", ""),
    )
