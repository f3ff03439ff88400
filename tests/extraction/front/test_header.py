"""The header: reporter and event, with evidence and doubts."""

import datetime as dt

import pytest

from tests.extraction.typed_forms import read_answers
from wufgraph.documents import read_document
from wufgraph.extraction import extract
from wufgraph.model import EventType, Participants


def doubts(answers: dict[str, str]) -> list[tuple[str, str, str]]:
    return [(note.pointer, note.code, note.text) for note in read_answers(answers).warnings]


@pytest.mark.parametrize(
    ("answer", "name"),
    [
        ("Ana Field", "Ana Field"),
        ("Ms. Ana Field", "Ana Field"),
        ("Ana Field (AIUF)", "Ana Field"),
        ("Ana Field, Alda Institute", "Ana Field"),
        ("Ana Field – Alda Institute", "Ana Field"),
        ("Ana Field / Bo Hill", "Ana Field"),
        ("Anne-Marie O'Field", "Anne-Marie O'Field"),
        ("N/A", None),
        ("-", None),
        ("", None),
    ],
)
def test_the_reporter_is_a_name_alone(answer: str, name: str | None) -> None:
    assert read_answers({"reporter": answer}).reporter == name


def test_the_event_is_read() -> None:
    event = read_answers({"title": "Side Event 7: Rivers and their cities", "time": "2.45 to 4 pm"}).event
    assert (event.title, event.number, event.type) == ("Rivers and their cities", "7", EventType.SIDE_EVENT)
    assert (event.date, event.start, event.end) == (dt.date(2014, 4, 9), "14:45", "16:00")
    assert (event.venue, event.participants) == ("Room 1", Participants(min=40, max=40))


@pytest.mark.parametrize(
    ("answer", "venue"),
    [
        ("Room / pavilion: Room 6", "Room 6"),
        ("Lieu : Salle 6", "Salle 6"),
        ("Room: 12", "Room: 12"),
        ("Blue Pavilion: Room 6", "Blue Pavilion: Room 6"),
    ],
)
def test_a_caption_that_the_answer_repeats_is_none_of_it(answer: str, venue: str) -> None:
    assert read_answers({"venue": answer}).event.venue == venue


def test_a_room_tells_the_type_where_the_title_does_not() -> None:
    told = read_answers({"title": "Rivers", "venue": "City Changer Room B"})
    assert told.event.type == EventType.CITY_CHANGER_ROOM
    assert told.evidence["/event/type"].section == "venue"


def test_the_title_outranks_the_room() -> None:
    told = read_answers({"title": "Side Event: Rivers", "venue": "City Changer Room B"})
    assert told.event.type == EventType.SIDE_EVENT
    assert told.evidence["/event/type"].section == "title"


@pytest.mark.parametrize("number", ["45. ", "45) ", "(45) "])
def test_a_number_typed_as_of_a_list_is_the_events(number: str) -> None:
    title = ("Title of event:", f"{number}Rivers and their cities")
    rows = (("Reporter:", "Ana Field"), title, ("Date:", "9 April 2014"), ("Summary:", "Of rivers."))
    page = "".join(f"<tr><td>{caption}</td><td>{value}</td></tr>" for caption, value in rows)
    (report,) = extract(read_document(f"<table>{page}</table>".encode(), "a.html")).reports
    assert (report.event.title, report.event.number) == ("Rivers and their cities", "45")


@pytest.mark.parametrize("answer", ["a) Rivers", "1.2 Rivers"])
def test_what_numbers_no_event_is_no_number_of_one(answer: str) -> None:
    assert read_answers({"title": answer}).event.number is None


@pytest.mark.parametrize("asked", ["Venue: room", "Venue: room/hall", "Venue: pavilion and room"])
def test_a_caption_may_ask_on_in_front_of_another_colon(asked: str) -> None:
    lines = f"Name of reporter: Ana Field\nTitle of event: Rivers\nDate: 9 April 2014\n{asked}: Room 4, Blue Pavilion"
    (report,) = extract(read_document(f"{lines}\nTime: 9:00\nSummary of event:\nOf rivers.".encode(), "a.txt")).reports
    assert report.event.venue == "Room 4, Blue Pavilion"


@pytest.mark.parametrize(
    ("field", "answer", "doubt"),
    [
        ("date", "some day", ("/event/date", "unreadable-date", "some day")),
        ("date", "31 April 2014", ("/event/date", "unreadable-date", "31 April 2014")),
        ("time", "in the afternoon", ("/event/start", "unreadable-time", "in the afternoon")),
        ("participants", "a full room", ("/event/participants", "unreadable-number", "a full room")),
    ],
)
def test_what_cannot_be_read_is_told(field: str, answer: str, doubt: tuple[str, str, str]) -> None:
    assert doubts({field: answer}) == [doubt]


