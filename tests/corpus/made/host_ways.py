"""Ways of writing who organizes an event together, and where they are based."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from wufgraph.model import Language

from .chance import Chance

Put: TypeAlias = Callable[[Sequence[str], Language, Chance], tuple[str, ...]]
"""From names, the paragraphs of the answer."""

TOGETHER = {
    Language.EN: ("in partnership with", "jointly with", "in collaboration with"),
    Language.ES: ("en alianza con", "junto con", "en colaboración con"),
    Language.FR: ("en partenariat avec", "conjointement avec", "en collaboration avec"),
}
SEATED = {Language.EN: "Headquartered in ", Language.ES: "Con sede en ", Language.FR: "Siège à "}
AND = {Language.EN: "and", Language.ES: "y", Language.FR: "et"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Join:
    """A way of joining names.

    Attributes:
        put: From the names, paragraphs of the answer.
        marks: What no name may hold, or nobody could tell the names apart; `{and}` is the language's word.
    """

    put: Put
    marks: tuple[str, ...] = ()

    def fits(self, names: Sequence[str], language: Language) -> bool:
        """Whether the names can be told apart."""
        marks = [mark.replace("{and}", AND[language]) for mark in self.marks]
        return not any(mark in name for mark in marks for name in names)


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """Where an organizer is based; `short` is how an English writer abbreviates the country."""

    name: str
    town: str
    country: str
    short: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bases:
    """The answer, whether each organizer's base can be told from it, and what of it is nobody's."""

    written: tuple[str, ...] = ()
    aligned: bool = True
    cities: bool = False
    unaligned: tuple[str, ...] = ()


BaseWay: TypeAlias = Callable[[Sequence[Base], Language], Bases | None]
"""None where the way does not fit."""


def joined(mark: str, *, last: str = "") -> Put:
    """A join with one mark, and another before the last name."""

    def put(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
        if not last:
            return (mark.join(names),)
        return (mark.join(names[:-1]) + last.replace("{and}", AND[language]) + names[-1],)

    return put


def lines(marker: str) -> Put:
    """A line for each; `{n}` in the marker is its number."""

    def put(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
        return tuple(marker.replace("{n}", str(number)) + name for number, name in enumerate(names, 1))

    return put


def with_lead(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """The first is said to lead."""
    chance.oddities.append("organizers with their parts")
    way = chance.pick(chance.words.styles("leading", language))
    return (way.format(a=names[0], b="; ".join(names[1:])),)


def together(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """The first with the others: "A, in partnership with B and C"."""
    others = f" {AND[language]} ".join(names[1:])
    return (f"{names[0]}, {chance.pick(TOGETHER[language])} {others}",)


def letters(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """A line for each, with a letter in front."""
    return tuple(f"{chr(ord('a') + number)}) {name}" for number, name in enumerate(names))


_PLAIN = (",", " {and} ")
JOINS: dict[str, Join] = {
    "commas": Join(put=joined(", "), marks=_PLAIN),
    "and": Join(put=joined(", ", last=" {and} "), marks=_PLAIN),
    "semicolons": Join(put=joined("; ")),
    "semicolons and": Join(put=joined("; ", last=" {and} "), marks=_PLAIN),
    "hyphens": Join(put=joined(" - "), marks=_PLAIN),
    "slashes": Join(put=joined(" / ")),
    "lines": Join(put=lines("")),
    "bullets": Join(put=lines("- ")),
    "numbers": Join(put=lines("{n}. ")),
    "pluses": Join(put=joined(" + ")),
    "bars": Join(put=joined(" | ")),
    "letters": Join(put=letters),
    "together": Join(put=together, marks=_PLAIN),
    "lead": Join(put=with_lead),
}


def countries(bases: Sequence[Base], language: Language) -> Bases:
    """Countries in the organizers' order."""
    return Bases(written=(", ".join(base.country for base in bases),))


def short_countries(bases: Sequence[Base], language: Language) -> Bases:
    """UK, USA."""
    names = [base.short if language is Language.EN else base.country for base in bases]
    return Bases(written=(", ".join(names),))


def cities(bases: Sequence[Base], language: Language) -> Bases:
    """City and country of each, in one line."""
    return Bases(written=("; ".join(f"{base.town}, {base.country}" for base in bases),), cities=True)


def city_lines(bases: Sequence[Base], language: Language) -> Bases:
    """City and country of each, in a line each."""
    return Bases(written=tuple(f"{base.town}, {base.country}" for base in bases), cities=True)


def bracketed(bases: Sequence[Base], language: Language) -> Bases:
    """The country in brackets behind the city."""
    return Bases(written=(", ".join(f"{base.town} ({base.country})" for base in bases),), cities=True)


def named_before(bases: Sequence[Base], language: Language) -> Bases:
    """Each organizer before its base: "UCL: United Kingdom"."""
    return Bases(written=("; ".join(f"{base.name}: {base.country}" for base in bases),))


def named_behind(bases: Sequence[Base], language: Language) -> Bases:
    """Each organizer behind its base, in brackets, the last one first."""
    return Bases(written=(", ".join(f"{base.country} ({base.name})" for base in reversed(bases)),))


def seated(bases: Sequence[Base], language: Language) -> Bases:
    """The seat of each in words."""
    return Bases(
        written=tuple(f"{SEATED[language]}{base.town}, {base.country}" for base in bases),
        cities=True,
    )


def fewer(bases: Sequence[Base], language: Language) -> Bases | None:
    """Not all: whose bases they are cannot be told."""
    names = [base.country for base in bases]
    if len(set(names)) < 3:
        return None
    return Bases(written=(", ".join(names[:-1]),), aligned=False, unaligned=tuple(names[:-1]))


def nothing(bases: Sequence[Base], language: Language) -> Bases:
    """Left blank."""
    return Bases(aligned=False)


def in_a_row(mark: str, form: str, *, told: bool) -> BaseWay:
    """Bases in one line."""

    def put(bases: Sequence[Base], language: Language) -> Bases:
        return Bases(written=(mark.join(spell(form, base) for base in bases),), cities=told)

    return put


def line_for_each(form: str, *, told: bool) -> BaseWay:
    """A line for each base."""

    def put(bases: Sequence[Base], language: Language) -> Bases:
        return Bases(written=tuple(spell(form, base) for base in bases), cities=told)

    return put


def spell(form: str, base: Base) -> str:
    """A base as a form of words has it, "{town}, {c}"."""
    return form.format(c=base.country, town=base.town, name=base.name)


BASE_WAYS: dict[str, BaseWay] = {
    "countries": countries,
    "short": short_countries,
    "cities": cities,
    "lines": city_lines,
    "brackets": bracketed,
    "named before": named_before,
    "named behind": named_behind,
    "seated": seated,
    "fewer": fewer,
    "nothing": nothing,
}
