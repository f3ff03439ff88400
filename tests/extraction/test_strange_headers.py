"""Headers in words that the table of captions does not hold, also in documents of several reports."""

import pytest

from wufgraph.documents import read_document
from wufgraph.extraction import extract
from wufgraph.extraction.segments.places import without_strays
from wufgraph.model import Report

LIST = (
    "UN-Habitat Thematic areas",
    "All events are identified by UN-Habitat priority substantive areas as below.",
    "URBAN ECONOMY",
    "Urban & Municipal Finance, Urban Productivity, Youth and Job Creation",
    "HOUSING & SLUM UPGRADING",
    "Housing, Slum Upgrading, Shelter Rehabilitation",
    "Cross-cutting issues:",
    "GENDER",
    "YOUTH",
)
OFFICIAL = """<p>Reporting Format for Partners</p><table><tr><td>Name of Reporter:</td><td>Bo Hill</td></tr>
<tr><td>Title/number of event:</td><td>Homes above shops</td></tr><tr><td>Date:</td><td>8 April 2014</td></tr>
<tr><td>Venue:</td><td>Room 2</td></tr><tr><td>Time:</td><td>9:00 - 11:00</td></tr>
<tr><td>Name of Organizing Institution(s):</td><td>Kera Network</td></tr></table>
<p>Summary of the Event (max: 300 words):</p><p>Owners of shops told how they came to let rooms above them.</p>
<p>Recommendations made during the discussion</p><p>Let people live above shops.</p>"""


def read(page: str) -> tuple[Report, ...]:
    return extract(read_document(f"<html><body>{page}</body></html>".encode(), "page.html")).reports


def lines(*words: str) -> str:
    return "".join(f"<p>{one}</p>" for one in words)


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>"


SPEAKERS = table(
    ("Hour", "Name and surname (Mr/Ms)", "Nationality", "E-mail"),
    ("10h45", "Mr Bo Hill", "Peruvian", "bo@kera.example"),
    ("10h57", "Ms Ana Field", "Swedish", "ana@alda.example"),
)
HEADER = "<p>Name of Reporter: Ana Field</p><p>Title/number of event: Night markets</p><p>Date: 8 April 2014</p>"
LATE = lines(
    "Summary of the Event (max: 300 words):",
    "Traders told how they work at night.",
    "Summary of the Discussion (max: 500 words in total):",
    "Outline of the discussion/debate",
    "Lamps are few.",
    "Recommendations made during the discussion",
    "Light the stops.",
    "Partnerships, networks and synergies developed with UN-Habitat",
    "None so far.",
)


def told(report: Report) -> tuple[str | None, str | None, str, str | None]:
    event = report.event
    return report.reporter, event.title, str(event.date), event.venue


def test_a_report_in_words_of_its_own_begins_below_the_printed_list() -> None:
    """Two captions a row: none of these words is a known caption."""
    second = table(
        ("Nom et prénom du rapporteur :", "Mme Ana Field", "Thème de la séance :", "Le marché la nuit"),
        ("Jour de la rencontre :", "5 avr. 2014", "Salle ou espace choisi :", "Salle 7"),
        ("Horaire suivi :", "16h00-17h00", "Structures qui organisent :", "Institut Alda (Suède)"),
        ("Participation estimée :", "144 personnes"),
    )
    reports = read(f"{OFFICIAL}{lines(*LIST)}{second}{LATE}")
    assert [told(one) for one in reports] == [
        ("Bo Hill", "Homes above shops", "2014-04-08", "Room 2"),
        ("Ana Field", "Le marché la nuit", "2014-04-05", "Salle 7"),
    ]