@pytest.mark.parametrize("field", ["reporter", "title", "date", "venue", "time", "organizers", "bases", "participants"])
@pytest.mark.parametrize("answer", ["", "N/A", "—", "TBC"])
def test_a_blank_answer_is_no_doubt(field: str, answer: str) -> None:
    report = read_answers({field: answer, **({"bases": ""} if field == "organizers" else {})})
    assert report.warnings == ()
    assert not [evidence for evidence in report.evidence.values() if evidence.section == field]


def test_a_date_tells_the_forum() -> None:
    report = read_answers({"date": "8 February 2018"})
    assert (report.forum, report.evidence["/forum"].quote) == ("wuf9", "8 February 2018")


def test_without_a_date_the_forum_is_the_forms_own() -> None:
    report = read_answers({"date": ""})
    assert (report.forum, "/forum" in report.evidence) == ("wuf7", False)


def test_white_space_within_a_value_is_folded() -> None:
    report = read_answers({"title": "Rivers  and\xa0their cities", "venue": "Room  1", "reporter": "Ana  Field"})
    assert (report.event.title, report.event.venue, report.reporter) == (
        "Rivers and their cities",
        "Room 1",
        "Ana Field",
    )
    assert report.evidence["/event/venue"].quote == "Room  1"


def test_a_weekday_that_is_not_the_dates_is_told() -> None:
    report = read_answers({"date": "Friday, 9 April 2014"})
    assert str(report.event.date) == "2014-04-09"
    assert [(note.pointer, note.code) for note in report.warnings] == [("/event/date", "other-weekday")]


@pytest.mark.parametrize(
    ("lines", "number", "kind"),
    [
        ("Type of event: Networking event\nNumber: 45\n", "45", EventType.NETWORKING_EVENT),
        ("Tipo y número: evento paralelo n.º 33\n", "33", EventType.SIDE_EVENT),
        ("Code\tNE 21\n", "21", EventType.NETWORKING_EVENT),
        ("N° : 40\nType d'événement : événement de formation\n", "40", EventType.TRAINING_EVENT),
    ],
    ids=["one each", "both in one", "code", "French"],
)
def test_type_and_number_may_be_asked_for_by_themselves(lines: str, number: str, kind: EventType) -> None:
    form = (
        f"Name of Reporter: Ana Field\nEvent title: Rivers\n{lines}Date: 9 April 2014\nSummary of the Event:\nRivers.\n"
    )
    (report,) = extract(read_document(form.encode(), "made.txt")).reports
    assert (report.event.title, report.event.number, report.event.type) == ("Rivers", number, kind)
    assert report.evidence["/event/number"].quote == number


@pytest.mark.parametrize(
    "answer", ["9 April 2014, 14:00 – 16:00", "Wednesday 9 April from 2 to 4 pm", "14:00-16:00, 9 April 2014"]
)
def test_date_and_time_may_stand_in_one_answer(answer: str) -> None:
    form = (
        f"Name of Reporter: Ana Field\nEvent title: Rivers\nDate and time: {answer}\nSummary of the Event:\nRivers.\n"
    )
    (report,) = extract(read_document(form.encode(), "made.txt")).reports
    assert (report.event.date, report.event.start, report.event.end) == (dt.date(2014, 4, 9), "14:00", "16:00")
    assert report.evidence["/event/start"].section == "date"


@pytest.mark.parametrize("answer", ['"Room 3"', "<Room 3>", "« Room 3 »", "[Room 3]", "“Room 3”"])
def test_signs_around_all_of_an_answer_are_none_of_it(answer: str) -> None:
    assert read_answers({"venue": answer}).event.venue == "Room 3"
    assert read_answers({"venue": '"Blue" and "Red" rooms'}).event.venue == '"Blue" and "Red" rooms'


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("TRAINING EVENT: Who trains?", EventType.TRAINING_EVENT),
        ("EVENTO DE CAPACITACIÓN: Who trains?", EventType.TRAINING_EVENT),
        ("SIDE EVENT: Who trains?", EventType.SIDE_EVENT),
    ],
)
def test_a_type_in_capitals_in_front_of_the_title_is_told(said: str, kind: EventType) -> None:
    text = f"Event title/number: {said}\n\nDate: 9 April 2014\n\nVenue: Room 1\n\nSummary of the Event: Rivers.\n"
    event = extract(read_document(text.encode(), "made.txt")).reports[0].event
    assert (event.title, event.type) == ("Who trains?", kind)
