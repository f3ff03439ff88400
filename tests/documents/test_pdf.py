"""PDF: what is read of a page, and what becomes of what the page has cut."""

import io
from itertools import pairwise

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from tests.documents.pdf_files import LEFT, Sheet, cells, make_pdf, passages, read_pdf
from wufgraph.documents import pdf, read_document
from wufgraph.errors import DamagedInputError

LONG = "The session looked at how leaders of cities learn from each other, from people at work and from those"
LONGER = "who live in the quarters that they plan for, and at what it takes to make such learning a habit, as it will"


def test_lines_that_are_full_are_one_paragraph() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.lines(LONG, LONGER, "everywhere.", "A new paragraph.")

    assert passages(draw) == [f"{LONG} {LONGER} everywhere.", "A new paragraph."]


def test_a_line_with_room_for_the_next_word_ends_its_paragraph() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.lines(LONG, "wherever they are", "Ana Field")

    assert passages(draw) == [f"{LONG} wherever they are", "Ana Field"]


def test_offsets_speak_of_the_text() -> None:
    text, blocks = read_pdf(lambda sheet: sheet.lines("• One", "• Two"))
    assert [(block.marker.of(text) if block.marker else None, block.span.of(text)) for block in blocks] == [
        ("• ", "One"),
        ("• ", "Two"),
    ]
    assert all(one.span.end <= other.start for one, other in pairwise(blocks))


def test_bullets_of_two_levels_are_told_by_their_indent() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.lines("• One")
        sheet.lines("• Under one", x=LEFT + 18, y=80)
        sheet.lines("• Two", x=LEFT + 0.4, y=100)

    _, blocks = read_pdf(draw)
    assert [block.indent for block in blocks] == [60, 78, 60]


@pytest.mark.parametrize("bars", [False, True], ids=["strokes", "thin rectangles"])
def test_a_ruled_table_is_read_cell_by_cell(bars: bool) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.table([60, 200, 500], [50, 70, 110], bars=bars)
        sheet.text(66, 64, "Venue:")
        sheet.text(206, 64, "Room 3")
        sheet.text(66, 84, "Organizers:")
        sheet.text(206, 84, "First University")
        sheet.text(206, 98, "Second Institute")

    assert cells(draw) == [
        ((0, 0, 0), "Venue:"),
        ((0, 0, 1), "Room 3"),
        ((0, 1, 0), "Organizers:"),
        ((0, 1, 1), "First University"),
        ((0, 1, 1), "Second Institute"),
    ]


def test_a_merged_cell_is_one_cell() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.rule(60, 50, 500, 50)
        sheet.rule(60, 70, 500, 70)
        sheet.rule(60, 90, 500, 90)
        sheet.rule(60, 50, 60, 90)
        sheet.rule(500, 50, 500, 90)
        sheet.rule(280, 50, 280, 70)
        sheet.text(66, 64, "Date: 9 April")
        sheet.text(286, 64, "Time: 14:45")
        sheet.text(250, 84, "Venue: Room 3")

    assert cells(draw) == [((0, 0, 0), "Date: 9 April"), ((0, 0, 1), "Time: 14:45"), ((0, 1, 0), "Venue: Room 3")]


def test_an_underline_is_no_table() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.text(60, 60, "ana@first.example")
        sheet.rule(60, 62, 140, 62)

    assert cells(draw) == [(None, "ana@first.example")]


def test_a_paragraph_that_a_page_has_cut_is_one() -> None:
    assert passages(lambda sheet: sheet.lines(LONG), lambda sheet: sheet.lines("who live there.")) == [
        f"{LONG} who live there."
    ]


