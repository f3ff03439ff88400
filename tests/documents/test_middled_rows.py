"""Tables without borders whose captions stand at half the height of the answers beside them."""

from tests.documents.pdf_files import Sheet, cells

ASKED = (
    (("Reporter:",), ("Ms Ana Field of the Alda", "institute")),
    (("Title:",), ("Rivers for all",)),
    (("Organizing", "institution(s):"), ("Alda Institute", "Kera Trust", "Habitat Forum of the", "three lakes")),
    (("Venue:",), ("Room 3, behind the big", "staircase")),
)


def draw(sheet: Sheet) -> None:
    y = 60.0
    for caption, answer in ASKED:
        height = 12 * max(len(caption), len(answer))
        for x, lines in ((60, caption), (160, answer)):
            for number, line in enumerate(lines):
                sheet.text(x, y + (height - 12 * len(lines)) / 2 + 12 * number, line)
        y += height + 12
    sheet.text(60, y + 12, "Here ends the table, and a line of prose that is as wide as the page begins, and goes on.")


def test_each_caption_has_the_answer_beside_it() -> None:
    rows: dict[int, list[list[str]]] = {}
    for place, words in cells(draw):
        if place:
            rows.setdefault(place[1], [[], []])[place[2]].append(words)
    assert list(rows.values()) == [
        [["Reporter:"], ["Ms Ana Field of the Alda institute"]],
        [["Title:"], ["Rivers for all"]],
        [["Organizing institution(s):"], ["Alda Institute", "Kera Trust", "Habitat Forum of the three lakes"]],
        [["Venue:"], ["Room 3, behind the big staircase"]],
    ]


def test_lines_in_two_columns_that_no_white_parts_are_no_such_table() -> None:
    def of_prose(sheet: Sheet) -> None:
        for number in range(6):
            sheet.text(60, 60 + 12 * number, "Left side")
            sheet.text(160, 66 + 12 * number, "and what is right")

    assert all(place is None for place, _ in cells(of_prose))
