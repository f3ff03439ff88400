"""The country of an institution: stated, known, or told by its name."""

import pytest

from tests.identity.made_mentions import NOBODY, institution
from wufgraph.identity.geography import find_countries
from wufgraph.identity.institutions import resolve_institutions
from wufgraph.model import Mention

AROUND = (
    institution("Ovanda Water Company", "x", country="KE"),
    institution("Ovanda Housing Cooperative", "y", country="KE"),
)


def country(name: str, *others: Mention) -> str:
    """The country that is found for an institution that reports name beside others."""
    mentions = [institution(name), *others]
    institutions = resolve_institutions(mentions, NOBODY)
    found = find_countries(mentions, institutions).get(institutions.by_mention["a", "/organizers/0"], set())
    return "|".join(sorted(found))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("Ovanda Youth Network", "KE", id="a town that several others state"),
        pytest.param("Youth Network of Nairobi", "KE", id="a city of the table"),
        pytest.param("Tejido Barrial de Colombia", "CO", id="named after a country"),
        pytest.param("Tejido Barrial", "", id="nothing"),
    ],
)
def test_a_name_tells_the_country(name: str, expected: str) -> None:
    assert country(name, *AROUND) == expected


def test_what_is_stated_comes_first() -> None:
    assert country("Youth Network of Nairobi", institution("Youth Network of Nairobi", "b", country="TZ")) == "TZ"


def test_a_word_in_names_of_two_countries_tells_none() -> None:
    assert country("Ovanda Youth Network", *AROUND, institution("Ovanda Chamber", "z", country="PE")) == ""


def test_a_word_of_one_institution_tells_nothing() -> None:
    assert country("Ovanda Youth Network", AROUND[0]) == ""
