"""Reminders to the organizers of events on which no report came, as letters that a secretariat may edit."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..folders import name_file
from ..model import Language
from ..wording import find_addresses, slugify
from .letter_formats import letter_as_html, letter_as_mail, letter_as_text
from .letter_text import LetterText, render_text
from .letter_word import letter_as_word
from .letters import LetterFormat
from .status import Line, State, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """What a reminder may say; templates choose from it.

    Attributes:
        number: Of the event in the programme.
        held_on: The day of the event.
        deadline: The last day by the form.
        by: By when the report is asked for now; None where nobody says.
    """

    title: str | None
    number: str | None
    organizers: tuple[str, ...]
    held_on: dt.date | None
    deadline: dt.date | None
    by: dt.date | None


def write_reminders(
    status: Status,
    language: Language,
    format_: LetterFormat,
    by: dt.date | None = None,
    templates: Path | None = None,
) -> Iterator[tuple[str, bytes, bool]]:
    """A reminder for each event whose report is missing.

    Args:
        status: Where things stand.
        language: Of the letters.
        format_: Of the files; drafts (eml) go to the address that the programme gives, which stands nowhere else.
        by: By when the report is asked for.
        templates: Folder of the secretariat's own templates.

    Yields:
        Name of a file, its bytes, and whether an address is known.

    Raises:
        TemplateError: A template is broken, or gives no subject.
    """
    taken: set[str] = set()
    for line in status.lines:
        if line.state is State.MISSING:
            text = render_text("reminder", language, _reminder(line, by), templates)
            address = next(iter(find_addresses(line.contact or "")), None)
            base = slugify(line.number or line.title or "event") or "event"
            yield name_file(Path(f"{base}.x"), 1, format_, taken), _lay_out(text, format_, address), address is not None


def _reminder(line: Line, by: dt.date | None) -> Reminder:
    return Reminder(
        title=line.title,
        number=line.number,
        organizers=line.organizers,
        held_on=line.date,
        deadline=line.deadline.date() if line.deadline else None,
        by=by,
    )


def _lay_out(text: LetterText, format_: LetterFormat, address: str | None) -> bytes:
    match format_:
        case LetterFormat.TXT:
            return letter_as_text(text).encode()
        case LetterFormat.HTML:
            return letter_as_html(text).encode()
        case LetterFormat.DOCX:
            return letter_as_word(text)
        case LetterFormat.EML:
            return letter_as_mail(text, address)
