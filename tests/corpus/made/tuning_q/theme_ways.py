"""Ways of writing themes that only documents of tuning-q have."""

from wufgraph.model import Language

from ...answers import Line, Mark
from ...printed import theme_labels
from ..chance import Chance
from ..theme_ways import Choice, ThemeWay, Written, areas_alone, areas_with_subs, in_a_sentence, listed, subs_alone
from ..themes import areas


def paths(choice: Choice, language: Language, chance: Chance) -> Written:
    """Each sub-area behind its area and an angle bracket."""
    rows = [row for area, subs in choice.areas.items()
            for row in ([f"{choice.label[area]} > {name}" for name in choice.names(subs)]
                        or [choice.label[area]])]  # fmt: skip
    return listed(choice, rows, language, chance), {*choice.areas, *choice.subs, *choice.issues}


def typed_boxes(choice: Choice, language: Language, chance: Chance) -> Written:
    """The sub-areas of some areas typed anew, with an x in front of those that apply."""
    every = areas()
    shown = [slug for area in choice.areas for slug in every[area]] + list(choice.issues)
    meant = {*choice.subs, *choice.issues} or {shown[0]}
    lines = tuple(Line(text=f"({'x' if slug in meant else '  '}) {choice.label[slug]}") for slug in shown)
    return lines, meant


def pluses(choice: Choice, language: Language, chance: Chance) -> Written:
    """All in one line, with pluses."""
    slugs = [*choice.subs, *choice.issues] or ["slum-upgrading"]
    return (Line(text=" + ".join(choice.names(slugs))),), set(slugs)


def in_english(choice: Choice, language: Language, chance: Chance) -> Written:
    """Copied from the English list, whatever language the rest is in."""
    labels = theme_labels(Language.EN)
    slugs = [*choice.subs, *choice.issues] or ["slum-upgrading"]
    mark = chance.pick((Mark.BULLET, Mark.PLAIN))
    return tuple(Line(text=labels[slug], mark=mark) for slug in slugs), set(slugs)


def two_lists(choice: Choice, language: Language, chance: Chance) -> Written:
    """Areas numbered, then everything else in a line with semicolons."""
    first = tuple(Line(text=name, mark=Mark.NUMBER) for name in choice.names(list(choice.areas)))
    rest = [*choice.subs, *choice.issues]
    more = (Line(text="; ".join(choice.names(rest))),) if rest else ()
    return (*first, *more), {*choice.areas, *rest}


def quoted(choice: Choice, language: Language, chance: Chance) -> Written:
    """All in quotation marks, in one line."""
    left, right = ("« ", " »") if language is Language.FR else ("“", "”")
    slugs = [*choice.subs, *choice.issues] or ["slum-upgrading"]
    return (Line(text=", ".join(f"{left}{name}{right}" for name in choice.names(slugs))),), set(slugs)


THEME_WAYS: dict[str, ThemeWay] = {
    "area: sub": areas_with_subs,
    "subs": subs_alone,
    "areas": areas_alone,
    "paths": paths,
    "typed boxes": typed_boxes,
    "pluses": pluses,
    "in English": in_english,
    "two lists": two_lists,
    "quoted": quoted,
    "run on": in_a_sentence,
}
