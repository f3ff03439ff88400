"""Reports whose authors kept the form's order, and little of its words: what sets their captions off tells them."""

from io import BytesIO

import docx
import pytest

from wufgraph.documents import read_document
from wufgraph.extraction import extract
from wufgraph.model import Report

CARE = """Quién informa ...... Lucía Ferrer
Nombre del evento ... Barrios que cuidan: infraestructura de cuidados en laderas
Cuándo .............. jueves 10 de abril, 9.00 a 11.00
Dónde ............... Pabellón Azul, sala 4
Organizan ........... Red Barrios Vivos (Medellín, Colombia); Fundación Ladera (Quito, Ecuador)

1) De qué trató
El evento reunió a vecinas, alcaldías y academia para mostrar cómo los centros de cuidado de barrio liberan tiempo.

2) Temas
Género; Vivienda y mejoramiento de barrios

3) Lo conversado
- Las guarderías comunitarias reducen en 3 horas diarias el trabajo no pagado.
- Sin suelo público no hay centros de cuidado.
¿Qué posición llevamos a Hábitat III?
- Que el cuidado se reconozca como infraestructura urbana.
Para la agenda post 2015
- Incluir un indicador de tiempo de cuidados en el ODS urbano.

4) Qué recomendamos
- Reservar el 5 % del suelo de cada plan parcial para equipamientos de cuidado.

5) Ponentes
Lucía Ferrer, coordinadora, Red Barrios Vivos, colombiana
"""

WATER = """[Rapporteuse] Aïssatou Ba-Diop, ENDA Rup
[Activité] Eau, assainissement et quartiers spontanés : qui paie ? (n° 27, événement parallèle)
[Jour / heure] le 8 avril, de 14h à 15h30
[Salle] Atelier 12
[Structures organisatrices] ENDA Rup, Sénégal // Programme Solidarité Eau (pS-Eau), France
[Public] environ 60 personnes, dont 25 femmes

EN BREF
L'activité a comparé trois modes de financement de l'assainissement à Pikine, Ouagadougou et Lima.

DOMAINES
☒ Services de base  ☐ Logement  ☒ Économie urbaine   Transversal : jeunes, genre

CE QUI S'EST DIT
1. Dans les quartiers étudiés, 70 % des ménages paient plus cher que le tarif social.
2. Les mairies manquent de données.
>> Habitat III : inscrire le droit à l'assainissement dans le Nouvel Agenda Urbain
>> Post-2015 : un indicateur sur l'accès en quartier spontané
CE QUE NOUS DEMANDONS
a) Créer un fonds municipal de l'assainissement dans chaque ville de plus de 100 000 habitants.
b) Publier les tarifs.
QUI FAIT QUOI APRES
- ENDA Rup et la Ville de Pikine signent un protocole d'accord le 20 avril 2014.
INTERVENANTS
* M. Étienne LAMY (Français), directeur, pS-Eau : 14h20 - 14h35
"""

COUNT = """Filled in by Kwame Ofori-Atta

EVENT: "Counting ourselves: community-led data for slum upgrading" - Networking event no. 52
WHEN: Thu 10 Apr 2014, 16.30-18.30  WHERE: Red Pavilion, Room 21
HOSTS: Slum Dwellers International (South Africa) / Know Your City Foundation (Accra, Ghana)
HOW MANY CAME: 110 or so

WHY WE DID IT
To show that residents can produce data that city hall trusts.

WHAT IT TOUCHES ON
Housing & slum upgrading; Human rights

TALKING POINTS
Residents of 120 settlements have mapped 80% of Accra's informal areas. Data stays with the people who made it.
Asks for Habitat III:
- recognise community data as official data
Asks for Post 2015:
- count slum dwellers every two years
SO WE RECOMMEND
- Every city should sign a data protocol with its federations.
NEXT STEPS & WHO WITH
SDI and the Know Your City Foundation agreed to map Kumasi by June 2015.

PANEL
1) Rose Molokoane - SDI - deputy president - South African
"""

