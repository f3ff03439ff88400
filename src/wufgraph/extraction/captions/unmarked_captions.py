"""Captions in lines of their own that nothing sets off from the answers below them."""

from collections.abc import Sequence

from ..roles import UNREAD
from .caption_words import asked_in_header
from .pieces import Piece

_LONGEST, _FEWEST = 80, 4


def find_unmarked(pieces: Sequence[Piece], text: str, end: int) -> frozenset[int]:
    """Lines of the header that each ask for another of its fields, and have an answer below, by number of piece.

    Args:
        pieces: Of the form.
        text: The document's.
        end: Number of the first piece behind the header.

    Returns:
        None where they are few: a line of an answer may hold such words, too.
    """
    asked: dict[str, int] = {}
    for number, piece in enumerate(pieces[:end]):
        if piece.role is UNREAD and piece.block.cell is None and len(piece.block.span) <= _LONGEST:
            field = asked_in_header(piece.block.span.of(text))
            if field and field not in asked and number - 1 not in asked.values():
                asked[field] = number
    return frozenset(asked.values()) if len(asked) >= _FEWEST else frozenset()
