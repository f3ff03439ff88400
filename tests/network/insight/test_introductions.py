"""Partners to introduce, and why."""

import random

import pytest

from tests.network.made import incidence
from wufgraph.network.incidence import Event, Organization, Partnership
from wufgraph.network.insight.convergence import Convergence, Position, Voice
from wufgraph.network.insight.introductions import Introduction, find_introductions
from wufgraph.network.insight.passages import Passage


def pairs(found: tuple[Introduction, ...]) -> list[str]:
    """Both ids of each, as one word."""
    return [one.first.id + one.second.id for one in found]


def test_who_shares_a_partner_and_has_not_met_is_introduced() -> None:
    (one,) = find_introductions(incidence({"e1": "ab", "e2": "bc"}))
    (between,) = one.partners
    assert (one.first.id, one.second.id, between.partner.id) == ("a", "c", "b")
    assert [event.id for event in between.with_first] == ["e1"]
    assert [event.id for event in between.with_second] == ["e2"]


@pytest.mark.parametrize(
    "met",
    [
        {"speakers": {"e1": "c"}},
        {"partnerships": [Partnership(id="p", event="e1", stage="declared", partners=("a", "c"))]},
        {"organizations": [Organization(id=one, label=one, parent="w") for one in "ac"]},
    ],
    ids=["spoke at its event", "partners", "parts of one whole"],
)
def test_who_has_met_otherwise_is_not(met: dict[str, object]) -> None:
    assert find_introductions(incidence({"e1": "ab", "e2": "bc"}, **met)) == ()  # type: ignore[arg-type]


def test_who_has_met_outside_the_part_that_is_looked_at_is_not() -> None:
    everywhere = incidence({"e1": "ab", "e2": "bc", "e3": "ac"})
    assert find_introductions(incidence({"e1": "ab", "e2": "bc"}), everywhere=everywhere) == ()


def test_more_partners_in_common_come_first() -> None:
    found = find_introductions(incidence({"e1": "ab", "e2": "bc", "e3": "ad", "e4": "dc", "e5": "cx"}), most=2)
    assert pairs(found) == ["ac", "bd"]
    assert [between.partner.id for between in found[0].partners] == ["b", "d"]


def test_of_equal_pairs_those_with_common_themes_come_first() -> None:
    events = [Event(id=one, label=one, themes=("safety",)) for one in ("e3", "e4")]
    found = find_introductions(incidence({"e1": "ab", "e2": "bc", "e3": "xy", "e4": "yz"}, events=events))
    assert pairs(found) == ["xz", "ac"]
    assert [one.themes for one in found] == [("safety",), ()]


def test_a_demand_of_both_is_a_reason() -> None:
    there = incidence({"e1": "ab", "e2": "bc"})
    organizers = {"e1": there.organizations[:2], "e2": there.organizations[1:]}
    voices = tuple(
        Voice(
            position=Position(
                id=event,
                kind="recommendation",
                agenda="",
                language="en",
                passage=Passage(text="Plant trees", event=event, title=event, file=event),
            ),
            likeness=1.0,
            organizers=some,
        )
        for event, some in organizers.items()
    )
    group = Convergence(voices=voices, independent=1, matters=("green",), agendas=(), themes=())
    (one,) = find_introductions(there, [group])
    assert one.demands == (group,)


@pytest.mark.parametrize("seed", range(4))
def test_the_order_in_which_events_are_given_changes_nothing(seed: int) -> None:
    events = {"e1": "abc", "e2": "cd", "e3": "de", "e4": "ea", "e5": "bf"}
    shuffled = dict(random.Random(seed).sample(sorted(events.items()), len(events)))
    assert find_introductions(incidence(shuffled)) == find_introductions(incidence(events))
