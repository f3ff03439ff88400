"""`wufgraph query`."""

from pathlib import Path

import click

from ..errors import QueryError
from .screen import draw_table, output_option, show_table, store_option, table_format_option, write_output


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
@click.option("--list", "list_", is_flag=True, help="List all questions with their parameters.")
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
    from ..query import load_queries

    if list_ or name is None:
        rows = [
            (
                q.name,
                q.question,
                q.summary,
                ", ".join(p.name + ("" if p.optional or p.default else "*") for p in q.parameters),
            )
            for q in load_queries()
        ]
        write_output(draw_table(("name", "no.", "question", "parameters (* needed)"), rows), None)
        return
    with Dataset(store, read_only=True) as dataset:
        show_table(dataset.query(name, parse_params(params)), format_, output)


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