def test_a_report_in_words_of_its_own_stands_in_front_of_the_form() -> None:
    """Without the form's title over it: all of the first was taken for what stands in front of the second."""
    first = lines(
        "Informe redactado y firmado por: Ana Field, Instituto Alda",
        "Nombre del evento y su número en el programa: El mercado de noche",
        "Fecha de la sesión (día): 6 Abril 2014",
        "Sala/lugar asignado: Pabellón 3, sala 16",
        "Hora del inicio y del final: 09h15 - 10h45",
        "Participantes, n.º estimado: 110 o más",
    )
    body = lines(
        "Extracto del evento",
        "Los vendedores contaron cómo ha cambiado su trabajo. La ciudad respondió con dos líneas de bus.",
        "Argumentos y hallazgos en bosquejo",
        "El personal municipal necesita tiempo en terreno y no solo en la oficina.",
        "Los vecinos dijeron que fueron informados, pero no consultados.",
        "Lo que el evento recomienda",
        "Que operadores de buses y alcaldía planeen juntos las rutas.",
        "Los gobiernos locales deberían compartir maquinaria con sus vecinos.",
        "Todos los que hablaron",
    )
    reports = read(f"{first}{body}{lines(*LIST)}{OFFICIAL}")
    assert [told(one) for one in reports] == [
        ("Ana Field", "El mercado de noche", "2014-04-06", "Pabellón 3, sala 16"),
        ("Bo Hill", "Homes above shops", "2014-04-08", "Room 2"),
    ]


@pytest.mark.parametrize(
    ("name", "title", "day", "room"),
    [
        ("Su nombre completo", "Título / n.º de la sesión", "El evento tuvo lugar el", "Dónde (lugar)"),
        ("Your full name:", "What the event was called:", "On which day?", "In which room?"),
        ("Votre nom complet", "Titre & n°", "Tenu le (date)", "Lieu / salle de l'événement"),
    ],
)
def test_the_full_name_over_a_header_is_the_reporters(name: str, title: str, day: str, room: str) -> None:
    header = table(
        (name, "Ana Field"),
        (title, "Night markets"),
        (day, "8-4-2014"),
        (room, "Room 7"),
        ("Tamaño aproximado del público", "87"),
        ("País/ciudad de origen de los organizadores", "Suecia"),
    )
    (report,) = read(header + LATE)
    assert told(report) == ("Ana Field", "Night markets", "2014-04-08", "Room 7")


def test_a_cross_cutting_issue_that_is_named_begins_no_printed_list() -> None:
    """It stands late, as the author moved the areas to the end; all below it was taken for the printed list."""
    areas = (
        "<p>Focus areas</p><ul><li>Housing &amp; Slum Upgrading: Housing</li><li>Cross-cutting issues: Gender</li></ul>"
    )
    (report,) = read(f"{HEADER}{LATE}{areas}<p>Information on the panel</p>{SPEAKERS}")
    assert [one.name for one in report.speakers] == ["Bo Hill", "Ana Field"]
    assert report.cross_cutting == ("gender",)


def test_the_speakers_may_stand_below_the_printed_list() -> None:
    heading = "<p>Detailed information on speakers/presenters/moderators:</p>"
    (report,) = read(f"{HEADER}{LATE}{lines(*LIST)}{heading}{SPEAKERS}")
    assert [one.name for one in report.speakers] == ["Bo Hill", "Ana Field"]


def panel(*rows: tuple[str, str]) -> str:
    return f"{HEADER}{LATE}<p>Detailed information on speakers/presenters/moderators:</p>{table(*rows)}"


@pytest.mark.parametrize("asked", ["Organization, name", "Organisation, nom", "Nombre, organización"])
def test_the_name_asked_for_beside_an_institution_is_its_own(asked: str) -> None:
    (report,) = read(
        panel(("Who spoke", "Mr Bo Hill"), (asked, "Kumasi Federation of Tenants"), ("Nationality", "Ghanaian"))
    )
    assert [(one.name, one.organization) for one in report.speakers] == [("Bo Hill", "Kumasi Federation of Tenants")]


def test_a_title_asked_for_with_the_name_is_that_of_address() -> None:
    (report,) = read(panel(("Title (Mr/Ms) and name", "Dr. Bo Hill"), ("Nationality", "Ghanaian")))
    assert [(one.name, one.honorific, one.position) for one in report.speakers] == [("Bo Hill", "Dr", None)]


@pytest.mark.parametrize(
    "asked",
    [
        ("Date of event:", "Room allotted:", "From what time to what time?"),
        ("Date: day and month", "In which hall", "Hours"),
        ("Date (día)", "Salón asignado", "¿De qué hora a qué hora?"),
    ],
)
def test_captions_side_by_side_stand_over_their_values(asked: tuple[str, str, str]) -> None:
    values = table(asked, ("8 April", "Room 7", "2:15 PM – 4:15 PM"))
    head = "<p>Name of Reporter: Ana Field</p><p>Title/number of event: Night markets</p>"
    (report,) = read(f"{head}{values}<p>Approximate number of participants: 40</p>{LATE}")
    assert told(report) == ("Ana Field", "Night markets", "2014-04-08", "Room 7")
    assert report.event.start == "14:15"


