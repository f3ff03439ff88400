"""Sums whose number is told in several words."""

import pytest

from wufgraph.extraction.values.figures import find_figures
from wufgraph.model import Language

SUMS = [
    (Language.EN, "two thousand five hundred euros", 2_500),
    (Language.EN, "three hundred and fifty thousand dollars", 350_000),
    (Language.EN, "twenty-five thousand pounds", 25_000),
    (Language.EN, "five hundred dollars", 500),
    (Language.ES, "dos mil quinientos euros", 2_500),
    (Language.ES, "ciento veinte mil dólares", 120_000),
    (Language.FR, "huit cent mille euros", 800_000),
    (Language.FR, "deux mille cinq cents euros", 2_500),
    (Language.FR, "trois cent cinquante mille euros", 350_000),
]


@pytest.mark.parametrize(("language", "text", "value"), SUMS, ids=[text for _, text, _ in SUMS])
def test_a_sum_in_several_words_is_one_number(language: Language, text: str, value: float) -> None:
    found = [one.figure for one in find_figures(f"{text} were pledged", language)]
    assert [one.value for one in found if one.unit.isupper()] == [value]


def test_numbers_that_only_stand_side_by_side_are_not_added() -> None:
    found = [one.figure.value for one in find_figures("rooms two three, 40 dollars", Language.EN)]
    assert 5 not in found
