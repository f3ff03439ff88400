"""Ways of writing organizers and their bases that only documents of tuning-k have."""

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
    countries,
    in_a_row,
    joined,
    line_for_each,
    lines,
    nothing,
    with_lead,
)

_WITH = {Language.EN: "with", Language.ES: "con", Language.FR: "avec"}
_RESPECTIVELY = {Language.EN: "respectively", Language.ES: "respectivamente", Language.FR: "respectivement"}
_ALL_IN = {Language.EN: "All in {c}", Language.ES: "Todas en {c}", Language.FR: "Tous : {c}"}
_PLAIN = (",", " {and} ")


def ended_lines(mark: str, last: str) -> Put:
    """A line for each, with a mark at its end."""

    def put(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
        return (*(name + mark for name in names[:-1]), names[-1] + last)

    return put


def numbers_in_line(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """Numbered within one line."""
    return (" ".join(f"{number}) {name}" for number, name in enumerate(names, start=1)),)


def with_others(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """The first, with the others."""
    first, *more = names
    return (f"{first}, {_WITH[language]} {f' {AND[language]} '.join(more)}",)


JOINS: dict[str, Join] = {
    "commas": Join(put=joined(", "), marks=_PLAIN),
    "and": Join(put=joined(", ", last=" {and} "), marks=_PLAIN),
    "semicolons": Join(put=joined("; ")),
    "lines": Join(put=lines("")),
    "lines ending in commas": Join(put=ended_lines(",", ""), marks=(",",)),
    "lines ending in semicolons": Join(put=ended_lines(";", ".")),
    "numbers in a line": Join(put=numbers_in_line),
    "numbered lines": Join(put=lines("{n}) ")),
    "dashed lines": Join(put=lines("– ")),
    "slashes": Join(put=joined(" / ")),
    "ampersand": Join(put=joined(", ", last=" & "), marks=(*_PLAIN, "&")),
    "with": Join(put=with_others, marks=_PLAIN),
    "lead": Join(put=with_lead),
}


def by_country(bases: Sequence[Base], language: Language) -> Bases | None:
    """Countries with who is based there."""
    names: dict[str, list[str]] = {}
    for base in bases:
        names.setdefault(base.country, []).append(base.name)
    return Bases(written=tuple(f"{country}: {', '.join(told)}" for country, told in names.items()))


def all_in_one(bases: Sequence[Base], language: Language) -> Bases | None:
    """One country for all."""
    if len(bases) < 2 or len({base.country for base in bases}) > 1:
        return None
    return Bases(written=(_ALL_IN[language].format(c=bases[0].country),))


def respectively(bases: Sequence[Base], language: Language) -> Bases | None:
    """Countries in the organizers' order, which is said."""
    if len(bases) < 2:
        return None
    *first, last = [base.country for base in bases]
    return Bases(written=(f"{', '.join(first)} {AND[language]} {last}, {_RESPECTIVELY[language]}",))


def numbered(bases: Sequence[Base], language: Language) -> Bases | None:
    """Numbered within one line."""
    if len(bases) < 2:
        return None
    return Bases(written=(" ".join(f"{number}) {base.country}" for number, base in enumerate(bases, start=1)),))


def each_once(bases: Sequence[Base], language: Language) -> Bases | None:
    """Each country once, though several organizers have the same: whose they are cannot be told."""
    once = tuple(dict.fromkeys(base.country for base in bases))
    if not 1 < len(once) < len(bases):
        return None
    return Bases(written=(", ".join(once),), aligned=False, unaligned=once)


BASE_WAYS: dict[str, BaseWay] = {
    "countries": countries,
    "lines": line_for_each("{c}", told=False),
    "semicolons": in_a_row("; ", "{c}", told=False),
    "towns in lines": line_for_each("{town} - {c}", told=True),
    "towns in brackets": in_a_row("; ", "{c} ({town})", told=True),
    "slashes": in_a_row(" / ", "{town}, {c}", told=True),
    "named": line_for_each("{name}: {town}, {c}", told=True),
    "named in a row": in_a_row(", ", "{c} ({name})", told=False),
    "by country": by_country,
    "all in one": all_in_one,
    "respectively": respectively,
    "numbered": numbered,
    "each once": each_once,
    "nothing": nothing,
}
