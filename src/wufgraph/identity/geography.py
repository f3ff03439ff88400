"""The countries of institutions: stated, known, or told by the town in the name."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from ..assets import read_table
from ..model import Identities, Mention
from ..wording import match_key
from .shapes import shape

_FEWEST = 2
_SHORTEST = 4


def find_countries(mentions: Sequence[Mention], institutions: Identities) -> dict[str, set[str]]:
    """Countries by IRI: those that reports state, else that of the authority, else those that the names tell.

    A name tells its country by a town: one that stands in names of several institutions of which reports state one
    country, or one of the table of cities. Else it is named after the country.

    Args:
        mentions: Of institutions.
        institutions: What they were resolved to.
    """
    names: dict[str, set[str]] = defaultdict(set)
    found: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        iri = institutions.by_mention[mention.report, mention.pointer]
        names[iri].add(mention.name)
        if country := mention.country or shape(mention.name).country:
            found[iri].add(country)
    towns = _towns(names, found)
    for iri, written in names.items():
        if iri not in found and (country := institutions.entities[iri].country):
            found[iri] = {country}
        elif iri not in found and len(here := _of_words(written, towns)) == 1:
            found[iri] = here
    return dict(found)


def _towns(names: Mapping[str, Iterable[str]], stated: Mapping[str, set[str]]) -> dict[str, set[str]]:
    """Countries by telling word, where several institutions with it in their names are all of one."""
    institutions: dict[str, set[str]] = defaultdict(set)
    countries: dict[str, set[str]] = defaultdict(set)
    for iri, here in stated.items():
        for word in _telling(names[iri]):
            institutions[word].add(iri)
            countries[word] |= here
    return {word: here for word, here in countries.items() if len(here) == 1 and len(institutions[word]) >= _FEWEST}


def _of_words(names: Iterable[str], towns: Mapping[str, set[str]]) -> set[str]:
    words = _telling(names)
    return (
        {country for word in words for country in towns.get(word, ())}
        or {word[1:] for name in names for word in shape(name).words if word.startswith("=")}
        or {country for word in words for country in _cities().get(word, ())}
    )


def _telling(names: Iterable[str]) -> set[str]:
    return {word for name in names for word in shape(name).telling if len(word) >= _SHORTEST}


@cache
def _cities() -> dict[str, set[str]]:
    """Countries by a city's name in one word; those of two cities have two."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in read_table("data/reference/cities.csv"):
        others = set(row["also_words"].split("|"))
        for name in {row["name"], *row["other_names"].split("|")} - others:
            found[match_key(name).replace(" ", "")].add(row["country"])
    return dict(found)
