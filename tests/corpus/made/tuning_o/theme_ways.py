"""Ways of writing themes that only documents of tuning-o have."""

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

_CROSS = {Language.EN: "across all", Language.ES: "en todo", Language.FR: "en tout"}


def pointed(choice: Choice, language: Language, chance: Chance) -> Written:
    """Each sub-area behind its area and an angle."""
    rows = [row for area, subs in choice.areas.items()
            for row in ([f"{choice.label[area]} > {name}" for name in choice.names(subs)]
                        or [choice.label[area]])]  # fmt: skip
    return listed(choice, rows, language, chance), {*choice.areas, *choice.subs, *choice.issues}


def crossed(choice: Choice, language: Language, chance: Chance) -> Written:
    """Names copied from the list, a cross before each."""
    slugs = [*choice.subs, *choice.issues] or ["slum-upgrading"]
    return tuple(Line(text=f"(x) {name}") for name in choice.names(slugs)), set(slugs)


def pluses(choice: Choice, language: Language, chance: Chance) -> Written:
    """All in one line, with pluses."""
    slugs = [*choice.subs, *choice.issues] or ["slum-upgrading"]
    return (Line(text=" + ".join(choice.names(slugs))),), set(slugs)


def issues_first(choice: Choice, language: Language, chance: Chance) -> Written:
    """What is cross-cutting in a line of its own, then areas."""
    lines = [Line(text=name, mark=Mark.BULLET) for name in choice.names(list(choice.areas))]
    if choice.issues:
        lines.insert(0, Line(text=f"{'; '.join(choice.names(choice.issues))} ({_CROSS[language]})"))
    return tuple(lines), {*choice.areas, *choice.issues}


def area_and_parts(choice: Choice, language: Language, chance: Chance) -> Written:
    """Areas as lines with a colon, their parts in a list below."""
    lines: list[Line] = []
    for area, subs in choice.areas.items():
        lines.append(Line(text=choice.label[area] + (colon(language) if subs else "")))
        lines += [Line(text=name, mark=Mark.BULLET) for name in choice.names(subs)]
    lines += [Line(text=name) for name in choice.names(choice.issues)]
    return tuple(lines), {*choice.areas, *choice.subs, *choice.issues}


THEME_WAYS: dict[str, ThemeWay] = {
    "area: sub": areas_with_subs,
    "subs": subs_alone,
    "areas": areas_alone,
    "pointed": pointed,
    "crossed": crossed,
    "pluses": pluses,
    "issues first": issues_first,
    "area and parts": area_and_parts,
    "run on": in_a_sentence,
}
