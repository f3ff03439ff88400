"""Ways of writing organizers and their bases that only documents of tuning-n have."""

from collections import Counter
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
    short_countries,
    with_lead,
)

_PARTS = {Language.EN: ("host", "co-host"), Language.ES: ("anfitrión", "coanfitrión"),
          Language.FR: ("hôte", "co-hôte")}  # fmt: skip
_HOST = {Language.EN: "Host institution", Language.ES: "Institución anfitriona", Language.FR: "Institution hôte"}
_PARTNERS = {Language.EN: "Partner(s)", Language.ES: "Socio(s)", Language.FR: "Partenaire(s)"}
_WELL = {Language.EN: "as well as", Language.ES: "así como", Language.FR: "ainsi que"}
_IS_IN = {Language.EN: "{name} is in {town}, {c}", Language.ES: "{name} está en {town}, {c}",
          Language.FR: "{name} se trouve à {town}, {c}"}  # fmt: skip
_OURS = {Language.EN: "We are based in {town}, {c}.", Language.ES: "Tenemos la sede en {town}, {c}.",
         Language.FR: "Nous avons notre siège à {town}, {c}."}  # fmt: skip
_LETTERHEAD = {Language.EN: "see letterhead", Language.ES: "ver membrete", Language.FR: "voir en-tête"}
_ALL = {Language.EN: "{c} (all of us)", Language.ES: "{c} (todos)", Language.FR: "{c} (tous)"}
_PLAIN = (",", " {and} ")


def parts_in_brackets(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """A line for each, its part in square brackets behind it."""
    chance.oddities.append("organizers with their parts")
    first, other = _PARTS[language]
    return (f"{names[0]} [{first}]", *(f"{name} [{other}]" for name in names[1:]))


def host_and_partners(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """Two lines, the host's and the partners'."""
    chance.oddities.append("organizers with their parts")
    mark = " :" if language is Language.FR else ":"
    return (f"{_HOST[language]}{mark} {names[0]}", f"{_PARTNERS[language]}{mark} {'; '.join(names[1:])}")


def as_well_as(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """All with commas, the last with words."""
    *more, last = names
    return (f"{', '.join(more)} {_WELL[language]} {last}",)


def lines_with_and(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """A line for each, from the second on with a plus sign in front."""
    return (names[0], *(f"+ {name}" for name in names[1:]))


def ordinals(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """Numbered within one line: 1/ A 2/ B."""
    return (" ".join(f"{number}/ {name}" for number, name in enumerate(names, start=1)),)


JOINS: dict[str, Join] = {
    "commas": Join(put=joined(", "), marks=_PLAIN),
    "and": Join(put=joined(", ", last=" {and} "), marks=_PLAIN),
    "semicolons": Join(put=joined("; ")),
    "lines": Join(put=lines("")),
    "parts in brackets": Join(put=parts_in_brackets),
    "host and partners": Join(put=host_and_partners),
    "as well as": Join(put=as_well_as, marks=_PLAIN),
    "plus lines": Join(put=lines_with_and),
    "numbers and slashes": Join(put=ordinals),
    "ampersands": Join(put=joined(" & "), marks=("&", " {and} ")),
    "double slashes": Join(put=joined(" // ")),
    "numbered lines": Join(put=lines("({n}) ")),
    "dashed lines": Join(put=lines("-- ")),
    "lead": Join(put=with_lead, marks=(";",)),
}


def sentences(bases: Sequence[Base], language: Language) -> Bases:
    """Where each is, in words."""
    if len(bases) == 1:
        return Bases(written=(_OURS[language].format(town=bases[0].town, c=bases[0].country),), cities=True)
    told = (_IS_IN[language].format(name=base.name, town=base.town, c=base.country) for base in bases)
    return Bases(written=(f"{'; '.join(told)}.",), cities=True)


def all_of_us(bases: Sequence[Base], language: Language) -> Bases | None:
    """One country, said to be everybody's."""
    if len(bases) < 2 or len(Counter(base.country for base in bases)) > 1:
        return None
    return Bases(written=(_ALL[language].format(c=bases[0].country),))


def numbered_as_above(bases: Sequence[Base], language: Language) -> Bases | None:
    """Numbered lines, as the organizers are."""
    if len(bases) < 2:
        return None
    return Bases(written=tuple(f"({number}) {base.country}" for number, base in enumerate(bases, start=1)))


def last_with_and(bases: Sequence[Base], language: Language) -> Bases | None:
    """Capitals, a word for "and" before the last."""
    if len(bases) < 2:
        return None
    *first, last = [base.country.upper() for base in bases]
    return Bases(written=(f"{', '.join(first)} {AND[language].upper()} {last}",))


def letterhead(bases: Sequence[Base], language: Language) -> Bases | None:
    """Not told here."""
    return Bases(written=(_LETTERHEAD[language],), aligned=False)


BASE_WAYS: dict[str, BaseWay] = {
    "countries": countries,
    "short": short_countries,
    "sentences": sentences,
    "all of us": all_of_us,
    "numbered as above": numbered_as_above,
    "capitals": last_with_and,
    "towns in a row": in_a_row(" // ", "{town}, {c}", told=True),
    "towns in square brackets": line_for_each("{c} [{town}]", told=True),
    "arrows": line_for_each("{name} -> {c}", told=False),
    "named in brackets": in_a_row("; ", "{town}/{c} ({name})", told=True),
    "semicolons": in_a_row(" ; ", "{c}", told=False),
    "fewer": fewer,
    "letterhead": letterhead,
    "nothing": nothing,
}
