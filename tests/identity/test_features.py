"""Names that a rule joins share a feature."""

import pytest

from wufgraph.identity import find_features
from wufgraph.model import EntityKind


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Universidad de Lima", "University of Lima"),
        ("Tejido Barrial", "Tejido Barial"),
        ("University College London", "UCL"),
        ("THE FOUNDATION", "Foundation"),
        ("Development Bank of Latin America", "Development Bank of Latin Ameri"),
        ("Kisumu Water Board", "Board of Water, Kisumu"),
    ],
    ids=["translation", "slip", "acronym", "article", "cut off", "order"],
)
def test_institutions_that_may_be_one_share_a_feature(one: str, other: str) -> None:
    assert find_features(EntityKind.INSTITUTION, one) & find_features(EntityKind.INSTITUTION, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("ACUTO, Michele", "M. Acuto"), ("Khadidja Ali", "Hadija Ali"), ("Benali Omar", "Ben Ali Omar")],
    ids=["initial", "transliteration", "spaces"],
)
def test_persons_who_may_be_one_share_a_feature(one: str, other: str) -> None:
    assert find_features(EntityKind.PERSON, one) & find_features(EntityKind.PERSON, other)


def test_an_acronym_in_brackets_is_a_feature_of_the_name() -> None:
    with_acronym = find_features(EntityKind.INSTITUTION, "Red Barrial de Alda", "RBA")
    assert with_acronym & find_features(EntityKind.INSTITUTION, "RBA")


def test_names_of_different_kinds_share_nothing() -> None:
    assert not find_features(EntityKind.PERSON, "Lima") & find_features(EntityKind.CITY, "Lima")
