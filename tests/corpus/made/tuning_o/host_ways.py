"""Ways of writing organizers and their bases that only documents of tuning-o have."""

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

_HOST = {
    Language.EN: (" (host)", " (co-host)"),
    Language.ES: (" (anfitrión)", " (coanfitrión)"),
    Language.FR: (" (hôte)", " (cohôte)"),
}
_ORDER = {Language.EN: "in this order", Language.ES: "en este orden", Language.FR: "dans cet ordre"}
_PLAIN = (",", " {and} ")


def with_roles(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """A line for each, with the part it took behind it."""
    host, others = _HOST[language]
    return (names[0] + host, *(name + others for name in names[1:]))


def letters_in_line(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """(a), (b), (c) within one line."""
    return ("; ".join(f"({chr(ord('a') + place)}) {name}" for place, name in enumerate(names)),)


def and_at_line_ends(marker: str) -> Put:
    """A line for each, "and" at the end of the last but one."""

    def put(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
        *first, last = names
        return (*(marker + name for name in first[:-1]), f"{marker}{first[-1]} {AND[language]}", marker + last)

    return put


JOINS: dict[str, Join] = {
    "commas": Join(put=joined(", "), marks=_PLAIN),
    "comma and": Join(put=joined(", ", last=", {and} "), marks=_PLAIN),
    "semicolons": Join(put=joined("; ")),
    "double slashes": Join(put=joined(" // ")),
    "lines": Join(put=lines("")),
    "plus lines": Join(put=lines("+ ")),
    "dotted numbers": Join(put=lines("{n}.- ")),
    "with roles": Join(put=with_roles),
    "letters in a line": Join(put=letters_in_line),
    "and at line ends": Join(put=and_at_line_ends(""), marks=(" {and} ",)),
    "lead": Join(put=with_lead),
}


def in_order(bases: Sequence[Base], language: Language) -> Bases | None:
    """Countries in the organizers' order, as is said behind them."""
    if len(bases) < 2:
        return None
    return Bases(written=(f"{' / '.join(base.country for base in bases)} ({_ORDER[language]})",))


def each_once(bases: Sequence[Base], language: Language) -> Bases | None:
    """Each country once, though several organizers have the same: whose they are cannot be told."""
    once = tuple(dict.fromkeys(base.country for base in bases))
    if not 1 < len(once) < len(bases):
        return None
    return Bases(written=(" + ".join(once),), aligned=False, unaligned=once)


def loud(bases: Sequence[Base], language: Language) -> Bases:
    """Countries in capitals."""
    return Bases(written=("; ".join(base.country.upper() for base in bases),))


BASE_WAYS: dict[str, BaseWay] = {
    "countries": countries,
    "lines": line_for_each("{c}", told=False),
    "slashes": in_a_row(" / ", "{c}", told=False),
    "towns with slashes": in_a_row("; ", "{town}/{c}", told=True),
    "towns behind": line_for_each("{c}, {town}", told=True),
    "towns in square brackets": in_a_row("; ", "{c} [{town}]", told=True),
    "named lines": line_for_each("{name} = {c}", told=False),
    "named with arrows": line_for_each("{name} > {town} ({c})", told=True),
    "in order": in_order,
    "each once": each_once,
    "capitals": loud,
    "nothing": nothing,
}
