"""Ways of writing organizers and their bases that only documents of tuning-i have."""

from collections.abc import Sequence

from wufgraph.model import Language

from ..chance import Chance
from ..host_ways import AND, Base, Bases, BaseWay, Join, cities, countries, fewer, joined, lines, nothing

_PLAIN = (",", " {and} ")
_WITH = {Language.EN: "with", Language.ES: "con", Language.FR: "avec"}
_IN = {Language.EN: "based in", Language.ES: "con base en", Language.FR: "basé à"}


def ended_lines(mark: str) -> Join:
    """A line for each, with a mark at the end of all but the last."""

    def put(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
        return (*(name + mark for name in names[:-1]), names[-1])

    return Join(put=put)


def with_others(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """ "A with B and C"."""
    others = f" {AND[language]} ".join(names[1:])
    return (f"{names[0]} {_WITH[language]} {others}",)


JOINS: dict[str, Join] = {
    "commas": Join(put=joined(", "), marks=_PLAIN),
    "and": Join(put=joined(", ", last=" {and} "), marks=_PLAIN),
    "lines": Join(put=lines("")),
    "lines with commas": ended_lines(","),
    "lines with semicolons": ended_lines(";"),
    "semicolons": Join(put=joined("; "), marks=(";",)),
    "middle dots": Join(put=joined(" · "), marks=("·",)),
    "slashes": Join(put=joined("/"), marks=("/",)),
    "numbered": Join(put=lines("{n}- ")),
    "starred": Join(put=lines("* ")),
    "with": Join(put=with_others, marks=(*_PLAIN, " with ", " con ", " avec ")),
}


def town_lines(bases: Sequence[Base], language: Language) -> Bases:
    """A line for each town, the country in brackets."""
    return Bases(written=tuple(f"{base.town} ({base.country})" for base in bases), cities=True)


def country_lines(bases: Sequence[Base], language: Language) -> Bases:
    """A line for each country."""
    return Bases(written=tuple(base.country for base in bases))


def names_before(bases: Sequence[Base], language: Language) -> Bases:
    """A line for each organizer, and where it is."""
    return Bases(written=tuple(f"{base.name}: {base.town}, {base.country}" for base in bases), cities=True)


def in_words(bases: Sequence[Base], language: Language) -> Bases:
    """ "A based in Lima, Peru; B based in ...", with semicolons."""
    told = "; ".join(f"{base.name} {_IN[language]} {base.town}, {base.country}" for base in bases)
    return Bases(written=(told,), cities=True)


def slashes(bases: Sequence[Base], language: Language) -> Bases:
    """As the caption asks: country/city."""
    return Bases(written=("; ".join(f"{base.country}/{base.town}" for base in bases),), cities=True)


def numbered(bases: Sequence[Base], language: Language) -> Bases:
    """A number in front of each."""
    return Bases(
        written=tuple(f"{number}. {base.town}, {base.country}" for number, base in enumerate(bases, 1)), cities=True
    )


BASE_WAYS: dict[str, BaseWay] = {
    "countries": countries,
    "cities": cities,
    "town lines": town_lines,
    "country lines": country_lines,
    "names before": names_before,
    "in words": in_words,
    "slashes": slashes,
    "numbered": numbered,
    "fewer": fewer,
    "nothing": nothing,
}
