"""Ways of writing themes that only documents of the fourth part have."""

from wufgraph.model import Language

from ...answers import Line, Mark
from ..chance import Chance
from ..theme_ways import Choice, ThemeWay, Written, areas_alone, areas_with_subs, in_a_sentence, listed, subs_alone


def arrows(choice: Choice, language: Language, chance: Chance) -> Written:
    """Area > sub-area; sub-area."""
    rows = [f"{choice.label[area]} > {'; '.join(choice.names(subs))}" if subs else choice.label[area]
            for area, subs in choice.areas.items()]  # fmt: skip
    return listed(choice, rows, language, chance), {*choice.areas, *choice.subs, *choice.issues}


def subs_with_area(choice: Choice, language: Language, chance: Chance) -> Written:
    """A line for each sub-area, its area in brackets behind it."""
    rows: list[str] = []
    for area, subs in choice.areas.items():
        rows += [f"{choice.label[sub]} ({choice.label[area]})" for sub in subs] or [choice.label[area]]
    return listed(choice, rows, language, chance), {*choice.areas, *choice.subs, *choice.issues}


def closed_lines(choice: Choice, language: Language, chance: Chance) -> Written:
    """A line for each, ended with a semicolon, the last with a full stop."""
    slugs = [*choice.subs, *choice.issues] or list(choice.areas)
    *first, last = choice.names(slugs)
    mark = chance.pick((Mark.BULLET, Mark.PLAIN))
    return tuple(Line(text=text, mark=mark) for text in (*(f"{name};" for name in first), f"{last}.")), set(slugs)


def pluses(choice: Choice, language: Language, chance: Chance) -> Written:
    """All in one line, with plus signs."""
    slugs = [*choice.subs, *choice.issues] or list(choice.areas)
    return (Line(text=" + ".join(choice.names(slugs))),), set(slugs)


def lettered(choice: Choice, language: Language, chance: Chance) -> Written:
    """Areas in a numbered list, their sub-areas with letters behind them."""
    rows: list[str] = []
    for area, subs in choice.areas.items():
        parts = "; ".join(f"{letter}) {name}" for letter, name in zip("abcdef", choice.names(subs), strict=False))
        rows.append(f"{choice.label[area]} – {parts}" if parts else choice.label[area])
    lines = tuple(Line(text=text, mark=Mark.NUMBER) for text in (*rows, *choice.names(choice.issues)))
    return lines, {*choice.areas, *choice.subs, *choice.issues}


THEME_WAYS: dict[str, ThemeWay] = {
    "area: sub": areas_with_subs,
    "arrows": arrows,
    "subs": subs_alone,
    "sub (area)": subs_with_area,
    "closed lines": closed_lines,
    "pluses": pluses,
    "run on": in_a_sentence,
    "lettered": lettered,
    "areas": areas_alone,
}
