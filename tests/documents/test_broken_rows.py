"""Rows that were broken by a line end within a cell come together, where the whole table then fits its head."""

import pytest

from wufgraph.documents.plain_text import split_lines

HEAD = "Name\tPosition\tFrom\tTime\tMail\n"


def rows(text: str) -> list[list[tuple[int, str]]]:
    """Column and words of each cell, row by row."""
    found: dict[int, list[tuple[int, str]]] = {}
    for block in split_lines(text):
        if block.cell:
            found.setdefault(block.cell.row, []).append((block.cell.column, block.span.of(text)))
    return list(found.values())


def test_a_cell_of_two_paragraphs_stays_one_cell() -> None:
    text = HEAD + "Ms Ana Field\tMayor\nCity of Alda\tPeru\t9:00\ta@alda.example\n"
    assert rows(text)[1] == [
        (0, "Ms Ana Field"), (1, "Mayor"), (1, "City of Alda"), (2, "Peru"), (3, "9:00"), (4, "a@alda.example"),
    ]  # fmt: skip


@pytest.mark.parametrize("odd", ["Ms Ana Field\tMayor\n", "a\tb\nc\td\te\n", "a\tb\tc\nd\te\tf\tg\th\n"])
def test_a_table_that_does_not_come_out_even_stays_as_it_is(odd: str) -> None:
    assert len(rows(HEAD + odd)) == 1 + odd.count("\n")


def test_a_cell_of_three_paragraphs_stays_one_cell_too() -> None:
    head = "Time\tName, position, institution\tNationality\tMail\n"
    text = head + "9:00\tMs Ana Field\nMayor\nCity of Alda\tPeruvian\ta@alda.example\nA line behind.\n"
    assert rows(text)[1] == [
        (0, "9:00"), (1, "Ms Ana Field"), (1, "Mayor"), (1, "City of Alda"), (2, "Peruvian"), (3, "a@alda.example"),
    ]  # fmt: skip
    assert len(rows(text)) == 2


def test_the_first_cell_may_be_the_one_that_was_broken() -> None:
    text = "Name, from\tPosition, institution\tTime\tMail\n"
    text += "Ms Ana Field\nPeruvian\tMayor\nCity of Alda\t9:00\ta@alda.example\n"
    text += "Mr Bo Hill\nChadian\tDean\nAlda Institute\t9:20\tb@alda.example\n"
    assert rows(text)[1:] == [
        [(0, "Ms Ana Field"), (0, "Peruvian"), (1, "Mayor"), (1, "City of Alda"), (2, "9:00"), (3, "a@alda.example")],
        [(0, "Mr Bo Hill"), (0, "Chadian"), (1, "Dean"), (1, "Alda Institute"), (2, "9:20"), (3, "b@alda.example")],
    ]
