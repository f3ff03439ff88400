"""The tables of web pages: where the next cell stands, and which cells are frames."""

from dataclasses import dataclass, field

from lxml import etree

from ..model import Cell

_WIDEST_SPAN = 64


@dataclass(slots=True)
class PageTable:
    """Where the next cell of a table goes.

    Attributes:
        covered: For each column that a cell above reaches into, the first row below that cell.
    """

    number: int
    row: int = -1
    column: int = 0
    covered: dict[int, int] = field(default_factory=dict)

    def begin_row(self) -> None:
        """Go to the next row."""
        self.row += 1
        self.column = 0

    def place(self, cell: etree._Element) -> Cell:
        """Where the next cell of the row stands."""
        while self.covered.get(self.column, self.row) > self.row:
            self.column += 1
        width = small_number(cell.get("colspan"), 1, _WIDEST_SPAN)
        height = small_number(cell.get("rowspan"), 1)
        placed = Cell(self.number, max(self.row, 0), self.column, height, width)
        for column in range(self.column, self.column + width):
            self.covered[column] = self.row + height
        self.column += width
        return placed


def is_layout(cell: etree._Element) -> bool:
    """Whether a cell is no answer but a frame: it is alone in its row, and tables stand in it."""
    alone = cell.getprevious() is None and cell.getnext() is None
    return alone and next(cell.iterdescendants("table"), None) is not None


def small_number(text: str | None, default: int, most: int = 9999) -> int:
    """A number from 1 to so many that an attribute tells; the default where it tells none."""
    words = (text or "").strip()
    return max(1, min(int(words), most)) if words.isascii() and words.isdigit() and len(words) < 7 else default
