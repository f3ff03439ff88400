"""Reports as web pages of other people's making: headings, bulleted captions and tables of their own."""

import pytest

from wufgraph.documents import read_document
from wufgraph.extraction import extract
from wufgraph.model import Participants, Report, StatementKind

FRONT = """<ul><li><b>Rapporteur</b>: Dr. Ana Field</li>
<li><b>Title of event</b>: Warm homes (networking event 121)</li>
<li><b>Day and hour</b>: 11.04.2014, 10:30–12:30</li><li><b>Location</b>: Green Pavilion, room 2</li>
<li><b>Organised by</b>: Alda Institute (SE), Kera Network (BE)</li></ul>"""
REST = """<h2>Purpose in brief</h2><p>The event looked at how to renovate blocks of flats without raising the rents.</p>
<h2>How the debate went</h2><ul><li>Who pays when the landlord saves?</li></ul>
<h2>Messages for the agendas</h2><h3>Habitat III</h3><p>Energy poverty must be named.</p>"""


def read(page: str) -> Report:
    (report,) = extract(read_document(f"<html><body>{page}</body></html>".encode(), "page.html")).reports
    return report


def recommended(report: Report) -> list[tuple[str | None, str]]:
    return [(one.heading, one.text) for one in report.statements if one.kind == StatementKind.RECOMMENDATION]


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>"


def test_a_heading_over_captions_of_the_header_opens_no_section() -> None:
    report = read(f"<h2>About the event</h2>{FRONT}{REST}")
    assert (report.reporter, report.event.title, report.event.number) == ("Ana Field", "Warm homes", "121")
    assert [one.name for one in report.organizers] == ["Alda Institute", "Kera Network"]
    assert (report.summary or "").startswith("The event looked at")


def test_a_caption_that_names_several_agendas_is_that_of_the_positions() -> None:
    report = read(
        f"{FRONT}{REST.split('<h2>Messages')[0]}<h2>Habitat III / Post-2015 / NUA</h2><p>Count the homes.</p>"
    )
    assert [(one.kind, one.agenda) for one in report.statements[1:]] == [(StatementKind.POSITION, None)]


def test_a_table_may_say_who_should_do_what() -> None:
    rows = table(("Who", "What"), ("Cities", "Set up one-stop shops"), ("Landlords", "Open the books"))
    report = read(f"{FRONT}{REST}<h2>What should be done, and by whom</h2>{rows}")
    assert recommended(report) == [("Cities", "Set up one-stop shops"), ("Landlords", "Open the books")]
    assert report.speakers == ()


def test_short_items_beside_a_caption_are_its_answer() -> None:
    items = "<ol><li>Treasury: fund upgrading</li><li>Metros: plan with residents</li></ol>"
    rows = table(
        ("Compiled by", "Ms Ana Field"),
        ("Event", "Upgrading in place<br>Side event, no. 38"),
        ("When and where", "9 April 2014 @ 13h00–15h00<br>Room 15"),
        ("Hosts", "Alda Institute; Kera Network"),
        ("Why we did it", "The city has a backlog of 410 000 houses. The event looked at an alternative."),
        ("Themes", "Slum upgrading"),
        ("Main debates", "No family should wait longer than five years."),
        ("Message to Habitat III", "Upgrading at scale."),
        ("Way forward", items),
    )
    assert recommended(read(rows)) == [(None, "Treasury: fund upgrading"), (None, "Metros: plan with residents")]


def test_a_programme_without_captions_names_its_first_speaker_too() -> None:
    rows = table(
        ("13h00", "Welcome", "Cllr Ana Field, Chair of Housing, Kera Council"),
        ("13h10", "The scene", "Ms Jane Rao, Alda Institute (jane@alda.example)"),
        ("13h30", "The view from below", "Bo Hill, Coordinator, Second Forum"),
    )
    report = read(f"{FRONT}{REST}<p><b>Programme and speakers</b></p>{rows}")
    assert [(one.name, one.time) for one in report.speakers] == [
        ("Ana Field", "13:00"),
        ("Jane Rao", "13:10"),
        ("Bo Hill", "13:30"),
    ]


