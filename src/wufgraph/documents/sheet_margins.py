"""The column beside a form in a spreadsheet in which an office noted what it did: "ok", "asked again"."""

from collections.abc import Sequence

from ..assets import any_word

Row = Sequence[tuple[int, str]]
"""Column and words of each cell that holds something."""

_LONGEST_NOTE = 40
_ROWS_OF_HEAD = 3
_MOST, _FEWEST_PAIRS = 0.5, 3


def find_margin(rows: Sequence[Row]) -> int | None:
    """The number of the last column, where it stands apart or is headed as one of notes; else None.

    Apart is a column of a few short notes behind an empty one, beside captions and values that need no further column.
    """
    filled = [row for row in rows if row]
    columns = {column for row in filled for column, _ in row}
    last = max(columns, default=0)
    notes = [words for row in filled for column, words in row if column == last]
    if len(columns) == 1 or any(len(words) > _LONGEST_NOTE for words in notes):
        return None
    heads = [words for row in filled[:_ROWS_OF_HEAD] for column, words in row if column == last]
    if heads and any_word("notes-column").fullmatch(heads[0].strip(" .:*")):
        return last
    is_apart = last - 1 not in columns and len(notes) < _MOST * len(filled)
    pairs = sum(len([column for column, _ in row if column < last]) > 1 for row in filled)
    return last if is_apart and pairs >= _FEWEST_PAIRS else None
