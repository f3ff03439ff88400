"""Captions that say in brackets, in a question or by a verb what they ask for, and speakers named over their tables."""

from io import BytesIO

import docx
import openpyxl
import pytest

from wufgraph.documents import read_document
from wufgraph.extraction import extract
from wufgraph.model import Report

FRONT = "Name of Reporter: Ann Obi\nEvent title/number: NE 47: Who pays for rain?\n"
REST = """
Summary of the event: Most cities know what a sponge city is; few know who pays for it.
Recommendations made during the discussion: Cities should charge for storm water.
"""


def read(header: str, rest: str = "") -> Report:
    return extract(read_document(f"{FRONT}{header}{REST}{rest}".encode(), "report.txt")).reports[0]


def read_tables(*tables: list[list[str]], over: tuple[str, ...] = ()) -> Report:
    """A Word form with one table after the other, and lines over the last ones."""
    document = docx.Document()
    heads = [""] * (len(tables) - len(over)) + list(over)
    for rows, head in zip(tables, heads, strict=True):
        for line in head.split("\n"):
            document.add_paragraph(line)
        table = document.add_table(len(rows), max(map(len, rows)))
        for row, cells in zip(table.rows, rows, strict=True):
            for cell, words in zip(row.cells, cells, strict=False):
                cell.text = words
    out = BytesIO()
    document.save(out)
    return extract(read_document(out.getvalue(), "report.docx")).reports[0]


HEADER = [
    ["Name of Reporter", "Ann Obi"],
    ["Event title/number", "NE 47: Who pays for rain?"],
    ["Summary of the event", "Most cities know what a sponge city is; few know who pays for it."],
    ["Recommendations made during the discussion", "Cities should charge for storm water."],
]


@pytest.mark.parametrize(
    ("day", "hours"),
    [
        ("Our date: 9 April 2014", "When (hours): 14:30 - 16:00"),
        ("Nuestra fecha: 9/4/2014", "Cuándo (hora de inicio y fin): 14:30 a 16:00"),
        ("Jour de la séance : 9 avril 2014", "Quand (heures) : 14h30 - 16h00"),
        ("When (day): 9 April 2014", "When (time): 14:30 - 16:00"),
    ],
)
def test_a_question_in_one_word_asks_for_what_its_brackets_say(day: str, hours: str) -> None:
    event = read(f"{day}\nVenue: Room 5\n{hours}\n").event
    assert (str(event.date), event.start, event.end) == ("2014-04-09", "14:30", "16:00")


@pytest.mark.parametrize(
    "caption",
    ["Session held by", "Who put on the session?", "Sesión a cargo de", "Encuentro montado por", "Séance tenue par"],
)
def test_a_caption_that_leads_to_who_held_the_event_asks_for_organizers(caption: str) -> None:
    assert [one.name for one in read(f"{caption}: Alda Institute; Foro Sur\n").organizers] == [
        "Alda Institute",
        "Foro Sur",
    ]


def test_an_item_of_the_header_may_have_its_answers_below_it() -> None:
    header = (
        "- Reporter: Ann Obi\n- Title: Who pays for rain?\n- Day: 9 April 2014\n"
        "- Session organizers:\n1) Alda Institute\n2) Foro Sur\n- Room: Room 5\n"
    )
    report = extract(read_document((header + REST).encode(), "report.txt")).reports[0]
    assert [one.name for one in report.organizers] == ["Alda Institute", "Foro Sur"]


def test_a_row_of_three_cells_may_hold_three_captions_with_their_values() -> None:
    parts = [["Day we had the session: 9/4/14", "Where it was: Room no. 19", "Begin and end: 15:00 - 16:30"]]
    event = read_tables(HEADER[:2], parts, HEADER[2:]).event
    assert (str(event.date), event.venue, event.start, event.end) == ("2014-04-09", "Room no. 19", "15:00", "16:30")


@pytest.mark.parametrize("asked", ["Nationality: which country?", "Nationality: of which country?"])
def test_a_question_behind_a_caption_is_part_of_it(asked: str) -> None:
    rest = f"\nSpeakers\n\nMr or Ms? Name: Ms Tala Haddad\n{asked} Jordan\nOrganization: Alda Institute\n"
    (speaker,) = read("", rest).speakers
    assert (speaker.name, speaker.honorific, speaker.nationality) == ("Tala Haddad", "Ms", ("JO",))


