"""Rows of a programme that stand in no section: "10:15 Keynote – Prof. Ana Field, University of Alda"."""

import re
from collections.abc import Sequence
from itertools import groupby

from ..captions.pieces import Form, Piece
from ..roles import ANSWER, UNREAD
from ..values.line_kinds import is_titled, may_name
from ..values.line_parts import split_line

_CLOCK = re.compile(r"\W{0,3}\d{1,2}\s?[:.hH]\s?\d{2}")
_FEWEST, _MOST_PARTS = 2, 8
_LAST = ("recommendations", "partnerships")


def find_programme(form: Form, text: str) -> frozenset[int]:
    """The numbers of pieces of no section that are such rows: several below each other, which name two people at least.

    Args:
        form: What the blocks were read as.
        text: The document's.
    """
    numbers = [
        number
        for number, piece in enumerate(form.pieces)
        if piece.block.cell is None and _is_loose(piece) and _CLOCK.match(text, piece.block.span.start)
    ]
    runs = [[number for _, number in run] for _, run in groupby(enumerate(numbers), lambda one: one[1] - one[0])]
    return frozenset(number for run in runs if _names_people(run, form, text) for number in run)


def _is_loose(piece: Piece) -> bool:
    """Whether a piece was read as nothing, or may only have been taken for more of the last section."""
    is_last = piece.role is ANSWER and piece.field in _LAST and not piece.block.is_item
    return piece.role is UNREAD or is_last


def _names_people(run: Sequence[int], form: Form, text: str) -> bool:
    lines = (form.pieces[number].block.span.of(text) for number in run) if len(run) >= _FEWEST else ()
    return sum(_names_somebody(line) for line in lines) >= _FEWEST


def _names_somebody(line: str) -> bool:
    """Whether a row has a name with a title, or with more told behind it: "Housing Policy" may be a topic."""
    parts = split_line(line)[:_MOST_PARTS]
    return any(
        is_titled(one.words) or (may_name(one.words) and number + 1 < len(parts)) for number, one in enumerate(parts)
    )
