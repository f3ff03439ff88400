"""Leaving events and organizations out, and rolling units up."""

import pytest

from tests.network.made import incidence
from wufgraph.errors import LookupFailed
from wufgraph.network import Choice, choose, project
from wufgraph.network.incidence import Event, Incidence, Organization, Partnership

EVENTS = (
    Event(id="e1", label="One", date="2014-04-07", forum="wuf7", type="side-event", themes=("water",)),
    Event(id="e2", label="Two", date="2014-04-09", forum="wuf7", type="agora", themes=("land", "water")),
    Event(id="e3", label="Three", forum="wuf9", type="agora"),
)
ORGANIZATIONS = (
    Organization(id="a", label="Aye", country="KE"),
    Organization(id="b", label="Bee", country="FR"),
    Organization(id="u", label="Unit of Bee", country="FR", parent="b"),
)


def some() -> Incidence:
    """Three events of three organizations and a unit of one of them."""
    return incidence({"e1": "ab", "e2": "bu", "e3": "au"}, events=EVENTS, organizations=ORGANIZATIONS)


@pytest.mark.parametrize(
    ("choice", "events"),
    [
        (Choice(), ["e1", "e2", "e3"]),
        (Choice(forums=("wuf7",)), ["e1", "e2"]),
        (Choice(themes=("land",)), ["e2"]),
        (Choice(themes=("land", "water")), ["e1", "e2"]),
        (Choice(countries=("KE",)), ["e1", "e3"]),
        (Choice(types=("agora",)), ["e2", "e3"]),
        (Choice(since="2014-04-08"), ["e2"]),
        (Choice(until="2014-04-08"), ["e1"]),
        (Choice(forums=("wuf7",), types=("agora",)), ["e2"]),
    ],
    ids=str,
)
def test_events_are_chosen(choice: Choice, events: list[str]) -> None:
    assert [one.id for one in choose(some(), choice).events] == events


def test_who_takes_part_in_nothing_that_is_left_is_left_out() -> None:
    assert [one.id for one in choose(some(), Choice(themes=("land",))).organizations] == ["b", "u"]


@pytest.mark.parametrize("name", ["a", "Aye", "aye"])
def test_an_organization_is_left_out_by_id_or_name(name: str) -> None:
    assert list(project(choose(some(), Choice(without=(name,))))) == ["b", "u"]


def test_units_become_their_whole() -> None:
    network = project(choose(some(), Choice(roll_up=True)))
    assert list(network.edges(data="events")) == [("a", "b", ("e1", "e3"))]
    assert network.nodes["b"]["events"] == 3


def test_a_whole_that_takes_no_part_itself_stands_for_its_units() -> None:
    parts = (Organization(id="x", label="X", parent="w"), Organization(id="y", label="Y", parent="v"))
    wholes = (Organization(id="v", label="V", parent="w"), Organization(id="w", label="W"))
    found = choose(incidence({"e": "xyz"}, organizations=parts, wholes=wholes), Choice(roll_up=True))
    assert [one.id for one in found.organizations] == ["w", "z"]
    assert found.wholes == (wholes[0],)


def test_wholes_that_go_in_a_circle_end() -> None:
    parts = (Organization(id="x", label="X", parent="y"), Organization(id="y", label="Y", parent="x"))
    assert len(choose(incidence({"e": "xy"}, organizations=parts), Choice(roll_up=True)).organizations) == 2


def test_who_is_left_out_does_not_come_back_through_a_unit() -> None:
    assert list(project(choose(some(), Choice(without=("Bee",), roll_up=True)))) == ["a"]


def test_partnerships_go_with_the_events_whose_reports_tell_of_them() -> None:
    told = (Partnership(id="p", event="e1", stage="signed", partners=("a", "b")),)
    before = incidence({"e1": "ab", "e2": "ab"}, partnerships=told, events=EVENTS[:2])
    assert choose(before, Choice(themes=("land",))).partnerships == ()
    assert choose(before, Choice(until="2014-04-08")).partnerships == told


@pytest.mark.parametrize(
    ("choice", "told"),
    [
        (Choice(themes=("wter",)), "theme wter: .* there are land, water"),
        (Choice(without=("Cee",)), "Cee: expected one organization"),
    ],
    ids=["theme", "organization"],
)
def test_what_nothing_has_is_refused(choice: Choice, told: str) -> None:
    with pytest.raises(LookupFailed, match=told):
        choose(some(), choice)


def test_a_choice_tells_itself() -> None:
    assert str(Choice(forums=("wuf7",), without=("UN-Habitat",), roll_up=True)) == (
        "forum wuf7; without UN-Habitat; units rolled up"
    )