def test_a_table_goes_on_on_the_next_page() -> None:
    def first(sheet: Sheet) -> None:
        sheet.table([60, 200, 500], [700, 720, 760])
        sheet.text(66, 714, "Venue:")
        sheet.text(206, 714, "Room 3")
        sheet.text(66, 734, "Title:")
        sheet.text(206, 734, "Safer cities: what leaders of cities learn from one another or maybe")

    def second(sheet: Sheet) -> None:
        sheet.table([60, 200, 500], [50, 70, 90])
        sheet.text(206, 64, "from their people")
        sheet.text(66, 84, "Time:")
        sheet.text(206, 84, "14:45")

    assert cells(first, second) == [
        ((0, 0, 0), "Venue:"),
        ((0, 0, 1), "Room 3"),
        ((0, 1, 0), "Title:"),
        ((0, 1, 1), "Safer cities: what leaders of cities learn from one another or maybe from their people"),
        ((0, 2, 0), "Time:"),
        ((0, 2, 1), "14:45"),
    ]


@pytest.mark.parametrize(
    ("below", "rows"),
    [
        (("named in the outcome", "cities", "on each market"), 1),
        (("Named in the outcome", "cities", "on each market"), 2),
        (("named in the outcome", "cities", "In each ward"), 2),
        (("named in the outcome", "", "In each ward"), 1),
    ],
    ids=["all go on", "the first begins anew", "the last begins anew", "one is finished"],
)
def test_a_row_of_many_cells_that_a_page_has_cut_is_one(below: tuple[str, ...], rows: int) -> None:
    places, edges = (66, 186, 306), [60.0, 180.0, 300.0, 420.0]

    def first(sheet: Sheet) -> None:
        sheet.table(edges, [740, 760])
        for x, words in zip(
            places, ("Waste workers are to be", "Rate incl. that in small", "Space for sorting them"), strict=True
        ):
            sheet.text(x, 754, words)

    def second(sheet: Sheet) -> None:
        sheet.table(edges, [50, 70])
        for x, words in zip(places, below, strict=True):
            sheet.text(x, 64, words)

    found = cells(first, second)
    assert len({place[1] for place, _ in found if place}) == rows
    assert (len(found) == 3) is (rows == 1)


def test_a_word_and_a_time_that_a_page_has_cut_are_whole_again() -> None:
    def first(sheet: Sheet) -> None:
        sheet.table([60, 94, 200, 300], [740, 760])
        for x, words in ((63, "16h21-"), (97, "Nadine Karam"), (203, "Norwegian adviser to")):
            sheet.text(x, 754, words)

    def second(sheet: Sheet) -> None:
        sheet.table([60, 94, 200, 300], [50, 70])
        sheet.text(63, 64, "16h33")
        sheet.text(203, 64, "the city")

    assert [words for _, words in cells(first, second)] == [
        "16h21-16h33",
        "Nadine Karam",
        "Norwegian adviser to the city",
    ]


def test_a_word_that_is_wider_than_its_cell_is_whole_behind_the_break_of_a_page() -> None:
    def first(sheet: Sheet) -> None:
        sheet.table([60, 94, 134], [740, 760])
        sheet.text(63, 754, "Swede")
        sheet.text(97, 754, "Norwe")

    def second(sheet: Sheet) -> None:
        sheet.table([60, 94, 134], [50, 70])
        sheet.text(63, 64, "n")
        sheet.text(97, 64, "gian")

    assert cells(first, second) == [((0, 0, 0), "Sweden"), ((0, 0, 1), "Norwegian")]


def test_rows_beside_a_number_that_spans_them_are_not_cut_by_a_page() -> None:
    columns = [60.0, 90.0, 200.0, 420.0]

    def person(sheet: Sheet, top: float, number: str, *rows: tuple[str, str]) -> None:
        sheet.table(columns, [top, top + 20 * len(rows)])
        for y in range(1, len(rows)):
            sheet.rule(90, top + 20 * y, 420, top + 20 * y)
        sheet.text(66, top + 14, number)
        for y, words in enumerate(rows):
            sheet.text(96, top + 14 + 20 * y, words[0])
            sheet.text(206, top + 14 + 20 * y, words[1])

    def first(sheet: Sheet) -> None:
        person(sheet, 680, "1", ("Name:", "Ana Field"), ("Nationality:", "Peru"))
        person(sheet, 720, "2", ("Name:", "Ben Stone"))

    def second(sheet: Sheet) -> None:
        person(sheet, 50, "", ("Nationality:", "Chile"))

    found = cells(first, second)
    assert [place[1] for place, words in found if place and words in ("Ben Stone", "Chile")] == [2, 3]


