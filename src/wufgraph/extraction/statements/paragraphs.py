"""Heals paragraphs that page breaks have cut."""

import re
from collections.abc import Iterable

import msgspec

from ...assets import leans_on
from ...model import Block, Span
from ...wording import fold_space

_PAGE_BREAK_GAP = 2
_LONG_LINE = 60
_OPEN_ENDS = ",(–-"
_SENTENCE_END = re.compile(r"[.!?:;…][\"'”’»)\]]*$")


class _ListLevels:
    """Levels of the items of one answer, from their indents and markers.

    A deeper indent is a lower level; so is another kind of marker at the same indent ("•" then "–").
    Two levels are told apart, as on the form.
    """

    def __init__(self) -> None:
        self._open: list[tuple[int, str]] = []

    def of(self, block: Block) -> int:
        """0 for a plain paragraph, which ends the list; 1 or 2 for an item."""
        if block.family is None:
            self._open.clear()
            return 0
        while self._open and block.indent < self._open[-1][0]:
            self._open.pop()
        mark = (block.indent, block.family)
        if mark in self._open:
            del self._open[self._open.index(mark) + 1 :]
        else:
            self._open.append(mark)
        return min(len(self._open), 2)


class Paragraph(msgspec.Struct, frozen=True):
    """A whole paragraph or list item, over all blocks that it was cut into.

    Attributes:
        span: Its words, without the list marker; what the cut left between them is inside.
        level: 0 for no list item, 1 for an item, 2 for an item under an item.
        is_bold: Whether all of it is bold.
        start: Where the first of its blocks begins, the list marker included.
    """

    span: Span
    level: int
    start: int
    is_bold: bool

    def text(self, document_text: str) -> str:
        """The words, folded to single spaces."""
        return fold_space(self.span.of(document_text))


def heal(blocks: Iterable[Block], text: str) -> list[Paragraph]:
    """Join blocks that are parts of one paragraph.

    A block goes on the one before where the first does not end as a sentence does, and the second begins
    in lower case or, after a page break, completes an open phrase.
    """
    paragraphs: list[Paragraph] = []
    levels = _ListLevels()
    previous: Block | None = None
    for block in blocks:
        if previous and paragraphs and _continues(previous, block, text):
            last = paragraphs[-1]
            paragraphs[-1] = Paragraph(
                Span(last.span.start, block.span.end), last.level, last.start, last.is_bold and block.is_bold
            )
        else:
            paragraphs.append(Paragraph(block.span, levels.of(block), block.start, block.is_bold))
        previous = block
    return paragraphs


def _continues(previous: Block, block: Block, text: str) -> bool:
    before, after = previous.span.of(text), block.span.of(text)
    if block.is_item or previous.cell != block.cell or _SENTENCE_END.search(before):
        return False
    open_end = before[-1] in _OPEN_ENDS or leans_on(before)
    if block.gap >= _PAGE_BREAK_GAP:
        return after[0].islower() or open_end
    # Without a break in sight, short unmarked lines may be a list that was typed without bullets.
    return after[0].islower() and (previous.is_item or open_end or len(before) >= _LONG_LINE)
