"""Persons of alike names who speak with the same two others at two events are one."""

import pytest

from tests.identity.made_mentions import institution, person
from tests.identity.test_persons import at
from wufgraph.identity import resolve
from wufgraph.model import Mention


def panel(report: str, *names: str) -> list[Mention]:
    """Two who are known by their institutions, and others of none."""
    known = [*at("Rosa Quiroga", "Alda Institute", report, 0), *at("Emil Novak", "Habitat Forum", report, 1)]
    return known + [person(name, report, f"/speakers/{number}") for number, name in enumerate(names, 2)]


def is_joined(one: list[Mention], other: list[Mention]) -> bool:
    found = resolve([*one, *other])
    return any(reason.rule == "co-speakers" for reason in found.reasons)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jennifer Goldstein", "J. Goldstein"),
        ("Jennifer Goldstein", "Jennifer Goldstien"),
        ("Jennifer Goldstein", "Jennifer Goldstein"),
        ("Luisa Prado Mendes", "Luisa Prado"),
    ],
    ids=["initial", "slip", "one name", "half a name"],
)
def test_two_names_beside_the_same_two_others_are_one_persons(one: str, other: str) -> None:
    assert is_joined(panel("a", one), panel("b", other))


def test_one_other_in_common_is_not_enough() -> None:
    one = [*at("Rosa Quiroga", "Alda Institute", "a", 0), person("Jennifer Goldstein", "a", "/speakers/1")]
    other = [*at("Rosa Quiroga", "Alda Institute", "b", 0), person("J. Goldstein", "b", "/speakers/1")]
    assert not is_joined(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Jennifer Goldstein",), ("John Goldstein",)),
        (("D. Kowalski",), ("Robert D. Kowalski",)),
        (("J. Goldstein",), ("J. Goldstein",)),
        (("Jennifer Goldstein", "Jonas Goldstein"), ("J. Goldstein",)),
    ],
    ids=["two names", "initials leave a name out", "no name in full", "two who may be meant"],
)
def test_names_that_may_be_two_stay_two(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert not is_joined(panel("a", *one), panel("b", *other))


def test_who_has_institutions_in_two_countries_stays_two() -> None:
    placed = [
        [
            *panel(report),
            institution(f"Institute {report}", report, "/speakers/2/organization", country=country),
            person("Jennifer Goldstein", report, "/speakers/2", affiliation="/speakers/2/organization"),
        ]
        for report, country in (("a", "KE"), ("b", "PE"))
    ]
    assert not is_joined(*placed)


def test_the_reason_names_the_others() -> None:
    found = resolve([*panel("a", "Jennifer Goldstein"), *panel("b", "J. Goldstein")])
    told = [reason.because for reason in found.reasons if reason.rule == "co-speakers"]
    assert len(told) == 1
    assert "both named with 'Rosa Quiroga' and 'Emil Novak'" in told[0] or "'Emil Novak' and 'Rosa Quiroga'" in told[0]
