"""Ways of writing organizers and their bases that only documents of the fourth part have."""

from collections.abc import Sequence

from wufgraph.model import Language

from ..chance import Chance
from ..host_ways import AND, Base, Bases, BaseWay, Join, cities, countries, fewer, joined, lines, nothing, with_lead

_PLAIN = (",", " {and} ")


def and_lines(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """A line for each, the last with the word for and."""
    return (*names[:-1], f"{AND[language]} {names[-1]}")


def bracketed_numbers(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """(1) A (2) B, in one line."""
    return (" ".join(f"({number}) {name}" for number, name in enumerate(names, 1)),)


JOINS: dict[str, Join] = {
    "commas": Join(put=joined(", "), marks=(",",)),
    "and": Join(put=joined(", ", last=" {and} "), marks=_PLAIN),
    "semicolons": Join(put=joined("; ")),
    "semicolons and": Join(put=joined("; ", last="; {and} "), marks=(" {and} ",)),
    "double slashes": Join(put=joined(" // ")),
    "lines": Join(put=lines("")),
    "and lines": Join(put=and_lines, marks=(" {and} ",)),
    "stars": Join(put=lines("* ")),
    "numbers with hyphens": Join(put=lines("{n}- ")),
    "numbers with brackets": Join(put=lines("{n}) ")),
    "bracketed numbers": Join(put=bracketed_numbers, marks=(" (",)),
    "lead": Join(put=with_lead, marks=(";", " / ")),
}


def _row(mark: str, form: str, *, told: bool) -> BaseWay:
    """Bases in one line."""

    def put(bases: Sequence[Base], language: Language) -> Bases:
        return Bases(written=(mark.join(_spell(form, number, base) for number, base in enumerate(bases, 1)),),
                     cities=told)  # fmt: skip

    return put


def _each(form: str, *, told: bool) -> BaseWay:
    """A line for each base."""

    def put(bases: Sequence[Base], language: Language) -> Bases:
        return Bases(written=tuple(_spell(form, number, base) for number, base in enumerate(bases, 1)), cities=told)

    return put


def _spell(form: str, number: int, base: Base) -> str:
    return form.format(n=number, c=base.country, s=base.short, town=base.town, name=base.name)


def countries_then_cities(bases: Sequence[Base], language: Language) -> Bases:
    """The countries in one line, the cities in the next, in the same order."""
    rows = (", ".join(base.country for base in bases), ", ".join(base.town for base in bases))
    return Bases(written=rows, cities=True)


BASE_WAYS: dict[str, BaseWay] = {
    "countries": countries,
    "country - city": _row("; ", "{c} - {town}", told=True),
    "cities": cities,
    "city (country)": _row(" / ", "{town} ({c})", told=True),
    "named in brackets": _row("; ", "{name} ({town}, {c})", told=True),
    "named with arrows": _each("{name} → {town}, {c}", told=True),
    "numbered lines": _each("{n}. {town}, {c}", told=True),
    "numbered countries": _row(" ", "({n}) {c}", told=False),
    "bulleted": _each("• {c}", told=False),
    "plus": _row(" + ", "{c}", told=False),
    "countries, then cities": countries_then_cities,
    "fewer": fewer,
    "nothing": nothing,
}