def test_a_cell_that_asks_on_is_all_caption() -> None:
    person = [
        ["Speaker: Mr/Ms, full name", "Ms Tala Haddad"],
        ["Nationality: which country?", "Jordan"],
        ["Organization", "Alda Institute"],
        ["Position", "Engineer"],
    ]
    (speaker,) = read_tables(HEADER, person, over=("Speakers",)).speakers
    assert (speaker.name, speaker.honorific, speaker.nationality) == ("Tala Haddad", "Ms", ("JO",))


def test_the_first_of_several_names_over_tables_is_no_caption() -> None:
    def table(country: str) -> list[list[str]]:
        return [["Citizen of", country], ["His or her institution", "Alda Institute"], ["Job / position", "Engineer"]]

    over = ("Who they were:\nMs Tala Haddad", "Mr Bo Hill")
    speakers = read_tables(HEADER, table("Jordan"), table("Ireland"), over=over).speakers
    assert [(one.name, one.nationality) for one in speakers] == [("Tala Haddad", ("JO",)), ("Bo Hill", ("IE",))]


def test_a_name_may_stand_over_rows_of_captions_and_tabs() -> None:
    rows = "Nationality:\t{}\nOrganization:\tAlda Institute\nTime:\t\nPosition:\tLecturer, Department of Geography\n"
    rest = f"\nSpeakers\n\nMs Tala Haddad\n\n{rows.format('Jordan')}\nMr Bo Hill\n\n{rows.format('Ireland')}"
    speakers = read("", rest).speakers
    assert [(one.name, one.nationality) for one in speakers] == [("Tala Haddad", ("JO",)), ("Bo Hill", ("IE",))]


def test_an_address_with_its_word_in_a_row_of_addresses_is_no_caption() -> None:
    grid = [
        ["Full name", "Ms Tala Haddad", "Mr Bo Hill", "Ms Ida Roy"],
        ["Nationality", "Jordan", "Ireland", "France"],
        ["Position", "Engineer", "Mayor", "Lecturer"],
        ["Email", "tala@alda.example", "e-mail: bo@sur.example", "ida@roy.example"],
    ]
    speakers = read_tables(HEADER, grid, over=("Speakers",)).speakers
    assert [one.email for one in speakers] == ["tala@alda.example", "bo@sur.example", "ida@roy.example"]


def test_a_second_report_begins_at_the_form_s_title_whatever_the_captions_of_the_first_say() -> None:
    first = """FORMATO DE INFORME PARA SOCIOS

Este informe lo redactó:\tSra. Tala Haddad
Título y n.º de sesión:\tN.º 12: ¿Quién paga la lluvia?
Día en que fue:\t9 de abril
La sala que nos dieron:\tSala 5
¿Quién la montó?\tInstituto Alda
Cuánta gente vino:\t40

Relato corto de la sesión:

El panel habló de la lluvia y de quién paga los tubos que la sacan de las calles.

Nuestros temas, ver lista:

- Economía urbana

"""
    second = """FORMATO DE INFORME PARA SOCIOS

Nombre del relator:\tSra. Ida Roy
Título del evento:\tSombra para todos
Resumen del evento:

La sombra de los árboles no cuesta casi nada y refresca las calles de los barrios.
"""
    reports = extract(read_document((first + second).encode(), "two.txt")).reports
    assert [one.event.title for one in reports][-1:] == ["Sombra para todos"]
    assert reports[0].event.title == "¿Quién paga la lluvia?"


def test_the_limit_of_words_behind_a_section_s_caption_is_no_answer() -> None:
    text = (
        FRONT
        + "Event summary - 300 words\n\nRain fell on the city, and nobody knew where it went.\n"
        + REST[REST.index("Recomm") :]
    )
    report = extract(read_document(text.encode(), "report.txt")).reports[0]
    assert report.summary == "Rain fell on the city, and nobody knew where it went."


@pytest.mark.parametrize("first", ["Background: rain fell all day.", "Objectives: to count the pipes."])
def test_a_label_within_a_summary_is_its_authors(first: str) -> None:
    text = f"{FRONT}Venue: Room 5\n\nSummary of the event\n\n{first}\n\n"
    report = extract(read_document((text + REST[REST.index("Recomm") :]).encode(), "report.txt")).reports[0]
    assert report.summary == first


