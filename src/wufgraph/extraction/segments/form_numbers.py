"""Answers behind the form's own numbers, whose captions were left out: "1. …", "2. Habitat III: …", "3. …", "4. …"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from ..captions.inline import value_of
from ..captions.pieces import Form, Piece
from ..captions.table import AGENDAS
from ..roles import ANSWER, CAPTION
from .zones import DISCUSSION

_NUMBER = re.compile(r"[\[(]?(?P<number>\d)\s?[.)\]]")
# What stands behind each number of the form's discussion.
_NUMBERED = ("outline", "positions", "recommendations", "partnerships")


def read_form_numbers(form: Form, text: str) -> Form:
    """The form, with what stands under the caption of the discussion given to the sections that its numbers are of.

    The numbers count where they are all four of the form's, an agenda stands behind the second, and no caption of these
    sections was found: other lists are the author's.

    Args:
        form: What the blocks were read as.
        text: The document's.
    """
    if form.captions & {"outline", "recommendations", "partnerships"} or "discussion" not in form.captions:
        return form
    first = next(n for n, p in enumerate(form.pieces) if p.role is CAPTION and p.field == "discussion") + 1
    end = next((n for n in range(first, len(form.pieces)) if form.pieces[n].field not in DISCUSSION), len(form.pieces))
    starts = [n for n in range(first, end) if _number_of(form.pieces[n], text)]
    numbers = [_number_of(form.pieces[n], text) for n in starts]
    if starts[:1] != [first] or numbers != list(range(1, len(_NUMBERED) + 1)):
        return form
    parts = [form.pieces[begin:stop] for begin, stop in pairwise([*starts, end])]
    if not any(piece.field in AGENDAS for piece in parts[1]):
        return form
    read = [piece for name, part in zip(_NUMBERED, parts, strict=True) for piece in _given(part, name, text)]
    return Form((*form.pieces[:first], *read, *form.pieces[end:]))


def _number_of(piece: Piece, text: str) -> int:
    """The number in front of a piece; 0 where it has none."""
    found = _NUMBER.match(text, piece.block.start, piece.block.span.end)
    return int(found["number"]) if found else 0


def _given(part: Sequence[Piece], name: str, text: str) -> Iterator[Piece]:
    """The pieces of a section; what names an agenda among its positions keeps that."""
    for number, piece in enumerate(part):
        if piece.role is not ANSWER or (name == "positions" and piece.field in AGENDAS):
            yield piece
        else:
            block = piece.block if number else value_of(piece.block, piece.block.span, text)
            yield replace(piece, block=block, field=name)