ASKED = """Report of the networking event held by our coalition

1. Who is reporting? Fatima Al-Rashid
2. What was your event called, and its number? "Refugees as city builders" (NE-05)
3. When was it? Saturday, 5 April 2014, 5 pm - 7 pm
4. Where? Blue Pavilion, Room 11
5. Which organisations hosted it and from where? Amman Urban Lab (Jordan), UNHCR (Switzerland)
6. How many people attended? Between 70 and 90
7. In short, what was it about (up to 300 words)? We looked at how refugee families rebuild streets and schools.
8. Which UN-Habitat themes does it belong to? Housing and Slum Upgrading, Urban Basic Services.
9. What was discussed?
 a. Camps become cities within a generation.
10. What is your position for Habitat III?
 a. Host cities need direct access to funds.
11. What do you recommend?
 a. Plan camps as neighbourhoods from day one.
12. Who spoke?
 a. Fatima Al-Rashid, Jordanian, director of Amman Urban Lab
 b. Kilian Kleinschmidt, German, senior field coordinator at UNHCR
"""
RENOVATE = """Nom de la personne qui remplit : Mme Claire Dubois, Association Ville Sobre
Intitulé : L'énergie des quartiers
Date et créneau : mardi 8 avril, 16h00/18h00
Lieu : Pavillon bleu, salle 3
Porteurs : Association Ville Sobre (France), ICLEI (Allemagne)

I - PRÉSENTATION
La rénovation par quartier coûte moins cher que celle de chaque bâtiment, disent quatre villes.

II - DOMAINES D'INTERVENTION D'ONU-HABITAT
Services urbains de base / Énergie urbaine

III - ÉCHANGES
III.1 Principaux points
Rénover par quartier réduit les coûts de 18 %.

III.2 Contribution à Habitat III
Inscrire l'énergie des bâtiments existants.

IV - PRÉCONISATIONS
– Ouvrir les données de consommation ;

V - SUITES ET PARTENARIATS
ICLEI et l'Association Ville Sobre lancent un observatoire commun en septembre 2014.

VI - LISTE DES INTERVENANTS
Mme Claire Dubois, présidente de l'Association Ville Sobre, France
M. Stefan Kuhn, ICLEI, Allemagne
"""

NAMES_AND_THE_REST = """
Speakers
Hamid Rezaei\tIranian; Director, Urban Heritage Trust; 10:20
Ms. Laila Benani\tMoroccan; Architect, City of Fez; 10:40
"""


def read(data: bytes) -> Report:
    (report,) = extract(read_document(data, "report")).reports
    return report


def said(report: Report) -> list[tuple[str, str | None]]:
    return [(statement.kind, statement.agenda) for statement in report.statements]


def in_word() -> bytes:
    document = docx.Document()
    front = document.add_table(rows=0, cols=2)
    for words in (
        ("Person reporting", "Mariana Couto"),
        ("Session name & no.", "Metropolis for all? Governance of city-regions (TE 31)"),
        ("Date/time/room", "Friday 11 April – 8:30 to 10:30 – Yellow Pavilion, room Y7"),
        ("Co-organisers (lead first)", "IPPUR – Federal University of Rio de Janeiro; Metropolis; Cities Alliance"),
        ("Seat", "Rio de Janeiro, Brazil; Barcelona, Spain; Brussels, Belgium"),
    ):
        for cell, text in zip(front.add_row().cells, words, strict=True):
            cell.text = text
    for caption, *lines in (
        ("Abstract", "City-regions concentrate growth but nobody governs them, said all who came to this session."),
        ("Thematic areas covered", "Urban Planning & Design: Regional & Metropolitan Planning"),
        ("Main debates", "Rio lost 20 years between two metropolitan laws."),
        ("Proposals for the New Urban Agenda", "Recognise metropolitan areas as a level of government."),
        ("Policy advice", "National laws should let cities associate freely."),
        ("Contributors",),
    ):
        document.add_paragraph().add_run(caption).bold = True
        for line in lines:
            document.add_paragraph(line, style="List Bullet")
    grid = document.add_table(rows=0, cols=4)
    for row in (
        ("Who", "From", "Role", "Slot"),
        ("Mariana COUTO", "IPPUR/UFRJ, Brazil", "Chair, professor", "8:30–8:40"),
        ("Octavi de la Varga", "Metropolis, Spain", "Secretary General", "8:40–9:00"),
    ):
        for cell, text in zip(grid.add_row().cells, row, strict=True):
            cell.text = text
    written = BytesIO()
    document.save(written)
    return written.getvalue()


@pytest.fixture(scope="module")
def care() -> Report:
    return read(CARE.encode())


@pytest.fixture(scope="module")
def water() -> Report:
    return read(WATER.encode())


@pytest.fixture(scope="module")
def count() -> Report:
    return read(COUNT.encode())


@pytest.fixture(scope="module")
def asked() -> Report:
    return read(ASKED.encode())


@pytest.fixture(scope="module")
def renovate() -> Report:
    return read(RENOVATE.encode())


@pytest.fixture(scope="module")
def metropolis() -> Report:
    return read(in_word())


