"""When reports came: told by people, one by one or in a table, or read from files; and shown."""

import csv
import datetime as dt
import io
from collections.abc import Sequence
from pathlib import Path

from ..documents import load_bytes
from ..errors import DamagedInputError
from ..query import Table
from .moments import find_moment
from .register_files import find_register_files
from .submissions import Submission, keep_submissions, load_submissions, read_submissions, told_by_user


def tell_received(
    store: Path,
    told: Sequence[tuple[str, dt.datetime]],
    author: str,
    paths: Sequence[Path] = (),
    table: Path | None = None,
) -> int | None:
    """Keep when reports came.

    Args:
        store: Folder of the store.
        told: Keys or files of reports, with times; one without an offset is in the zone of the form's deadline, one
            without an hour is the end of its day.
        author: Who says so.
        paths: Files that the reports were built from.
        table: CSV file with the columns report and at.

    Returns:
        How many are new or changed; None where there was nothing to keep.

    Raises:
        LookupFailed: There is no such report.
        InputError: The table cannot be read.
    """
    if not (told or paths or table):
        return None
    every = [*told, *(_read_table(table) if table else ())]
    found: list[Submission] = [told_by_user(report, find_moment(at), author, store) for report, at in every]
    if paths:
        found += read_submissions(paths, store)
    return keep_submissions(found, store)


def received_table(store: Path) -> Table:
    """One row for each thing that is known; the one that is believed is marked."""
    known = load_submissions(find_register_files(store))
    seen: set[str] = set()
    rows = []
    for one in known:
        rows.append((one.report, one.at.isoformat(), str(one.source), one.detail, one.report not in seen))
        seen.add(one.report)
    return Table(("report", "at", "source", "detail", "believed"), tuple(rows))


def _read_table(path: Path) -> list[tuple[str, dt.datetime]]:
    try:
        rows = csv.DictReader(io.StringIO(load_bytes(path).decode("utf-8-sig"), newline=""))
        return [(row["report"], dt.datetime.fromisoformat(row["at"])) for row in rows]
    except (UnicodeDecodeError, csv.Error, KeyError, ValueError, TypeError) as error:
        raise DamagedInputError(
            f"{path}: expected CSV with the columns report and at, times such as 2014-04-30T12:00, found: {error}; "
            "correct it"
        ) from error
