"""Ways of writing organizers and their bases that only documents of tuning-g have."""

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
    line_for_each,
    lines,
    nothing,
    with_lead,
)

_PLAIN = (",", " {and} ")
_HOST = {
    Language.EN: ("Host: ", "Partners: "),
    Language.ES: ("Anfitrión: ", "Socios: "),
    Language.FR: ("Hôte : ", "Partenaires : "),
}
_LEAD = {Language.EN: "lead", Language.ES: "líder", Language.FR: "chef de file"}
_TOGETHER = {Language.EN: "together with", Language.ES: "junto a", Language.FR: "ensemble avec"}
_RESPECTIVELY = {Language.EN: "respectively", Language.ES: "respectivamente", Language.FR: "respectivement"}


def in_a_sentence(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """ "The event was organized by A, B and C"."""
    way = str(chance.pick(chance.words.styles("organized", language)))
    return (way.format(list=f"{', '.join(names[:-1])} {AND[language]} {names[-1]}"),)


def host_line(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """The host in a line, the partners in the next."""
    host, partners = _HOST[language]
    return (host + names[0], partners + "; ".join(names[1:]))


def lead_marked(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """A line for each, the first marked as the lead."""
    return (f"{names[0]} ({_LEAD[language]})", *names[1:])


def together_with(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """ "A together with B and C"."""
    *more, last = names[1:]
    others = f"{', '.join(more)} {AND[language]} {last}" if more else last
    return (f"{names[0]} {_TOGETHER[language]} {others}",)


def closed_lines(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """A line for each, a semicolon behind all but the last."""
    return (*(f"{name};" for name in names[:-1]), names[-1])


JOINS: dict[str, Join] = {
    "commas": Join(put=joined(", "), marks=_PLAIN),
    "and": Join(put=joined(", ", last=" {and} "), marks=_PLAIN),
    "lines": Join(put=lines("")),
    "semicolons": Join(put=joined("; "), marks=(";",)),
    "hyphen lines": Join(put=lines("- ")),
    "numbered lines": Join(put=lines("{n}. ")),
    "slashes": Join(put=joined(" / "), marks=("/",)),
    "sentence": Join(put=in_a_sentence, marks=_PLAIN),
    "host line": Join(put=host_line, marks=(";", ":")),
    "lead marked": Join(put=lead_marked),
    "together with": Join(put=together_with, marks=_PLAIN),
    "closed lines": Join(put=closed_lines, marks=(";",)),
    "lead": Join(put=with_lead, marks=(";", ":")),
}


def respectively(bases: Sequence[Base], language: Language) -> Bases | None:
    """ "Kenya, Peru and Spain, respectively"."""
    if len(bases) < 2:
        return None
    *more, last = (base.country for base in bases)
    text = f"{', '.join(more)} {AND[language]} {last}, {_RESPECTIVELY[language]}"
    return Bases(written=(text,))


def short_names(bases: Sequence[Base], language: Language) -> Bases:
    """UK / USA / Kenya."""
    names = [base.short if language is Language.EN else base.country for base in bases]
    return Bases(written=(" / ".join(names),))


BASE_WAYS: dict[str, BaseWay] = {
    "countries": countries,
    "city, country": cities,
    "country/city semicolons": in_a_row("; ", "{c}/{town}", told=True),
    "country (city)": in_a_row(", ", "{c} ({town})", told=True),
    "country: city lines": line_for_each("{c}: {town}", told=True),
    "name: country lines": line_for_each("{name}: {c}", told=False),
    "name (country)": in_a_row("; ", "{name} ({c})", told=False),
    "hyphen lines": line_for_each("- {town}, {c}", told=True),
    "country lines": line_for_each("{c}", told=False),
    "city/country lines": line_for_each("{town}/{c}", told=True),
    "respectively": respectively,
    "short names": short_names,
    "fewer": fewer,
    "nothing": nothing,
}
