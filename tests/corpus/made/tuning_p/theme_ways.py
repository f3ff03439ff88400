"""Ways of writing themes that only documents of tuning-p have."""

from wufgraph.model import Language

from ...answers import Line, Mark
from ..chance import Chance
from ..theme_ways import (
    Choice,
    ThemeWay,
    Written,
    areas_alone,
    areas_with_subs,
    colon,
    in_a_sentence,
    listed,
    subs_alone,
)

_NOT_LISTED = {Language.EN: "cross-cutting", Language.ES: "transversal", Language.FR: "transversal"}


def arrows(choice: Choice, language: Language, chance: Chance) -> Written:
    """The area, an arrow, and its sub-areas."""
    rows = [f"{choice.label[area]} > {'; '.join(choice.names(subs))}" if subs else choice.label[area]
            for area, subs in choice.areas.items()]  # fmt: skip
    return listed(choice, rows, language, chance), {*choice.areas, *choice.subs, *choice.issues}


def typed_ticks(choice: Choice, language: Language, chance: Chance) -> Written:
    """A line for each with a cross in front, only those that apply."""
    slugs = [*choice.subs, *choice.issues] or ["slum-upgrading"]
    return tuple(Line(text=f"x {name}") for name in choice.names(slugs)), set(slugs)


def marked_issues(choice: Choice, language: Language, chance: Chance) -> Written:
    """Sub-areas in a list, the cross-cutting ones marked so."""
    slugs = choice.subs or ["slum-upgrading"]
    names = [f"{name} ({_NOT_LISTED[language]})" for name in choice.names(choice.issues)]
    rows = [*choice.names(slugs), *names]
    return tuple(Line(text=text, mark=Mark.BULLET) for text in rows), {*slugs, *choice.issues}


def stacked(choice: Choice, language: Language, chance: Chance) -> Written:
    """The area with a colon, below it its sub-areas in one line."""
    lines: list[Line] = []
    for area, subs in choice.areas.items():
        lines.append(Line(text=choice.label[area] + (colon(language) if subs else "")))
        lines += [Line(text=" + ".join(choice.names(subs)))] if subs else []
    lines += [Line(text=" + ".join(choice.names(choice.issues)))] if choice.issues else []
    return tuple(lines), {*choice.areas, *choice.subs, *choice.issues}


def bars(choice: Choice, language: Language, chance: Chance) -> Written:
    """All in one line, with bars."""
    slugs = [*choice.subs, *choice.issues] or ["slum-upgrading"]
    return (Line(text=" | ".join(choice.names(slugs))),), set(slugs)


THEME_WAYS: dict[str, ThemeWay] = {
    "area: sub": areas_with_subs,
    "subs": subs_alone,
    "areas": areas_alone,
    "arrows": arrows,
    "typed ticks": typed_ticks,
    "marked issues": marked_issues,
    "stacked": stacked,
    "bars": bars,
    "run on": in_a_sentence,
}
