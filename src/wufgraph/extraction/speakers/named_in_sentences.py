"""Who spoke, named in a sentence: "The panel was made up of Ana Field (Second Forum), Bo Hill (Mayor) and …"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from ...assets import any_word, word_keys
from ...model import NUMBERED, Role, Span
from ...wording import match_key
from ..captions.pieces import Form, Piece
from ..captions.table import SPEAKER_FIELDS
from ..roles import ANSWER, BOILERPLATE, CAPTION, UNREAD
from ..values.honorifics import is_title
from .joint_titles import part_joint
from .people_in_row import part_people

_SPEAKERS, _SUMMARY = "speakers", "summary"
_LONGEST, _LONGEST_LEAD = 1200, 110
_AND = re.compile(r"\s(?:and|y|e|et|&)\s")
_STOP = re.compile(r"\.\s+(?=[A-ZÀ-Þ])")
_CLOCK = re.compile(r"\d\s?[:.hH]\s?\d\d")
_WORD = re.compile(r"\S+")
_SHORTEST_LAST_WORD = 3


def read_sentences(form: Form, text: str) -> Form:
    """The form, with each person whom a sentence on who spoke names as a line of the speakers.

    Below the caption of the speakers any paragraph may be such a sentence; elsewhere one that says nothing else in the
    last section, or that answers nothing, where the form tells of no speaker.

    Args:
        form: What its blocks were read as.
        text: The document's.
    """
    tells = any(piece.field in SPEAKER_FIELDS and piece.role is ANSWER for piece in form.pieces)
    last = max((number for number, piece in enumerate(form.pieces) if piece.role is CAPTION), default=0)
    cards = {piece.speaker for piece in form.pieces if piece.role is ANSWER and piece.field != "speaker-name"}
    pieces, inside = list[Piece](), False
    for number, piece in enumerate(form.pieces):
        if piece.role in (CAPTION, BOILERPLATE):
            inside = piece.field in (_SPEAKERS, *SPEAKER_FIELDS)
        may_be = not piece.block.cell and len(piece.block.span) <= _LONGEST and (inside or not tells)
        may_be = may_be and (piece.speaker is None or piece.speaker not in cards)
        may_be = may_be and (inside or piece.role is UNREAD or (number > last and piece.field != _SUMMARY))
        pieces += (_split(piece, text, inside=inside) if may_be else None) or [piece]
    return Form(tuple(pieces)) if len(pieces) > len(form.pieces) else form


def _split(piece: Piece, text: str, *, inside: bool) -> list[Piece] | None:
    """The pieces of a paragraph that names people; None for any other."""
    words = piece.block.span.of(text)
    named = piece.role is UNREAD or (piece.role is ANSWER and (not inside or piece.field == "speaker-name"))
    if not named or (piece.block.is_item and not inside):
        return None
    if inside and not piece.block.is_item and (people := _in_row(words)):
        return list(_pieces(piece, (Span(0, people[0].start) if people[0].start else None, people)))
    if any_word("panel-told").search(words) is None:
        return None
    found: list[Piece] = []
    for sentence in _sentences(words):
        told = _tell(sentence, words)
        if told is None and not inside and piece.role is ANSWER:
            return None
        found += _pieces(piece, told) if told else [_part(piece, sentence, UNREAD)]
    return found if any(one.field == _SPEAKERS for one in found) else None


def _in_row(words: str) -> list[Span]:
    """The people of a line that names several: joined by "and", each with brackets, or nothing but names."""
    has_and, has_brackets = _AND.search(words) is not None, words.count("(") > 1
    if not (has_and or has_brackets or words.count(",") > 1):
        return []
    people = part_joint(words) or part_people(words.rstrip(" .")) or []
    told = [one.of(words) for one in people]
    is_clear = len(people) > 1 and (
        (has_and and _AND.search(words[people[-2].end : people[-1].start]) is not None)
        or all("(" in one for one in told)
        or all("," not in one and "(" not in one for one in told)
    )
    return people if is_clear else []


def _pieces(piece: Piece, told: tuple[Span | None, Sequence[Span]]) -> Iterator[Piece]:
    """A sentence in pieces: its lead as a caption, a line for each person."""
    lead, people = told
    if lead:
        yield _part(piece, lead, CAPTION, _SPEAKERS)
    for person in people:
        part = _part(piece, person, UNREAD)
        yield replace(part, block=replace(part.block, family=NUMBERED))


def _part(piece: Piece, within: Span, role: Role, field: str = "") -> Piece:
    start = piece.block.span.start
    block = piece.block.part(Span(start + within.start, start + within.end))
    return replace(piece, block=block, role=role, field=field, speaker=None, match=None)


def _sentences(words: str) -> Iterator[Span]:
    """The sentences of a paragraph; a title's full stop ends none."""
    stops = (found for found in _STOP.finditer(words) if words[: found.start()].strip())
    ends = [found for found in stops if not _is_short(words[: found.start()].split()[-1])]
    starts = [0, *(found.end() for found in ends), len(words)]
    for start, end in pairwise(starts):
        yield Span(start, start + len(words[start:end].rstrip()))


def _is_short(last: str) -> bool:
    bare = last.lstrip("([")
    return is_title(f"{bare}.") or (len(bare) < _SHORTEST_LAST_WORD and bare[:1].isupper())


def _tell(sentence: Span, words: str) -> tuple[Span, list[Span]] | None:
    """The lead of a sentence and the people it leads to; None where it leads to nobody, or tells who did not come."""
    said = sentence.of(words)
    lead = any_word("panel-told").search(said, 0, _LONGEST_LEAD)
    if lead is None or any_word("did-not-come").search(said[: lead.start()]) or _CLOCK.search(said[: lead.end()]):
        return None  # "10:20 Presentation – Ana Field" is a row of a programme
    for end in _ends(said, lead.end()):
        begin = end + len(said[end:]) - len(said[end:].lstrip(" :"))
        people = part_people(said[begin:].rstrip(" .")) if begin > end else None
        if people:
            start = sentence.start
            spans = [Span(start + begin + one.start, start + begin + one.end) for one in people]
            return Span(start, start + len(said[:begin].rstrip())), spans
    return None


def _ends(said: str, first: int) -> Iterator[int]:
    """Where a lead may end: "The panel", "The panel was", "The panel was made up of"; no further than its words go."""
    yield first
    for word in _WORD.finditer(said, first, _LONGEST_LEAD):
        if match_key(word[0]) not in word_keys("panel-lead"):
            return
        yield word.end()
