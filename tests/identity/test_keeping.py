"""An IRI that was given stays with its thing."""

from collections.abc import Iterable, Mapping

import pytest

from wufgraph.identity import Kept, current, keep, resolve
from wufgraph.model import EntityKind, Mention, Registration
from wufgraph.vocabulary import ID


def institution(report: str, name: str, country: str | None = None, acronym: str | None = None) -> Mention:
    """An organizer."""
    return Mention(
        report=report,
        pointer="/organizers/0",
        kind=EntityKind.INSTITUTION,
        name=name,
        country=country,
        acronym=acronym,
    )


def speaker(report: str, name: str, organization: str) -> list[Mention]:
    """A speaker with an organization."""
    at = "/speakers/0/organization"
    return [
        Mention(report=report, pointer=at, kind=EntityKind.INSTITUTION, name=organization),
        Mention(report=report, pointer="/speakers/0", kind=EntityKind.PERSON, name=name, affiliation=at),
    ]


def build(mentions: Iterable[Mention], before: Mapping[str, Registration] | None = None) -> Kept:
    """Resolve, and keep what was given."""
    every = list(mentions)
    return keep(resolve(every), every, before or {})


def of(kept: Kept, report: str, pointer: str = "/organizers/0") -> str:
    """The last part of the IRI of a mention."""
    return kept.identities.by_mention[report, pointer].removeprefix(str(ID))


LIMA = institution("a", "Instituto de la Ciudad de Alda", "PE")


def test_without_a_registry_iris_come_from_content() -> None:
    assert of(build([LIMA]), "a") == "org/instituto-de-la-ciudad-de-alda"


def test_another_main_name_keeps_the_iri() -> None:
    first = build([institution("a", "Red Barrial de Alda", acronym="RBA")])
    later = [
        institution("a", "RBA"),
        institution("b", "Red Barrial de Alda y Valle", acronym="RBA"),
        institution("c", "Red Barrial de Alda", acronym="RBA"),
    ]
    assert of(build(later, first.registrations), "c") == of(first, "a") == "org/red-barrial-de-alda"


def test_a_second_thing_that_wants_a_slug_leaves_the_first_its_own() -> None:
    ministry = "Ministry of Housing"
    first = build([institution("a", ministry, "KE")])
    both = build([institution("a", ministry, "KE"), institution("b", ministry, "UG")], first.registrations)
    assert of(both, "a") == "org/ministry-of-housing"
    assert of(both, "b").startswith("org/ministry-of-housing-")
    again = build([institution("b", ministry, "UG")], both.registrations)
    assert of(again, "b") == of(both, "b")


def test_the_slug_of_what_no_report_names_any_more_is_given_to_nothing_else() -> None:
    first = build([institution("a", "Ministry of Housing", "KE")])
    other = build([institution("b", "Ministry of Housing", "UG")], first.registrations)
    assert of(other, "b") != "org/ministry-of-housing"


def test_namesakes_keep_their_iris_by_their_institutions() -> None:
    one, other = speaker("a", "Ana Ruiz", "Universidad de Alda"), speaker("b", "Ana Ruiz", "Kisumu Water Board")
    first = build(one)
    both = build([*other, *one], first.registrations)
    assert of(both, "a", "/speakers/0") == "person/ana-ruiz"
    assert of(both, "b", "/speakers/0") != "person/ana-ruiz"
    alone = build(other, both.registrations)
    assert of(alone, "b", "/speakers/0") == of(both, "b", "/speakers/0")


def test_what_turns_out_to_be_one_leaves_the_other_iri_pointing_to_it() -> None:
    apart = build([institution("a", "UVVE", "EC"), institution("b", "Universidad del Valle Verde", "EC")])
    assert of(apart, "a") != of(apart, "b")
    mentions = [
        institution("a", "UVVE", "EC"),
        institution("b", "Universidad del Valle Verde", "EC"),
        institution("c", "Universidad del Valle Verde", "EC", acronym="UVVE"),
    ]
    together = build(mentions, apart.registrations)
    assert of(together, "a") == of(together, "b") == of(apart, "b")
    assert together.registrations[str(ID[of(apart, "a")])].replaced_by == str(ID[of(apart, "b")])
    assert build(mentions, together.registrations).registrations == together.registrations


def test_what_was_one_by_mistake_is_two_again_under_the_iris_of_before() -> None:
    apart = [institution("a", "UVVE", "EC"), institution("b", "Universidad del Valle Verde", "EC")]
    joined = [*apart, institution("c", "Universidad del Valle Verde", "EC", acronym="UVVE")]
    first = build(apart)
    second = build(joined, first.registrations)
    third = build(apart, second.registrations)
    assert {of(third, "a"), of(third, "b")} == {of(first, "a"), of(first, "b")}
    assert not [one for one in third.registrations.values() if one.replaced_by]


def test_an_iri_stays_with_the_part_that_holds_its_first_report() -> None:
    joined = [
        institution("b", "UVVE", "EC"),
        institution("c", "Universidad del Valle Verde", "EC", acronym="UVVE"),
        institution("d", "Universidad del Valle Verde", "EC"),
    ]
    first = build(joined)
    apart = [joined[0], joined[2]]
    second = build(apart, first.registrations)
    assert of(second, "b") == of(first, "b")
    assert of(second, "d") != of(first, "b")


@pytest.mark.parametrize("reverse", [False, True])
def test_the_order_of_mentions_makes_no_difference(reverse: bool) -> None:
    before = build([institution("a", "Ministry of Housing", "KE")]).registrations
    mentions = [
        institution("a", "Ministry of Housing", "KE"),
        institution("b", "Ministry of Housing", "UG"),
        *speaker("c", "Ana Ruiz", "Ministry of Housing"),
    ]
    assert build(sorted(mentions, key=lambda m: m.report, reverse=reverse), before) == build(mentions, before)


def test_an_iri_is_followed_through_all_that_replaced_it() -> None:
    rows = {
        iri: Registration(iri=iri, kind=EntityKind.PERSON, name="Ana", replaced_by=new)
        for iri, new in (("a", "b"), ("b", "c"), ("c", None), ("x", "y"), ("y", "x"))
    }
    assert [current(iri, rows) for iri in ("a", "b", "c", "d")] == ["c", "c", "c", "d"]
    assert current("x", rows) == "y"
