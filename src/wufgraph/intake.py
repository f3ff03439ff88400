"""Files become reports, one at a time; one that fails never harms the rest."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from msgspec.structs import replace

from .documents import Contents, Part, load_bytes, open_container, read_document
from .errors import InputError, NotAReportError, SlowInputError
from .extraction import CaptionTable, Reading, extract
from .model import Document, Report
from .realignment import realign
from .record import is_record, read_record
from .repeats import find_repeats
from .time_limit import limit_time

_MOST_REASONS = 3
_MOST_SLOW = 3
_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True, kw_only=True)
class FileOutcome:
    """What became of one input file.

    Attributes:
        reports: The reports in it; empty where it failed.
        error: Why it could not be read, with its path and what to do; None where it was.
        failures: Why some of the documents that it holds could not be read, where others were.
        passed_over: What it holds that evidently is no report, or is left out, with the reason.
        set_aside: Reports in it that tell the same event as another one in it, with the one that was kept.
        read_share: Share of its characters that were read, 0 to 1; 1 for a record file.
        is_record: Whether it is a record file, and not a document.
    """

    path: Path
    reports: tuple[Report, ...] = ()
    error: str | None = None
    failures: tuple[str, ...] = ()
    passed_over: tuple[str, ...] = ()
    set_aside: tuple[str, ...] = ()
    read_share: float = 1.0
    is_record: bool = False

    @property
    def errors(self) -> tuple[str, ...]:
        """All that could not be read of it, one line each."""
        return (self.error, *self.failures) if self.error else self.failures

    @property
    def unmatched(self) -> int:
        """How many captions belong to no field."""
        return sum(len(report.unmatched) for report in self.reports)

    @property
    def unread(self) -> int:
        """How many passages were read as nothing."""
        return sum(len(report.unread) for report in self.reports)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileContents:
    """The documents with reports that a file holds: one, or several where it is an archive or a mailbox.

    Attributes:
        documents: Each document, None for a record, with what was read in it; empty only where all failed.
        failures: Why others could not be read, one line each.
        passed_over: What evidently is no report, or is left out, with the reason.
        set_aside: Reports on the same event as another one of the file, with the one that was kept.
    """

    documents: tuple[tuple[Document | None, Reading], ...]
    failures: tuple[str, ...] = ()
    passed_over: tuple[str, ...] = ()
    set_aside: tuple[str, ...] = ()


def read_file(path: Path, captions: CaptionTable | None = None) -> tuple[Document | None, Reading]:
    """Read one file as a document, or as a record that was corrected by hand.

    Args:
        path: The file.
        captions: Printed wording; that which ships with wufgraph by default.

    Returns:
        The document, None for a record; and what it holds. Of a file with several documents, the first.

    Raises:
        InputError: It cannot be read, or holds no report.
    """
    return read_contents(path, captions).documents[0]


def read_contents(path: Path, captions: CaptionTable | None = None, seconds: float | None = None) -> FileContents:
    """Read one file with all the documents in it.

    Args:
        path: The file.
        captions: Printed wording; that which ships with wufgraph by default.
        seconds: The longest time for each document, where time can be limited; no limit by default.

    Raises:
        InputError: It cannot be read, or holds no report.
    """
    data = load_bytes(path)
    if is_record(data):
        return FileContents(documents=((None, Reading((realign(read_record(data, str(path))),), ())),))
    name = os.fsencode(path.name).decode(errors="replace")  # a name may hold bytes that are no text
    try:
        with limit_time(seconds, name):
            contents = open_container(data, name)
            if contents is None:
                document = read_document(data, name)
                return FileContents(
                    documents=((document, _read_report(document, name, captions)),),
                    passed_over=tuple(f"{path}: {words}" for words in document.passed_over),
                )
        return _read_parts(contents, name, path, captions, seconds)
    except InputError as error:
        # The readers know the file by its name; the user has to find it.
        raise type(error)(_at(str(error), name, path)) from error


def read_outcome(path: Path, captions: CaptionTable | None = None, seconds: float | None = None) -> FileOutcome:
    """Read one file, whatever happens: a failure becomes part of the outcome.

    Args:
        path: The file.
        captions: Printed wording; that which ships with wufgraph by default.
        seconds: The longest time for each document, where time can be limited; no limit by default.
    """
    return read_with_documents(path, captions, seconds)[0]


def read_with_documents(
    path: Path, captions: CaptionTable | None = None, seconds: float | None = None
) -> tuple[FileOutcome, tuple[Document | None, ...]]:
    """Read one file, whatever happens, and keep what was read.

    Args:
        path: The file.
        captions: Printed wording; that which ships with wufgraph by default.
        seconds: The longest time for each document, where time can be limited; no limit by default.

    Returns:
        The outcome; and of each of its reports the document, None for a record.
    """
    contents = _attempt(lambda: read_contents(path, captions, seconds), str(path))
    if isinstance(contents, InputError):
        return FileOutcome(path=path, error=str(contents), read_share=0.0), ()
    readings = [reading for _, reading in contents.documents]
    is_record_file = contents.documents[0][0] is None
    outcome = FileOutcome(
        path=path,
        reports=tuple(report for reading in readings for report in reading.reports),
        failures=contents.failures,
        passed_over=contents.passed_over,
        set_aside=contents.set_aside,
        read_share=1.0 if is_record_file else sum(reading.read_share for reading in readings) / len(readings),
        is_record=is_record_file,
    )
    return outcome, tuple(document for document, reading in contents.documents for _ in reading.reports)


def _read_report(document: Document, where: str, captions: CaptionTable | None) -> Reading:
    reading = extract(document, captions)
    if not reading.reports:
        raise NotAReportError(
            f"{where}: expected a filled-in Reporting Format for Partners, found fewer than three of its captions; "
            "check that it is the right file"
        )
    return reading


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """A document in a file, with the place that it has there."""

    place: int
    path: str
    document: Document
    reading: Reading


def _read_parts(
    contents: Contents, name: str, file: Path, captions: CaptionTable | None, seconds: float | None
) -> FileContents:
    """Read the documents of an archive or mail, each by itself; of a mail, its words after what is attached to it.

    They come in the order in which they stand in the file.
    """
    read: list[_Read] = []
    failures: list[InputError] = list(contents.failures)
    answered: dict[str, int] = {}
    unread_paths: list[str] = []
    for place, part in sorted(enumerate(contents.parts), key=lambda one: one[1].rank):
        if answered.get(part.group, part.rank) < part.rank:
            unread_paths.append(part.path)  # the mail's report is elsewhere: its words are a covering note
            continue
        found = _attempt(partial(_read_part, place, part, captions, seconds), part.path)
        if isinstance(found, _Read):
            read.append(found)
            answered[part.group] = part.rank
        elif part.is_letter and isinstance(found, NotAReportError):
            unread_paths.append(part.path)
        else:
            failures.append(found)
        if sum(isinstance(failure, SlowInputError) for failure in failures) == _MOST_SLOW:
            failures.append(
                InputError(
                    f"{name}: expected documents that are read in time, found {_MOST_SLOW} that "
                    "are not; what comes after them was not read"
                )
            )
            break
    if not read:
        raise _nothing_in(contents, name, failures)
    read.sort(key=lambda one: one.place)
    read_paths = {one.path for one in read}
    passed_over = [*contents.passed_over]
    passed_over += [f"{path}: no report" for path in dict.fromkeys(unread_paths) if path not in read_paths]
    passed_over += [f"{one.path}: {words}" for one in read for words in one.document.passed_over]
    documents, set_aside = _set_repeats_aside(read)
    return FileContents(
        documents=documents,
        failures=tuple(_at(str(one), name, file) for one in failures),
        passed_over=tuple(_at(one, name, file) for one in passed_over),
        set_aside=tuple(_at(one, name, file) for one in set_aside),
    )


def _nothing_in(contents: Contents, name: str, failures: Sequence[InputError]) -> NotAReportError:
    reasons = "; ".join(map(str, failures[:_MOST_REASONS])) or "check that it is the right file"
    return NotAReportError(
        f"{name}: expected a filled-in Reporting Format for Partners in it, found none in "
        f"{len({part.path for part in contents.parts})} documents; {reasons}"
    )


def _set_repeats_aside(read: Sequence[_Read]) -> tuple[tuple[tuple[Document, Reading], ...], list[str]]:
    """The documents without reports that another one of the same file repeats, and what to tell of those."""
    places = [(one, report) for one in read for report in one.reading.reports]
    repeats = find_repeats([report for _, report in places])
    told = [
        f"{places[place][0].path}: reports on the same event as {places[kept][0].path}, which was kept"
        for place, kept in sorted(repeats.items())
    ]
    gone = {id(places[place][1]) for place in repeats}
    cleared = (
        (one.document, replace(one.reading, reports=tuple(r for r in one.reading.reports if id(r) not in gone)))
        for one in read
    )
    return tuple((document, reading) for document, reading in cleared if reading.reports), told


def _read_part(place: int, part: Part, captions: CaptionTable | None, seconds: float | None) -> _Read:
    with limit_time(seconds, part.path):
        document = part.open()
        return _Read(
            place=place, path=part.path, document=document, reading=_read_report(document, part.path, captions)
        )


def _attempt(work: Callable[[], _Result], where: str) -> _Result | InputError:
    """The per-document loop's guard: what a document does wrong becomes its own error."""
    try:
        return work()
    except InputError as error:
        return error
    except Exception as error:  # noqa: BLE001 - the per-document loop: one bad file never harms the rest
        what = f"{type(error).__name__}: {error}"
        return InputError(f"{where}: wufgraph failed on this file ({what}); please report it")


def _at(message: str, name: str, path: Path) -> str:
    return message.replace(name, str(path), 1) if message.startswith(name) else message
