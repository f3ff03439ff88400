"""Positions in words that no list holds, and the bodies that they are held at: "Enumerator at Alda Institute"."""

import pytest

from wufgraph.documents import read_document
from wufgraph.extraction import extract
from wufgraph.model import Speaker

FRONTS = {
    "en": "Name of Reporter: Bo Hill\nEvent title/number: Pipes\nDate: 9 April 2014\nSummary of the Event\nWe met.\n"
    "Detailed information on speakers/presenters/moderators\n",
    "es": "Nombre del relator: Bo Hill\nTítulo/número del evento: Tubos\nFecha: 9 de abril de 2014\n"
    "Resumen del evento\nReunión.\nInformación detallada de los ponentes/presentadores/moderadores\n",
    "fr": "Nom du rapporteur : Bo Hill\nTitre/numéro de l'événement : Tuyaux\nDate : 9 avril 2014\n"
    "Résumé de l'événement\nRéunion.\nInformations détaillées sur les intervenants/présentateurs/modérateurs\n",
}
LINES = {
    "en": ("{}, {}{}; nationality: Nigerian; spoke at {} | {}", " at "),
    "es": ("{}, {}{}; nacionalidad: Nigeria; habló: {} | {}", " en "),
    "fr": ("{}, {}{} ; nationalité : Nigéria ; a parlé : {} | {}", " à "),
}
NAMES = ("Ms Ana Field", "Wouter Le Goff-Tanguy", "Dr Andris Kravchenko-Lys", "Mariam Aya Zadi")
TRADES = {
    "en": ("Enumerator", "Caretaker", "Savings group leader", "Tram driver"),
    "es": ("Enumeradora", "Conserje", "Líder de grupo de ahorro", "Maquinista"),
    "fr": ("Gardienne", "Conservateur", "Responsable de groupe d'épargne", "Conductrice de tramway"),
}
BODIES = ("Cabinet Morvan-Ledoux", "Taludes y Obras S.A.S.", "Prado & Teixeira Advogados", "Kay Pa M")
MOTTOS = {
    "en": ("Women at Work", "Water in Motion", "Health at Home", "Kera Trust"),
    "es": ("Mujeres en Red", "Hábitat en Acción", "Tierra en Común", "Fundación Kera"),
    "fr": ("Femmes en Action", "Architecture en Commun", "Chantier en Commun", "Fondation Kera"),
}


def speakers(language: str, told: list[str]) -> list[tuple[str | None, str | None]]:
    line, _ = LINES[language]
    rows = "".join(
        line.format(name, one, "", f"14:{12 * number:02}", f"a{number}@kera.example") + "\n"
        for number, (name, one) in enumerate(zip(NAMES, told, strict=True))
    )
    (report,) = extract(read_document((FRONTS[language] + rows).encode(), "made.txt")).reports
    return [_position_and_body(one) for one in report.speakers]


def _position_and_body(one: Speaker) -> tuple[str | None, str | None]:
    return one.position, one.organization


@pytest.mark.parametrize("language", list(LINES))
@pytest.mark.parametrize("turn", range(4))
def test_what_stands_in_front_of_a_body_is_held_there(language: str, turn: int) -> None:
    bodies = BODIES[turn:] + BODIES[:turn]
    at = LINES[language][1]
    told = [f"{trade}{at}{body}" for trade, body in zip(TRADES[language], bodies, strict=True)]
    assert speakers(language, told) == [*zip(TRADES[language], bodies, strict=True)]


@pytest.mark.parametrize("language", list(LINES))
def test_names_of_bodies_may_hold_such_words(language: str) -> None:
    posts = {"en": "Director", "es": "Directora", "fr": "Directrice"}
    told = [f"{posts[language]}, {body}" for body in MOTTOS[language]]
    assert speakers(language, told) == [(posts[language], body) for body in MOTTOS[language]]


@pytest.mark.parametrize("body", ["Taludes y Obras S.A.S.", "Brandt Vej og Bro A/S", "Kera Ltd.", "Bono Inc."])
@pytest.mark.parametrize(
    "line", ["Ms Ana Field, Director, {}", "Ms Ana Field – Director – {}", "Ms Ana Field (Mayor, {})"]
)
def test_a_legal_form_keeps_its_stops(line: str, body: str) -> None:
    text = FRONTS["en"] + line.format(body) + "\n" + line.format("Kera Trust").replace("Ana Field", "Bo Hill") + "\n"
    (report,) = extract(read_document(text.encode(), "made.txt")).reports
    assert [one.organization for one in report.speakers] == [body, "Kera Trust"]
