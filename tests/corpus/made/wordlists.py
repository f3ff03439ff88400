"""The wording that invented reports are made of: data in a folder for each part of the corpus."""

import csv
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from wufgraph.model import Language


@dataclass(frozen=True, slots=True)
class Wordlists:
    """The word lists in one folder.

    Attributes:
        taken: A folder whose captions are left out here, so that two parts never share one.
    """

    folder: Path
    taken: Path | None = None

    def read(self, name: str) -> dict[str, Any]:
        """A TOML file, parsed."""
        return _read_toml(self.folder / f"{name}.toml")

    def countries(self) -> dict[str, dict[str, str]]:
        """Names and demonyms by country code."""
        return _read_countries(self.folder / "countries.csv")

    def styles(self, kind: str, language: Language) -> tuple[Any, ...]:
        """Ways of writing one kind of thing."""
        return tuple(tuple(way) if isinstance(way, list) else way for way in self.read("styles")[kind][language.value])

    def prose(self, language: Language, kind: str) -> tuple[str, ...]:
        """Sentences of one kind."""
        return tuple(self.read(f"prose-{language.value}")[kind])

    def captions(self, language: Language, field: str) -> tuple[str, ...]:
        """What people print in front of an answer, other than the official caption."""
        words = self.read("captions")[language.value][field]
        others = _read_toml(self.taken / "captions.toml")[language.value][field] if self.taken else ()
        left_out = {other.casefold() for other in others}
        return tuple(word for word in words if word.casefold() not in left_out)


@cache
def _read_toml(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def _read_countries(path: Path) -> dict[str, dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return {row["code"]: row for row in csv.DictReader(file, strict=True)}
