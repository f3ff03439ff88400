"""What demands speak of, in three languages."""

from collections import defaultdict

import pytest

from wufgraph.assets import read_table
from wufgraph.network.insight.terms import find_terms
from wufgraph.wording import match_key

FORMS = read_table("data/reference/demand-words.csv")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Publish the city's water prices as open data."),
        ("es", "Publicar como datos abiertos los precios del agua de la ciudad."),
        ("fr", "Publier en données ouvertes les prix de l'eau de la ville."),
    ],
)
def test_one_demand_has_one_set_of_terms_in_every_language(language: str, text: str) -> None:
    assert find_terms(text, language) == {"publish+", "open-data*", "price*", "water*"}


def test_the_longest_form_wins_and_its_words_count_once() -> None:
    assert find_terms("public transport", "en") == {"public-transport*"}
    assert find_terms("land readjustment of land", "en") == {"land-readjustment*", "land*"}


def test_words_without_a_meaning_are_cut_off_and_numbers_left_out() -> None:
    assert find_terms("Astronomical telescopes, 2014", "en") == {"astron", "telesc"}


def test_a_form_counts_in_its_own_language_alone() -> None:
    assert "safety*" not in find_terms("sure", "en")
    assert "safety*" in find_terms("une ville sûre", "fr")


def test_of_another_language_words_are_cut_off_only() -> None:
    assert find_terms("Wasser für Städte", "de") == {"wasser", "fur", "stadte"}


def test_every_form_is_written_as_texts_are_read() -> None:
    assert [
        row["form"] for row in FORMS if match_key(row["form"].replace("*", "")) != row["form"].replace("*", "")
    ] == []


def test_no_form_means_two_things_in_a_language() -> None:
    keys = [(row["language"], row["form"]) for row in FORMS]
    assert len(keys) == len(set(keys))


def test_every_term_has_forms_in_all_three_languages_and_one_kind() -> None:
    languages: dict[str, set[str]] = defaultdict(set)
    kinds: dict[str, set[str]] = defaultdict(set)
    for row in FORMS:
        languages[row["means"]].add(row["language"])
        kinds[row["means"]].add(row["kind"])
    assert [term for term, some in languages.items() if some != {"en", "es", "fr"}] == []
    assert kinds.pop("") == {""}
    assert all(some in ({"matter"}, {"act"}) for some in kinds.values())
