"""`wufgraph why`."""

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any

import click

from .screen import plain, store_option, table_format_option, write_output

# The rule that says what an institution is a part of, and not why names are one.
_PART_OF = "part-of"


@click.command("why")
@click.argument("name")
@click.argument("other", required=False)
@store_option
@table_format_option("table")
def command(name: str, other: str | None, store: Path, format_: str) -> None:
    """Show the words that a thing, or a tie, rests on.

    NAME is an IRI, of now or before, or a name in the graph: shown are the ways it is written, why they were taken
    for names of one thing, and the passages. With OTHER, the question is what ties the two organizations.

    \b
    Examples:
      wufgraph why "UN-Habitat"
      wufgraph why "UN-Habitat" "World Bank Institute"
    """
    from ..dataset import Dataset
    from .screen import show_table

    with Dataset(store, read_only=True) as dataset:
        rows = dataset.why(name, other)
        iri = dataset.find(name)
        reasons = [] if other else _by_reason(dataset.reasons(iri))
        spellings = () if other else tuple(dataset.spellings(iri))
    if format_ == "json" and other is None:
        told = {
            "iri": iri,
            "reasons": reasons,
            "spellings": [{"name": one["name"], "reports": one["reports"]} for one in spellings],
            "passages": json.loads(rows.to_json()),
        }
        write_output(json.dumps(told, ensure_ascii=False, indent=2) + "\n", None)
        return
    if format_ != "table":
        show_table(rows, format_, None)
        return
    lines = [iri, *_tell_reasons(reasons, spellings), *_tell_passages(rows)]
    if not len(rows):
        lines.append("  no passage: it is known from the authority file or the ontology, not from a report")
    write_output(plain("\n".join(lines) + "\n"), None)


def _by_reason(rows: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Each reason with the reports that it rests on."""
    found = []
    for _, some in groupby(rows, key=lambda row: row["reason"]):
        same = list(some)
        reports = [{"report": row["report"], "title": row["title"]} for row in same]
        found.append({"because": same[0]["words"], "rule": same[0]["rule"], "reports": reports})
    return found


def _tell_reasons(reasons: Iterable[Mapping[str, Any]], spellings: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    for number, one in enumerate(spellings):
        if not number:
            yield "  written:"
        yield f"    “{one['name']}” in {one['reports']} report{'' if one['reports'] == 1 else 's'}"
    told = list(reasons)
    for heading, is_part in (("merged because", False), ("part of a whole because", True)):
        some = [reason for reason in told if (reason["rule"] == _PART_OF) is is_part]
        yield from [f"  {heading}:"] if some else []
        for reason in some:
            yield f"    {reason['because']}  [{reason['rule']}]"
            yield from (f"      {report['title'] or report['report']}" for report in reason["reports"])


def _tell_passages(rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    from ..prefixes import slug_of

    for row in rows:
        words = row["words"] if row["words"] is not None else "(words withheld: they hold an address)"
        what = slug_of(row.get("property") or row.get("organization"))
        place = f"{row.get('file') or row['title']}, characters {row['start']}–{row['end']}"
        rule = f"  [{row['rule']}, {row['confidence']}]" if row.get("rule") else ""
        yield f"  {what}: “{' '.join(str(words).split())}”\n      {place}{rule}"
