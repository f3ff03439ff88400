"""Titles, and the type and number beside them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wufgraph.extraction.front.titles import parse_title, type_of_room
from wufgraph.model import EventType

NETWORKING, SIDE, TRAINING = EventType.NETWORKING_EVENT, EventType.SIDE_EVENT, EventType.TRAINING_EVENT
CHANGER, ONE_UN, LIBRARY, AGORA = (
    EventType.CITY_CHANGER_ROOM,
    EventType.ONE_UN_ROOM,
    EventType.URBAN_LIBRARY,
    EventType.AGORA,
)
# Answer → title, number, type.
TITLES: dict[str, tuple[str, str | None, EventType | None]] = {
    "Safer streets": ("Safer streets", None, None),
    'Taller "Calles seguras"': ("Calles seguras", None, None),
    "91 (networking event) - Safer streets": ("Safer streets", "91", NETWORKING),
    "N° 80 (evento de capacitación): Calles seguras": ("Calles seguras", "80", TRAINING),
    "Side event (84) Safer streets": ("Safer streets", "84", SIDE),
    "Safer streets - this was side event 84": ("Safer streets", "84", SIDE),
    "Calles seguras (fue el evento paralelo no. 84)": ("Calles seguras", "84", SIDE),
    "Numéro non communiqué / Safer streets": ("Safer streets", None, None),
    "Safer streets (sin número)": ("Safer streets", None, None),
    "No number: safer streets": ("safer streets", None, None),
    "« Safer streets », SE n°47": ("Safer streets", "47", SIDE),
    'Evento de redes "Calles seguras", código NE-37': ("Calles seguras", "37", NETWORKING),
    'Side event 149, "Safer streets"': ("Safer streets", "149", SIDE),
    "Biblioteca Urbana, sesión 12. Calles seguras": ("Calles seguras", "12", LIBRARY),
    "Formation : Safer streets": ("Safer streets", None, TRAINING),
    "Capacitación: Safer streets": ("Safer streets", None, TRAINING),
    "Formación – Safer streets": ("Safer streets", None, TRAINING),
    "Safer streets (formation)": ("Safer streets", None, TRAINING),
    "Emploi, logement, formation": ("Emploi, logement, formation", None, None),
    "Formation des maires : un bilan": ("Formation des maires : un bilan", None, None),
    'FORMATION N° TE 15 "Safer streets"': ("Safer streets", "15", TRAINING),
    "Safer streets (event no. SE-105)": ("Safer streets", "105", SIDE),
    "Safer streets (code: ST14)": ("Safer streets", "ST14", None),
    "Calles seguras (código EP-33)": ("Calles seguras", "33", SIDE),
    "Calles seguras (Evento n.º EP 7)": ("Calles seguras", "7", SIDE),
    "Código: 45 – Calles seguras": ("Calles seguras", "45", None),
    "Safer streets, building code 2020": ("Safer streets, building code 2020", None, None),
    "Networking Event 45: Safer streets": ("Safer streets", "45", NETWORKING),
    "45 (networking event) - Safer streets": ("Safer streets", "45", NETWORKING),
    "Safer streets - this was networking event 45": ("Safer streets", "45", NETWORKING),
    "Networking event – Safer streets": ("Safer streets", None, NETWORKING),
    "NE 45 - Safer streets": ("Safer streets", "45", NETWORKING),
    "NE45: Safer streets": ("Safer streets", "45", NETWORKING),
    "ER 45 – Safer streets": ("Safer streets", "45", NETWORKING),
    "EP 45 – Safer streets": ("Safer streets", "45", SIDE),
    "Event number 45, Safer streets": ("Safer streets", "45", None),
    "Agora, a place for all": ("Agora, a place for all", None, None),
    "NE-45 Safer streets": ("Safer streets", "45", NETWORKING),
    "NE 45 Safer streets": ("Safer streets", "45", NETWORKING),
    "NE #45 Safer streets": ("Safer streets", "45", NETWORKING),
    "Side Event No. 12 Safer streets": ("Safer streets", "12", SIDE),
    "Networking event 10 years after Istanbul": ("Networking event 10 years after Istanbul", None, None),
    "| Safer streets": ("Safer streets", None, None),
    "Safer streets | NE 45": ("Safer streets", "45", NETWORKING),
    "Safer streets. Networking event 45": ("Safer streets", "45", NETWORKING),
    "Safer streets \n Networking Event 45": ("Safer streets", "45", NETWORKING),
    "Side event 12 “Safer streets”": ("Safer streets", "12", SIDE),
    "Networking Event “Safer streets”": ("Safer streets", None, NETWORKING),
    "Evento paralelo n.° 12. Calles seguras": ("Calles seguras", "12", SIDE),
    "Evento de red 45: Calles seguras": ("Calles seguras", "45", NETWORKING),
    "Taller de capacitación 3: Calles seguras": ("Calles seguras", "3", TRAINING),
    "Réseautage 45 : Des rues sûres": ("Des rues sûres", "45", NETWORKING),
    "Session de formation 3 : Des rues sûres": ("Des rues sûres", "3", TRAINING),
    "[NE-45] Safer streets": ("Safer streets", "45", NETWORKING),
    "(Side Event 12) Safer streets": ("Safer streets", "12", SIDE),
    "SE-12 – Safer streets": ("Safer streets", "12", SIDE),
    "Side event No. 12: Safer streets": ("Safer streets", "12", SIDE),
    "Training Event No. 7: Safer streets": ("Safer streets", "7", TRAINING),
    "TE7: Safer streets": ("Safer streets", "7", TRAINING),
    "City Changer Room: Safer streets": ("Safer streets", None, CHANGER),
    "CCR – Safer streets": ("Safer streets", None, CHANGER),
    "One UN event: Safer streets": ("Safer streets", None, ONE_UN),
    "Urban Library – Safer streets": ("Safer streets", None, LIBRARY),
    "Agora: Safer streets": ("Safer streets", None, AGORA),
    "Evento de redes 12: Calles": ("Calles", "12", NETWORKING),
    "Evento paralelo n.º 3: Calles": ("Calles", "3", SIDE),
    "Evento de capacitación: Calles": ("Calles", None, TRAINING),
    "Biblioteca Urbana: Calles": ("Calles", None, LIBRARY),
    "Événement de formation n° 7 : Rues": ("Rues", "7", TRAINING),
    "Événement de réseautage – Rues": ("Rues", None, NETWORKING),
    "Rues (événement en réseau n° 66)": ("Rues", "66", NETWORKING),
    "Safer streets (Side Event 12)": ("Safer streets", "12", SIDE),
    "Safer streets (NE 45)": ("Safer streets", "45", NETWORKING),
    "Safer streets - Networking Event": ("Safer streets", None, NETWORKING),
    "Safer streets, No. 12": ("Safer streets", "12", None),
    "Safer streets, event no 12": ("Safer streets", "12", None),
    "Safer streets / 12": ("Safer streets", "12", None),
    "Safer streets [45]": ("Safer streets", "45", None),
    "45/ Safer streets": ("Safer streets", "45", None),
    "Title: Safer streets": ("Safer streets", None, None),
    "Event title: Safer streets / Event number: 45": ("Safer streets", "45", None),
    "Safer streets. Event number: 45": ("Safer streets", "45", None),
    "Networking Event NE-45. Safer streets": ("Safer streets", "45", NETWORKING),
    "NET 45 Safer streets": ("Safer streets", "45", NETWORKING),
    "City Changer Room session: Safer streets": ("Safer streets", None, CHANGER),
    "Side event 'Safer streets'": ("Safer streets", None, SIDE),
    "‘Safer streets’ (side event)": ("Safer streets", None, SIDE),
    "NE: Safer streets": ("Safer streets", None, NETWORKING),
    "NE#45 Safer streets": ("Safer streets", "45", NETWORKING),
    "WUF7 Networking Event 45: Safer streets": ("Safer streets", "45", NETWORKING),
    "A networking event entitled “Safer streets”": ("Safer streets", None, NETWORKING),
    "Evento paralelo titulado «Calles seguras»": ("Calles seguras", None, SIDE),
    "Evento de trabajo en red 12: Calles": ("Calles", "12", NETWORKING),
    "Manifestation parallèle : Rues": ("Rues", None, SIDE),
    "Evento Una ONU – Calles": ("Calles", None, ONE_UN),
    "Safer streets (no. 45, networking event)": ("Safer streets", "45", NETWORKING),
    "Safer streets - SE 12 (side event)": ("Safer streets", "12", SIDE),
    "The “right to the city” in Latin America": ("The “right to the city” in Latin America", None, None),
    "“Slum” is no name: words matter": ("“Slum” is no name: words matter", None, None),
    "Agora or forum? Public space": ("Agora or forum? Public space", None, None),
    "Streets for all: 24/7": ("Streets for all: 24/7", None, None),
    "Cities in 2030": ("Cities in 2030", None, None),
    "Event 45: Safer streets": ("Safer streets", "45", None),
    "“Safer streets”": ("Safer streets", None, None),
    "  «Rues plus sûres»  ": ("Rues plus sûres", None, None),
}
# Titles that hold what looks like a type or a number, and are whole.
WHOLE = """
Habitat III: 20 years on | 2014: the year of the city | 100 Resilient Cities | Water – 2030 | Safer streets (2014)
The right to the city: No. 1 priority | Agora of ideas | Networking for safer cities | Side events: why we have them
G20: cities and growth | SDG 11: cities | C40: what cities do | Mobility 4.0 | Safer streets – Part 2
Agenda 21: what next? | Safer streets (Medellín, 2014) | Agora | Safer streets, Phase 2 | Cities and growth (G20)
"""


@pytest.mark.parametrize(("answer", "parts"), TITLES.items(), ids=list(TITLES))
def test_type_and_number_are_taken_off_the_title(answer: str, parts: tuple[str, str | None, EventType | None]) -> None:
    title, number, kind = parse_title(answer)
    assert (title and title.value, number and number.value, kind and kind.value) == parts


@pytest.mark.parametrize("answer", [t.strip() for line in WHOLE.strip().splitlines() for t in line.split(" | ")])
def test_a_title_keeps_what_is_its_own(answer: str) -> None:
    title, number, kind = parse_title(answer)
    assert title is not None
    assert (title.value, number, kind) == (answer, None, None)


def test_the_parts_know_where_they_stand() -> None:
    answer = 'Networking Event 45: "Safer streets"'
    title, number, kind = parse_title(answer)
    assert title is not None
    assert number is not None
    assert kind is not None
    assert (title.span.of(answer), number.span.of(answer)) == ("Safer streets", "45")
    assert kind.span.of(answer).startswith("Networking Event")


@given(st.text(max_size=60))
def test_a_title_stands_in_the_answer(answer: str) -> None:
    title, number, _ = parse_title(answer)
    assert title is None or title.span.of(answer) == title.value
    assert number is None or number.span.of(answer) == number.value


@pytest.mark.parametrize(
    ("venue", "kind"),
    [
        ("City Changer Room B", CHANGER),
        ("Salle City Changer", CHANGER),
        ("Sala City Changer", CHANGER),
        ("One UN Room", ONE_UN),
        ("Sala Una ONU", ONE_UN),
        ("Salle Une ONU", ONE_UN),
        ("Urban Library", LIBRARY),
        ("Bibliothèque urbaine", LIBRARY),
        ("Plaza Mayor, Ágora", AGORA),
        ("Room 7", None),
        ("Networking lounge", None),
        ("Training centre", None),
        ("", None),
    ],
    ids=str,
)
def test_some_rooms_tell_the_type_of_event(venue: str, kind: EventType | None) -> None:
    found = type_of_room(venue)
    assert (found.value if found else None) == kind


MARKS = [
    "12",
    "NE-12",
    "No. 12",
    "n.º 12",
    "#12",
    "Event ID 12",
    "Ref. NE-12",
    "código 12",
    "actividad 12",
    "réf. 12",
    "séance n° 12",
]
IN_FRONT = "{}: {}", "{} – {}", "{}; {}", "{} / {}", "({}) {}", "{}, {}", "{} | {}", "{} “{}”"
BEHIND = (
    *("{1} ({0}).", "{1} – {0}.", "{1}. {0}", "{1} · {0}", "{1} :: {0}", "{1} = {0}", "{1}   {0}", "{1} -> {0}"),
    "“{1}” {0}",
)


@pytest.mark.parametrize("written", [*IN_FRONT, *BEHIND])
@pytest.mark.parametrize("mark", MARKS)
def test_a_number_is_taken_off_whatever_sets_it_off(mark: str, written: str) -> None:
    title, number, _ = parse_title(written.format(mark, "Kitchens of the hill"))
    assert (title and title.value, number and number.value) == ("Kitchens of the hill", "12")


@pytest.mark.parametrize(
    "title",
    [
        "Streets 50/50", "Article 25: the right to a roof", "Barrio 31 – a hill", "Kitchens, part 2", "Loaves – day 2",
        "Loi 12: le toit", "Metro Line 3 (10 km)", "1 house, 1 tree", "Phase 2: kitchens", "2014: a year of kitchens",
    ],
)  # fmt: skip
def test_numbers_of_a_title_are_its_own(title: str) -> None:
    found, number, _ = parse_title(title)
    assert (found and found.value, number) == (title, None)


@pytest.mark.parametrize("title", ["Our market, our rules", "Rivers: old, new", "Parks; squares; streets"])
def test_a_number_is_taken_off_behind_a_title_with_commas(title: str) -> None:
    found, number, _ = parse_title(f"{title} - 43")
    assert found
    assert number
    assert (found.value, number.value) == (title, "43")


def values(answer: str) -> tuple[str | None, ...]:
    title, number, kind = parse_title(answer)
    return tuple(str(one.value) if one else None for one in (title, number, kind))


@pytest.mark.parametrize(
    "title", ["La calle es de todos: apuntes de Kera", "1,000 homes for Alda", "Plan B – what if it rains"]
)
@pytest.mark.parametrize(
    "around",
    [
        "{label} ~ {title}",
        "{label} // {title}",
        "{label} -> {title}",
        "{label}, entitled {title}",
        "{label} ({title})",
        "{title} // {label}",
        "{title} ~ {label}",
        "{title} <{label}>",
        "{title} {{{label}}}",
        "{title}\n({label})",
        "{title} + {label}",
    ],
)
@pytest.mark.parametrize("label", ["Side event 7", "EVENTO PARALELO no. 7", "Événement parallèle n° 7"])
def test_labels_are_told_from_titles_by_whatever_sign(label: str, around: str, title: str) -> None:
    assert values(around.format(label=label, title=title)) == (title, "7", "side-event")


@pytest.mark.parametrize(
    "title", ["Market + Agora", "Rivers * streets", "Agora ~ a place for all", "1,000 homes, 7 streets"]
)
def test_signs_and_numbers_of_a_title_are_its_own(title: str) -> None:
    assert values(title) == (title, None, None)


def test_a_number_in_front_of_the_type_is_the_event_s() -> None:
    assert values("Cities in motion (7/side event)") == ("Cities in motion", "7", "side-event")
