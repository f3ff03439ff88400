"""Ways of writing organizers and their bases that only documents of tuning-e have."""

from collections.abc import Sequence

from wufgraph.model import Language

from ..chance import Chance
from ..host_ways import AND, Base, Bases, BaseWay, Join, cities, countries, fewer, joined, lines, nothing, with_lead

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


def _row(mark: str, form: str, *, told: bool) -> BaseWay:
    """Bases in one line."""

    def put(bases: Sequence[Base], language: Language) -> Bases:
        return Bases(written=(mark.join(_spell(form, base) for base in bases),), cities=told)

    return put


def _each(form: str, *, told: bool) -> BaseWay:
    """A line for each base."""

    def put(bases: Sequence[Base], language: Language) -> Bases:
        return Bases(written=tuple(_spell(form, base) for base in bases), cities=told)

    return put


def _spell(form: str, base: Base) -> str:
    return form.format(c=base.country, town=base.town, name=base.name)


def countries_and(bases: Sequence[Base], language: Language) -> Bases | None:
    """Countries with commas and a word before the last."""
    names = [base.country for base in bases]
    if any(f" {AND[language]} " in name for name in names):
        return None
    written = f"{', '.join(names[:-1])} {AND[language]} {names[-1]}" if len(names) > 1 else names[0]
    return Bases(written=(written,))


BASE_WAYS: dict[str, BaseWay] = {
    "countries": countries,
    "city (country), city (country)": _row(", ", "{town} ({c})", told=True),
    "city, country": cities,
    "countries and": countries_and,
    "city lines": _each("{town}, {c}", told=True),
    "country / city": _row("; ", "{c}/{town}", told=True),
    "name: city, country": _each("{name}: {town}, {c}", told=True),
    "country (name)": _row(", ", "{c} ({name})", told=False),
    "country lines": _each("{c}", told=False),
    "hyphen lines": _each("- {town} ({c})", told=True),
    "city - country": _row(" / ", "{town} - {c}", told=True),
    "fewer": fewer,
    "nothing": nothing,
}
