"""Pages in order become a document's text and blocks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ...model import Block, Cell, Place, PlaceUnit
from ..lists import ListItem
from ..text_builder import TextBuilder
from .flow import SortedPage
from .hyphens import Joiner
from .margins import drop_running_matter
from .page import Page
from .passages import Passage
from .strikes import mark_struck_words
from .tables import Table, join_sheets

_SAME_INDENT_POINTS = 4.0


def read_pages(pages: Sequence[Page]) -> tuple[str, tuple[Block, ...]]:
    """Text and blocks of pages: what goes on on the next page is one; running heads stand once, in front."""
    body, running = drop_running_matter([mark_struck_words(page) for page in pages])
    content: list[Passage | Table] = []
    sorted_pages = [SortedPage(page) for page in body]
    river = next((one.river for one in sorted_pages if one.river), None)
    for number, page in enumerate(sorted_pages, start=1):
        for sheet, follows in page.lay_out(river):
            for passage in _passages(sheet):
                passage.recognised = page.page.recognised
                passage.place = Place(PlaceUnit.PAGE, number)
            if follows:
                join_sheets(content, sheet)
            else:
                content += sheet
    writer = _Writer(content)
    for line in running:
        writer.builder.add_paragraph(line, place=Place(PlaceUnit.PAGE, 1))
    writer.write(content, None)
    return writer.builder.finish()


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
        self.builder.add_paragraph(
            text, item=item, cell=cell, bold=passage.bold, recognised=passage.recognised, place=passage.place
        )

    def _table(self, table: Table) -> None:
        number = self._tables
        self._tables += 1
        for row, column, content in table.numbered:
            self.write(content, Cell(number, row, column))
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
