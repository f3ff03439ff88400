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
    "in what has a hyphen already": (["Editor-in-", "chief"], [], "Editor-in-chief"),
    "behind what begins such words": (["sex-", "disaggregated"], [], "sex-disaggregated"),
    "behind a word, in few lines": (["habitat-", "baobab"], [], "habitat-baobab"),
    "behind a slash": (["is/", "are based"], [], "is/are based"),
    "in an address": (["ana.field@first.exam", "ple"], [], "ana.field@first.example"),
    "before the sign of an address": (["ana.field", "@first.example"], [], "ana.field@first.example"),
    "nowhere": (["one", "two"], [], "one two"),
}


@pytest.mark.parametrize(("lines", "elsewhere", "whole"), CUT.values(), ids=CUT.keys())
def test_a_word_that_was_cut_is_whole_again(lines: list[str], elsewhere: list[str], whole: str) -> None:
    assert Joiner([lines, elsewhere]).join(lines) == whole


def test_of_a_word_of_several_parts_the_hyphen_at_a_line_end_is_the_authors() -> None:
    assert Joiner([["rez-", "de-chaussée"]]).join(["au rez-", "de-chaussée"]) == "au rez-de-chaussée"


def test_where_no_word_is_cut_a_hyphen_at_a_line_end_is_the_authors() -> None:
    text = [f"line {number}" for number in range(60)]
    assert Joiner([text, ["area-", "based plans"]]).join(["area-", "based plans"]) == "area-based plans"


NARROW = {
    "one word": (["Nac\u200b", "iona\u200b", "lidad"], [], "Nacionalidad"),
    "one word of the document": (["Baobab\u200b", "trees"], ["Baobabtrees"], "Baobabtrees"),
    "two words of the document": (["Baobab\u200b", "trees"], ["Baobab and trees"], "Baobab trees"),
    "two words, the second cut as well": (["Nombre\u200b", "de\u200b", "persona"], ["persona"], "Nombre de persona"),
    "a long word and a small one": (["Subgerente\u200b", "de Riesgos"], [], "Subgerente de Riesgos"),
    "a long word that is known": (["management\u200b", "baobab"], [], "management baobab"),
    "a name and a name": (["Ana\u200b", "Field"], [], "Ana Field"),
    "a name in capitals": (["FIG\u200b", "UEIRA"], [], "FIGUEIRA"),
    "a name in capitals and one more": (["FIGUE\u200b", "Tiana"], [], "FIGUE Tiana"),
    "a word that others have in the plural": (["Baobab\u200b", "leader"], ["Baobabs"], "Baobab leader"),
    "what a comma ends": (["Institute,\u200b", "city"], [], "Institute, city"),
    "what brackets add": (["Institute\u200b", "(FI)"], [], "Institute (FI)"),
    "a time": (["14:\u200b", "45"], [], "14:45"),
    "a time in French": (["14\u200b", "h45"], [], "14h45"),
    "a time behind a word": (["las\u200b", "14:45"], [], "las 14:45"),
    "a time and its half of the day": (["2:45\u200b", "pm"], [], "2:45 pm"),
    "two words that are too long for one": (
        ["Periodista\u200b", "independi\u200b", "ente"],
        [],
        "Periodista independiente",
    ),
    "a stroke": (["Territorio\u200b", "/ Panelista"], [], "Territorio / Panelista"),
    "an address": (["a.fie\u200b", "ld@first.exa\u200b", "mple"], [], "a.field@first.example"),
    "an address in angle brackets": (["<a.field@first.exa\u200b", "mple>"], [], "<a.field@first.example>"),
    "an address behind its caption": (["email\u200b", "ana@first.example"], [], "email ana@first.example"),
}


@pytest.mark.parametrize(("lines", "elsewhere", "whole"), NARROW.values(), ids=NARROW.keys())
def test_what_a_narrow_column_has_parted_is_told_by_its_words(
    lines: list[str], elsewhere: list[str], whole: str
) -> None:
    assert Joiner([lines, elsewhere]).join(lines) == whole


def test_words_that_are_wider_than_their_cell_are_whole_again() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.table([60, 94, 134], [80, 120])
        sheet.lines("Swede", "n", x=63, y=94, pitch=12)
        sheet.lines("Swede", "Norwe", "gian", x=97, y=94, pitch=12)

    assert cells(draw) == [((0, 0, 0), "Sweden"), ((0, 0, 1), "Swede Norwegian")]


def test_short_lines_that_end_at_one_place_are_a_list() -> None:
    names = ("Mr Juma Otieno", "Ms Ana Fields", "Dr Sita Devkota", "Mr Tom Harris")

    def draw(sheet: Sheet) -> None:
        sheet.table([60, 200, 480], [80, 150])
        sheet.text(66, 94, "Speakers:")
        sheet.lines(*names, x=206, y=94, pitch=12)

    assert [words for _, words in cells(draw)] == ["Speakers:", *names]


def test_words_that_run_into_the_next_cell_stay_in_their_own() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.table([60, 78, 140, 220], [80, 100])
        sheet.text(63, 94, "14:45")
        sheet.text(63 + sheet.canvas.stringWidth("14:45", "Helvetica", 10) + 0.2, 94, "Mayor")
        sheet.text(146, 94, "Kenya")

    assert cells(draw) == [((0, 0, 0), "14:45"), ((0, 0, 1), "Mayor"), ((0, 0, 2), "Kenya")]


def test_a_paragraph_behind_a_tab_goes_on_from_the_margin() -> None:
    lines = (
        "Land records of all those who live in the quarters by the river, and those of the",
        "customary areas of the north and of the south, as they were told by chiefs and by all who came to the river",
        "with their own.",
    )

    def draw(sheet: Sheet) -> None:
        sheet.text(60, 60, "Title:")
        sheet.text(160, 60, lines[0])
        sheet.lines(*lines[1:], y=72, pitch=12)
        sheet.text(60, 110, "Venue:")
        sheet.text(160, 110, "Room 3")

    assert [words for _, words in cells(draw)] == ["Title:", " ".join(lines), "Venue:", "Room 3"]


def test_a_narrow_river_parts_columns_also_beside_full_lines() -> None:
    left = [
        "The banks of the river belong to those who",
        "live on them and to all who walk there on",
        "Sundays, whoever owns them in the books.",
    ]
    right = [
        "Streets are for people and for all the trees",
        "that stand beside them, old or young, tall or",
        "small, and nobody shall ever cut them down.",
    ]

    def draw(sheet: Sheet) -> None:
        for x, lines in ((60, left), (260, right)):
            sheet.lines(*(lines * 4), x=x, y=60)

    words = " ".join(passages(draw)).split()
    assert words == " ".join([*left * 4, *right * 4]).split()
