"""What a document's blocks were read as: the pieces of a form."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

import msgspec

from ...model import Block, Role
from ..roles import ANSWER, CAPTION
from .table import Match


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    """A block, or the part of one, with what it was read as.

    Attributes:
        field: The field, section or agenda it belongs to; empty where it belongs to none.
        speaker: Which speaker's table it stands in, in order of appearance.
        shared: How many speakers it is told of, from that one on: more than one where cells are merged.
        is_listed: Whether its kind tells its field, where no caption does.
    """

    block: Block
    role: Role
    field: str = ""
    speaker: tuple[int, int] | None = None
    shared: int = 1
    match: Match | None = None
    is_listed: bool = False


Numbered: TypeAlias = tuple[int, Piece]
"""A piece with its place in the form."""


@dataclass(frozen=True)
class Form:
    """The pieces of one filled-in form; a document may hold several."""

    pieces: tuple[Piece, ...]

    @cached_property
    def captions(self) -> frozenset[str]:
        """Fields whose caption was found."""
        return frozenset(p.field for p in self.pieces if p.role is CAPTION)

    def answers(self, name: str) -> Sequence[Piece]:
        """What was answered to one field, in order."""
        return self._answers.get(name, ())

    @cached_property
    def _answers(self) -> dict[str, list[Piece]]:
        answers: dict[str, list[Piece]] = {}
        for piece in self.pieces:
            if piece.role is ANSWER:
                answers.setdefault(piece.field, []).append(piece)
        return answers


def is_listed(pieces: Sequence[Piece], number: int) -> bool:
    """Whether a numbered piece stands right above or below another one, in a list of the author's."""
    block = pieces[number].block
    before, after = pieces[max(number - 1, 0) : number], pieces[number + 1 : number + 2]
    is_below = any(p.role is ANSWER and p.block.is_numbered and block.gap == 0 for p in before)
    return is_below or any(p.block.is_numbered and p.block.gap == 0 for p in after)
