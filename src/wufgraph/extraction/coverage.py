"""Coverage: what every single character of a document was read as."""

from collections.abc import Iterable

import msgspec

from ..model import Document, Passage, Role, Span
from .captions.pieces import Form, Piece
from .roles import BOILERPLATE, UNREAD


class RoleRun(msgspec.Struct, frozen=True):
    """A range of characters that have one role."""

    span: Span
    role: Role


def label_characters(document: Document, forms: Iterable[Form]) -> tuple[RoleRun, ...]:
    """Give each character its role.

    White space has the role of what stands before it; what belongs to the file and not to the form is boilerplate.

    Returns:
        Runs in order, without gaps, over the whole text.
    """
    pieces = [(p.block.start, p.block.span.end, p.role) for form in forms for p in form.pieces]
    pieces += [(span.start, span.end, BOILERPLATE) for span in document.furniture]
    borders: list[tuple[int, Role]] = [(0, UNREAD)]  # where a run begins, and its role
    position = 0
    for number, (start, end, role) in enumerate(sorted(pieces)):
        if start < end and role is not borders[-1][1]:
            borders.append((0 if number == 0 else max(start, position), role))
        position = end
    ends = [*(start for start, _ in borders[1:]), len(document.text)]
    return tuple(
        RoleRun(Span(start, end), role) for (start, role), end in zip(borders, ends, strict=True) if start < end
    )


def unread_passages(form: Form, text: str) -> tuple[Passage, ...]:
    """Blocks of a form that were read as nothing, in order."""
    return tuple(_passage(p, text) for p in form.pieces if p.role is UNREAD)


def _passage(piece: Piece, text: str) -> Passage:
    span = piece.block.span
    return Passage(start=span.start, end=span.end, text=span.of(text))
