"""Speakers told in two rows each, below two rows of captions."""

import pytest

from wufgraph.documents import read_document
from wufgraph.extraction import extract
from wufgraph.model import Report

FRONT = "<p>Name of Reporter: Bo Hill</p><p>Event title/number: Pipes and who pays</p><p>Date: 9 April 2014</p>"
SECTION = "<p>Summary of the Event</p><p>We met to talk about pipes.</p><p><b>Detailed information on speakers</b></p>"
HEADS = {
    "en": ("Full name (Mr/Ms)", "Position", "Organization/Institution", "Nationality", "Time", "Contact e-mail"),
    "en, own words": ("Speaker (Mr/Ms)", "What they do", "Affiliated to", "Passport of", "Spoke at", "Where to write"),
    "es": ("Nombre completo", "Título del puesto", "Ente por el que habla", "Nacionalidad", "Hora", "Correo"),
    "fr": ("Nom complet (M./Mme)", "Fonction", "Affilié à", "Nationalité", "Heure", "Courriel"),
}
PEOPLE = (
    ("Ms Ana Field", "Director", "Kera Trust", "Peruvian", "14:00", "ana@kera.example"),
    ("Mr Noor Aziz", "Planner", "City of Alda", "Kenyan", "14:12", "noor@alda.example"),
    ("Ms Ida Roy", "Engineer", "Bono Institute", "Indian", "14:24", "ida@bono.example"),
)


def read(page: str) -> Report:
    (report,) = extract(read_document(f"<html><body>{FRONT}{SECTION}{page}</body></html>".encode(), "a.html")).reports
    return report


def told(report: Report) -> list[tuple[str | None, ...]]:
    return [(one.name, one.position, one.organization, one.time, one.email) for one in report.speakers]


def rows(*cells: tuple[str, ...], tag: str = "td") -> str:
    return "".join("<tr>" + "".join(f"<{tag}>{one}</{tag}>" for one in row) + "</tr>" for row in cells)


WHOLE = [(name.split(" ", 1)[1], post, body, time, mail) for name, post, body, _, time, mail in PEOPLE]


@pytest.mark.parametrize("heads", HEADS.values(), ids=HEADS)
def test_each_speaker_in_two_rows(heads: tuple[str, ...]) -> None:
    below = (half for person in PEOPLE for half in (person[:3], person[3:]))
    page = f"<table>{rows(heads[:3], heads[3:], tag='th')}{rows(*below)}</table>"
    report = read(page)
    assert told(report) == WHOLE
    assert [one.nationality for one in report.speakers] == [("PE",), ("KE",), ("IN",)]


def test_each_speaker_in_three_rows() -> None:
    heads = HEADS["en"]
    below = (person[at : at + 2] for person in PEOPLE for at in (0, 2, 4))
    page = f"<table>{rows(heads[:2], heads[2:4], heads[4:], tag='th')}{rows(*below)}</table>"
    assert told(read(page)) == WHOLE


def test_a_table_with_one_row_of_captions_stays() -> None:
    page = f"<table>{rows(HEADS['en'], tag='th')}{rows(*PEOPLE)}</table>"
    assert told(read(page)) == WHOLE


@pytest.mark.parametrize(
    "several",
    [
        "Name in full (Mr/Ms), Post occupied, Organisation behind",
        "Nom complet (M./Mme), Poste tenu, Organisation/institution",
    ],
)
def test_one_caption_may_ask_for_name_post_and_body_in_lines(several: str) -> None:
    heads = ("Talk at what hour", several, "Citizen of which country?", "Speaker can be e-mailed at")
    below = [(time, f"{name}<br>{post}<br>{body}", nation, mail) for name, post, body, nation, time, mail in PEOPLE]
    assert told(read(f"<table>{rows(heads, tag='th')}{rows(*below)}</table>")) == WHOLE


def test_captions_that_come_again_for_each_speaker_stay() -> None:
    one_each = "".join(
        rows(HEADS["en"][:3], tag="th") + rows(person[:3]) + rows(HEADS["en"][3:], tag="th") + rows(person[3:])
        for person in PEOPLE
    )
    assert [one.name for one in read(f"<table>{one_each}</table>").speakers] == [name for name, *_ in WHOLE]
