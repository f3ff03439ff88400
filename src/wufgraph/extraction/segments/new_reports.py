"""Where another report begins in a document of several, and the heading over it."""

from collections.abc import Collection, Sequence

from msgspec.structs import replace

from ...model import Block
from ...wording import count_words
from ..captions.candidate import is_in_capitals
from ..captions.lookout import Lookout
from ..captions.new_headers import opens_header, opens_header_anyhow, opens_header_in_rows
from ..captions.pieces import Piece
from ..captions.rows import Rows
from ..roles import ANSWER, BOILERPLATE, UNREAD
from .zones import BODY, FRONT, HEADER, LIST, SPEAKERS, Zone

_LONGEST_HEADING_WORDS = 8
_FEWEST_BETWEEN, _OF_HEADER = 12, 28


def begins_report(
    block: Block, zone: Zone, seen: Collection[str], pieces: Sequence[Piece], rows: Rows, lookout: Lookout
) -> bool:
    """Whether a block begins another report.

    Args:
        block: Where the reader is.
        zone: The part of the form that it stands in.
        seen: Fields whose captions were read in this report.
        pieces: What was read of it so far.
        rows: Of the document's tables.
        lookout: What stands further down.
    """
    if zone in (FRONT, HEADER):
        titled = _is_titled_again(block, pieces, lookout)
        return titled and (zone is FRONT or lookout.is_over_header(block))
    is_late = "recommendations" in seen
    if zone not in (SPEAKERS, LIST) and not (is_late and "summary" in seen):
        return (is_late and opens_header_in_rows(rows, block)) or (zone is BODY and lookout.sees_form(block))
    begins = opens_header_in_rows(rows, block) or lookout.begins_form(block)
    begins = begins or opens_header(rows.document, block, rows.captions)
    return begins or (zone is LIST and opens_header_anyhow(rows.document, block))


def _is_titled_again(block: Block, pieces: Sequence[Piece], lookout: Lookout) -> bool:
    """Whether a block is the form's title, far below the last one or a header, and no caption between is known."""
    if len(pieces) < _FEWEST_BETWEEN or pieces[-1].role is not UNREAD:
        return False
    last = pieces[-_FEWEST_BETWEEN:]
    if any(piece.role is not UNREAD for piece in last):
        return False
    if not lookout.is_title(block):
        return False
    return pieces[0].role is BOILERPLATE or lookout.ask_for_much([piece.block for piece in pieces[:_OF_HEADER]])


def take_headings(pieces: list[Piece], text: str) -> list[Piece]:
    """Take the headings that stand last among the pieces of a report, which are those of the next one.

    Returns:
        The headings, read as nothing: "EVENT B", or "Report 2 of 3" in bold letters.
    """
    start = len(pieces)
    while start > 1 and _is_heading(pieces[start - 1], pieces[start - 2], text):
        start -= 1
    taken = [replace(piece, role=UNREAD, field="", speaker=None) for piece in pieces[start:]]
    del pieces[start:]
    return taken


def _is_heading(piece: Piece, before: Piece, text: str) -> bool:
    words = piece.block.span.of(text)
    is_line = piece.block.cell is None and not piece.block.is_item and piece.role in (ANSWER, UNREAD)
    # Where what stands above is in capitals too, it is how the author writes.
    shouted = is_in_capitals(words) and not is_in_capitals(before.block.span.of(text))
    return is_line and (piece.block.is_bold or shouted) and count_words(words) <= _LONGEST_HEADING_WORDS
