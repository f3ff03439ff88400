"""Names with more behind them in their own cell: "Ms Ana Field, Director", where no other cell tells the position."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from ...model import Span
from ..captions.pieces import Form, Piece
from ..roles import ANSWER
from ..values.line_kinds import Kind, is_titled, may_name, tell_kind
from ..values.line_parts import Cut, Part, split_line
from .line_shares import share
from .lines import Habits, Reader

_SURE = 1.0


def read_fuller_names(form: Form, text: str, reader: Reader) -> dict[int, list[Piece]]:
    """The answers that a name's answer holds, by number of its piece; only of fields that are told nowhere else.

    Args:
        form: What the blocks were read as.
        text: The document's.
        reader: What names and institutions are told with.
    """
    fields: dict[tuple[int, int], set[str]] = defaultdict(set)
    names: dict[tuple[int, int], list[int]] = defaultdict(list)
    for number, piece in enumerate(form.pieces):
        if piece.speaker is not None and piece.role is ANSWER:
            fields[piece.speaker].add(piece.field)
            if piece.field == "speaker-name":
                names[piece.speaker].append(number)
    found: dict[int, list[Piece]] = {}
    for speaker, numbers in names.items():
        pieces = [form.pieces[number] for number in numbers]
        first = pieces[0].block.cell
        if len(pieces) == 1 or (first and all(piece.block.cell == first for piece in pieces)):
            for piece in _split(pieces, fields[speaker], text, reader):
                place = bisect_right(pieces, piece.block.span.start, key=lambda one: one.block.start) - 1
                found.setdefault(numbers[place], []).append(piece)
    return found


def _split(pieces: Sequence[Piece], told: set[str], text: str, reader: Reader) -> list[Piece]:
    spans = [piece.block.span for piece in pieces]
    parts = [part for span in spans for part in split_line(span.of(text), span.start, Cut.LINE)]
    names = is_titled if parts and is_titled(parts[0].words) else may_name
    several = len(pieces) > 1 and any(names(part.words) for part in parts[1:])
    entry = reader.assign(parts, Habits()) if len(parts) > 1 and not several else None
    if entry is None or not entry.is_listing or entry.name.span.start != parts[0].span.start:
        return []
    piece = pieces[0]
    shared = {name: own for name, own in share(entry, reader, Habits()).items() if name != "speaker-name"}
    sure = {name: own for name, own in shared.items() if name not in told and _is_sure(name, own, reader)}
    # Where a title says who, and one thing is plain, the rest is told of the same person.
    whole = len(pieces) > 1 or is_titled(parts[0].words)
    if not sure or (len(sure) < len(shared) and (not whole or shared.keys() & told)):
        return []
    sure = shared  # of lines below each other one tells of the others
    return [_piece(piece, "speaker-name", [entry.name]), *(_piece(piece, name, own) for name, own in sure.items())]


def _is_sure(name: str, parts: Sequence[Part], reader: Reader) -> bool:
    if name not in ("position", "organization"):
        return True
    position, organization = reader.weigh(parts[0])
    return (position if name == "position" else organization) >= _SURE and tell_kind(parts[0].words) is Kind.FREE


def _piece(piece: Piece, name: str, parts: Sequence[Part]) -> Piece:
    last = parts[-1]
    span = Span(parts[0].span.start, last.closes if last.is_bracketed and len(parts) > 1 else last.span.end)
    return replace(piece, block=piece.block.part(span), field=name)
