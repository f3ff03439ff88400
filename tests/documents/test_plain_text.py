"""Plain text: encodings, lines, items, typed rows and gaps."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.word_files import read_or_refuse
from tests.golden_files import SAMPLE_TEXT
from wufgraph.documents import read_document
from wufgraph.documents.plain_text import TEXT_LIMIT_CHARACTERS, clean, split_lines
from wufgraph.errors import DamagedInputError
from wufgraph.model import Block

WORDS = "Name of Reporter:\tÁngela Ríos – “Medellín”\nDate:\t9 April 2014\n"
# Without a byte order mark only UTF-16 of mostly Latin text can be told from other bytes.
ENCODINGS = {
    "UTF-8": WORDS.encode(),
    "UTF-8 with byte order mark": codecs.BOM_UTF8 + WORDS.encode(),
    "UTF-16 little end first": WORDS.encode("utf-16-le"),
    "UTF-16 little end first with mark": codecs.BOM_UTF16_LE + WORDS.encode("utf-16-le"),
    "UTF-16 big end first": WORDS.encode("utf-16-be"),
    "UTF-16 big end first with mark": codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"),
    "UTF-32 little end first with mark": codecs.BOM_UTF32_LE + WORDS.encode("utf-32-le"),
    "UTF-32 big end first with mark": codecs.BOM_UTF32_BE + WORDS.encode("utf-32-be"),
    "Windows-1252": WORDS.encode("windows-1252"),
}


def text_of(data: bytes) -> str:
    return read_document(data, "made.txt").text


def items(text: str) -> list[tuple[str, str | None, int]]:
    """Words, family and indent of each block."""
    return [(block.span.of(text), block.family, block.indent) for block in split_lines(text)]


def typed_rows(text: str) -> list[tuple[int, int, str]]:
    """Row, column and words of each typed cell."""
    return [(b.cell.row, b.cell.column, b.span.of(text)) for b in split_lines(text) if b.cell]


def gaps(text: str) -> list[int]:
    return [block.gap for block in split_lines(text)]


@pytest.mark.parametrize("data", ENCODINGS.values(), ids=list(ENCODINGS))
def test_the_words_are_the_same_in_every_encoding(data: bytes) -> None:
    assert text_of(data) == WORDS


def test_bytes_that_no_encoding_has_do_not_stop_the_reader() -> None:
    assert text_of(b"caf\xe9 \x81 \x9d") == "café \N{REPLACEMENT CHARACTER} \N{REPLACEMENT CHARACTER}"


def test_a_mark_that_promises_another_encoding_is_a_damaged_file() -> None:
    with pytest.raises(DamagedInputError, match=r"^made\.txt: expected utf-16 text"):
        text_of(codecs.BOM_UTF16_LE + b"odd")


def test_the_text_of_a_clean_file_is_the_files_own() -> None:
    assert text_of(SAMPLE_TEXT.read_bytes()) == SAMPLE_TEXT.read_text(encoding="utf-8")


@pytest.mark.parametrize("end", ["\r\n", "\r", "\x0b", "\x85", "\u2028", "\u2029"], ids=ascii)
def test_every_line_end_becomes_a_line_feed(end: str) -> None:
    assert clean(f"one{end}two") == "one\ntwo"


@pytest.mark.parametrize(
    "unseen",
    ["\0", "\x07", "\x1b", "\x7f", "\x9f", "\u200b", "\u200e", "\u202e", "\u2066", "\u2069", "\ufeff", "\u00ad"],
    ids=ascii,
)
def test_characters_that_nobody_sees_are_left_out(unseen: str) -> None:
    assert clean(f"Repor{unseen}ter") == "Reporter"


@pytest.mark.parametrize("kept", ["\t", "\f", "\n", "\xa0", "é", "x\u0301", "\u200d", "👩🏽‍🚒"], ids=ascii)
def test_characters_that_make_words_and_lines_are_kept(kept: str) -> None:
    assert clean(f"a{kept}b") == f"a{kept}b"


def test_an_accent_apart_from_its_letter_is_joined_to_it() -> None:
    assert clean("e\u0301") == "é"


@given(st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp"], include_characters="\n\t\f")))
def test_offsets_into_a_clean_file_hold(text: str) -> None:
    assert clean(text) == text
    blocks = split_lines(text)
    assert all(block.span.of(text) == block.span.of(text).strip() != "" for block in blocks)
    places = [place for block in blocks for place in (block.start, block.span.end)]
    assert places == sorted(places)


@given(st.text())
def test_every_visible_word_stands_in_a_block(text: str) -> None:
    cleaned = clean(text)
    spans = [cleaned[block.start : block.span.end] for block in split_lines(cleaned)]
    assert " ".join(spans).split() == cleaned.split()


@given(st.binary(max_size=200))
def test_any_text_file_is_read_or_refused_by_name(data: bytes) -> None:
    outcome = read_or_refuse(b"Date: 9 April 2014\n" + data, "made.txt")
    if isinstance(outcome, str):
        assert outcome.startswith("made.txt: ")
    else:
        assert all(block.span.end <= len(outcome.text) for block in outcome.blocks)


def test_a_text_longer_than_any_report_is_refused_before_it_is_split() -> None:
    with pytest.raises(DamagedInputError, match=r"^made\.txt: expected at most 1000000 characters"):
        text_of(b"a\n" * (TEXT_LIMIT_CHARACTERS // 2 + 1))


def test_each_line_is_a_block_without_the_white_space_around_it() -> None:
    assert items("  First line \n\xa0Second line\xa0\n") == [("First line", None, 0), ("Second line", None, 0)]


def test_items_have_their_markers_apart_and_an_indent() -> None:
    text = "- one\n - two\n    • three\n\t1. four\n"
    assert items(text) == [("one", "-", 0), ("two", "-", 1), ("three", "•", 4), ("four", "number", 4)]
    assert [b.marker.of(text) for b in split_lines(text) if b.marker] == ["- ", "- ", "• ", "1. "]


def test_a_marker_alone_is_no_item() -> None:
    assert items("-\n1.\n") == [("-", None, 0), ("1.", None, 0)]


def test_tabs_make_a_row_of_cells() -> None:
    assert typed_rows("Date:\t9 April\tVenue:\tRoom 1\nTime:\t9:00\n") == [
        (0, 0, "Date:"),
        (0, 1, "9 April"),
        (0, 2, "Venue:"),
        (0, 3, "Room 1"),
        (1, 0, "Time:"),
        (1, 1, "9:00"),
    ]


def test_tabs_that_only_align_leave_no_empty_cells() -> None:
    assert typed_rows("Date:\t\t\t9 April\n\tVenue:\tRoom 1\n") == [
        (0, 0, "Date:"),
        (0, 1, "9 April"),
        (1, 0, "Venue:"),
        (1, 1, "Room 1"),
    ]


def test_an_empty_cell_under_a_full_row_keeps_its_place() -> None:
    assert typed_rows("Name\tNationality\tTime\nAna\t\t9:00\n\tKenyan\t\n1.\tPeruvian\t9:30\nBo\t\t\n")[3:] == [
        (1, 0, "Ana"),
        (1, 2, "9:00"),
        (2, 1, "Kenyan"),
        (3, 0, "1."),
        (3, 1, "Peruvian"),
        (3, 2, "9:30"),
        (4, 0, "Bo"),
    ]


def test_a_blank_line_ends_the_table() -> None:
    assert typed_rows("a\tb\tc\n\nd\t\te\n")[3:] == [(1, 0, "d"), (1, 1, "e")]


def test_a_tab_late_in_a_line_of_prose_makes_no_cells() -> None:
    assert typed_rows("prose " * 30 + "\tmore") == []


def test_an_item_with_a_tab_stays_an_item() -> None:
    assert items("- one\ttwo") == [("one\ttwo", "-", 0)]


def test_a_gap_counts_the_blank_lines_before_a_block() -> None:
    assert gaps("one\ntwo\n\nthree\n\n \t\n\nfour\n") == [0, 0, 1, 3]


@pytest.mark.parametrize("page_break", ["\n\f\n", "\n\f", "\f\n", "\f"], ids=ascii)
def test_a_page_feed_is_a_wide_gap_wherever_it_stands(page_break: str) -> None:
    text = f"and how{page_break}different experiences"
    blocks: list[Block] = split_lines(text)
    assert [block.span.of(text) for block in blocks] == ["and how", "different experiences"]
    assert blocks[1].gap >= 3
