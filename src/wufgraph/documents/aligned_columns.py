"""Tables of three and more columns that spaces align in plain text, under a row that tells where columns begin."""

import re
from collections.abc import Iterator, Sequence

_CELL = re.compile(r"\S+(?: \S+)*")
_WIDE = re.compile(r"\S {2,}\S")
_FEWEST_COLUMNS, _FEWEST_ROWS = 3, 2
_LONGEST_HEAD = 30


def split_at_columns(lines: Sequence[str]) -> Iterator[str]:
    r"""Lines, with a tab between the cells of each row of an aligned table.

    >>> list(split_at_columns(["Name      From    Time", "Ana Field Peru    9:00", "Bo Li     China   9:20"]))
    ['Name\tFrom\tTime', 'Ana Field\tPeru\t9:00', 'Bo Li\tChina\t9:20']
    """
    place = 0
    while place < len(lines):
        columns = _columns(lines[place])
        end = place + 1
        while columns and end < len(lines) and _is_row(lines[end], columns):
            end += 1
        if end - place > _FEWEST_ROWS and any(map(_WIDE.search, lines[place + 1 : end])):
            yield from ("\t".join(_cells(line, columns)) for line in lines[place:end])
        else:
            yield lines[place]
            end = place + 1
        place = end


def _columns(line: str) -> list[int]:
    """Where the cells of a row of short captions begin; none where it is no such row."""
    if "\t" in line or not _WIDE.search(line):
        return []
    cells = list(_CELL.finditer(line))
    short = all(len(cell[0]) <= _LONGEST_HEAD and cell[0][0].isalpha() for cell in cells)
    return [cell.start() for cell in cells] if short and len(cells) >= _FEWEST_COLUMNS else []


def _is_row(line: str, columns: Sequence[int]) -> bool:
    """Whether a line fills columns, of which the first and another one hold something, and crosses none of them."""
    if "\t" in line or not line.strip() or line[: columns[0]].strip():
        return False
    crossed = any(line[start - 1 : start].strip() for start in columns[1:])
    cells = _cells(line, columns)
    return (not crossed or all(cells)) and bool(cells[0]) and sum(map(bool, cells)) > 1


def _cells(line: str, columns: Sequence[int]) -> list[str]:
    """The cells of a row: as many as there are columns, wherever they stand, or what stands in each column."""
    apart = _CELL.findall(line)
    if len(apart) == len(columns):
        return apart
    return [line[start:end].strip() for start, end in zip(columns, [*columns[1:], len(line)], strict=True)]
