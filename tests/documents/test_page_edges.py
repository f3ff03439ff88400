"""Texts that a program made of pages: what stands at their edges is no part of an answer."""

import pytest

from tests.extraction.typed_forms import fill
from wufgraph.documents.page_edges import clear_page_edges
from wufgraph.documents.plain_text import read

NOTHING = {
    "a number that counts the pages": "We met.\n\n1\n\fWe left.\n\n2\n\f",
    "with its word and their count": "We met.\n\nPage 1 of 2\n\fWe left.\n\nPage 2 of 2\n\f",
    "above the words": "1\n\nWe met.\n\f2\n\nWe left.\n\f",
}
SOMETHING = {
    "the last of numbers beside words": "Rooms\n1\n\fChairs\n2\n\f",
    "numbers that count no pages": "We met.\n\n60\n\fWe left.\n\n14\n\f",
    "a number without pages": "We met.\n\n1\n\nWe left.\n\n2\n",
}


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_numbers_of_pages_are_left_out(text: str) -> None:
    assert clear_page_edges(text).split() == ["We", "met.", "We", "left."]


@pytest.mark.parametrize("text", SOMETHING.values(), ids=SOMETHING)
def test_other_numbers_stay(text: str) -> None:
    assert clear_page_edges(text) == text


def test_of_a_running_head_the_first_stays_and_of_a_foot_the_last() -> None:
    pages = [f"Draft, page {number}\n\nWords {number}.\n\nFirst Institute" for number in (1, 2, 3)]
    lines = [line.strip("\f") for line in clear_page_edges("\n\f".join(pages)).split("\n")]
    assert [line for line in lines if line] == ["Draft, page 1", "Words 1.", "Words 2.", "Words 3.", "First Institute"]


def test_a_page_number_is_no_statement() -> None:
    text = fill({"outline": "The river is wide.\n\n1\n\n\fThe town is old."})
    found, blocks = read(text.encode(), "report.txt")
    assert "1" not in [block.span.of(found) for block in blocks]
