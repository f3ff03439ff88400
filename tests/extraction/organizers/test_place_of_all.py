"""A place that is told once of all organizers, behind the last of their names."""

import pytest

from wufgraph.extraction.organizers.reading import parse_organizers

EN, ES, FR = "Alda Trust and Mtaa Schools Forum", "Red Agua Viva y Taller del Pozo", "Réseau Sud et Atelier Trottoir"


@pytest.mark.parametrize(
    ("answer", "city", "country"),
    [
        (f"{EN}, both from Kenya", None, "KE"),
        (f"{EN} (both Kenya)", None, "KE"),
        (f"{EN} - both Kenyan", None, "KE"),
        (f"{EN}, both Kenya-based", None, "KE"),
        (f"{EN}. We are both based in Nairobi, Kenya.", "Nairobi", "KE"),
        (f"{EN}; both are based in Nairobi", "Nairobi", None),
        (f"{EN} which are both in Kenya", None, "KE"),
        (f"{EN} (Kenya, both)", None, "KE"),
        (f"{ES}, ambas de Bolivia", None, "BO"),
        (f"{ES}, ambas bolivianas", None, "BO"),
        (f"{ES}. Ambas tienen sede en La Paz, Bolivia.", "La Paz", "BO"),
        (f"{FR}, tous deux du Cameroun", None, "CM"),
        (f"{FR} (tous deux à Douala, Cameroun)", "Douala", "CM"),
        (f"{FR}. Les deux sont camerounais.", None, "CM"),
        (f"{FR} (Cameroun pour tous)", None, "CM"),
        (f"{EN}. We are based in Kisumu, Kenya.", "Kisumu", "KE"),
        (f"{ES}. Estamos en Cochabamba.", "Cochabamba", None),
    ],
)
def test_a_place_that_is_told_of_all_is_each_organizers(answer: str, city: str | None, country: str | None) -> None:
    organizers = parse_organizers(answer)
    assert [(one.city, one.country) for one in organizers] == [(city, country)] * 2
    assert organizers[-1].name in ("Mtaa Schools Forum", "Taller del Pozo", "Atelier Trottoir")
    assert {one.country_span.of(answer) for one in organizers if one.country_span} != {""}


@pytest.mark.parametrize(
    ("answer", "names"),
    [
        ("Housing for All, Kenya; Alda Trust, Peru", ["Housing for All", "Alda Trust"]),
        ("Alda Trust; Water for All", ["Alda Trust", "Water for All"]),
        ("Red Agua Viva; Techo para Todos", ["Red Agua Viva", "Techo para Todos"]),
        ("Un Toit pour Tous; Réseau Sud", ["Un Toit pour Tous", "Réseau Sud"]),
    ],
)
def test_all_in_a_name_tells_no_place(answer: str, names: list[str]) -> None:
    assert [one.name for one in parse_organizers(answer)] == names


def test_a_place_beside_its_own_name_is_an_organizers_own() -> None:
    organizers = parse_organizers("Alda Trust (Peru), Second Forum and Kera Lab, all from Kenya")
    assert [one.country for one in organizers] == ["PE", "KE", "KE"]


def test_a_town_beside_a_name_has_the_country_of_all() -> None:
    organizers = parse_organizers("Alda Trust and Second Forum (Lima), both Peruvian")
    assert [(one.city, one.country) for one in organizers] == [(None, "PE"), ("Lima", "PE")]


def test_nobody_else_is_no_organizer() -> None:
    assert parse_organizers("Nobody, just us. We are based in Ibadan, Nigeria.") == []
