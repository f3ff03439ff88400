"""Answers on the focus areas that have gone over to the discussion, below a caption that nobody has read yet."""

from collections.abc import Sequence
from itertools import pairwise, takewhile

from ...model import Block
from ...wording import count_words
from ..captions.pieces import Piece
from ..roles import ANSWER
from ..values.themes import theme_share

_DISCUSSION = ("discussion", "outline")
_LONGEST_CAPTION, _SHORTEST_SENTENCE = 8, 5
_SENTENCE_ENDS = (".", "?", "!", "…")


def has_gone_over(field: str, block: Block, pieces: Sequence[Piece], text: str) -> bool:
    """Whether sentences stand below a short line that names no theme, in what was read as the focus areas.

    "Points raised" below them is then a heading of the author's, whose discussion began further up.

    Args:
        field: What that is a caption of elsewhere.
        block: That line; one in bold letters is rather a caption.
        pieces: Those that were read so far.
        text: The document's text.
    """
    if field not in _DISCUSSION or block.is_bold:
        return False
    own = list(takewhile(lambda piece: piece.role is ANSWER and piece.field == "focus-areas", reversed(pieces)))
    lines = [piece.block.span.of(text).strip() for piece in reversed(own)]
    themes = any(theme_share(line) > 0 for line in lines)
    return themes and any(_is_caption(one) and _is_sentence(other) for one, other in pairwise(lines))


def _is_caption(line: str) -> bool:
    return count_words(line) <= _LONGEST_CAPTION and not line.endswith(_SENTENCE_ENDS) and theme_share(line) == 0


def _is_sentence(line: str) -> bool:
    return count_words(line) >= _SHORTEST_SENTENCE and line.endswith(_SENTENCE_ENDS) and theme_share(line) == 0
