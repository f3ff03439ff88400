"""IRIs from content."""

import re

from hypothesis import given
from hypothesis import strategies as st

from wufgraph.identity.minting import mint
from wufgraph.vocabulary import ID


def minted(wishes: dict[str, str], taken: tuple[str, ...] = ()) -> dict[str, str]:
    return {content: iri.removeprefix(str(ID)) for content, iri in mint("org", wishes, taken).items()}


def test_a_name_alone_gives_the_slug() -> None:
    assert minted({"alda": "Alda Institute"}) == {"alda": "org/alda-institute"}


def test_two_that_want_one_slug_get_a_hash_of_their_content() -> None:
    found = minted({"one": "Alda Institute", "two": "Alda-Institute", "three": "Habitat Forum"})
    assert found["three"] == "org/habitat-forum"
    assert re.fullmatch("org/alda-institute-[0-9a-f]{6}", found["one"])
    assert re.fullmatch("org/alda-institute-[0-9a-f]{6}", found["two"])
    assert found["one"] != found["two"]


def test_a_slug_that_is_taken_gets_a_hash() -> None:
    assert re.fullmatch("org/idb-[0-9a-f]{6}", minted({"idb": "IDB"}, taken=("idb",))["idb"])


def test_a_name_without_latin_letters_gets_a_hash_even_alone() -> None:
    alone, both = minted({"beida": "北京大学"}), minted({"beida": "北京大学", "qinghua": "清华大学"})
    assert re.fullmatch("org/unnamed-[0-9a-f]{6}", alone["beida"])
    assert alone["beida"] == both["beida"] != both["qinghua"]


def test_long_names_that_begin_alike_get_two_iris() -> None:
    found = minted({"a": "Institute of " + "very " * 20 + "A", "b": "Institute of " + "very " * 20 + "B"})
    assert len(set(found.values())) == 2


@given(st.dictionaries(st.text(min_size=1, max_size=12), st.text(max_size=12), max_size=8))
def test_each_thing_gets_an_iri_of_its_own_whatever_the_order(wishes: dict[str, str]) -> None:
    found = minted(wishes)
    assert len(set(found.values())) == len(wishes)
    assert all(re.fullmatch("org/[a-z0-9]+(-[a-z0-9]+)*", iri) for iri in found.values())
    assert minted(dict(reversed(wishes.items()))) == found
