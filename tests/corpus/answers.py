"""What an author writes into the form, before anybody reads it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from wufgraph.model import Language, StatementSubkind

HEADER = ("reporter", "title", "date", "venue", "time", "organizers", "bases", "participants")
AGENDAS = ("habitat-iii", "post-2015", "new-urban-agenda")
SPEAKER = ("speaker-name", "nationality", "organization", "speaker-time", "position", "email")


class Layout(StrEnum):
    """How the author's copy of the form looks."""

    FORM = "form"
    PARAGRAPHS = "paragraphs"
    CONTROLS = "controls"
    GRID = "grid"
    TEXT = "text"


class Mark(StrEnum):
    """What stands in front of a line, or sets it off."""

    PLAIN = "plain"
    HEADING = "heading"
    BULLET = "bullet"
    SUB_BULLET = "sub-bullet"
    NUMBER = "number"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One paragraph of an answer.

    Attributes:
        subkind: What the author means by it; no layout shows it.
        void: It says that there is nothing to say, as "N/A" does.
    """

    text: str
    mark: Mark = Mark.PLAIN
    subkind: StatementSubkind | None = None
    void: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledForm:
    """A filled-in form, as written.

    Attributes:
        printed: Language of the blank form; answers may be in another one.
        header: Paragraphs of each answer of the header, by field; a line break within one is a soft one.
        answers: Lines of each section, by section or agenda.
        speakers: One mapping of field to answer for each speaker.
        spare_speakers: Speaker tables that were left empty.
        bullets: Typed bullets of the first and second level.
        page_lines: Lines on a page, where the form is flattened to text.
        author: Who the file's properties name.
        remark: The comment in the file's properties.
    """

    printed: Language
    header: Mapping[str, tuple[str, ...]]
    answers: Mapping[str, tuple[Line, ...]]
    speakers: tuple[Mapping[str, str], ...] = ()
    spare_speakers: int = 0
    bullets: tuple[str, str] = ("- ", " - ")
    page_lines: int = 52
    author: str = ""
    remark: str = ""
