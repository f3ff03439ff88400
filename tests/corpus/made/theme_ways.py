"""Ways of writing which themes of the form an event had."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from wufgraph.model import Language

from ..answers import Line, Mark
from .chance import Chance


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Themes to be written.

    Attributes:
        areas: Sub-areas by area.
        issues: Cross-cutting ones.
        own: A theme that the form has not.
        label: How each is spelt.
    """

    areas: dict[str, tuple[str, ...]]
    issues: tuple[str, ...]
    own: tuple[str, ...]
    label: dict[str, str]

    @property
    def subs(self) -> list[str]:
        """All sub-areas."""
        return [slug for subs in self.areas.values() for slug in subs]

    def names(self, slugs: Sequence[str]) -> list[str]:
        """How they are spelt."""
        return [self.label[slug] for slug in slugs]


Written: TypeAlias = tuple[tuple[Line, ...], set[str]]
"""Lines, and what is meant by them."""

ThemeWay: TypeAlias = Callable[[Choice, Language, Chance], Written]


def colon(language: Language) -> str:
    """French sets a space before it."""
    return " :" if language is Language.FR else ":"


def areas_with_subs(choice: Choice, language: Language, chance: Chance) -> Written:
    """As the sample has it: the area, a colon, and its sub-areas."""
    rows = [f"{choice.label[area]}{colon(language)} {', '.join(choice.names(subs))}" if subs else choice.label[area]
            for area, subs in choice.areas.items()]  # fmt: skip
    return listed(choice, rows, language, chance), {*choice.areas, *choice.subs, *choice.issues}


def subs_in_brackets(choice: Choice, language: Language, chance: Chance) -> Written:
    """The area, and its sub-areas in brackets."""
    rows = [f"{choice.label[area]} ({'; '.join(choice.names(subs))})" if subs else choice.label[area]
            for area, subs in choice.areas.items()]  # fmt: skip
    return listed(choice, rows, language, chance), {*choice.areas, *choice.subs, *choice.issues}


def subs_behind_a_dash(choice: Choice, language: Language, chance: Chance) -> Written:
    """The area, a dash, and its sub-areas."""
    rows = [f"{choice.label[area]} – {' / '.join(choice.names(subs))}" if subs else choice.label[area]
            for area, subs in choice.areas.items()]  # fmt: skip
    return listed(choice, rows, language, chance), {*choice.areas, *choice.subs, *choice.issues}


def numbered(choice: Choice, language: Language, chance: Chance) -> Written:
    """Areas with numbers, sub-areas with those of the area in front."""
    rows = [row for number, (area, subs) in enumerate(choice.areas.items(), 1)
            for row in (f"{number}. {choice.label[area]}",
                        *(f"{number}.{place} {name}" for place, name in enumerate(choice.names(subs), 1)))]  # fmt: skip
    lines = listed(replace(choice, own=(), issues=()), rows, language, chance)
    names = tuple(Line(text=name) for name in (*choice.own, *choice.names(choice.issues)))
    return (*(replace(line, mark=Mark.PLAIN) for line in lines), *names), {*choice.areas, *choice.subs, *choice.issues}


def areas_alone(choice: Choice, language: Language, chance: Chance) -> Written:
    """Areas without their parts."""
    rows = choice.names(list(choice.areas))
    return listed(choice, rows, language, chance), {*choice.areas, *choice.issues}


def subs_alone(choice: Choice, language: Language, chance: Chance) -> Written:
    """Sub-areas without their area."""
    if not choice.subs:
        return areas_alone(choice, language, chance)
    return listed(choice, choice.names(choice.subs), language, chance), {*choice.subs, *choice.issues}


def one_line(choice: Choice, language: Language, chance: Chance) -> Written:
    """All with semicolons."""
    simple = _simple(choice)
    return (Line(text="; ".join(choice.names(simple))),), set(simple)


def in_a_sentence(choice: Choice, language: Language, chance: Chance) -> Written:
    """All with commas, words around them."""
    simple = _simple(choice)
    sentence = chance.pick(chance.words.styles("run_on", language))
    return (Line(text=sentence.format(list=", ".join(choice.names(simple)))),), set(simple)


def listed(choice: Choice, rows: Sequence[str], language: Language, chance: Chance) -> tuple[Line, ...]:
    """A line for each row, and for what is cross-cutting."""
    mark = chance.pick((Mark.BULLET, Mark.BULLET, Mark.PLAIN))
    names = choice.names(choice.issues)
    way = chance.pick(("each", "together", "named"))
    if names and way == "together":
        names = [", ".join(names)]
    elif names and way == "named":
        lead = chance.pick(chance.words.styles("cross", language))
        names = [f"{lead}{colon(language)} {', '.join(names)}"]
    return tuple(Line(text=text, mark=mark) for text in (*rows, *choice.own, *names))


def _simple(choice: Choice) -> list[str]:
    """Names with commas in them are not put into one line with others."""
    slugs = [slug for slug in (*choice.subs, *choice.issues) if "," not in choice.label[slug]]
    return slugs or ["slum-upgrading"]


THEME_WAYS: dict[str, ThemeWay] = {
    "area: sub": areas_with_subs,
    "subs": subs_alone,
    "one line": one_line,
    "run on": in_a_sentence,
    "areas": areas_alone,
    "brackets": subs_in_brackets,
    "dash": subs_behind_a_dash,
    "numbered": numbered,
}
