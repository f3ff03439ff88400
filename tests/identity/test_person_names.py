"""Personal names: what two spellings of one name have in common."""

from collections import Counter

import pytest

from wufgraph.identity.person_names import likeness, person_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Prof. Dr. Ana Field", "FIELD, Ana", id="titles and order"),
        pytest.param("M. Ana Field", "Ana Field", id="monsieur"),
        pytest.param("H.E. Ana Field", "Ana Field", id="excellency"),
    ],
)
def test_names_of_one_key(one: str, other: str) -> None:
    assert person_name(one) == person_name(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("A. Field", "Ana Field", id="initial"),
        pytest.param("Ana Field Torres", "Ana Torres", id="half the family name"),
        pytest.param("Ana Maria Field", "Ana M. Field", id="initial in the middle"),
        pytest.param("Sung-ho Park", "Sungho Park", id="space"),
        pytest.param("Ana Fieldd", "Ana Field", id="slip"),
        pytest.param("Khadija Field", "Khadidja Field", id="transliteration"),
    ],
)
def test_names_that_may_be_one(one: str, other: str) -> None:
    assert likeness(person_name(one), person_name(other), Counter())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("B. Field", "Ana Field", id="another initial"),
        pytest.param("Ana Field", "Bo Field", id="another name"),
        pytest.param("Field", "Ana Field", id="one word"),
        pytest.param("Ana Field", "Ana Torres", id="another family"),
    ],
)
def test_names_that_are_two(one: str, other: str) -> None:
    assert not likeness(person_name(one), person_name(other), Counter())


def test_two_names_that_many_bear_are_no_slips_of_each_other() -> None:
    known = Counter({"maria": 5, "mario": 5})
    assert not likeness(person_name("Maria Field"), person_name("Mario Field"), known)
    assert likeness(person_name("Maria Field"), person_name("Mario Field"), Counter({"maria": 5}))
