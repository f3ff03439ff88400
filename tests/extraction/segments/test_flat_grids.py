"""Grids of speakers that were saved with a line for each cell."""

import pytest

from wufgraph.documents import read_document
from wufgraph.extraction import extract
from wufgraph.model import Speaker

FORM = (
    "Name of Reporter: Ana Field\nEvent title/number: Safer cities\nDate: 9 April 2014\nSummary of the Event:\nFull.\n"
)
HEAD = "Detail Information of Speakers/Presenters/Moderators:"


def speakers(*lines: str, between: str = "\n") -> list[tuple[str | None, ...]]:
    data = (FORM + HEAD + "\n" + between.join(lines) + "\n").encode()
    (report,) = extract(read_document(data, "report.txt")).reports
    return [_told(one) for one in report.speakers]


def _told(one: Speaker) -> tuple[str | None, ...]:
    return one.name, ",".join(one.nationality), one.organization, one.email


FULL = (
    *("No.", "Name", "Nationality", "Organization", "Email"),
    *("1", "Ms Ana Field", "Kenyan", "City of Nakuru", "ana@nakuru.example"),
    *("2", "Mr Ben Stone", "Ghanaian", "Stone & Sons", "ben@stone.example"),
)
READ = [
    ("Ana Field", "KE", "City of Nakuru", "ana@nakuru.example"),
    ("Ben Stone", "GH", "Stone & Sons", "ben@stone.example"),
]


@pytest.mark.parametrize("between", ["\n", "\n\n"], ids=["lines", "lines with blank ones between"])
def test_a_line_for_each_cell_is_a_table(between: str) -> None:
    assert speakers(*FULL, between=between) == READ


def test_a_grid_has_as_many_rows_as_tell_the_same() -> None:
    silent = ("3", "Mr Joe Dale", "Kenyan", "Dale Ltd", "(not given)")
    assert speakers(*FULL, *silent) == [*READ, ("Joe Dale", "KE", "Dale Ltd", None)]


def test_one_row_is_enough_where_it_tells_an_address_and_a_nationality() -> None:
    assert speakers(*FULL[:10]) == READ[:1]


def test_what_no_caption_asks_for_has_its_column_too() -> None:
    head = ("Sr./Sra.", "Apellidos", "Nombres", "Nacionalidad", "Entidad")
    rows = (
        *("Sra.", "Ochoa Flórez", "Eliana", "colombiana", "Alcaldía"),
        *("Sr.", "Rojas", "Joel", "chileno", "Red X"),
    )
    assert [one[:2] for one in speakers(*head, *rows)] == [("Eliana Ochoa Flórez", "CO"), ("Joel Rojas", "CL")]


def test_captions_with_their_values_below_are_no_grid() -> None:
    one = ("Name", "Ana Field", "Nationality", "Kenyan", "Email", "ana@nakuru.example")
    other = ("Name", "Ben Stone", "Nationality", "Ghanaian", "Email", "ben@stone.example")
    found = [(name, country, address) for name, country, _, address in speakers(*one, *other)]
    assert found == [("Ana Field", "KE", "ana@nakuru.example"), ("Ben Stone", "GH", "ben@stone.example")]