def test_running_heads_stand_once_in_front_and_page_numbers_nowhere() -> None:
    def page(number: int) -> list[str]:
        return [f"Body {'abc'[number]}", f"Page {number + 1} of 3"]

    def draw(number: int) -> object:
        def on(sheet: Sheet) -> None:
            body, foot = page(number)
            sheet.text(60, 40, "Urban Forum Secretariat")
            sheet.text(60, 300, body)
            sheet.text(280, 820, foot)

        return on

    drawings = [draw(number) for number in range(3)]
    assert passages(*drawings) == ["Urban Forum Secretariat", "Body a", "Body b", "Body c"]  # type: ignore[arg-type]


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_page_that_lies_on_its_side_is_read_as_one_that_stands(quarters: int) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.canvas.setPageRotation(90 * quarters)
        sheet.canvas.translate(280, 300)
        sheet.canvas.rotate(90 * quarters)
        sheet.canvas.drawString(0, 0, "Name of Reporter:")
        sheet.canvas.drawString(0, -20, "Ana Field")

    assert passages(draw) == ["Name of Reporter:", "Ana Field"]


def test_words_that_lie_across_the_page_are_left_out() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.lines(LONG, LONGER)
        sheet.canvas.rotate(45)
        sheet.canvas.drawString(300, 100, "DRAFT")

    assert passages(draw) == [f"{LONG} {LONGER}"]


def test_a_pdf_says_what_it_is() -> None:
    document = read_document(make_pdf(lambda sheet: sheet.lines("Name of Reporter: Ana Field")), "a.docx")
    assert document.media_type == "application/pdf"


def locked(password: str) -> bytes:
    """A PDF that takes a password to open, where one is given, and one to change in any case."""
    stream = io.BytesIO()
    canvas = Canvas(stream, encrypt=StandardEncryption(password, ownerPassword="owner", canCopy=0), invariant=1)
    canvas.drawString(60, 700, "Venue: Room 3")
    canvas.save()
    return stream.getvalue()


def test_a_pdf_that_only_its_owner_may_change_is_read() -> None:
    assert pdf.read(locked(""), "report.pdf")[0].strip() == "Venue: Room 3"


BROKEN = {
    "a password to open it": (locked("secret"), "expected a PDF that anyone may open, found a password"),
    "no more than its head": (b"%PDF-1.7\n%text all along\n" * 20, "found a broken one"),
    "cut short": (make_pdf(lambda sheet: sheet.lines(LONG))[:400], "found a broken one"),
    "a page without text": (make_pdf(lambda _: None), "found only blank pages"),
    "too many pages": (make_pdf(*[lambda sheet: sheet.lines("a")] * 201), "expected 1 to 200 pages, found 201"),
}


@pytest.mark.parametrize(("data", "what"), BROKEN.values(), ids=BROKEN.keys())
def test_a_pdf_that_cannot_be_read_is_told_in_one_line(data: bytes, what: str) -> None:
    with pytest.raises(DamagedInputError, match=what) as caught:
        pdf.read(data, "report.pdf")
    assert "\n" not in str(caught.value)


def test_letters_that_are_set_one_by_one_on_a_page_of_few_words_are_words() -> None:
    rows = (
        ("Ms.", "Programme", "Institute"),
        ("Ana", "Director"),
        ("Mr.", "Moderator,", "Streetworks"),
        ("Ben", "Editor"),
    )

    def draw(sheet: Sheet) -> None:
        for number, row in enumerate(rows):
            for column, word in enumerate(row):
                x = 50.0 + 70 * column
                for letter in word:
                    sheet.text(x, 60 + 12 * number, letter)
                    x += sheet.canvas.stringWidth(letter, "Helvetica", 10)

    assert " ".join(passages(draw)).split() == [word for row in rows for word in row]


def test_spaces_that_do_not_break_set_off_a_bullet() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.text(60, 60, "•\xa0\xa0\xa0 Streets belong to 40\xa0% of us")

    _, (block,) = read_pdf(draw)
    assert block.family == "•"
