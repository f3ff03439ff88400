"""Ways of writing themes that only documents of tuning-r have."""

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

_AREAS = {Language.EN: "Thematic areas", Language.ES: "Áreas temáticas", Language.FR: "Domaines thématiques"}
_ACROSS = {Language.EN: "Cross-cutting", Language.ES: "Transversales", Language.FR: "Transversal"}


def area_each_time(choice: Choice, language: Language, chance: Chance) -> Written:
    """A line for each sub-area, its area in front with a dash."""
    rows = [row for area, subs in choice.areas.items()
            for row in ([f"{choice.label[area]} – {name}" for name in choice.names(subs)]
                        or [choice.label[area]])]  # fmt: skip
    return listed(choice, rows, language, chance), {*choice.areas, *choice.subs, *choice.issues}


def two_levels(choice: Choice, language: Language, chance: Chance) -> Written:
    """Areas as bullets, their sub-areas below them."""
    lines: list[Line] = []
    for area, subs in choice.areas.items():
        lines.append(Line(text=choice.label[area], mark=Mark.BULLET))
        lines += [Line(text=name, mark=Mark.SUB_BULLET) for name in choice.names(subs)]
    lines += [Line(text=name, mark=Mark.BULLET) for name in choice.names(choice.issues)]
    return tuple(lines), {*choice.areas, *choice.subs, *choice.issues}


def labelled(choice: Choice, language: Language, chance: Chance) -> Written:
    """One line for themes, one for what is cross-cutting, both labelled."""
    subs = choice.subs or ["slum-upgrading"]
    lines = [Line(text=f"{_AREAS[language]}{colon(language)} {'; '.join(choice.names(subs))}")]
    if choice.issues:
        lines.append(Line(text=f"{_ACROSS[language]}{colon(language)} {', '.join(choice.names(choice.issues))}"))
    return tuple(lines), {*subs, *choice.issues}


def numbered_subs(choice: Choice, language: Language, chance: Chance) -> Written:
    """Sub-areas numbered, what is cross-cutting in a line below."""
    subs = choice.subs or ["slum-upgrading"]
    lines = [Line(text=name, mark=Mark.NUMBER) for name in choice.names(subs)]
    lines += [Line(text="; ".join(choice.names(choice.issues)))] if choice.issues else []
    return tuple(lines), {*subs, *choice.issues}


def semicolon_lines(choice: Choice, language: Language, chance: Chance) -> Written:
    """A line for each area with what belongs to it, semicolons between and a full stop at the end."""
    rows = []
    for area, subs in choice.areas.items():
        told = f" ({', '.join(choice.names(subs))})" if subs else ""
        rows.append(choice.label[area] + told)
    rows += choice.names(choice.issues)
    lines = [Line(text=row + (";" if at < len(rows) - 1 else ".")) for at, row in enumerate(rows)]
    return tuple(lines), {*choice.areas, *choice.subs, *choice.issues}


def plus_signs(choice: Choice, language: Language, chance: Chance) -> Written:
    """All in one line with plus signs."""
    slugs = [*choice.subs, *choice.issues] or ["slum-upgrading"]
    return (Line(text=" + ".join(choice.names(slugs))),), set(slugs)


THEME_WAYS: dict[str, ThemeWay] = {
    "area: sub": areas_with_subs,
    "subs": subs_alone,
    "areas": areas_alone,
    "area each time": area_each_time,
    "two levels": two_levels,
    "labelled": labelled,
    "numbered subs": numbered_subs,
    "semicolon lines": semicolon_lines,
    "plus signs": plus_signs,
    "run on": in_a_sentence,
}
