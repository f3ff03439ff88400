"""Ways of writing themes that only documents of tuning-n have."""

from dataclasses import replace

from wufgraph.model import Language

from ...answers import Line, Mark
from ...printed import theme_labels
from ..chance import Chance
from ..theme_ways import (
    Choice,
    ThemeWay,
    Written,
    areas_alone,
    areas_with_subs,
    in_a_sentence,
    listed,
    subs_alone,
)

_OTHERS = {Language.EN: Language.FR, Language.ES: Language.EN, Language.FR: Language.EN}
_YES = {Language.EN: "yes", Language.ES: "sí", Language.FR: "oui"}
_AND = {Language.EN: "and also", Language.ES: "y además", Language.FR: "et aussi"}


def translated(choice: Choice, language: Language, chance: Chance) -> Written:
    """As the form in another language has them."""
    return subs_alone(replace(choice, label=dict(theme_labels(_OTHERS[language]))), language, chance)


def paths(choice: Choice, language: Language, chance: Chance) -> Written:
    """Area, arrow, sub-area: a line for each."""
    rows = [row for area, subs in choice.areas.items()
            for row in ([f"{choice.label[area]} > {name}" for name in choice.names(subs)]
                        or [choice.label[area]])]  # fmt: skip
    return listed(choice, rows, language, chance), {*choice.areas, *choice.subs, *choice.issues}


def answered_yes(choice: Choice, language: Language, chance: Chance) -> Written:
    """A line for each, with a yes behind it."""
    slugs = [*choice.subs, *choice.issues] or ["slum-upgrading"]
    return tuple(Line(text=f"{name}: {_YES[language]}") for name in choice.names(slugs)), set(slugs)


def first_and_also(choice: Choice, language: Language, chance: Chance) -> Written:
    """One sentence: one theme, and also others."""
    slugs = [slug for slug in (*choice.subs, *choice.issues) if "," not in choice.label[slug]] or ["slum-upgrading"]
    first, *more = choice.names(slugs)
    text = f"{first}, {_AND[language]} {'; '.join(more)}" if more else first
    return (Line(text=text),), set(slugs)


def starred(choice: Choice, language: Language, chance: Chance) -> Written:
    """Areas with their sub-areas below them, behind stars."""
    lines: list[Line] = []
    for area, subs in choice.areas.items():
        lines.append(Line(text=choice.label[area]))
        lines += [Line(text=name, mark=Mark.BULLET) for name in choice.names(subs)]
    lines += [Line(text=name) for name in choice.names(choice.issues)]
    return tuple(lines), {*choice.areas, *choice.subs, *choice.issues}


def bars(choice: Choice, language: Language, chance: Chance) -> Written:
    """All in one line with bars."""
    slugs = [*choice.areas, *choice.issues]
    return (Line(text=" | ".join(choice.names(slugs))),), set(slugs)


THEME_WAYS: dict[str, ThemeWay] = {
    "area: sub": areas_with_subs,
    "subs": subs_alone,
    "areas": areas_alone,
    "translated": translated,
    "paths": paths,
    "answered yes": answered_yes,
    "first and also": first_and_also,
    "below their areas": starred,
    "bars": bars,
    "run on": in_a_sentence,
}
