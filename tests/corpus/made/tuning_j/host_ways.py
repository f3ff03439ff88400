"""Ways of writing organizers and their bases that only documents of tuning-j have."""

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
    spell,
)

_PLAIN = (",", " {and} ")
_WITH = {Language.EN: "with", Language.ES: "con", Language.FR: "avec"}
_MAIN = {
    Language.EN: "Main organizer: ",
    Language.ES: "Organizador principal: ",
    Language.FR: "Organisateur principal : ",
}
_OTHERS = {Language.EN: "Co-organizers: ", Language.ES: "Coorganizadores: ", Language.FR: "Coorganisateurs : "}


def with_in_brackets(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """ "A (with B and C)"."""
    *first, last = names[1:]
    others = f"{', '.join(first)} {AND[language]} {last}" if first else last
    return (f"{names[0]} ({_WITH[language]} {others})",)


def main_and_others(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """Who led in one line, the others in another."""
    return (_MAIN[language] + names[0], _OTHERS[language] + "; ".join(names[1:]))


JOINS: dict[str, Join] = {
    "commas": Join(put=joined(", "), marks=_PLAIN),
    "and": Join(put=joined(", ", last=" {and} "), marks=_PLAIN),
    "lines": Join(put=lines("")),
    "dots": Join(put=lines("• ")),
    "dashes": Join(put=lines("– ")),
    "numbered": Join(put=lines("{n}) ")),
    "semicolons": Join(put=joined("; "), marks=(";",)),
    "ampersands": Join(put=joined(", ", last=" & "), marks=(*_PLAIN, "&")),
    "long dashes": Join(put=joined(" — "), marks=("—", "–")),
    "with in brackets": Join(put=with_in_brackets, marks=(*_PLAIN, "(", "[")),
    "main and others": Join(put=main_and_others, marks=(";",)),
}


def enumerated(bases: Sequence[Base], language: Language) -> Bases:
    """ "Kenya, Peru and Spain"."""
    *first, last = (base.country for base in bases)
    return Bases(written=(f"{', '.join(first)} {AND[language]} {last}" if first else last,))


def numbered(bases: Sequence[Base], language: Language) -> Bases | None:
    """ "1) Lima, Peru 2) Nairobi, Kenya"."""
    if len(bases) == 1:
        return None
    told = " ".join(f"{number}) {spell('{town}, {c}', base)}" for number, base in enumerate(bases, 1))
    return Bases(written=(told,), cities=True)


BASE_WAYS: dict[str, BaseWay] = {
    "countries": countries,
    "cities": cities,
    "enumerated": enumerated,
    "country lines": line_for_each("{c}", told=False),
    "dashed lines": line_for_each("{town} - {c}", told=True),
    "slashes": in_a_row(" / ", "{c}", told=False),
    "numbered": numbered,
    "names behind": in_a_row("; ", "{c} ({name})", told=False),
    "names in lines": line_for_each("{name} – {town}, {c}", told=True),
    "bars": in_a_row(" | ", "{town}, {c}", told=True),
    "fewer": fewer,
    "nothing": nothing,
}