def test_reports_that_follow_one_another_are_told_apart_by_the_rows_of_their_headers() -> None:
    def one(number: int, reporter: str, title: str, said: str) -> str:
        front = table(
            ("Rapporteur", reporter),
            ("Name of event", title),
            ("Kind and number", f"Side event {number}"),
            ("Date", "7 April 2014"),
            ("Hours", "08:30-10:00"),
            ("Organised by", "Alda Institute; Second Forum"),
        )
        sections = (("Aim", f"To ask how many {said} the towns need."), ("Debate", f"There are too few {said}."))
        rest = "".join(f"<p><b>{caption}</b></p><p>{words}</p>" for caption, words in sections)
        closing = "<p><b>Recommendations</b></p><p>Train more of them.</p><p><b>Panel</b></p><p>Ana Field</p>"
        return f"<p><b>Report {number} of 2</b></p>{front}{rest}{closing}<p>Bo Hill (Chad), Director, Second Forum</p>"

    page = one(1, "Ana Field", "Planners for tomorrow", "planners") + one(2, "Bo Hill", "Wells", "wells")
    reports = extract(read_document(f"<html><body>{page}</body></html>".encode(), "page.html")).reports
    assert [(r.event.title, r.event.number, r.event.start) for r in reports] == [
        ("Planners for tomorrow", "1", "08:30"),
        ("Wells", "2", "08:30"),
    ]
    assert [[one.name for one in r.speakers] for r in reports] == [["Ana Field", "Bo Hill"]] * 2


def test_a_heading_of_an_annex_opens_its_section() -> None:
    people = "<p>Dr Ana Field, Peru</p><p>Director</p><p>WHO</p><p>ana@who.example</p>"
    people += "<p>Mr Bo Hill, Chad</p><p>Adviser</p><p>Second Forum</p>"
    report = read(f"{FRONT}{REST}<h2>Annex: Speakers</h2>{people}")
    assert [(one.name, one.organization) for one in report.speakers] == [
        ("Ana Field", "WHO"),
        ("Bo Hill", "Second Forum"),
    ]


def test_columns_of_speakers_may_be_called_anything() -> None:
    rows = table(
        ("Who", "From", "Title/office", "Spoke at", "Remarks"),
        ("Ms Ana Field<br>ana@alda.example", "Water Board (Kenya)", "Officer, Water", "9:00", "opened the day"),
        ("Dr Bo Hill<br>bo@second.example", "University of Nairobi (Kenya)", "Lecturer", "9:30", "slides"),
        ("Ms Jane Rao", "Kera Council (Uganda)", "Planner", "10:15", "by Skype"),
    )
    first, second, third = read(f"{FRONT}{REST}<p><b>Speakers</b></p>{rows}").speakers
    assert (first.name, first.position, first.time, first.email) == (
        "Ana Field",
        "Officer, Water",
        "09:00",
        "ana@alda.example",
    )
    assert [one.organization for one in (first, second, third)] == [
        "Water Board (Kenya)",
        "University of Nairobi (Kenya)",
        "Kera Council (Uganda)",
    ]


ASKED = """Q1. Who is writing this report?
A. Ana Field of Alda Federation
Q2. What was your event called and what was its number?
A. "Cool roofs, cooler lives", side event 29
Q3. On which date and at what time was it held, and where?
A. 10/04/2014, 4.30 pm to 6.00 pm, Green Pavilion Room 14
Q4. Which institutions organised it and where are they based?
A. Alda Federation, Lima, Peru; Kera Centre for Health, Delhi, India
Q5. What was the event about?
A. Women in ten slums painted their roofs white, and the event shared what they measured.
Q6. What were the main points of the discussion?
A. (1) Indoor temperature fell by 3 degrees. (2) Is white paint a policy?
Q7. What positions emerged towards Habitat III, Post 2015 and the new urban agenda?
A. Habitat III should speak of heat. Post 2015 should count it.
Q8. Who were the speakers?
A. 1. Ana Field, Director, Alda Federation, Peruvian, ana@alda.example 2. Dr. Bo Hill, Professor, Kera Centre, Indian
"""
SLASHED = """REPORTER // Dr. Ana Field (Alda Lab)
TRAINING // Land readjustment by game (training event no. 31)
HELD ON // Sunday 6 April 2014, 9:00-12:00, Training Room 2
TRAINEES // 26 out of 40 registered

PURPOSE // The training let planners play owners, and owners play planners for half a day.

THEMES // Land & GLTN; youth

WHAT WAS DISCUSSED //
Do small owners lose?
TOWARDS HABITAT III // Land readjustment belongs in the outcome document.
WE RECOMMEND // Pilot before you legislate.
TRAINERS // Dr. Ana Field, Director, Alda Lab, Egyptian, ana@alda.example
Eng. Bo Hill, Adviser, Second Forum, German, bo@second.example
"""


