"""Institutions of which the same people are said to be."""

import pytest

from tests.identity.made_mentions import NOBODY, institution, person
from wufgraph.identity import resolve
from wufgraph.model import Mention

ANA, BO, CY, DAN = "Ana Torres Field", "Bo Larsen Holt", "Cy Ndiaye Mbaye", "Dan Okello Kane"


def of(name: str, *people: str, report: str) -> list[Mention]:
    """Speakers of an institution."""
    made = []
    for number, one in enumerate(people):
        pointer = f"/speakers/{number}"
        made.append(institution(name, report, f"{pointer}/organization"))
        made.append(person(one, report, pointer, affiliation=f"{pointer}/organization"))
    return made


def are_one(*mentions: Mention) -> bool:
    """Whether the institutions of two reports are one."""
    identities = resolve(mentions, NOBODY)
    return len({identities.by_mention[report, "/speakers/0/organization"] for report in "ab"}) == 1


@pytest.mark.parametrize(
    ("one", "other", "people"),
    [
        pytest.param("Alda Heritage Trust", "Fondation du patrimoine d'Alda", [ANA], id="one person, a town in common"),
        pytest.param("Aldan kaupunki", "City of Obrin", [ANA, BO], id="two people, two languages"),
        pytest.param("Alda School of Design", "Alda Graduate School of Design", [ANA], id="one name within another"),
    ],
)
def test_names_of_the_same_people_are_one_institution(one: str, other: str, people: list[str]) -> None:
    assert are_one(*of(one, *people, report="a"), *of(other, *people, report="b"))


@pytest.mark.parametrize(
    ("one", "other", "people"),
    [
        pytest.param("Alda Heritage Trust", "Mairie d'Obrin", [ANA], id="one who moved"),
        pytest.param("Alda Housing Agency", "Alda Transport Authority", [ANA], id="one who moved within a town"),
        pytest.param("Universidad de Alda", "Faculty of Law, Alda", [ANA, BO], id="a whole and a part"),
        pytest.param("Instituto Alda 2", "Alda Institute 3", [ANA, BO], id="two numbers"),
    ],
)
def test_others_stay_apart(one: str, other: str, people: list[str]) -> None:
    assert not are_one(*of(one, *people, report="a"), *of(other, *people, report="b"))


def test_a_few_of_many_tell_nothing() -> None:
    one = of("Alda Heritage Trust", ANA, BO, CY, DAN, "Eve Mora Lund", report="a")
    assert not are_one(*one, *of("Mairie d'Obrin", ANA, BO, "Flo Diaz Roy", "Gil Sow Ba", "Hal Cho Kim", report="b"))
