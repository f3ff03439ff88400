"""What a document's blocks were read as: the pieces of a form."""

from dataclasses import dataclass

from ..model import Block, Role
from .captions import Match


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A block, or the part of one, with what it was read as.

    Attributes:
        field: The field, section or agenda it belongs to; empty where it belongs to none.
        speaker: Which speaker's table it stands in, in order of appearance.
        is_listed: Whether its kind tells its field, where no caption does.
    """

    block: Block
    role: Role
    field: str = ""
    speaker: tuple[int, int] | None = None
    match: Match | None = None
    is_listed: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """The pieces of one filled-in form; a document may hold several."""

    pieces: tuple[Piece, ...]

    def answers(self, name: str) -> tuple[Piece, ...]:
        """What was answered to one field, in order."""
        return tuple(p for p in self.pieces if p.role is Role.ANSWER and p.field == name)

    @property
    def captions(self) -> frozenset[str]:
        """Fields whose caption was found."""
        return frozenset(p.field for p in self.pieces if p.role is Role.CAPTION)
