"""What a brief says of what is missing: gaps in what reports tell, and what the page itself cannot tell."""

from ...model import Language
from ...phrases import phrase
from ...schemes import theme_concepts
from ..names import call
from ..regions import list_regions, name_region
from .brief import ALPHA, Facts, count_by_stage
from .brief_parts import Claim, Section

_FEW = 10


def tell_gaps(facts: Facts, language: Language) -> Section:
    """Gaps: commitments that leave something unsaid, themes and regions without anybody, events held alone."""
    told = [*_of_commitments(facts, language), *_of_events(facts, language)]
    return Section(name="brief-gaps", heading=phrase("brief-gaps", language), claims=tuple(Claim(text=t) for t in told))


def tell_limits(facts: Facts, language: Language) -> Section:
    """What the page cannot say, and how much it rests on."""
    events = facts.everything.events
    missing = sum(not event.reported for event in events)
    told = []
    if facts.events:
        told.append(phrase("limit-reports", language, reports=len(facts.events)))
        told += [phrase("limit-few", language)] if len(facts.events) < _FEW else []
    told.append(
        phrase("limit-missing", language, all=len(events), missing=missing)
        if missing
        else phrase("limit-programme", language)
    )
    if facts.events:
        sure = sum(bond.is_more_than_chance for bond in facts.bonds)
        told.append(phrase("limit-chance", language, count=sure, all=len(facts.bonds), alpha=f"{100 * ALPHA:g} %"))
        told += [phrase(f"limit-{name}", language) for name in ("words", "stage", "meet", "language")]
    return Section(
        name="brief-limits", heading=phrase("brief-limits", language), claims=tuple(Claim(text=t) for t in told)
    )


def tell_others(facts: Facts, language: Language) -> Section:
    """The themes that reports do tell of, with how many events; for a brief that has nothing to say."""
    themes = [theme for event in facts.everything.events if event.reported for theme in event.themes]
    counts = sorted((-themes.count(theme), call(theme, language=language)) for theme in set(themes))
    return Section(
        name="brief-others",
        heading=phrase("brief-others", language),
        claims=tuple(Claim(text=f"{name}: {-count}") for count, name in counts),
    )


def _of_commitments(facts: Facts, language: Language) -> list[str]:
    count = len(facts.commitments)
    if not count:
        return [phrase("gap-promises", language)]
    undated = sum("by-when" in one.missing for one in facts.commitments)
    unvalued = sum("how-much" in one.missing for one in facts.commitments)
    told = [phrase("gap-due", language, count=undated, all=count)] if undated else []
    told += [phrase("gap-amount", language, count=unvalued, all=count)] if unvalued else []
    return told + ([] if count_by_stage(facts.commitments)["signed"] else [phrase("gap-signed", language)])


def _of_events(facts: Facts, language: Language) -> list[str]:
    sizes = facts.incidence.organizing.sum(axis=1).tolist()
    alone = sum(size == 1 for size in sizes)
    told = [phrase("gap-alone", language, count=alone, all=len(sizes))] if alone else []
    if not facts.scope.region:
        absent = [name_region(code, language) for code in list_regions() if code not in facts.regions]
        told += [phrase("gap-regions", language, regions=", ".join(absent))] if absent else []
    covered = {theme for event in facts.events for theme in event.themes}
    missing = [
        concept.slug
        for concept in theme_concepts()
        if concept.broader == facts.scope.theme and concept.slug not in covered
    ]
    names = ", ".join(call(slug, language=language) for slug in missing)
    return told + ([phrase("gap-themes", language, themes=names)] if missing else [])
