"""Focus areas as reporters put them, and which of the form's themes are meant."""

from dataclasses import dataclass
from functools import cache

from wufgraph.model import Language

from ..answers import Line, Mark
from ..printed import cross_cutting_slugs, theme_labels, theme_slugs
from .chance import Chance
from .wordlists import prose, read_toml, styles


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


def choose_themes(chance: Chance, language: Language, *, may_tick: bool) -> Chosen:
    """Some themes of the form, now and then one that is not on its list."""
    picked = {a: tuple(s for s in subs if chance.maybe(0.45)) for a, subs in areas().items() if chance.maybe(0.35)}
    picked = picked or {"housing-and-slum-upgrading": ("slum-upgrading",)}
    issues = tuple(slug for slug in cross_cutting_slugs() if chance.maybe(0.4))
    way = chance.pick(("area: sub", "area: sub", "subs", "one line", "run on", "areas", "ticks", "ticks"))
    if way == "ticks" and may_tick and chance.maybe(0.8, "themes ticked in the printed list"):
        subs = {slug for subs in picked.values() for slug in subs} or {"slum-upgrading"}
        return Chosen(lines=(), slugs=frozenset({*subs, *issues}), ticked=True)
    own = (chance.pick(prose(language, "own_themes")),) if way in ("area: sub", "subs") and chance.maybe(0.12) else ()
    lines, slugs = _write(chance, language, way, picked, issues, own)
    return Chosen(lines=lines, slugs=frozenset(slugs), other=own)


def _write(
    chance: Chance, language: Language, way: str, picked: dict[str, tuple[str, ...]],
    issues: tuple[str, ...], own: tuple[str, ...],
) -> tuple[tuple[Line, ...], set[str]]:  # fmt: skip
    label = _labels(chance, language)
    subs = [slug for subs in picked.values() for slug in subs]
    if way in ("area: sub", "ticks"):
        rows = [f"{label[a]}{_colon(language)} {', '.join(map(label.__getitem__, s))}" if s else label[a]
                for a, s in picked.items()]  # fmt: skip
        return _listed(chance, [*rows, *own], issues, label, language), {*picked, *subs, *issues}
    if way == "areas" or not subs:
        return _listed(chance, [*map(label.__getitem__, picked), *own], issues, label, language), {*picked, *issues}
    if way == "subs":
        return _listed(chance, [*map(label.__getitem__, subs), *own], issues, label, language), {*subs, *issues}
    # Names with commas in them are not put into one line with others.
    simple = [slug for slug in (*subs, *issues) if "," not in label[slug]]
    names = "; ".join(label[slug] for slug in simple)
    sentence = chance.pick(styles("run_on", language)) if way == "run on" else "{list}"
    return (Line(text=sentence.format(list=names.replace("; ", ", ") if way == "run on" else names)),), set(simple)


def _listed(
    chance: Chance, rows: list[str], issues: tuple[str, ...], label: dict[str, str], language: Language
) -> tuple[Line, ...]:
    mark = chance.pick((Mark.BULLET, Mark.BULLET, Mark.PLAIN))
    names = [label[slug] for slug in issues]
    way = chance.pick(("each", "together", "named"))
    if names and way == "together":
        names = [", ".join(names)]
    elif names and way == "named":
        names = [f"{read_toml('styles')['cross'][language.value]}{_colon(language)} {', '.join(names)}"]
    return tuple(Line(text=text, mark=mark) for text in (*rows, *names))


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


def _colon(language: Language) -> str:
    return " :" if language is Language.FR else ":"
