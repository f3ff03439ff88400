"""The wording that invented reports are made of: data in `wording/`."""

import csv
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from wufgraph.model import Language

WORDING = Path(__file__).with_name("wording")


@cache
def read_toml(name: str) -> dict[str, Any]:
    """A file of `wording/`, parsed."""
    return tomllib.loads((WORDING / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def countries() -> dict[str, dict[str, str]]:
    """Names and demonyms by country code."""
    with (WORDING / "countries.csv").open(encoding="utf-8", newline="") as file:
        return {row["code"]: row for row in csv.DictReader(file, strict=True)}


@cache
def styles(kind: str, language: Language) -> tuple[Any, ...]:
    """Ways of writing one kind of thing."""
    return tuple(tuple(way) if isinstance(way, list) else way for way in read_toml("styles")[kind][language.value])


@cache
def prose(language: Language, kind: str) -> tuple[str, ...]:
    """Sentences of one kind."""
    return tuple(read_toml(f"prose-{language.value}")[kind])


def caption_variants(language: Language, field: str) -> tuple[str, ...]:
    """What people print in front of an answer, other than the official caption."""
    return tuple(read_toml("captions")[language.value][field])
