"""Focus areas as reporters put them, and which of the form's themes are meant."""

from dataclasses import dataclass
from functools import cache

from wufgraph.model import Language

from ..answers import Line
from ..printed import cross_cutting_slugs, theme_labels, theme_slugs
from .chance import Chance
from .kit import Kit
from .theme_ways import Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """Lines of the answer, what is meant, and whether it is shown by ticks in a printed list."""

    lines: tuple[Line, ...]
    slugs: frozenset[str]
    other: tuple[str, ...] = ()
    ticked: bool = False


@cache
def areas() -> dict[str, tuple[str, ...]]:
    """The areas of the form with their sub-areas."""
    found: dict[str, list[str]] = {}
    heads = {
        "urban-land-legislation-and-governance", "urban-planning-and-design", "urban-economy", "urban-basic-services",
        "housing-and-slum-upgrading", "risk-reduction-and-rehabilitation", "research-and-capacity-development",
    }  # fmt: skip
    area = ""
    for slug in theme_slugs():
        if slug in heads:
            area = slug
            found[area] = []
        elif slug not in cross_cutting_slugs():
            found[area].append(slug)
    return {area: tuple(subs) for area, subs in found.items()}


def choose_themes(chance: Chance, kit: Kit, language: Language, *, may_tick: bool) -> Chosen:
    """Some themes of the form, now and then one that is not on its list."""
    picked = {a: tuple(s for s in subs if chance.maybe(0.45)) for a, subs in areas().items() if chance.maybe(0.35)}
    picked = picked or {"housing-and-slum-upgrading": ("slum-upgrading",)}
    issues = tuple(slug for slug in cross_cutting_slugs() if chance.maybe(0.4))
    if may_tick and chance.maybe(0.2, "themes ticked in the printed list"):
        subs = {slug for subs in picked.values() for slug in subs} or {"slum-upgrading"}
        return Chosen(lines=(), slugs=frozenset({*subs, *issues}), ticked=True)
    way = chance.way(kit.themes, 0.2)
    own: tuple[str, ...] = ()
    if way in ("area: sub", "subs") and chance.maybe(0.12):
        own = (chance.pick(chance.words.prose(language, "own_themes")),)
    choice = Choice(areas=picked, issues=issues, own=own, label=_labels(chance, language))
    lines, slugs = kit.themes[way](choice, language, chance)
    return Chosen(lines=lines, slugs=frozenset(slugs), other=own)


def _labels(chance: Chance, language: Language) -> dict[str, str]:
    labels = theme_labels(language)
    way = chance.pick(("printed", "printed", "words", "capitals", "small"))
    if way == "words":
        return {slug: name.replace(" & ", " and ") for slug, name in labels.items()}
    if way == "capitals":
        return {slug: name.upper() for slug, name in labels.items()}
    if way == "small":
        return {slug: name[0] + name[1:].lower().replace("gltn", "GLTN") for slug, name in labels.items()}
    return labels
