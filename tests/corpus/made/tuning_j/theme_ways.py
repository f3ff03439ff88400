"""Ways of writing themes that only documents of tuning-j have."""

from wufgraph.model import Language

from ...answers import Line, Mark
from ..chance import Chance
from ..host_ways import AND
from ..theme_ways import (
    Choice,
    ThemeWay,
    Written,
    areas_alone,
    areas_with_subs,
    colon,
    in_a_sentence,
    one_line,
    subs_alone,
)


def issues_first(choice: Choice, language: Language, chance: Chance) -> Written:
    """Cross-cutting issues in a line, then each area with its sub-areas behind a colon."""
    lines = [Line(text=", ".join(choice.names(choice.issues)))] if choice.issues else []
    for area, subs in choice.areas.items():
        told = f"{colon(language)} {'; '.join(choice.names(subs))}" if subs else ""
        lines.append(Line(text=choice.label[area] + told))
    return tuple(lines), {*choice.areas, *choice.subs, *choice.issues}


def in_brackets(choice: Choice, language: Language, chance: Chance) -> Written:
    """A bullet for each area, its sub-areas in brackets; the issues last."""
    rows = [
        f"{choice.label[area]} ({', '.join(choice.names(subs))})" if subs else choice.label[area]
        for area, subs in choice.areas.items()
    ]
    lines = (*rows, *choice.names(choice.issues))
    return tuple(Line(text=text, mark=Mark.BULLET) for text in lines), {*choice.areas, *choice.subs, *choice.issues}


def soft_lines(choice: Choice, language: Language, chance: Chance) -> Written:
    """Sub-areas and issues below each other in one paragraph."""
    slugs = [*(choice.subs or list(choice.areas)), *choice.issues]
    return (Line(text="\n".join(choice.names(slugs))),), set(slugs)


def enumerated(choice: Choice, language: Language, chance: Chance) -> Written:
    """ "A, B and C": sub-areas and issues without commas in their names."""
    slugs = [slug for slug in (*choice.subs, *choice.issues) if "," not in choice.label[slug]] or ["slum-upgrading"]
    *first, last = choice.names(slugs)
    return (Line(text=f"{', '.join(first)} {AND[language]} {last}" if first else last),), set(slugs)


def indented(choice: Choice, language: Language, chance: Chance) -> Written:
    """Areas as bullets, sub-areas as bullets of the second level, issues as bullets."""
    lines: list[Line] = []
    for area, subs in choice.areas.items():
        lines.append(Line(text=choice.label[area], mark=Mark.BULLET))
        lines += [Line(text=name, mark=Mark.SUB_BULLET) for name in choice.names(subs)]
    lines += [Line(text=name, mark=Mark.BULLET) for name in choice.names(choice.issues)]
    return tuple(lines), {*choice.areas, *choice.subs, *choice.issues}


THEME_WAYS: dict[str, ThemeWay] = {
    "area: sub": areas_with_subs,
    "subs": subs_alone,
    "issues first": issues_first,
    "in brackets": in_brackets,
    "soft lines": soft_lines,
    "enumerated": enumerated,
    "indented": indented,
    "one line": one_line,
    "run on": in_a_sentence,
    "areas": areas_alone,
}
