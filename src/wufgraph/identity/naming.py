"""Mentions of institutions become names: one for all mentions that are written alike and may mean one thing."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from ..assets import any_word
from ..model import Mention, Reason
from .authority import Authority, KnownOrganization
from .bare_names import bare_name
from .joining import Joins, Name
from .keys import name_key
from .name_words import COUNTRY
from .shapes import shape
from .units import owns_acronym

_BEGINNING = 4

Place = tuple[str, str]
"""Report and pointer of a mention."""


def find_keys(mentions: Sequence[Mention]) -> dict[Place, str]:
    """The key of each mention's name among those that nobody knows: of a ministry its country with the name."""
    countries = _countries_of_names(mentions)
    return {(m.report, m.pointer): _find_key(m, countries) for m in mentions}


def find_known(mentions: Sequence[Mention], keys: Mapping[Place, str], authority: Authority) -> dict[Place, str]:
    """The key of each mention's name: of a known organization its slug.

    Args:
        mentions: Of institutions.
        keys: As long as nothing is known.
        authority: Known organizations.
    """
    borne = _countries_of_acronyms(mentions, authority)
    slugs: dict[tuple[str, str | None], str] = {}
    for mention in mentions:
        if (way := (mention.name, mention.country)) not in slugs:
            slugs[way] = _find_slug(*way, borne, authority)
    return {
        (m.report, m.pointer): f"={slug}" if (slug := slugs[m.name, m.country]) else keys[m.report, m.pointer]
        for m in mentions
    }


def collect_names(
    mentions: Sequence[Mention], keys: Mapping[Place, str], authority: Authority, people: Mapping[Place, str]
) -> list[Name]:
    """All names, with what is stated beside them, by key; known organizations have all their names."""
    names: dict[str, Name] = {}
    for organization in _in_question(mentions, keys, authority):
        name = names[f"={organization.slug}"] = Name(key=f"={organization.slug}", slug=organization.slug)
        name.written.update(dict.fromkeys((*organization.names, *organization.acronyms), 0))
        name.acronyms.update(dict.fromkeys(organization.acronyms, 1))
        name.countries.update([organization.seat] if organization.seat else [])
    ways = Counter((keys[m.report, m.pointer], m.name, m.acronym, m.country) for m in mentions)
    for (key, written, behind, stated), times in ways.items():
        name = names.get(key) or names.setdefault(key, Name(key=key))
        name.written[written] += times
        for acronym in (behind, bare_name(written).acronym):
            if acronym and owns_acronym(written, acronym):
                name.acronyms[acronym] += times
        if name.slug is None:
            country = key[-2:] if " @" in key else None
            name.countries.update(code for code in (stated or shape(written).country, country) if code)
    for place, person in people.items():
        if place in keys:
            names[keys[place]].people.add(person)
    return [names[key] for key in sorted(names)]


def _in_question(
    mentions: Sequence[Mention], keys: Mapping[Place, str], authority: Authority
) -> Iterator[KnownOrganization]:
    """Known organizations that share enough with any mention to be compared with it: a telling word, or all words."""
    if not authority.by_slug:
        return
    found = set(keys.values())
    words = {word for name in {m.name for m in mentions} for word in shape(name).words}
    begun = {word[:_BEGINNING] for word in words}
    acronyms = {shape(name).plain for name in {name for m in mentions for name in (m.name, m.acronym) if name}}
    for organization in authority.by_slug.values():
        shapes = [shape(name) for name in organization.names]
        if (
            f"={organization.slug}" in found
            or any(shape(acronym).plain in acronyms for acronym in organization.acronyms)
            or any(words.issuperset(one.words) for one in shapes)
            or any(word[:_BEGINNING] in begun for one in shapes for word in one.telling)
        ):
            yield organization


