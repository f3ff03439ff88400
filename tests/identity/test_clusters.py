"""Groups of items that were said to be the same."""

from hypothesis import given
from hypothesis import strategies as st

from wufgraph.identity.clusters import Clusters

pairs = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=15)


def grouped(joined: list[tuple[int, int]]) -> list[list[int]]:
    clusters = Clusters(range(10))
    for one, other in joined:
        clusters.join(one, other)
    return clusters.groups()


def test_items_are_alone_at_first() -> None:
    assert grouped([]) == [[n] for n in range(10)]


def test_what_is_joined_to_one_is_joined_to_all_of_its_group() -> None:
    assert grouped([(1, 2), (3, 4), (2, 3)]) == [[0], [1, 2, 3, 4], [5], [6], [7], [8], [9]]


@given(pairs)
def test_the_order_of_joining_does_not_matter(joined: list[tuple[int, int]]) -> None:
    turned = [pair[::-1] for pair in joined[::-1]]
    assert grouped(joined) == grouped(turned)


@given(pairs)
def test_every_item_is_in_one_group(joined: list[tuple[int, int]]) -> None:
    assert sorted(item for group in grouped(joined) for item in group) == list(range(10))
    clusters = Clusters(range(10))
    for one, other in joined:
        clusters.join(one, other)
        assert clusters.find(one) == clusters.find(other)
