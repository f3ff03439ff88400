"""Tables of three and more columns that spaces align in plain text, under a row that tells where columns begin."""

import re
from collections.abc import Iterator, Sequence

from .known_words import is_listed

_CELL = re.compile(r"\S+(?: \S+)*")
_WIDE = re.compile(r"\S {2,}\S")
_FEWEST_COLUMNS, _FEWEST_ROWS = 3, 2
_LONGEST_HEAD = 30
_ADDRESS_REST = re.compile(r"[a-z0-9._@-]+")
_GOES_ON = re.compile(r"[a-zà-ÿ(]")
_HYPHEN = re.compile(r"[^\W\d_]-$")
LEADS_ON = re.compile(r"[,(/&-]$|\b[a-zà-ÿ]{1,3}$")
"""How a line ends that the one below goes on with: at a mark, or with a small word."""


def split_at_columns(lines: Sequence[str]) -> Iterator[str]:
    r"""Lines, with a tab between the cells of each row of an aligned table.

    >>> list(split_at_columns(["Name      From    Time", "Ana Field Peru    9:00", "Bo Li     China   9:20"]))
    ['Name\tFrom\tTime', 'Ana Field\tPeru\t9:00', 'Bo Li\tChina\t9:20']
    """
    place = 0
    while place < len(lines):
        columns = _columns(lines[place])
        end = _end_of_table(lines, place, columns) if columns else place
        if end - place > _FEWEST_ROWS and any(map(_WIDE.search, lines[place + 1 : end])):
            yield from map("\t".join, _rows([_cells(line, columns) for line in lines[place:end]]))
        else:
            yield lines[place]
            end = place + 1
        place = end


def _end_of_table(lines: Sequence[str], place: int, columns: Sequence[int]) -> int:
    """The line behind a table; lines in its first column alone, which may be headings, where more of it follows."""
    end = after = place + 1
    above = ""
    while after < len(lines) and (cells := _cells_within(lines[after], columns)):
        after += 1
        if any(cells[1:]) or _GOES_ON.match(cells[0]) or LEADS_ON.search(above):
            end = after
        above = cells[0] or above
    return end


def _rows(lines: Sequence[list[str]]) -> Iterator[list[str]]:
    """The rows that lines of cells make: where cells were wrapped, the lines below go on with those of their row."""
    filled = [{column for column, cell in enumerate(line) if cell} for line in lines]
    is_wrapped = any(0 not in own or len(own) == 1 for own in filled)
    row: list[str] = []
    for number, line in enumerate(lines):
        if (
            row
            and is_wrapped
            and (_continues(line, filled[number], filled[number - 1]) or any(map(_is_parted, lines[number - 1], line)))
        ):
            row = [join_wrapped(above, cell) for above, cell in zip(row, line, strict=True)]
            continue
        if row:
            yield row
        row = line
    yield row


def _continues(line: Sequence[str], filled: set[int], above: set[int]) -> bool:
    """Whether a line goes on with the row above: without a first cell, with fewer cells or small letters alone."""
    is_less = len(filled) < len(line) and filled <= above
    return 0 not in filled or is_less or all(_GOES_ON.match(cell) for cell in line if cell)


def join_wrapped(above: str, cell: str) -> str:
    """A cell with what goes on below; addresses and words that the width of the column has parted are whole again."""
    if not above:
        return cell
    front = above.split(" ")[-1]
    is_address = "@" in front and _ADDRESS_REST.fullmatch(cell) is not None
    is_letter = len(cell) == 1 and cell.islower() and front[-1:].isalpha()
    is_one = is_address or is_letter or _is_parted(above, cell) or _HYPHEN.search(front)
    return above + cell if is_one else f"{above} {cell}".strip()


def _is_parted(above: str, cell: str) -> bool:
    """Whether a cell ends with the front of a known word, and the one below begins with its rest."""
    front, rest = above.split(" ")[-1], cell.split(" ")[0]
    is_cut = front[-1:].isalpha() and rest[:1].islower() and not (is_listed(front) and is_listed(rest))
    return is_cut and is_listed(front + rest)


def _columns(line: str) -> list[int]:
    """Where the cells of a row of short captions begin; none where it is no such row."""
    if "\t" in line or not _WIDE.search(line):
        return []
    cells = list(_CELL.finditer(line))
    short = all(len(cell[0]) <= _LONGEST_HEAD and cell[0][0].isalpha() for cell in cells)
    return [cell.start() for cell in cells] if short and len(cells) >= _FEWEST_COLUMNS else []


def _cells_within(line: str, columns: Sequence[int]) -> list[str]:
    """The cells of a line that crosses no column; none where it does."""
    if "\t" in line or line[: columns[0]].strip():
        return []
    cells = _cells(line, columns)
    crossed = any(line[start - 1 : start].strip() for start in columns[1:])
    return cells if any(cells) and (not crossed or len(_CELL.findall(line)) == len(columns)) else []


def _cells(line: str, columns: Sequence[int]) -> list[str]:
    """The cells of a row: as many as there are columns, wherever they stand, or what stands in each column."""
    apart = _CELL.findall(line)
    if len(apart) == len(columns):
        return apart
    return [line[start:end].strip() for start, end in zip(columns, [*columns[1:], len(line)], strict=True)]
