"""The gold clusters of the demo: which mentions mean one institution or person."""

import json
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

from wufgraph.model import Report

_ENTITIES = Path(__file__).with_name("demo_entities.toml")
_KINDS = {"institutions": "institution", "persons": "person"}

Mention = tuple[str, str, str]
"""Kind, file and name as the record holds it."""


def write_clusters(reports: Iterable[Report]) -> bytes:
    """Spell the clusters as docs/record.md has them, every mention in exactly one."""
    places = _read_places()
    members: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for kind, file, name in sorted({mention for report in reports for mention in find_mentions(report)}):
        own, general = (kind, f"{file[:2]} {name}"), (kind, name)
        if (own in places) == (general in places):
            raise ValueError(f"{_ENTITIES.name}: expected one entity for {name!r} in {file}")
        members.setdefault((kind, places.get(own) or places[general]), set()).add((file, name))
    clusters = [
        {
            "id": identifier,
            "kind": kind,
            "mentions": [{"file": file, "as_written": name} for file, name in sorted(mentions)],
        }
        for (kind, identifier), mentions in sorted(members.items())
    ]
    return json.dumps(clusters, ensure_ascii=False, indent=2).encode() + b"\n"


def find_mentions(report: Report) -> Iterator[Mention]:
    """Organizers, speakers' organizations, speakers and the reporter."""
    institutions = [o.name for o in report.organizers] + [s.organization for s in report.speakers]
    persons = [report.reporter, *(s.name for s in report.speakers)]
    yield from (("institution", report.file, name) for name in institutions if name)
    yield from (("person", report.file, name) for name in persons if name)


def _read_places() -> dict[tuple[str, str], str]:
    entities = tomllib.loads(_ENTITIES.read_text(encoding="utf-8"))
    return {
        (_KINDS[group], spelling): identifier
        for group, named in entities.items()
        for identifier, spellings in named.items()
        for spelling in spellings
    }