def test_the_first_sentence_with_a_colon_is_no_caption_of_a_summary() -> None:
    first = "Rain fell all day and the streets were under water for hours."
    second = "The background is plain: pipes are old."
    text = f"{FRONT}Venue: Room 5\n\nA. Short account of the session:\n\n{first}\n\n{second}\n"
    report = extract(read_document((text + REST[REST.index("Recomm") :]).encode(), "report.txt")).reports[0]
    assert report.summary == f"{first} {second}"


def test_a_name_in_a_row_of_one_cell_is_of_the_next_speaker() -> None:
    rows = [["Ms Tala Haddad"], ["Citizen of", "Jordan"], ["Position", "Engineer"]]
    rows += [["Mr Bo Hill"], ["Citizen of", "Ireland"], ["Position", "Mayor"]]
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert sheet is not None
    for row in [*HEADER, ["Speakers"], *rows]:
        sheet.append(row)
    out = BytesIO()
    workbook.save(out)
    speakers = extract(read_document(out.getvalue(), "report.xlsx")).reports[0].speakers
    assert [(one.name, one.position) for one in speakers] == [("Tala Haddad", "Engineer"), ("Bo Hill", "Mayor")]


def test_a_caption_of_a_name_may_say_which_titles_it_wants() -> None:
    grid = [
        ["Name, with Mr or Ms in front", "Ms Tala Haddad", "Mr Bo Hill"],
        ["Nationality", "Jordan", "Ireland"],
        ["Position", "Engineer", "Mayor"],
    ]
    speakers = read_tables(HEADER, grid, over=("Speakers",)).speakers
    assert [(one.name, one.nationality) for one in speakers] == [("Tala Haddad", ("JO",)), ("Bo Hill", ("IE",))]


def test_a_caption_in_two_parts_may_go_on_to_its_second_colon() -> None:
    rest = "\nSpeakers\n\nName: Ms Tala Haddad\nThis speaker: current post: Engineer\nNationality: Jordan\n"
    rest += "\nName: Mr Bo Hill\nThis speaker: current post: Mayor\nNationality: Ireland\n"
    assert [one.position for one in read("", rest).speakers] == ["Engineer", "Mayor"]


def test_the_role_of_one_more_organizer_asks_for_no_bases() -> None:
    organizers = read(
        "Name of Organizing Institution(s): Host: Alda Institute, Peru\nCo-host: Foro Sur, Chile\n"
    ).organizers
    assert [(one.name, one.country) for one in organizers] == [("Alda Institute", "PE"), ("Foro Sur", "CL")]


def test_names_under_a_caption_of_name_and_country_are_names() -> None:
    grid = [["Title and name / From (country)", "Job / Works for", "When", "Write to"]]
    grid += [["Ms Tala Haddad\nJordanian", "Engineer\nAlda Institute", "10:00", "tala@alda.example"]]
    grid += [["Mr Bo Hill\nIrish", "Mayor\nCity of Kera", "10:20", "bo@kera.example"]]
    speakers = read_tables(HEADER, grid, over=("Speakers, one by one",)).speakers
    assert [(one.name, one.nationality) for one in speakers] == [("Tala Haddad", ("JO",)), ("Bo Hill", ("IE",))]


def test_cards_that_ask_where_somebody_is_from_are_no_second_report() -> None:
    def card(*told: str) -> list[list[str]]:
        captions = ("Persona", "Nacional de", "Dónde trabaja", "Cuándo habló", "Función", "Buzón")
        return [list(row) for row in zip(captions, told, strict=True)]

    cards = card("Sra. Tala Haddad", "jordana", "Instituto Alda", "10:00", "Ingeniera", "tala@alda.example")
    others = card("Sr. Bo Hill", "irlandés", "Municipio de Kera", "10:20", "Alcalde", "bo@kera.example")
    speakers = read_tables(HEADER, cards, others, over=("El panel", "")).speakers
    assert [(one.name, one.position) for one in speakers] == [("Tala Haddad", "Ingeniera"), ("Bo Hill", "Alcalde")]


def test_bases_may_go_on_in_lines_apart_below_a_typed_row() -> None:
    rows = "Name of Organizing Institution(s):\tAlda Institute; Foro Sur\n\n"
    rows += "Country/City where Organizing Institution(s) is/are based:\tAlda Institute – Lima, Peru\n\n"
    organizers = read(f"{rows}Foro Sur – Santiago, Chile\n\nApproximate number of participants:\t40\n").organizers
    assert [(one.city, one.country) for one in organizers] == [("Lima", "PE"), ("Santiago", "CL")]
