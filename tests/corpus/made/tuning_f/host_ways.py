"""Ways of writing organizers and their bases that only documents of tuning-f have."""

from collections.abc import Sequence

from wufgraph.model import Language

from ..chance import Chance
from ..host_ways import (
    AND,
    Base,
    Bases,
    BaseWay,
    Join,
    cities,
    countries,
    fewer,
    in_a_row,
    joined,
    lines,
    nothing,
    spell,
    with_lead,
)

_PLAIN = (",", " {and} ")
_PARTNERS = {
    Language.EN: ("in partnership with:", "Partners:", "Co-organizers:"),
    Language.ES: ("en alianza con:", "Socios:", "Coorganizadores:"),
    Language.FR: ("en partenariat avec :", "Partenaires :", "Coorganisateurs :"),
}
_AND_WITH = {Language.EN: "with", Language.ES: "con", Language.FR: "avec"}


def partners_below(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """The first in a line, the others in lines below a word for them."""
    return (names[0], chance.pick(_PARTNERS[language]), *names[1:])


def counted(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """ "(1) A; (2) B"."""
    return ("; ".join(f"({number}) {name}" for number, name in enumerate(names, 1)),)


def with_the_rest(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """ "A, with B and C"."""
    *more, last = names[1:]
    others = f"{', '.join(more)} {AND[language]} {last}" if more else last
    return (f"{names[0]}, {_AND_WITH[language]} {others}",)


def comma_lines(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """A line for each, a comma behind all but the last."""
    return (*(f"{name}," for name in names[:-1]), names[-1])


JOINS: dict[str, Join] = {
    "commas": Join(put=joined(", "), marks=(",",)),
    "and": Join(put=joined(", ", last=" {and} "), marks=_PLAIN),
    "lines": Join(put=lines("")),
    "semicolons": Join(put=joined("; "), marks=(";",)),
    "bullet lines": Join(put=lines("• ")),
    "numbered lines": Join(put=lines("{n}) ")),
    "ampersand": Join(put=joined(", ", last=" & "), marks=(",", "&")),
    "partners below": Join(put=partners_below, marks=(":",)),
    "counted": Join(put=counted, marks=(";",)),
    "with the rest": Join(put=with_the_rest, marks=_PLAIN),
    "comma lines": Join(put=comma_lines),
    "lead": Join(put=with_lead, marks=(";", ":")),
}


def _each(form: str, *, told: bool) -> BaseWay:
    """A line for each base; `{n}` is its number."""

    def put(bases: Sequence[Base], language: Language) -> Bases:
        written = tuple(spell(form, base).replace("#", str(number)) for number, base in enumerate(bases, 1))
        return Bases(written=written, cities=told)

    return put


BASE_WAYS: dict[str, BaseWay] = {
    "countries": countries,
    "country, city": in_a_row("; ", "{c}, {town}", told=True),
    "city, country": cities,
    "city lines": _each("{town}, {c}", told=True),
    "country/city": in_a_row(", ", "{c}/{town}", told=True),
    "name (city, country)": in_a_row("; ", "{name} ({town}, {c})", told=True),
    "name - country lines": _each("{name} - {c}", told=False),
    "bullet lines": _each("• {town}, {c}", told=True),
    "numbered lines": _each("#) {town}, {c}", told=True),
    "countries / countries": in_a_row(" / ", "{c}", told=False),
    "city (country) lines": _each("{town} ({c})", told=True),
    "fewer": fewer,
    "nothing": nothing,
}
