"""Patterns of many words find what a plain list of alternatives finds."""

import re

from hypothesis import given
from hypothesis import strategies as st

from wufgraph.assets import word_list
from wufgraph.extraction.partnerships import families
from wufgraph.wording import count_words
from wufgraph.words import Words, either

_WORDS = st.text(alphabet="abAé' ", min_size=1, max_size=6).filter(lambda word: word == word.strip())


def _plain(words: set[str]) -> str:
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.sub("'", "['’]", re.escape(word)).replace(r"\ ", r"\s+") for word in ordered)


@given(st.sets(_WORDS, min_size=1, max_size=12), st.text(alphabet="abAé'’ -", max_size=40))
def test_words_by_first_letter_are_found_where_a_list_of_them_finds_them(words: set[str], text: str) -> None:
    for flags in (re.IGNORECASE, re.NOFLAG):
        grouped, plain = (re.compile(rf"\b(?:{one})\b", flags) for one in (either(words), _plain(words)))
        assert [m.span() for m in grouped.finditer(text)] == [m.span() for m in plain.finditer(text)]


def test_every_occupation_of_the_table_is_found_whole() -> None:
    pattern = re.compile(rf"\b(?:{either(word_list('occupation'))})\b", re.IGNORECASE)
    assert all(pattern.fullmatch(word) for word in word_list("occupation"))


@given(st.text(alphabet="ab1é_-–&'. \t\n\x1c\u00a0", max_size=40))
def test_a_word_counts_once_whatever_marks_it_holds(text: str) -> None:
    assert count_words(text) == sum(any(c.isalnum() for c in word) for word in text.split())


_PHRASES = ("sign", "signing of", "sign*", "si*", "ma(d|k)e … pledge*", "d'ici", "co-sign", "& more", ", like", "é")
_SAID = ("sign", "Signed", "signing", "of", "d’ici", "made", "a", "PLEDGES", "co-", "É", "& more", ", like", "si")


@given(
    st.lists(st.lists(st.sampled_from(_PHRASES), min_size=1), min_size=1, max_size=3),
    st.sampled_from((1, 40)),  # many are looked for in another way than few
    st.lists(st.sampled_from(_SAID)),
)
def test_words_are_found_where_their_pattern_finds_them(lists: list[list[str]], times: int, text: list[str]) -> None:
    words = Words([(times * phrases, r"(?!\w)") for phrases in lists], r"(?<!\w)", families.either)
    plain, said = re.compile(words.pattern, re.IGNORECASE), " ".join(text)
    assert [m.span() for m in words.finditer(said)] == [m.span() for m in plain.finditer(said)]
    cut = ((2, 9), (0, 5)) if times > 1 else ()  # within words, where few are not looked for
    for start, end in ((3, len(said)), *cut):
        found = [m.span() for m in words.finditer(said, start, end)]
        assert found == [m.span() for m in plain.finditer(said, start, end)]
        for one, other in (
            (words.search, plain.search),
            (words.match, plain.match),
            (words.fullmatch, plain.fullmatch),
        ):
            mine, its = one(said, start, end), other(said, start, end)
            assert (mine and mine.span()) == (its and its.span())
    assert [m and m.span() for m in (words.match(said), words.fullmatch(said))] == [
        m and m.span() for m in (plain.match(said), plain.fullmatch(said))
    ]
    assert words.sub("_", said) == plain.sub("_", said)
    assert words.findall(said) == [m[0] for m in plain.finditer(said)]
