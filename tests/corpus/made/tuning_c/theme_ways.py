"""Ways of writing themes that only this part has."""

from wufgraph.model import Language

from ...answers import Line, Mark
from ..chance import Chance
from ..theme_ways import Choice, ThemeWay, Written, areas_alone, areas_with_subs, in_a_sentence, listed, one_line


def bracketed(choice: Choice, language: Language, chance: Chance) -> Written:
    """The sub-areas in brackets behind their area."""
    rows = [f"{choice.label[area]} ({', '.join(choice.names(subs))})" if subs else choice.label[area]
            for area, subs in choice.areas.items()]  # fmt: skip
    return listed(choice, rows, language, chance), {*choice.areas, *choice.subs, *choice.issues}


def dashed(choice: Choice, language: Language, chance: Chance) -> Written:
    """The sub-areas behind a dash, with slashes."""
    rows = [f"{choice.label[area]} – {' / '.join(choice.names(subs))}" if subs else choice.label[area]
            for area, subs in choice.areas.items()]  # fmt: skip
    return listed(choice, rows, language, chance), {*choice.areas, *choice.subs, *choice.issues}


def numbered(choice: Choice, language: Language, chance: Chance) -> Written:
    """Sub-areas and issues in one numbered list."""
    slugs = [*choice.subs, *choice.issues] or list(choice.areas)
    names = [*choice.names(slugs), *choice.own]
    return tuple(Line(text=name, mark=Mark.NUMBER) for name in names), set(slugs)


def under_areas(choice: Choice, language: Language, chance: Chance) -> Written:
    """Bullets of two levels."""
    lines: list[Line] = []
    for area, subs in choice.areas.items():
        lines.append(Line(text=choice.label[area], mark=Mark.BULLET))
        lines += [Line(text=name, mark=Mark.SUB_BULLET) for name in choice.names(subs)]
    lines += [Line(text=name, mark=Mark.BULLET) for name in (*choice.own, *choice.names(choice.issues))]
    return tuple(lines), {*choice.areas, *choice.subs, *choice.issues}


THEME_WAYS: dict[str, ThemeWay] = {
    "area: sub": areas_with_subs,
    "area (sub)": bracketed,
    "area – sub": dashed,
    "numbered": numbered,
    "under areas": under_areas,
    "one line": one_line,
    "run on": in_a_sentence,
    "areas": areas_alone,
}
