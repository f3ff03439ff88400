"""Ways of writing organizers and their bases that only documents of tuning-e have."""

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
    with_lead,
)

_PLAIN = (",", " {and} ")
_WITH = {
    Language.EN: ("in cooperation with", "together with", "co-organized with"),
    Language.ES: ("en cooperación con", "conjuntamente con", "en asocio con"),
    Language.FR: ("en coopération avec", "avec", "en association avec"),
}


def with_others(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """The first with the others: "A together with B, C and D"."""
    *more, last = names[1:]
    others = f"{', '.join(more)} {AND[language]} {last}" if more else last
    return (f"{names[0]} {chance.pick(_WITH[language])} {others}",)


def comma_lines(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """A line for each, a semicolon behind all but the last."""
    return (*(f"{name};" for name in names[:-1]), names[-1])


JOINS: dict[str, Join] = {
    "commas": Join(put=joined(", "), marks=(",",)),
    "and": Join(put=joined(", ", last=" {and} "), marks=_PLAIN),
    "lines": Join(put=lines("")),
    "semicolons": Join(put=joined("; ")),
    "slashes": Join(put=joined(" / "), marks=("/",)),
    "hyphen lines": Join(put=lines("- ")),
    "numbered lines": Join(put=lines("{n}. ")),
    "with others": Join(put=with_others, marks=_PLAIN),
    "semicolon lines": Join(put=comma_lines),
    "lead": Join(put=with_lead, marks=(";", ":")),
}


def countries_and(bases: Sequence[Base], language: Language) -> Bases | None:
    """Countries with commas and a word before the last."""
    names = [base.country for base in bases]
    if any(f" {AND[language]} " in name for name in names):
        return None
    written = f"{', '.join(names[:-1])} {AND[language]} {names[-1]}" if len(names) > 1 else names[0]
    return Bases(written=(written,))


BASE_WAYS: dict[str, BaseWay] = {
    "countries": countries,
    "city (country), city (country)": in_a_row(", ", "{town} ({c})", told=True),
    "city, country": cities,
    "countries and": countries_and,
    "city lines": line_for_each("{town}, {c}", told=True),
    "country / city": in_a_row("; ", "{c}/{town}", told=True),
    "name: city, country": line_for_each("{name}: {town}, {c}", told=True),
    "country (name)": in_a_row(", ", "{c} ({name})", told=False),
    "country lines": line_for_each("{c}", told=False),
    "hyphen lines": line_for_each("- {town} ({c})", told=True),
    "city - country": in_a_row(" / ", "{town} - {c}", told=True),
    "fewer": fewer,
    "nothing": nothing,
}
