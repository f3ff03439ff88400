"""The folder of what a secretariat keeps: programmes, what their columns are, whose report is whose, what came when.

It belongs under version control, and to the secretariat alone: programmes may hold addresses.
"""

import csv
import datetime as dt
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from ..errors import DamagedInputError
from ..identity_files import load_bytes, save_bytes
from ..wording import match_key
from .cells import Field
from .programme import Programme

_FOLDER = "register"
_ENDING = ".programme.json"


@dataclass(frozen=True, slots=True)
class RegisterFiles:
    """Where the files of a register are, whether or not they exist."""

    folder: Path

    @property
    def columns(self) -> Path:
        """What the columns of programmes are: header, field."""
        return self.folder / "columns.csv"

    @property
    def matches(self) -> Path:
        """What people say of reports and events: report, event, same, author, date, reason."""
        return self.folder / "matches.csv"

    @property
    def received(self) -> Path:
        """When reports came: report, at, source, detail."""
        return self.folder / "received.csv"

    def programme(self, name: str) -> Path:
        """The events of one programme."""
        return self.folder / f"{name}{_ENDING}"

    def programmes(self) -> list[Path]:
        """All programmes, by name."""
        return sorted(self.folder.glob(f"*{_ENDING}")) if self.folder.is_dir() else []


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """What a person says of a report and an event of the programme.

    Attributes:
        report: The report's key.
        event: The event's key.
        same: Whether the report is on the event.
    """

    report: str
    event: str
    same: bool
    author: str = ""
    date: dt.date | None = None
    reason: str = ""


def find_register_files(store: Path) -> RegisterFiles:
    """The files for a store: the folder `register` beside it."""
    return RegisterFiles(store.parent / _FOLDER)


def load_programmes(files: RegisterFiles) -> list[Programme]:
    """All programmes, by name.

    Raises:
        DamagedInputError: A file is none that wufgraph wrote.
    """
    return [_load_programme(path) for path in files.programmes()]


def save_programme(programme: Programme, files: RegisterFiles) -> None:
    """Write a programme in place of an earlier one with its name; the same programme gives the same bytes.

    Raises:
        StoreError: It could not be written.
    """
    data = msgspec.json.format(msgspec.json.encode(programme), indent=1)
    save_bytes(data + b"\n", files.programme(programme.name))


def load_columns(files: RegisterFiles) -> dict[str, Field | None]:
    """What columns are, by the matching key of their header; None for those that are not to be read.

    Raises:
        DamagedInputError: A line names no field.
    """
    return {match_key(row["header"]): read_field(row["field"], where) for where, row in _rows(files.columns)}


def save_columns(columns: Mapping[str, str], files: RegisterFiles) -> None:
    """Add what columns are to what is known; `columns` are fields by header."""
    known = {match_key(row["header"]): (row["header"], row["field"]) for _, row in _rows(files.columns)}
    known |= {match_key(header): (" ".join(header.split()), field) for header, field in columns.items() if field}
    _save(files.columns, ("header", "field"), [known[key] for key in sorted(known)])


def read_field(name: str, where: str) -> Field | None:
    """A field by its name; None for an empty one, which is not to be read.

    Raises:
        DamagedInputError: There is none with that name.
    """
    if name and name not in set(Field):
        raise DamagedInputError(
            f"{where}: expected a field, found {name!r}; choose one of {', '.join(Field)}, or leave it empty"
        )
    return Field(name) if name else None


def load_matches(files: RegisterFiles) -> list[Match]:
    """What people say of reports and events, in the order of the file.

    Raises:
        DamagedInputError: A line cannot be understood.
    """
    return [_read_match(row, where) for where, row in _rows(files.matches)]


def save_matches(matches: Iterable[Match], files: RegisterFiles) -> None:
    """Write all that people say of reports and events."""
    rows = [
        (m.report, m.event, "yes" if m.same else "no", m.author, m.date.isoformat() if m.date else "", m.reason)
        for m in sorted(matches, key=lambda m: (m.report, m.event))
    ]
    _save(files.matches, ("report", "event", "same", "author", "date", "reason"), rows)


def load_received(files: RegisterFiles) -> list[tuple[str, dict[str, str]]]:
    """Lines of when reports came, each with where it stands."""
    return _rows(files.received)


def save_received(rows: Iterable[tuple[str, ...]], files: RegisterFiles) -> None:
    """Write when reports came: report, at, source, detail."""
    _save(files.received, ("report", "at", "source", "detail"), sorted(rows))


def _load_programme(path: Path) -> Programme:
    try:
        return msgspec.json.decode(load_bytes(path), type=Programme)
    except msgspec.DecodeError as error:
        raise DamagedInputError(
            f"{path}: expected a programme that wufgraph wrote, found: {error}; "
            "restore an earlier version, or remove it"
        ) from error


def _read_match(row: Mapping[str, str], where: str) -> Match:
    if row["same"] not in ("yes", "no"):
        raise DamagedInputError(f"{where}: expected yes or no in the column same, found {row['same']!r}; correct it")
    try:
        date = dt.date.fromisoformat(row["date"]) if row["date"] else None
    except ValueError as error:
        raise DamagedInputError(f"{where}: expected a date such as 2014-05-12, found: {error}; correct it") from error
    return Match(
        report=row["report"],
        event=row["event"],
        same=row["same"] == "yes",
        author=row["author"],
        date=date,
        reason=row["reason"],
    )


_COLUMNS = {
    "columns.csv": ("header", "field"),
    "matches.csv": ("report", "event", "same", "author", "date", "reason"),
    "received.csv": ("report", "at", "source", "detail"),
}


def _rows(path: Path) -> list[tuple[str, dict[str, str]]]:
    """Rows of a CSV file, each with where it stands; none where there is no file."""
    try:
        reader = csv.DictReader(io.StringIO(load_bytes(path).decode("utf-8-sig"), newline=""))
        rows = [(f"{path}, line {reader.line_num}", row) for row in reader]
    except (UnicodeDecodeError, csv.Error) as error:
        raise DamagedInputError(f"{path}: expected CSV in UTF-8, found: {error}; save it as such") from error
    wanted = _COLUMNS[path.name]
    if rows and not set(wanted) <= set(reader.fieldnames or ()):
        raise DamagedInputError(
            f"{path}, line 1: expected the columns {', '.join(wanted)}, "
            f"found {', '.join(reader.fieldnames or ())}; name them so"
        )
    return [(where, {name: (row[name] or "").strip() for name in wanted}) for where, row in rows]


def _save(path: Path, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    save_bytes(out.getvalue().encode(), path)
