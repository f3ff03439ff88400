"""Ways of writing themes that only documents of the frozen part have."""

from wufgraph.model import Language

from ...answers import Line, Mark
from ..chance import Chance
from ..theme_ways import (
    Choice,
    ThemeWay,
    Written,
    areas_alone,
    areas_with_subs,
    in_a_sentence,
    one_line,
    subs_alone,
)

_NEVER = "slum-upgrading"


def area_then_subs(choice: Choice, language: Language, chance: Chance) -> Written:
    """The area, a sign, and one sub-area, in a line for each."""
    sign = chance.pick((" > ", " / ", " -> "))
    rows: list[str] = []
    for area, subs in choice.areas.items():
        rows += [f"{choice.label[area]}{sign}{name}" for name in choice.names(subs)] or [choice.label[area]]
    rows += choice.names(choice.issues)
    return tuple(Line(text=row) for row in rows), {*choice.areas, *choice.subs, *choice.issues}


def crosses(choice: Choice, language: Language, chance: Chance) -> Written:
    """A cross typed in front of each."""
    cross = chance.pick(("x ", "X ", "[x] "))
    slugs = [*choice.subs, *choice.issues] or [_NEVER]
    return tuple(Line(text=f"{cross}{name}") for name in choice.names(slugs)), set(slugs)


def two_paragraphs(choice: Choice, language: Language, chance: Chance) -> Written:
    """Themes in one line, cross-cutting issues in the next."""
    subs = [slug for slug in choice.subs if "," not in choice.label[slug]] or [_NEVER]
    lead = chance.pick(chance.words.styles("cross", language))
    colon = " :" if language is Language.FR else ":"
    lines = [Line(text=", ".join(choice.names(subs)))]
    lines += [Line(text=f"{lead}{colon} {', '.join(choice.names(choice.issues))}")] if choice.issues else []
    return tuple(lines), {*subs, *choice.issues}


def loud(choice: Choice, language: Language, chance: Chance) -> Written:
    """Areas in capitals, as the form prints them, and sub-areas as a list below each."""
    lines: list[Line] = []
    for area, subs in choice.areas.items():
        lines.append(Line(text=choice.label[area].upper()))
        lines += [Line(text=name, mark=Mark.BULLET) for name in choice.names(subs)]
    lines += [Line(text=name.upper()) for name in choice.names(choice.issues)]
    return tuple(lines), {*choice.areas, *choice.subs, *choice.issues}


def counted(choice: Choice, language: Language, chance: Chance) -> Written:
    """Numbered in one line."""
    slugs = [*choice.subs, *choice.issues] or [_NEVER]
    names = (f"{number}) {name}" for number, name in enumerate(choice.names(slugs), start=1))
    return (Line(text="; ".join(names)),), set(slugs)


THEME_WAYS: dict[str, ThemeWay] = {
    "area: sub": areas_with_subs,
    "subs": subs_alone,
    "areas": areas_alone,
    "one line": one_line,
    "run on": in_a_sentence,
    "area, then sub": area_then_subs,
    "crosses": crosses,
    "two paragraphs": two_paragraphs,
    "in capitals": loud,
    "counted": counted,
}
