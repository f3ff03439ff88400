"""Reports as people in a hurry write them: joint answers, numbered speakers, speakers in sentences."""

from io import BytesIO

import docx
import pytest

from wufgraph.documents import read_document
from wufgraph.extraction import extract
from wufgraph.model import Report

FRONT = """Name of Reporter: Ann Obi
Event title/number: NE 47 - Who pays for the sponge city?
"""
REST = """Summary of the event: Most cities know what a sponge city is; few know who pays for it.
Recommendations made during the discussion: Cities should charge for storm water.
"""


def read(text: str) -> Report:
    return extract(read_document(text.encode(), "report.txt")).reports[0]


def speakers(report: Report) -> list[tuple[str | None, ...]]:
    return [(one.honorific, one.name, *one.nationality, one.position, one.organization) for one in report.speakers]


@pytest.mark.parametrize(
    ("line", "venue"),
    [
        (
            "Date, time and venue: Wednesday 9 April 2014, 14:00 to 16:00, Plaza Mayor, upstairs",
            "Plaza Mayor, upstairs",
        ),
        ("When and where: Wed 9 April, Room 3 (Blue), 14:00-16:00", "Room 3 (Blue)"),
        ("Date/Time/Venue: 9 April 2014 | 14:00-16:00 | Training Room 1", "Training Room 1"),
        ("Day, hour, hall: 09/04/2014, 14:00-16:00, Auditorium", "Auditorium"),
        ("Fecha, hora y lugar: 9 de abril de 2014, de 14:00 a 16:00, Auditorio Norte", "Auditorio Norte"),
    ],
)
def test_one_caption_may_ask_for_day_hour_and_room(line: str, venue: str) -> None:
    event = read(f"{FRONT}{line}\n{REST}").event
    assert (str(event.date), event.start, event.end, event.venue) == ("2014-04-09", "14:00", "16:00", venue)


def test_one_caption_may_ask_for_hour_and_room() -> None:
    event = read(f"{FRONT}Date: 9 April 2014\nVenue and time: Room 12, Yellow Pavilion – 14h00-16h00\n{REST}").event
    assert (event.start, event.end, event.venue) == ("14:00", "16:00", "Room 12, Yellow Pavilion")


@pytest.mark.parametrize(
    "lines",
    [
        "Start time: 2:00 pm\nEnd time: 4:00 pm",
        "Time Started: 2:00 PM / Time Ended: 4:00 PM",
        "Commenced at: 14:00\nConcluded at: 16:00",
        "Hora de inicio: 14:00\nHora de finalización: 16:00",
        "Heure de début : 14h\nHeure de fin : 16h",
    ],
)
def test_start_and_end_may_have_captions_of_their_own(lines: str) -> None:
    event = read(f"{FRONT}Date: 9 April 2014\n{lines}\nVenue: Room 12\n{REST}").event
    assert (event.start, event.end, event.venue) == ("14:00", "16:00", "Room 12")


@pytest.mark.parametrize(
    "lines",
    [
        "Speaker 1: {}\nSpeaker 2: {}\nSpeaker 3:\n",
        "Speaker 1\n{}\n\nSpeaker 2\n{}\n",
        "Panellist no. 1 - {}\nPanellist no. 2 - {}\n",
    ],
    ids=["behind the number", "below the number", "behind a dash"],
)
def test_a_numbered_speaker_is_told_behind_the_number(lines: str) -> None:
    people = (
        "Ms Ana Field, Irish, author, World Noise Federation, ana@noise.example",
        "Dr Bo Hill, Austrian, Technical Officer, WHO European Centre for Environment and Health, bo@who.example",
    )
    report = read(FRONT + REST + lines.format(*people))
    assert speakers(report) == [
        ("Ms", "Ana Field", "IE", "author", "World Noise Federation"),
        ("Dr", "Bo Hill", "AT", "Technical Officer", "WHO European Centre for Environment and Health"),
    ]
    assert len(report.statements) == 1


def test_what_numbered_speakers_said_is_a_statement() -> None:
    report = read(f"{FRONT}{REST}Speaker 1: land is too dear for us.\nSpeaker 2: we should tax what lies idle.\n")
    assert (len(report.statements), report.speakers) == (3, ())


def test_speakers_may_be_told_in_sentences() -> None:
    told = (
        "Speakers:\nThe moderator was Ms Ana Field (Irish/Kenyan), Professor at the Thornbury Institute. "
        "The panellists were Mr Bo Hill (Dutch), Director of Finance, City of Rotterdam (bo@city.example); "
        "and Dr Cy Rao (Indian), lecturer at the University of Pune, cy@pune.example.\n"
    )
    assert speakers(read(FRONT + REST + told)) == [
        ("Ms", "Ana Field", "IE", "KE", "Professor", "Thornbury Institute"),
        ("Mr", "Bo Hill", "NL", "Director of Finance", "City of Rotterdam"),
        ("Dr", "Cy Rao", "IN", "lecturer", "University of Pune"),
    ]


