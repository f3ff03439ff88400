"""Made-up reports and findings to write letters about."""

import datetime as dt
from dataclasses import replace

from wufgraph.desk.blank_form import read_blank_form
from wufgraph.desk.letter import Letter, write_letter
from wufgraph.desk.letter_text import LetterText, render_letter
from wufgraph.model import Event, Evidence, Language, Organizer, Report, Speaker
from wufgraph.validation import Finding, Severity

TITLE = "Streets for all"


def report(**changes: object) -> Report:
    """A made-up report with two organizers whose bases only their order tells."""
    plain = Report(
        file="streets.docx",
        reporter="Ana Field",
        event=Event(title=TITLE, date=dt.date(2014, 4, 9)),
        organizers=(Organizer(name="Alda Institute", country="PT"), Organizer(name="UN-Habitat", country="KE")),
        speakers=(Speaker(name="Ana Field", email="ana@alda.example", time="09:00"),),
        evidence={f"/organizers/{number}/country": evidence("by position in the list", "bases") for number in (0, 1)},
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def evidence(rule: str, section: str, confidence: float = 0.99, quote: str = "Portugal, Kenya") -> Evidence:
    """Evidence of a value."""
    return Evidence(start=0, end=len(quote), section=section, rule=rule, confidence=confidence, quote=quote)


def finding(**changes: object) -> Finding:
    """A made-up finding."""
    plain = Finding(
        severity=Severity.VIOLATION,
        requirements=("R04",),
        rule="R04-venue",
        subject="",
        message="The venue is missing.",
        caption="Venue",
        value=None,
        quote=None,
        span=None,
        fix="Fill in 'Venue' with the room or hall.",
        focus="https://example.org/x",
        component="https://example.org/c",
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def letter(
    *findings: Finding,
    about: Report | None = None,
    language: Language = Language.EN,
    by: dt.date | None = None,
    written_on: dt.date | None = None,
) -> Letter:
    """A letter on a report and findings."""
    form = read_blank_form("wuf7-partners", language)
    return write_letter(about or report(), findings, form, by=by, written_on=written_on)


def worded(*findings: Finding, about: Report | None = None, language: Language = Language.EN) -> LetterText:
    """The same in words."""
    return render_letter(letter(*findings, about=about, language=language))


def words_of(text: LetterText) -> str:
    """All words of a letter."""
    lines = [text.subject]
    for part in text.parts:
        lines += [part.text, *(line.text for line in part.lines)]
    return "\n".join(lines)
