"""Proposes rows for the table of captions from what reports have and the table lacks."""

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass

from .extraction import FORM_ORDER, LEARNED_CAPTION, guess_field
from .model import Language, Report
from .own_captions import COLUMNS
from .wording import match_key, withhold_addresses

_LONGEST_EXAMPLE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A caption that the table lacks.

    Attributes:
        field: What it probably asks for; empty where nothing speaks for any field.
        reason: What speaks for the field.
        example: A value that was given to it, without e-mail addresses; empty where it was read already.
        files: The reports that have it, sorted.
    """

    field: str
    language: Language
    wording: str
    reason: str
    example: str
    files: tuple[str, ...]


def suggest_captions(reports: Iterable[Report]) -> list[Suggestion]:
    """A row for each caption that reports have and the table lacks; those most often seen first."""
    found: dict[tuple[str, str], Suggestion] = {}
    for report in reports:
        for one in _of_report(report):
            key = one.field, match_key(one.wording)
            known = found.get(key, one)
            found[key] = Suggestion(
                field=known.field,
                language=known.language,
                wording=known.wording,
                reason=known.reason,
                example=known.example,
                files=tuple(sorted({*known.files, report.origin})),
            )
    return sorted(found.values(), key=lambda one: (-len(one.files), not one.field, match_key(one.wording), one.field))


def suggestions_as_csv(suggestions: Iterable[Suggestion]) -> str:
    """Rows that may be added to a table of captions as they are; those with no field are left out."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(("caption", one.field, str(one.language), "own", one.wording) for one in suggestions if one.field)
    return buffer.getvalue()


def _of_report(report: Report) -> Iterable[Suggestion]:
    for note in report.warnings:
        field = note.code.removeprefix(LEARNED_CAPTION)
        if note.code.startswith(LEARNED_CAPTION) and field in FORM_ORDER:
            yield _suggest(report, field, note.text, "read so: its words, its value and its place agree", "")
    for pair in report.unmatched:
        field, reason = guess_field(pair.caption, pair.value)
        yield _suggest(report, field, pair.caption, reason, pair.value)


def _suggest(report: Report, field: str, wording: str, reason: str, value: str) -> Suggestion:
    plain = withhold_addresses(value)
    example = plain if len(plain) <= _LONGEST_EXAMPLE else plain[: _LONGEST_EXAMPLE - 1] + "…"
    return Suggestion(
        field=field,
        language=report.language,
        wording=withhold_addresses(wording).rstrip(" :"),
        reason=reason,
        example=example,
        files=(report.origin,),
    )
