"""Ways of writing organizers and their bases that only this part has."""

from collections.abc import Sequence

from wufgraph.model import Language

from ..chance import Chance
from ..host_ways import (
    AND,
    Base,
    Bases,
    BaseWay,
    Join,
    Put,
    cities,
    countries,
    fewer,
    joined,
    lines,
    nothing,
    with_lead,
)


def closed_lines(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """A line for each, ended with a semicolon but for the last."""
    return (*(f"{name};" for name in names[:-1]), names[-1])


def counted(form: str) -> Put:
    """Numbers within one line."""

    def put(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
        romans = ("i", "ii", "iii", "iv")
        return (
            "; ".join(
                form.format(n=n, r=r, name=name) for n, (r, name) in enumerate(zip(romans, names, strict=False), 1)
            ),
        )

    return put


JOINS: dict[str, Join] = {
    "commas": Join(put=joined(", "), marks=(",",)),
    "and": Join(put=joined(", ", last=" {and} "), marks=(",", " {and} ")),
    "ampersand": Join(put=joined(", ", last=" & "), marks=(",", "&")),
    "semicolons": Join(put=joined("; ")),
    "plus": Join(put=joined(" + ")),
    "bars": Join(put=joined(" | ")),
    "slashes": Join(put=joined(" / ")),
    "lines": Join(put=lines("")),
    "closed lines": Join(put=closed_lines),
    "bullets": Join(put=lines("• ")),
    "dashes": Join(put=lines("– ")),
    "numbers in line": Join(put=counted("{n}) {name}")),
    "romans in line": Join(put=counted("({r}) {name}")),
    "lead": Join(put=with_lead, marks=(";",)),
}


def _row(mark: str, form: str, *, told: bool) -> BaseWay:
    """Bases in a row: how each is written, what stands between, and whether the city is told."""

    def put(bases: Sequence[Base], language: Language) -> Bases:
        return Bases(written=(mark.join(_spell(form, base) for base in bases),), cities=told)

    return put


def _lines(form: str, *, told: bool) -> BaseWay:
    """A line for each base."""

    def put(bases: Sequence[Base], language: Language) -> Bases:
        return Bases(written=tuple(_spell(form, base) for base in bases), cities=told)

    return put


def _spell(form: str, base: Base) -> str:
    return form.format(c=base.country, C=base.country.upper(), s=base.short, town=base.town, name=base.name)


def with_and(bases: Sequence[Base], language: Language) -> Bases:
    """Kenya, Nepal and Germany."""
    *first, last = [base.country for base in bases]
    return Bases(written=(f"{', '.join(first)} {AND[language]} {last}" if first else last,))


def numbers(bases: Sequence[Base], language: Language) -> Bases:
    """1. Kenya 2. Nepal."""
    return Bases(written=(" ".join(f"{number}. {base.country}" for number, base in enumerate(bases, 1)),))


BASE_WAYS: dict[str, BaseWay] = {
    "countries": countries,
    "country/city": _row("; ", "{c}/{town}", told=True),
    "cities": cities,
    "cities with dashes": _row(" / ", "{town} – {c}", told=True),
    "cities with hyphens": _row(", ", "{town}-{c}", told=True),
    "and": with_and,
    "country lines": _lines("{c}", told=False),
    "city lines": _lines("{town}, {c}", told=True),
    "named lines": _lines("{name} – {town}, {c}", told=True),
    "named": _row("; ", "{town}, {c} ({name})", told=True),
    "numbers": numbers,
    "capitals": _row(", ", "{C}", told=False),
    "slashes": _row(" / ", "{c}", told=False),
    "country, then city in brackets": _row("; ", "{c} ({town})", told=True),
    "fewer": fewer,
    "nothing": nothing,
}
