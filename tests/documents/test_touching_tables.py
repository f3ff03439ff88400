"""Tables that touch, whose rows have columns of several widths, and captions with lines below them."""

from tests.documents.pdf_files import Sheet, cells


def row(sheet: Sheet, y: float, edges: list[float], *words: str) -> None:
    sheet.table(edges, [y - 14, y + 6])
    for x, one in zip(edges, words, strict=False):
        sheet.text(x + 4, y, one)


def test_of_tables_that_touch_each_cell_is_told_by_its_place_in_the_row() -> None:
    def draw(sheet: Sheet) -> None:
        row(sheet, 80, [60, 150, 330, 400, 500], "Name:", "Ana Field", "Time:", "9:00")
        row(sheet, 100, [60, 170, 360, 420, 500], "Name:", "Bo Hill", "Time:", "9:20")

    assert [place[2] for place, _ in cells(draw) if place] == [0, 1, 2, 3, 0, 1, 2, 3]


def test_the_last_of_tables_that_touch_goes_on_on_the_next_page() -> None:
    def first(sheet: Sheet) -> None:
        row(sheet, 734, [60, 150, 500], "Name:", "Ana Field")
        row(sheet, 754, [60, 170, 500], "Name:", "Bo Hill")

    found = cells(first, lambda sheet: row(sheet, 64, [60, 170, 500], "Time:", "9:20"))
    assert [place for place, _ in found] == [(0, row, column) for row in (0, 1, 2) for column in (0, 1)]


def test_a_line_below_words_parts_no_cell() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.table([60, 200, 500], [66, 120])
        sheet.text(61, 80, "Name of")
        sheet.rule(60.5, 81, 62 + 40, 81)
        sheet.text(61, 94, "Reporter")
        sheet.rule(60.5, 95, 62 + 44, 95)
        sheet.text(204, 80, "Ana Field")

    assert {place for place, _ in cells(draw) if place} == {(0, 0, 0), (0, 0, 1)}
