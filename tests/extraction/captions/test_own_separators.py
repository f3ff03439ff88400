"""Captions that a document sets off by a sign of its own, and several captions in one line."""

import pytest

from wufgraph.documents import read_document
from wufgraph.extraction import extract
from wufgraph.extraction.captions.own_separators import split_at_own_separators
from wufgraph.extraction.captions.table import load_captions
from wufgraph.model import Event, Report

SUMMARY = """Summary of the Event:
The session compared the costs of drains in four towns along the river and beyond.
Recommendations:
Share the data with residents.
"""
FRONT = {
    "Reporter": "Ana Field",
    "Title": "Drains of our own",
    "Date": "9 April 2014",
    "Venue": "Room 3",
    "Time": "14:00 – 16:00",
    "Organizers": "Alda Institute; UN-Habitat",
    "Participants": "60",
}


def read(text: str) -> Report:
    (report,) = extract(read_document((text + SUMMARY).encode(), "made.txt")).reports
    return report


def facts(event: Event) -> tuple[str | None, ...]:
    return event.title, str(event.date), event.venue, event.start, event.end


WHOLE = ("Drains of our own", "2014-04-09", "Room 3", "14:00", "16:00")


@pytest.mark.parametrize(
    "line",
    [
        "{} → {}",
        "{} => {}",
        "{} > {}",
        "{} | {}",
        "{} = {}",
        "[{}] {}",
        "{} ~ {}",
        "{}. {}",
        "{}; {}",
        "{};{}",
        "{}, {}",
        "{},{}",
        "{}- {}",
        "{} / {}",
        "{} ........ {}",
        "{} ……… {}",
        "{}:- {}",
        "__{}:__ {}",
        "{}: __{}__",
    ],
)
def test_the_sign_between_captions_and_values_is_the_documents_own(line: str) -> None:
    report = read("".join(f"{line.format(caption, value)}\n" for caption, value in FRONT.items()))
    assert (report.reporter, *facts(report.event)) == ("Ana Field", *WHOLE)
    assert [one.name for one in report.organizers] == ["Alda Institute", "UN-Habitat"]
    assert report.event.participants


@pytest.mark.parametrize(
    "caption", ["Resumen del evento (máx. 300 palabras)", "Resumen del evento (máx. : 300 palabras)"]
)
def test_a_sign_in_the_brackets_of_a_caption_sets_nothing_off(caption: str) -> None:
    text = f"Relator. Ana Coto\nFecha. 9 de abril de 2014\nLugar. Sala 3\n{caption}. Bien fue.\n"
    (report,) = extract(read_document(text.encode(), "made.txt")).reports
    assert report.summary == "Bien fue."


@pytest.mark.parametrize("sign", ["; ", ", ", " / ", " – ", " | ", ". ", "     "])
def test_several_captions_may_stand_in_one_line(sign: str) -> None:
    lines = ["Reporter: Ana Field", "Title: Drains of our own"]
    report = read("\n".join([*lines, sign.join(["Date: 9 April 2014", "Venue: Room 3", "Time: 14:00 – 16:00"])]) + "\n")
    assert facts(report.event) == WHOLE


def test_the_room_may_stand_beside_date_and_time() -> None:
    line = "When and where: 9 April 2014, 14:00 – 16:00, Room 3"
    report = read(f"Reporter: Ana Field\nTitle: Drains of our own\n{line}\n")
    assert facts(report.event) == WHOLE


@pytest.mark.parametrize(
    "text",
    [
        "Date: 9 April\nVenue: Room 3, left\nTime: 9:00\n",
        "Drains. They cost much.\nTitle. One caption alone.\nThe date, we said, matters.\n",
    ],
    ids=["colons", "sentences"],
)
def test_other_documents_stay_as_they_are(text: str) -> None:
    document = read_document(text.encode(), "made.txt")
    assert split_at_own_separators(document, load_captions()) is document


def test_what_stands_behind_a_tab_is_parted_by_no_other_sign() -> None:
    front = FRONT | {"Title": "Drains, of our own", "Venue": "Garden – Pavilion, hall 2"}
    event = read("\n".join(f"{caption}\t{value}" for caption, value in front.items()) + "\n").event
    assert (event.title, event.venue) == ("Drains, of our own", "Garden – Pavilion, hall 2")


