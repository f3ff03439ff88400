"""What lines without captions tell of the event."""

import pytest

from wufgraph.extraction.front.front_values import find_values, read_title_line, tells_of_event
from wufgraph.model import Language

EN, ES, FR = Language

TOLD = [
    pytest.param(
        EN,
        "The event took place in Room 5 on Wednesday 9 April from 2 pm to 4 pm.",
        {"venue": "Room 5", "date": "Wednesday 9 April", "time": "from 2 pm to 4 pm."},
        id="place before day",
    ),
    pytest.param(
        EN,
        "Held on Thursday, 10/04/2014, 16:30-18:30, in Room 4, Blue Building.",
        {"date": "Thursday, 10/04/2014", "time": "16:30-18:30", "venue": "Room 4, Blue Building"},
        id="a line without a verb",
    ),
    pytest.param(
        EN,
        "On 8 April, between 4.30 and 6.30 pm, more than a hundred participants attended the training “Safe streets”.",
        {
            "date": "8 April",
            "time": "between 4.30 and 6.30 pm",
            "participants": "more than a hundred participants",
            "event-type": "training",
            "title": "Safe streets",
        },
        id="everything in one sentence",
    ),
    pytest.param(
        EN,
        "It was led by the Heat Coalition (based in Delhi, India) with the Leeds Centre; about 60 people came.",
        {
            "organizers": "the Heat Coalition (based in Delhi, India) with the Leeds Centre",
            "participants": "about 60 people",
        },
        id="organizers with their bases",
    ),
    pytest.param(
        EN,
        "It was organised jointly by the City of Lyon and Rails International and was attended by some sixty people.",
        {"organizers": "the City of Lyon and Rails International", "participants": "some sixty people"},
        id="a verb behind the organizers",
    ),
    pytest.param(
        EN,
        "Report written by Harriet Lockwood, Research Fellow, London School of Transport.",
        {"reporter": "Harriet Lockwood"},
        id="who wrote it",
    ),
    pytest.param(
        EN,
        'Report on the side event "Too hot to work"',
        {"title": "Too hot to work", "event-type": "side event"},
        id="a title in quotes",
    ),
    pytest.param(
        EN,
        "Night buses and their riders (Networking Event no. 63)",
        {"title": "Night buses and their riders (Networking Event no. 63)"},
        id="a title with its number",
    ),
    pytest.param(
        ES,
        "Evento de redes n.° 25, «Bicicletas de carga», celebrado el lunes 7 de abril de 2014 en la sala 3 del Pabellón"
        " Sur, de 16:00 a 18:00 horas.",
        {
            "title": "Bicicletas de carga",
            "event-type": "Evento de redes n.° 25",
            "date": "lunes 7 de abril de 2014",
            "venue": "sala 3 del Pabellón Sur",
            "time": "de 16:00 a 18:00 horas.",
        },
        id="Spanish, celebrado el",
    ),
    pytest.param(
        ES,
        "Se realizó el 9 de abril, de 9 a 11 de la mañana, en el Salón Rojo 3, con entre 60 y 80 participantes.",
        {
            "date": "9 de abril",
            "time": "de 9 a 11 de la mañana",
            "venue": "Salón Rojo 3",
            "participants": "60 y 80 participantes",
        },
        id="Spanish, se realizó",
    ),
    pytest.param(
        FR,
        "La séance s'est tenue le mercredi 9 avril, entre 14 h et 16 h, en salle 12, devant cent personnes.",
        {
            "date": "mercredi 9 avril",
            "time": "entre 14 h et 16 h",
            "venue": "salle 12",
            "participants": "cent personnes",
        },
        id="French, s'est tenue",
    ),
    pytest.param(
        FR,
        "Organisé par la Ville de Sfax (Tunisie), il a réuni quelque 85 participants. Rapport de Mathilde Ferraton.",
        {
            "organizers": "la Ville de Sfax (Tunisie)",
            "participants": "quelque 85 participants",
            "reporter": "Mathilde Ferraton",
        },
        id="French, organisé par",
    ),
    pytest.param(FR, "Compte rendu – City Changer Room A", {"venue": "City Changer Room A"}, id="a room behind a dash"),
    pytest.param(EN, "World Urban Forum 7, Medellín, Colombia, 5-11 April 2014", {}, id="the days of the forum"),
    pytest.param(EN, "Please find attached the report that I promised on 2 May 2014.", {}, id="another day"),
    pytest.param(EN, "I am sorry that it comes a week late; nobody in our office was well.", {}, id="a letter"),
    pytest.param(EN, "All the people of the city are welcome in our building.", {}, id="people without a number"),
    pytest.param(EN, 'As they say, "better late than never".', {}, id="a quotation that is no title"),
]


@pytest.mark.parametrize(("language", "line", "told"), TOLD)
def test_a_line_without_a_caption_tells_of_the_event(language: Language, line: str, told: dict[str, str]) -> None:
    assert {name: span.of(line) for name, span in find_values(line, language)} == told


@pytest.mark.parametrize(
    ("words", "is_told"),
    [
        ("The event took place in Room 5.", True),
        ("El evento tuvo lugar el jueves.", True),
        ("Where the event took place", False),
        ("Who owns the street? What we heard.", False),
    ],
)
def test_a_sentence_on_the_event_is_no_title(words: str, is_told: bool) -> None:
    assert tells_of_event(words) is is_told


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Radio trottoir : des jeunes racontent leur quartier", "Radio trottoir : des jeunes racontent leur quartier"),
        ("Rapport : Des jardins sur les toits des écoles", "Des jardins sur les toits des écoles"),
        ("Dear colleagues,", None),
        ("Please find our report below.", None),
        ("Report to the World Urban Forum", None),
        ("Annex", None),
    ],
)
def test_a_line_of_its_own_may_be_the_title(line: str, title: str | None) -> None:
    span = read_title_line(line)
    assert (span.of(line) if span else None) == title


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("REPORT TO UN-HABITAT ABOUT OUR SIDE EVENT", "SIDE EVENT"),
        ("Informe sobre un evento de redes", "evento de redes"),
        ("Compte rendu – atelier de formation", "atelier de formation"),
        ("WUF7 report on our networking event", "networking event"),
        ("Reporting format: networking events, side events", None),
        ("We should like to hold a side event again.", None),
    ],
)
def test_the_heading_of_a_report_tells_its_type(line: str, kind: str | None) -> None:
    told = {name: span.of(line) for name, span in find_values(line, Language.EN)}
    assert told.get("event-type") == kind


@pytest.mark.parametrize("line", ["RAPPORT SUR NOTRE ÉVÉNEMENT", "REPORT ON OUR EVENT"])
def test_what_a_report_is_on_is_no_reporter(line: str) -> None:
    assert "reporter" not in dict(find_values(line, Language.FR))
