"""Ways of writing organizers and their bases that only documents of tuning-h have."""

from collections.abc import Sequence

from wufgraph.model import Language

from ..chance import Chance
from ..host_ways import (
    AND,
    Base,
    Bases,
    BaseWay,
    Join,
    cities,
    countries,
    fewer,
    in_a_row,
    joined,
    line_for_each,
    lines,
    nothing,
)

_PLAIN = (",", " {and} ")
_LED = {Language.EN: "main organizer", Language.ES: "organizador principal", Language.FR: "organisateur principal"}
_HELPED = {Language.EN: "co-organizer", Language.ES: "coorganizador", Language.FR: "co-organisateur"}
_HEADS = {
    Language.EN: ("Main organizer:", "Co-organizers:"),
    Language.ES: ("Organizador principal:", "Coorganizadores:"),
    Language.FR: ("Organisateur principal :", "Co-organisateurs :"),
}
_ASSOCIATED = {
    Language.EN: "in association with",
    Language.ES: "en asociación con",
    Language.FR: "en association avec",
}
_SEAT = {Language.EN: "is based in", Language.ES: "tiene su sede en", Language.FR: "a son siège à"}


def ampersand(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """ "A, B & C"."""
    return (f"{', '.join(names[:-1])} & {names[-1]}",)


def parts_in_brackets(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """A line for each, and which part it had."""
    return (f"{names[0]} ({_LED[language]})", *(f"{name} ({_HELPED[language]})" for name in names[1:]))


def two_heads(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """A line that says who led, the name, a line that says who helped, their names."""
    led, helped = _HEADS[language]
    return (led, names[0], helped, *names[1:])


def in_association(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """ "A in association with B and C"."""
    *more, last = names[1:]
    others = f"{', '.join(more)} {AND[language]} {last}" if more else last
    return (f"{names[0]} {_ASSOCIATED[language]} {others}",)


JOINS: dict[str, Join] = {
    "commas": Join(put=joined(", "), marks=_PLAIN),
    "lines": Join(put=lines("")),
    "and": Join(put=joined(", ", last=" {and} "), marks=_PLAIN),
    "semicolons": Join(put=joined("; "), marks=(";",)),
    "ampersand": Join(put=ampersand, marks=(",", "&")),
    "long dashes": Join(put=joined(" – "), marks=("–", " - ")),
    "bullet lines": Join(put=lines("• ")),
    "bracketed numbers": Join(put=lines("{n}) ")),
    "parts in brackets": Join(put=parts_in_brackets),
    "two heads": Join(put=two_heads),
    "in association": Join(put=in_association, marks=_PLAIN),
    "plus": Join(put=joined(" + "), marks=("+",)),
}


def in_capitals(bases: Sequence[Base], language: Language) -> Bases:
    """Nairobi, KENYA; Lima, PERU."""
    return Bases(written=("; ".join(f"{base.town}, {base.country.upper()}" for base in bases),), cities=True)


def in_sentences(bases: Sequence[Base], language: Language) -> Bases:
    """A sentence for each."""
    written = tuple(f"{base.name} {_SEAT[language]} {base.town}, {base.country}." for base in bases)
    return Bases(written=written, cities=True)


BASE_WAYS: dict[str, BaseWay] = {
    "countries": countries,
    "city, country": cities,
    "country/city": in_a_row(", ", "{c}/{town}", told=True),
    "city (country)": in_a_row("; ", "{town} ({c})", told=True),
    "country, city lines": line_for_each("{c}, {town}", told=True),
    "city – country lines": line_for_each("{town} – {c}", told=True),
    "name – country lines": line_for_each("{name} – {c}", told=False),
    "name – city, country": in_a_row("; ", "{name} – {town}, {c}", told=True),
    "country semicolons": in_a_row("; ", "{c}", told=False),
    "in capitals": in_capitals,
    "in sentences": in_sentences,
    "fewer": fewer,
    "nothing": nothing,
}
