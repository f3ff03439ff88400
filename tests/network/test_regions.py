"""Where countries lie."""

import pytest

from wufgraph.assets import read_table
from wufgraph.errors import LookupFailed
from wufgraph.model import Language
from wufgraph.network.regions import find_region, lies_in, name_region, place_of

COUNTRIES = [row["alpha2"] for row in read_table("data/reference/countries.csv")]


def test_every_country_but_antarctica_lies_in_a_region_that_has_a_name() -> None:
    places = {code: place_of(code) for code in COUNTRIES}
    assert [code for code, place in places.items() if place is None] == ["AQ"]
    assert all(
        name_region(p.region, lang) and name_region(p.subregion, lang)
        for p in places.values()
        if p
        for lang in Language
    )


@pytest.mark.parametrize(
    ("country", "region", "subregion"),
    [
        ("EC", "Latin America and the Caribbean", "South America"),
        ("MX", "Latin America and the Caribbean", "Central America"),
        ("SN", "Africa", "Western Africa"),
        ("KE", "Africa", "Eastern Africa"),
        ("CA", "Northern America", "Northern America"),
        ("CY", "Asia", "Western Asia"),
        ("FJ", "Oceania", "Melanesia"),
        ("RU", "Europe", "Eastern Europe"),
    ],
)
def test_a_country_lies_where_m49_has_it(country: str, region: str, subregion: str) -> None:
    place = place_of(country)
    assert place is not None
    assert (name_region(place.region), name_region(place.subregion)) == (region, subregion)


@pytest.mark.parametrize(
    ("country", "more"),
    [("JP", True), ("AU", True), ("NZ", True), ("PT", True), ("US", True), ("KR", False), ("CY", False), ("MX", False)],
)
def test_more_developed_is_what_world_urbanization_prospects_calls_so(country: str, more: bool) -> None:
    place = place_of(country)
    assert place is not None
    assert place.more_developed is more


@pytest.mark.parametrize(
    "name", ["419", "Latin America and the Caribbean", "américa latina y el caribe", "AMÉRIQUE LATINE ET CARAÏBES"]
)
def test_a_region_is_found_by_its_code_or_its_name_in_any_language(name: str) -> None:
    assert find_region(name) == "419"


def test_an_unknown_region_is_answered_with_all() -> None:
    with pytest.raises(
        LookupFailed, match="Atlantis: expected the name of a region, found none; the regions are Africa, Asia"
    ):
        find_region("Atlantis")


def test_a_country_lies_in_its_region_and_sub_region_alone() -> None:
    assert lies_in("EC", "419")
    assert lies_in("EC", "005")
    assert not lies_in("EC", "013")
    assert not lies_in("", "419")
