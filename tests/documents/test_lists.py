"""Typed list markers."""

import pytest

from wufgraph.documents.lists import BULLETS, find_marker


@pytest.mark.parametrize("bullet", BULLETS)
def test_a_bullet_and_a_space_begin_an_item(bullet: str) -> None:
    assert find_marker(f"{bullet} City leaders") == (f"{bullet} ", bullet)


@pytest.mark.parametrize("marker", ["1. ", "12) ", "(3) ", "a) ", "b. ", "iv. ", "(ii) ", "2.\t", "1- ", "2/ ", "3° "])
def test_a_number_or_letter_with_a_dot_or_bracket_begins_an_item(marker: str) -> None:
    assert find_marker(f"{marker}City leaders") == (marker, "number")


@pytest.mark.parametrize("words", ["9- 10 April", "2/3 of all", "45- Safer streets", "5° C more", "7/04/2014"])
def test_days_shares_and_degrees_are_no_items(words: str) -> None:
    assert find_marker(words) is None


def test_the_letter_o_is_a_bullet_before_white_space() -> None:
    assert find_marker("o\tCity leaders") == ("o\t", "o")


@pytest.mark.parametrize("bullet", [">", ">>", "»", "->", "-->", "=>", "--", "+"])
@pytest.mark.parametrize("words", ["City leaders", "¿Quién paga?", "46 per cent of the kiosks sold water too dear"])
def test_arrows_are_bullets_before_words(bullet: str, words: str) -> None:
    assert find_marker(f"{bullet} {words}") == (f"{bullet} ", bullet)


@pytest.mark.parametrize(
    "marker", ["-", "–", "—", "*", "•", "▪", "+", "->", ">", "\uf0b7", "1)", "(2)", "3.", "a)", "1.-"]
)
@pytest.mark.parametrize("words", ["City leaders met", "¿Quién paga?", "Élus et habitants", "“Streets for all”"])
def test_a_mark_may_stand_at_its_words(marker: str, words: str) -> None:
    found = find_marker(f"{marker}{words}")
    assert found is not None
    assert found.text == marker


@pytest.mark.parametrize(
    "words", ["70 de 120 grifos no funcionaban ese día", "mejorar los servicios básicos de los barrios"]
)
def test_a_hyphen_stands_at_the_figures_and_small_letters_of_long_lines(words: str) -> None:
    assert find_marker(f"-{words}") == ("-", "-")


@pytest.mark.parametrize(
    "line",
    ["-7 April 2014", "-11:30 am", "–as in Lima– it rained", "—Según dijo— llueve", "*Ana Field*", "-Page 3-",
     "+57 300 123 45 67", "(s)he spoke", "9.April 2014", "9.April", "9.IV.2014", "--- End ---", "-economic"],
)  # fmt: skip
def test_a_sign_at_words_that_is_no_mark_begins_no_item(line: str) -> None:
    assert find_marker(line) is None


def test_a_second_bullet_is_of_the_mark() -> None:
    assert find_marker("• - City leaders") == ("• - ", "•")


@pytest.mark.parametrize("line", ["F.1 Register the land first.", "G.2. not applicable", 'A.10 "Title" is a word.'])
def test_items_may_be_counted_below_a_letter(line: str) -> None:
    found = find_marker(line)
    assert found is not None
    assert (found.text, found.family) == (line[: line.index(" ") + 1], "number")


def test_bullets_of_symbol_fonts_are_bullets() -> None:
    assert find_marker("\uf0b7 City leaders") == ("\uf0b7 ", "\uf0b7")


@pytest.mark.parametrize(
    "line",
    [
        "9 April 2014",
        "2.45pm",
        "14:45 – 15:45",
        "> 40",
        "+ 200 people",
        "--",
        "-5 degrees",
        "100. anniversary",
        "or not",
        "e.g. this",
        "c. 50 people",
        "- ",
        "1. ",
        "",
        "1.5 million",
    ],
)
def test_other_lines_are_no_items(line: str) -> None:
    assert find_marker(line) is None


def test_two_asterisks_are_the_bullet_of_an_item_of_an_item_but_frame_a_heading() -> None:
    assert find_marker("** A bus at four") == ("** ", "**")
    assert find_marker("** SUMMARY **") is None
    assert find_marker("**Summary** of the event") is None
