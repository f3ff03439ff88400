"""The file of accepted findings: a table that a spreadsheet opens, one line for each, kept under version control."""

import csv
import datetime as dt
import io
from collections.abc import Iterable
from dataclasses import fields

from .errors import DamagedInputError
from .model import Waiver
from .wording import find_addresses, fold_space

COLUMNS = tuple(field.name for field in fields(Waiver))


def read_waivers(data: bytes, name: str) -> tuple[Waiver, ...]:
    """Read a file of waivers, also one that went through a spreadsheet.

    Args:
        data: The bytes of the file; none is a file without waivers.
        name: The file's name, for messages.

    Raises:
        DamagedInputError: It is no such table, or a line is no waiver.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DamagedInputError(f"{name}: expected UTF-8, found other bytes; save it as UTF-8") from error
    reader = csv.DictReader(io.StringIO(text), dialect="excel-tab", restval="")
    missing = [column for column in COLUMNS if column not in (reader.fieldnames or COLUMNS)]
    if missing:
        raise DamagedInputError(f"{name}: expected the columns {', '.join(COLUMNS)}, found no {missing[0]}; add it")
    rows = [(reader.line_num, {key: (row[key] or "").strip() for key in COLUMNS}) for row in reader]
    return tuple(_read_row(row, f"{name}, line {line}") for line, row in rows if any(row.values()))


def write_waivers(waivers: Iterable[Waiver]) -> bytes:
    """Spell a file of waivers, sorted: the same waivers give the same bytes."""
    table = io.StringIO()
    writer = csv.writer(table, dialect="excel-tab", lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([fold_space(str(getattr(one, column))) for column in COLUMNS] for one in sorted(waivers))
    return table.getvalue().encode()


def _read_row(row: dict[str, str], where: str) -> Waiver:
    for column in COLUMNS:
        if not row[column]:
            raise DamagedInputError(f"{where}: expected something under {column}, found nothing; fill it in")
    if find_addresses(row["author"]) or find_addresses(row["reason"]):
        raise DamagedInputError(f"{where}: expected names, found an e-mail address; write the name instead")
    try:
        date = dt.date.fromisoformat(row["date"])
    except ValueError as error:
        raise DamagedInputError(
            f"{where}: expected a date such as 2014-05-02, found {row['date']}; correct it"
        ) from error
    return Waiver(**{key: value for key, value in row.items() if key != "date"}, date=date)