def test_an_interview_is_a_form() -> None:
    (report,) = extract(read_document(ASKED.encode(), "asked.txt")).reports
    assert (report.reporter, report.event.number, report.event.venue) == ("Ana Field", "29", "Green Pavilion Room 14")
    assert [one.text for one in report.statements] == [
        "Indoor temperature fell by 3 degrees.",
        "Is white paint a policy?",
        "Habitat III should speak of heat. Post 2015 should count it.",
    ]
    assert [(one.honorific, one.name) for one in report.speakers] == [(None, "Ana Field"), ("Dr", "Bo Hill")]


def test_doubled_signs_set_captions_off() -> None:
    (report,) = extract(read_document(SLASHED.encode(), "slashed.txt")).reports
    assert (report.reporter, report.event.number, report.event.start) == ("Ana Field", "31", "09:00")
    assert [(one.kind, one.text) for one in report.statements] == [
        (StatementKind.DISCUSSION, "Do small owners lose?"),
        (StatementKind.POSITION, "Land readjustment belongs in the outcome document."),
        (StatementKind.RECOMMENDATION, "Pilot before you legislate."),
    ]
    assert [one.name for one in report.speakers] == ["Ana Field", "Bo Hill"]


def test_captions_in_bold_letters_with_full_stops_are_told_by_their_looks() -> None:
    leads = (
        ("In a nutshell.", "Older people walk more than anyone, and are planned for least in all of our towns."),
        ("What we talked about.", "In one town there is a bench every 150 metres."),
        ("For Habitat III.", "Age must be in the document."),
        ("What should change.", "Councils should set a standard for benches."),
        ("Who we will work with.", "Kera Council and Alda Institute agreed to swap two officers in autumn 2014."),
    )
    report = read(FRONT + "".join(f"<p><b>{caption}</b> {words}</p>" for caption, words in leads))
    assert [one.kind for one in report.statements] == [
        StatementKind.DISCUSSION,
        StatementKind.POSITION,
        StatementKind.RECOMMENDATION,
        StatementKind.PARTNERSHIP,
    ]


def test_who_is_named_in_front_of_the_header_reports_whatever_asks_for_the_name() -> None:
    rows = table(
        ("Who is telling us this", "Ana Field"),
        ("What we called it", "Side event 41: Water for every street"),
        ("Start/finish", "14:00 - 16:00"),
        ("Where was it", "Room 12, Blue Pavilion"),
        ("Where they are from", "Peru, Chad"),
        ("How many were there", "about 60"),
        ("The debate", "<ul><li>Who pays for repairs?</li></ul>"),
        ("Our message for Habitat III", "<ul><li>Utilities must sit at the table.</li></ul>"),
        ("What we recommend", "<ul><li>Cities should publish tariffs.</li></ul>"),
        ("Who we will work with", "<ul><li>Alda Institute and Kera Fund signed an agreement.</li></ul>"),
        ("Resource people", "Ms Ana Field, Director, Alda Institute, Peruvian, ana@alda.example"),
    )
    report = read(rows)
    assert (report.reporter, report.event.number, report.event.start) == ("Ana Field", "41", "14:00")
    assert [one.kind for one in report.statements] == [
        StatementKind.DISCUSSION,
        StatementKind.POSITION,
        StatementKind.RECOMMENDATION,
        StatementKind.PARTNERSHIP,
    ]


@pytest.mark.parametrize("caption", ["Venue: room/hall –", "Venue: room and hall:", "Venue – room/hall"])
def test_a_caption_may_go_on_behind_its_own_sign(caption: str) -> None:
    rows = table(
        ("Reporter:", "Ms Ana Field"), ("Event: title and number –", "Warm homes"), (caption, "Green Pavilion")
    )
    event = read(f"{rows}{FRONT.partition('<li><b>Organised')[2]}{REST}").event
    assert (event.title, event.venue) == ("Warm homes", "Green Pavilion")


def test_what_asks_for_something_else_behind_event_is_no_title() -> None:
    rows = table(("Reporter:", "Ms Ana Field"), ("Name of event –", "Warm homes"), ("Date –", "9 April 2014"))
    page = f"{rows}<h2>Event: summary and background –</h2><p>We looked at rents and at what warm homes cost.</p>{REST}"
    report = read(page)
    assert (report.event.title, (report.summary or "")[:14]) == ("Warm homes", "We looked at r")


