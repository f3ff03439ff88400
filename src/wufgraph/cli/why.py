"""`wufgraph why`."""

from pathlib import Path

import click

from .screen import plain, store_option, table_format_option, write_output


@click.command("why")
@click.argument("name")
@click.argument("other", required=False)
@store_option
@table_format_option("table")
def command(name: str, other: str | None, store: Path, format_: str) -> None:
    """Show the words that a thing, or a tie, rests on.

    NAME is an IRI or a name in the graph; with OTHER, the question is what ties the two organizations.

    \b
    Examples:
      wufgraph why "UN-Habitat"
      wufgraph why "UN-Habitat" "World Bank Institute"
    """
    from ..dataset import Dataset
    from ..vocabulary import slug_of
    from .screen import show_table

    with Dataset(store, read_only=True) as dataset:
        rows = dataset.why(name, other)
        iri = dataset.find(name)
    if format_ != "table":
        show_table(rows, format_, None)
        return
    lines = [iri]
    for row in rows:
        words = row["words"] if row["words"] is not None else "(words withheld: they hold an address)"
        what = slug_of(row.get("property") or row.get("organization"))
        place = f"{row.get('file') or row['title']}, characters {row['start']}–{row['end']}"
        rule = f"  [{row['rule']}, {row['confidence']}]" if row.get("rule") else ""
        lines.append(f"  {what}: “{' '.join(str(words).split())}”\n      {place}{rule}")
    if not len(rows):
        lines.append("  no passage: it is known from the authority file or the ontology, not from a report")
    write_output(plain("\n".join(lines) + "\n"), None)
