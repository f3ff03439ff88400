"""Caption wordings that the user adds to those that ship with wufgraph."""

import csv
import io
from pathlib import Path

from .assets import read_table
from .editions import name_edition
from .errors import DamagedInputError, MissingInputError
from .extraction import ALL_FIELDS, CaptionTable, load_captions
from .model import Language

COLUMNS = ("role", "field", "language", "source", "wording")
_LARGEST = 4_000_000


def choose_captions(path: Path | None, edition: str | None) -> CaptionTable | None:
    """The captions that documents are read with; None for those that ship with wufgraph, and any form.

    Args:
        path: The user's file of captions.
        edition: Of the form that documents follow, or its forum session; each tells its own without it.

    Raises:
        InputError: The file cannot be read.
        LookupFailed: There is no such edition.
    """
    if path is None and edition is None:
        return None
    table = read_own_captions(path) if path else load_captions()
    return table.for_form(name_edition(edition).slug) if edition else table


def read_own_captions(path: Path) -> CaptionTable:
    """The captions that ship with wufgraph, and those of a file, which go before them.

    Args:
        path: A CSV file with the columns `field`, `language` and `wording`; others are passed over.

    Raises:
        MissingInputError: It cannot be read.
        DamagedInputError: It is no such table, or a row names no field of the form or no language.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise MissingInputError(
            f"{path}: expected a table of captions, found: {error.strerror}; check the path"
        ) from error
    try:
        text = data[:_LARGEST].decode("utf-8-sig")
        reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
        rows = [_check(row, f"{path}, line {reader.line_num}") for row in reader]
    except (UnicodeDecodeError, csv.Error) as error:
        raise DamagedInputError(
            f"{path}: expected a CSV table in UTF-8, found: {error}; save it as 'CSV UTF-8'"
        ) from error
    return CaptionTable([*rows, *read_table("data/reference/captions.csv")])


def _check(row: dict[str, str], place: str) -> dict[str, str]:
    field, language, wording = ((row.get(name) or "").strip() for name in ("field", "language", "wording"))
    if field not in ALL_FIELDS:
        raise DamagedInputError(
            f"{place}: expected a field of the form ({', '.join(ALL_FIELDS)}), found {field or 'none'}; "
            "correct that row"
        )
    if language not in set(Language):
        raise DamagedInputError(
            f"{place}: expected the language en, es or fr, found {language or 'none'}; correct that row"
        )
    if not wording:
        raise DamagedInputError(f"{place}: expected a wording, found none; write it or take the row out")
    return {"role": "caption", "field": field, "language": language, "source": "own", "wording": wording}
