"""Answers as plain tables: what a spreadsheet, a terminal or pandas can take."""

import csv
import datetime as dt
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from rdflib import Literal

from ..errors import ToolError
from ..store import Solutions, Term

if TYPE_CHECKING:
    import pandas as pd

Value = str | int | float | bool | dt.date | dt.datetime | dt.time | Decimal | None
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of Python values: strings, numbers, booleans, dates, or None; an IRI is a string."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]

    @classmethod
    def of(cls, solutions: Solutions) -> "Table":
        """The solutions of a SELECT, each term as the Python value that it stands for.

        A column whose name begins with an underscore is a query's parameter, and left out.
        """
        shown = [n for n, variable in enumerate(solutions.variables) if not variable.startswith("_")]
        columns = tuple(solutions.variables[n] for n in shown)
        return cls(columns, tuple(tuple(_value(row[n]) for n in shown) for row in solutions.rows))

    def __iter__(self) -> Iterator[dict[str, Value]]:
        """Rows as dictionaries by column."""
        for row in self.rows:
            yield dict(zip(self.columns, row, strict=True))

    def __len__(self) -> int:
        return len(self.rows)

    def to_csv(self) -> str:
        """RFC 4180 with a header row.

        A cell that a spreadsheet would take for a formula gets an apostrophe in front: reports are
        other people's words.
        """
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow(self.columns)
        writer.writerows([_safe(value) for value in row] for row in self.rows)
        return out.getvalue()

    def to_json(self) -> str:
        """A JSON array of one object per row; dates and times in ISO 8601."""
        return json.dumps(list(self), ensure_ascii=False, indent=2, default=str) + "\n"

    def to_parquet(self) -> bytes:
        """Apache Parquet, one column per column; dates and times as ISO 8601 where a column holds several types.

        Raises:
            ToolError: pyarrow is not installed.
        """
        try:
            import pyarrow as pa
            import pyarrow.parquet as pq
        except ImportError as error:
            raise ToolError(
                "pyarrow: expected it to be installed, found it missing; `pip install wufgraph[parquet]`"
            ) from error
        out = io.BytesIO()
        columns = [_of_one_type([row[n] for row in self.rows]) for n in range(len(self.columns))]
        pq.write_table(pa.table(dict(zip(self.columns, columns, strict=True))), out)
        return out.getvalue()

    def frame(self) -> "pd.DataFrame":
        """A pandas frame with one column per variable.

        Raises:
            ToolError: pandas is not installed.
        """
        try:
            import pandas as pd
        except ImportError as error:
            raise ToolError(
                "pandas: expected it to be installed, found it missing; `pip install wufgraph[pandas]`"
            ) from error
        return pd.DataFrame([list(row) for row in self.rows], columns=list(self.columns))


def _of_one_type(values: list[Value]) -> list[Value]:
    """The values, as strings where they are of types that no one type holds."""
    kinds = {type(value) for value in values if value is not None}
    if len(kinds) > 1 and not kinds <= {int, float}:
        return [None if value is None else str(value) for value in values]
    return values


def _value(term: Term | None) -> Value:
    if not isinstance(term, Literal):
        return None if term is None else str(term)
    python: Any = term.toPython()
    return (
        python
        if isinstance(python, str | int | float | bool | dt.date | dt.time | Decimal)
        and not isinstance(python, Literal)
        else str(term)
    )


def _safe(value: Value) -> Value:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA_STARTS) else value
