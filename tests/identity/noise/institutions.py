"""Institutions as the set knows them: the real ones of data/*.csv, each with the names that it is really given."""

import csv
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache

from .parts import Part, part_of
from .patterns import DATA, read_patterns

LANGUAGES = ("en", "es", "fr")
_TABLES = {"global": 0, "civil": 1, "ministries": 1, "cities": 1, "universities": 1}
_NO_ACCENT_BUT_ANOTHER_LETTER = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ı": "i", "ß": "ss", "æ": "ae", "Æ": "AE", "đ": "d", "Đ": "D"}
)
_ABROAD = ("un", "bank", "network")


class Tier(StrEnum):
    """How widely an institution is known, and so how often it is named."""

    GLOBAL = "global"
    REAL = "real"
    PART = "part"
    INVENTED = "invented"


@dataclass(frozen=True, slots=True, kw_only=True)
class Institution:
    """One institution; a part and its whole are two.

    Attributes:
        kind: un, bank, network, agency, ministry, city, university, institute, ngo, foundation, company or
            professional.
        country: ISO code of its seat.
        parent: Key of the whole that it is a part of.
        group: What it may be confused with shares its group, and is in the same part of the set.
        names: Full names by language, `local` for any other than en, es and fr; the first is the one mostly used.
        shorts: Short names with the language that they belong to, or "".
        acronyms: Likewise.
        former: Names that it had before.
        legal: Legal forms that may stand behind its name.
        works_abroad: Whether a country behind its name would mean its office there.
    """

    key: str
    kind: str
    country: str
    domain: str
    group: str
    names: Mapping[str, tuple[str, ...]]
    parent: str | None = None
    shorts: tuple[tuple[str, str], ...] = ()
    acronyms: tuple[tuple[str, str], ...] = ()
    former: tuple[str, ...] = ()
    legal: tuple[str, ...] = ()
    works_abroad: bool = False
    tier: Tier = Tier.REAL

    @property
    def part(self) -> Part:
        """The part of the set that it belongs to; it stays there whatever is added."""
        return part_of(self.group)

    def all_names(self) -> Iterator[str]:
        """Every name, short name, acronym and former name."""
        yield from (name for names in self.names.values() for name in names)
        yield from (name for _, name in (*self.shorts, *self.acronyms))
        yield from self.former


@dataclass(frozen=True, slots=True)
class Country:
    """A country's names by language, the language of its institutions, and towns for invented ones."""

    code: str
    language: str
    names: Mapping[str, str] = field(hash=False)
    towns: tuple[str, ...] = ()


def fold(text: str) -> str:
    """A name without case, accents, punctuation and the little words that people drop."""
    words = re.findall(r"[^\W_]+", without_accents(text.casefold()).replace("’", "").replace("'", ""))
    return " ".join(word for word in words if word not in {"the", "and", "y", "et", "und", "e"}) or " ".join(words)


def without_accents(text: str) -> str:
    """Letters as a keyboard has them that knows no accents."""
    plain = unicodedata.normalize("NFKD", text.translate(_NO_ACCENT_BUT_ANOTHER_LETTER))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def slug(text: str) -> str:
    """A name for keys and addresses."""
    return fold(text).replace(" ", "-")


@cache
def countries() -> Mapping[str, Country]:
    """All countries by code."""
    return {
        row["code"]: Country(row["code"], row["language"], {one: row[one] for one in LANGUAGES}, split(row["towns"]))
        for row in rows("countries")
    }


@cache
def real_institutions() -> Mapping[str, Institution]:
    """The institutions of data/*.csv by key."""
    told = {row["key"]: (row, tier) for table, tier in _TABLES.items() for row in rows(table)}

    def group_of(key: str) -> str:
        row = told[key][0]
        return row["group"] or (group_of(row["parent"]) if row["parent"] else key)

    return {key: _read(row, group_of(key), tier) for key, (row, tier) in told.items()}


def rows(table: str) -> list[dict[str, str]]:
    """A table of data/, row by row."""
    with (DATA / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def split(cell: str) -> tuple[str, ...]:
    """What a cell lists."""
    return tuple(cell.split("|")) if cell else ()


def _read(row: Mapping[str, str], group: str, tier: int) -> Institution:
    names = {language: split(row[language]) for language in LANGUAGES}
    names["local"] = tuple(name for _, name in map(_tagged, split(row["local"])))
    return Institution(
        key=row["key"],
        kind=row["type"],
        country=row["country"],
        domain=row["domain"],
        group=group,
        parent=row["parent"] or None,
        names={language: some for language, some in names.items() if some},
        shorts=tuple(map(_tagged, split(row["short"]))),
        acronyms=tuple(map(_tagged, split(row["acronym"]))),
        former=split(row["former"]),
        works_abroad=tier == 0 or row["type"] in _ABROAD or row["key"] in read_patterns().chapters.wholes,
        tier=Tier.GLOBAL if tier == 0 else Tier.REAL,
    )


def _tagged(text: str) -> tuple[str, str]:
    found = re.match(r"([a-z]{2}):(.+)", text)
    return (found[1], found[2]) if found else ("", text)
