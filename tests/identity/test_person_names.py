"""Personal names: what two spellings of one name have in common."""

from collections import Counter

import pytest

from wufgraph.identity.name_likeness import likeness
from wufgraph.identity.person_names import person_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Prof. Dr. Ana Field", "FIELD, Ana", id="titles and order"),
        pytest.param("M. Ana Field", "Ana Field", id="monsieur"),
        pytest.param("H.E. Ana Field", "Ana Field", id="excellency"),
        pytest.param("Małgorzata Øye", "Malgorzata Oye", id="Latin letters"),
        pytest.param("Ирина Лисенко", "Irina Lisenko", id="Cyrillic"),
        pytest.param("Γιώργος Νάκος", "Giorgos Nakos", id="Greek"),
        pytest.param("Ahmed Al-Sayed", "Ahmed El Sayed", id="Arabic article"),
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
        pytest.param("Sherif Field", "Sharif Field", id="vowels of a transliteration"),
        pytest.param("Bob Field", "Robert Field", id="short form"),
        pytest.param("Pepe Field", "José Field", id="Spanish short form"),
        pytest.param("Park Ji-won", "Pak Jiwon", id="Korean"),
        pytest.param("Ana de la Cruz", "Ana Cruz", id="particles"),
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
        pytest.param("Carla Field", "Carol Field", id="vowels tell two names"),
        pytest.param("Paul Field", "Paula Field Torres", id="an ending and a name more"),
        pytest.param("Ana Field", "Ana Torres", id="another family"),
    ],
)
def test_names_that_are_two(one: str, other: str) -> None:
    assert not likeness(person_name(one), person_name(other), Counter())


def test_two_names_that_many_bear_are_no_slips_of_each_other() -> None:
    known = Counter({"marta": 5, "mirta": 5})
    assert not likeness(person_name("Marta Field"), person_name("Mirta Field"), known)
    assert likeness(person_name("Marta Field"), person_name("Mirta Field"), Counter({"marta": 5}))


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("Ana Field", True),
        ("Ben Carter", True),
        ("A. Field-Torres", False),
        ("J. van der Berg", False),
        ("Field", False),
    ],
)
def test_a_name_in_full_has_two_parts_that_are_written_out(name: str, *, full: bool) -> None:
    assert person_name(name).is_full is full
