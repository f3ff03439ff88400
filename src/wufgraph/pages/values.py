"""The values of a record in its own order, each with what it was read from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from ..model import Evidence, Report

_NOT_READ = ("version", "file", "sha256", "sections", "evidence", "unread", "warnings")
_OF_WHOLE = ("language", "form", "forum", "reporter")
_GIST = ("text", "name")
_LOW = 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One value of a record.

    Attributes:
        pointer: JSON Pointer in the record.
        words: The value for people to read.
        evidence: None where the record does not say what it rests on.
        number: Its number among all that have evidence, from 0.
    """

    pointer: str
    words: str
    evidence: Evidence | None
    number: int | None

    @property
    def name(self) -> str:
        """Its last key, with the number of its item in front: `date`, `3 name`."""
        first, *others = self.pointer.strip("/").split("/")
        return " ".join([str(int(part) + 1) if part.isdecimal() else part for part in others] or [first])

    @property
    def item(self) -> str:
        """The item of a list that it belongs to."""
        return "/".join(self.pointer.split("/")[:3])

    @property
    def is_doubtful(self) -> bool:
        """Whether the rule that read it is less sure than most."""
        return self.evidence is not None and self.evidence.confidence < _LOW


def list_values(report: Report, first: int) -> list[tuple[str, list[Value]]]:
    """All values of a record under headings, those with evidence numbered from `first`."""
    plain: dict[str, Any] = msgspec.to_builtins(report)
    groups: dict[str, list[Value]] = {}
    number = first
    for key, whole in plain.items():
        if key in _NOT_READ:
            continue
        values = groups.setdefault("report" if key in _OF_WHOLE else key.replace("_", " "), [])
        for pointer, words in _walk(f"/{key}", whole, report.evidence):
            evidence = report.evidence.get(pointer)
            values.append(
                Value(pointer=pointer, words=words, evidence=evidence, number=number if evidence is not None else None)
            )
            number += evidence is not None
    return [(heading, values) for heading, values in groups.items() if values]


def list_blanks(report: Report) -> list[str]:
    """Names of what the form asks for and the record does not give, such as `event.number`."""
    header = [(f"event.{name}", getattr(report.event, name)) for name in report.event.__dataclass_fields__]
    keys = ("reporter", "organizers", "themes", "cross_cutting", "summary", "statements", "partnerships", "speakers")
    return [name for name, value in [*header, *((key, getattr(report, key)) for key in keys)] if not value]


def _walk(pointer: str, value: Any, evidence: Mapping[str, Evidence]) -> Iterator[tuple[str, str]]:
    """Pointers with words: what has evidence as a whole is one value, but for parts that have their own."""
    if value is None or value == ():
        return
    if pointer in evidence or not isinstance(value, dict | tuple):
        yield pointer, _spell(value)
        if not isinstance(value, dict):
            return
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for key, part in items:
        below = f"{pointer}/{key}"
        if pointer not in evidence or below in evidence:
            yield from _walk(below, part, evidence)


def _spell(value: Any) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(_spell, value))
    if not isinstance(value, dict):
        return str(value)
    gist = next((str(value[key]) for key in _GIST if value.get(key)), "")
    others = [
        f"{key.replace('_', ' ')} {_spell(part)}"
        for key, part in value.items()
        if part not in (None, (), "", False) and key not in _GIST and not (key == "level" and part == 1)
    ]
    return f"{gist} ({'; '.join(others)})" if gist and others else gist or "; ".join(others)
