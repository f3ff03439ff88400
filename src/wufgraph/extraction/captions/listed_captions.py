"""Captions of the header and of speakers that are items of a list, "• When: 9 April"."""

from collections.abc import Sequence
from itertools import takewhile

from ...model import Block
from ..roles import CAPTION
from .caption_words import weigh_words
from .fields import HEADER_FIELDS, SPEAKER_FIELDS
from .pieces import Piece

_TELLING, _NEAR, _MOST_BELOW = 0.5, 3, 6
_BULLETS = "•·-–—*▪◦‣●○■"


def asks_in_list(caption: str, asked: Sequence[str], pieces: Sequence[Piece], number: int, text: str) -> bool:
    """Whether the words in front of a colon in an item of a list are a caption: by its words, or by those beside it.

    Args:
        caption: The words.
        asked: The fields of the part of the form that the item stands in.
        pieces: Of the form.
        number: Of the item among them.
        text: The document's.
    """
    if asked is SPEAKER_FIELDS:
        return True
    weighed = weigh_words(caption)
    return any(weighed.get(field, 0.0) >= _TELLING for field in asked) or any(
        piece.role is CAPTION and piece.field in HEADER_FIELDS and text[piece.block.start] in _BULLETS
        for piece in pieces[max(number - _NEAR, 0) : number + _NEAR]
    )


def values_below_item(words: str, pieces: Sequence[Piece], number: int) -> list[Block]:
    """What stands below an item that ends with a colon, with another mark or none, up to the next item of its own mark.

    Args:
        words: Of the item.
        pieces: Of the form.
        number: Of the item among them.
    """
    if not words.endswith((":", "：")):
        return []
    own = pieces[number].block.family
    below = pieces[number + 1 : number + 1 + _MOST_BELOW]
    return [p.block for p in takewhile(lambda p: p.block.family != own and p.role is not CAPTION, below)]
