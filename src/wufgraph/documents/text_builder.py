"""Builds a document's text and blocks paragraph by paragraph, for formats that have structure."""

from collections.abc import Sequence
from itertools import chain, islice, repeat

from ..model import NUMBERED, Block, Cell, Place, Span
from .lists import ListItem, find_marker
from .plain_text import clean
from .symbols import draw_boxes

PAGE_BREAK_GAP = 3
_FEWEST_COLUMNS = 3


class TextBuilder:
    """Text in reading order: a line per paragraph, a tab between the cells of a row.

    A list marker that lives in the file's styles is written out, so that offsets speak of what a
    reader would see.
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._gap = 0
        self._last_cell: Cell | None = None
        self._blocks: list[Block] = []
        self._tables = 0
        self._typed, self._typed_columns = -1, 0

    def number_table(self) -> int:
        """The number of a table that begins here."""
        self._tables += 1
        return self._tables - 1

    def add_gap(self, blank_lines: int = 1) -> None:
        """Blank lines before the next paragraph; a page break counts as `PAGE_BREAK_GAP`."""
        self._gap += blank_lines

    def add_paragraph(
        self,
        text: str,
        *,
        item: ListItem | None = None,
        cell: Cell | None = None,
        recognised: bool = False,
        bold: int = 0,
        place: Place | None = None,
    ) -> None:
        """Add one paragraph; an empty one is a gap.

        Args:
            text: Its words; line breaks inside are kept.
            item: Its list marker, where it is a list item.
            cell: Where it stands in a table.
            recognised: Whether it was read from a picture.
            bold: How many of its first characters are bold.
            place: The line or page of the file that it begins on.
        """
        words = clean(text).strip()
        if not words:
            self.add_gap()
            return
        self._separate(cell)
        marker = item.marker if item else ""
        start = self._length
        self._write(marker + words)
        self._blocks.append(
            Block(
                span=Span(start + len(marker), self._length),
                marker=Span(start, start + len(marker)) if marker else None,
                family=item.family if item else None,
                indent=item.indent if item else 0,
                cell=cell,
                gap=self._gap,
                recognised=recognised,
                bold=min(bold, len(words)),
                place=place,
            )
        )
        self._gap = 0
        self._last_cell = cell

    def add_lines(
        self, text: str, *, item: ListItem | None = None, cell: Cell | None = None, leads: Sequence[int] = ()
    ) -> None:
        """Add a paragraph that may hold line breaks, page breaks (form feeds), tabs and typed list markers.

        Args:
            text: Its words; where it is a list item of the file's styles, its line breaks are kept.
            item: That item's marker.
            cell: Where it stands in a table.
            leads: How many of the first characters of each line are bold; of the first alone, where lines were joined.
        """
        drawn = draw_boxes(text)
        if "\n" not in drawn and "\f" not in drawn:
            self._add_part(drawn, item, cell, leads[:1])
            return
        left = iter(leads if len(leads) == 1 + drawn.count("\n") + drawn.count("\f") else leads[:1])
        for number, part in enumerate(drawn.split("\f")):
            if number:
                self.add_gap(PAGE_BREAK_GAP)
            self._add_part(part, None if number else item, cell, list(islice(left, 1 + part.count("\n"))))

    def _add_part(self, text: str, item: ListItem | None, cell: Cell | None, leads: Sequence[int]) -> None:
        """Add what stands between page breaks: an item with all its lines, or lines."""
        if item and text.strip():
            self._add_item(text, item, cell, leads[0] if leads else 0)
            return
        for line, lead in zip(text.split("\n"), chain(leads, repeat(0)), strict=False):
            self._add_line(line, cell, lead)

    def _add_item(self, text: str, item: ListItem, cell: Cell | None, bold: int) -> None:
        """Add an item of the file's styles, whose writer may have typed a bullet as well."""
        words = text.strip()
        typed = find_marker(words)
        if typed and typed.family != NUMBERED:
            words, item = words[len(typed.text) :], item._replace(marker=item.marker + typed.text)
            bold = max(bold - len(typed.text), 0)
        self.add_paragraph(words, item=item, cell=cell, bold=bold)

    def _add_line(self, line: str, cell: Cell | None, bold: int) -> None:
        words = line.strip()
        marker = find_marker(words)
        if marker:
            indent = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())
            item = ListItem(marker.text, marker.family, indent)
            self.add_paragraph(words[len(marker.text) :], item=item, cell=cell, bold=max(bold - len(marker.text), 0))
        elif cell or "\t" not in words:
            self.add_paragraph(words, cell=cell, bold=bold)
        else:
            self._add_typed_row((line if self._typed_columns else words).split("\t"))

    def _add_typed_row(self, parts: Sequence[str]) -> None:
        """Add a row that was typed, "Venue:<tab>Room 3"; a wide one goes on with the table of one as wide above it."""
        last = self._last_cell
        is_next = last is not None and last.table == self._typed and len(parts) == self._typed_columns and not self._gap
        row = last.row + 1 if last and is_next else 0
        if not is_next:
            self._typed = self.number_table()
            self._typed_columns = len(parts) if len(parts) >= _FEWEST_COLUMNS and all(map(str.strip, parts)) else 0
        for column, part in enumerate(parts):
            if part.strip():
                self.add_paragraph(part, cell=Cell(self._typed, row, column))

    def finish(self) -> tuple[str, tuple[Block, ...]]:
        """The whole text, ending with a line break, and its blocks."""
        self._write("\n")
        return "".join(self._parts), tuple(self._blocks)

    def _separate(self, cell: Cell | None) -> None:
        if not self._blocks:
            return
        last = self._last_cell
        same_row = cell and last and (cell.table, cell.row) == (last.table, last.row) and cell.column != last.column
        if same_row:
            self._write("\t")
            self._gap = 0
        else:
            self._write("\n" * (1 + min(self._gap, PAGE_BREAK_GAP)))

    def _write(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)


def bare_leads(text: str, leads: Sequence[int]) -> list[int]:
    """How many of the first characters of each line are bold, where so many are that the white in front is counted."""
    if not any(leads):
        return list(leads[:1])
    lines = text.replace("\f", "\n").split("\n")
    if len(leads) != len(lines):
        return list(leads[:1])
    return [max(lead - (len(line) - len(line.lstrip())), 0) for line, lead in zip(lines, leads, strict=True)]
