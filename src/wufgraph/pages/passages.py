"""A document's text cut into passages, each of one role and with the same values read from it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..extraction import RoleRun
from ..model import Role, Span

# What a browser would not show, or would let turn the words around it: shown by sign or number instead.
_TURNING = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_SIGNS = {
    **{code: chr(0x2400 + code) for code in range(32) if chr(code) not in "\t\n\r"},
    0x0D: " ",
    0x7F: "\u2421",
    **{code: f"⟦U+{code:04X}⟧" for code in (*range(0x80, 0xA0), *_TURNING)},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A passage within one line.

    Attributes:
        words: Its characters; those that cannot be seen as signs.
        values: Numbers of the values that were read from it, the shortest source first.
    """

    words: str
    role: Role
    values: tuple[int, ...]

    @property
    def style(self) -> str:
        """Its role; an answer that no value rests on is told apart."""
        return f"{self.role} loose" if self.is_loose else str(self.role)

    @property
    def is_loose(self) -> bool:
        """Whether it was taken for an answer, and no value rests on it."""
        return self.role is Role.ANSWER and not self.values and any(map(str.isalnum, self.words))


def cut_lines(text: str, roles: Sequence[RoleRun], sources: Sequence[Span]) -> Iterator[tuple[Shown, ...]]:
    """Cut a text into lines, and lines into passages.

    Args:
        text: The whole text.
        roles: What each character is, in order, without gaps.
        sources: Where each value was read, by the value's number.

    Returns:
        For each line its passages; the line break itself is left out.
    """
    line: list[Shown] = []
    for span, role, values in _sweep(text, roles, sources):
        first, *others = span.of(text).split("\n")
        line += _show(first, role, values)
        for words in others:
            yield tuple(line)
            line = list(_show(words, role, values))
    yield tuple(line)


def _show(words: str, role: Role, values: tuple[int, ...]) -> Iterator[Shown]:
    if words:
        yield Shown(words=words.translate(_SIGNS), role=role, values=values)


def _sweep(
    text: str, roles: Sequence[RoleRun], sources: Sequence[Span]
) -> Iterator[tuple[Span, Role, tuple[int, ...]]]:
    """Ranges between one change and the next, with their role and values."""
    opening: dict[int, list[int]] = {}
    closing: dict[int, list[int]] = {}
    for number, span in enumerate(sources):
        if len(span) > 0:
            opening.setdefault(span.start, []).append(number)
            closing.setdefault(span.end, []).append(number)
    starts = {run.span.start: run.role for run in roles}
    active: set[int] = set()
    role, start = Role.UNREAD, 0
    for end in sorted({*_within(opening, text), *_within(closing, text), *_within(starts, text), len(text)}):
        if end > start:
            yield Span(start, end), role, tuple(sorted(active, key=lambda n: (len(sources[n]), n)))
        active.difference_update(closing.get(end, ()))
        active.update(opening.get(end, ()))
        role, start = starts.get(end, role), end


def _within(places: Iterable[int], text: str) -> Iterator[int]:
    return (place for place in places if 0 <= place <= len(text))
