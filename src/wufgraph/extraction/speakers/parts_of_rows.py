"""The lines of a list of speakers, each in its parts, the name in front."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ...model import Span
from ..captions.pieces import Numbered, Piece
from ..roles import CAPTION
from ..values.line_parts import Cut, Part, have_slashes, split_line
from .arrow_leads import part_at_arrow
from .clauses import without_clause
from .led_names import behind_lead, part_led, tells_of_one, without_activity
from .lines import Reader
from .name_and_body import part_bodies
from .names_behind import names_first
from .national_offices import part_nationals
from .offices import split_office
from .told_in_brackets import without_and
from .told_with_verbs import part_verbs


def rows_of(pieces: Sequence[Numbered]) -> Iterator[list[Numbered]]:
    """The pieces of each line: cells that a text parts by tabs, and a caption with its value."""
    row: list[Numbered] = []
    for number, piece in pieces:
        if row and not _shares_line(row[-1][1], piece):
            yield row
            row = []
        row.append((number, piece))
    if row:
        yield row


def _shares_line(before: Piece, piece: Piece) -> bool:
    one, other = before.block.cell, piece.block.cell
    if one and other and one.is_typed and other.is_typed:
        return one.row == other.row
    return before.role is CAPTION and before.block.span.end == piece.block.start


def parts_of_rows(rows: Sequence[Sequence[Piece]], text: str, reader: Reader) -> list[list[Part]]:
    """The parts of each line.

    Args:
        rows: The pieces of each.
        text: The document's.
        reader: What names and institutions are told with.
    """
    by_slash = have_slashes([piece.block.span.of(text) for row in rows for piece in row])
    lines: list[list[Part]] = []
    for row in rows:
        parts: list[Part] = []
        for piece in row:
            parts += _parts_of(piece, text, Cut.COLUMN if parts else Cut.LINE, reader, by_slash=by_slash)
        lines.append(list(without_and(parts)))
    return names_first(lines, reader.weigh)


def _parts_of(piece: Piece, text: str, cut: Cut, reader: Reader, *, by_slash: bool) -> list[Part]:
    """The parts of a piece; a caption is one, "Nationality (of origin):", whatever signs stand in it."""
    span = piece.block.span
    if at_arrow := part_at_arrow(span.of(text), span.start, cut):
        return at_arrow
    parts = split_line(span.of(text), span.start, cut, by_slash=by_slash)
    if any(map(tells_of_one, parts)):
        parts = [behind_lead(part, reader) for part in parts]
    if piece.role is not CAPTION:
        plain = [without_clause(part) for part in part_led(without_activity(parts))]
        return split_office(part_nationals(part_bodies(list(part_verbs(plain)))))
    whole = Span(parts[0].span.start, parts[-1].closes) if parts else Span(0, 0)
    if reader.caption_of(whole.of(text)):
        parts = [replace(parts[0], words=whole.of(text), span=whole, closes=whole.end, is_bracketed=False)]
    return [replace(part, is_lead=True) for part in parts]
