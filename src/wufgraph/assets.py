"""The files that ship with wufgraph: ontology, shapes, queries and reference data.

In an installed wheel they lie in `wufgraph/_assets`; in a checkout at the top of the repository.
They are read as text, never as paths: a zipped package has none.
"""

import csv
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from .errors import AssetError
from .wording import match_key
from .words import Words

FOLDERS = ("ontology", "shapes", "queries", "data")


@cache
def _root() -> Traversable:
    packaged = files("wufgraph") / "_assets"
    if packaged.is_dir():
        return packaged
    checkout = Path(__file__).resolve().parents[2]
    if all((checkout / folder).is_dir() for folder in FOLDERS):
        return checkout
    raise AssetError(f"{packaged}: expected the ontology, shapes, queries and data, found none; reinstall wufgraph")


def find_asset(path: str) -> Traversable:
    """Find one shipped file or folder.

    Args:
        path: Relative, with `/`, such as `ontology/wuf.ttl`.

    Raises:
        AssetError: It is not there.
    """
    found = _root().joinpath(*path.split("/"))
    if not (found.is_file() or found.is_dir()):
        raise AssetError(f"{path}: expected a file that ships with wufgraph, found none; reinstall wufgraph")
    return found


def read_asset(path: str) -> str:
    """Read one shipped file as text; raises AssetError where it is missing."""
    return find_asset(path).read_text(encoding="utf-8")


def list_assets(folder: str, suffix: str) -> list[str]:
    """Paths of the shipped files below a folder, sorted, such as `queries/reports/events.rq`."""

    def walk(place: Traversable, prefix: str) -> Iterator[str]:
        for child in place.iterdir():
            if child.is_dir():
                yield from walk(child, f"{prefix}/{child.name}")
            elif child.name.endswith(suffix):
                yield f"{prefix}/{child.name}"

    return sorted(walk(find_asset(folder), folder))


def read_table(path: str) -> list[dict[str, str]]:
    """Rows of a shipped CSV file, by column name."""
    head, *rows = csv.reader(read_asset(path).splitlines(), strict=True)
    return [dict(zip(head, row, strict=True)) for row in rows]


def calendar_names(kind: str) -> list[str]:
    """The names of the months or the weekdays, and how they are shortened, in all languages.

    Args:
        kind: "month" or "weekday".
    """
    return [row["name"] for row in read_table("data/reference/calendar.csv") if row["kind"] == kind]


def word_list(name: str) -> tuple[str, ...]:
    """The words of one list of `data/reference/words.csv`, in all languages, in the table's order."""
    return _word_lists().get(name, ())


@cache
def word_keys(name: str) -> frozenset[str]:
    """The matching keys of the words of one list."""
    return frozenset(map(match_key, word_list(name)))


@cache
def _word_lists() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for row in read_table("data/reference/words.csv"):
        found.setdefault(row["list"], []).append(row["word"])
    return {name: tuple(words) for name, words in found.items()}


@cache
def mail_marks(name: str) -> tuple[str, ...]:
    """The words of one kind of `data/reference/mail-marks.csv`, in all languages, in the table's order."""
    return tuple(row["words"] for row in read_table("data/reference/mail-marks.csv") if row["mark"] == name)


def leans_on(words: str) -> bool:
    """Whether words go on behind a line's end: "Assistant to the"."""
    return words.split()[-1].casefold() in word_list("leans-on")


@cache
def list_names() -> tuple[str, ...]:
    """The names of the lists of `data/reference/words.csv`, in the table's order."""
    return tuple(dict.fromkeys(row["list"] for row in read_table("data/reference/words.csv")))


@cache
def any_word(name: str) -> Words:
    """Finds any word of a list as a whole word, whatever its case."""
    return Words([(word_list(name), r"\b")])
