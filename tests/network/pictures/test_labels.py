"""Places of labels."""

import random
from itertools import combinations, pairwise

import pytest

from wufgraph.network.pictures.chord import spread
from wufgraph.network.pictures.labels import Anchor, Label, break_label, place_labels
from wufgraph.network.pictures.lettering import measure, shorten, show, wrap
from wufgraph.network.pictures.sheet import Box

BOUNDS = Box(left=0, bottom=0, right=400, top=300)


def scattered(count: int, seed: int) -> list[Anchor]:
    """Nodes by chance, many of them very near each other."""
    draw = random.Random(seed)
    return [
        Anchor(at=(draw.gauss(200, 50), draw.gauss(150, 40)), radius=draw.uniform(1, 8), lines=(f"Institute {n}",) * 2)
        for n in range(count)
    ]


def placed(anchors: list[Anchor]) -> list[Label]:
    nodes = [(one.at, one.radius) for one in anchors]
    return [one for one in place_labels(anchors, BOUNDS, 6.5, nodes=nodes) if one]


@pytest.mark.parametrize("seed", range(5))
def test_labels_lie_neither_on_each_other_nor_outside(seed: int) -> None:
    labels = placed(scattered(80, seed))
    assert len(labels) > 20
    for one, other in combinations([label.box for label in labels], 2):
        assert one.right <= other.left or other.right <= one.left or one.top <= other.bottom or other.top <= one.bottom
    for box in (label.box for label in labels):
        assert box.left >= 0
        assert box.bottom >= 0
        assert box.right <= BOUNDS.right
        assert box.top <= BOUNDS.top


def test_a_lone_label_stands_to_the_right_of_its_node_without_a_leader() -> None:
    (label,) = placed([Anchor(at=(100, 100), radius=5, lines=("Alone",))])
    assert label.box.left > 105
    assert label.leader == ()


def test_where_there_is_no_room_beside_a_node_a_leader_leads_to_its_label() -> None:
    wall = [((100 + dx, 100 + dy), 4.0) for dx in range(-30, 31, 6) for dy in range(-12, 13, 6)]
    (label,) = place_labels([Anchor(at=(100, 100), radius=2, lines=("Walled in",))], BOUNDS, 6.5, nodes=wall)
    assert label is not None
    assert len(label.leader) == 2


def test_the_important_are_labelled_first_and_the_rest_left_out() -> None:
    crowd = [Anchor(at=(50, 10), radius=2, lines=(f"The same place {n}",)) for n in range(9)]
    labels = place_labels(crowd, Box(left=0, bottom=0, right=110, top=25), 6.5)
    assert labels[0] is not None
    assert labels[-1] is None


def test_names_on_one_side_of_a_chord_keep_their_order_and_distance() -> None:
    places = spread([5.0, 5.0, 4.0, -50.0], [10.0, 10.0, 10.0, 10.0])
    assert places == sorted(places, reverse=True)
    assert all(above - below >= 10 - 1e-9 for above, below in pairwise(places))


@pytest.mark.parametrize("text", ["Institute of Water Studies, Universidad del Valle Verde", "A" * 90, "short"])
def test_wrapped_lines_are_no_wider_than_asked_and_lose_nothing(text: str) -> None:
    lines = wrap(text, 7, 80)
    assert all(measure(line, 7) <= 80 for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_what_is_cut_ends_in_an_ellipsis() -> None:
    assert shorten("Institute of Water Studies", 7, 60).endswith("…")
    assert wrap("one two three four five six seven", 7, 30, most=2)[-1].endswith("…")


def test_a_label_of_two_lines_is_about_equally_wide_in_both() -> None:
    first, second = break_label("European Forum for Urban Security", 6.5, 92)
    assert abs(measure(first, 6.5) - measure(second, 6.5)) < 40


def test_white_space_and_control_signs_are_not_shown() -> None:
    assert show("a\tb\u0007 \u00a0c\u202e") == "a b c"
