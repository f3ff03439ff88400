"""Ways of writing organizers and their bases that only documents of tuning-l have."""

from collections.abc import Sequence

from wufgraph.model import Language

from ..chance import Chance
from ..host_ways import (
    AND,
    Base,
    Bases,
    BaseWay,
    Join,
    countries,
    fewer,
    in_a_row,
    joined,
    line_for_each,
    lines,
    nothing,
    with_lead,
)

_WITH = {Language.EN: "co-organised with", Language.ES: "coorganizado con", Language.FR: "coorganisé avec"}
_BOTH = {Language.EN: "Both in {c}", Language.ES: "Ambas en {c}", Language.FR: "Les deux : {c}"}
_IN = {Language.EN: "in", Language.ES: "en", Language.FR: "à"}
_PLAIN = (",", " {and} ")


def lines_and_last(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """A line for each, with commas, and a word for "and" in front of the last."""
    *first, before, last = names
    return (*(f"{name}," for name in first), before, f"{AND[language]} {last}")


def bracketed_numbers(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """Numbered within one line: (1) A; (2) B."""
    return ("; ".join(f"({number}) {name}" for number, name in enumerate(names, start=1)),)


def with_others(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """The first, co-organised with the others."""
    first, *more = names
    return (f"{first}, {_WITH[language]} {f' {AND[language]} '.join(more)}",)


JOINS: dict[str, Join] = {
    "commas": Join(put=joined(", "), marks=_PLAIN),
    "and": Join(put=joined(", ", last=" {and} "), marks=_PLAIN),
    "semicolons": Join(put=joined("; ")),
    "lines": Join(put=lines("")),
    "lines and a last": Join(put=lines_and_last, marks=_PLAIN),
    "bracketed numbers": Join(put=bracketed_numbers),
    "numbered lines": Join(put=lines("{n}. ")),
    "starred lines": Join(put=lines("* ")),
    "dots": Join(put=joined(" • ")),
    "dashes": Join(put=joined(" – "), marks=(" – ",)),
    "co-organised": Join(put=with_others, marks=_PLAIN),
    "lead": Join(put=with_lead),
}


def both(bases: Sequence[Base], language: Language) -> Bases | None:
    """One country for two."""
    if len(bases) != 2 or bases[0].country != bases[1].country:
        return None
    return Bases(written=(_BOTH[language].format(c=bases[0].country),))


def and_last(bases: Sequence[Base], language: Language) -> Bases | None:
    """Countries in the organizers' order, a word for "and" before the last."""
    if len(bases) < 2:
        return None
    *first, last = [base.country for base in bases]
    return Bases(written=(f"{', '.join(first)} {AND[language]} {last}",))


def in_words(bases: Sequence[Base], language: Language) -> Bases:
    """Each organizer with its town in words."""
    told = "; ".join(f"{base.name} {_IN[language]} {base.town} ({base.country})" for base in bases)
    return Bases(written=(told,), cities=True)


def bracketed(bases: Sequence[Base], language: Language) -> Bases | None:
    """Numbered within one line."""
    if len(bases) < 2:
        return None
    return Bases(written=("; ".join(f"({number}) {base.country}" for number, base in enumerate(bases, start=1)),))


BASE_WAYS: dict[str, BaseWay] = {
    "countries": countries,
    "towns and countries": in_a_row("; ", "{town}, {c}", told=True),
    "countries in lines": line_for_each("{c}", told=False),
    "towns in lines": line_for_each("{town} ({c})", told=True),
    "country first": line_for_each("{c}, {town}", told=True),
    "country and town": in_a_row("; ", "{c} – {town}", told=True),
    "named": line_for_each("{name} – {c}", told=False),
    "named with towns": in_a_row("; ", "{name} ({town}, {c})", told=True),
    "in words": in_words,
    "and": and_last,
    "bracketed numbers": bracketed,
    "both": both,
    "fewer": fewer,
    "nothing": nothing,
}
