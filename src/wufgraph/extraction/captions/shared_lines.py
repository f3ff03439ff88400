"""Lines in which several captions stand side by side, "Name: Ana Coto      Time: 10:35"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ...model import Block, Document, Span
from .table import CaptionTable

_GAP = re.compile(r"(?<=\S)(?:[ \xa0]{3,}|[ \xa0]*\t\s*)(?=\S)")
_SPACES = ("\t", "   ", "\xa0")
_COLON = re.compile(r"\s*[:：]")
_LONGEST_CAPTION = 80


def split_shared_lines(document: Document, captions: CaptionTable) -> Document:
    """The document with a block for each caption that follows a wide gap, and what is answered to it."""
    text = document.text
    blocks = tuple(part for block in document.blocks for part in _split(block, block.span.of(text), captions))
    return replace(document, blocks=blocks) if len(blocks) > len(document.blocks) else document


def _split(block: Block, text: str, captions: CaptionTable) -> Iterator[Block]:
    part = block
    for gap in _GAP.finditer(text) if any(space in text for space in _SPACES) else ():
        colon = _COLON.search(text, gap.end(), gap.end() + _LONGEST_CAPTION)
        if colon and captions.prints(text[gap.end() : colon.start()]):
            yield replace(part, span=Span(part.span.start, block.span.start + gap.start()))
            rest = Span(block.span.start + gap.end(), block.span.end)
            part = replace(block, span=rest, marker=None, family=None, gap=0)
    yield part
