"""Themes below a caption that nobody knows: lines within another section's answer that name nothing but themes."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec.structs import replace

from ...schemes import cross_cutting_slugs, theme_concepts
from ...wording import count_words, match_key
from ..captions.caption_words import weigh_words
from ..captions.pieces import Form, Numbered, Piece
from ..captions.table import AGENDAS
from ..roles import ANSWER, CAPTION, UNREAD
from ..values.nothing import is_nothing
from ..values.themes import find_themes, theme_share

_THEMES, _LIST = "focus-areas", "thematic-list"
# What was discussed may be told as topics, "Housing", "Safety"; of these sections nothing is.
_WHERE = ("summary", "positions", *AGENDAS, "recommendations", "partnerships")
_MOSTLY, _SOME_WORDS = 0.6, 0.2
_LONGEST_HEADING_WORDS, _LONGEST_LIST_WORDS = 14, 60
_SENTENCE_ENDS = (".", ";", ",", "!")
_FEWEST_WITHOUT_HEADING, _PRINTED, _FEWEST_WORDS = 2, 0.6, 4


def move_themes(form: Form, text: str) -> Form:
    """The form, with such lines as its themes, and the line above them as their caption, where it has no others.

    Args:
        form: What the blocks were read as.
        text: The document's.
    """
    own = {slug for piece in form.answers(_THEMES) for slug in _named(_words(piece, text))}
    if own - cross_cutting_slugs():
        return form
    pieces = list(form.pieces)
    for run in _runs(pieces, text):
        before = pieces[run[0][0] - 1]
        heading = _is_heading(before, run[0][1], text)
        named = {slug for _, piece in run for slug in _named(_words(piece, text))}
        bare = run[0][1].role is ANSWER and run[0][1].field != "summary" and len(run) >= _FEWEST_WITHOUT_HEADING
        if not (heading or bare) or len(named) > _PRINTED * len(theme_concepts()):
            continue
        if heading:
            pieces[run[0][0] - 1] = replace(before, role=CAPTION, field=_THEMES)
        for number, piece in run:
            pieces[number] = replace(piece, role=ANSWER, field=_THEMES)
    return Form(tuple(pieces))


def release_prose(form: Form, text: str) -> Form:
    """The form, with sentences among its themes that name none as no answers: "We think that water is the key …"."""
    pieces = [replace(piece, role=UNREAD, field="") if _is_beside(piece, text) else piece for piece in form.pieces]
    return Form(tuple(pieces))


def _is_beside(piece: Piece, text: str) -> bool:
    is_theirs = piece.role is ANSWER and piece.field == _THEMES
    words = _words(piece, text) if is_theirs else ""
    is_said = words.endswith(".") and count_words(words) >= _FEWEST_WORDS and not is_nothing(words)
    return is_said and find_themes(words) == ([], [])


def _runs(pieces: Sequence[Piece], text: str) -> Iterator[list[Numbered]]:
    """Pieces in a row that are answers to one of these sections, or of a printed list, and name themes."""
    numbered = list(enumerate(pieces))

    def field_of(one: Numbered) -> str:
        piece = one[1]
        is_theirs = piece.role is ANSWER and piece.field in _WHERE
        printed = _LIST if piece.field == _LIST or piece.role is UNREAD else ""
        return (piece.field if is_theirs else printed) if _names_themes(_words(piece, text)) else ""

    yield from (list(run) for field, run in groupby(numbered, key=field_of) if field)


def _is_heading(before: Piece, first: Piece, text: str) -> bool:
    words = _words(before, text)
    # A list in capitals looks like the printed one, which is longer.
    is_answer = before.role is ANSWER and before.field in (_WHERE if first.role is not ANSWER else (first.field,))
    is_bullet = before.block.is_item and not before.block.is_numbered
    short = count_words(words) <= _LONGEST_HEADING_WORDS
    return is_answer and not is_bullet and short and not words.endswith(_SENTENCE_ENDS)


def _names_themes(words: str) -> bool:
    """Whether a line names nothing but themes, "Housing; Safety", "Cross-cutting issues: Gender"."""
    if count_words(words) > _LONGEST_LIST_WORDS or words.endswith((".", "?", "!")):
        return False
    found, others = find_themes(words)
    if not found or others:
        return False
    label, colon, behind = words.partition(":")
    asks = weigh_words(match_key(label)).get(_THEMES, 0.0) >= _SOME_WORDS
    return theme_share(words) >= _MOSTLY or bool(colon and asks and theme_share(behind) >= _MOSTLY)


def _named(words: str) -> set[str]:
    return {theme.slug for theme in find_themes(words)[0]}


def _words(piece: Piece, text: str) -> str:
    return piece.block.span.of(text).strip()
