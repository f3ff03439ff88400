"""The files that ship with wufgraph: ontology, shapes, queries and reference data.

In an installed wheel they lie in `wufgraph/_assets`; in a checkout at the top of the repository.
They are read as text, never as paths: a zipped package has none.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import groupby
from pathlib import Path

from .errors import AssetError

FOLDERS = ("ontology", "shapes", "queries", "data")
_MANY_WORDS = 4


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


def word_list(name: str) -> tuple[str, ...]:
    """The words of one list of `data/reference/words.csv`, in all languages, in the table's order."""
    return _word_lists().get(name, ())


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
def any_word(name: str) -> re.Pattern[str]:
    """A pattern that finds any word of a list as a whole word, whatever its case."""
    return re.compile(rf"\b(?:{either(word_list(name))})\b", re.IGNORECASE)


def either(words: Iterable[str]) -> str:
    r"""The alternatives of a pattern: longest first, with any white space between words and any apostrophe.

    Many are told apart by their first letter, so that each place of a text is compared with few.

    >>> either(["d'ici", "fin de", "fin"])
    "fin\\s+de|d['’]ici|fin"
    >>> either(["fin de", "dès", "fin", "avant"])
    '(?=[adf])(?:f(?:in\\s+de|in)|a(?:vant)|d(?:ès))'
    """
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(
        _by_first_letter(list(run)) if begin_with_letters else "|".join(map(_as_written, run))
        for begin_with_letters, run in groupby(ordered, key=lambda word: word[:1].isalpha())
    )


def _by_first_letter(words: Sequence[str]) -> str:
    """The alternatives in an order that finds the same, for words with one first letter exclude those with another."""
    if len(words) < _MANY_WORDS:
        return "|".join(map(_as_written, words))
    groups: dict[str, list[str]] = {}
    for word in words:
        groups.setdefault(word[0].casefold(), []).append(word)
    letters = "".join(sorted({word[0] for word in words}))
    return f"(?=[{letters}])(?:{'|'.join(map(_factor_letter, groups.values()))})"


def _factor_letter(words: Sequence[str]) -> str:
    """The alternatives behind their first letter, where all have the same; else as they are."""
    letters = {word[0] for word in words}
    if len(letters) > 1:
        return "|".join(map(_as_written, words))
    return f"{letters.pop()}(?:{'|'.join(_as_written(word[1:]) for word in words)})"


def _as_written(words: str) -> str:
    return re.sub(r"['’]", "['’]", re.escape(words)).replace(r"\ ", r"\s+")
