"""Files become reports, one at a time; one that fails never harms the rest."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from .documents import load_bytes, read_document
from .errors import InputError, NotAReportError
from .extraction import CaptionTable, Reading, extract
from .model import Document, Report
from .realignment import realign
from .record import is_record, read_record
from .store import EmbeddedStore


@dataclass(frozen=True, slots=True, kw_only=True)
class FileOutcome:
    """What became of one input file.

    Attributes:
        reports: The reports in it; empty where it failed.
        error: Why it could not be read, with its path and what to do; None where it was.
        read_share: Share of its characters that were read, 0 to 1; 1 for a record file.
        is_record: Whether it is a record file, and not a document.
    """

    path: Path
    reports: tuple[Report, ...] = ()
    error: str | None = None
    read_share: float = 1.0
    is_record: bool = False

    @property
    def unmatched(self) -> int:
        """How many captions belong to no field."""
        return sum(len(report.unmatched) for report in self.reports)

    @property
    def unread(self) -> int:
        """How many passages were read as nothing."""
        return sum(len(report.unread) for report in self.reports)


def find_files(paths: Iterable[Path]) -> list[Path]:
    """The files that paths stand for: files as named, and all files in folders and their sub-folders, sorted.

    Hidden files, the lock files of office programs (`~$report.docx`) and the folders of stores are passed
    over; a link that leads back into a folder is followed once. A folder that may not be looked into, or
    that holds no file, stands for itself: reading it tells why.
    """
    found: dict[Path, None] = {}
    for path in paths:
        inside = dict.fromkeys(_walk(path, frozenset())) if _is_folder(path) else {}
        found.update(inside or {path: None})
    return list(found)


def read_file(path: Path, captions: CaptionTable | None = None) -> tuple[Document | None, Reading]:
    """Read one file as a document, or as a record that was corrected by hand.

    Args:
        path: The file.
        captions: Printed wording; that which ships with wufgraph by default.

    Returns:
        The document, None for a record; and what it holds.

    Raises:
        InputError: It cannot be read, or holds no report.
    """
    data = load_bytes(path)
    if is_record(data):
        return None, Reading((realign(read_record(data, str(path))),), ())
    name = os.fsencode(path.name).decode(errors="replace")  # a name may hold bytes that are no text
    try:
        document = read_document(data, name)
    except InputError as error:
        # The readers know the file by its name; the user has to find it.
        raise type(error)(str(error).replace(name, str(path), 1)) from error
    reading = extract(document, captions)
    if not reading.reports:
        raise NotAReportError(
            f"{path}: expected a filled-in Reporting Format for Partners, found fewer than three of its captions; "
            "check that it is the right file"
        )
    return document, reading


def read_outcome(path: Path, captions: CaptionTable | None = None) -> FileOutcome:
    """Read one file, whatever happens: a failure becomes part of the outcome."""
    try:
        document, reading = read_file(path, captions)
    except InputError as error:
        return FileOutcome(path=path, error=str(error), read_share=0.0)
    except Exception as error:  # noqa: BLE001 - the per-document loop: one bad file never harms the rest
        what = f"{type(error).__name__}: {error}"
        return FileOutcome(
            path=path,
            error=f"{path}: wufgraph failed on this file ({what}); please report it",
            read_share=0.0,
        )
    share = reading.read_share if document else 1.0
    return FileOutcome(path=path, reports=reading.reports, read_share=share, is_record=document is None)


def _walk(folder: Path, above: frozenset[Path]) -> Iterator[Path]:
    real = folder.resolve()
    if real in above or EmbeddedStore.is_store(folder):
        return
    try:
        children = sorted(folder.iterdir())
    except OSError:
        yield folder
        return
    for child in children:
        if child.name.startswith((".", "~$")):
            continue
        if _is_folder(child):
            yield from _walk(child, above | {real})
        else:
            yield child


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # what is above it may not be looked into
        return False
