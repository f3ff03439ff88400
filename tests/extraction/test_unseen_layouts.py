"""Forms that organizers typed anew in Word, with captions that no table holds, laid out as they liked."""

import datetime as dt
from collections.abc import Callable, Mapping
from io import BytesIO

import docx
import pytest
from docx.document import Document as Word

from wufgraph.documents import read_document
from wufgraph.extraction import extract
from wufgraph.model import Report

HEADER = ("reporter", "title", "date", "venue", "time", "organizers", "bases", "participants")
SECTIONS = ("summary", "outline", "recommendations", "partnerships")
SPEAKER = ("speaker-name", "nationality", "organization", "speaker-time", "position", "email")
SPEAKERS = (
    ("Ms Ana Coto", "Peruvian", "First Institute", "9:00", "Director", "ana@first.example"),
    ("Mr Bo Hill", "Kenyan", "River Office", "9:20", "Planner", "bo@river.example"),
)
# By language: what is asked, in the order of the fields above, the heading of the speakers last; and what is answered.
ASKED = {
    "es": (
        "Preparó | Cómo se llamó | Se realizó el | Auditorio | Desde/hasta | Quiénes organizan | De dónde son"
        " | Cuántos vinieron | En pocas palabras | Lo conversado | Qué habría que hacer | Socios nuevos"
        " | Panelista | Procedencia | Trabaja en | Turno | Función | Correo | Quiénes hablaron"
    ),
    "fr": (
        "Signataire | Comment s'appelait l'événement | Jour | Dans quelle salle | Début et fin"
        " | Les organisateurs | D'où viennent-ils | Combien sont venus | En quelques mots | Échanges"
        " | Suggestions | Collaborations | Conférencier | Pays | Entité | Quand | Qualité | Courrier électronique"
        " | Les orateurs"
    ),
    "en": (
        "Note taker | Name of our event | When was it | Which room | Start and end | Run by | Home country"
        " | How many came | In short | Points made | What should be done | Who we will work with | Presenter"
        " | Citizen of | Works for | Slot | Job | Mail | The panel"
    ),
}
ANSWERED = {
    "es": (
        "Ana Field | Ríos y ciudades | 9 de abril de 2014 | Sala 3 | 9:00 – 10:00 | Instituto del Agua; Foro Sur"
        " | Perú; Ecuador | 40"
        " | El encuentro reunió a planificadores e ingenieros de ríos para comparar lo que hacen en las orillas."
        " | Las orillas las planifica una oficina y el río otra. | Compartan los datos de crecidas."
        " | Instituto del Agua y Foro Sur firmarán un convenio en mayo."
    ),
    "fr": (
        "Ana Field | Rivières et villes | 9 avril 2014 | Salle 3 | 9h00 – 10h00 | Institut de l'eau ; Forum Sud"
        " | Pérou ; Équateur | 40"
        " | La rencontre a réuni des urbanistes et des ingénieurs des rivières pour comparer ce qu'ils font des berges."
        " | Les berges sont planifiées par un bureau et la rivière par un autre. | Partagez les données de crue."
        " | Institut de l'eau et Forum Sud signeront une convention en mai."
    ),
    "en": (
        "Ana Field | Rivers and cities | 9 April 2014 | Room 3 | 9:00 – 10:00 | Water Institute; South Forum"
        " | Peru; Ecuador | 40"
        " | The event brought together planners and river engineers to compare what they do with river banks."
        " | The banks are planned by one office and the river by another. | Share the flood data."
        " | Water Institute and South Forum will sign an agreement in May."
    ),
}
Pairs = Mapping[str, tuple[str, str]]


def add_line(word: Word, *parts: tuple[str, bool]) -> None:
    paragraph = word.add_paragraph()
    for words, is_bold in parts:
        paragraph.add_run(words).bold = is_bold


