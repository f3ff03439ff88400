"""Answers that have gone over to another section, below a caption that nobody has read yet."""

from collections.abc import Sequence
from itertools import pairwise, takewhile

from ...model import Block
from ...wording import count_words
from ..captions.candidate import Candidate, Shape
from ..captions.caption_words import weigh_words
from ..captions.pieces import Form, Piece
from ..captions.row_numbers import counts_on, row_number
from ..roles import ANSWER, UNREAD
from ..values.themes import theme_share

_DISCUSSION = ("discussion", "outline")
_LONGEST_CAPTION, _SHORTEST_SENTENCE, _LONGEST_BOLD = 8, 5, 90
_SENTENCE_ENDS = (".", "?", "!", "…")
_PAIR = 2


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


def opens_sentence(field: str, value: str, pieces: Sequence[Piece]) -> bool:
    """Whether words like the caption of a summary open one that stands below a caption in bold letters.

    "Background: since 2010 the city has …" is then part of the summary.

    Args:
        field: What the words are a caption of.
        value: What follows them in their line.
        pieces: Those that were read so far.
    """
    if field != "summary" or count_words(value) < _SHORTEST_SENTENCE:
        return False
    if pieces and pieces[-1].field == field and (pieces[-1].role is ANSWER or pieces[-1].block.cell is not None):
        return True
    own = takewhile(lambda piece: piece.role is UNREAD, reversed(pieces))
    above = next((piece for piece in own if piece.block.is_bold), None)
    return above is not None and len(above.block.span) <= _LONGEST_BOLD


def goes_on(candidate: Candidate, form: Form, text: str) -> bool:
    """Whether the words in front of a line's colon open such a sentence, or a line is the next item of a list."""
    if _counts_on(form.pieces[candidate.number - 1 : candidate.number + 1], text):
        return True
    asked = weigh_words(candidate.key) if candidate.shape is Shape.LINE else {}
    best = max(asked, key=lambda field: asked[field], default="")
    return opens_sentence(best, candidate.value, form.pieces[: candidate.number])


def _counts_on(pair: Sequence[Piece], text: str) -> bool:
    """Whether the number of an item counts on from that of a sentence right above, which was read as an answer."""
    if len(pair) < _PAIR or pair[0].role is not ANSWER or pair[1].block.gap:
        return False
    markers = (piece.block.marker for piece in pair)
    one, other = (row_number(marker.of(text).strip()) if marker else None for marker in markers)
    is_next = one is not None and other is not None and counts_on(one, other)
    return is_next and _is_sentence(pair[0].block.span.of(text).strip())


def _is_caption(line: str) -> bool:
    return count_words(line) <= _LONGEST_CAPTION and not line.endswith(_SENTENCE_ENDS) and theme_share(line) == 0


def _is_sentence(line: str) -> bool:
    return count_words(line) >= _SHORTEST_SENTENCE and line.endswith(_SENTENCE_ENDS) and theme_share(line) == 0
