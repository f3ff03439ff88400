"""The English form typed as text, with any answers."""

from collections.abc import Mapping, Sequence

from tests.corpus.answers import AGENDAS, HEADER, SPEAKER
from tests.corpus.printed import PrintedForm
from wufgraph.documents import read_document
from wufgraph.extraction import extract
from wufgraph.extraction.captions.pieces import Form
from wufgraph.extraction.captions.rows import Rows
from wufgraph.extraction.captions.table import load_captions
from wufgraph.extraction.segments.cutting import segment
from wufgraph.model import Document, Language, Report, Role

SECTIONS = ("summary", "focus-areas", "discussion", "outline", "positions", *AGENDAS, "recommendations", "partnerships")
HEADER_ANSWERS = {
    "reporter": "Ana Field",
    "title": "Rivers and their cities",
    "date": "9 April 2014",
    "venue": "Room 1",
    "time": "9:00 – 10:00",
    "organizers": "First Institute, Second Forum",
    "bases": "Peru, Ecuador",
    "participants": "40",
}
SECTION_ANSWERS = {
    "summary": "What the event was for.",
    "focus-areas": "- Urban Economy",
    "outline": "- The banks are planned by one office and the river by another.",
    "habitat-iii": "- Rivers belong into the new agenda.",
    "post-2015": "- Water has to be measured.",
    "new-urban-agenda": "- Plan the banks and the river together.",
    "recommendations": "- Share the data.",
    "partnerships": "- A joint study begins in May.",
}
SPEAKER_ANSWERS = {
    "speaker-name": "Ms Ana Field",
    "nationality": "Peruvian",
    "organization": "First Institute",
    "speaker-time": "9:00",
    "position": "Director",
    "email": "ana@first.example",
}


def fill(
    answers: Mapping[str, str] | None = None,
    speakers: Sequence[Mapping[str, str]] = (SPEAKER_ANSWERS,),
    *,
    language: Language = Language.EN,
) -> str:
    """A filled-in form, one paragraph or typed row per line.

    Args:
        answers: By field, section or agenda, in place of the usual ones; an answer may have several lines.
        speakers: Answers of each speaker's table, in place of the usual ones.
        language: Of what is printed.
    """
    printed = PrintedForm(language)
    given = {**HEADER_ANSWERS, **SECTION_ANSWERS, **(answers or {})}
    lines = [*printed.title_lines, *printed.subtitle_lines, ""]
    lines += [f"{printed.caption(field)}\t{given[field]}" for field in HEADER]
    for section in SECTIONS:
        lines += ["", printed.caption(section), ""]
        if section in ("summary", "recommendations", "partnerships"):
            lines += [printed.guidance(section), ""]
        lines.append(given.get(section, ""))
    lines += ["", printed.caption("speakers"), ""]
    for speaker in speakers:
        told = {**SPEAKER_ANSWERS, **speaker}
        lines += [*(f"{printed.caption(field)}\t{told[field]}" for field in SPEAKER), ""]
    return "\n".join([*lines, printed.guidance("speakers"), "", *printed.thematic_list, ""])


def document_of(text: str) -> Document:
    """The document that a text file is."""
    return read_document(text.encode(), "typed.txt")


def reports_in(text: str) -> tuple[Report, ...]:
    """All reports that are read from a text."""
    return extract(document_of(text)).reports


def report_in(text: str) -> Report:
    """The one report that is read from a text."""
    (report,) = reports_in(text)
    return report


def read_answers(
    answers: Mapping[str, str] | None = None, speakers: Sequence[Mapping[str, str]] = (SPEAKER_ANSWERS,)
) -> Report:
    """What is read from a form with the given answers."""
    return report_in(fill(answers, speakers))


def forms_in(document: Document) -> tuple[Form, ...]:
    """The forms in a document, as walked once."""
    return segment(Rows(document, load_captions()))


def roles_in(document: Document) -> list[tuple[Role, str, str]]:
    """Role, field and words of every piece, in order."""
    return [
        (piece.role, piece.field, piece.block.span.of(document.text))
        for form in forms_in(document)
        for piece in form.pieces
    ]


def answers_in(document: Document) -> list[tuple[str, str]]:
    """Field and words of every answer, in order."""
    return [(field, words) for role, field, words in roles_in(document) if role is Role.ANSWER]


def unread_in(document: Document) -> list[str]:
    """What was read as nothing, in order."""
    return [words for role, _, words in roles_in(document) if role is Role.UNREAD]
