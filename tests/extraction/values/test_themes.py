"""Thematic areas and cross-cutting issues in an answer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.corpus.printed import theme_labels
from wufgraph.extraction.values.themes import find_themes, is_theme_list, split_at_boxes
from wufgraph.model import Language

# Line → slugs in the order of the line.
CHOSEN: dict[str, list[str]] = {
    "Urban Economy": ["urban-economy"],
    "Planning; economy; research": ["urban-planning-and-design", "urban-economy", "research-and-capacity-development"],
    "Planificación, finanzas": ["urban-planning-and-design", "urban-and-municipal-finance"],
    "URBAN ECONOMY": ["urban-economy"],
    "Urban Land, Legislation and Governance: Urban and Community Management & Governance, Safety": [
        "urban-land-legislation-and-governance",
        "urban-and-community-management-and-governance",
        "safety",
    ],
    "Housing & Slum Upgrading: Housing, Slum Upgrading": ["housing-and-slum-upgrading", "housing", "slum-upgrading"],
    "Land & GLTN": ["land-and-gltn"],
    "Suelo Urbano, Legislación y Gobernanza – Suelo": ["urban-land-legislation-and-governance", "land-and-gltn"],
    "Urbanisme et design urbain (extensions de villes)": [
        "urban-planning-and-design",
        "city-extensions-and-enlargements",
    ],
    "Land and GLTN": ["land-and-gltn"],
    "Youth and Job Creation": ["youth-and-job-creation"],
    "Youth": ["youth"],
    "Safety and resilience": ["safety", "resilience"],
    "This event dealt with urban economy, and with youth.": ["urban-economy", "youth"],
    "Cross-cutting issues: gender": ["gender"],
    "Economía urbana; género": ["urban-economy", "gender"],
    "Économie urbaine, jeunesse": ["urban-economy", "youth"],
    "Planification urbaine (villes intermédiaires), réhabilitation de l'habitat": [
        "urban-planning-and-design",
        "market-town-and-intermediate-city-planning",
        "shelter-rehabilitation",
    ],
    "Extensions urbaines ; jeunesse et emploi": ["city-extensions-and-enlargements", "youth-and-job-creation"],
    "Urban Econmy": ["urban-economy"],
    "City extensions; metropolitan planning": [
        "city-extensions-and-enlargements",
        "regional-and-metropolitan-planning",
    ],
    "Basic services (waste)": ["urban-basic-services", "urban-waste-management"],
    "Water, energy and transport": ["water-and-sanitation", "urban-energy", "urban-mobility"],
    "1) Urban Economy 2) Gender": ["urban-economy", "gender"],
    "☒ Urban Economy ☐ Safety": ["urban-economy"],
    "☐ Urban Economy ☒ Safety": ["safety"],
    "☑ Gender; ☐ Youth; ☑ Human rights": ["gender", "human-rights"],
    "[x] Urban Economy [ ] Safety": ["urban-economy"],
    "[X]Urban Economy": ["urban-economy"],
    "(x) Urban Economy ( ) Safety": ["urban-economy"],
    "✓ Urban Economy": ["urban-economy"],
    "√ Urban Economy": ["urban-economy"],
    "Focus areas: ☒ Urban Economy ☐ Safety": ["urban-economy"],
    "Urban Economy ☒": ["urban-economy"],
    "Urban Economy ☒ Safety ☐": ["urban-economy"],
    "Urban Economy [ ] Safety [x]": ["safety"],
    "☐ Urban Economy ☐ Safety": [],
    "Urban Economy ☐": [],
    "N/A": [],
    "": [],
}
# Line → phrases that are themes, but none of the form's list.
OWN: dict[str, list[str]] = {
    "Smart cities": ["Smart cities"],
    "Urban Economy; smart cities.": ["smart cities"],
    "Urban Economy (local economic development)": [],
    "Housing: rental flats, cooperatives; self-build": [],
    "Urban Basic Services – water kiosks, pit emptying": [],
    "Urban Economy, especially street vending": [],
    "Cross-cutting issues: gender, disability": [],
    "Economía urbana. Palabras clave: mercados, puestos": [],
    "Mobilité urbaine, car tous ont parlé des bus": [],
    "See the list at the end": [],
    "Urban Economy, SDG 11": [],
    "Otros (especificar): cementerios": ["cementerios"],
    "Thème propre : espace public": ["espace public"],
    "Public space (not on the list)": ["Public space"],
    "Gender (cross-cutting); night markets": [],
    "Administration électronique": ["Administration électronique"],
    "Other: e-government": ["e-government"],
    "1) Urban Economy 2) Gender": [],
    "Cross-cutting issues: gender": [],
    "Urban Economy and others": [],
    "☒ Urban Economy ☐ smart cities": [],
    "We spoke of a great many things that have to do with the city and with those who live in it": [],
    "2014": [],
    "We chose from the list: Gender, Youth": [],
    "Remarks:": [],
}


@pytest.mark.parametrize(("line", "slugs"), CHOSEN.items(), ids=[line or "empty" for line in CHOSEN])
def test_themes_are_found_listed_told_translated_or_ticked(line: str, slugs: list[str]) -> None:
    found, _ = find_themes(line)
    assert [theme.slug for theme in found] == slugs


@pytest.mark.parametrize(("line", "phrases"), OWN.items(), ids=list(OWN))
def test_a_theme_in_the_reporters_own_words_is_kept_apart(line: str, phrases: list[str]) -> None:
    _, own = find_themes(line)
    assert [span.of(line) for span in own] == phrases


@pytest.mark.parametrize("language", Language)
def test_every_theme_that_the_form_prints_is_found(language: Language) -> None:
    labels = theme_labels(language)
    assert {label: [theme.slug for theme in find_themes(label)[0]] for label in labels.values()} == {
        label: [slug] for slug, label in labels.items()
    }


@pytest.mark.parametrize("language", Language)
def test_every_theme_is_found_in_capitals_and_without_accents(language: Language) -> None:
    for slug, label in theme_labels(language).items():
        assert [theme.slug for theme in find_themes(label.upper())[0]] == [slug]


def test_a_theme_knows_where_it_stands_and_by_which_rule() -> None:
    line = "- Urban Econmy, Safety"
    found, _ = find_themes(line, base=100)
    assert [(theme.span.start - 100, theme.span.end - 100) for theme in found] == [(2, 14), (16, 22)]
    assert [theme.rule for theme in found] == ["near", "named"]
    assert found[0].confidence < found[1].confidence


@pytest.mark.parametrize(
    ("line", "is_list"),
    [
        ("Housing, Slum Upgrading, Shelter Rehabilitation", True),
        ("URBAN ECONOMY", True),
        ("☐ Gender ☐ Youth", True),
        ("Gender and Youth", False),
        ("Housing for all", False),
        ("", False),
        ("☐", False),
    ],
)
def test_a_line_of_nothing_but_themes_is_told(line: str, is_list: bool) -> None:
    assert is_theme_list(line) is is_list


@given(st.text(max_size=60))
def test_what_is_found_stands_in_the_line(line: str) -> None:
    found, own = find_themes(line)
    assert all(0 <= span.start < span.end <= len(line) for span in [*own, *(theme.span for theme in found)])


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("☒ Housing ☐ Safety", [("☒ Housing", True), ("☐ Safety", False)]),
        ("■ Housing", [("■ Housing", True)]),
        ("Housing [x]", [("Housing [x]", True)]),
        ("URBAN ECONOMY", [("URBAN ECONOMY", False)]),
        ("Themes: ☐ Housing ✓ Safety", [("Themes:", False), ("☐ Housing", False), ("✓ Safety", True)]),
    ],
)
def test_a_line_of_the_printed_list_is_cut_at_its_boxes(line: str, parts: list[tuple[str, bool]]) -> None:
    assert [(span.of(line), ticked) for span, ticked in split_at_boxes(line)] == parts


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        ("Aménagement et conception urbains", "urban-planning-and-design"),
        ("Vivienda y mejoramiento de asentamientos precarios", "housing-and-slum-upgrading"),
        ("Renforcement des capacités", "capacity-development"),
    ],
)
def test_a_theme_is_known_as_translators_word_it(words: str, slug: str) -> None:
    assert [theme.slug for theme in find_themes(words)[0]] == [slug]


@pytest.mark.parametrize(
    "line",
    [
        "Urban Economy – a) Urban Productivity; b) Youth and Job Creation",
        "Cross-cutting issue(s): Youth",
        "Tema(s) transversal(es): Juventud",
        "III. ",
    ],
)
def test_letters_of_a_list_and_plurals_in_brackets_are_no_themes(line: str) -> None:
    assert find_themes(line)[1] == []


def test_what_joins_a_theme_in_own_words_is_none_of_it() -> None:
    for line, own in (("Housing, and also built heritage", "built heritage"), ("Subárea", None)):
        told = [span.of(line) for span in find_themes(line)[1]]
        assert told == ([own] if own else [])
