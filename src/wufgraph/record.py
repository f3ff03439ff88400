"""The report record: `model.Report` spelled as JSON, and back.

The shape is a public contract (docs/record.md); its JSON Schema ships as `data/reference/record.schema.json`.
A record is a private working file: it holds the e-mail addresses that the author gave.
"""

from codecs import BOM_UTF8
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar

import msgspec

from .assets import read_table
from .errors import DamagedInputError
from .model import Report, Section, StatementKind
from .wording import count_words

VERSION = 1

SECTION_OF_KIND = {
    StatementKind.DISCUSSION: "outline",
    StatementKind.POSITION: "positions",
    StatementKind.RECOMMENDATION: "recommendations",
    StatementKind.PARTNERSHIP: "partnerships",
}

_decoder = msgspec.json.Decoder(Report)
_T = TypeVar("_T")


def write_record(report: Report) -> bytes:
    """Spell a report as indented UTF-8 JSON that ends with a line break; every key is present."""
    return msgspec.json.format(msgspec.json.encode(report), indent=2) + b"\n"


def read_record(data: bytes, name: str) -> Report:
    """Read a record file.

    Keys that this version does not know are ignored; keys that are left out take their empty value,
    and the lengths of sections are then counted from what they hold. A text of nothing but spaces is no answer.

    Args:
        data: The bytes of the file.
        name: The file's name, for messages.

    Raises:
        DamagedInputError: The JSON is broken, or a value is not of the record's shape.
    """
    try:
        report = _without_blanks(_decoder.decode(data.removeprefix(BOM_UTF8)))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise DamagedInputError(
            f"{name}: expected a report record, found: {error}; correct that place, or extract the report again"
        ) from error
    if report.version != VERSION:
        raise DamagedInputError(
            f"{name}: expected record version {VERSION}, found {report.version}; extract the report again"
        )
    for pointer, code in _countries(report):
        if code not in _known_countries():
            raise DamagedInputError(
                f"{name}: expected a country code of ISO 3166-1 at {pointer}, found {code}; correct that place"
            )
    return report if report.sections else replace(report, sections=tuple(_count_sections(report)))


def _without_blanks(value: _T) -> _T:
    """A value with None for each blank text that may be left out."""
    if isinstance(value, tuple):
        return tuple(map(_without_blanks, value))  # type: ignore[return-value]
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changes = {}
    for field in fields(value):
        before = getattr(value, field.name)
        blank = isinstance(before, str) and not before.strip() and field.default is None
        after = None if blank else _without_blanks(before)
        if after is not before:
            changes[field.name] = after
    return replace(value, **changes)


def _countries(report: Report) -> Iterator[tuple[str, str]]:
    for number, organizer in enumerate(report.organizers):
        if organizer.country:
            yield f"/organizers/{number}/country", organizer.country
    for number, speaker in enumerate(report.speakers):
        for code in speaker.nationality:
            yield f"/speakers/{number}/nationality", code


@cache
def _known_countries() -> frozenset[str]:
    return frozenset(row["alpha2"] for row in read_table("data/reference/countries.csv"))


def _count_sections(report: Report) -> Iterator[Section]:
    if report.summary:
        yield Section(section="summary", words=count_words(report.summary))
    if report.themes or report.cross_cutting or report.other_themes:
        yield Section(
            section="focus-areas",
            words=len(report.themes) + len(report.cross_cutting) + len(report.other_themes),
        )
    if report.statements:
        yield Section(section="discussion", words=sum(count_words(s.text) for s in report.statements))
    for kind, name in SECTION_OF_KIND.items():
        texts = [s.text for s in report.statements if s.kind is kind]
        if texts:
            yield Section(section=name, words=sum(map(count_words, texts)))


def is_record(data: bytes) -> bool:
    """Whether bytes look like a record file rather than a document."""
    start = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    return start.startswith(b"{") and b'"event"' in data


def record_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the record."""
    schema = msgspec.json.schema(Report)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "https://w3id.org/wufgraph/record/1",
        "title": "wufgraph report record",
        **schema,
    }
