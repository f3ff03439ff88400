"""Ways of writing organizers and their bases that only documents of tuning-m have."""

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
    fewer,
    in_a_row,
    joined,
    line_for_each,
    lines,
    nothing,
    with_lead,
)

_HOST = {
    Language.EN: ("Host", "Co-host"),
    Language.ES: ("Anfitrión", "Coanfitrión"),
    Language.FR: ("Hôte", "Co-hôte"),
}
_TOGETHER = {Language.EN: "together with", Language.ES: "en conjunto con", Language.FR: "de concert avec"}
_OFFICE = {
    Language.EN: "our office is in {town} ({c})",
    Language.ES: "nuestra oficina está en {town} ({c})",
    Language.FR: "notre bureau est à {town} ({c})",
}
_SAME = {Language.EN: "same order:", Language.ES: "en el mismo orden:", Language.FR: "dans le même ordre :"}
_PLAIN = (",", " {and} ")


def hosts(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """A line for each, the first one's as host."""
    chance.oddities.append("organizers with their parts")
    first, second = _HOST[language]
    mark = " :" if language is Language.FR else ":"
    return (f"{first}{mark} {names[0]}", *(f"{second}{mark} {name}" for name in names[1:]))


def parts_behind(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """In a line, host and co-hosts told behind a dash."""
    chance.oddities.append("organizers with their parts")
    first, second = (word.lower() for word in _HOST[language])
    return ("; ".join((f"{names[0]} – {first}", *(f"{name} – {second}" for name in names[1:]))),)


def together_with(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """The first, together with the others."""
    first, *more = names
    return (f"{first} {_TOGETHER[language]} {f' {AND[language]} '.join(more)}",)


def letters_in_line(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """Letters within one line."""
    return (" ".join(f"({chr(ord('a') + place)}) {name}" for place, name in enumerate(names)),)


def roman(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
    """A line for each, with a Roman number."""
    return tuple(f"{number}. {name}" for number, name in zip(("i", "ii", "iii", "iv"), names, strict=False))


def first_alone(mark: str) -> Put:
    """The first in a line of its own, the others in the next."""

    def put(names: Sequence[str], language: Language, chance: Chance) -> tuple[str, ...]:
        return (names[0], mark.join(names[1:]))

    return put


JOINS: dict[str, Join] = {
    "commas": Join(put=joined(", "), marks=_PLAIN),
    "and": Join(put=joined(", ", last=" {and} "), marks=_PLAIN),
    "semicolons": Join(put=joined("; ")),
    "lines": Join(put=lines("")),
    "plus": Join(put=joined(" + ")),
    "spaced slashes": Join(put=joined("  /  ")),
    "hosts": Join(put=hosts),
    "parts behind": Join(put=parts_behind, marks=(" – ",)),
    "together with": Join(put=together_with, marks=_PLAIN),
    "letters in a line": Join(put=letters_in_line),
    "roman": Join(put=roman),
    "bulleted": Join(put=lines("• ")),
    "first alone": Join(put=first_alone(", "), marks=_PLAIN),
    "lead": Join(put=with_lead, marks=(";",)),
}


def loud(bases: Sequence[Base], language: Language) -> Bases | None:
    """Countries in capitals."""
    return Bases(written=(", ".join(base.country.upper() for base in bases),))


def told_order(bases: Sequence[Base], language: Language) -> Bases | None:
    """Countries, said to be in the organizers' order."""
    if len(bases) < 2:
        return None
    return Bases(written=(f"{_SAME[language]} {'; '.join(base.country for base in bases)}",))


def in_a_sentence(bases: Sequence[Base], language: Language) -> Bases | None:
    """A sentence about the only organizer's office."""
    if len(bases) > 1:
        return None
    sentence = _OFFICE[language].format(town=bases[0].town, c=bases[0].country)
    return Bases(written=(sentence,), cities=True)


def not_told(bases: Sequence[Base], language: Language) -> Bases | None:
    """Not told, and said so."""
    return Bases(written=("n/a",), aligned=False)


BASE_WAYS: dict[str, BaseWay] = {
    "countries": countries,
    "capitals": loud,
    "lines of towns": line_for_each("{town} / {c}", told=True),
    "towns before": in_a_row("; ", "{town} ({c})", told=True),
    "equals": line_for_each("{name} = {c}", told=False),
    "names behind": in_a_row("; ", "{town}, {c} – {name}", told=True),
    "told order": told_order,
    "in a sentence": in_a_sentence,
    "fewer": fewer,
    "plus": in_a_row(" + ", "{c}", told=False),
    "dashed lines": line_for_each("- {c}", told=False),
    "not told": not_told,
    "nothing": nothing,
}
