"""Captions in lines of their own that nothing sets off from the answers below them, and lines that are none."""

from collections.abc import Sequence

from ...model import Block
from ...wording import count_words
from ..roles import UNREAD
from .caption_words import asked_in_header
from .pieces import Piece

_LONGEST, _FEWEST = 80, 4
_FEWEST_WORDS_CUT, _LONGEST_CUT_ANSWER = 6, 60


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


def breaks_off(words: str, below: Block, text: str) -> bool:
    """Whether a line of several words goes on in small letters below, as where a page ended within its sentence."""
    if count_words(words) < _FEWEST_WORDS_CUT or not (words[-1].islower() or words[-1] == ","):
        return False
    rest = below.span.of(text)
    return below.cell is None and not below.is_item and rest[0].islower() and len(rest) > _LONGEST_CUT_ANSWER
