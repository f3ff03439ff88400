"""Ways of writing which themes of the form an event had, besides those of the first kit."""

from wufgraph.model import Language

from ...answers import Line, Mark
from ..chance import Chance
from ..theme_ways import THEME_WAYS, Choice, ThemeWay, Written, areas_alone, areas_with_subs, listed


def areas_then_subs(choice: Choice, language: Language, chance: Chance) -> Written:
    """The area on a line, its sub-areas as bullets below."""
    lines: list[Line] = []
    for area, subs in choice.areas.items():
        lines += [Line(text=choice.label[area]), *(Line(text=choice.label[sub], mark=Mark.BULLET) for sub in subs)]
    lines += [Line(text=name) for name in choice.names(choice.issues)]
    return tuple(lines), {*choice.areas, *choice.subs, *choice.issues}


def dashes(choice: Choice, language: Language, chance: Chance) -> Written:
    """The area, a dash, and its sub-areas."""
    rows = [f"{choice.label[area]} – {', '.join(choice.names(subs))}" if subs else choice.label[area]
            for area, subs in choice.areas.items()]  # fmt: skip
    return listed(choice, rows, language, chance), {*choice.areas, *choice.subs, *choice.issues}


def bracketed(choice: Choice, language: Language, chance: Chance) -> Written:
    """The sub-areas in brackets behind the area."""
    rows = [f"{choice.label[area]} ({', '.join(choice.names(subs))})" if subs else choice.label[area]
            for area, subs in choice.areas.items()]  # fmt: skip
    return listed(choice, rows, language, chance), {*choice.areas, *choice.subs, *choice.issues}


def slashes(choice: Choice, language: Language, chance: Chance) -> Written:
    """Sub-areas and issues in one line."""
    slugs = [*choice.subs, *choice.issues]
    if not slugs or any("/" in name for name in choice.names(slugs)):
        return areas_alone(choice, language, chance)
    return (Line(text=" / ".join(choice.names(slugs))),), set(slugs)


MORE_THEMES: dict[str, ThemeWay] = {
    "area: sub": areas_with_subs,
    "areas then subs": areas_then_subs,
    "dashes": dashes,
    "brackets": bracketed,
    "slashes": slashes,
    "one line": THEME_WAYS["one line"],
    "run on": THEME_WAYS["run on"],
    "subs": THEME_WAYS["subs"],
}
