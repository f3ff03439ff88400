"""Pages in order become a document's text and blocks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ...model import Block, Cell
from ..lists import ListItem
from ..text_builder import PAGE_BREAK_GAP, TextBuilder
from .flow import Sheet, Table, append_passages, lay_out
from .hyphens import Joiner
from .margins import drop_running_matter
from .page import Page
from .passages import Passage, goes_on

_SAME_INDENT_POINTS = 4.0
_SAME_EDGE_POINTS = 6.0


def read_pages(pages: Sequence[Page]) -> tuple[str, tuple[Block, ...]]:
    """Text and blocks of pages: what goes on on the next page is one; running heads stand once, in front."""
    body, running = drop_running_matter(pages)
    content: list[Passage | Table] = []
    for page in body:
        sheet = lay_out(page)
        for passage in _passages(sheet):
            passage.recognised = page.recognised
        _add_page(content, sheet)
    writer = _Writer(content)
    for line in running:
        writer.builder.add_paragraph(line)
    writer.write(content, None)
    return writer.builder.finish()


def _add_page(content: list[Passage | Table], sheet: Sheet) -> None:
    """Add a page, joining its first element to the last one before where that goes on."""
    if not sheet:
        return
    last, first = content[-1] if content else None, sheet[0]
    if isinstance(last, Table) and isinstance(first, Table) and _same_columns(last, first):
        _continue_table(last, first)
        content += sheet[1:]
        return
    append_passages(content, sheet, gap=PAGE_BREAK_GAP)


def _same_columns(one: Table, other: Table) -> bool:
    return len(one.columns) == len(other.columns) and all(
        abs(a - b) <= _SAME_EDGE_POINTS for a, b in zip(one.columns, other.columns, strict=True)
    )


def _continue_table(table: Table, more: Table) -> None:
    """Put the rows of a table on the next page under those before; a row that the page has cut becomes whole."""
    if table.heading and more.heading == table.heading:
        more.drop_row(0)
    if not more.cells:
        return
    last, first = max(row for row, _ in table.cells), min(row for row, _ in more.cells)
    own, new = table.row(last), more.row(first)
    is_cut = len(table.columns) > 2 and min(new) > min(own) and set(new) <= set(own)
    if len(table.columns) == 2:
        is_cut = _is_cut(own, new)
    offset = last - first + (0 if is_cut else 1)
    for (row, column), content in more.cells.items():
        place = row + offset, column
        if place in table.cells:
            append_passages(table.cells[place], content, gap=PAGE_BREAK_GAP)
        else:
            table.cells[place] = content


def _is_cut(own: dict[int, list[Passage | Table]], new: dict[int, list[Passage | Table]]) -> bool:
    last, first = own[max(own)][-1], new[min(new)][0]
    return isinstance(last, Passage) and isinstance(first, Passage) and (goes_on(last, first) or bool(first.marker))


@dataclass(slots=True)
class _Writer:
    content: Sequence[Passage | Table]
    builder: TextBuilder = field(default_factory=TextBuilder)
    _joiner: Joiner = field(init=False)
    _indents: dict[float, int] = field(init=False)
    _tables: int = 0

    def __post_init__(self) -> None:
        passages = list(_passages(self.content))
        self._joiner = Joiner(passage.lines for passage in passages)
        self._indents = _snap(passage.x0 for passage in passages if passage.marker)

    def write(self, content: Iterable[Passage | Table], cell: Cell | None) -> None:
        for one in content:
            if isinstance(one, Table):
                self._table(one)
            else:
                self._passage(one, cell)

    def _passage(self, passage: Passage, cell: Cell | None) -> None:
        if passage.gap:
            self.builder.add_gap(passage.gap)
        marker = passage.marker
        item = ListItem(marker.text, marker.family, self._indents[passage.x0]) if marker else None
        text = self._joiner.join(passage.lines)
        self.builder.add_paragraph(text, item=item, cell=cell, recognised=passage.recognised)

    def _table(self, table: Table) -> None:
        number = self._tables
        self._tables += 1
        for row, column in sorted(table.cells):
            self.write(table.cells[row, column], Cell(number, row, column))
        self.builder.add_gap()


def _passages(content: Iterable[Passage | Table]) -> Iterable[Passage]:
    for one in content:
        if isinstance(one, Table):
            for cell in one.cells.values():
                yield from _passages(cell)
        else:
            yield one


def _snap(places: Iterable[float]) -> dict[float, int]:
    """Indents that are meant to be one, as whole points."""
    snapped: dict[float, int] = {}
    anchor = last = float("-inf")
    for place in sorted(set(places)):
        if place - last > _SAME_INDENT_POINTS:
            anchor = place
        last = place
        snapped[place] = round(anchor)
    return snapped
