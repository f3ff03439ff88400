"""Institutions beside those of the tables: chapters and units of real ones, and invented ones of real towns."""

import hashlib
from collections.abc import Iterator, Mapping
from functools import cache

from .institutions import LANGUAGES, Country, Institution, Tier, countries, real_institutions, slug
from .patterns import Pattern, Unit, read_patterns

_UNITS_OF_ONE = 2
_LITTLE = {
    "of",
    "and",
    "de",
    "del",
    "la",
    "las",
    "los",
    "des",
    "du",
    "d",
    "with",
    "con",
    "e",
    "et",
    "y",
    "da",
    "do",
    "di",
    "degli",
}


@cache
def all_institutions() -> Mapping[str, Institution]:
    """Every institution that a set may hold, by key."""
    real = real_institutions()
    made = {one.key: one for country in countries().values() for one in _of_country(country)}
    wholes = [one for one in (*real.values(), *made.values()) if one.kind == "university"]
    parts = (*_chapters(), *(unit for whole in wholes for unit in _units(whole)))
    return {**real, **made, **{one.key: one for one in parts}}


def _of_country(country: Country) -> Iterator[Institution]:
    for town in country.towns:
        for pattern in read_patterns().pattern:
            if country.language not in LANGUAGES or pattern.names_in(country.language):
                yield _invent(pattern, country, town)


def _invent(pattern: Pattern, country: Country, town: str) -> Institution:
    fill = {language: tuple(name.format(place=town) for name in pattern.names_in(language)) for language in LANGUAGES}
    local = tuple(name.format(place=town) for name in pattern.names_in(country.language))
    names = {"en": fill["en"], **({country.language: local} if country.language in LANGUAGES else {"local": local})}
    own = names.get(country.language) or local or names["en"]
    acronym = _initials(own[0])
    forms = _legal_forms(pattern).get(country.code, ()) if pattern.legal else ()
    return Institution(
        key=f"{country.code.lower()}/{slug(town)}/{pattern.id}",
        kind=pattern.kind,
        country=country.code,
        domain=f"{pattern.id}-{slug(town)}.example",
        group=f"{country.code.lower()}/{slug(town)}",
        names={language: some for language, some in names.items() if some},
        acronyms=(("", acronym),) if pattern.acronym and len(acronym) > 2 else (),
        legal=forms,
        tier=Tier.INVENTED,
    )


def _legal_forms(pattern: Pattern) -> Mapping[str, tuple[str, ...]]:
    patterns = read_patterns()
    return patterns.company_forms if pattern.kind == "company" else patterns.association_forms


def _initials(name: str) -> str:
    words = name.replace("'", " ").replace("-", " ").split()
    return "".join(word[0].upper() for word in words if word.casefold() not in _LITTLE)


def _chapters() -> Iterator[Institution]:
    chapters = read_patterns().chapters
    for whole in (real_institutions()[key] for key in chapters.wholes):
        for country in (countries()[code] for code in chapters.countries):
            yield Institution(
                key=f"{whole.key}/{country.code.lower()}",
                kind=whole.kind,
                country=country.code,
                domain=whole.domain,
                group=whole.group,
                parent=whole.key,
                names=_chapter_names(whole, country),
                works_abroad=True,
                tier=Tier.PART,
            )


def _chapter_names(whole: Institution, country: Country) -> Mapping[str, tuple[str, ...]]:
    office = "" if whole.kind == "ngo" else "Country Office"
    short = dict((*whole.acronyms, *whole.shorts)) if office else {}
    english = short.get("") or whole.names["en"][-1]
    names = {"en": (f"{english} {country.names['en']} {office}".strip(),)}
    for language, label in (("es", "Oficina en"), ("fr", "Bureau")):
        base = (short.get(language) or short.get("")) if office else next(iter(whole.names.get(language, ())), "")
        if base and country.language == language:
            where = country.names[language]
            names[language] = (f"{base} {where}" if not office else f"{base} {label} {where}",)
    return names


def _units(whole: Institution) -> Iterator[Institution]:
    ranked = sorted(read_patterns().unit, key=lambda unit: hashlib.sha256(f"{whole.key} {unit.id}".encode()).digest())
    for unit in ranked[:_UNITS_OF_ONE]:
        names = _unit_names(unit, whole)
        if names:
            yield Institution(
                key=f"{whole.key}/{unit.id}",
                kind="institute",
                country=whole.country,
                domain=whole.domain,
                group=whole.group,
                parent=whole.key,
                names=names,
                tier=Tier.PART if whole.tier is Tier.REAL else Tier.INVENTED,
            )


def _unit_names(unit: Unit, whole: Institution) -> Mapping[str, tuple[str, ...]]:
    own = countries()[whole.country].language
    named = {"en": unit.en, "es": unit.es, "fr": unit.fr, "local": getattr(unit, own, "")}
    return {
        language: tuple(
            form
            for name in names[:1]
            for form in (f"{named[language]}, {name}", f"{name}, {named[language]}", f"{name} - {named[language]}")
        )
        for language, names in whole.names.items()
        if named[language]
    }