def test_a_caption_that_its_answer_repeats_is_no_part_of_it() -> None:
    text = "\n".join(f"{caption}:\t{caption}: {value}" for caption, value in FRONT.items()) + "\n"
    report = read(text)
    assert [one.name for one in report.organizers] == ["Alda Institute", "UN-Habitat"]
    assert facts(report.event) == WHOLE


def test_a_colon_in_a_title_is_its_own_where_semicolons_set_captions_off() -> None:
    rows = {**FRONT, "Event title/number": "Side event 71: Drains of our own"}
    del rows["Title"]
    report = read("Field;Answer\n" + "".join(f"{caption};{value}\n" for caption, value in rows.items()))
    assert (facts(report.event), report.event.number) == (WHOLE, "71")


def test_lists_behind_dashes_part_no_captions() -> None:
    front = FRONT | {"Organizers": "Alda Institute; UN-Habitat", "Bases": "Peru; Kenya", "Venue": "Room 3; Hall 2"}
    lines = [f"{caption} - {value}" for caption, value in front.items()]
    document = read_document("\n".join(lines).encode(), "made.txt")
    assert split_at_own_separators(document, load_captions()) is document


def test_the_second_item_of_a_list_is_no_caption_of_a_section_that_was_left_out() -> None:
    text = "\n".join(f"{caption}: {value}" for caption, value in FRONT.items())
    discussion = (
        "1. Outline of the discussion/debates\n1) The banks are planned by one office.\n2) Residents are not asked.\n\n"
        "3. Recommendations made during the discussion\n1) Share the data.\n"
    )
    document = read_document(
        f"{text}\nSummary of the Event:\nDrains were compared.\n\n{discussion}".encode(), "made.txt"
    )
    (report,) = extract(document).reports
    assert [(one.kind, one.text) for one in report.statements] == [
        ("discussion", "The banks are planned by one office."),
        ("discussion", "Residents are not asked."),
        ("recommendation", "Share the data."),
    ]


def test_colons_within_answers_and_groups_are_no_signs_beside_arrows() -> None:
    lines = (
        "Signataire → Mrs Ana Field",
        "Nom et n° → Drains of our own",
        "Événement : à quelle date → 9 April 2014",
        "Place dans le parc → Room 3",
        "Heure d'horloge → 14:00–16:00",
        "Chef de file et coorganisateurs",
        "Hôte : Alda Institute",
        "Co-hôte : UN-Habitat",
    )
    report = read("\n\n".join(lines) + "\n\n")
    assert facts(report.event) == WHOLE
    assert report.reporter == "Ana Field"
    assert [one.name for one in report.organizers] == ["Alda Institute", "UN-Habitat"]


def test_a_hyphen_within_a_word_parts_no_caption_from_its_answer() -> None:
    lines = [
        "Rapport rédigé par : Ana Field",
        "Comment s'appelait l'événement ? Des rivières",
        "Quand était-ce ? 9 avril",
    ]
    lines += [
        "À quelle heure a-t-il commencé ? 9h00",
        "Où l'événement a-t-il eu lieu ? Salle 5",
        "Qui a organisé ? Alda",
    ]
    assert read("\n".join(lines) + "\n\n").event.venue == "Salle 5"


def test_a_dash_behind_the_colons_of_bold_captions_is_no_answer() -> None:
    rows = {"Name": "Ms Ana Field", "Institution": "Alda Works", "Position": "Director", "Nationality": "Peru"}
    body = "".join(f"<p><b>{caption}:-</b> {answer}</p>" for caption, answer in rows.items())
    front = "".join(f"<p>{caption}: {answer}</p>" for caption, answer in FRONT.items())
    html = f"<html><body>{front}<p>Summary of the Event:</p><p>Drains.</p><p><b>Speakers</b></p>{body}</body></html>"
    (speaker,) = extract(read_document(html.encode(), "made.html")).reports[0].speakers
    assert (speaker.organization, speaker.position) == ("Alda Works", "Director")
