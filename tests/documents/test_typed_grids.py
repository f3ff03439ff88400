"""Regular rows of typed cells are tables of their own."""

import pytest

from tests.documents.word_files import paragraph, read_word
from wufgraph.documents import read_document
from wufgraph.documents.plain_text import split_lines
from wufgraph.extraction import extract
from wufgraph.model import Report

HEAD, ROW = "Partner\tWhat\tAmount\n", "Alda Institute\tTraining\t9,000\n"


def tables(text: str) -> list[int | None]:
    return [block.cell.table if block.cell else None for block in split_lines(text)]


def test_rows_of_as_many_cells_are_a_table() -> None:
    assert tables(f"{HEAD}{ROW}\nMore\n{HEAD}{ROW}") == [0] * 6 + [None] + [1] * 6


def test_an_empty_cell_keeps_its_column() -> None:
    rows = split_lines(f"{HEAD}Alda Institute\t\t9,000\n")
    assert [block.cell.column for block in rows if block.cell] == [0, 1, 2, 0, 2]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Venue\tRoom 3\nTime\t9:00\n", id="pairs"),
        pytest.param(HEAD, id="a row alone"),
        pytest.param(f"{HEAD}{ROW}Foro Sur\tA study\n", id="rows of other numbers of cells"),
        pytest.param(f"{HEAD}\n{ROW}", id="a blank line between"),
        pytest.param(f"\tWhat\tAmount\n{ROW}", id="an empty cell in the head"),
    ],
)
def test_what_is_less_regular_stays_typed(text: str) -> None:
    assert set(tables(text)) == {-1}


FORM = """Name of Reporter:\tAna Field
Date:\t9 April 2014
Name of Organizing Institution(s) and where they are based
Institution\tRole\tCountry
Alda Institute\tLead\tPeru
UN-Habitat\tPartner\tKenya
Summary of the Event
It was held for all who care for streets.
New partnerships, commitments and pledges
Partners\tWhat was agreed\tBy when
Alda Institute and UN-Habitat\tMemorandum of understanding signed on the joint training of forty operators\tJune 2015
Foro Sur\tA study of all the streets that have no name\t2016
"""


def read(text: str) -> Report:
    (report,) = extract(read_document(text.encode(), "report.txt")).reports
    return report


def test_tables_of_organizers_and_partnerships_are_read_from_tabs() -> None:
    report = read(FORM)
    assert [(one.name, one.country) for one in report.organizers] == [("Alda Institute", "PE"), ("UN-Habitat", "KE")]
    assert [one.stage for one in report.partnerships] == ["signed"]
    assert len(report.statements) == 2


def test_rows_that_were_typed_in_word_are_a_table() -> None:
    rows = ("Venue:\tRoom 3", "Partner\tWhat\tAmount", "Alda Institute\t\t9,000", "words", "Foro Sur\tA study\t5,000")
    runs = (row.replace("\t", "</w:t><w:tab/><w:t>") for row in rows)
    document = read_word("".join(paragraph(f"<w:r><w:t>{run}</w:t></w:r>") for run in runs))
    assert [(b.cell.table, b.cell.row, b.cell.column) for b in document.blocks if b.cell] == [
        *((0, 0, 0), (0, 0, 1)),
        *((1, 0, 0), (1, 0, 1), (1, 0, 2), (1, 1, 0), (1, 1, 2)),
        *((2, 0, 0), (2, 0, 1), (2, 0, 2)),
    ]