def test_one_column_may_hold_names_and_positions() -> None:
    document = docx.Document()
    for line in (FRONT + REST + "Speakers").splitlines():
        document.add_paragraph(line)
    table = document.add_table(0, 4)
    for row in (
        ("S/N", "NAME & DESIGNATION", "ORGANISATION", "NATIONALITY / E-MAIL"),
        ("1.", "H.E. Ana Field\nDeputy Governor", "Alda State Government", "Nigerian\nana@alda.example"),
        ("2.", "Dr. (Mrs.) Bo Hill\nCountry Director", "Hill Foundation", "German\nbo@hill.example"),
    ):
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    file = BytesIO()
    document.save(file)
    report = extract(read_document(file.getvalue(), "report.docx")).reports[0]
    assert speakers(report) == [
        ("H.E.", "Ana Field", "NG", "Deputy Governor", "Alda State Government"),
        ("Dr Mrs", "Bo Hill", "DE", "Country Director", "Hill Foundation"),
    ]


def test_a_name_may_hold_a_nickname_and_end_in_junior() -> None:
    lines = (
        "Speakers:\nName / Nationality / Organization / Position / Email\n"
        "Mr. Cy Vogel / Swiss / IOM / Shelter Coordinator / cy@iom.example\n"
        'Hon. Alfredo "Jun" Reyes, Jr. / Filipino / Municipality of Palo / Vice-Mayor / none\n'
    )
    assert speakers(read(FRONT + REST + lines)) == [
        ("Mr", "Cy Vogel", "CH", "Shelter Coordinator", "IOM"),
        ("Hon.", 'Alfredo "Jun" Reyes, Jr.', "PH", "Vice-Mayor", "Municipality of Palo"),
    ]


def test_an_answer_may_point_to_the_speaker_above() -> None:
    lines = (
        "Full name (Mr/Ms): Ms Ana Field\nNationality: Kenyan\nOrganization/Institution: Trust A\nPosition: Director\n"
        "Full name (Mr/Ms): Mr Bo Hill\nNationality: ditto\nOrganization/Institution: same as above\nPosition: Clerk\n"
    )
    assert speakers(read(f"{FRONT}{REST}Detail Information of Speakers/Presenters/Moderators:\n{lines}")) == [
        ("Ms", "Ana Field", "KE", "Director", "Trust A"),
        ("Mr", "Bo Hill", "KE", "Clerk", "Trust A"),
    ]


QUESTIONS = """Our report

Who is writing: Joel Semanda, secretary of the Alda Savings Group
What was the event called: Markets belong to vendors
What sort of event: City Changer Room
When was it: Tuesday, 8th April 2014
Who organised it: Alda Savings Group and Alda City Authority

What was it about?
Vendors told how they were evicted, and how they came to sit at one table with the city. They can plan their own market.

What was discussed?
- Markets are seen as dirt and not as work.

What do we want to say to the world?
To Habitat III: Vendors must sit in the room.

What did people recommend?
1. Give receipts for all fees.

What will we do together with others, and with UN-Habitat?
Alda Savings Group and Alda City Authority signed an agreement on 3 March 2014.
"""


def test_questions_may_stand_for_captions() -> None:
    report = read(QUESTIONS)
    assert (report.reporter, report.event.title) == ("Joel Semanda", "Markets belong to vendors")
    assert report.event.type == "city-changer-room"
    assert [(one.kind, one.text) for one in report.statements] == [
        ("discussion", "Markets are seen as dirt and not as work."),
        ("position", "Vendors must sit in the room."),
        ("recommendation", "Give receipts for all fees."),
        ("partnership", "Alda Savings Group and Alda City Authority signed an agreement on 3 March 2014."),
    ]


LETTER = """Dear Sir or Madam,

On Wednesday 9 April 2014, from 11:00 to 13:00, the Council of Island Planners and the University of \
Saint Anne (Barbados) held the side event "Small islands, big shores: nowhere to move" (no. 58) in Room 16.

Summary
Island towns sit on the shore, and the shore is moving. The event compared how three islands plan their coast.

Positions
Habitat III should have a chapter on small islands.
For the post-2015 agenda the Council asks for a goal, and for the New Urban Agenda for setbacks.

Recommendations
Map the shore line of 2050 now.

Speakers
Ms Ana Field, Barbadian, Chief Planner, Coastal Zone Unit, ana@czu.example

Yours faithfully,
Winston Hill
Secretary, Council of Island Planners
"""


def test_a_letter_tells_who_held_the_event_and_who_reports() -> None:
    report = read(LETTER)
    assert [(one.name, one.country) for one in report.organizers] == [
        ("Council of Island Planners", None),
        ("University of Saint Anne", "BB"),
    ]
    assert (report.reporter, report.event.number, report.event.type) == ("Winston Hill", "58", "side-event")
    assert [one.name for one in report.speakers] == ["Ana Field"]


def test_a_position_is_towards_the_agenda_that_its_sentence_is_about() -> None:
    positions = [one for one in read(LETTER).statements if one.kind == "position"]
    assert [one.agenda for one in positions] == ["habitat-iii", None]


