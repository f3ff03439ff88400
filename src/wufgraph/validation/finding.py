"""A finding: what is wrong with a report, where, and what its author can do."""

from dataclasses import dataclass
from enum import StrEnum

from ..model import Language, Place, Span, Waiver
from ..phrases import phrase, spell_day


class Severity(StrEnum):
    """How much a finding matters; the order is that of urgency."""

    VIOLATION = "Violation"
    WARNING = "Warning"
    INFO = "Info"

    def told(self, language: Language, count: int = 1) -> str:
        """Its name in a language; that of several where there is not one."""
        return phrase(f"{'severity' if count == 1 else 'severities'}-{self.lower()}", language)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing to tell a report's author, in one language.

    Attributes:
        requirements: The form's requirements concerned, such as `R15`; none for rules of publication.
        rule: The shape's name.
        subject: What it is about where that is not the whole report, such as "Speaker 2 (Ana Ruiz)".
        message: What is wrong, in a sentence.
        expected: What the form asks for, in a sentence; empty for rules of publication.
        caption: The form's wording of the field or section.
        value: What was found there, or None.
        quote: The words of the report it rests on, shortened; None where there are none or they hold an address.
        span: Where they stand, in code points of the document's text.
        place: The line or page of the file that they stand on, where it is known.
        fix: What to do.
        focus: IRI of the focus node.
        component: IRI of the SHACL constraint component.
        language: Of subject, message, expected, caption, value and fix.
        about: Which of the report's things it concerns, such as `organizer-2`.
        answer: Digest of the answer that it rests on; it changes with that.
        accepted: Who accepted it, and why; None where it is open.
        expired: An acceptance that no longer holds because the answer has changed.
    """

    severity: Severity
    requirements: tuple[str, ...]
    rule: str
    subject: str
    message: str
    expected: str = ""
    caption: str
    value: str | None
    quote: str | None
    span: Span | None
    place: Place | None = None
    fix: str
    focus: str
    component: str
    language: Language = Language.EN
    about: str = ""
    answer: str = ""
    accepted: Waiver | None = None
    expired: Waiver | None = None

    def __str__(self) -> str:
        number = f" ({', '.join(self.requirements)})" if self.requirements else ""
        return self._labelled(self.severity.told(self.language), self.told) + number

    @property
    def told(self) -> str:
        """The message, with what it is about where that is not the whole report."""
        return self._labelled(self.subject, self.message) if self.subject else self.message

    @property
    def where(self) -> str:
        """The form's field and the line or page of the file, as far as they are known."""
        known = [self.caption] if self.caption else []
        if self.place is not None:
            known.append(phrase(f"place-{self.place.unit}", self.language, number=self.place.number))
        return ", ".join(known)

    @property
    def standing(self) -> str:
        """That it was accepted, or no longer is; empty where nobody did."""
        waiver = self.accepted or self.expired
        if waiver is None:
            return ""
        day, reason = spell_day(waiver.date, self.language), waiver.reason.rstrip(".")
        key = "accepted" if self.accepted else "expired"
        return phrase(key, self.language, author=waiver.author, day=day, reason=reason)

    def _labelled(self, label: str, text: str) -> str:
        return phrase("labelled", self.language, label=label, text=text)
