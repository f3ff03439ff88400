"""Ways of writing who organizes an event together and where they are based, besides those of the first kit."""

from collections.abc import Callable, Sequence

from wufgraph.model import Language

from ..host_ways import AND, BASE_WAYS, JOINS, Base, Bases, BaseWay, Join, joined, lines

_ALL = {
    Language.EN: "All based in {country}",
    Language.ES: "Todas en {country}",
    Language.FR: "Toutes basées en {country}",
}
_PLAIN = (",", " {and} ")

MORE_JOINS: dict[str, Join] = {
    "commas": JOINS["commas"],
    "ampersands": Join(put=joined(", ", last=" & "), marks=(",", " & ")),
    "serial and": Join(put=joined(", ", last=", {and} "), marks=_PLAIN),
    "plus": Join(put=joined(" + ")),
    "bars": Join(put=joined(" | ")),
    "en dashes": Join(put=joined(" – "), marks=(" – ",)),
    "tight slashes": Join(put=joined("/"), marks=("/",)),
    "numbers in a line": Join(put=joined("; ", last="; {and} "), marks=(";",)),
    "lines with commas": Join(put=lambda names, *_: (*(f"{name}," for name in names[:-1]), names[-1]), marks=(",",)),
    "letters": Join(put=lambda names, *_: tuple(f"{'abcdefg'[n]}) {one}" for n, one in enumerate(names))),
    "dots": Join(put=lines("• ")),
    "brackets": Join(put=lines("({n}) ")),
    "lines": JOINS["lines"],
    "semicolons": JOINS["semicolons"],
    "lead": Join(put=JOINS["lead"].put, marks=(" {and} ", ",", ":")),
}  # fmt: skip


def one_line(mark: str, one: Callable[[Base], str], *, cities: bool = False) -> BaseWay:
    """A base for each organizer in the same order, written in one line."""

    def way(bases: Sequence[Base], language: Language) -> Bases | None:
        shared = None if cities else same_for_all(bases, language)
        return shared or Bases(written=(mark.join(map(one, bases)),), cities=cities)

    return way


def one_each(one: Callable[[Base], str], *, cities: bool = False) -> BaseWay:
    """A base for each organizer in the same order, in a line each."""

    def way(bases: Sequence[Base], language: Language) -> Bases:
        return Bases(written=tuple(map(one, bases)), cities=cities)

    return way


def with_and(bases: Sequence[Base], language: Language) -> Bases | None:
    """Countries as in a sentence."""
    if shared := same_for_all(bases, language):
        return shared
    names = [base.country for base in bases]
    last = f" {AND[language]} {names[-1]}" if len(names) > 1 else ""
    return Bases(written=(", ".join(names[:-1] or names) + last,))


def same_for_all(bases: Sequence[Base], language: Language) -> Bases | None:
    """One country, said to be that of all."""
    if len(bases) < 2 or len({base.country for base in bases}) > 1:
        return None
    return Bases(written=(_ALL[language].format(country=bases[0].country),))


def more(bases: Sequence[Base], language: Language) -> Bases | None:
    """A country too many: whose they are cannot be told."""
    names = list(dict.fromkeys(base.country for base in bases))
    if len(names) < 2 or len(names) == len(bases):
        return None
    extra = [*names, *(one for one in _FAR[language] if one not in names)][: len(bases) + 1]
    return Bases(written=(", ".join(extra),), aligned=False, unaligned=tuple(extra))


_FAR = {
    Language.EN: ("Norway", "Peru", "Ghana", "Japan", "Chile"),
    Language.ES: ("Noruega", "Perú", "Ghana", "Japón", "Chile"),
    Language.FR: ("Norvège", "Pérou", "Ghana", "Japon", "Chili"),
}

MORE_BASES: dict[str, BaseWay] = {
    "countries": BASE_WAYS["countries"],
    "and": with_and,
    "same for all": same_for_all,
    "capitals": one_line(", ", lambda base: base.country.upper()),
    "semicolons": one_line("; ", lambda base: base.country),
    "slashes": one_line(" / ", lambda base: base.country),
    "city dash country": one_line("; ", lambda base: f"{base.town} – {base.country}", cities=True),
    "city slash country": one_line(", ", lambda base: f"{base.town}/{base.country}", cities=True),
    "country first": one_line("; ", lambda base: f"{base.country} ({base.town})", cities=True),
    "bulleted": one_each(lambda base: f"- {base.town}, {base.country}", cities=True),
    "lines": one_each(lambda base: base.country),
    "named": one_each(lambda base: f"{base.name}: {base.town}, {base.country}", cities=True),
    "named dashes": one_line("; ", lambda base: f"{base.name} – {base.country}"),
    "short": BASE_WAYS["short"],
    "cities": BASE_WAYS["cities"],
    "fewer": BASE_WAYS["fewer"],
    "more": more,
    "nothing": BASE_WAYS["nothing"],
}
