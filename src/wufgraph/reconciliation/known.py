"""What the tables of reference data know of organizations and countries, beyond what reports state."""

from collections.abc import Iterator
from functools import cache

from ..assets import read_table
from ..prefixes import slug_of
from ..vocabulary import COUNTRY, ID
from ..wording import match_key
from .kinds import Kind

_LANGUAGES = ("en", "es", "fr")


def known_facts(iri: str) -> Iterator[tuple[str, str]]:
    """Property and value of what is known of an organization; countries as IRIs."""
    row = _organizations().get(iri)
    if row is None:
        return
    if row["country"]:
        yield "country", str(COUNTRY[row["country"]])
    if row["sector"]:
        yield "sector", row["sector"]
    if row["domain"]:
        yield "homepage", f"https://{row['domain']}/"
    for acronym in row["acronyms"].split("|"):
        if acronym:
            yield "acronym", acronym


def known_names(iri: str, kind: Kind) -> Iterator[str]:
    """Names of a country besides its labels in the graph: its long name and its abbreviations, in three languages."""
    if kind is Kind.COUNTRY:
        yield from _names_of_countries().get(slug_of(iri), ())


def country_label(iri: str) -> str:
    """The English name of a country, whether the graph has it or not."""
    return _labels_of_countries().get(slug_of(iri), slug_of(iri))


@cache
def find_country(name: str) -> str:
    """The IRI of the country with a name or code; empty where there is none.

    >>> find_country("Reino Unido") == find_country("GBR")
    True
    """
    key = match_key(name)
    for code, names in _names_of_countries().items():
        if key in {match_key(one) for one in names}:
            return str(COUNTRY[code])
    return ""


@cache
def _organizations() -> dict[str, dict[str, str]]:
    return {str(ID[f"org/{row['slug']}"]): row for row in read_table("data/reference/organizations.csv")}


@cache
def _labels_of_countries() -> dict[str, str]:
    return {row["alpha2"]: row["name_en"] for row in read_table("data/reference/countries.csv")}


@cache
def _names_of_countries() -> dict[str, tuple[str, ...]]:
    asserts_nothing = {match_key(r["name"]) for r in read_table("data/reference/country-names.csv") if not r["alpha2"]}
    found: dict[str, dict[str, None]] = {}
    for row in read_table("data/reference/countries.csv"):
        names = (row["alpha2"], row["alpha3"], *(row[f"name_{language}"] for language in _LANGUAGES))
        found[row["alpha2"]] = dict.fromkeys(names)
    for row in read_table("data/reference/country-names.csv"):
        if row["alpha2"] and match_key(row["name"]) not in asserts_nothing:
            found[row["alpha2"]].setdefault(row["name"])
    return {code: tuple(names) for code, names in found.items()}
