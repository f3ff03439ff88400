"""Cells of two columns at the break of a page."""

from tests.documents.pdf_files import Sheet, cells

EDGES = [60.0, 150.0, 330.0]


def row(sheet: Sheet, y: float, *words: str) -> None:
    sheet.table(EDGES, [y - 14, y + 6])
    for x, one in zip((63, 153), words, strict=True):
        sheet.text(x, y, one)


def test_a_dash_right_behind_the_colon_of_a_caption_opens_nothing() -> None:
    found = cells(
        lambda sheet: row(sheet, 754, "Role in the trust:-", "Dean"),
        lambda sheet: row(sheet, 64, "Mail address:-", "a@b.example"),
    )
    assert [words for _, words in found] == ["Role in the trust:-", "Dean", "Mail address:-", "a@b.example"]
    assert len({place[1] for place, _ in found if place}) == 2


def test_a_bracket_and_the_rest_of_an_address_go_on_behind_the_break() -> None:
    found = cells(
        lambda sheet: row(sheet, 754, "Contact address", "mukamana.mugerwa.director@housing"),
        lambda sheet: row(sheet, 64, "(Email):", "-academy.example"),
    )
    assert [words for _, words in found] == [
        "Contact address (Email):",
        "mukamana.mugerwa.director@housing-academy.example",
    ]


def test_a_caption_that_the_page_has_cut_goes_on_beside_an_answer_of_several_paragraphs() -> None:
    def first(sheet: Sheet) -> None:
        row(sheet, 734, "Name:", "Ana Field")
        row(sheet, 754, "Major issues and decla", "Towards Habitat III")

    found = cells(first, lambda sheet: row(sheet, 64, "rations towards:", "Post-2015"))
    assert {place[1] for place, _ in found if place} == {0, 1}
