"""Countries and nationalities in three languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wufgraph.extraction.values.countries import AMBIGUOUS, country_code, nationality_codes

COUNTRIES = """
UK GB | U.K. GB | United Kingdom GB | Great Britain GB | England GB | Reino Unido GB | Royaume-Uni GB | USA US | U.S. US
EE.UU. US | États-Unis US | the Netherlands NL | Los Países Bajos NL | Pays-Bas NL | El Salvador SV | Côte d’Ivoire CI
Côte d'Ivoire CI | Ivory Coast CI | DRC CD | Tanzania TZ | Viet Nam VN | Vietnam VN | Türkiye TR | Turkey TR
Georgia GE | S. Korea KR | KENYA KE | Kenia KE | Kénya KE | Palestine PS | Bosnia & Herzegovina BA
Trinidad y Tabago TT | Korea, Republic of KR | Bolivia (Plurinational State of) BO
"""
NATIONALITIES = {
    "Italian": ("IT",),
    "italiana": ("IT",),
    "Italienne": ("IT",),
    "German": ("DE",),
    "Kenyan": ("KE",),
    "US": ("US",),
    "American": ("US",),
    "British citizen": ("GB",),
    "Dutch": ("NL",),
    "South African": ("ZA",),
    "Congolese (DRC)": ("CD",),
    "Trinidadian and Tobagonian": ("TT",),
    "Italy": ("IT",),
    "Trinidad and Tobago": ("TT",),
    "Italian / British": ("GB", "IT"),
    "Italian and British": ("GB", "IT"),
    "Swiss & Italian": ("CH", "IT"),
    "nicaragüense, nacionalizada hondureña": ("HN", "NI"),
    "binationale franco-malienne": ("FR", "ML"),
    "algéro-française": ("DZ", "FR"),
    "Québécoise": ("CA",),
    "mexicana y española": ("ES", "MX"),
    "Mexicaine et suisse": ("CH", "MX"),
    "Dual: Italian, British": ("GB", "IT"),
    "Kenyan / Kenyan": ("KE",),
    "Kenyan,  Italian ,German": ("DE", "IT", "KE"),
    "British-Kenyan": ("GB", "KE"),
    "Salvador": ("SV",),
    "El Salvador": ("SV",),
    "franco-marocaine": ("FR", "MA"),
    "Colombo-española": ("CO", "ES"),
    "Mexcian": ("MX",),
    "doble: chilena e italiana": ("CL", "IT"),
    "COL": ("CO",),
    "Nationalité kényane": ("KE",),
    "from Kenya": ("KE",),
}
OPEN_NATIONALITIES = {
    "Korean": (),
    "Congolese": (),
    "Dominican": (),
    "Klingon": (),
    "": (),
    "N/A": (),
    "Italian / Korean": ("IT",),
    "Kenyan (by birth)": ("KE",),
}


@pytest.mark.parametrize("entry", [e.strip() for line in COUNTRIES.strip().splitlines() for e in line.split(" | ")])
def test_a_country_is_known_by_its_names_in_three_languages(entry: str) -> None:
    name, code = entry.rsplit(maxsplit=1)
    assert country_code(name) == code


@pytest.mark.parametrize("name", ["Korea", "Congo", "the Congo", "Salvador", "Guiana", "New Guinea", "Virgin Islands"])
def test_a_name_of_several_countries_stays_open(name: str) -> None:
    assert country_code(name) == AMBIGUOUS


@pytest.mark.parametrize(
    "name", ["", "Nairobi", "Africa", "European Union", "IT", "it", "Global", "Alda Institute", "the"]
)
def test_other_names_are_of_no_country(name: str) -> None:
    assert country_code(name) is None


@pytest.mark.parametrize(
    ("answer", "codes"),
    NATIONALITIES.items(),
    ids=list(NATIONALITIES),
)
def test_nationalities_are_read_in_three_languages(answer: str, codes: tuple[str, ...]) -> None:
    assert nationality_codes(answer) == (codes, False)


@pytest.mark.parametrize(("answer", "codes"), OPEN_NATIONALITIES.items(), ids=list(OPEN_NATIONALITIES))
def test_what_is_not_known_is_told_as_open(answer: str, codes: tuple[str, ...]) -> None:
    assert nationality_codes(answer) == (codes, True)


@given(st.text(max_size=40))
def test_codes_have_two_letters_and_an_order(answer: str) -> None:
    codes, is_open = nationality_codes(answer)
    assert all(len(code) == 2 and code.isupper() for code in codes)
    assert list(codes) == sorted(set(codes))
    assert codes or is_open
