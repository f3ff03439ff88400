"""What changed from forum to forum."""

import pytest

from tests.network.made import incidence
from wufgraph.errors import QueryError
from wufgraph.network.incidence import Event, Incidence
from wufgraph.network.insight.change import STATES, Change, compare_forums, list_forums


def held(**organizers: str) -> Incidence:
    """Events whose names are a forum's number and a letter, such as f7a."""
    days = {"7": "2014-04-07", "9": "2018-02-07", "10": "2020-02-08"}
    events = [Event(id=one, label=one, forum=f"wuf{one[1:-1]}", date=days[one[1:-1]]) for one in organizers]
    return incidence(organizers, events=events)


THREE = held(f7a="ab", f7b="ac", f9a="ad", f9b="bc", f10a="ab", f10b="ade")


def states(change: Change, what: str) -> dict[str, list[str]]:
    """Ids by state, those of a tie as one word."""
    found: dict[str, list[str]] = {state: [] for state in STATES}
    for one in getattr(change, what):
        found[one.state].append("".join(end.id for end in one.ends))
    return found


def test_forums_come_in_the_order_of_their_days() -> None:
    assert list_forums(THREE) == ["wuf7", "wuf9", "wuf10"]


def test_the_last_two_forums_are_compared() -> None:
    change = compare_forums(THREE)
    assert (change.before.forum, change.after.forum) == ("wuf9", "wuf10")
    assert states(change, "ties") == {"new": ["ae", "de"], "returning": ["ab"], "kept": ["ad"], "gone": ["bc"]}
    assert states(change, "organizations") == {
        "new": ["e"],
        "returning": [],
        "kept": ["a", "b", "d"],
        "gone": ["c"],
    }


def test_a_change_names_the_events_it_rests_on() -> None:
    kept = next(one for one in compare_forums(THREE).ties if one.state == "kept")
    assert ([event.id for event in kept.before], [event.id for event in kept.after]) == (["f9a"], ["f10b"])


def test_any_two_forums_may_be_compared() -> None:
    assert states(compare_forums(THREE, "wuf7", "wuf10"), "ties")["kept"] == ["ab"]


def test_the_earlier_forum_of_one_that_is_named_is_the_one_before_it() -> None:
    change = compare_forums(THREE, after="wuf9")
    assert (change.before.forum, change.after.forum) == ("wuf7", "wuf9")


def test_how_much_of_a_forum_is_known_is_told() -> None:
    events = [
        Event(id="f7a", label="", forum="wuf7", date="2014-04-07"),
        Event(id="f7b", label="", forum="wuf7", reported=False),
        Event(id="f9a", label="", forum="wuf9", date="2018-02-07"),
    ]
    change = compare_forums(incidence({"f7a": "ab", "f7b": "", "f9a": "ab"}, events=events))
    assert (change.before.events, change.before.reported) == (2, 1)


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ("wuf8", "wuf9", "wuf8: expected a forum of the network"),
        ("wuf7", "wuf11", "wuf11: expected a forum of the network"),
        ("wuf9", "wuf7", "the earlier forum first, found wuf9 and wuf7"),
        ("wuf7", "wuf7", "the earlier forum first"),
        ("wuf10", "", "the earlier forum first"),
    ],
)
def test_forums_that_make_no_change_are_told(before: str, after: str, message: str) -> None:
    with pytest.raises(QueryError, match=message):
        compare_forums(THREE, before, after)


def test_a_single_forum_has_no_change() -> None:
    with pytest.raises(QueryError, match="expected events of two forums, found wuf7"):
        compare_forums(held(f7a="ab"))
