"""Words as people write them: folding, matching, counting, slugs, addresses."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import addresses, prose
from wufgraph.wording import (
    ascii_fold,
    count_words,
    find_addresses,
    fold_space,
    match_key,
    slugify,
    withhold_addresses,
)

texts = st.text(max_size=60)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("and how\n\n\n different\fexperiences ", "and how different experiences"),
        ("\t a\xa0b \u2003 c\u2028d ", "a b c d"),
        ("", ""),
        (" \n ", ""),
    ],
    ids=["page break", "odd spaces", "empty", "blank"],
)
def test_white_space_is_folded_to_single_spaces(text: str, folded: str) -> None:
    assert fold_space(text) == folded


@given(texts)
def test_folding_space_keeps_every_word_and_goes_no_further(text: str) -> None:
    assert fold_space(text) == fold_space(fold_space(text))
    assert re.sub(r"\s", "", fold_space(text)) == re.sub(r"\s", "", text)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Medellín – ÉCOLE", "medellin – ecole"),
        ("Straße", "strasse"),
        ("ŁÓDŹ", "lodz"),
        ("Øre Đồng", "ore dong"),
        ("l’habitat", "l'habitat"),
        ("e\u0301", "e"),
        ("ﬁnance ①", "finance 1"),
        ("ΑΘΉΝΑ", "αθηνα"),
        ("Нижний", "нижнии"),
        ("हिन्दी", "हिन्दी"),
        ("北京", "北京"),
        ("`quoted´", "'quoted'"),
    ],
)
def test_letters_lose_case_and_accents_and_no_more(text: str, folded: str) -> None:
    assert ascii_fold(text) == folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Urban Land, Legislation & Governance", "urban land legislation and governance"),
        ("Name of Reporter:", "NAME  OF REPORTER"),
        ("L’Institut d'études", "l institut d etudes"),
        ("UN-Habitat", "un habitat"),
        ("POST2015", "post2015"),
        ("A_b", "a b"),
        ("Côte d'Ivoire", "Cote d’Ivoire"),
    ],
)
def test_two_spellings_of_one_thing_have_one_key(one: str, other: str) -> None:
    assert match_key(one) == match_key(other) != ""


@pytest.mark.parametrize(("one", "other"), [("Habitat II", "Habitat III"), ("गीता", "गाता"), ("UN Women", "UNWomen")])
def test_different_words_have_different_keys(one: str, other: str) -> None:
    assert match_key(one) != match_key(other)


@given(texts)
def test_a_key_is_its_own_key(text: str) -> None:
    key = match_key(text)
    assert match_key(key) == key == " ".join(key.split())


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Urban and Community Management & Governance", "urban-and-community-management-and-governance"),
        ("Medellín, Ágora – 2014!", "medellin-agora-2014"),
        ("L’Institut d'études", "linstitut-detudes"),
        ("北京", ""),
        ("  ", ""),
        ("--a--", "a"),
    ],
)
def test_a_slug_has_letters_digits_and_hyphens(text: str, slug: str) -> None:
    assert slugify(text) == slug


def test_a_slug_is_cut_at_a_word() -> None:
    assert slugify("one two three", limit=9) == "one-two"
    assert slugify("one two three", limit=7) == "one-two"


def test_a_first_word_that_is_too_long_is_cut_itself() -> None:
    assert slugify("incomprehensibilities of many", limit=10) == "incomprehe"


@given(texts, st.integers(1, 70))
def test_any_text_makes_a_slug_or_none(text: str, limit: int) -> None:
    slug = slugify(text, limit)
    assert slug == "" or re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug)
    assert len(slug) <= limit
    assert slugify(slug, limit) == slug


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A proactive / holistic approach - 5 %", 5),
        ("One, two; three.", 3),
        ("decision-making e.g. here", 3),
        ("l’agenda d’Habitat", 2),
        ("… – — / & %", 0),
        ("", 0),
        ("a\nb\fc\xa0d", 4),
        ("北京 2014", 2),
    ],
)
def test_words_are_what_holds_a_letter_or_digit_between_spaces(text: str, words: int) -> None:
    assert count_words(text) == words


@given(st.text(max_size=60) | st.text("aé²œ’–… \t-.1", max_size=60))
def test_words_are_counted_alike_in_any_letters(text: str) -> None:
    assert count_words(text) == sum(any(map(str.isalnum, token)) for token in text.split())


@given(prose(), prose())
def test_the_words_of_two_texts_add_up(one: str, other: str) -> None:
    assert count_words(f"{one} {other}") == count_words(one) + count_words(other)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("write to ana@alda.example, or call", ["ana@alda.example"]),
        ("<ana@alda.example>", ["ana@alda.example"]),
        ("mailto:ana@alda.example.", ["ana@alda.example"]),
        ("(ana@alda.example); bo@second.example", ["ana@alda.example", "bo@second.example"]),
        ('"ana@alda.example"', ["ana@alda.example"]),
        ("Johnston@efus.eu", ["Johnston@efus.eu"]),
        ("ana.maria+wuf@mail.alda.example", ["ana.maria+wuf@mail.alda.example"]),
        ("josé@correo.example", ["josé@correo.example"]),
        ("ana at alda.example", []),
        ("@alda", []),
        ("ana@", []),
        ("@ alone", []),
        ("", []),
    ],
)
def test_addresses_are_found_in_a_text(text: str, found: list[str]) -> None:
    assert find_addresses(text) == found


@given(prose(), addresses(), prose())
def test_what_is_withheld_holds_no_address(before: str, address: str, after: str) -> None:
    text = withhold_addresses(f"{before} {address} {after}")
    assert address not in text
    assert find_addresses(text) == []
    assert text == f"{before} [address withheld] {after}"


@given(texts)
def test_any_text_is_free_of_addresses_once_they_are_withheld(text: str) -> None:
    assert find_addresses(withhold_addresses(text)) == []


def test_a_text_without_addresses_stays_as_it_is() -> None:
    assert withhold_addresses("meet @ noon") == "meet @ noon"


def test_an_address_within_another_is_withheld_with_it() -> None:
    assert withhold_addresses("a@b.example or aa@b.example") == "[address withheld] or [address withheld]"


@pytest.mark.parametrize("sign", "–—‐‑•·…“”„«»¿¡°‘’☐☑☒✓□：")
def test_signs_part_words_in_keys(sign: str) -> None:
    assert match_key(f"Fès {sign}Kayes{sign}") == "fes kayes"
