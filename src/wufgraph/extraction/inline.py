"""Lines that hold more than one thing: a caption and its value, or themes with boxes in front of them."""

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace

from ..model import Block, Document, Span
from .captions import CaptionTable, Match
from .themes import split_at_boxes

SEPARATOR = re.compile(r"\s*[:：]\s*|\s+[-–—]\s+")
LONGEST_INLINE_CAPTION = 200


def find_inline(
    block: Block,
    text: str,
    captions: CaptionTable,
    fields: Collection[str],
    accepts: Callable[[Match], bool],
) -> tuple[Match, Span, Span] | None:
    """The caption that opens a line, and where caption and value stand in the document, "Venue: Room 3".

    Args:
        block: The line.
        text: Its words.
        captions: Printed wording.
        fields: Fields that may stand here.
        accepts: Whether a caption may be taken here.
    """
    best: tuple[Match, Span, Span] | None = None
    for separator in SEPARATOR.finditer(text, 0, LONGEST_INLINE_CAPTION):
        before = text[: separator.start()]
        if before.count("(") > before.count(")") or separator.end() >= len(text):
            continue
        match = captions.find(before, fields)
        if match is None or (best and match.score <= best[0].score):
            continue
        if match.field == "speakers" and not match.official:
            continue  # "Speakers: Ana Field and Bo Hill" says who spoke, and opens no tables
        if accepts(match):
            middle = block.span.start + separator.end()
            best = match, Span(block.start, middle), Span(middle, block.span.end)
            if match.score == 1.0:
                break
    return best


def printed_parts(document: Document, block: Block) -> Iterator[tuple[Block, bool]]:
    """The parts of a line of the printed list of themes, and whether the box of each is ticked."""
    # A filled square is a list's bullet to the readers of files.
    for span, ticked in split_at_boxes(document.text[block.start : block.span.end]):
        place = Span(block.start + span.start, block.start + span.end)
        yield replace(block, span=place, marker=None, family=None), ticked
