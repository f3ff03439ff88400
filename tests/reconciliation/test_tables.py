"""Types and properties: what the service offers."""

import pytest

from wufgraph.reconciliation import Kind
from wufgraph.reconciliation.kinds import KIND_OF_CLASS, find_kind
from wufgraph.reconciliation.known import find_country
from wufgraph.reconciliation.properties import PROPERTIES, properties_of
from wufgraph.vocabulary import COUNTRY


def test_every_type_has_a_class_a_name_and_a_description() -> None:
    assert set(KIND_OF_CLASS.values()) == set(Kind)
    assert all(kind.label[0].isupper() and kind.description for kind in Kind)


@pytest.mark.parametrize("kind", Kind)
def test_every_type_has_properties_of_its_own(kind: Kind) -> None:
    assert len(list(properties_of(kind))) > 2


def test_every_property_is_described_and_belongs_to_types() -> None:
    assert all(one.name and one.description and one.kinds for one in PROPERTIES.values())


@pytest.mark.parametrize("name", ["Organization", " organization ", "http://www.w3.org/ns/org#Organization"])
def test_a_type_is_found_by_its_name_or_class(name: str) -> None:
    assert find_kind(name) is Kind.ORGANIZATION


@pytest.mark.parametrize(
    ("name", "code"), [("EE.UU.", "US"), ("cote d'ivoire", "CI"), ("FRA", "FR"), ("Korea", ""), ("Atlantis", "")]
)
def test_a_country_is_found_where_its_name_is_of_one_alone(name: str, code: str) -> None:
    assert find_country(name) == (str(COUNTRY[code]) if code else "")
