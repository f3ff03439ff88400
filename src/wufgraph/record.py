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
from .editions import edition_or_usual, editions
from .errors import DamagedInputError
from .model import Report, Section
from .wording import count_words

VERSION = 1

_CHOICES = {
    "EventType": "The types of partner event that the forms are for.",
    "StatementKind": "Which section of the form a statement stands in.",
    "Agenda": "The global agendas that positions are taken towards.",
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
    for pointer, slug, known in _choices(report):
        if slug not in known:
            raise DamagedInputError(
                f"{name}: expected one of {', '.join(sorted(known))} at {pointer}, found {slug}; correct that place"
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


def _choices(report: Report) -> Iterator[tuple[str, str, frozenset[str]]]:
    """What was chosen from lists that editions of the form may add to, where, and what there is to choose from.

    A statement of a kind that no section of its form holds would stand nowhere; whether the form prints an agenda or a
    type of event is for validation to say.
    """
    if report.event.type:
        yield "/event/type", report.event.type, _known_types()
    kinds = frozenset(edition_or_usual(report.form).kinds.values())
    for number, statement in enumerate(report.statements):
        yield f"/statements/{number}/kind", statement.kind, kinds
        if statement.agenda:
            yield f"/statements/{number}/agenda", statement.agenda, _known_agendas()


@cache
def _known_types() -> frozenset[str]:
    return frozenset(slug for edition in editions() for slug in edition.event_types)


@cache
def _known_agendas() -> frozenset[str]:
    return frozenset(slug for edition in editions() for slug in edition.agendas)


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
    for name, kinds in edition_or_usual(report.form).kinds_within.items():
        texts = [s.text for s in report.statements if s.kind in kinds]
        if texts:
            yield Section(section=name, words=sum(map(count_words, texts)))
    for name, kind in edition_or_usual(report.form).kinds.items():
        texts = [s.text for s in report.statements if s.kind == kind]
        if texts:
            yield Section(section=name, words=sum(map(count_words, texts)))


def is_record(data: bytes) -> bool:
    """Whether bytes look like a record file rather than a document."""
    start = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    return start.startswith(b"{") and b'"event"' in data


def record_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the record, with what all editions of the form together let one choose."""
    schema = msgspec.json.schema(Report)
    definitions = schema["$defs"]
    kinds = {kind for edition in editions() for kind in edition.kinds.values()}
    for owner, key, name, slugs in (
        ("Event", "type", "EventType", _known_types()),
        ("Statement", "kind", "StatementKind", kinds),
        ("Statement", "agenda", "Agenda", _known_agendas()),
    ):
        definitions[name] = {"description": _CHOICES[name], "enum": sorted(slugs), "title": name}
        told, reference = definitions[owner]["properties"], {"$ref": f"#/$defs/{name}"}
        told[key] = told[key] | {"anyOf": [reference, {"type": "null"}]} if "anyOf" in told[key] else reference
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "https://w3id.org/wufgraph/record/1",
        "title": "wufgraph report record",
        **schema,
    }
