"""Tables of speakers whose columns no caption tells: the kinds of the values in a column do."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec.structs import replace

from ...model import Span
from ..captions.pieces import Numbered
from ..roles import ANSWER
from ..values.line_kinds import Kind, has_honorific, looks_like_given, may_name, tell_kind
from ..values.line_parts import Cut, Part
from .lines import Reader

_FEWEST_COLUMNS, _FEWEST_OF_COLUMNS, _MANY = 2, 4, 100
_NAMED, _TOLD, _FITS_NOT = 0.5, 0.3, 0.3
_FIELDS = ("email", "speaker-time", "speaker-name", "nationality", "position", "organization")
_OTHER_KINDS = (Kind.ADDRESS, Kind.TIME, Kind.NATIONALITY, Kind.COUNTRY)
_NOWHERE = Span(0, 0)


def read_rows(pieces: Sequence[Numbered], text: str, reader: Reader) -> list[list[Numbered]]:
    """The speakers of a table, one for each row; none where the pieces are no such table.

    Args:
        pieces: Of one table, with their numbers.
        text: The document's.
        reader: What names and institutions are told with.
    """
    rows = _rows_of(pieces)
    return [] if _go_on_below(list(rows.values()), text) else _read(rows, text, reader)


def _go_on_below(rows: Sequence[Mapping[int, list[Numbered]]], text: str) -> bool:
    """Whether the rows of the names have rows of one cell below them, which tell more: an address, a nationality."""
    first = next((number for number, row in enumerate(rows) if len(row) >= _FEWEST_COLUMNS), len(rows))
    alone = [cell[0][1].block.span.of(text) for row in rows[first:] if len(row) == 1 for cell in row.values()]
    told = sum(tell_kind(words) in _OTHER_KINDS for words in alone[:_MANY])
    return 2 * len(alone) >= len(rows) - first and told >= _FEWEST_COLUMNS


def read_columns(pieces: Sequence[Numbered], text: str, reader: Reader) -> list[list[Numbered]]:
    """The speakers of a table, one for each column; none where the pieces are no such table.

    Args:
        pieces: Of one table, with their numbers.
        text: The document's.
        reader: What names and institutions are told with.
    """
    columns: dict[int, dict[int, list[Numbered]]] = {}
    rows = _rows_of(pieces)
    if _go_on_below(list(rows.values()), text):
        return []
    for row, cells in rows.items():
        for column, cell in cells.items():
            columns.setdefault(column, {})[row] = cell
    found = _read(columns, text, reader)
    told = {piece.field for one in found for _, piece in one}
    return found if len(told) >= _FEWEST_OF_COLUMNS else []


def _read(rows: dict[int, dict[int, list[Numbered]]], text: str, reader: Reader) -> list[list[Numbered]]:
    rows = {number: row for number, row in rows.items() if len(row) >= _FEWEST_COLUMNS}
    if not rows or any(len(cell) > 1 for row in rows.values() for cell in row.values()):
        return []
    words = {
        number: {column: cell[0][1].block.span.of(text) for column, cell in row.items()} for number, row in rows.items()
    }
    head, *below = sorted(words)
    fields = _name_columns([words[number] for number in (below or [head])[:_MANY]], reader)
    if "speaker-name" not in fields.values():
        return []
    if _fit_of_row(words[head], fields, reader) >= _FITS_NOT:
        below = [head, *below]
    if any(map(_holds_several_kinds, (told for number in below[:_MANY] for told in words[number].values()))):
        return []  # "Iranian; Director, Urban Heritage Trust; 10:20" beside each name
    if any(_names_nobody(words[number], fields) for number in below[:_MANY]):
        return []  # of two rows for each speaker one has no name
    return [
        [
            (number, replace(piece, role=ANSWER, field=fields[column]))
            for column, cell in sorted(rows[row].items())
            if column in fields
            for number, piece in cell
        ]
        for row in below
    ]


def _holds_several_kinds(words: str) -> bool:
    """Whether a cell tells several things of somebody, with semicolons between them: whole answers stand in it."""
    kinds = {tell_kind(part.strip()) for part in words.split(";")} if ";" in words else set[Kind]()
    return len(kinds) > 1 and not kinds.isdisjoint(_OTHER_KINDS)


def _names_nobody(row: Mapping[int, str], fields: Mapping[int, str]) -> bool:
    """Whether a row has a value of another kind, "Kenyan" or "14:50", where others have names."""
    return any(
        tell_kind(words) in _OTHER_KINDS for column, words in row.items() if fields.get(column) == "speaker-name"
    )


def _rows_of(pieces: Sequence[Numbered]) -> dict[int, dict[int, list[Numbered]]]:
    rows: dict[int, dict[int, list[Numbered]]] = {}
    for number, piece in pieces:
        cell = piece.block.cell
        if cell is not None:
            rows.setdefault(cell.row, {}).setdefault(cell.column, []).append((number, piece))
    return rows


def _name_columns(rows: Sequence[Mapping[int, str]], reader: Reader) -> dict[int, str]:
    """The field of each column that one fits, the surest first."""
    columns = sorted({column for row in rows for column in row})
    weighed = sorted(
        (
            (_mean(_weigh(field, row[column], reader) for row in rows if column in row), -rank, column, field)
            for column in columns
            for rank, field in enumerate(_FIELDS)
        ),
        reverse=True,
    )
    found: dict[int, str] = {}
    for score, _, column, field in weighed:
        if (
            score >= (_NAMED if field == "speaker-name" else _TOLD)
            and column not in found
            and field not in found.values()
        ):
            found[column] = field
    if "speaker-name" not in found.values():
        found |= _two_names(rows, [column for column in columns if column not in found])
    rest = [column for column in columns if column not in found]
    if "organization" not in found.values() and len(rest) == 1 and "speaker-name" in found.values():
        found[rest[0]] = "organization"
    return found if len(found) > 1 else {}


def _two_names(rows: Sequence[Mapping[int, str]], columns: Sequence[int]) -> dict[int, str]:
    """Given and family names in two columns side by side."""
    for one, other in pairwise(columns):
        both = [row for row in rows if one in row and other in row]
        if both and other == one + 1 and all(map(looks_like_given, (row[c] for row in both for c in (one, other)))):
            return {one: "speaker-name", other: "speaker-name"}
    return {}


def _fit_of_row(row: Mapping[int, str], fields: Mapping[int, str], reader: Reader) -> float:
    return _mean(_weigh(fields[column], words, reader) for column, words in row.items() if column in fields)


def _weigh(field: str, words: str, reader: Reader) -> float:
    kind = tell_kind(words)
    if field == "speaker-name":
        return 1.0 if has_honorific(words, reader.language) else 0.7 if may_name(words) else 0.0
    if field == "email":
        return float(kind is Kind.ADDRESS)
    if field == "speaker-time":
        return float(kind is Kind.TIME)
    if field == "nationality":
        return float(kind in (Kind.NATIONALITY, Kind.COUNTRY))
    if kind not in (Kind.FREE, Kind.ROLE):
        return 0.0
    position, organization = reader.weigh(Part(words=words, span=_NOWHERE, cut=Cut.START))
    return min(position if field == "position" else organization, 1.0)


def _mean(scores: Iterator[float]) -> float:
    found = list(scores)
    return sum(found) / len(found) if found else 0.0
