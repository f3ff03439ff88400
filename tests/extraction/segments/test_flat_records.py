"""Tables of organizers, and tables within answers, that were saved with a line for each cell."""

import pytest

from wufgraph.documents import read_document
from wufgraph.extraction import extract
from wufgraph.model import Report

FORM = "Name of Reporter: Ana Field\nEvent title/number: Safer cities\nDate: 9 April 2014\n"
SUMMARY = "Summary of the Event:\nThe session compared the costs of drains in four towns along the river.\n"


def read(*lines: str, between: str = "\n") -> Report:
    (report,) = extract(read_document(between.join(lines).encode(), "report.txt")).reports
    return report


HOSTS = {
    "institution and country": "Institution|Country|Alda Institute|Peru|UN-Habitat|Kenya",
    "country and city": "Institution|Country|City|Alda Institute|Peru|Lima|UN-Habitat|Kenya|Nairobi",
    "a role": "Institution|Role|City / Country|Alda Institute|Lead|Lima, Peru|UN-Habitat|Partner|Nairobi, Kenya",
    "numbers": "No.|Institution|Country|1|Alda Institute|Peru|2|UN-Habitat|Kenya",
}


@pytest.mark.parametrize("between", ["\n", "\n\n"], ids=["lines", "lines with blank ones between"])
@pytest.mark.parametrize("lines", HOSTS.values(), ids=list(HOSTS))
def test_organizers_are_read_with_their_bases(lines: str, between: str) -> None:
    report = read(FORM, *lines.split("|"), SUMMARY, between=between)
    assert [(one.name, one.country) for one in report.organizers] == [("Alda Institute", "PE"), ("UN-Habitat", "KE")]


def test_a_list_of_institutions_over_one_of_countries_is_no_table() -> None:
    lines = ("Institutions:", "Alda Institute", "UN-Habitat", "Countries:", "Peru", "Kenya")
    assert [(one.name, one.country) for one in read(FORM, *lines, SUMMARY).organizers] == [
        ("Alda Institute", "PE"),
        ("UN-Habitat", "KE"),
    ]


WHAT = "Memorandum of understanding signed on the joint training of forty operators"
HEAD = "New partnerships:"
RECORDS = ("Alda Institute and UN-Habitat", WHAT, "USD 9,000"), ("Foro Sur", "A study of streets", "in kind")


def partnerships(*lines: str, between: str = "\n") -> list[str]:
    return [one.text for one in read(FORM + SUMMARY + HEAD, *lines, between=between).statements]


@pytest.mark.parametrize("between", ["\n", "\n\n"], ids=["lines", "lines with blank ones between"])
def test_a_row_of_an_answer_is_one_statement(between: str) -> None:
    cells = [cell for row in RECORDS for cell in row]
    assert partnerships("Partners", "What", "Amount", *cells, between=between) == list(map(" ".join, RECORDS))


def test_an_empty_cell_is_a_blank_line() -> None:
    cells = (
        "Alda Institute",
        "A study of streets",
        "",
        "2015",
        "Foro Sur",
        "A school for all",
        "USD 5,000",
        "2016",
        "",
    )
    assert partnerships("Partners", "What", "Amount", "When", *cells) == [
        "Alda Institute A study of streets 2015",
        "Foro Sur A school for all USD 5,000 2016",
    ]


def test_rows_end_where_an_amount_is_none() -> None:
    cells = [cell for row in RECORDS for cell in row]
    more = ("All of us", "Nobody knows yet", "who will pay for the rest of it")
    found = partnerships("Partners", "What", "Amount", *cells, *more)
    assert found[:2] == list(map(" ".join, RECORDS))
    assert len(found) == 5


def test_lines_that_do_not_come_out_even_stay_lines() -> None:
    assert len(partnerships("Partners", "What", "Status", "Alda Institute", "A study", "signed", "Foro Sur")) == 7
