"""Ways of writing organizers and their bases that only documents of tuning-q have."""

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
    in_a_row,
    joined,
    line_for_each,
    lines,
    nothing,
    with_lead,
)

_HOST = {Language.EN: "host", Language.ES: "anfitrión", Language.FR: "hôte"}
_CO_HOST = {Language.EN: "co-host", Language.ES: "coanfitrión", Language.FR: "co-hôte"}
_ORGANISED = {
    Language.EN: "The event was organised by {a}, together with {b}.",
    Language.ES: "El evento lo organizó {a}, junto con {b}.",
    Language.FR: "L'événement a été organisé par {a}, avec {b}.",
}
_SAME_ORDER = {
    Language.EN: "{list} (same order as above)",
    Language.ES: "{list} (en el mismo orden de arriba)",
    Language.FR: "{list} (même ordre que ci-dessus)",
}
_OFFICE = {Language.EN: "Office in {c}", Language.ES: "Oficina en {c}", Language.FR: "Bureau : {c}"}
_PLAIN = (",", " {and} ")


def with_roles(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """A line for each, its part behind a dash."""
    chance.oddities.append("organizers with their parts")
    first, *more = names
    return (f"{first} – {_HOST[language]}", *(f"{name} – {_CO_HOST[language]}" for name in more))


def roles_in_front(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """A line for each, its part in front."""
    chance.oddities.append("organizers with their parts")
    colon = " :" if language is Language.FR else ":"
    parts = (_HOST[language], *(_CO_HOST[language] for _ in names[1:]))
    return tuple(f"{part.capitalize()}{colon} {name}" for part, name in zip(parts, names, strict=True))


def in_a_sentence(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """All in a sentence."""
    first, *more = names
    return (_ORGANISED[language].format(a=first, b=f" {AND[language]} ".join(more)),)


def roman_in_line(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """Behind (i), (ii), (iii) in one line."""
    return (" ".join(f"({number}) {name}" for number, name in zip(("i", "ii", "iii", "iv"), names, strict=False)),)


def letters_in_brackets(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """A line for each behind (a), (b), (c)."""
    return tuple(f"({'abcdef'[place]}) {name}" for place, name in enumerate(names))


JOINS: dict[str, Join] = {
    "commas": Join(put=joined(", "), marks=_PLAIN),
    "and": Join(put=joined(", ", last=" {and} "), marks=_PLAIN),
    "semicolons": Join(put=joined("; ")),
    "lines": Join(put=lines("")),
    "arrows in front": Join(put=lines("-> ")),
    "letters in brackets": Join(put=letters_in_brackets),
    "pluses": Join(put=joined(" + ")),
    "bars": Join(put=joined(" | ")),
    "Roman numbers in a line": Join(put=roman_in_line),
    "parts behind": Join(put=with_roles),
    "parts in front": Join(put=roles_in_front),
    "sentence": Join(put=in_a_sentence, marks=_PLAIN),
    "lead": Join(put=with_lead),
}


def same_order(bases: Sequence[Base], language: Language) -> Bases | None:
    """Countries, of which it is said that their order is the organizers'."""
    if len(bases) < 2:
        return None
    told = ", ".join(base.country for base in bases)
    return Bases(written=(_SAME_ORDER[language].format(list=told),))


def offices(bases: Sequence[Base], language: Language) -> Bases | None:
    """A line for each that tells where its office is."""
    return Bases(written=tuple(_OFFICE[language].format(c=base.country) for base in bases))


def country_first(bases: Sequence[Base], language: Language) -> Bases | None:
    """In capitals the country, then the town."""
    return Bases(written=tuple(f"{base.country.upper()}, {base.town}" for base in bases), cities=True)


def each_once(bases: Sequence[Base], language: Language) -> Bases | None:
    """Each country once, though several organizers have the same: whose they are cannot be told."""
    once = tuple(dict.fromkeys(base.country for base in bases))
    if not 1 < len(once) < len(bases):
        return None
    return Bases(written=(f" {AND[language]} ".join(once),), aligned=False, unaligned=once)


BASE_WAYS: dict[str, BaseWay] = {
    "countries": countries,
    "lines": line_for_each("{c}", told=False),
    "bars": in_a_row(" | ", "{c}", told=False),
    "arrows": line_for_each("{name} -> {c}", told=False),
    "named towns": in_a_row("; ", "{name} – {town} ({c})", told=True),
    "towns and countries": in_a_row("; ", "{town} / {c}", told=True),
    "towns in lines": line_for_each("{town} [{c}]", told=True),
    "same order": same_order,
    "offices": offices,
    "country first": country_first,
    "each once": each_once,
    "nothing": nothing,
}
