"""Headings over the speakers that stand where the answer before them goes on: "Coordonnées", "Speaker 1:"."""

from msgspec.structs import replace

from ...wording import count_words, match_key
from ..captions.caption_words import weigh_words
from ..captions.pieces import Form, Piece
from ..captions.table import SPEAKER_FIELDS
from ..roles import ANSWER, CAPTION

_SPEAKERS, _TELLING = "speakers", 0.5
_MOST_LINES, _MOST_WORDS = 3, 8
_SENTENCE_ENDS = (".", "!", "?", ";", ",")


def name_headings(form: Form, text: str) -> Form:
    """The form, with short lines right above the first caption of a speaker's field as headings of the speakers.

    Args:
        form: What the blocks were read as.
        text: The document's.
    """
    pieces = list(form.pieces)
    first = next((n for n, p in enumerate(pieces) if p.role is CAPTION and p.field in SPEAKER_FIELDS), 0)
    for number in range(first - 1, max(first - 1 - _MOST_LINES, -1), -1):
        piece = pieces[number]
        if piece.role is not ANSWER or piece.field in SPEAKER_FIELDS or not _names_speakers(piece, text):
            break
        pieces[number] = replace(piece, role=CAPTION, field=_SPEAKERS)
    return Form(tuple(pieces)) if first else form


def _names_speakers(piece: Piece, text: str) -> bool:
    words = piece.block.span.of(text).strip()
    if piece.block.is_item or words.endswith(_SENTENCE_ENDS) or count_words(words) > _MOST_WORDS:
        return False
    weighed = weigh_words(match_key(words))
    return weighed.get(_SPEAKERS, 0.0) >= max(_TELLING, *(weighed.values() or (0.0,)))
