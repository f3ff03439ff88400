"""Ways of writing themes that only documents of tuning-l have."""

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

_THEMES = {Language.EN: "Thematic areas", Language.ES: "Áreas temáticas", Language.FR: "Domaines thématiques"}
_ISSUES = {
    Language.EN: "Cross-cutting issues", Language.ES: "Cuestiones transversales", Language.FR: "Questions transversales"
}  # fmt: skip
_YES = {Language.EN: "Yes", Language.ES: "Sí", Language.FR: "Oui"}


def paths(choice: Choice, language: Language, chance: Chance) -> Written:
    """A line for each sub-area: its area, a sign, its name."""
    rows = [row for area, subs in choice.areas.items()
            for row in ([f"{choice.label[area]} > {name}" for name in choice.names(subs)]
                        or [choice.label[area]])]  # fmt: skip
    return listed(choice, rows, language, chance), {*choice.areas, *choice.subs, *choice.issues}


def two_lines(choice: Choice, language: Language, chance: Chance) -> Written:
    """Sub-areas in one line, cross-cutting issues in another."""
    subs = choice.subs or ["slum-upgrading"]
    lines = [Line(text=f"{_THEMES[language]}{colon(language)} {'; '.join(choice.names(subs))}")]
    if choice.issues:
        lines.append(Line(text=f"{_ISSUES[language]}{colon(language)} {', '.join(choice.names(choice.issues))}"))
    return tuple(lines), {*subs, *choice.issues}


def remarked(choice: Choice, language: Language, chance: Chance) -> Written:
    """A line for each; behind some of them, in brackets, where it came up."""
    slugs = [*choice.subs, *choice.issues] or ["slum-upgrading"]
    remarks = chance.words.styles("remarks", language)
    names = [f"{name} ({chance.pick(remarks)})" if chance.maybe(0.4) else name for name in choice.names(slugs)]
    return tuple(Line(text=name, mark=Mark.BULLET) for name in names), set(slugs)


def said_yes(choice: Choice, language: Language, chance: Chance) -> Written:
    """A line for each, answered with yes."""
    slugs = [*choice.subs, *choice.issues] or ["slum-upgrading"]
    return tuple(Line(text=f"{name}{colon(language)} {_YES[language]}") for name in choice.names(slugs)), set(slugs)


def lettered(choice: Choice, language: Language, chance: Chance) -> Written:
    """A line for each area with a letter, its sub-areas behind it."""
    rows = [f"{choice.label[area]}{colon(language)} {', '.join(choice.names(subs))}" if subs else choice.label[area]
            for area, subs in choice.areas.items()]  # fmt: skip
    rows += choice.names(choice.issues)
    lines = tuple(Line(text=f"{chr(ord('a') + place)}) {row}") for place, row in enumerate(rows))
    return lines, {*choice.areas, *choice.subs, *choice.issues}


def crossed(choice: Choice, language: Language, chance: Chance) -> Written:
    """A line for each, with a typed cross in front."""
    slugs = [*choice.subs, *choice.issues] or ["slum-upgrading"]
    return tuple(Line(text=f"(x) {name}") for name in choice.names(slugs)), set(slugs)


THEME_WAYS: dict[str, ThemeWay] = {
    "area: sub": areas_with_subs,
    "subs": subs_alone,
    "areas": areas_alone,
    "paths": paths,
    "two lines": two_lines,
    "remarks": remarked,
    "answered with yes": said_yes,
    "letters": lettered,
    "crosses": crossed,
    "run on": in_a_sentence,
}
