"""`wufgraph sparql`."""

import sys
from pathlib import Path

import click

from ..errors import QueryError
from .screen import output_option, show_table, store_option, table_format_option, write_output


@click.command("sparql")
@click.argument("query", required=False)
@click.option(
    "--file",
    "-f",
    "file_",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="Read the query from a file.",
)
@store_option
@table_format_option()
@output_option
def command(query: str | None, file_: Path | None, store: Path, format_: str, output: Path | None) -> None:
    """Run a SPARQL 1.1 query over the graph.

    QUERY is the query itself; without it and without --file, it is read from standard input. The usual
    prefixes (wuf:, org:, theme:, skos: …) need no declaration. CONSTRUCT and DESCRIBE give Turtle.

    \b
    Example:
      wufgraph sparql 'SELECT ?event WHERE { ?event wuf:hasTheme theme:safety }'
    """
    from rdflib import Graph

    from ..dataset import Dataset
    from ..prefixes import PREFIXES
    from ..query import Table

    if query is None and file_ is None and sys.stdin.isatty():
        raise QueryError(
            "sparql: expected a query, found none; give it as an argument, with --file, or on standard input"
        )
    text = query if query is not None else _read(file_)
    with Dataset(store, read_only=True) as dataset:
        answer = dataset.sparql(text)
    if isinstance(answer, Table):
        show_table(answer, format_, output)
    elif isinstance(answer, Graph):
        for prefix, iri in PREFIXES.items():
            answer.bind(prefix, iri, replace=True)
        write_output(answer.serialize(format="turtle"), output)
    else:
        write_output(f"{str(answer).lower()}\n", output)


def _read(file: Path | None) -> str:
    try:
        return (file.read_bytes() if file else sys.stdin.buffer.read()).decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise QueryError(
            f"{file or 'standard input'}: expected a query as UTF-8 text, found: {error}; save it as UTF-8"
        ) from error