def test_few_dots_lead_to_a_value_that_stands_below_others(care: Report) -> None:
    assert care.event.title == "Barrios que cuidan: infraestructura de cuidados en laderas"


def test_a_question_between_lists_is_the_caption_of_the_agenda_that_it_names(care: Report) -> None:
    assert said(care)[:4] == [
        ("discussion", None), ("discussion", None), ("position", "habitat-iii"), ("position", "post-2015"),
    ]  # fmt: skip


def test_agendas_in_front_of_two_lines_in_turn_are_lead_ins(water: Report) -> None:
    assert said(water)[2:4] == [("position", "habitat-iii"), ("position", "post-2015")]


def test_lines_in_capitals_are_captions_like_others_in_capitals(water: Report) -> None:
    assert [kind for kind, _ in said(water)[4:]] == ["recommendation", "recommendation", "partnership"]


def test_a_theme_may_be_named_in_short(water: Report) -> None:
    assert "urban-basic-services" in water.themes


def test_one_sentence_below_a_heading_is_a_summary(count: Report) -> None:
    assert count.summary == "To show that residents can produce data that city hall trusts."
    assert [kind for kind, _ in said(count)] == [
        "discussion", "position", "position", "recommendation", "partnership",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("answer", "start", "end"),
    [
        ("Thu 10 Apr 2014, 16.30-18.30", "16:30", "18:30"),
        ("9-10 April 2014", None, None),
        ("10/04-2014", None, None),
        ("9.04.2014 - 10.04.2014", None, None),
    ],
)
def test_dots_in_a_time_beside_the_date(answer: str, start: str | None, end: str | None) -> None:
    report = read(COUNT.replace("Thu 10 Apr 2014, 16.30-18.30", answer).encode())
    assert (report.event.start, report.event.end) == (start, end)


def test_a_caption_may_ask_for_day_hour_and_room(metropolis: Report) -> None:
    event = metropolis.event
    assert (str(event.date), event.start, event.venue) == ("2014-04-11", "08:30", "Yellow Pavilion, room Y7")


def test_an_acronym_and_a_dash_are_of_one_name_in_a_list_that_other_marks_part(metropolis: Report) -> None:
    assert [(one.name, one.city) for one in metropolis.organizers] == [
        ("IPPUR – Federal University of Rio de Janeiro", "Rio de Janeiro"),
        ("Metropolis", "Barcelona"),
        ("Cities Alliance", "Brussels"),
    ]


def test_what_stands_over_a_table_of_speakers_is_their_heading(metropolis: Report) -> None:
    assert said(metropolis) == [
        ("discussion", None), ("position", "new-urban-agenda"), ("recommendation", None),
    ]  # fmt: skip


def test_an_institution_and_its_country_are_no_nationality(metropolis: Report) -> None:
    told = [(one.organization, one.nationality) for one in metropolis.speakers]
    assert told == [("IPPUR/UFRJ", ()), ("Metropolis", ())]


def test_numbered_questions_with_their_answers_behind_them_are_captions(asked: Report) -> None:
    assert asked.summary == "We looked at how refugee families rebuild streets and schools."
    assert set(asked.themes) == {"housing-and-slum-upgrading", "urban-basic-services"}


def test_a_position_of_an_organizer_names_the_institution(asked: Report) -> None:
    told = [(one.position, one.organization) for one in asked.speakers]
    assert told == [("director", "Amman Urban Lab"), ("senior field coordinator", "UNHCR")]


def test_all_that_is_told_of_a_speaker_may_stand_in_the_cell_beside_the_name() -> None:
    report = read(f"{ASKED.split('12. Who')[0]}{NAMES_AND_THE_REST}".encode())
    assert [(one.nationality, one.position, one.organization, one.time) for one in report.speakers] == [
        (("IR",), "Director", "Urban Heritage Trust", "10:20"),
        (("MA",), "Architect", "City of Fez", "10:40"),
    ]


def test_roman_numbers_with_dashes_number_captions(renovate: Report) -> None:
    assert renovate.themes == ("urban-basic-services", "urban-energy")
    assert said(renovate) == [
        ("discussion", None), ("position", "habitat-iii"), ("recommendation", None), ("partnership", None),
    ]  # fmt: skip


def test_an_organizer_in_capitals_is_no_part_of_a_speakers_name(renovate: Report) -> None:
    told = [(one.name, one.organization) for one in renovate.speakers]
    assert told == [("Claire Dubois", "Association Ville Sobre"), ("Stefan Kuhn", "ICLEI")]
