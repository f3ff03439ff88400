"""Ways of writing themes that only documents of tuning-k have."""

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

_MAIN = {Language.EN: "Main theme", Language.ES: "Tema principal", Language.FR: "Thème principal"}
_OTHERS = {Language.EN: "Also", Language.ES: "También", Language.FR: "Aussi"}


def area_behind(choice: Choice, language: Language, chance: Chance) -> Written:
    """Each sub-area with its area in brackets."""
    rows = [row for area, subs in choice.areas.items()
            for row in ([f"{name} ({choice.label[area]})" for name in choice.names(subs)]
                        or [choice.label[area]])]  # fmt: skip
    return listed(choice, rows, language, chance), {*choice.areas, *choice.subs, *choice.issues}


def excerpt(choice: Choice, language: Language, chance: Chance) -> Written:
    """The printed list copied, what does not apply deleted."""
    lines = [line for area, subs in choice.areas.items()
             for line in (Line(text=choice.label[area]),
                          *(Line(text=name, mark=Mark.BULLET) for name in choice.names(subs)))]  # fmt: skip
    issues = tuple(Line(text=name) for name in choice.names(choice.issues))
    return (*lines, *issues), {*choice.areas, *choice.subs, *choice.issues}


def main_and_others(choice: Choice, language: Language, chance: Chance) -> Written:
    """One theme is the main one."""
    slugs = [slug for slug in (*choice.subs, *choice.issues) if "," not in choice.label[slug]] or ["slum-upgrading"]
    first, *more = choice.names(slugs)
    lines = [Line(text=f"{_MAIN[language]}{colon(language)} {first}")]
    lines += [Line(text=f"{_OTHERS[language]}{colon(language)} {', '.join(more)}")] if more else []
    return tuple(lines), set(slugs)


def slashes(choice: Choice, language: Language, chance: Chance) -> Written:
    """All in one line, with slashes."""
    slugs = [*choice.subs, *choice.issues] or ["slum-upgrading"]
    return (Line(text=" / ".join(choice.names(slugs))),), set(slugs)


def numbered(choice: Choice, language: Language, chance: Chance) -> Written:
    """All in a numbered list."""
    slugs = [*choice.subs, *choice.issues] or ["slum-upgrading"]
    return tuple(Line(text=name, mark=Mark.NUMBER) for name in choice.names(slugs)), set(slugs)


THEME_WAYS: dict[str, ThemeWay] = {
    "area: sub": areas_with_subs,
    "subs": subs_alone,
    "areas": areas_alone,
    "area behind": area_behind,
    "excerpt": excerpt,
    "main and others": main_and_others,
    "slashes": slashes,
    "numbered": numbered,
    "run on": in_a_sentence,
}
