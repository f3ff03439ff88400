"""Forms filled in as an interview, speakers with answers in brackets, captions that may head a section or the title."""

import pytest

from wufgraph.documents import read_document
from wufgraph.extraction import extract
from wufgraph.model import Report

BODY = """Summary of the Event (max: 300 words):
Traders told how they work at night.
Recommendations made during the discussion
Light the stops.
"""


def read(text: str) -> Report:
    (report,) = extract(read_document(text.encode(), "report.txt")).reports
    return report


def told(report: Report) -> tuple[str | None, str | None, str, str | None]:
    return report.reporter, report.event.title, str(report.event.date), report.event.venue


@pytest.mark.parametrize(
    ("asks", "answers"), [("Q. ", "A. "), ("P: ", "R: "), ("Question 1: ", "Answer: "), ("Q) ", "R) ")]
)
def test_an_interview_is_read(asks: str, answers: str) -> None:
    pairs = {
        "Note taken by": "Ms Ana Field",
        "Event was called": "Night markets",
        "Held: date": "8 April 2014",
        "Room we had": "Patio of the theatre",
        "Persons (approx.)": "about 30",
    }
    lines = "".join(f"{asks}{caption}\n{answers}{answer}\n" for caption, answer in pairs.items())
    assert told(read(f"{lines}{BODY}")) == ("Ana Field", "Night markets", "2014-04-08", "Patio of the theatre")


def test_what_comes_before_a_question_is_no_caption_and_a_list_may_begin_behind_the_sign() -> None:
    """The answer holds words of a caption, "room", and the question below it is set off."""
    report = read(
        "Q. Who is reporting?\nA. Mrs. Ana Field, Alda Institute\nQ. Event title + no.\nA. Rent without fear\n"
        "Q. When and where\nA. Wed 9 April, 14h00 to 15h30, Blue Pavilion room 6\n"
        "Q. Who organised it\nA. Alda Institute\n"
        "Q. What was it about\nA. Tenants told how they deal with sudden rises of the rent.\n"
        "Q. What do you recommend\nA. - Write leases on one page.\n- Count tenants in the census.\n"
    )
    assert told(report) == ("Ana Field", "Rent without fear", "2014-04-09", "Blue Pavilion room 6")
    assert [one.text for one in report.statements] == ["Write leases on one page.", "Count tenants in the census."]


def test_a_line_may_hold_all_that_is_told_of_a_speaker_in_brackets() -> None:
    header = "Name of Reporter: Ana Field\nTitle/number of event: Night markets\nDate: 8 April 2014\n"
    lines = (
        "Called (name) [Mr Bo Hill] Nat. of speaker [Peru] Sent by [Kera Network] Floor at (hour) [10:00]",
        "Called (name) [Ms Ana Field] Nat. of speaker [Sweden] Sent by [Alda Institute] Floor at (hour) [10:12]",
        "Called (name) [Mr Tom Lake] Sent by [Alda Institute] Floor at (hour) [10:24]",
    )
    heading = "Detailed information on speakers/presenters/moderators:"
    report = read("\n".join((f"{header}{BODY}{heading}", *lines)))
    assert [(one.name, one.nationality, one.organization, one.time) for one in report.speakers] == [
        ("Bo Hill", ("PE",), "Kera Network", "10:00"),
        ("Ana Field", ("SE",), "Alda Institute", "10:12"),
        ("Tom Lake", (), "Alda Institute", "10:24"),
    ]


@pytest.mark.parametrize("heading", ["Objet de l'événement : ", "Objet de l'événement :\n"])
def test_a_sections_caption_over_others_of_the_header_opens_no_section(heading: str) -> None:
    """ "Objet de l'événement" heads the summary of others; here all of the header was taken for the summary."""
    report = read(
        f"Nom du rapporteur : Ana Field\n{heading}Le marché la nuit\nDate : 8 avril 2014\nLieu : Salle 7\n"
        "Résumé de l'événement (max. : 300 mots) :\nDes marchands ont raconté comment ils travaillent la nuit.\n"
        "Recommandations formulées pendant la discussion\nÉclairer les arrêts.\n"
    )
    assert told(report) == ("Ana Field", "Le marché la nuit", "2014-04-08", "Salle 7")
    assert report.summary == "Des marchands ont raconté comment ils travaillent la nuit."


@pytest.mark.parametrize("hour", ["10:15 hs", "10:15 hrs.", "1015 hrs", "10:15hs", "10:15 hs -"])
def test_an_hour_in_front_of_a_speaker_has_its_unit(hour: str) -> None:
    header = (
        "Nombre del relator: Ana Field\nTítulo/número del evento: Calles\nFecha: 8 de abril de 2014\nLugar: Sala 3\n"
    )
    lines = (
        "Recomendaciones formuladas durante la discusión",
        "- Poner luces.",
        "Información detallada de los ponentes/presentadores/moderadores",
        f"{hour}  Sra. Jelena Kalogeras",
        "Jefa de obras; Mesa del Aire Limpio de Rajshahi; Griega; j@raj.example",
        f"{hour.replace('15', '27')}  Srta. Heike Zschiesche",
        "Conserje; Mesa del Aire Limpio de Rajshahi; Alemana; h@raj.example",
    )
    speakers = read("\n".join((header.rstrip(), *lines))).speakers
    assert [(one.name, one.time, one.position) for one in speakers] == [
        ("Jelena Kalogeras", "10:15", "Jefa de obras"),
        ("Heike Zschiesche", "10:27", "Conserje"),
    ]


@pytest.mark.parametrize("arrow", ["=>", "->", "→", ">>"])
def test_an_arrow_behind_a_caption_is_no_part_of_the_answer(arrow: str) -> None:
    lines = (
        "Name of Reporter – {} Ana Field",
        "Title/number of event – {} Night markets",
        "Date – {} 8 April 2014",
        "Venue – {} Room 7",
    )
    report = read("".join(f"{line.format(arrow)}\n" for line in lines) + BODY)
    assert told(report) == ("Ana Field", "Night markets", "2014-04-08", "Room 7")


def test_a_comma_within_answers_sets_no_caption_off() -> None:
    """Captions and answers stand in one line, and nothing parts them but the capitals of the captions."""
    report = read(
        "NAME OF REPORTER Ana Field, Alda Institute\nTITLE OF EVENT Cold homes, sick lungs\nDATE 9th April, 2014\n"
        f"VENUE Yellow Pavilion, upstairs\nTIME 09:30 - 11:00\n{BODY}"
    )
    assert told(report) == ("Ana Field", "Cold homes, sick lungs", "2014-04-09", "Yellow Pavilion, upstairs")
