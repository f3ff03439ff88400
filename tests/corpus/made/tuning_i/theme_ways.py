"""Ways of writing themes that only documents of tuning-i have."""

from wufgraph.model import Language

from ...answers import Line, Mark
from ..chance import Chance
from ..theme_ways import Choice, ThemeWay, Written, areas_alone, areas_with_subs, colon, in_a_sentence, subs_alone


def arrows(choice: Choice, language: Language, chance: Chance) -> Written:
    """A line for each sub-area, its area in front of an arrow."""
    lines: list[Line] = []
    for area, subs in choice.areas.items():
        name = choice.label[area]
        lines += [Line(text=f"{name} > {sub}") for sub in choice.names(subs)] or [Line(text=name)]
    lines += [Line(text=name) for name in choice.names(choice.issues)]
    return tuple(lines), {*choice.areas, *choice.subs, *choice.issues}


def area_above(choice: Choice, language: Language, chance: Chance) -> Written:
    """The area with a colon in a line, its sub-areas as bullets below."""
    lines: list[Line] = []
    for area, subs in choice.areas.items():
        lines.append(Line(text=choice.label[area] + (colon(language) if subs else "")))
        lines += [Line(text=name, mark=Mark.BULLET) for name in choice.names(subs)]
    lines += [Line(text=name) for name in choice.names(choice.issues)]
    return tuple(lines), {*choice.areas, *choice.subs, *choice.issues}


def shouted(choice: Choice, language: Language, chance: Chance) -> Written:
    """Sub-areas and issues in capitals, a line each."""
    slugs = [*(choice.subs or list(choice.areas)), *choice.issues]
    return tuple(Line(text=name.upper()) for name in choice.names(slugs)), set(slugs)


def counted(choice: Choice, language: Language, chance: Chance) -> Written:
    """Sub-areas and issues in a numbered list."""
    slugs = [*(choice.subs or list(choice.areas)), *choice.issues]
    return tuple(Line(text=name, mark=Mark.NUMBER) for name in choice.names(slugs)), set(slugs)


def slashes(choice: Choice, language: Language, chance: Chance) -> Written:
    """Sub-areas and issues in one line, slashes between them."""
    slugs = [slug for slug in (*choice.subs, *choice.issues) if "/" not in choice.label[slug]] or ["slum-upgrading"]
    return (Line(text=" / ".join(choice.names(slugs))),), set(slugs)


THEME_WAYS: dict[str, ThemeWay] = {
    "area: sub": areas_with_subs,
    "subs": subs_alone,
    "arrows": arrows,
    "area above": area_above,
    "capitals": shouted,
    "counted": counted,
    "slashes": slashes,
    "run on": in_a_sentence,
    "areas": areas_alone,
}
