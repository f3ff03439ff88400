"""`wufgraph query`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import QueryError
from .screen import output_option, show_table, store_option, table_format_option, write_output

if TYPE_CHECKING:
    from ..query import Query


@click.command("query")
@click.argument("name", required=False)
@click.option(
    "--param",
    "-p",
    "params",
    multiple=True,
    metavar="NAME=VALUE",
    help="Value of a parameter; may be given several times.",
)
@click.option("--list", "list_", is_flag=True, help="List all questions; parameters in brackets may be left out.")
@store_option
@table_format_option()
@output_option
def command(
    name: str | None, params: tuple[str, ...], store: Path, format_: str, output: Path | None, *, list_: bool
) -> None:
    """Answer a question of the query library.

    NAME is a question's name, or its number such as CQ02. Things may be named by IRI, by slug
    (`theme=safety`) or by any of their names (`institution="UN-Habitat"`).

    \b
    Example:
      wufgraph query events-of-institution --param institution="UN-Habitat"
    """
    from ..dataset import Dataset

    if list_ or name is None:
        _list_questions(format_, output)
        return
    with Dataset(store, read_only=True) as dataset:
        show_table(dataset.query(name, parse_params(params)), format_, output)


def _list_questions(format_: str, output: Path | None) -> None:
    from ..query import Table, load_queries

    if format_ == "table":
        write_output("".join(map(_describe, load_queries())), output)
        return
    rows = tuple((q.name, q.question or None, q.summary, _spell_parameters(q)) for q in load_queries())
    show_table(Table(("name", "number", "question", "parameters"), rows), format_, output)


def _describe(query: "Query") -> str:
    number = f" ({query.question})" if query.question else ""
    return f"{query.name}{number}  {_spell_parameters(query)}".rstrip() + f"\n    {query.summary}\n"


def _spell_parameters(query: "Query") -> str:
    """Such as `theme=… [language=…]`: what may be left out is in brackets."""
    return " ".join(f"[{p.name}=…]" if p.optional or p.default else f"{p.name}=…" for p in query.parameters)


def parse_params(params: tuple[str, ...]) -> dict[str, str]:
    """Turn `name=value` words into a mapping.

    Raises:
        QueryError: A word has no equals sign.
    """
    values = {}
    for word in params:
        key, equals, value = word.partition("=")
        if not equals:
            raise QueryError(f"--param {word}: expected NAME=VALUE, found no equals sign; write --param {word}=VALUE")
        values[key.strip()] = value.strip()
    return values
