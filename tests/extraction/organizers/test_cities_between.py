"""Cities that no list knows between names and countries, and marks between names of one kind."""

import pytest

from wufgraph.extraction.evidence import Answer, Evidences
from wufgraph.extraction.organizers.hosts import read_hosts
from wufgraph.extraction.organizers.reading import parse_organizers
from wufgraph.model import Organizer, Span


@pytest.mark.parametrize(
    "answer",
    [
        "Casa Clara, Vellano, Uruguay; Roof and Rain, Ostrim, Poland",
        "- Casa Clara, Vellano, Uruguay\n- Roof and Rain, Ostrim, Poland",
    ],
)
def test_where_all_names_have_one_what_stands_before_the_country_is_a_city(answer: str) -> None:
    found = [(one.name, one.city, one.country) for one in parse_organizers(answer)]
    assert found == [("Casa Clara", "Vellano", "UY"), ("Roof and Rain", "Ostrim", "PL")]


def test_a_city_that_the_name_says_again_is_its_base() -> None:
    (one,) = parse_organizers("Chamber of Commerce of Ostrim, Ostrim, Poland")
    assert (one.name, one.city, one.country) == ("Chamber of Commerce of Ostrim", "Ostrim", "PL")


def test_an_institution_before_a_country_is_no_city() -> None:
    found = [one.name for one in parse_organizers("Alda Institute, Foro Sur, Uruguay; Rain Lab, Ostrim, Poland")]
    assert "Foro Sur" in found or found[0] == "Alda Institute, Foro Sur"


def test_a_dash_behind_an_acronym_of_the_name_before_it_parts_two_names() -> None:
    found = parse_organizers("Habitat Forum, HF — Order of Engineers of Lima — Casa Clara")
    names = [(one.name, one.acronym) for one in found]
    assert names == [("Habitat Forum", "HF"), ("Order of Engineers of Lima", None), ("Casa Clara", None)]


@pytest.mark.parametrize("name", ["Order of Engineers and Architects of Alda", "Union of Town Planners and Surveyors"])
def test_a_body_of_two_professions_is_one(name: str) -> None:
    assert [one.name for one in parse_organizers(name)] == [name]


def test_a_sign_within_the_last_name_leaves_the_word_before_it_to_part_two() -> None:
    found = [one.name for one in parse_organizers("Youth Forum (with Casa Clara and Roof & Rain)", 3)]
    assert found == ["Youth Forum", "Casa Clara", "Roof & Rain"]


@pytest.mark.parametrize(
    ("organizers", "bases"),
    [
        ("Alda Institute plus Foro Sur", "Peru plus Chile"),
        ("Instituto Alda más Foro Sur", "Perú más Chile"),
        ("Instituto Alda, así como Foro Sur", "Perú, así como Chile"),
        ("Institut Alda ainsi que Foro Sur", "Pérou ainsi que Chili"),
        ("Alda Institute, as well as Foro Sur", "Peru, as well as Chile"),
    ],
)
def test_words_that_join_as_and_does_part_names_and_bases(organizers: str, bases: str) -> None:
    hosts = read_written(organizers, bases)
    assert [one.country for one in hosts] == ["PE", "CL"]
    assert hosts[1].name == "Foro Sur"


def read_written(organizers: str, bases: str) -> tuple[Organizer, ...]:
    answers = {
        name: Answer(name, Span(0, len(words)), words) for name, words in (("organizers", organizers), ("bases", bases))
    }
    return read_hosts(answers, Evidences(""), []).organizers
