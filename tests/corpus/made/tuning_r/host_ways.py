"""Ways of writing organizers and their bases that only documents of tuning-r have."""

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

_AS_WELL_AS = {Language.EN: "as well as", Language.ES: "así como", Language.FR: "ainsi que"}
_ROLES = {
    Language.EN: ("Host", "Co-host"),
    Language.ES: ("Anfitrión", "Coanfitrión"),
    Language.FR: ("Hôte", "Co-hôte"),
}
_BASED = {
    Language.EN: "{name} is based in {town}, {c}",
    Language.ES: "{name} tiene su sede en {town}, {c}",
    Language.FR: "{name} est basé à {town}, {c}",
}
_ALL = {
    Language.EN: "{c} (all of them)",
    Language.ES: "{c} (en todos los casos)",
    Language.FR: "{c} (dans tous les cas)",
}
_PLAIN = (",", " {and} ")


def as_well_as(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """Commas, and words before the last name."""
    return (f"{', '.join(names[:-1])} {_AS_WELL_AS[language]} {names[-1]}",)


def roles_in_front(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """A line for each, its part in front."""
    host, other = _ROLES[language]
    mark = " :" if language is Language.FR else ":"
    return tuple(f"{other if number else host}{mark} {name}" for number, name in enumerate(names))


def roles_behind(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """A line for each, its part in brackets behind it."""
    host, other = _ROLES[language]
    return tuple(f"{name} ({(other if number else host).lower()})" for number, name in enumerate(names))


def numbers_in_brackets(mark: str) -> Put:
    """All in one line, each with its number in brackets."""

    def put(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
        return (mark.join(f"({number}) {name}" for number, name in enumerate(names, start=1)),)

    return put


JOINS: dict[str, Join] = {
    "commas": Join(put=joined(", "), marks=_PLAIN),
    "and": Join(put=joined(", ", last=" {and} "), marks=_PLAIN),
    "serial comma": Join(put=joined(", ", last=", {and} "), marks=_PLAIN),
    "semicolons": Join(put=joined("; ")),
    "lines": Join(put=lines("")),
    "line breaks": Join(put=joined("\n")),
    "as well as": Join(put=as_well_as, marks=_PLAIN),
    "slashes": Join(put=joined(" / ")),
    "numbered lines": Join(put=lines("{n}. ")),
    "numbers in brackets": Join(put=numbers_in_brackets(", "), marks=(",",)),
    "dashed lines": Join(put=lines("- ")),
    "roles in front": Join(put=roles_in_front),
    "roles behind": Join(put=roles_behind),
    "lead": Join(put=with_lead),
}


def capitals(bases: Sequence[Base], language: Language) -> Bases | None:
    """Countries in capitals."""
    return Bases(written=(", ".join(base.country.upper() for base in bases),))


def with_and(bases: Sequence[Base], language: Language) -> Bases | None:
    """Countries in the organizers' order, a word before the last."""
    *first, last = [base.country for base in bases]
    if not first:
        return None
    return Bases(written=(f"{', '.join(first)} {AND[language]} {last}",))


def all_in_one(bases: Sequence[Base], language: Language) -> Bases | None:
    """One country, said to be that of all."""
    if len(bases) < 2 or len({base.country for base in bases}) > 1:
        return None
    return Bases(written=(_ALL[language].format(c=bases[0].country),))


def in_sentences(bases: Sequence[Base], language: Language) -> Bases | None:
    """A sentence for each."""
    return Bases(written=tuple(_BASED[language].format(name=base.name, town=base.town, c=base.country)
                               for base in bases), cities=True)  # fmt: skip


def numbered(bases: Sequence[Base], language: Language) -> Bases | None:
    """Numbers in brackets, as one numbers the organizers."""
    if len(bases) < 2:
        return None
    told = ", ".join(f"({number}) {base.country}" for number, base in enumerate(bases, start=1))
    return Bases(written=(told,))


def some_of_them(bases: Sequence[Base], language: Language) -> Bases | None:
    """One country fewer than there are organizers: whose they are cannot be told."""
    names = [base.country for base in bases]
    if len(names) < 3 or len(set(names)) < len(names):
        return None
    kept = (names[0], *names[2:])
    return Bases(written=(" / ".join(kept),), aligned=False, unaligned=kept)


BASE_WAYS: dict[str, BaseWay] = {
    "countries": countries,
    "capitals": capitals,
    "with and": with_and,
    "slashes": in_a_row(" / ", "{c}", told=False),
    "dashes": in_a_row(" - ", "{c}", told=False),
    "town, country": in_a_row("; ", "{town}, {c}", told=True),
    "town/country": in_a_row(", ", "{town}/{c}", told=True),
    "country (town)": line_for_each("{c} ({town})", told=True),
    "towns in lines": line_for_each("{town}, {c}", told=True),
    "named with equals": in_a_row("; ", "{name} = {c}", told=False),
    "named in brackets": line_for_each("{town}, {c} ({name})", told=True),
    "sentences": in_sentences,
    "all in one": all_in_one,
    "numbered": numbered,
    "some of them": some_of_them,
    "nothing": nothing,
}