def tell_reasons(
    mentions: Sequence[Mention],
    keys: Mapping[Place, str],
    joins: Joins,
    iris: Mapping[Place, str],
    authority: Authority,
) -> tuple[Reason, ...]:
    """Why mentions are one institution: each spelling is tied to another one."""
    first: dict[str, Mention] = {}
    reasons = []
    spelt: set[tuple[str, str]] = set()
    for mention in mentions:
        place = (mention.report, mention.pointer)
        key = keys[place]
        if (key, mention.name) in spelt:
            continue
        spelt.add((key, mention.name))
        known = joins.names[key].slug
        before = first.setdefault(key, mention)
        if known:
            because = _of_known(mention, key, joins, authority.by_slug[known].source)
            reasons.append(Reason(iri=iris[place], one=place, rule="authority", because=because))
        elif before is not mention:
            reasons.append(
                Reason(
                    iri=iris[place],
                    one=(before.report, before.pointer),
                    other=place,
                    rule="same-name",
                    because=f"'{before.name}' and '{mention.name}' differ in capitals, accents, marks or article",
                )
            )
    for join in joins.made:
        one, other = (first.get(key) for key in sorted((join.one, join.other), key=lambda key: (key not in first, key)))
        if one:
            place = (one.report, one.pointer)
            there = (other.report, other.pointer) if other else ()
            reasons.append(Reason(iri=iris[place], one=place, other=there, rule=join.rule, because=join.because))
    return tuple(reasons)


def _of_known(mention: Mention, key: str, joins: Joins, source: str) -> str:
    main = next(iter(joins.names[key].written))
    told = f" in {source}" if source else ""
    if name_key(mention.name) in {name_key(name) for name, times in joins.names[key].written.items()}:
        return f"'{mention.name}' is a name of the known organization '{main}'{told}"
    return f"the acronym behind '{mention.name}' is that of the known organization '{main}'{told}"


def _countries_of_acronyms(mentions: Iterable[Mention], authority: Authority) -> dict[str, set[str]]:
    """Countries that are stated for names behind which an acronym stands, where the authority does not know them."""
    found: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.acronym and not authority.find(mention.name):
            found[name_key(mention.acronym)] |= {country} if (country := _country(mention)) else _named(mention.name)
    return found


def _find_slug(name: str, country: str | None, borne: Mapping[str, set[str]], authority: Authority) -> str:
    """The known organization that a name with a country means; empty where it means none."""
    known = authority.find(name)
    # In the country that is stated for it, an acronym of a known organization may be that of another one.
    if known and country and country != known.country and country in borne.get(name_key(name), ()):
        return ""
    known = known or authority.find(bare_name(name).name)
    return known.slug if known and known.seat in (None, country or known.seat) else ""


def _find_key(mention: Mention, countries: Mapping[str, Mapping[str, set[str]]]) -> str:
    key = name_key(mention.name)
    stated = countries.get(key, {})
    if not stated or not _is_local(mention.name):
        return key
    # Many countries have a ministry of housing: the country tells, its own, its report's, or the only one there is.
    own = _country(mention)
    here = {own} if own else stated.get(mention.report) or set().union(*stated.values())
    return f"{key} @{next(iter(here))}" if len(here) == 1 else key


@lru_cache(maxsize=262_144)
def _is_local(name: str) -> bool:
    """Whether several countries may have one called so: ministries, acronyms, nothing but generic words."""
    return bool(any_word("national-body").match(name_key(name))) or " " not in name.strip() or not shape(name).telling


def _country(mention: Mention) -> str | None:
    return mention.country or shape(mention.name).country


def _named(name: str) -> set[str]:
    """Countries in a name."""
    return {word.removeprefix(COUNTRY) for word in shape(name).words if word.startswith(COUNTRY)}


def _countries_of_names(mentions: Sequence[Mention]) -> dict[str, dict[str, set[str]]]:
    """Countries stated for each name, by report."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for mention in mentions:
        if country := _country(mention):
            found[name_key(mention.name)][mention.report].add(country)
    return found
