"""Answers in place, and the evidence that values leave behind."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from ..model import Evidence, Span


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered to one field: a range of the document's text."""

    field: str
    span: Span
    text: str

    @classmethod
    def join(cls, parts: Sequence["Answer"]) -> "Answer":
        """One answer from the first part to the last."""
        return cls(parts[0].field, Span(parts[0].span.start, parts[-1].span.end), parts[0].text)

    @property
    def words(self) -> str:
        """The answer as it stands in the document."""
        return self.span.of(self.text)

    def part(self, within: Span) -> Span:
        """A range within the answer as a range of the document."""
        return Span(self.span.start + within.start, self.span.start + within.end)


@dataclass(slots=True)
class Evidences:
    """Collects one evidence per JSON Pointer into a text."""

    text: str
    by_pointer: dict[str, Evidence] = field(default_factory=dict)

    def add(self, pointer: str, span: Span, section: str, rule: str, confidence: float) -> None:
        """Record where the value at a pointer was read, and how sure the rule says that it is."""
        self.by_pointer[pointer] = Evidence(
            start=span.start,
            end=span.end,
            section=section,
            rule=rule,
            confidence=round(confidence, 3),
            quote=span.of(self.text),
        )
