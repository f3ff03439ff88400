"""Documents whose captions are told from the answers behind them by bold letters alone: "**Venue** Room 3".

Such lines may all stand in one cell, which is a frame around them, and no answer.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import msgspec
from msgspec.structs import replace

from ...model import Block, Cell, Document, Span
from ...wording import count_words
from ..values.honorifics import is_honorific
from .inline import is_within_word
from .own_separators import weigh_head
from .table import HEADER_FIELDS, SECTIONS, SPEAKER_FIELDS, CaptionTable
from .typed_rows import as_row

_FEWEST_FIELDS, _MOST_LINES, _MOST_WORDS, _LONGEST_CAPTION = 3, 60, 12, 120
_SIGNS = ":：-–—|=→>~.;,("
# Rows of such lines are told from those that tabs make by their numbers.
_FIRST_ROW = 600_000


class _Lead(msgspec.Struct, frozen=True):
    """The bold words that a line begins with, and the field that they ask for; empty where none is told."""

    words: str
    field: str


def split_bold_leads(document: Document, captions: CaptionTable) -> Document:
    """The document with each such line as two cells of a typed row, where several of the header's are such.

    Args:
        document: The text and its blocks.
        captions: Printed wording.
    """
    blocks, text = document.blocks, document.text
    leads = {n: lead for n, block in enumerate(blocks) if (lead := _find_lead(block, text, captions))}
    frames = _frames(blocks, leads)
    leads = {n: lead for n, lead in leads.items() if blocks[n].cell is None or blocks[n].cell in frames}
    if len({lead.field for n, lead in leads.items() if n < _MOST_LINES} & set(HEADER_FIELDS)) < _FEWEST_FIELDS:
        return document
    return replace(document, blocks=tuple(_split(document, leads, frames, captions)))


def _find_lead(block: Block, text: str, captions: CaptionTable) -> _Lead | None:
    if not 0 < block.bold < len(block.span) or block.bold > _LONGEST_CAPTION:
        return None
    line = block.span.of(text)
    words, rest = line[: block.bold].strip(), line[block.bold :].strip()
    if not words or not rest or words[-1] in _SIGNS or rest[0] in _SIGNS or is_within_word(line, block.bold):
        return None
    if count_words(words) > _MOST_WORDS or is_honorific(words):
        return None
    return _Lead(words, weigh_head(words, captions)[0])


def _frames(blocks: Sequence[Block], leads: Mapping[int, _Lead]) -> frozenset[Cell]:
    """The cells that hold several such lines."""
    found = Counter(cell for n, lead in leads.items() if lead.field and (cell := blocks[n].cell) and not cell.is_typed)
    return frozenset(cell for cell, count in found.items() if count >= _FEWEST_FIELDS)


def _split(
    document: Document, leads: Mapping[int, _Lead], frames: frozenset[Cell], captions: CaptionTable
) -> Iterator[Block]:
    often = Counter(lead.words for lead in leads.values())
    in_header = True
    for number, block in enumerate(document.blocks):
        lead = leads.get(number)
        if in_header and lead is None and block.is_bold:
            in_header = weigh_head(block.span.of(document.text), captions)[0] not in SECTIONS
        of_speaker = lead is not None and lead.field in SPEAKER_FIELDS and often[lead.words] > 1
        if lead and lead.field not in SECTIONS and (in_header or of_speaker):
            yield from _cells(block, number)
        else:
            yield replace(block, cell=None) if block.cell in frames else block


def _cells(block: Block, number: int) -> Iterator[Block]:
    plain = replace(block, marker=None, family=None)
    return as_row(plain, block.bold, Span(block.bold, len(block.span)), _FIRST_ROW + number)
