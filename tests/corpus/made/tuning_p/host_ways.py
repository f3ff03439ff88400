"""Ways of writing organizers and their bases that only documents of tuning-p have."""

from collections.abc import Sequence

from wufgraph.model import Language

from ..chance import Chance
from ..host_ways import AND, Base, Bases, BaseWay, Join, countries, in_a_row, joined, line_for_each, lines, nothing

_HOST = {Language.EN: "host", Language.ES: "anfitrión", Language.FR: "hôte"}
_CO_HOST = {Language.EN: "co-host", Language.ES: "coanfitrión", Language.FR: "co-hôte"}
_LED = {
    Language.EN: "Led by {a}. Co-organised by {b}",
    Language.ES: "Liderado por {a}. Coorganizado por {b}",
    Language.FR: "Porté par {a}. Co-organisé par {b}",
}
_PLUS = {Language.EN: "plus", Language.ES: "más", Language.FR: "plus"}
_OFFICES = {
    Language.EN: "offices: {town} ({c})",
    Language.ES: "oficina: {town} ({c})",
    Language.FR: "bureau : {town} ({c})",
}
_ALL = {Language.EN: "all: {c}", Language.ES: "todos: {c}", Language.FR: "tous : {c}"}
_PLAIN = (",", " {and} ")


def with_parts(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """A line for each, and what part it had."""
    first, *more = names
    return (f"{first} - {_HOST[language]}", *(f"{name} - {_CO_HOST[language]}" for name in more))


def parts_in_front(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """The part in capitals in front of each, in one line."""
    first, *more = names
    told = [f"{_HOST[language].upper()}: {first}", *(f"{_CO_HOST[language].upper()}: {name}" for name in more)]
    return (" / ".join(told),)


def led(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """In two sentences."""
    first, *more = names
    return (_LED[language].format(a=first, b="; ".join(more)),)


def plus(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """The first, plus the others."""
    first, *more = names
    return (f"{first}, {_PLUS[language]} {f' {AND[language]} '.join(more)}",)


def in_brackets(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """Numbers in brackets, in one line."""
    return ("; ".join(f"({number}) {name}" for number, name in enumerate(names, start=1)),)


JOINS: dict[str, Join] = {
    "commas": Join(put=joined(", "), marks=_PLAIN),
    "commas and": Join(put=joined(", ", last=" {and} "), marks=_PLAIN),
    "semicolons": Join(put=joined("; ")),
    "double slashes": Join(put=joined(" // ")),
    "lines": Join(put=lines("")),
    "roman lines": Join(put=lines("({n}) ")),
    "starred lines": Join(put=lines("* ")),
    "numbered in brackets": Join(put=in_brackets),
    "parts behind": Join(put=with_parts, marks=(" - ",)),
    "parts in front": Join(put=parts_in_front, marks=("/",)),
    "led": Join(put=led, marks=(". ",)),
    "plus": Join(put=plus, marks=_PLAIN),
    "plus signs": Join(put=joined(" + ")),
}


def capitals(bases: Sequence[Base], language: Language) -> Bases:
    """Countries in capitals."""
    return Bases(written=(", ".join(base.country.upper() for base in bases),))


def offices(bases: Sequence[Base], language: Language) -> Bases:
    """A line for each, "Name, offices: Town (Country)"."""
    told = (_OFFICES[language].format(town=base.town, c=base.country) for base in bases)
    return Bases(written=tuple(f"{base.name}, {one}" for base, one in zip(bases, told, strict=True)), cities=True)


def shared(bases: Sequence[Base], language: Language) -> Bases | None:
    """All of one country."""
    if len(bases) < 2 or len({base.country for base in bases}) > 1:
        return None
    return Bases(written=(_ALL[language].format(c=bases[0].country),))


def some(bases: Sequence[Base], language: Language) -> Bases | None:
    """Each country once, in the order of the alphabet: whose they are cannot be told."""
    once = tuple(sorted({base.country for base in bases}))
    if not 1 < len(once) < len(bases):
        return None
    return Bases(written=(" / ".join(once),), aligned=False, unaligned=once)


def numbered(bases: Sequence[Base], language: Language) -> Bases | None:
    """Numbers in brackets, in the organizers' order."""
    if len(bases) < 2:
        return None
    told = (f"({number}) {base.town}, {base.country}" for number, base in enumerate(bases, start=1))
    return Bases(written=("; ".join(told),), cities=True)


BASE_WAYS: dict[str, BaseWay] = {
    "countries": countries,
    "capitals": capitals,
    "double slashes": in_a_row(" // ", "{c}", told=False),
    "country, then town": line_for_each("{c}, {town}", told=True),
    "town and country": in_a_row("; ", "{town} - {c}", told=True),
    "towns in brackets": line_for_each("{c} ({town})", told=True),
    "name = country": line_for_each("{name} = {c}", told=False),
    "names in brackets": in_a_row("; ", "{town}, {c} ({name})", told=True),
    "offices": offices,
    "shared": shared,
    "some": some,
    "numbered": numbered,
    "nothing": nothing,
}
