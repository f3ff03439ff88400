"""Where the header of a table stands: below titles and notes, in one row or in two."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..documents import Row, Sheet
from ..wording import match_key
from .cells import Field
from .columns import weigh_header

_MOST_ABOVE = 40
_SURE, _KNOWN, _FEWEST = 0.75, 1.0, 2
_SECOND_ROW = 0.5  # what a second row of headers must add before it is taken for one


@dataclass(frozen=True, slots=True, kw_only=True)
class Headed:
    """A table with its header.

    Attributes:
        headers: Of each column, two header rows as one; empty where a column has none.
        above: Rows in front of the header.
        rows: Rows below the header.
    """

    headers: tuple[str, ...]
    above: tuple[Row, ...]
    rows: tuple[Row, ...]

    def column(self, place: int) -> list[str]:
        """The cells of a column, from 0."""
        return [row.cells[place] if place < len(row.cells) else "" for row in self.rows]

    def repeats(self, row: Row) -> bool:
        """Whether a row is the header again, as printed pages have it."""
        told = {match_key(word) for header in self.headers for word in (header, header.split("\n")[-1])}
        return len(row.filled) >= _FEWEST and all(match_key(cell) in told for cell in row.filled)


def find_header(sheet: Sheet, known: frozenset[str] = frozenset()) -> Headed | None:
    """Find the header: the row, or the two rows, that name the most fields.

    Args:
        sheet: The table.
        known: Matching keys of headers that people have told.

    Returns:
        The table with it; None where no row names two fields.
    """
    best, found = _FEWEST - _SECOND_ROW, None
    for place, row in enumerate(sheet.rows[:_MOST_ABOVE]):
        below = sheet.rows[place + 1] if place + 1 < len(sheet.rows) else None
        two = _join(row, below) if below else ()
        for size, headers, worth in ((1, row.cells, 0.0), (2, two, _SECOND_ROW)):
            score = _count_fields(headers, known) - worth
            if score > best:
                best = score
                found = Headed(headers=tuple(headers), above=sheet.rows[:place], rows=sheet.rows[place + size :])
    return None if found is None else _widen(found)


def _count_fields(headers: Sequence[str], known: frozenset[str]) -> int:
    """How many different fields some cells name; what people have told counts as one each."""
    fields: set[object] = set()
    for header in headers:
        if match_key(header) in known:
            fields.add(header)
        else:
            fits = weigh_header(header)
            surest = max(fits, key=lambda field: fits[field], default=Field.OTHER)
            if surest is not Field.OTHER and fits[surest] >= _SURE:
                fields.add(surest)
    return len(fields)


def _join(upper: Row, lower: Row) -> tuple[str, ...]:
    """Two rows of headers as one: what stands above goes with each of the cells below it."""
    joined, above = [], ""
    for place in range(max(len(upper.cells), len(lower.cells))):
        over = upper.cells[place] if place < len(upper.cells) else ""
        under = lower.cells[place] if place < len(lower.cells) else ""
        above = over or (above if under else "")
        if not under or under == above or not above:
            joined.append(under or above)
        elif _KNOWN in weigh_header(under).values():
            joined.append(under)
        else:
            joined.append(f"{above} {under}")
    return tuple(joined)


def _widen(found: Headed) -> Headed:
    """A header as wide as the widest row below it."""
    width = max([len(found.headers), *(len(row.cells) for row in found.rows)])
    padded = (*found.headers, *("" for _ in range(width - len(found.headers))))
    return Headed(headers=padded, above=found.above, rows=found.rows)
