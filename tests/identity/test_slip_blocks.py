"""Few names are compared with each other, many by blocks: with the same answer."""

from hypothesis import given
from hypothesis import strategies as st

from wufgraph.identity.slips import _have_one_variant, _variants

LONG = st.builds("".join, st.tuples(st.sampled_from(("", "metro", "inter")), st.text("ab", max_size=12)))


@given(LONG, LONG)
def test_two_words_have_one_variant_where_their_variants_meet(one: str, other: str) -> None:
    assert _have_one_variant(one, other) == (not set(_variants(one)).isdisjoint(_variants(other)))
