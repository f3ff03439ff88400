"""Where captions of sections end: what belongs to one and was read as its answer, and a heading read as a caption."""

import re
from collections.abc import Iterable
from itertools import islice, takewhile

from msgspec.structs import replace

from ...wording import count_words, match_key
from ..captions.caption_keys import BRACKETS
from ..captions.caption_words import weigh_words
from ..captions.pieces import Form, Piece
from ..captions.table import AGENDAS, SECTIONS
from ..roles import ANSWER, CAPTION

_TELLING, _HARDLY = 0.5, 0.35
_PARTS, _POSITIONS = ("discussion", "outline"), "positions"
_LONGEST_TAIL_WORDS, _LONGEST_HINT_WORDS, _LONGEST_CAPTION_WORDS = 5, 30, 14
_LEADS_ON = re.compile(
    r"\b(?:to|towards?|for|on|regarding|concerning|about|a|hacia|para|sobre|ante|de|à|vers|pour|sur|envers)\s*:?$",
    re.IGNORECASE,
)
_SENTENCE_ENDS = (".", "!", ";", ",")
_SECTIONS = frozenset(SECTIONS)


def mend_caption_ends(form: Form, text: str) -> Form:
    """The form, with such words as what they are.

    Args:
        form: What the blocks were read as.
        text: The document's.
    """
    pieces = list(form.pieces)
    for number in range(1, len(pieces) - 1):
        before, piece, after = pieces[number - 1 : number + 2]
        if _ends_caption(before, piece, after, text) or _names_caption_below(before, piece, after, text):
            name = after.field if after.role is CAPTION and _field(piece) != after.field else piece.field
            pieces[number] = replace(piece, role=CAPTION, field=name)
        elif _is_heading(before, piece, islice(pieces, number + 1, None), text):
            pieces[number] = replace(piece, role=ANSWER, match=None)
    return Form(tuple(_with_outline(pieces, text)))


def _with_outline(pieces: list[Piece], text: str) -> list[Piece]:
    """The pieces, with what was discussed as the outline, where its caption was taken for that of the positions.

    The caption of the positions is then the last line of that answer, right above an agenda's.
    """
    agenda = next((n for n, p in enumerate(pieces) if p.role is CAPTION and p.field in AGENDAS), 0)
    asked = next((n for n, p in enumerate(pieces) if p.role is CAPTION and p.field == _POSITIONS), agenda)
    run = pieces[asked + 1 : agenda]
    if len(run) <= 1 or not all(p.role is ANSWER and p.field == _POSITIONS for p in run):
        return pieces
    last, heading = pieces[agenda - 1], _words(pieces[agenda - 1], text)
    announces = heading.endswith(":") or last.block.is_bold
    names = announces and weigh_words(match_key(heading)).get(_POSITIONS, 0.0) > _HARDLY
    told = any(p.role is ANSWER and p.field in _PARTS for p in pieces)
    asks = names and not told and _weight(_words(pieces[asked], text), _PARTS[1]) >= _TELLING
    if last.block.is_item or not (asks or _leads_on(pieces[asked], heading)):
        return pieces
    own = [replace(piece, field=_PARTS[1]) for piece in pieces[asked : agenda - 1]]
    own[0] = replace(own[0], role=ANSWER, match=None) if told else own[0]
    return [*pieces[:asked], *own, replace(last, role=CAPTION), *pieces[agenda:]]


def _leads_on(asked: Piece, heading: str) -> bool:
    """Whether a line only begins what the agenda below ends, "What we say to", and the caption above was a guess."""
    is_guess = asked.match is not None and not asked.match.language
    return is_guess and count_words(heading) <= _LONGEST_CAPTION_WORDS and _LEADS_ON.search(heading) is not None


def _ends_caption(before: Piece, piece: Piece, after: Piece, text: str) -> bool:
    """Whether words behind a caption are of it: "Summary: background, aims" over or beside what was answered."""
    is_part = after.role is CAPTION and after.field == _PARTS[1] and piece.field in _PARTS
    answered = piece.role is ANSWER and (is_part or (after.role is ANSWER and piece.field == after.field))
    asked = before.role is CAPTION and _field(before) == _field(piece) and piece.field in SECTIONS
    if not (answered and asked) or before.block.span.end != piece.block.start or before.block.cell != piece.block.cell:
        return False
    words = BRACKETS.sub("", _words(piece, text))
    if words.endswith(_SENTENCE_ENDS) or any(map(str.isdigit, words)):
        return False
    own, other = piece.block.cell, after.block.cell
    if own and other and (own.table, own.row) == (other.table, other.row) and own.column < other.column:
        return count_words(words) <= _LONGEST_HINT_WORDS
    is_short = count_words(words) <= _LONGEST_TAIL_WORDS and words[:1].islower()
    return is_short and _weight(words, piece.field) >= _TELLING


def _names_caption_below(before: Piece, piece: Piece, after: Piece, text: str) -> bool:
    """Whether the last line of an answer is the caption of the section whose part is asked for below it."""
    if piece.role is not ANSWER or after.role is not CAPTION or after.field == piece.field:
        return False
    if before.role is not ANSWER or before.field != piece.field or not {piece.field, after.field} <= _SECTIONS:
        return False
    words = _words(piece, text)
    asks = words.endswith(("?", ":")) and count_words(words) <= _LONGEST_CAPTION_WORDS and not piece.block.is_item
    weighed = weigh_words(match_key(words))
    weight = weighed.get(after.field, 0.0)
    return asks and weight >= _TELLING and weight == max(weighed.values())


def _is_heading(before: Piece, piece: Piece, following: Iterable[Piece], text: str) -> bool:
    """Whether the author's own heading of what was discussed was taken for the caption of the outline.

    A heading stands over a list, or all that was discussed is none; over prose and then a list stands a caption, and
    one that has a cell of its own is none of what is told in another.
    """
    if piece.role is not CAPTION or piece.field != "outline" or piece.match is None or piece.match.language:
        return False
    cell = piece.block.cell
    if cell and not cell.is_typed and before.block.cell and before.block.cell != cell:
        return False
    answers = list(takewhile(lambda one: one.role is ANSWER and one.field == piece.field, following))
    stands = before.role is CAPTION and before.field == "discussion" and bool(answers)
    words = _words(piece, text)
    opens_list = stands and answers[0].block.is_item
    leads = opens_list or (words.endswith((":", "?")) and not any(one.block.is_item for one in answers))
    return stands and leads and max(_weight(words, name) for name in _PARTS) < _HARDLY


def _field(piece: Piece) -> str:
    return _PARTS[1] if piece.field in _PARTS else piece.field


def _weight(words: str, name: str) -> float:
    weighed = weigh_words(match_key(words))
    return max(weighed.get(part, 0.0) for part in (_PARTS if name in _PARTS else (name,)))


def _words(piece: Piece, text: str) -> str:
    return piece.block.span.of(text).strip()
