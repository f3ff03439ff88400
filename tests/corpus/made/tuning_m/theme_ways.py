"""Ways of writing themes that only documents of tuning-m have."""

from dataclasses import replace

from wufgraph.model import Language

from ...answers import Line, Mark
from ...printed import theme_labels
from ..chance import Chance
from ..theme_ways import Choice, ThemeWay, Written, areas_alone, areas_with_subs, in_a_sentence, listed, subs_alone

# In whose words the themes are told where somebody copied them from the form in another language.
_OTHER = {Language.EN: Language.ES, Language.ES: Language.EN, Language.FR: Language.EN}


def in_another_language(choice: Choice, language: Language, chance: Chance) -> Written:
    """Sub-areas, or areas where there are none, as the form has them in another language."""
    chance.oddities.append("themes in another language")
    other = replace(choice, label=theme_labels(_OTHER[language]))
    return areas_with_subs(other, _OTHER[language], chance)


def pluses(choice: Choice, language: Language, chance: Chance) -> Written:
    """All in one line, with pluses."""
    slugs = _slugs(choice)
    return (Line(text=" + ".join(choice.names(slugs))),), set(slugs)


def behind_an_arrow(choice: Choice, language: Language, chance: Chance) -> Written:
    """The area, a sign, and its sub-areas."""
    rows = [f"{choice.label[area]} > {'; '.join(choice.names(subs))}" if subs else choice.label[area]
            for area, subs in choice.areas.items()]  # fmt: skip
    return listed(choice, rows, language, chance), {*choice.areas, *choice.subs, *choice.issues}


def crossed(choice: Choice, language: Language, chance: Chance) -> Written:
    """A cross in front of each."""
    slugs = _slugs(choice)
    return tuple(Line(text=f"X {name}") for name in choice.names(slugs)), set(slugs)


def lettered(choice: Choice, language: Language, chance: Chance) -> Written:
    """Letters in front, in one line."""
    slugs = _slugs(choice)
    told = (f"({chr(ord('a') + place)}) {name}" for place, name in enumerate(choice.names(slugs)))
    return (Line(text="; ".join(told)),), set(slugs)


def area_above(choice: Choice, language: Language, chance: Chance) -> Written:
    """Areas in lines, sub-areas in a line below each, issues in the last."""
    lines: list[Line] = []
    for area, subs in choice.areas.items():
        lines.append(Line(text=choice.label[area]))
        lines += [Line(text="; ".join(choice.names(subs)), mark=Mark.BULLET)] if subs else []
    lines += [Line(text="; ".join(choice.names(choice.issues)))] if choice.issues else []
    return tuple(lines), {*choice.areas, *choice.subs, *choice.issues}


def _slugs(choice: Choice) -> list[str]:
    return [*choice.subs, *choice.issues] or ["slum-upgrading"]


THEME_WAYS: dict[str, ThemeWay] = {
    "area: sub": areas_with_subs,
    "subs": subs_alone,
    "areas": areas_alone,
    "run on": in_a_sentence,
    "in another language": in_another_language,
    "pluses": pluses,
    "arrows": behind_an_arrow,
    "crossed": crossed,
    "letters in a line": lettered,
    "area above": area_above,
}
