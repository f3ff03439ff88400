"""Writes what is generated: the command line, the questions, the measures of networks, and the record's JSON Schema."""

import inspect
import json
from pathlib import Path

import click
from click.testing import CliRunner

from wufgraph.cli import COMMANDS, cli
from wufgraph.network.measures import MEASURES
from wufgraph.query import load_queries
from wufgraph.record import record_schema

DOCS = Path(__file__).parent


def cli_reference() -> str:
    """Every command's help, as the terminal shows it."""
    parts = ["# Command line\n\nGenerated from `--help` by `make docs`.\n", _help([])]
    for name in COMMANDS:
        parts.append(_help([name]))
        command = cli.get_command(click.Context(cli), name)
        if isinstance(command, click.Group):
            parts += [_help([name, sub]) for sub in command.list_commands(click.Context(command))]
    return "\n".join(parts)


def questions() -> str:
    """The query library by topic, with parameters."""
    lines = [
        "# Questions",
        "",
        "Generated from `queries/` by `make docs`. Ask one with `wufgraph query NAME --param NAME=VALUE`; a parameter",
        "with a star is needed. Things are named by IRI, slug or any of their names.",
        "",
        "Questions marked † rest on what is read from prose (partnerships, figures, mentions), where precision comes",
        "before recall: what is not said in so many words is not in the answer.",
    ]
    topic = ""
    for query in load_queries():
        if query.topic != topic:
            topic = query.topic
            lines += ["", f"## {topic.capitalize()}", "", "| name | no. | question | parameters |", "|---|---|---|---|"]
        parameters = ", ".join(f"`{p.name}`{'' if p.optional or p.default else '*'}" for p in query.parameters)
        mark = " †" if query.question in ("CQ03", "CQ04", "CQ11", "CQ13", "CQ14", "CQ15", "CQ18") else ""
        lines.append(f"| `{query.name}` | {query.question}{mark} | {query.description} | {parameters} |")
    return "\n".join(lines) + "\n"


def measures() -> str:
    """Measures of nodes and of whole networks: units, ranges, formulas and sources."""
    lines = [
        *("# Measures of networks", "", "Generated from the code by `make docs`."),
        *("`wufgraph network measure --measures NAME,…` and `wufgraph.network.measure` tell them for every node.", ""),
        *("Weights are strengths: a path takes 1/weight as a tie's length. What is not defined is empty, or None.", ""),
        *("| name | what it says | unit | range | source |", "|---|---|---|---|---|"),
    ]
    lines += [f"| `{m.name}` | {m.summary} | {m.unit} | {m.range} | {m.reference} |" for m in MEASURES.values()]
    functions = dict.fromkeys(m.function for m in MEASURES.values())
    for function in functions:
        names = ", ".join(f"`{m.name}`" for m in MEASURES.values() if m.function is function)
        lines += ["", f"## {names}", "", *_paragraphs(str(inspect.getdoc(function)))]
    return "\n".join(lines) + "\n"


def _paragraphs(docstring: str) -> list[str]:
    """A docstring without the list of its arguments, its source in a paragraph of its own."""
    told = docstring.partition("\nArgs:")[0].partition("\nRaises:")[0].strip()
    words, _, source = told.partition("Source: ")
    return [words.strip(), "", f"Source: {source.strip()}"]


PAGES = {"cli.md": cli_reference, "questions.md": questions, "measures.md": measures}


def _help(words: list[str]) -> str:
    shown = CliRunner().invoke(cli, [*words, "--help"], prog_name="wufgraph", terminal_width=100, max_content_width=100)
    return f"## {' '.join(['wufgraph', *words])}\n\n```\n{shown.output}```\n"


if __name__ == "__main__":
    for name, write in PAGES.items():
        (DOCS / name).write_text(write(), encoding="utf-8")
    schema = json.dumps(record_schema(), indent=2, sort_keys=True, ensure_ascii=False) + "\n"
    (DOCS.parent / "data" / "reference" / "record.schema.json").write_text(schema, encoding="utf-8")
