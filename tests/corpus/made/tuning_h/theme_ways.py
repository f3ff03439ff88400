"""Ways of writing themes that only documents of tuning-h have."""

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
    subs_alone,
    subs_behind_a_dash,
    subs_in_brackets,
)


def pasted(choice: Choice, language: Language, chance: Chance) -> Written:
    """Copied from the list at the end: the area in capitals, its sub-areas in the next line."""
    lines: list[Line] = []
    for area, subs in choice.areas.items():
        lines.append(Line(text=choice.label[area].upper()))
        lines += [Line(text=", ".join(choice.names(subs)))] if subs else []
    lines += [Line(text=name.upper()) for name in choice.names(choice.issues)]
    return tuple(lines), {*choice.areas, *choice.subs, *choice.issues}


def crossed(choice: Choice, language: Language, chance: Chance) -> Written:
    """A line for each, with a cross in front."""
    slugs = [*(choice.subs or list(choice.areas)), *choice.issues]
    mark = chance.pick(("x ", "X ", "(x) ", "✓ "))
    return tuple(Line(text=mark + name) for name in choice.names(slugs)), set(slugs)


def with_issues(choice: Choice, language: Language, chance: Chance) -> Written:
    """A sentence with the sub-areas, and one with what is cross-cutting."""
    slugs = [slug for slug in (choice.subs or list(choice.areas)) if "," not in choice.label[slug]]
    slugs = slugs or ["slum-upgrading"]
    sentence = str(chance.pick(chance.words.styles("run_on", language)))
    text = sentence.format(list=_listed(choice.names(slugs), language))
    if choice.issues:
        more = str(chance.pick(chance.words.styles("also_issues", language)))
        text = f"{text} {more.format(list=_listed(choice.names(choice.issues), language))}"
    return (Line(text=text),), {*slugs, *choice.issues}


def bars(choice: Choice, language: Language, chance: Chance) -> Written:
    """Sub-areas and issues in one line, bars between them."""
    slugs = [*(choice.subs or list(choice.areas)), *choice.issues]
    return (Line(text=" | ".join(choice.names(slugs))),), set(slugs)


def bullets_and_issues(choice: Choice, language: Language, chance: Chance) -> Written:
    """Sub-areas as bullets, what is cross-cutting in a line that says so."""
    slugs = choice.subs or list(choice.areas)
    lines = [Line(text=name, mark=Mark.BULLET) for name in choice.names(slugs)]
    if choice.issues:
        lead = chance.pick(chance.words.styles("cross", language))
        lines.append(Line(text=f"{lead}{colon(language)} {_listed(choice.names(choice.issues), language)}"))
    return tuple(lines), {*slugs, *choice.issues}


def numbered_areas(choice: Choice, language: Language, chance: Chance) -> Written:
    """A number for each area, a colon, and its sub-areas with semicolons."""
    lines = []
    for area, subs in choice.areas.items():
        told = f"{colon(language)} {'; '.join(choice.names(subs))}" if subs else ""
        lines.append(Line(text=choice.label[area] + told, mark=Mark.NUMBER))
    lines += [Line(text=name, mark=Mark.NUMBER) for name in choice.names(choice.issues)]
    return tuple(lines), {*choice.areas, *choice.subs, *choice.issues}


def _listed(names: list[str], language: Language) -> str:
    *more, last = names
    return f"{', '.join(more)} {AND[language]} {last}" if more else last


THEME_WAYS: dict[str, ThemeWay] = {
    "area: sub": areas_with_subs,
    "subs": subs_alone,
    "pasted": pasted,
    "crossed": crossed,
    "with issues": with_issues,
    "bars": bars,
    "bullets and issues": bullets_and_issues,
    "numbered areas": numbered_areas,
    "area (sub)": subs_in_brackets,
    "area – sub": subs_behind_a_dash,
    "areas": areas_alone,
}
