"""Day, hour and room that stand behind a title, in its answer."""

import pytest

from tests.extraction.typed_forms import read_answers
from wufgraph.extraction.front.title_moments import find_moment
from wufgraph.model import Language

EN, ES, FR = Language.EN, Language.ES, Language.FR


@pytest.mark.parametrize(
    ("words", "language", "title", "told"),
    [
        (
            "“Streets for all”, Wednesday 9 April, Room 14, 10.00-12.00",
            EN,
            "“Streets for all”",
            {"date": "Wednesday 9 April", "venue": "Room 14", "time": "10.00-12.00"},
        ),
        (
            "Streets for all (9 April 2014, Room 14)",
            EN,
            "Streets for all",
            {"date": "9 April 2014", "venue": "Room 14"},
        ),
        (
            "Side event 27: Streets for all | Room 14 | 9/4/2014",
            EN,
            "Side event 27: Streets for all",
            {"date": "9/4/2014", "venue": "Room 14"},
        ),
        ("Streets for all, held on 9 April", EN, "Streets for all", {"date": "9 April"}),
        (
            "Calles para todos, realizado el 9 de abril en la Sala 14",
            ES,
            "Calles para todos",
            {"date": "9 de abril", "venue": "Sala 14"},
        ),
        (
            "« La ville qui marche », le 9 avril à 10h",
            FR,
            "« La ville qui marche »",
            {"date": "9 avril", "time": "10h"},
        ),
    ],
)
def test_a_title_ends_before_the_moment(words: str, language: Language, title: str, told: dict[str, str]) -> None:
    found = find_moment(words, language)
    assert found is not None
    assert found.title.of(words) == title
    assert {name: span.of(words) for name, span in found.told.items()} == told


@pytest.mark.parametrize(
    "words",
    [
        "World Health Day, 7 April: clean air",
        "9 April: a day in Medellín",
        "The fire of 9 April, ten years on",
        "Room 14 and other stories of renting",
        "After 9 April 2014, what next?",
        "Streets for all",
    ],
)
def test_a_title_may_hold_a_day_or_a_room(words: str) -> None:
    assert find_moment(words, Language.EN) is None


def test_a_day_behind_a_title_answers_what_no_caption_asks_for() -> None:
    event = read_answers({"title": "Streets for all, 9 April 2014, Room 14", "date": "", "venue": ""}).event
    assert (event.title, str(event.date), event.venue) == ("Streets for all", "2014-04-09", "Room 14")


def test_a_title_keeps_its_day_where_the_form_asks_for_the_day() -> None:
    event = read_answers({"title": "World Health Day, 7 April", "date": "9 April 2014"}).event
    assert (event.title, str(event.date)) == ("World Health Day, 7 April", "2014-04-09")
