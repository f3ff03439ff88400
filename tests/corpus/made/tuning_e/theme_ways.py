"""Ways of writing themes that only documents of tuning-e have."""

from wufgraph.model import Language

from ...answers import Line, Mark
from ..chance import Chance
from ..theme_ways import Choice, ThemeWay, Written, areas_alone, areas_with_subs, in_a_sentence, listed, subs_alone


def in_two_levels(choice: Choice, language: Language, chance: Chance) -> Written:
    """A bullet for each area, and for each of its sub-areas one of the second level."""
    lines: list[Line] = []
    for area, subs in choice.areas.items():
        lines.append(Line(text=choice.label[area], mark=Mark.BULLET))
        lines += [Line(text=name, mark=Mark.SUB_BULLET) for name in choice.names(subs)]
    lines += [Line(text=name, mark=Mark.BULLET) for name in choice.names(choice.issues)]
    return tuple(lines), {*choice.areas, *choice.subs, *choice.issues}


def area_dash_sub(choice: Choice, language: Language, chance: Chance) -> Written:
    """A line for each sub-area, its area in front."""
    rows: list[str] = []
    for area, subs in choice.areas.items():
        rows += [f"{choice.label[area]} - {choice.label[sub]}" for sub in subs] or [choice.label[area]]
    return listed(choice, rows, language, chance), {*choice.areas, *choice.subs, *choice.issues}


def closed_line(choice: Choice, language: Language, chance: Chance) -> Written:
    """All in one line with semicolons and a full stop."""
    slugs = [*choice.subs, *choice.issues] or list(choice.areas)
    return (Line(text="; ".join(choice.names(slugs)) + "."),), set(slugs)


def two_lines(choice: Choice, language: Language, chance: Chance) -> Written:
    """Sub-areas in a line, what is cross-cutting in the next, with words in front."""
    slugs = choice.subs or list(choice.areas)
    lines = [Line(text=" / ".join(choice.names(slugs)))]
    if choice.issues:
        lead = chance.pick(chance.words.styles("cross", language))
        colon = " :" if language is Language.FR else ":"
        lines.append(Line(text=f"{lead}{colon} {' / '.join(choice.names(choice.issues))}"))
    return tuple(lines), {*slugs, *choice.issues}


def numbered(choice: Choice, language: Language, chance: Chance) -> Written:
    """A numbered list of sub-areas and what is cross-cutting."""
    slugs = [*choice.subs, *choice.issues] or list(choice.areas)
    return tuple(Line(text=name, mark=Mark.NUMBER) for name in choice.names(slugs)), set(slugs)


THEME_WAYS: dict[str, ThemeWay] = {
    "area: sub": areas_with_subs,
    "subs": subs_alone,
    "two levels": in_two_levels,
    "area - sub": area_dash_sub,
    "closed line": closed_line,
    "two lines": two_lines,
    "numbered": numbered,
    "run on": in_a_sentence,
    "areas": areas_alone,
}
