"""Where another report begins in a document of several, and the heading over it."""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise, takewhile

from msgspec.structs import replace

from ...model import Block, Document
from ...wording import count_words
from ..captions.candidate import is_in_capitals
from ..captions.caption_words import asked_among
from ..captions.headers import Headers, is_form_title
from ..captions.inline import before_separator
from ..captions.lookout import Lookout
from ..captions.pieces import Piece
from ..captions.table import HEADER_FIELDS, SECTIONS, CaptionTable
from ..roles import ANSWER, UNREAD
from . import zones

_LONGEST_HEADING_WORDS, _MOST_HEADINGS = 8, 3
_FEWEST_BLOCKS, _FEWEST_WITHOUT_HEADER, _FEWEST_SECTIONS, _FEWEST_AGAIN = 6, 20, 2, 2
_LONGEST_CAPTION, _LONGEST_PRINTED = 90, 180


def split_reports(document: Document, headers: Headers) -> tuple[Document, ...]:
    """A document of several reports as a document for each, which is read as if it were alone.

    Reports begin where a header does, or the headings over it, once something was told of the event before.

    Args:
        document: The text and its blocks, as read from the file.
        headers: Finds where they begin.
    """
    starts, asked, captions = [0], frozenset[str](), headers.captions
    for number, fields in headers.find(document):
        if _begins_another(document, captions, starts[-1], number, len(asked & fields) if asked else None):
            starts.append(number - _count_headings(document.blocks[:number], document.text))
        asked = fields
    if len(starts) == 1:
        return (document,)
    bounds = pairwise([*starts, len(document.blocks)])
    return tuple(replace(document, blocks=document.blocks[start:end]) for start, end in bounds)


def _begins_another(
    document: Document, captions: CaptionTable, start: int, number: int, asked_again: int | None
) -> bool:
    """Whether a header begins another report than what stands above it.

    Args:
        document: The text and its blocks.
        captions: Printed wording.
        start: Number of the block that the report above begins with.
        number: That of the header.
        asked_again: How many of its fields the header above asks for too; None where none was found.
    """
    above = document.blocks[start:number]
    if len(above) < (_FEWEST_WITHOUT_HEADER if asked_again is None else _FEWEST_BLOCKS):
        return False
    told = {*_sections(above, document.text, captions)}
    if asked_again is not None:
        return bool(told) and asked_again >= _FEWEST_AGAIN  # or it is the rest of that header
    # Some tell the results first, but no section twice.
    again = told.intersection(_sections(document.blocks[number:], document.text, captions))
    return len(again) >= _FEWEST_SECTIONS or _is_titled_twice(document.blocks[number], above, document.text, captions)


def _is_titled_twice(block: Block, above: Sequence[Block], text: str, captions: CaptionTable) -> bool:
    return all(is_form_title(one.span.of(text), captions) for one in (above[0], block))


def _sections(blocks: Sequence[Block], text: str, captions: CaptionTable) -> Iterator[str]:
    for block in blocks:
        head = before_separator(block.span.of(text))
        if len(head) > _LONGEST_PRINTED:
            continue
        match = captions.find(head, SECTIONS)
        if match:
            yield match.field
        elif len(head) <= _LONGEST_CAPTION and (asked := asked_among(head, SECTIONS)):
            yield asked


def begins_report(block: Block, zone: zones.Zone, lookout: Lookout) -> bool:
    """Whether a block begins another report, though no whole header stands there: the form's title below the last part.

    Args:
        block: Where the reader is.
        zone: The part of the form that it stands in.
        lookout: What stands further down.
    """
    return zone in (zones.SPEAKERS, zones.LIST) and lookout.begins_form(block)


def reaches_header(block: Block, zone: zones.Zone, seen: Collection[str], lookout: Lookout) -> bool:
    """Whether the report's own header begins with a block, below its results: some tell these first."""
    if zone in (zones.FRONT, zones.HEADER) or not {*seen}.isdisjoint(HEADER_FIELDS):
        return False
    return lookout.heads_report(block)


def take_headings(pieces: list[Piece], text: str) -> list[Piece]:
    """Take the headings that stand last among the pieces of a report, which are those of the next one.

    Returns:
        The headings, read as nothing: "EVENT B", or "Report 2 of 3" in bold letters.
    """
    start = len(pieces) - _count_headings([piece.block for piece in pieces[-_MOST_HEADINGS - 1 :]], text)
    while any(piece.role not in (ANSWER, UNREAD) for piece in pieces[start:]):
        start += 1
    taken = [replace(piece, role=UNREAD, field="", speaker=None) for piece in pieces[start:]]
    del pieces[start:]
    return taken


def _count_headings(blocks: Sequence[Block], text: str) -> int:
    """How many of some blocks are headings that stand last, below something else."""
    below = [*pairwise(blocks[-_MOST_HEADINGS - 1 :])][::-1]
    return len([*takewhile(lambda pair: _is_heading(pair[1], pair[0], text), below)])


def _is_heading(block: Block, before: Block, text: str) -> bool:
    words = block.span.of(text)
    is_line = block.cell is None and not block.is_item
    # Where what stands above is in capitals too, it is how the author writes.
    shouted = is_in_capitals(words) and not is_in_capitals(before.span.of(text))
    return is_line and (block.is_bold or shouted) and count_words(words) <= _LONGEST_HEADING_WORDS
