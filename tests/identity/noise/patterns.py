"""How invented institutions, units of universities and national chapters are called: data/patterns.toml."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import msgspec

DATA = Path(__file__).with_name("data")


class Pattern(msgspec.Struct, frozen=True, kw_only=True):
    """A kind of invented institution, and its names with {place} for a town."""

    id: str
    kind: str
    acronym: bool = False
    legal: bool = False
    en: tuple[str, ...] = ()
    es: tuple[str, ...] = ()
    fr: tuple[str, ...] = ()
    pt: tuple[str, ...] = ()
    de: tuple[str, ...] = ()
    it: tuple[str, ...] = ()
    nl: tuple[str, ...] = ()

    def names_in(self, language: str) -> tuple[str, ...]:
        """Its names in a language, if it has any there."""
        found: tuple[str, ...] = getattr(self, language, ())
        return found


class Unit(msgspec.Struct, frozen=True, kw_only=True):
    """A department or school that many universities have."""

    id: str
    en: str
    es: str
    fr: str
    pt: str = ""
    de: str = ""
    it: str = ""
    nl: str = ""


class Chapters(msgspec.Struct, frozen=True):
    """Institutions, by key, with a chapter in each of some countries."""

    wholes: tuple[str, ...]
    countries: tuple[str, ...]


class Patterns(msgspec.Struct, frozen=True):
    """The whole file."""

    pattern: tuple[Pattern, ...]
    unit: tuple[Unit, ...]
    chapters: Chapters
    company_forms: Mapping[str, tuple[str, ...]]
    association_forms: Mapping[str, tuple[str, ...]]


@cache
def read_patterns() -> Patterns:
    """Read the file once."""
    return msgspec.toml.decode((DATA / "patterns.toml").read_bytes(), type=Patterns)
