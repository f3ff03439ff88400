"""French names that go on in small words, in sentences where something else stands behind them."""

import re

import pytest

from wufgraph.extraction.partnerships.words import partnership_words
from wufgraph.extraction.values.institution_names import find_institution_names
from wufgraph.model import Language

NAMES = [
    "Union des clubs d'athlétisme amateur",
    "Forum de la diaspora sahélienne",
    "Commission de la frange côtière",
    "Guilde des petits entrepreneurs",
    "Agence des vieux quartiers",
    "Institut d'aménagement des versants",
    "Secrétariat d'État au logement",
    "Cercle d'épargne des femmes Amahoro",
    "Ligue des piétons et cyclistes",
    "Syndicat des transports en commun",
    "Société de gestion des eaux usées",
    "Observatoire de la vie nocturne",
    "Centre de secours routier",
    "Fondation du patrimoine bâti",
]
SENTENCES = [
    "La {} et la Société Kandia ont signé une convention.",
    "La Ville de Kera a promis à la {} 300 000 euros pour réparer des toits.",
    "La Ville de Kera donne à la {} des cartes de loyers.",
    "La Ville de Kera laisse la {} utiliser son logiciel.",
    "La {} prête un camion à la Ville de Kera.",
    "Nous avons demandé à la {} un protocole d'entente.",
    "La Ville de Kera travaille avec la {} sur les pentes.",
    "La {} deviendra membre du réseau de la Ville de Kera.",
    "La {}, qui a signé un accord avec la Ville de Kera, est contente.",
    "La Ville de Kera a reçu de la {} 20 000 euros.",
]
# What stands behind a whole name and is no part of it.
WHOLE = [
    ("La Ville de Kera a donné à l'Agence de l'eau des données.", "Agence de l'eau"),
    ("L'Agence de l'eau finance et répare les pompes de la Ville de Kera.", "Agence de l'eau"),
    ("L'Observatoire des loyers prépare avec la Ville de Kera un atlas.", "Observatoire des loyers"),
    ("La Ville de Kera prête à l'Agence de l'eau gratuitement un camion.", "Agence de l'eau"),
    ("L'accord avec l'Observatoire des loyers signé hier dure deux ans.", "Observatoire des loyers"),
    ("La Ville de Kera a reçu de l'Agence de l'eau du matériel.", "Agence de l'eau"),
]


def _found(sentence: str, language: Language) -> list[str]:
    head = partnership_words(language).head
    return [span.of(sentence) for span in find_institution_names(sentence, language, head, [])]


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("name", NAMES)
def test_a_name_goes_on_in_small_words(name: str, sentence: str) -> None:
    assert name in _found(sentence.format(name), Language.FR)


@pytest.mark.parametrize(("sentence", "name"), WHOLE, ids=[sentence for sentence, _ in WHOLE])
def test_what_is_given_or_done_is_no_part_of_a_name(sentence: str, name: str) -> None:
    assert name in _found(sentence, Language.FR)


@pytest.mark.parametrize(
    ("language", "name"),
    [
        (Language.EN, "Network of Women in Public Works"),
        (Language.EN, "Association of Engineers in Local Government"),
        (Language.ES, "Red de Mujeres en Obras Públicas"),
        (Language.ES, "Federación de Mujeres en Construcción"),
    ],
)
def test_what_people_work_in_is_of_their_name(language: Language, name: str) -> None:
    the, joint = ("The", "and the Delta Fund") if language is Language.EN else ("La", "y el Fondo Delta")
    assert _found(f"{the} {name} {joint}.", language)[0] == name


def test_where_people_are_is_not() -> None:
    assert _found("We met the Federation of Women in Nairobi.", Language.EN) == ["Federation of Women"]


def test_a_company_behind_and_is_another() -> None:
    sentence = "The Agency for Old Quarters and Blue Water Ltd. and Société Kandia des Eaux signed."
    found = _found(sentence, Language.EN)
    assert found[0] == "Agency for Old Quarters"
    assert not any(re.search("Quarters and|Ltd. and", one) for one in found)
