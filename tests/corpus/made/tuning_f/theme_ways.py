"""Ways of writing themes that only documents of tuning-f have."""

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


def area_then_line(choice: Choice, language: Language, chance: Chance) -> Written:
    """The area in a line, its sub-areas in the next with commas."""
    lines: list[Line] = []
    for area, subs in choice.areas.items():
        lines.append(Line(text=choice.label[area]))
        lines += [Line(text=", ".join(choice.names(subs)))] if subs else []
    lines += [Line(text=name) for name in choice.names(choice.issues)]
    return tuple(lines), {*choice.areas, *choice.subs, *choice.issues}


def numbered_areas(choice: Choice, language: Language, chance: Chance) -> Written:
    """A number for each area, its sub-areas behind it."""
    rows = []
    for area, subs in choice.areas.items():
        behind = f"{colon(language)} {', '.join(choice.names(subs))}" if subs else ""
        rows.append(Line(text=choice.label[area] + behind, mark=Mark.NUMBER))
    issues = [Line(text=", ".join(choice.names(choice.issues)))] if choice.issues else []
    return (*rows, *issues), {*choice.areas, *choice.subs, *choice.issues}


def slashed(choice: Choice, language: Language, chance: Chance) -> Written:
    """All in one line with slashes."""
    slugs = [*choice.subs, *choice.issues] or list(choice.areas)
    return (Line(text=" / ".join(choice.names(slugs))),), set(slugs)


def arrowed(choice: Choice, language: Language, chance: Chance) -> Written:
    """A line for each sub-area, the area in front: "Urban Economy > Urban Productivity"."""
    rows: list[str] = []
    for area, subs in choice.areas.items():
        rows += [f"{choice.label[area]} > {choice.label[sub]}" for sub in subs] or [choice.label[area]]
    return listed(choice, rows, language, chance), {*choice.areas, *choice.subs, *choice.issues}


def semicolon_lines(choice: Choice, language: Language, chance: Chance) -> Written:
    """A line for each, a semicolon behind all but the last."""
    slugs = [*choice.subs, *choice.issues] or list(choice.areas)
    *names, last = choice.names(slugs)
    return (*(Line(text=f"{name};") for name in names), Line(text=f"{last}.")), set(slugs)


def two_lists(choice: Choice, language: Language, chance: Chance) -> Written:
    """Sub-areas as bullets, then what is cross-cutting below words for it."""
    slugs = choice.subs or list(choice.areas)
    lines = [Line(text=name, mark=Mark.BULLET) for name in choice.names(slugs)]
    if choice.issues:
        lines.append(Line(text=chance.pick(chance.words.styles("cross", language)) + colon(language)))
        lines += [Line(text=name, mark=Mark.BULLET) for name in choice.names(choice.issues)]
    return tuple(lines), {*slugs, *choice.issues}


THEME_WAYS: dict[str, ThemeWay] = {
    "area: sub": areas_with_subs,
    "subs": subs_alone,
    "area then line": area_then_line,
    "numbered areas": numbered_areas,
    "slashed": slashed,
    "arrowed": arrowed,
    "semicolon lines": semicolon_lines,
    "two lists": two_lists,
    "run on": in_a_sentence,
    "areas": areas_alone,
}
