"""Rules that join names of institutions, and what keeps them apart."""

import pytest

from tests.identity.made_mentions import are_one, institution, known
from wufgraph.identity import resolve
from wufgraph.identity.authority import Authority


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("University of Alda", "Universidad de Alda", id="another language"),
        pytest.param("University of Alda", "Alda Univ.", id="abbreviation and order"),
        pytest.param("Housing Network of Alda", "Red de Vivienda de Alda A.C.", id="legal form"),
        pytest.param("Inter-American Housing Bank", "Interamerican Housing Bank", id="hyphen"),
        pytest.param("Alda Housing Cooperative", "Alda Housing Coopreative", id="two letters swapped"),
        pytest.param("Alda Housing Cooperative", "AldaHousing Cooperative", id="a space is missing"),
        pytest.param("Alda Housing Cooperative (Chile)", "Alda Housing Cooperative", id="country behind"),
        pytest.param("Alda Alliance for Housing Coopera", "Alda Alliance for Housing Cooperatives", id="cut off"),
        pytest.param("Alda Institute of Housing", "AIH", id="first letters"),
    ],
)
def test_other_ways_to_write_a_name_are_one(one: str, other: str) -> None:
    assert are_one(institution(one), institution(other, "b"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("University of Alda", "Faculty of Law, University of Alda", id="part and whole"),
        pytest.param("Bank of Alda 21", "Bank of Alda 22", id="numbers"),
        pytest.param("Alda Forum of the North", "Alda Forum of the South", id="opposites"),
        pytest.param("Ministry of Housing", "Ministry of Works and Housing", id="ministries"),
        pytest.param("Alda Youth Network", "Alba Youth Network", id="short words"),
    ],
)
def test_names_that_are_nearly_alike_are_two(one: str, other: str) -> None:
    assert not are_one(institution(one), institution(other, "b"))


def test_towns_whose_institutions_share_an_acronym_are_two() -> None:
    assert not are_one(
        institution("Kandy Youth Network", acronym="KYN", country="LK"),
        institution("Kurunegala Youth Network", "b", acronym="KYN", country="LK"),
    )


def test_a_slip_that_could_be_of_two_names_joins_neither() -> None:
    mentions = [
        institution("Housing Trust of Mariland", country="US"),
        institution("Housing Trust of Marilond", "b", country="PT"),
        institution("Housing Trust of Marilnd", "c"),
    ]
    assert len(set(resolve(mentions).by_mention.values())) == 3


def test_each_join_says_why() -> None:
    identities = resolve(
        [
            institution("Alda Institute for Urban Futures", acronym="AIUF"),
            institution("The Alda Institute for Urban Futures", "b"),
            institution("AIUF", "c"),
        ]
    )
    assert [(reason.one[0], reason.other[:1], reason.rule, reason.because) for reason in identities.reasons] == [
        ("a", ("b",), "same-name", APART_BY_ARTICLE),
        ("c", ("a",), "bracketed", "'AIUF' is the bracketed acronym of 'Alda Institute for Urban Futures'"),
    ]


APART_BY_ARTICLE = (
    "'Alda Institute for Urban Futures' and 'The Alda Institute for Urban Futures' "
    "differ in capitals, accents, marks or article"
)


def test_a_slip_in_the_name_of_a_known_organization_is_that_organization() -> None:
    authority = Authority([known("alda", "Aldabra Housing Cooperative")])
    (reason,) = resolve([institution("Aldabara Housing Cooperative")], authority).reasons
    assert (reason.rule, reason.other) == ("slip", ())
    assert reason.iri.endswith("/org/alda")