def in_tables(*tables: tuple[str, tuple[tuple[str, ...], ...]]) -> Report:
    """A report in Word, whose last parts are tables below a line each."""
    document = docx.Document()
    for line in (FRONT + REST).splitlines():
        document.add_paragraph(line)
    for heading, rows in tables:
        document.add_paragraph().add_run(heading).bold = True
        table = document.add_table(0, len(rows[0]))
        for row in rows:
            for cell, words in zip(table.add_row().cells, row, strict=True):
                cell.text = words
    file = BytesIO()
    document.save(file)
    return extract(read_document(file.getvalue(), "report.docx")).reports[0]


def test_a_row_of_short_cells_is_one_statement() -> None:
    rows = (
        ("Partner", "What", "Amount", "By when"),
        ("Alda Institute + Foro Sur", "exchange visits, agreed", "USD 18,000", "November 2014"),
        ("Delta Fund + UN-Habitat", "MoU on data, to be signed", "none", "end of 2014"),
    )
    report = in_tables(("4. Building partnerships, network and synergies with UN-Habitat", rows))
    said = [one.text for one in report.statements if one.kind == "partnership"]
    assert said == [
        "Alda Institute + Foro Sur exchange visits, agreed USD 18,000 November 2014",
        "Delta Fund + UN-Habitat MoU on data, to be signed none end of 2014",
    ]
    assert [(one.parties, one.amount, one.due) for one in report.partnerships] == [
        (("Alda Institute", "Foro Sur"), 18000.0, None),
        (("Delta Fund", "UN-Habitat"), None, "end of 2014"),
    ]


def test_a_programme_names_its_speakers() -> None:
    rows = (
        ("Time", "Session", "Presenter"),
        ("09:00", "Welcome", "Prof. Ana Field (Australian), Head of Planning, Alda Institute, ana@alda.example"),
        ("09:30", "What can be seen from space?", "Dr Bo Hill (Fijian), Lecturer, Hill University"),
        ("10:30", "Morning tea", ""),
        ("11:00", "Hands on", "Dr Hill"),
        ("15:30", "Wrap up", "All"),
    )
    report = in_tables(("Programme and speakers", rows), ("Partnerships", (("None", "so far"),)))
    assert speakers(report) == [
        ("Prof.", "Ana Field", "AU", "Head of Planning", "Alda Institute"),
        ("Dr", "Bo Hill", "FJ", "Lecturer", "Hill University"),
    ]
    assert [one.time for one in report.speakers] == ["09:00", "09:30"]


def test_a_table_of_organizers_may_tell_their_roles() -> None:
    document = docx.Document()
    document.add_paragraph(FRONT.splitlines()[0])
    document.add_paragraph("Organisers")
    table = document.add_table(0, 3)
    for row in (
        ("Institution", "Role", "Country"),
        ("Alda Institute", "Lead", "Peru"),
        ("Foro Sur", "Co-organiser", "Kenya"),
    ):
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    for line in REST.splitlines():
        document.add_paragraph(line)
    file = BytesIO()
    document.save(file)
    report = extract(read_document(file.getvalue(), "report.docx")).reports[0]
    assert [(one.name, one.country) for one in report.organizers] == [("Alda Institute", "PE"), ("Foro Sur", "KE")]


def test_numbers_of_a_section_are_no_words_of_its_statements() -> None:
    report = read(
        f"{FRONT}Summary of the event: Most cities know what a sponge city is; few know who pays for it.\n"
        "3. Recommendations made during the discussion\n(e.g. policy direction, good/best practices, resource\n"
        "3.1 Gazette the waterfront communities.\n3.2 Fund a pilot of 500 units.\n"
    )
    assert [(one.text, one.heading) for one in report.statements] == [
        ("Gazette the waterfront communities.", None),
        ("Fund a pilot of 500 units.", None),
    ]


def test_figures_that_open_statements_are_no_numbers() -> None:
    report = read(f"{FRONT}{REST}\n3.5 million people live by the water.\n4.1 million will by 2030.\n")
    assert [one.text for one in report.statements][1:] == [
        "3.5 million people live by the water.",
        "4.1 million will by 2030.",
    ]


def test_who_reports_may_do_so_on_behalf_of_others() -> None:
    report = read(
        "WUF7 report\n\nReported by Grace Field Kariuki on behalf of East African Cyclists' Union (EACU)\n\n"
        'Event: NE-33 "Pedal power: bicycles as public transport"\nHosted by: Alda Institute, Peru\n'
        f"Date: 9 April 2014\n{REST}"
    )
    assert report.reporter == "Grace Field Kariuki"


def test_cooperation_that_was_agreed_is_a_section() -> None:
    report = read(f"{FRONT}{REST}\nCooperation agreed or planned\nAlda Institute will host a workshop with Foro Sur.\n")
    assert [one.kind for one in report.statements] == ["recommendation", "partnership"]
