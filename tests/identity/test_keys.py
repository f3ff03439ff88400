"""Keys that the spellings of one name have in common."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wufgraph.identity.keys import has_article, name_key, person_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The World Bank", "World Bank"),
        ("WORLD BANK", "World  Bank"),
        ("La Banque mondiale", "Banque Mondiale"),
        ("El Banco Mundial", "Banco mundial"),
        ("L’Institut d’urbanisme", "Institut d'urbanisme"),
        ("Universidad de Medellín", "universidad de medellin"),
        ("Housing & Land", "Housing and Land"),
        ("UN-Habitat", "UN Habitat"),
        ("ISOCARP.", "Isocarp"),
    ],
)
def test_spellings_of_one_institution_have_one_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("World Bank", "World Bank Institute"),
        ("Theatre Forum", "Atre Forum"),
        ("Las Vegas Council", "Vegan Council"),
        ("Институт А", "Институт Б"),
        ("北京大学", "清华大学"),
    ],
)
def test_different_institutions_have_different_keys(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


def test_an_article_alone_is_a_name() -> None:
    assert name_key("La") == "la"
    assert name_key("The") == "the"


@pytest.mark.parametrize(
    ("name", "article"), [("The World Bank", True), ("L’Institut", True), ("Theatre", False), ("", False)]
)
def test_an_article_in_front_is_told(name: str, article: bool) -> None:
    assert has_article(name) is article


@pytest.mark.parametrize(
    "spelling", ["Michele Acuto", "ACUTO, Michele", "acuto michele", "Michèle  Acuto", "Acuto (Michele)"]
)
def test_the_words_of_a_personal_name_may_stand_in_any_order(spelling: str) -> None:
    assert person_key(spelling) == "acuto michele"


def test_another_word_makes_another_person() -> None:
    assert person_key("Grace Wekesa") != person_key("Grace Achieng Wekesa")


@given(st.text(max_size=40))
def test_keys_are_their_own_keys(name: str) -> None:
    assert person_key(person_key(name)) == person_key(name)
    assert name_key(name) == "" or name_key(name).strip() == name_key(name)
