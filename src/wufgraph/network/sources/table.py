"""Who took part in what, as an analyst's own table has it."""

import csv
import io
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from ...errors import DamagedInputError
from ...wording import fold_space
from ..incidence import Event, Incidence, Organization, incidence_matrix

REQUIRED = ("event", "organization")
_OF_EVENTS, _OF_ORGANIZATIONS = ("date", "forum", "type", "themes"), ("country", "sector", "parent")
_ROLES = {"": "organizer", "organizer": "organizer", "organiser": "organizer", "speaker": "speaker"}
_SIGNS = ",;\t"


def read_table(path: Path) -> Incidence:
    """Read a table with one row per organization and event.

    Columns `event` and `organization` are names, and names tell things apart: one name is one thing. Optional ones
    are `role` (organizer, the default, or speaker), `date` (ISO 8601), `forum`, `type`, `themes` (with bars between),
    `country` (ISO 3166-1 alpha-2), `sector` and `parent` (the name of the whole). Columns of other names are not read.
    Commas, semicolons or tabs stand between columns; the text is UTF-8.

    Args:
        path: The table.

    Returns:
        Ids and labels are the names. What a thing has in several ways is the one written most often, with a note.

    Raises:
        DamagedInputError: It cannot be read, or lacks a column or a value; with the line.
    """
    told = _Told()
    pairs: dict[str, set[tuple[str, str]]] = {role: set() for role in _ROLES.values()}
    repeated = 0
    for line, row in _read_rows(path):
        pair = _need(path, line, row, "event"), _need(path, line, row, "organization")
        members = pairs[_role(path, line, row)]
        repeated += pair in members
        members.add(pair)
        told.take(pair, row)
    if repeated:
        told.notes.append(f"{path}: {repeated} rows say again what another row says; each counts once")
    return _assemble(pairs, told)


class _Told:
    """What rows say of events and organizations; of several values the one told most often counts."""

    def __init__(self) -> None:
        self._values: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        self.notes: list[str] = []

    def take(self, pair: tuple[str, str], row: Mapping[str, str]) -> None:
        for columns, name in ((_OF_EVENTS, pair[0]), (_OF_ORGANIZATIONS, pair[1])):
            for column in columns:
                if value := row.get(column):
                    self._values[column, name][value] += 1

    def one(self, column: str, name: str) -> str:
        values = self._values[column, name]
        if not values:
            return ""
        most = min(values, key=lambda value: (-values[value], value))
        if len(values) > 1:
            self.notes.append(f"{name}: {column} is {' and '.join(sorted(values))} in different rows; taken for {most}")
        return most

    def all(self, column: str, name: str) -> tuple[str, ...]:
        parts = (fold_space(part) for value in self._values[column, name] for part in value.split("|"))
        return tuple(sorted({part for part in parts if part}))


def _assemble(pairs: Mapping[str, set[tuple[str, str]]], told: _Told) -> Incidence:
    titles = sorted({event for members in pairs.values() for event, _ in members})
    names = sorted({organization for members in pairs.values() for _, organization in members})
    taken = set(names)
    ids = {title: f"event:{title}" if title in taken else title for title in titles}
    organizations = tuple(_organization(name, told) for name in names)
    wholes = {one.parent for one in organizations if one.parent}.difference(names)
    rows = sorted(ids.values())
    matrix = {
        role: incidence_matrix(((ids[event], organization) for event, organization in members), rows, names)
        for role, members in pairs.items()
    }
    return Incidence(
        events=tuple(sorted((_event(ids[title], title, told) for title in titles), key=lambda one: one.id)),
        organizations=organizations,
        organizing=matrix["organizer"],
        speaking=matrix["speaker"],
        appearing=incidence_matrix((), rows, ()),
        wholes=tuple(Organization(id=name, label=name) for name in sorted(wholes)),
        notes=tuple(told.notes),
    )


def _read_rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Number of the line and cells by column, the name of the column in small letters."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise DamagedInputError(
            f"{path}: expected a table as text in UTF-8, found: {error}; check the path, or save it as CSV UTF-8"
        ) from error
    head = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(_SIGNS, key=head.count))
    columns = [fold_space(name).lower() for name in next(reader, [])]
    missing = [name for name in REQUIRED if name not in columns]
    if missing:
        raise DamagedInputError(
            f"{path}: expected the columns {' and '.join(REQUIRED)}, found {', '.join(columns) or 'nothing'}; "
            f"name a column {' and one '.join(missing)}"
        )
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield reader.line_num, dict(zip(columns, map(fold_space, cells), strict=False))


def _need(path: Path, line: int, row: Mapping[str, str], column: str) -> str:
    if not (value := row.get(column, "")):
        raise DamagedInputError(
            f"{path}, line {line}: expected a name in the column {column}, found none; fill it in or leave the line out"
        )
    return value


def _role(path: Path, line: int, row: Mapping[str, str]) -> str:
    found = row.get("role", "").lower()
    if found not in _ROLES:
        raise DamagedInputError(
            f"{path}, line {line}: expected organizer or speaker as role, found {found}; correct it"
        )
    return _ROLES[found]


def _event(id_: str, title: str, told: _Told) -> Event:
    return Event(
        id=id_,
        label=title,
        date=told.one("date", title),
        forum=told.one("forum", title),
        type=told.one("type", title),
        themes=told.all("themes", title),
    )


def _organization(name: str, told: _Told) -> Organization:
    return Organization(
        id=name,
        label=name,
        country=told.one("country", name).upper(),
        sector=told.one("sector", name),
        parent=told.one("parent", name),
    )
