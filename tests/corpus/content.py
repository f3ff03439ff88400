"""Content files: one report each, what was written beside what it means.

An answer of a section is a block of lines, one paragraph each, told by what they begin with:

    # heading of the author's own        - bullet          -- bullet under a bullet
    + numbered paragraph                 ~ says that there is nothing to say

After that, `?` marks a question of the discussion and `!` a finding. All other lines are plain paragraphs.
"""

import datetime as dt
import re
from dataclasses import replace
from pathlib import Path

import msgspec

from wufgraph.model import (
    EventType,
    Language,
    Organizer,
    PartnershipKind,
    PartnershipStage,
    StatementSubkind,
)

from .answers import SPEAKER, FilledForm, Layout, Line, Mark

DEMO = Path(__file__).with_name("demo_content")
SAMPLE = Path(__file__).with_name("sample.toml")

_LINE = re.compile(r"(?P<mark>#|~|--?|\+)?\s*(?P<meant>[?!](?=\s))?\s*(?P<text>.*)")
_MARKS = {"#": Mark.HEADING, "-": Mark.BULLET, "--": Mark.SUB_BULLET, "+": Mark.NUMBER}
_MEANT = {"?": StatementSubkind.QUESTION, "!": StatementSubkind.FINDING, None: StatementSubkind.POINT}
# Where French sets a space that may not break; Word puts it there while one types.
_FRENCH_SPACE = re.compile(r" (?=[:;?!%»])|(?<=«) ")


class Written(msgspec.Struct, forbid_unknown_fields=True):
    """An answer as written; where nothing was, it is empty."""

    written: str = ""


class Name(Written):
    """Of the reporter."""

    read: str | None = None


class Title(Written):
    """Of the event."""

    read: str | None = None
    number: str | None = None


class Date(Written):
    """Of the event."""

    read: dt.date | None = None


class Time(Written):
    """Of the event."""

    start: str | None = None
    end: str | None = None


class Attendance(Written):
    """Of the event."""

    min: int | None = None
    max: int | None = None
    approximate: bool = False


class Institutions(msgspec.Struct, forbid_unknown_fields=True):
    """Organizers and their bases: the paragraphs of the two answers, and who is meant."""

    written: list[str]
    bases: list[str]
    read: list[Organizer]
    unaligned: list[str] = []


class Themes(msgspec.Struct, forbid_unknown_fields=True):
    """Focus areas and cross-cutting issues."""

    written: str = ""
    read: list[str] = []
    other: list[str] = []


class Deal(msgspec.Struct, forbid_unknown_fields=True):
    """A partnership; `says` is how the statement that declares it begins."""

    says: str
    parties: list[str]
    kind: PartnershipKind | None = None
    stage: PartnershipStage = PartnershipStage.MENTIONED
    amount: float | None = None
    currency: str | None = None
    due: str | None = None


class Talk(msgspec.Struct, forbid_unknown_fields=True):
    """A speaker: the six answers in the form's order, and what is not read off them as it stands."""

    written: list[str]
    name: str
    honorific: str | None = None
    nationality: list[str] = []
    time: str | None = None


class Entry(msgspec.Struct, forbid_unknown_fields=True):
    """A content file.

    Attributes:
        language: In which the answers are written.
        printed: Language of the blank form, where it is another one.
        type: Type of event, where title or room tell it.
    """

    file: str
    language: Language
    layout: Layout
    reporter: Name
    title: Title
    date: Date
    venue: str
    time: Time
    participants: Attendance
    organizers: Institutions
    themes: Themes
    answers: dict[str, str]
    speakers: list[Talk] = []
    partnerships: list[Deal] = []
    printed: Language | None = None
    type: EventType | None = None
    spare_speakers: int = 0
    page_lines: int = 52
    bullets: tuple[str, str] = ("- ", " - ")
    made_up: bool = True

    @property
    def form(self) -> FilledForm:
        """The filled-in form, as written."""
        sections = {"focus-areas": self.themes.written, **self.answers}
        return FilledForm(
            printed=self.printed or self.language,
            header={
                "reporter": _texts(self.reporter.written),
                "title": _texts(self.title.written),
                "date": _texts(self.date.written),
                "venue": _texts(self.venue),
                "time": _texts(self.time.written),
                "organizers": tuple(self.organizers.written),
                "bases": tuple(self.organizers.bases),
                "participants": _texts(self.participants.written),
            },
            answers={section: self._lines(block.strip("\n")) for section, block in sections.items() if block.strip()},
            speakers=tuple(
                {field: text for field, text in zip(SPEAKER, talk.written, strict=True) if text}
                for talk in self.speakers
            ),
            spare_speakers=self.spare_speakers,
            page_lines=self.page_lines,
            bullets=self.bullets,
            author=self.reporter.read or "",
            remark="Made up for demonstration." if self.made_up else "",
        )

    def _lines(self, block: str) -> tuple[Line, ...]:
        lines = map(_parse_line, block.split("\n"))
        if self.language is not Language.FR:
            return tuple(lines)
        return tuple(replace(line, text=_FRENCH_SPACE.sub("\N{NO-BREAK SPACE}", line.text)) for line in lines)


def read_entry(path: Path) -> Entry:
    """Read one content file."""
    return msgspec.toml.decode(path.read_bytes(), type=Entry)


def read_demo() -> list[Entry]:
    """The demo's reports, in order."""
    return [read_entry(path) for path in sorted(DEMO.glob("*.toml"))]


def _parse_line(line: str) -> Line:
    found = _LINE.fullmatch(line)
    if found is None or not found["text"]:
        raise ValueError(f"expected a line with text, found {line!r}")
    return Line(
        text=found["text"],
        mark=_MARKS.get(found["mark"], Mark.PLAIN),
        subkind=_MEANT[found["meant"]],
        void=found["mark"] == "~",
    )


def _texts(text: str) -> tuple[str, ...]:
    return (text,) if text else ()
