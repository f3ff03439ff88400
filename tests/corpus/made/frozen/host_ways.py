"""Ways of writing organizers and their bases that only documents of the frozen part have."""

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
    in_a_row,
    joined,
    line_for_each,
    lines,
    nothing,
    short_countries,
    with_lead,
)

_HOST = {Language.EN: "host", Language.ES: "anfitrión", Language.FR: "hôte"}
_CO_HOST = {Language.EN: "co-host", Language.ES: "coanfitrión", Language.FR: "co-hôte"}
_BOTH = {Language.EN: "{c} (both)", Language.ES: "{c} (ambas)", Language.FR: "{c} (les deux)"}
_ALL = {Language.EN: "{c} (all)", Language.ES: "{c} (todas)", Language.FR: "{c} (toutes)"}
_FIRST = {Language.EN: "Host: {a}", Language.ES: "Anfitrión: {a}", Language.FR: "Hôte : {a}"}
_OTHERS = {Language.EN: "Co-hosts: {b}", Language.ES: "Coanfitriones: {b}", Language.FR: "Co-hôtes : {b}"}
_OTHER = {Language.EN: "Co-host: {b}", Language.ES: "Coanfitrión: {b}", Language.FR: "Co-hôte : {b}"}
_PLAIN = (",", " {and} ")
_TWO = 2


def ended(mark: str) -> Put:
    """A line for each, all but the last with a mark at the end."""

    def put(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
        return (*(name + mark for name in names[:-1]), names[-1])

    return put


def parts_behind(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """A line for each, with its part behind a dash."""
    chance.oddities.append("organizers with their parts")
    first, *more = names
    return (f"{first} – {_HOST[language]}", *(f"{name} – {_CO_HOST[language]}" for name in more))


def parts_before(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """Two lines: the host, and the co-hosts."""
    chance.oddities.append("organizers with their parts")
    first, *more = names
    others = (_OTHERS if len(more) > 1 else _OTHER)[language]
    return (_FIRST[language].format(a=first), others.format(b="; ".join(more)))


JOINS: dict[str, Join] = {
    "commas": Join(put=joined(", "), marks=_PLAIN),
    "and": Join(put=joined(", ", last=" {and} "), marks=_PLAIN),
    "comma and": Join(put=joined(", ", last=", {and} "), marks=_PLAIN),
    "semicolons": Join(put=joined("; ")),
    "semicolon and": Join(put=joined("; ", last="; {and} "), marks=(" {and} ",)),
    "lines": Join(put=lines("")),
    "lines ending in commas": Join(put=ended(","), marks=(",",)),
    "lines ending in semicolons": Join(put=ended(";")),
    "stars": Join(put=lines("* ")),
    "numbers in brackets": Join(put=lines("({n}) ")),
    "spaced slashes": Join(put=joined(" / ")),
    "double slashes": Join(put=joined(" // ")),
    "parts behind": Join(put=parts_behind),
    "parts before": Join(put=parts_before),
    "lead": Join(put=with_lead),
}


def once_for_all(bases: Sequence[Base], language: Language) -> Bases | None:
    """One country that is said to be that of all."""
    if len(bases) < _TWO or len({base.country for base in bases}) > 1:
        return None
    way = _BOTH if len(bases) == _TWO else _ALL
    return Bases(written=(way[language].format(c=bases[0].country),))


def joined_by_and(bases: Sequence[Base], language: Language) -> Bases | None:
    """Countries in the organizers' order, the word before the last."""
    names = [base.country for base in bases]
    if len(names) < _TWO or any(f" {AND[language]} " in name for name in names):
        return None
    return Bases(written=(f"{', '.join(names[:-1])} {AND[language]} {names[-1]}",))


def told_once(bases: Sequence[Base], language: Language) -> Bases | None:
    """Each country once, though some have two organizers: whose they are cannot be told."""
    once = tuple(dict.fromkeys(base.country for base in bases))
    if not 1 < len(once) < len(bases):
        return None
    return Bases(written=(" / ".join(once),), aligned=False, unaligned=once)


BASE_WAYS: dict[str, BaseWay] = {
    "countries": countries,
    "short": short_countries,
    "city, country": cities,
    "and": joined_by_and,
    "slashes": in_a_row(" / ", "{c}", told=False),
    "lines": line_for_each("{c}", told=False),
    "country, town in lines": line_for_each("{c}, {town}", told=True),
    "country/town": in_a_row("; ", "{c}/{town}", told=True),
    "town in brackets": in_a_row(", ", "{c} ({town})", told=True),
    "name – country": line_for_each("{name} – {c}", told=False),
    "name: town, country": line_for_each("{name}: {town} ({c})", told=True),
    "once for all": once_for_all,
    "told once": told_once,
    "fewer": fewer,
    "nothing": nothing,
}
