"""Where independent groups ask for nearly the same."""

import random

import pytest

from tests.network.made import incidence
from wufgraph.cli.convergence import LEAST as TOLD_LEAST
from wufgraph.cli.convergence import LEAST_APART as TOLD_LEAST_APART
from wufgraph.network.incidence import Event, Incidence, Organization
from wufgraph.network.insight.convergence import (
    LEAST,
    LEAST_APART,
    Position,
    count_independent,
    find_convergence,
)
from wufgraph.network.insight.passages import Passage


def position(event: str, text: str, language: str = "en", agenda: str = "") -> Position:
    """A recommendation at an event, named by its words."""
    passage = Passage(text=text, event=event, title=event, file=f"{event}.docx", start=0, end=len(text))
    return Position(id=f"{event}/{text[:12]}", kind="recommendation", agenda=agenda, language=language, passage=passage)


SAME = [
    position("e1", "Publish water prices."),
    position("e2", "Publicar los precios del agua.", "es"),
    position("e3", "Publier les prix de l'eau.", "fr"),
]


def at(organizers: dict[str, str], *, themes: tuple[str, ...] = ("water",), **others: object) -> Incidence:
    """Events that all have the same themes."""
    events = [Event(id=one, label=one, themes=themes) for one in organizers]
    return incidence(organizers, events=events, **others)  # type: ignore[arg-type]


def test_one_demand_in_three_languages_is_one_group() -> None:
    (group,) = find_convergence(SAME, at({"e1": "a", "e2": "b", "e3": "c"}))
    assert group.independent == 3
    assert [voice.position.passage.event for voice in group.voices] == ["e1", "e2", "e3"]
    assert (group.matters, group.themes) == (("price", "water"), ("water",))


def test_voices_that_share_an_organization_are_one() -> None:
    (group,) = find_convergence(SAME, at({"e1": "ab", "e2": "bc", "e3": "d"}))
    assert (group.independent, len(group.voices)) == (2, 3)


def test_voices_that_share_a_whole_are_one() -> None:
    units = [Organization(id=one, label=one, parent="w") for one in "ab"]
    whole = Organization(id="w", label="w")
    assert find_convergence(SAME[:2], at({"e1": "a", "e2": "b"}, organizations=units, wholes=[whole])) == ()


def test_demands_of_one_event_are_one_voice() -> None:
    twice = [position("e1", "Publish water prices."), position("e1", "Water prices: publish them.")]
    assert find_convergence(twice, at({"e1": "ab"})) == ()


def test_across_themes_demands_must_be_more_alike() -> None:
    near = [position("e1", "Publish water prices."), position("e2", "Publish water losses every year.")]
    together, apart = at({"e1": "a", "e2": "b"}), at({"e1": "a", "e2": "b"}, themes=())
    assert find_convergence(near, together, least=0.4, least_apart=0.9)
    assert not find_convergence(near, apart, least=0.4, least_apart=0.9)


def test_agendas_of_a_group_are_told() -> None:
    two = [position("e1", "Publish water prices.", agenda="habitat-iii"), SAME[1]]
    (group,) = find_convergence(two, at({"e1": "a", "e2": "b"}))
    assert group.agendas == ("habitat-iii",)


@pytest.mark.parametrize("seed", range(4))
def test_the_order_of_positions_changes_nothing(seed: int) -> None:
    shuffled = random.Random(seed).sample(SAME, len(SAME))
    there = at({"e1": "a", "e2": "b", "e3": "c"})
    assert find_convergence(sorted(shuffled, key=lambda one: one.id), there) == find_convergence(SAME, there)


@pytest.mark.parametrize(
    ("groups", "count"),
    [
        ([], 0),
        ([set()], 0),
        (["ab", "ab"], 1),
        (["ab", "bc", "cd"], 2),
        (["a", "b", "c"], 3),
        (["abc", "a", "b", "c"], 3),
    ],
)
def test_independent_groups_have_nobody_in_common(groups: list[str], count: int) -> None:
    assert count_independent(map(set, groups)) == count


def test_the_command_tells_the_thresholds_that_hold() -> None:
    assert (TOLD_LEAST, TOLD_LEAST_APART) == (LEAST, LEAST_APART)