@pytest.mark.parametrize("bold", ["<p>{}</p>", "<p><b>{}</b></p>"])
def test_nothing_sets_captions_off_from_the_answers_below_them(bold: str) -> None:
    asked = {
        "Who is reporting?": "Ms Ana Field",
        "Name of event / event no.": "Night markets",
        "Calendar date of the event": "08-04-2014",
        "Session room": "Room 7",
        "Begin – end": "14:15 to 16:15",
    }
    header = "".join(f"<p>{caption}</p>{bold.format(answer)}" for caption, answer in asked.items())
    (report,) = read(f"{header}{LATE}")
    assert told(report) == ("Ana Field", "Night markets", "2014-04-08", "Room 7")


@pytest.mark.parametrize("heading", ["1. Événement : description générale :", "L'événement : contexte et buts :"])
def test_an_event_that_is_to_be_described_is_not_to_be_named(heading: str) -> None:
    head = "<p>Nom du rapporteur : Ana Field</p><p>Numéro et titre de l'événement : Le marché la nuit</p>"
    rest = lines("Date : 8 avril 2014", heading, "Des marchands ont raconté comment ils travaillent la nuit.")
    (report,) = read(f"{head}{rest}{LATE.split('night.</p>')[1]}")
    assert report.event.title == "Le marché la nuit"
    assert report.summary == "Des marchands ont raconté comment ils travaillent la nuit."


@pytest.mark.parametrize(
    ("captions", "kept"),
    [
        ([(8, "reporter"), (10, "date"), (70, "time")], [(8, "reporter"), (10, "date")]),
        ([(60, "time")], []),
        (
            [(8, "reporter"), (20, "summary"), (70, "recommendations")],
            [(8, "reporter"), (20, "summary"), (70, "recommendations")],
        ),
    ],
)
def test_a_caption_of_the_header_far_below_it_bounds_no_section(
    captions: list[tuple[int, str]], kept: list[tuple[int, str]]
) -> None:
    """An hour of a speaker is the event's for a reader who has not found the sections in between."""
    assert without_strays(captions, [20, 30, 40]) == kept
    assert without_strays(captions, [20, 30]) == captions


def test_the_title_of_the_form_over_a_header_in_unknown_words_begins_another_report() -> None:
    """The first has no speakers and no recommendations: its last section is a position."""
    first = lines(
        "Name of Reporter: Bo Hill",
        "Title/number of event: Homes above shops",
        "Date: 8 April 2014",
        "Summary of the Event (max: 300 words):",
        "Owners of shops told how they came to let rooms above them.",
        "Outline of the discussion/debate",
        "Rooms are few.",
    )
    second = lines(
        "Reporting Format for Partners",
        "Written up by: Ana Field",
        "What the event was called: Night markets",
        "Took place on this day: 9 April 2014",
        "Which hall or tent: Room 7",
        "From which hour till which hour: 9:00 - 11:00",
        "Heads counted: 40",
    )
    reports = read(f"{first}{second}{LATE}")
    assert [one.event.title for one in reports] == ["Homes above shops", "Night markets"]


def test_a_caption_of_a_section_over_a_short_answer_within_the_header_is_the_title() -> None:
    """Hardly anything below it is a caption that is known: "Dte", "Où exactement ?", "N. de présents"."""
    asked = {
        "Nom (qui remplit) –": "Mme Ana Field",
        "Objet de l'événement –": "Marchés de nuit",
        "Dte –": "mardi, le 8 avril",
        "Où exactement ?": "Salle 7",
        "Heure : début + fin –": "11h45-13h15",
        "Institution(s), organisateurs –": "Institut Alda",
        "Lieu où les organisateurs sont établis –": "Suède",
        "N. de présents –": "trente-cinq",
    }
    header = "".join(f"<p><b>{caption}</b></p><p>{answer}</p>" for caption, answer in asked.items())
    (report,) = read(header + LATE)
    assert told(report) == ("Ana Field", "Marchés de nuit", "2014-04-08", "Salle 7")
