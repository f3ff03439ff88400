"""Captions that ask on behind their own colon or comma, and those that name the month."""

from io import BytesIO

import docx
import pytest

from wufgraph.documents import read_document
from wufgraph.extraction import extract, load_captions
from wufgraph.model import Report

FRONT = "Name of Reporter: Ann Obi\n"
REST = """
Summary of the event: Most cities know what a sponge city is; few know who pays for it.
Recommendations made during the discussion: Cities should charge for storm water.
"""


def read(header: str) -> Report:
    return extract(read_document(f"{FRONT}{header}{REST}".encode(), "report.txt")).reports[0]


@pytest.mark.parametrize(
    "line",
    [
        "Event: name, number: NE 47 - Who pays?",
        "Evento: nombre, n.º: Evento de redes 47: Who pays?",
        "Événement : nom / n° : Who pays?, n° 47",
        "EVENT: TITLE, NUMBER: NE 47 - Who pays?",
        "Event: title and no.: Networking event 47: Who pays?",
    ],
)
def test_a_caption_of_the_title_may_ask_on_for_name_and_number(line: str) -> None:
    event = read(f"{line}\nDate: 9 April 2014").event
    assert (event.title, event.number) == ("Who pays?", "47")


@pytest.mark.parametrize(
    "line",
    [
        "Date in April 2014: 9 Apr 2014",
        "Fecha en abril de 2014: 9-04-2014",
        "Date en avril 2014 : 9 avr. 2014",
        "Day of our event (April 2014): 9.4.2014",
    ],
)
def test_a_caption_of_the_date_may_name_the_month(line: str) -> None:
    event = read(f"Event title/number: Who pays?\n{line}\nVenue: Room 5").event
    assert (event.title, str(event.date), event.venue) == ("Who pays?", "2014-04-09", "Room 5")


@pytest.mark.parametrize(
    "line",
    [
        "Gente en la sala (aprox.): 40",
        "Conteo de gente en la sala: 40",
        "Compte des gens dans la salle : 40",
        "Combien de monde : 40",
        "Asistencia aprox. ........ ~40",
    ],
)
def test_a_caption_of_the_attendance_may_speak_of_people_in_a_room(line: str) -> None:
    event = read(f"Event title/number: Who pays?\nVenue: Room 5\n{line}").event
    assert event.venue == "Room 5"
    assert event.participants is not None
    assert event.participants.min == 40


def test_bold_captions_over_their_values_may_ask_on() -> None:
    document = docx.Document()
    rows = [("Reporter", "Ann Obi"), ("EVENT: NAME, N.º", "Who pays?"), ("Gathering held: date", "9 April 2014")]
    rows += [("PLACE: WHICH ROOM", "Blue Hall"), ("Summary of the event", "Few know who pays for it.")]
    table = document.add_table(0, 1)
    for caption, value in rows:
        cell = table.add_row().cells[0]
        cell.paragraphs[0].add_run(caption).bold = True
        cell.add_paragraph(value)
    file = BytesIO()
    document.save(file)
    event = extract(read_document(file.getvalue(), "report.docx")).reports[0].event
    assert (event.title, str(event.date), event.venue) == ("Who pays?", "2014-04-09", "Blue Hall")


def typed(rows: list[tuple[str, ...]]) -> Report:
    document = docx.Document()
    table = document.add_table(0, len(rows[0]))
    for row in rows:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    for line in REST.strip().split("\n"):
        document.add_paragraph(line)
    file = BytesIO()
    document.save(file)
    return extract(read_document(file.getvalue(), "report.docx")).reports[0]


def test_a_row_of_captions_may_hold_some_that_are_not_known() -> None:
    captions = (
        "Name of Reporter:",
        "Event title/number:",
        "Date:",
        "Slot of the gathering:",
        "Venue:",
        "They come from:",
    )
    report = typed([captions, ("Ann Obi", "Who pays?", "9 April 2014", "9:00 - 10:00", "Blue Hall", "Peru")])
    event = report.event
    assert (report.reporter, event.title, event.start, event.venue) == ("Ann Obi", "Who pays?", "09:00", "Blue Hall")


def test_values_may_stand_in_the_next_column_of_the_row_below() -> None:
    rows = [("Name of Reporter:", "Ann Obi"), ("Event title/number:", "Who pays?"), ("Date:", "9 April 2014")]
    event = typed([cells for name, value in rows for cells in ((name, ""), ("", value))]).event
    assert (event.title, str(event.date)) == ("Who pays?", "2014-04-09")


def test_a_room_with_a_number_is_no_caption() -> None:
    assert load_captions().find("Meeting Room 4", ("venue",)) is None


def test_captions_may_stand_in_square_brackets() -> None:
    lines = ("Person reporting", "Ann Obi"), ("Event title/number", "Who pays?"), ("Date (day)", "9 April 2014")
    event = read("\n".join(f"[{caption}]: {value}" for caption, value in (*lines, ("Gente en sala", "45")))).event
    assert (event.title, str(event.date), event.participants and event.participants.min) == (
        "Who pays?",
        "2014-04-09",
        45,
    )


def test_items_beside_captions_with_bullets_are_captions_too() -> None:
    header = "• Title: Who pays?\n• Date: 9 April 2014\n• Hosts: Alda Works\n• Town and country of each: Lima, Peru"
    report = read(f"{header}\n• Venue: Hall 2")
    assert [(one.name, one.city, one.country) for one in report.organizers] == [("Alda Works", "Lima", "PE")]
