"""The part of the forum that is asked about."""

import pytest

from tests.network.made import incidence
from wufgraph.errors import LookupFailed
from wufgraph.model import Language
from wufgraph.network.incidence import Event, Organization, Partnership
from wufgraph.network.insight.scope import Scope, find_theme, narrow, without_areas
from wufgraph.network.names import call

ALL = incidence(
    {"e1": "ab", "e2": "c"},
    speakers={"e2": "d"},
    persons={"e1": "p", "e2": "q"},
    events=[Event(id="e1", label="", themes=("safety",), forum="wuf7"), Event(id="e2", label="", themes=("housing",))],
    organizations=[Organization(id="a", label="A", country="KE"), Organization(id="c", label="C", country="EC")],
    partnerships=[Partnership(id="p", event="e1", stage="signed", partners=("a", "d"))],
)


@pytest.mark.parametrize(
    ("scope", "events", "organizations"),
    [
        (Scope(), ["e1", "e2"], "abcd"),
        (Scope(theme="safety"), ["e1"], "abd"),
        (Scope(region="002"), ["e1"], "abd"),
        (Scope(region="014"), ["e1"], "abd"),
        (Scope(region="419"), ["e2"], "cd"),
        (Scope(forum="wuf7"), ["e1"], "abd"),
        (Scope(theme="safety", region="419"), [], ""),
        (Scope(theme="gender"), [], ""),
    ],
    ids=str,
)
def test_only_what_was_asked_about_is_left(scope: Scope, events: list[str], organizations: str) -> None:
    found = narrow(ALL, scope)
    assert [event.id for event in found.events] == events
    assert "".join(one.id for one in found.organizations) == organizations
    assert found.organizing.shape == found.speaking.shape == (len(events), len(organizations))
    assert len(found.partnerships) == ("e1" in events)


@pytest.mark.parametrize("name", ["safety", "Safety", "Seguridad", "sécurité", "Seguridad ciudadana"])
def test_a_theme_is_found_by_its_slug_or_a_name_in_any_language(name: str) -> None:
    assert find_theme(name) == "safety"


def test_an_unknown_theme_is_answered_with_all() -> None:
    with pytest.raises(
        LookupFailed, match="astronomy: expected the name of a theme, found none; the themes are urban-land"
    ):
        find_theme("astronomy")


def test_a_theme_of_a_table_of_ones_own_is_called_by_its_slug() -> None:
    assert call("safety", language=Language.FR) == "Sécurité"
    assert call("astronomy") == "astronomy"


def test_an_area_is_left_out_beside_its_sub_area() -> None:
    assert without_areas(("housing", "housing-and-slum-upgrading", "urban-economy")) == ("housing", "urban-economy")
