"""Answers in place, and the evidence that values leave behind."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import msgspec

from ..model import Span
from .confidence import Stated

# Fields whose answer is a list: what stands between its parts parts names.
_LISTS = ("organizers", "bases")
_WORD = re.compile(r"[^\W_]")
# A number or letter that opens a line is a list's, and tears nothing.
_LIST_MARK = re.compile(r"(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s*\Z", re.IGNORECASE)


class Answer(msgspec.Struct, frozen=True):
    """What was answered to one field: a range of the document's text.

    Attributes:
        pieces: What the answer is made of, where something else stands between, such as another caption.
        row: Table and row that it stands in, where it is of one cell.
        beside: For each piece, whether it stands in the row of the one before.
    """

    field: str
    span: Span
    text: str
    pieces: tuple[Span, ...] = ()
    row: tuple[int, int] | None = None
    beside: tuple[bool, ...] = ()

    @classmethod
    def join(cls, parts: Sequence["Answer"]) -> "Answer":
        """One answer from the first part to the last."""
        if len(parts) == 1:
            return parts[0]
        first, text = parts[0], parts[0].text
        between = (text[one.span.end : other.span.start] for one, other in pairwise(parts))
        is_torn = any(_WORD.search(_LIST_MARK.sub("", words.lstrip())) for words in between)
        pieces = tuple(part.span for part in parts) if is_torn else ()
        beside = (False, *(one.row is not None and one.row == other.row for one, other in pairwise(parts)))
        return cls(first.field, Span(first.span.start, parts[-1].span.end), text, pieces, beside=beside)

    @property
    def words(self) -> str:
        """The answer as it stands in the document."""
        if not self.pieces:
            return self.span.of(self.text)
        if self.field not in _LISTS:
            return " ".join(piece.of(self.text) for piece in self.pieces)
        # What stands in one row of a table, such as a country and its city, belongs together.
        marks = ("\t" if is_beside else "\n" for is_beside in self.beside)
        joined = (mark + piece.of(self.text) for mark, piece in zip(marks, self.pieces, strict=True))
        return "".join(joined)[1:]

    def part(self, within: Span) -> Span:
        """A range within the answer as a range of the document; the whole where the answer is torn."""
        return self.span if self.pieces else Span(self.span.start + within.start, self.span.start + within.end)


@dataclass(slots=True)
class Evidences:
    """Collects one evidence per JSON Pointer into a text."""

    text: str
    by_pointer: dict[str, Stated] = field(default_factory=dict)

    def add(self, pointer: str, span: Span, section: str, rule: str, confidence: float) -> None:
        """Record where the value at a pointer was read, and how sure the rule says that it is."""
        self.by_pointer[pointer] = Stated(span.start, span.end, section, rule, round(confidence, 3), span.of(self.text))
