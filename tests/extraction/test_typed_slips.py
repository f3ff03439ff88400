"""Slips and manners of people who type the form into a plain text or a mail."""

from collections.abc import Callable

import pytest

from wufgraph.documents import read_document
from wufgraph.extraction import extract
from wufgraph.model import Report

FRONT = {
    "en": "Name of Reporter: Ana Field\nEvent title/number: {title}\nDate: 9 April 2014\nVenue: Room 3\n",
    "es": "Relator: Ana Campos\nTítulo/número del evento: {title}\nFecha: 9 de abril de 2014\nLugar: Sala 3\n",
    "fr": "Rapporteur : Ana Champ\nTitre/numéro de l'événement : {title}\nDate : 9 avril 2014\nLieu : Salle 3\n",
}
SPEAKERS = {
    "en": ("Detail Information of Speakers", "Full name", "Nationality", "Institution", "Position"),
    "es": ("Información de los ponentes", "Nombre completo", "Nacionalidad", "Institución", "Cargo"),
    "fr": ("Informations sur les intervenants", "Nom complet", "Nationalité", "Institution", "Fonction"),
}  # fmt: skip


def read(text: str) -> Report:
    return extract(read_document(text.encode(), "report.txt")).reports[0]


def front(language: str, title: str = "Rivers") -> str:
    return FRONT[language].format(title=title)


@pytest.mark.parametrize("sign", [":-", ":=", ":--", " :-"])
@pytest.mark.parametrize("language", SPEAKERS)
def test_a_dash_right_behind_a_colon_is_none_of_the_answer(language: str, sign: str) -> None:
    head, *asked = SPEAKERS[language]
    told = ("Ms Ana Field", "Kenyan", "Kera Trust", "Treasurer")
    lines = "".join(f"{caption}{sign} {answer}\n" for caption, answer in zip(asked, told, strict=True))
    (speaker,) = read(f"{front(language)}\n{head}{sign}\n{lines}").speakers
    assert (speaker.name, speaker.organization, speaker.position) == ("Ana Field", "Kera Trust", "Treasurer")


@pytest.mark.parametrize(
    ("language", "label", "kind"),
    [
        ("en", "TRAINING EVENT", "training-event"),
        ("es", "EVENTO PARALELO", "side-event"),
        ("fr", "ÉVÉNEMENT DE FORMATION", "training-event"),
    ],
)
def test_a_kind_of_event_in_capitals_is_no_part_of_the_caption(language: str, label: str, kind: str) -> None:
    event = read(front(language, f"{label}: Kera and its drains")).event
    assert (event.title, event.type) == ("Kera and its drains", kind)


def test_a_sentence_that_the_end_of_a_page_has_parted_holds_no_caption() -> None:
    asked = "¿De qué se trató el evento?\n\nHubo traducción en los dos sentidos, a ratos hecha\n\n\n\n"
    text = f"{front('es')}\n{asked}por los mismos ponentes. Hubo un debate.\n\nRecomendaciones:\n- Cuidar el río.\n"
    assert (read(text).summary or "").endswith("hecha por los mismos ponentes. Hubo un debate.")


ASKED = (
    ("Nombre de quien reporta por los organizadores", "Sra. Ana Campos"),
    ("Título de nuestro evento, con número", "Evento paralelo 41: Lo que deja el río"),
    ("Fecha en que se realizó el evento", "miércoles 9 de abril de 2014"),
    ("Lugar del evento en Medellín", "Pabellón Verde, la tercera sala detrás de la escalera grande"),
    ("Hora (comienzo y final del evento)", "14:00 – 16:00"),
    ("Nombre de organizador(es)", "Fundación Kera"),
    ("País donde tiene sede la institución", "Perú"),
    ("Participantes (est.)", "60"),
)


@pytest.mark.parametrize("case", [str.upper, str.lower, str.title])
@pytest.mark.parametrize("sign", [": ", ":\n"])
def test_captions_with_colons_are_whole_in_whatever_letters(case: Callable[[str], str], sign: str) -> None:
    header = "".join(f"{case(caption)}{sign}{answer}\n" for caption, answer in ASKED)
    report = read(f"{header}\nRecomendaciones\n- Cuidar el río.\n")
    told = (report.reporter, report.event.title, report.event.venue, str(report.event.date))
    assert told == ("Ana Campos", "Lo que deja el río", ASKED[3][1], "2014-04-09")


def test_colons_below_each_other_are_none_of_the_answers() -> None:
    told = (
        "Nombre       : Sra. Delia Apaza\nInstitución  : Foro Sur\nCargo        : Investigadora\nHora         : 16:40\n"
    )
    (speaker,) = read(f"{front('es')}\nPONENTES\n{told}").speakers
    assert (speaker.name, speaker.organization, speaker.position) == ("Delia Apaza", "Foro Sur", "Investigadora")


def test_the_second_item_of_a_list_is_no_caption() -> None:
    said = ["Una botella cuesta poco; leerla cuesta.", "¿Quién la lee en vacaciones?"]
    told = f"1. Esquema\na) {said[0]}\nb) {said[1]}\n2. Posiciones hacia Hábitat III: ninguna.\n"
    report = read(f"{front('es')}\nResumen de la discusión:\n{told}3. Recomendaciones\na) Leerla.\n")
    assert [one.text for one in report.statements] == [*said, "Leerla."]


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("en", "Outline: Rivers flood.\nHabitat III: Rivers are a service.\nRecommendations: Dig."),
        ("es", "Esquema: El río crece.\nNueva Agenda Urbana: El río sirve.\nRecomendaciones: Cavar."),
        ("fr", "Débat : Le fleuve déborde.\nPost-2015 : Le fleuve sert.\nRecommandations : Creuser."),
    ],
)
def test_an_agenda_below_what_was_told_in_one_line_is_a_caption(language: str, lines: str) -> None:
    told = [one.kind for one in read(f"{front(language)}\n{lines}\n").statements]
    assert told == ["discussion", "position", "recommendation"]


@pytest.mark.parametrize("label", ["paralelo 88", "EP 88", "evento paralelo 88"])
@pytest.mark.parametrize("line", ["{title} / {label}", "{label}: {title}", "{title} ({label})"])
def test_a_kind_of_event_may_stand_alone_with_its_number(label: str, line: str) -> None:
    event = read(front("es", line.format(title="El tianguis como escuela", label=label))).event
    assert (event.title, event.number, event.type) == ("El tianguis como escuela", "88", "side-event")


@pytest.mark.parametrize(
    "body", ["Prado y Teixeira Arquitectos", "Field & Hill Architects", "Prado et Teixeira Architectes"]
)
def test_two_names_with_a_trade_are_the_body_of_a_speaker(body: str) -> None:
    told = (
        f"Sr. Bo Hill, {body}, urbanista, peruano, 9:00, bo@hill.example\nSra. Ana Campos, Foro Sur, alcaldesa, 9:20\n"
    )
    first, second = read(f"{front('es')}\nPonentes\n{told}").speakers
    assert (first.name, first.organization, second.organization) == ("Bo Hill", body, "Foro Sur")