@pytest.mark.parametrize(
    ("caption", "value", "number", "kind"),
    [
        ("Code assigned by the organizers", "NE 45", "45", "networking-event"),
        ("Número asignado en el programa", "45", "45", None),
        ("Kind of activity and number", "Side event 45", "45", "side-event"),
        ("Nature de la session", "Événement parallèle", None, "side-event"),
        ("Room number", "45", None, None),
    ],
)
def test_captions_of_number_and_type_need_not_be_known(
    caption: str, value: str, number: str | None, kind: str | None
) -> None:
    rows = table(("Reporter:", "Ms Ana Field"), ("Event title:", "Warm homes"), (caption, value), ("Date:", "9 April"))
    event = read(f"{rows}{REST}").event
    assert (event.title, event.number, event.type) == ("Warm homes", number, kind)


@pytest.mark.parametrize("sign", [":", " :", "?"])
def test_cells_side_by_side_may_each_hold_a_caption_and_its_value(sign: str) -> None:
    def cell(caption: str, value: str) -> str:
        return f"<b>{caption}{sign}</b> {value}"

    rows = table(
        (cell("Name of our event", "Warm homes"), cell("Who wrote this up", "Ms Ana Field")),
        (cell("On which day", "9 April 2014"), cell("Who set it up", "Alda Institute, Kera Network")),
        (cell("Which slot was ours", "10:30 - 12:30"), cell("How many people came", "more than 50 people")),
        (cell("In which room", "Green Pavilion, room 2"), cell("Where they are based", "Sweden, Belgium")),
    )
    event = read(f"{rows}{REST}").event
    assert (event.title, event.start, event.venue) == ("Warm homes", "10:30", "Green Pavilion, room 2")
    assert event.participants == Participants(min=50)


def test_a_second_header_may_hold_caption_and_value_in_each_cell() -> None:
    def header(title: str, day: int) -> str:
        cells = ("Written up by: Ms Ana Field", f"Name of our event: {title}", f"Took place on the: {day} April 2014")
        return table(*((one,) for one in (*cells, "Pavilion and room: Green Pavilion", "Ran from / to: 10:30 - 12:00")))

    rest = (
        f"{REST}<h2>Recommendations</h2><p>Count the homes.</p><h2>Speakers</h2><p>Bo Hill, Director, Second Forum</p>"
    )
    page = f"{header('Warm homes', 9)}{rest}{header('Wells', 10)}{rest}"
    reports = extract(read_document(f"<html><body>{page}</body></html>".encode(), "page.html")).reports
    assert [(one.event.title, one.event.start) for one in reports] == [("Warm homes", "10:30"), ("Wells", "10:30")]


def test_a_cell_alone_in_its_row_below_a_line_answers_it() -> None:
    asked = (
        ("Reporter:", "Ana Field"),
        ("Title of event:", "Warm homes"),
        ("Date:", "9 April 2014"),
        ("Venue:", "Room 2"),
    )
    event = read("".join(f"<p>{caption}</p>{table((value,))}" for caption, value in asked) + REST).event
    assert (event.title, event.venue) == ("Warm homes", "Room 2")


@pytest.mark.parametrize(
    ("head", "values"),
    [
        (
            ("Structure organisatrice", "Siège", "Jour et horaire", "Salle", "Public"),
            ("Alda Institute", "Lima, Peru", "jeudi 10 avril 2014, 11h-12h", "Salle 5", "45 à 50 personnes"),
        ),
        (
            ("Entidad organizadora", "Sede", "Día", "Sala", "Participantes"),
            ("Alda Institute", "Lima, Perú", "10 de abril de 2014", "Salle 5", "45 a 50"),
        ),
        (
            ("Host institution", "Seat", "When", "Room", "Heads"),
            ("Alda Institute", "Lima, Peru", "10 April 2014", "Salle 5", "45 to 50"),
        ),
    ],
)
def test_a_header_may_be_a_row_of_captions_over_a_row_of_answers(
    head: tuple[str, ...], values: tuple[str, ...]
) -> None:
    bold = tuple(f"<b>{one}</b>" for one in head)
    report = read(f"<p>Rapporteur : Ana Field</p>{table(bold, values)}{REST}")
    event = report.event
    assert ([one.name for one in report.organizers], str(event.date)) == (["Alda Institute"], "2014-04-10")
    assert (event.venue, event.participants) == ("Salle 5", Participants(min=45, max=50))
