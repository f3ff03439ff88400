"""`wufgraph export`."""

from pathlib import Path

import click

from .screen import output_option, store_option, write_output


@click.command("export")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["turtle", "trig", "nquads", "rdfxml", "jsonld"]),
    default="turtle",
    show_default=True,
    help="RDF syntax; trig and nquads keep one named graph per report.",
)
@click.option("--inferred", is_flag=True, help="Add what follows by the rules of entailment.")
@click.option("--ontology", is_flag=True, help="Add the ontology's terms and schemes.")
@store_option
@output_option
def command(format_: str, store: Path, output: Path | None, *, inferred: bool, ontology: bool) -> None:
    """Write the graph as a file; it holds no e-mail address.

    The same graph gives the same bytes on any machine.

    \b
    Example:
      wufgraph export --format jsonld --output graph.jsonld
    """
    from ..dataset import Dataset

    with Dataset(store, read_only=True) as dataset:
        data = dataset.export(format_, inferred=inferred, ontology=ontology)
    write_output(data, output)
