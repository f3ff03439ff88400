"""The end of a report that is a letter: its closing formula, and who signs it."""

from itertools import pairwise

from msgspec.structs import replace

from ...model import Document, Language, Span
from ..captions.pieces import Form, Piece
from ..roles import ANSWER, UNREAD
from ..values.closings import is_closing, signed_by
from ..values.line_kinds import looks_like_name
from ..values.names import parse_person

_MOST_WORDS = 6
_MOST_BELOW, _LONGEST_BELOW = 6, 80


def read_signature(document: Document, form: Form, language: Language) -> Form:
    """The form, with the name below a closing formula as the reporter's, where nothing else tells who reports.

    Args:
        document: The text and its blocks.
        form: What its blocks were read as.
        language: Of the report.
    """
    if form.answers("reporter"):
        return form
    for number, piece in enumerate(form.pieces):
        name = signed_by(piece.block.span.of(document.text)) if piece.role is UNREAD else ""
        if name and _is_name(name, language):
            parts = _signed_piece(piece, len(name))
            return Form((*form.pieces[:number], *parts, *form.pieces[number + 1 :]))
    for number, (one, other) in enumerate(pairwise(form.pieces)):
        words = other.block.span.of(document.text)
        unread = one.role is UNREAD and other.role is UNREAD
        if unread and is_closing(one.block.span.of(document.text)) and _is_name(words, language):
            signed = replace(other, role=ANSWER, field="reporter", is_listed=True)
            return Form((*form.pieces[: number + 1], signed, *form.pieces[number + 2 :]))
    return form


def _signed_piece(piece: Piece, length: int) -> tuple[Piece, Piece]:
    """What leads to a signature, and the name."""
    span, start = piece.block.span, piece.block.span.end - length
    lead = replace(piece, block=piece.block.part(Span(span.start, start)))
    name = replace(piece, block=piece.block.part(Span(start, span.end)), role=ANSWER, field="reporter")
    return lead, replace(name, is_listed=True)


def leave_closing(form: Form, text: str) -> Form:
    """The form, with a closing formula at its end and the card below it as no answer: "Saludos cordiales, Ana"."""
    pieces = form.pieces
    for number in range(len(pieces) - 1, max(len(pieces) - 2 - _MOST_BELOW, 0), -1):
        piece, words = pieces[number], pieces[number].block.span.of(text)
        if piece.role not in (ANSWER, UNREAD) or piece.block.cell or len(words) > _LONGEST_BELOW:
            break
        if piece.role is ANSWER and not piece.block.is_item and is_closing(words):
            left = (replace(one, role=UNREAD, field="", speaker=None) for one in pieces[number:])
            return Form((*pieces[:number], *left))
    return form


def _is_name(words: str, language: Language) -> bool:
    person = parse_person(words, language) if len(words.split()) <= _MOST_WORDS else None
    return person is not None and looks_like_name(person.name)
