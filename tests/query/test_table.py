"""Tables as files and frames."""

import csv
import datetime as dt
import io
import json

import pandas as pd
import pytest
from rdflib import XSD, Literal, URIRef

from wufgraph.query import Table
from wufgraph.store import Solutions


def test_terms_become_python_values() -> None:
    row = (
        URIRef("urn:a"),
        Literal("x"),
        Literal("7", datatype=XSD.integer),
        Literal("true", datatype=XSD.boolean),
        None,
    )
    table = Table.of(Solutions(("a", "b", "c", "d", "e"), (row,)))
    assert table.rows == (("urn:a", "x", 7, True, None),)


def test_parameters_are_no_columns() -> None:
    table = Table.of(Solutions(("_x_iri", "a"), ((URIRef("urn:x"), Literal("1")),)))
    assert (table.columns, table.rows) == (("a",), (("1",),))


def test_an_ill_typed_value_stays_as_written() -> None:
    literal = Literal("31 April", datatype=XSD.date)
    assert Table.of(Solutions(("d",), ((literal,),))).rows == (("31 April",),)


@pytest.mark.parametrize("cell", ["=1+1", "+49", "-x", "@SUM(A1)", "\tx"])
def test_a_spreadsheet_is_given_no_formula(cell: str) -> None:
    rows = list(csv.reader(io.StringIO(Table(("a",), ((cell,),)).to_csv())))
    assert rows[1] == [f"'{cell}"]


def test_csv_has_line_ends_and_blanks_as_spreadsheets_expect() -> None:
    assert (
        Table(("a", "b"), ((None, True), ('say "x"', dt.date(2014, 4, 9)))).to_csv()
        == 'a,b\r\n,true\r\n"say ""x""",2014-04-09\r\n'
    )


def test_json_is_one_object_per_row() -> None:
    assert json.loads(Table(("a", "b"), (("é", dt.time(14, 45)),)).to_json()) == [{"a": "é", "b": "14:45:00"}]


def test_a_frame_has_the_columns_even_without_rows() -> None:
    frame = Table(("a", "b"), ()).frame()
    assert isinstance(frame, pd.DataFrame)
    assert list(frame.columns) == ["a", "b"]
