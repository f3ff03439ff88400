"""Organizers and their countries in rows of a table."""

import pytest

from wufgraph.documents import read_document
from wufgraph.extraction import extract
from wufgraph.extraction.captions.rows import Rows
from wufgraph.extraction.captions.table import load_captions

FRONT = [
    ("Name of Reporter", "Ana Field"),
    ("Event title", "Drains of our own"),
    ("Date", "9 April 2014"),
    ("Venue", "Room 3"),
    ("Time", "14:00 – 16:00"),
]
SUMMARY = "<p>Summary of the Event</p><p>The session compared the costs of drains in four towns along the river.</p>"


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


def hosts(page: str) -> list[tuple[str, str | None]]:
    (report,) = extract(read_document(f"{page}{SUMMARY}".encode(), "made.html")).reports
    assert (report.reporter, report.event.venue) == ("Ana Field", "Room 3")
    return [(one.name, one.country) for one in report.organizers]


ROWS = ("Alda Institute", "Peru"), ("UN-Habitat", "Kenya")
PAGES = {
    "a table of their own": table(*FRONT) + table(("Organizers", "Based in"), *ROWS),
    "rows that are counted": table(*FRONT)
    + table(("No.", "Organizing institution", "Country"), *((str(n), *row) for n, row in enumerate(ROWS, 1))),
    "the last rows of the front": table(*FRONT, ("Organizers", "Country"), *ROWS),
    "a pair of rows each": table(
        *FRONT,
        ("Organizing institution 1", "Alda Institute"),
        ("Country", "Peru"),
        ("Organizing institution 2", "UN-Habitat"),
        ("Country", "Kenya"),
    ),
    "a row each": table(*FRONT, ("Organizer 1", "Alda Institute, Peru"), ("Organizer 2", "UN-Habitat, Kenya")),
    "a row for the partners": table(
        *FRONT, ("Lead organizer", "Alda Institute"), ("Co-organizers", "UN-Habitat (Kenya)")
    ),
    "a sentence": table(*FRONT, ("Organizers", "It was organized by the Alda Institute (Peru) and UN-Habitat.")),
    "arrows": table(*FRONT, ("Organizers", "Alda Institute → Peru; UN-Habitat → Kenya")),
}


@pytest.mark.parametrize("page", PAGES.values(), ids=list(PAGES))
def test_organizers_are_read_with_their_countries(page: str) -> None:
    found = hosts(page)
    assert [name for name, _ in found] == ["Alda Institute", "UN-Habitat"]
    assert {country for _, country in found} & {"PE", "KE"}


def test_country_and_city_in_columns_of_their_own_are_of_their_row() -> None:
    rows = (
        ("Institution", "Country", "City", "Role"),
        ("Alda Institute", "Peru", "Lima", "Lead"),
        ("UN-Habitat", "Kenya", "Nairobi", "Partner"),
    )
    (report,) = extract(read_document(f"{table(*FRONT)}{table(*rows)}{SUMMARY}".encode(), "made.html")).reports
    assert [(one.name, one.country, one.city) for one in report.organizers] == [
        ("Alda Institute", "PE", "Lima"),
        ("UN-Habitat", "KE", "Nairobi"),
    ]


def test_a_name_with_the_words_of_another_caption_is_a_name() -> None:
    rows = ("Institution", "City", "Country"), ("City of Alda", "Alda", "Peru"), ("UN-Habitat", "Nairobi", "Kenya")
    assert hosts(table(*FRONT) + table(*rows)) == [("City of Alda", "PE"), ("UN-Habitat", "KE")]


@pytest.mark.parametrize(
    ("below", "heads"),
    [(("City of Alda", "Peru"), True), (("Alda Institute", "Peru"), True), (("Country", "Peru"), False)],
)
def test_a_row_over_another_caption_heads_no_table_of_hosts(below: tuple[str, str], *, heads: bool) -> None:
    document = read_document(table(("Organizing institution", "Country"), below).encode(), "made.html")
    rows = Rows(document, load_captions())
    (first,) = {block.cell for block in document.blocks[:1]}
    assert first is not None
    assert rows.heads_hosts(first) is heads


def test_organizers_below_a_heading_in_the_column_of_answers_are_all_read() -> None:
    rows = (
        ("Name of organizers:", "Lead organizer:"),
        ("", "Alda Institute, Peru"),
        ("", "Co-organizers:"),
        ("", "Kera Fund (Chad)"),
        ("", "City of Salto (Uruguay)"),
        ("", "UN-Habitat (Kenya)"),
    )
    found = hosts(table(*FRONT) + table(*rows))
    assert found == [("Alda Institute", "PE"), ("Kera Fund", "TD"), ("City of Salto", "UY"), ("UN-Habitat", "KE")]
