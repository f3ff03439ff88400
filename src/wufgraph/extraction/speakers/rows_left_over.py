"""What stands in a speaker's row, or in the row below it, under no caption that is known: told by its kind."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from ...model import Span
from ..captions.pieces import Form, Numbered, Piece
from ..roles import ANSWER, UNREAD
from ..values.line_kinds import Kind, tell_kind
from ..values.line_parts import split_line
from .lines import Reader

_FIELD_OF = {
    Kind.ADDRESS: "email",
    Kind.TIME: "speaker-time",
    Kind.NATIONALITY: "nationality",
    Kind.COUNTRY: "nationality",
}
_Place = tuple[int, int]


def read_left_over(form: Form, text: str, reader: Reader) -> dict[int, list[Piece]]:
    """The answers in unread cells beside or below what was read of one speaker, by number of the piece.

    Args:
        form: What the blocks were read as.
        text: The document's.
        reader: What captions within a cell are told with.
    """
    rows: dict[_Place, set[_Place]] = defaultdict(set)
    fields: dict[_Place, set[str]] = defaultdict(set)
    unread: list[Numbered] = []
    for number, piece in enumerate(form.pieces):
        cell = piece.block.cell
        if piece.role is ANSWER and piece.speaker is not None:
            fields[piece.speaker].add(piece.field)
            if cell and not cell.is_typed:
                rows[cell.table, cell.row].add(piece.speaker)
        elif piece.role is UNREAD and cell and not cell.is_typed:
            unread.append((number, piece))
    found: dict[int, list[Piece]] = {}
    for number, piece in unread:
        speaker = _speaker_of(piece, rows)
        for told in _split(piece, text, reader) if speaker else ():
            if speaker and told.field not in fields[speaker]:
                fields[speaker].add(told.field)
                found.setdefault(number, []).append(replace(told, speaker=speaker, is_listed=True))
    return found


def _speaker_of(piece: Piece, rows: Mapping[_Place, set[_Place]]) -> _Place | None:
    """The one speaker that a row tells of, or the row above it where it tells of none itself."""
    cell = piece.block.cell
    if cell is None:
        return None
    own = rows.get((cell.table, cell.row)) or rows.get((cell.table, cell.row - 1)) or set()
    return next(iter(own)) if len(own) == 1 else None


def _split(piece: Piece, text: str, reader: Reader) -> Iterator[Piece]:
    span, told = piece.block.span, ""
    for part in split_line(span.of(text), span.start):
        if part.is_lead:
            told = reader.caption_of(part.words)
            continue
        name = told or _FIELD_OF.get(tell_kind(part.words), "")
        told = ""
        if name and name != "speaker-name":
            block = piece.block.part(Span(part.span.start, part.span.end))
            yield replace(piece, block=block, role=ANSWER, field=name)
