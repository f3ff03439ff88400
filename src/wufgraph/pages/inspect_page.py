"""A document beside what was read from it: the fastest way to see why something was misread."""

import os
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..documents import load_bytes, open_container, read_document
from ..errors import InputError, MissingInputError, NotAReportError, UnsupportedInputError
from ..extraction import Reading, extract
from ..model import Document, Note, Report, Role, Span
from ..record import is_record
from .passages import cut_lines
from .rendering import read_template, render_private, script_policy
from .values import Value, list_blanks, list_values

_LONGEST_QUOTE = 240
MEANING = {
    Role.ANSWER: "what the author wrote",
    Role.CAPTION: "printed names of fields",
    Role.GUIDANCE: "printed advice on how to answer",
    Role.BOILERPLATE: "the rest of the blank form",
    Role.UNREAD: "read as nothing",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportShown:
    """One report of the document.

    Attributes:
        values: By key of the record.
        blanks: What the form asks for and was not found.
        warnings: Each doubt with the number of the value that it is about, or of that item's name.
    """

    title: str
    values: list[tuple[str, list[Value]]]
    blanks: list[str]
    warnings: list[tuple[Note, int | None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A passage that was read as nothing."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How much of the text has one role; `share` is 0 to 1 of the characters, blanks included."""

    role: Role
    meaning: str
    characters: int
    share: float


def inspect_file(path: Path, part: str | None = None) -> str:
    """Read a document, and show it as a page of HTML, even where it holds no report.

    The page is private: it holds all that the author wrote, addresses included. Of a mail or an archive it shows
    one document, and names the others.

    Args:
        path: The file.
        part: Which document of a mail or an archive, as its record's `part` tells; the first one with a report, or
            the first, by default.

    Raises:
        InputError: The file cannot be read as a document, or has no such part.
    """
    data = load_bytes(path)
    if is_record(data):
        raise UnsupportedInputError(
            f"{path}: expected a document, found a record file; give the document that it was read from"
        )
    documents = _open(data, os.fsencode(path.name).decode(errors="replace"))
    wanted = [document for document in documents if part in (None, document.part)]
    if not wanted:
        parts = ", ".join(dict.fromkeys(document.part or "its own words" for document in documents))
        raise MissingInputError(f"{path}: expected the part {part}, found {parts}; name one of these")
    readings = [extract(document) for document in wanted]
    chosen = next((number for number, reading in enumerate(readings) if reading.reports), 0)
    others = dict.fromkeys(document.origin for document in documents if document is not wanted[chosen])
    return inspect_page(wanted[chosen], readings[chosen], [one for one in others if one != wanted[chosen].origin])


def inspect_page(document: Document, reading: Reading, others: Sequence[str] = ()) -> str:
    """Show a document and what was read from it as a page of HTML.

    Args:
        document: The text.
        reading: What was read from it.
        others: Names of the other documents in the same file.
    """
    reports = _show_reports(reading.reports)
    values = [value for one in reports for _, group in one.values for value in group if value.evidence]
    sources = [Span(one.evidence.start, one.evidence.end) for one in values if one.evidence]
    script = read_template("inspect.js")
    return render_private(
        "inspect.html.j2",
        document=document,
        others=others,
        reports=reports,
        lines=cut_lines(document.text, reading.roles, sources),
        shares=_share(reading),
        gaps=_find_gaps(document.text, reading),
        sourced=len(values),
        style=read_template("inspect.css"),
        script=script,
        policy=script_policy(script),
    )


def _open(data: bytes, name: str) -> list[Document]:
    """The documents of a file, those first that are looked at first."""
    contents = open_container(data, name)
    if contents is None:
        return [read_document(data, name)]
    documents, failures = [], list(contents.failures)
    for part in sorted(contents.parts, key=lambda one: one.rank):
        try:
            documents.append(part.open())
        except InputError as failure:
            failures.append(failure)
    if not documents:
        reasons = "; ".join(map(str, failures)) or "check that it is the right file"
        raise NotAReportError(f"{name}: expected a document in it, found none that can be read; {reasons}")
    return documents


def _show_reports(reports: Sequence[Report]) -> list[ReportShown]:
    shown: list[ReportShown] = []
    first = 0
    for report in reports:
        values = list_values(report, first)
        numbers = {v.pointer: v.number for _, group in values for v in group if v.number is not None}
        first += len(numbers)
        shown.append(
            ReportShown(
                title=report.event.title or "Report without a title",
                values=values,
                blanks=list_blanks(report),
                warnings=[(note, _nearest(note.pointer, numbers)) for note in report.warnings],
            )
        )
    return shown


def _nearest(pointer: str, numbers: Mapping[str, int]) -> int | None:
    """The value that a doubt is about, or the name of the item it belongs to: a doubtful value is often left out."""
    item = "/".join(pointer.split("/")[:3])
    return next((numbers[one] for one in (pointer, item, f"{item}/name") if one in numbers), None)


def _share(reading: Reading) -> list[Share]:
    characters: Counter[Role] = Counter()
    for run in reading.roles:
        characters[run.role] += len(run.span)
    whole = characters.total() or 1
    return [
        Share(role=role, meaning=meaning, characters=characters[role], share=characters[role] / whole)
        for role, meaning in MEANING.items()
    ]


def _find_gaps(text: str, reading: Reading) -> list[Gap]:
    gaps = []
    for run in reading.roles:
        quoted = Span(run.span.start, min(run.span.end, run.span.start + _LONGEST_QUOTE))
        words = quoted.of(text).strip() if run.role is Role.UNREAD else ""
        if words:
            cut = "…" if len(run.span) > _LONGEST_QUOTE else ""
            gaps.append(Gap(start=run.span.start, end=run.span.end, words=words + cut))
    return gaps
