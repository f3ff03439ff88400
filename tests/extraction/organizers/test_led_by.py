"""Organizers behind words for what they did: "Porté par Fondation Kera. Co-organisé par Université d'Alda"."""

import pytest

from wufgraph.documents import read_document
from wufgraph.extraction import extract

FRONTS = {
    "en": "Title of event: Water\nDate: 9 April 2014\nName of organizing institution(s): {}\n"
    "Number of participants: 60\n\nSummary of the event\nWe met to talk.\n",
    "es": "Título del evento: Agua\nFecha: 9 de abril de 2014\nInstituciones organizadoras: {}\n"
    "Número de participantes: 60\n\nResumen del evento\nNos reunimos para hablar.\n",
    "fr": "Titre de l'événement : Eau\nDate : 9 avril 2014\nInstitutions organisatrices : {}\n"
    "Nombre de participants : 60\n\nRésumé de l'événement\nNous avons parlé.\n",
}
LEADS = {
    "en": ("Led by", "Run by", "Headed by", "Coordinated by", "Staged by", "Organised by"),
    "es": ("Liderado por", "Impulsado por", "Coordinado por", "Encabezada por", "A cargo de"),
    "fr": ("Porté par", "Piloté par", "Coordonnée par", "Animé par", "À l'initiative de"),
}
NAMES = {
    "en": ("Kera Trust", "University of Alda", "co-organised by"),
    "es": ("Fundación Kera", "Universidad de Alda", "coorganizado por"),
    "fr": ("Fondation Kera", "Université d'Alda", "co-organisé par"),
}


def hosts(answer: str, language: str) -> list[str]:
    (report,) = extract(read_document(FRONTS[language].format(answer).encode(), "made.txt")).reports
    return [one.name for one in report.organizers]


@pytest.mark.parametrize(
    ("language", "lead"), [(language, lead) for language, leads in LEADS.items() for lead in leads]
)
def test_what_they_did_is_no_part_of_the_name(language: str, lead: str) -> None:
    first, second, with_others = NAMES[language]
    assert hosts(f"{lead} {first}", language) == [first]
    assert hosts(f"{lead} {first}, {with_others} {second}", language) == [first, second]
    assert hosts(f"{lead} {first}; {with_others} {second}", language) == [first, second]


def test_a_sentence_about_the_event_is_none() -> None:
    assert hosts("El evento fue organizado por Fundación Kera", "es") == ["Fundación Kera"]


def test_a_full_stop_parts_who_led_from_who_took_part() -> None:
    answer = "Liderado por Asociación de Mujeres del Mercado de Alda. Coorganizado por Kera Lanes Trust"
    assert hosts(answer, "es") == ["Asociación de Mujeres del Mercado de Alda", "Kera Lanes Trust"]
