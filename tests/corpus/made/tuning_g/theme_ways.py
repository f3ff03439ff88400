"""Ways of writing themes that only documents of tuning-g have."""

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
    subs_alone,
    subs_in_brackets,
)


def area_and_bullets(choice: Choice, language: Language, chance: Chance) -> Written:
    """The area in a line with its colon, its sub-areas as bullets below."""
    lines: list[Line] = []
    for area, subs in choice.areas.items():
        lines.append(Line(text=choice.label[area] + (colon(language) if subs else "")))
        lines += [Line(text=name, mark=Mark.BULLET) for name in choice.names(subs)]
    lines += [Line(text=name) for name in choice.names(choice.issues)]
    return tuple(lines), {*choice.areas, *choice.subs, *choice.issues}


def main_and_also(choice: Choice, language: Language, chance: Chance) -> Written:
    """The first behind a word for what matters most, the rest behind another."""
    first, *more = choice.subs or list(choice.areas)
    rest = [*more, *choice.issues]
    lines = [Line(text=f"{chance.pick(chance.words.styles('main', language))}{colon(language)} {choice.label[first]}")]
    if rest:
        also = chance.pick(chance.words.styles("also", language))
        lines.append(Line(text=f"{also}{colon(language)} {'; '.join(choice.names(rest))}"))
    return tuple(lines), {first, *rest}


def numbered_list(choice: Choice, language: Language, chance: Chance) -> Written:
    """Sub-areas and issues, numbered throughout."""
    slugs = [*(choice.subs or list(choice.areas)), *choice.issues]
    return tuple(Line(text=name, mark=Mark.NUMBER) for name in choice.names(slugs)), set(slugs)


def labelled_issues(choice: Choice, language: Language, chance: Chance) -> Written:
    """Sub-areas with semicolons in a line, what is cross-cutting in another that says so."""
    slugs = choice.subs or list(choice.areas)
    lines = [Line(text="; ".join(choice.names(slugs)))]
    if choice.issues:
        lead = chance.pick(chance.words.styles("cross", language))
        lines.append(Line(text=f"{lead}{colon(language)} {', '.join(choice.names(choice.issues))}"))
    return tuple(lines), {*slugs, *choice.issues}


def quoted(choice: Choice, language: Language, chance: Chance) -> Written:
    """Each in quotation marks, in one line."""
    slugs = [*(choice.subs or list(choice.areas)), *choice.issues]
    marks = "« {} »" if language is Language.FR else "“{}”"
    return (Line(text=", ".join(marks.format(name) for name in choice.names(slugs))),), set(slugs)


THEME_WAYS: dict[str, ThemeWay] = {
    "area: sub": areas_with_subs,
    "subs": subs_alone,
    "area and bullets": area_and_bullets,
    "main and also": main_and_also,
    "numbered list": numbered_list,
    "labelled issues": labelled_issues,
    "quoted": quoted,
    "area (sub)": subs_in_brackets,
    "run on": in_a_sentence,
    "areas": areas_alone,
}
