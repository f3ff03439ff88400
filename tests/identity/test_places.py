"""Venues within their forum, cities within their country."""

import pytest

from tests.identity.made_mentions import are_one, city, names_of, venue
from wufgraph.identity import resolve


@pytest.mark.parametrize(
    ("one", "other"),
    [("Plaza Mayor, Room 7", "PLAZA MAYOR ROOM 7"), ("The Agora", "Agora"), ("Ágora", "Agora")],
)
def test_spellings_of_one_venue_are_one(one: str, other: str) -> None:
    assert are_one(venue(one), venue(other, "b"))


def test_a_room_at_another_forum_is_another_room() -> None:
    assert not are_one(venue("Room 7"), venue("Room 7", "b", forum="wuf9"))


def test_a_city_is_one_within_its_country() -> None:
    assert are_one(city("Lima", country="PE"), city("LIMA", "b", country="PE"))
    assert not are_one(city("Lima", country="PE"), city("Lima", "b", country="US"))
    assert not are_one(city("Lima", country="PE"), city("Lima", "b"))


def test_a_city_knows_its_country_and_a_venue_has_none() -> None:
    identities = resolve([city("Lima", country="PE"), venue("Room 7"), city("Quito", "b")])
    assert {entity.name: entity.country for entity in identities.entities.values()} == {
        "Lima": "PE",
        "Room 7": None,
        "Quito": None,
    }


def test_iris_tell_country_or_forum() -> None:
    identities = resolve([city("Lima", country="PE"), venue("Room 7"), city("Quito", "b")])
    assert set(names_of(identities)) == {"place/pe/lima", "place/wuf7/room-7", "place/city/quito"}


@pytest.mark.parametrize(
    ("one", "other"),
    [("北京", "上海"), ("Long " * 20 + "A", "Long " * 20 + "B"), ("Room А", "Room Б")],
    ids=["no Latin letters", "alike for long", "other letters"],
)
def test_two_places_of_one_slug_stay_two(one: str, other: str) -> None:
    for make in (lambda name, report: city(name, report, country="CN"), venue):
        identities = resolve([make(one, "a"), make(other, "b")])
        assert sorted(names_of(identities).values()) == sorted([one, other])


def test_the_main_name_is_written_plainly_and_others_are_kept() -> None:
    (entity,) = resolve([city("NAIROBI", country="KE"), city("Nairobi", "b", country="KE")]).entities.values()
    assert (entity.name, entity.other_names) == ("Nairobi", ("NAIROBI",))
