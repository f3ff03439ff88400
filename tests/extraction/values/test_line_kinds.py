"""What a part of a speaker's line is."""

import pytest

from wufgraph.extraction.values.line_kinds import Kind, may_name, tell_kind, weigh_organization, weigh_position


@pytest.mark.parametrize(
    "words",
    ["spoke at 1000 hrs", "intervino a las 4:57 p. m.", "a parlé à 14:00", "dès 09h15", "took the floor at 9.30"],
)
def test_an_hour_that_is_said_with_a_verb_is_an_hour(words: str) -> None:
    assert tell_kind(words) is Kind.TIME


@pytest.mark.parametrize("words", ["delegate since 2010", "Director 2010-2014", "Sala 14:30"])
def test_a_year_or_a_room_is_no_hour(words: str) -> None:
    assert tell_kind(words) is Kind.FREE


@pytest.mark.parametrize(
    "words",
    [
        "Ms Ana Field",
        "FIELD, Ana",
        "YAO, Moussa",
        "Prof. VAN NIEKERK, Thabo",
        "Ana de la Fuente",
        "Awa SOW née DIOP",
        "Jean dit « JB » Sow",
        "Jordi Vila i Puig",
    ],
)
def test_a_name_may_stand_in_either_order(words: str) -> None:
    assert may_name(words)


@pytest.mark.parametrize("words", ["Jean dit « JB » Sow", "Jordi Vila i Puig", "Luis Ríos h."])
def test_a_name_may_hold_another_and_small_words(words: str) -> None:
    assert may_name(words)


@pytest.mark.parametrize("words", ["Head of Unit", "Institute of Housing", "NGO, Peru", "FIELD,", ","])
def test_a_position_or_an_institution_is_no_name(words: str) -> None:
    assert not may_name(words)


@pytest.mark.parametrize("words", ["Project Officer, Water and Drains", "Programme Manager for Land", "Project Lead"])
def test_whose_work_is_told_more_of_is_no_body(words: str) -> None:
    assert weigh_position(words) > weigh_organization(words)
    assert weigh_position("Office of the Mayor, Lima") < weigh_organization("Office of the Mayor, Lima")
