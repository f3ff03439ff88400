"""Pages in columns, with tabs, and with words that line ends have cut."""

import pytest

from tests.documents.pdf_files import Sheet, cells, passages
from wufgraph.documents.layout.hyphens import Joiner

LEFT = (
    "In the first column the text tells of",
    "how cities learn to lead, and of the",
    "people who have a part in it and the",
    "ones that have none, as it should be.",
)
RIGHT = (
    "In the second column it goes on with",
    "the findings of the session, of which",
    "there were three, and none of them is",
    "new to those who work in the quarter.",
)


def test_two_columns_are_read_one_after_the_other() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.text(
            60,
            60,
            "A title that spans the whole page, from the left column to the end of the right one, and more",
            size=11,
        )
        sheet.lines(*LEFT, x=60, y=90)
        sheet.lines(*RIGHT, x=310, y=94)

    title, left, right = passages(draw)
    assert title.startswith("A title")
    assert (left, right) == (" ".join(LEFT), " ".join(RIGHT))


def test_tables_stand_in_their_columns() -> None:
    def draw(sheet: Sheet) -> None:
        for x in (60, 310):
            sheet.table([x, x + 70, x + 180], [80, 100, 130])
        sheet.text(66, 94, "Venue:")
        sheet.text(136, 94, "Room 3")
        sheet.text(66, 114, "Title:")
        sheet.text(136, 114, "Safer cities, or how")
        sheet.text(386, 94, "to lead them")
        sheet.text(316, 114, "Time:")
        sheet.text(386, 114, "14:45")

    assert cells(draw) == [
        ((0, 0, 0), "Venue:"),
        ((0, 0, 1), "Room 3"),
        ((0, 1, 0), "Title:"),
        ((0, 1, 1), "Safer cities, or how to lead them"),
        ((0, 2, 0), "Time:"),
        ((0, 2, 1), "14:45"),
    ]


def test_captions_and_values_side_by_side_are_cells() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.text(60, 60, "Venue:")
        sheet.text(220, 60, "Room 3")
        sheet.text(60, 80, "Name of the Organizing")
        sheet.text(60, 92, "Institution(s):")
        sheet.text(220, 80, "First University")
        sheet.text(220, 92, "Second Institute")
        sheet.text(60, 112, "Time:")
        sheet.text(220, 112, "14:45")

    assert cells(draw) == [
        ((0, 0, 0), "Venue:"),
        ((0, 0, 1), "Room 3"),
        ((0, 1, 0), "Name of the Organizing Institution(s):"),
        ((0, 1, 1), "First University"),
        ((0, 1, 1), "Second Institute"),
        ((0, 2, 0), "Time:"),
        ((0, 2, 1), "14:45"),
    ]


def test_a_bullet_far_from_its_text_makes_no_table() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.text(60, 60, "•")
        sheet.text(100, 60, "City leaders")
        sheet.text(60, 75, "•")
        sheet.text(100, 75, "Mayors")

    assert cells(draw) == [(None, "City leaders"), (None, "Mayors")]


CUT = {
    "by the type setter": (["of capac-", "ity and will"], [], "of capacity and will"),
    "by the type setter, softly": (["of capac\xad", "ity"], [], "of capacity"),
    "behind what keeps its hyphen": (["of co-", "operation"], [], "of co-operation"),
    "before a capital": (["UN-", "Habitat"], [], "UN-Habitat"),
    "in a word that stands elsewhere with its hyphen": (["a city-", "wide plan"], ["city-wide"], "a city-wide plan"),
    "in a word that stands elsewhere without": (["self-", "ish"], ["selfish"], "self-ish"),
    "between two words of the text": (["policy-", "making"], [], "policy-making"),
    "behind a slash": (["is/", "are based"], [], "is/are based"),
    "in an address": (["ana.field@first.exam", "ple"], [], "ana.field@first.example"),
    "before the sign of an address": (["ana.field", "@first.example"], [], "ana.field@first.example"),
    "nowhere": (["one", "two"], [], "one two"),
}


@pytest.mark.parametrize(("lines", "elsewhere", "whole"), CUT.values(), ids=CUT.keys())
def test_a_word_that_was_cut_is_whole_again(lines: list[str], elsewhere: list[str], whole: str) -> None:
    assert Joiner([lines, elsewhere]).join(lines) == whole


def test_where_no_word_is_cut_a_hyphen_at_a_line_end_is_the_authors() -> None:
    text = [f"line {number}" for number in range(60)]
    assert Joiner([text, ["area-", "based plans"]]).join(["area-", "based plans"]) == "area-based plans"
