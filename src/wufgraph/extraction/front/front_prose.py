"""A header that is told in sentences, or in lines without captions, in front of the first section."""

import dataclasses
from collections.abc import Iterator, Sequence
from itertools import takewhile

from msgspec.structs import replace

from ...model import Document, Language, Role, Span
from ..captions.pieces import Form, Piece
from ..captions.table import HEADER_FIELDS, SECTIONS, TITLE_PARTS
from ..evidence import Evidences
from .front_values import find_values, names_reporter, read_title_line

# Fields whose answer is one line: a further one below it belongs to none.
_ONE_LINE = ("reporter", "date", "venue", "time", "participants")
# Fields that may be told above the title: "Report – City Changer Room A".
_BESIDE_TITLE = ("venue", "event-type", "event-number")
_SUREST = 0.85


def read_front(document: Document, form: Form, language: Language) -> Form:
    """The form, with what its front tells of the fields of the header that no caption asks for.

    Args:
        document: The text and its blocks.
        form: What its blocks were read as.
        language: Of the report.
    """
    front = list(takewhile(lambda piece: piece.role is not Role.CAPTION or piece.field not in SECTIONS, form.pieces))
    loose = set(_loose(front, document.text, language))
    answered = {p.field for n, p in enumerate(front) if p.role is Role.ANSWER and n not in loose}
    pieces, whole = list[Piece](), list[Piece]()
    for number, piece in enumerate(front):
        told = list(_told(piece, document.text, language, answered)) if number in loose else []
        answered |= {part.field for part in told}
        pieces += told or [piece]
        whole += [piece] if not told and piece.role is Role.UNREAD and piece.block.cell is None else []
    if "title" not in answered and len(front) < len(form.pieces):
        pieces = list(_with_title(pieces, whole, document.text))
    return Form((*pieces, *form.pieces[len(front) :]))


def mark_told(form: Form, evidences: Evidences) -> None:
    """Say of what no caption asks for that it was told, and trust it less."""
    told = [piece.block.span for piece in form.pieces if piece.is_listed and piece.field in HEADER_FIELDS + TITLE_PARTS]
    for pointer, one in evidences.by_pointer.items():
        if any(span.start <= one.start and one.end <= span.end for span in told):
            rule, confidence = f"{one.rule}, told without a caption", min(one.confidence, _SUREST)
            evidences.by_pointer[pointer] = dataclasses.replace(one, rule=rule, confidence=confidence)


def _loose(front: Sequence[Piece], text: str, language: Language) -> Iterator[int]:
    """Lines of the front that belong to no caption, or to one whose answer stands above them."""
    answered: set[str] = set()
    for number, piece in enumerate(front):
        if piece.role is Role.UNREAD and piece.block.cell is None:
            yield number
        elif piece.role is Role.ANSWER and piece.block.cell is None:
            if piece.field in answered and (
                piece.field in _ONE_LINE or names_reporter(piece.block.span.of(text), language)
            ):
                yield number
            answered.add(piece.field)


def _told(piece: Piece, text: str, language: Language, answered: set[str]) -> Iterator[Piece]:
    """A line in pieces: the answers to fields that none was found for, and what stands between them."""
    line, start = piece.block.span.of(text), piece.block.span.start
    values = [(span, _unanswered(name, answered)) for name, span in find_values(line, language)]
    found = sorted((span, name) for span, name in values if name)
    position = 0
    for span, name in found:
        yield from _between(piece, Span(position, span.start), start, text)
        yield _part(piece, span, start, Role.ANSWER, name)
        position = span.end
    if found:
        yield from _between(piece, Span(position, len(line)), start, text)


def _unanswered(name: str, answered: set[str]) -> str:
    """The field that a value answers; empty where it is answered. A type told again may tell the number beside it."""
    if name == "event-type" and name in answered:
        name = "event-number"
    return "" if name in answered else name


def _with_title(pieces: Sequence[Piece], whole: Sequence[Piece], text: str) -> Iterator[Piece]:
    """The front with the one line above its answers that may be a title as the title.

    Args:
        pieces: Of the front.
        whole: Lines that tell nothing else.
        text: Of the document.
    """
    above = takewhile(lambda one: one.role is not Role.ANSWER or one.field in _BESIDE_TITLE, pieces)
    lines = [one for one in above if one in whole and one.block.marker is None]
    titles = [(one, span) for one in lines if (span := read_title_line(one.block.span.of(text)))]
    for piece in pieces:
        if len(titles) == 1 and piece is titles[0][0]:
            span = titles[0][1]
            yield from _between(piece, Span(0, span.start), piece.block.span.start, text)
            yield _part(piece, span, piece.block.span.start, Role.ANSWER, "title")
        else:
            yield piece


def _between(piece: Piece, span: Span, start: int, text: str) -> Iterator[Piece]:
    words = text[start + span.start : start + span.end]
    if words.strip():
        begins = span.start + len(words) - len(words.lstrip())
        yield _part(piece, Span(begins, begins + len(words.strip())), start, Role.UNREAD)


def _part(piece: Piece, span: Span, start: int, role: Role, name: str = "") -> Piece:
    place = Span(start + span.start, start + span.end)
    block = piece.block.part(place)
    return replace(piece, block=block, role=role, field=name, match=None, is_listed=role is Role.ANSWER)
