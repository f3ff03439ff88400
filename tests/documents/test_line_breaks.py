"""PDF lines that begin passages of their own, and words on them that are struck out."""

from tests.documents.pdf_files import Sheet, cells, passages

FULL = "The panel agreed that the cities of the region should share what they learn from each other's"


def test_words_that_are_struck_out_are_not_read() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.text(60, 60, "The panel met twice three times.")
        start, width = (sheet.canvas.stringWidth(words, "Helvetica", 10) for words in ("The panel met ", "twice "))
        sheet.bar(60 + start, 56.5, 60 + start + width, 57.2)

    assert passages(draw) == ["The panel met three times."]


def test_words_that_are_underlined_are_read() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.text(60, 60, "Recommendations")
        sheet.bar(60, 61.2, 135, 61.8)

    assert passages(draw) == ["Recommendations"]


def test_struck_words_fill_their_line() -> None:
    lines = ("The panel agreed to share", "mistakes failures every", "year.")

    def draw(sheet: Sheet) -> None:
        start, end = (
            60 + sheet.canvas.stringWidth(words, "Helvetica", 10) for words in ("The panel agreed ", lines[0])
        )
        sheet.table([54, end + 6], [40, 100])
        sheet.lines(*lines, y=60)
        sheet.bar(start, 56.5, end, 57.2)
        sheet.bar(60, 70.5, 60 + sheet.canvas.stringWidth("mistakes ", "Helvetica", 10), 71.2)

    assert passages(draw) == ["The panel agreed failures every year."]


def test_a_line_that_is_all_struck_out_is_no_passage() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.table([60, 200, 400], [40, 70, 100])
        sheet.text(66, 60, "Venue:")
        sheet.text(206, 60, "Room 3")
        sheet.text(66, 90, "Gone:")
        sheet.bar(60, 86.5, 96, 87.2)

    assert [words for _, words in cells(draw)] == ["Venue:", "Room 3"]


def test_a_bold_caption_begins_a_passage_behind_a_full_line() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.text(60, 60, FULL)
        sheet.text(60, 74, "Date:", font="Helvetica-Bold")
        sheet.text(92, 74, "Wednesday, 9 April, in the afternoon")

    assert passages(draw) == [FULL, "Date: Wednesday, 9 April, in the afternoon"]


def test_a_heading_in_capitals_begins_a_passage_behind_a_full_sentence() -> None:
    sentence = "National reports need a chapter on rental housing."

    def draw(sheet: Sheet) -> None:
        sheet.table([54, 66 + sheet.canvas.stringWidth(sentence, "Helvetica", 10)], [40, 90])
        sheet.lines(sentence, "POST2015 AGENDA", y=60)

    assert passages(draw) == [sentence, "POST2015 AGENDA"]


def test_addresses_one_below_the_other_are_two() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.table([60, 200], [40, 80])
        sheet.lines("ana.field@first.example", "juma.otieno@second.example", x=66, y=54)

    assert [words for _, words in cells(draw)] == ["ana.field@first.example", "juma.otieno@second.example"]