def in_two_columns(word: Word, pairs: Pairs) -> None:
    table = word.add_table(rows=0, cols=2)
    for pair in pairs.values():
        for cell, words in zip(table.add_row().cells, pair, strict=True):
            cell.text = words


def in_four_columns(word: Word, pairs: Pairs) -> None:
    flat = [pairs[field] for field in HEADER]
    table = word.add_table(rows=0, cols=4)
    for left, right in zip(flat[::2], flat[1::2], strict=True):
        for cell, words in zip(table.add_row().cells, (*left, *right), strict=True):
            cell.text = words
    below_bold_lines(word, {field: pairs[field] for field in SECTIONS})


def below_bold_lines(word: Word, pairs: Pairs) -> None:
    for caption, answer in pairs.values():
        add_line(word, (caption, True))
        add_line(word, (answer, False))


def behind_bold_words(word: Word, pairs: Pairs) -> None:
    for caption, answer in pairs.values():
        add_line(word, (caption, True), (f" {answer}", False))


def behind_dashes(word: Word, pairs: Pairs) -> None:
    for field in HEADER:
        add_line(word, (" – ".join(pairs[field]), False))
    below_bold_lines(word, {field: pairs[field] for field in SECTIONS})


LAYOUTS = (in_two_columns, in_four_columns, below_bold_lines, behind_bold_words, behind_dashes)


def fill(language: str, lay_out: Callable[[Word, Pairs], None]) -> bytes:
    asked, answered = ASKED[language].split(" | "), ANSWERED[language].split(" | ")
    word, file = docx.Document(), BytesIO()
    lay_out(word, dict(zip((*HEADER, *SECTIONS), zip(asked, answered, strict=False), strict=True)))
    add_line(word, (asked[-1], True))
    captions = asked[-1 - len(SPEAKER) : -1]
    if lay_out in (in_two_columns, in_four_columns):
        table = word.add_table(rows=0, cols=len(SPEAKER))
        for row in (captions, *SPEAKERS):
            for cell, words in zip(table.add_row().cells, row, strict=True):
                cell.text = words
    else:
        for speaker in SPEAKERS:
            for caption, value in zip(captions, speaker, strict=True):
                add_line(word, (f"{caption}: {value}", False))
            word.add_paragraph()
    word.save(file)
    return file.getvalue()


def told(report: Report, answered: str) -> list[object]:
    event = report.event
    people = [(f"{s.honorific} {s.name}", s.organization, s.time, s.position, s.email) for s in report.speakers]
    assert people == [(name, body, f"0{time}", post, mail) for name, _, body, time, post, mail in SPEAKERS]
    assert [s.nationality for s in report.speakers] == [("PE",), ("KE",)]
    assert (event.date, event.start, event.end) == (dt.date(2014, 4, 9), "09:00", "10:00")
    names, codes = [o.name for o in report.organizers], [o.country for o in report.organizers]
    assert codes == ["PE", "EC"]
    assert event.participants is not None
    assert event.participants.min == 40
    statements = {statement.kind: statement.text for statement in report.statements}
    found = [
        report.reporter,
        event.title,
        event.venue,
        names,
        report.summary,
        *(statements[k] for k in sorted(statements)),
    ]
    parts = answered.split(" | ")
    institutions = [name.strip() for name in parts[5].split(";")]
    wanted = [parts[0], parts[1], parts[3], institutions, parts[8], parts[9], parts[11], parts[10]]
    return [(one, other) for one, other in zip(found, wanted, strict=True) if one != other]


@pytest.mark.parametrize("lay_out", LAYOUTS, ids=[layout.__name__ for layout in LAYOUTS])
@pytest.mark.parametrize("language", list(ASKED))
def test_all_is_read_below_captions_of_ones_own(language: str, lay_out: Callable[[Word, Pairs], None]) -> None:
    (report,) = extract(read_document(fill(language, lay_out), "anew.docx")).reports
    assert told(report, ANSWERED[language]) == []
