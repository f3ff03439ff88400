"""Countries and nationalities in English, Spanish and French; an ambiguous one stays open."""

import re
from functools import cache, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from ...assets import read_table
from ...wording import fold_space, match_key

AMBIGUOUS = ""
_SHORTEST_TYPO, _TYPO = 6, 1
_JOINERS = re.compile(r"\s*(?:[/,;:&+()]|\s-\s|\band\b|\by\b|\se\s|\bet\b|\bor\b)\s*", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:the|el|la|los|las|le|les|l) ")
_NATIONALITY_NOISE = re.compile(
    r"\b(?:citizen of|citizen|national of|national|nationality|passport|dual|double|from"
    r"|de nacionalidad|nacionalidad|doble|binacional|de origen|nacionalizad[oa]|naturalizad[oa]"
    r"|(?:ciudadan[oa]|nacional|natural)(?:\sdel?\b)?|pasaporte|de nationalité|nationalité|bi-?nationale?"
    r"|d['’]origine|naturalisée?|(?:citoyen(?:ne)?|ressortissante?)(?:\s(?:de|du|des)\b|\sd['’])?|passeport)\b"
    r"|^\s*(?:del?|du|des)\s|^\s*d['’]",
    re.IGNORECASE,
)


def country_code(name: str) -> str | None:
    """ISO 3166-1 alpha-2 code of a country's name.

    Returns:
        The code; `AMBIGUOUS` for a name of several countries ("Congo"); None for none.

    >>> country_code("UK"), country_code("Reino Unido"), country_code("Korea")
    ('GB', 'GB', '')
    """
    key = match_key(name)
    found = _country_keys().get(key)
    # "El Salvador" is a country and "Salvador" may be a city: an article goes only where it must.
    return _country_keys().get(_ARTICLE.sub("", key)) if found is None else found


def base_code(words: str) -> str | None:
    """The country of a base, whose adjective may stand for it: "Brazilian" is "Brazil".

    Returns:
        As `country_code` does.
    """
    found = country_code(words)
    return _nationality_keys().get(match_key(words)) if found is None else found


def is_iso_code(words: str) -> bool:
    """Whether words are an ISO 3166-1 alpha-2 code in capitals."""
    return words in _iso_codes()


def code_of_three(words: str) -> str | None:
    """The country of an ISO 3166-1 alpha-3 code in capitals."""
    return _three_letters().get(words)


def nationality_codes(text: str) -> tuple[tuple[str, ...], bool]:
    """Countries of one or several nationalities, sorted.

    Returns:
        The codes, and whether some part of the text was ambiguous or not known.

    >>> nationality_codes("Italian / British"), nationality_codes("Korean")
    ((('GB', 'IT'), False), ((), True))
    """
    bare = fold_space(_NATIONALITY_NOISE.sub(" ", text))
    whole = bare if is_iso_code(bare) else _three_letters().get(bare, _nationality(bare))
    parts = (
        [whole]
        if whole is not None
        else [code for part in _JOINERS.split(bare) if match_key(part) for code in _read_part(part)]
    )
    codes = {code for code in parts if code}
    return tuple(sorted(codes)), not parts or not all(parts)


def is_nationality(text: str) -> bool:
    """Whether a text is a nationality or country, or several, and nothing else; an ambiguous one is one too.

    >>> is_nationality("Korean"), is_nationality("Housing")
    (True, False)
    """
    bare = fold_space(_NATIONALITY_NOISE.sub(" ", text))
    parts = [part for part in _JOINERS.split(bare) if match_key(part)]
    return _nationality(bare) is not None or (
        bool(parts) and all(code is not None for part in parts for code in _read_part(part))
    )


@lru_cache(maxsize=1024)
def _nationality(text: str) -> str | None:
    key = match_key(text)
    found = _nationality_keys().get(key)
    if found is None:
        # Nobody is a citizen of a town: "Salvador" is short for "El Salvador".
        forms = (key, _ARTICLE.sub("", key), f"el {key}")
        codes = [code for form in forms if (code := _country_keys().get(form)) is not None]
        found = next(filter(None, codes), codes[0] if codes else None)
    return _near_nationality(key) if found is None else found


def _read_part(text: str) -> list[str | None]:
    """One nationality, or the two that a hyphen joins: "franco-marocaine", "British-Kenyan"."""
    whole = _nationality(text)
    halves = text.split("-")
    if whole is not None or len(halves) != 2:
        return [whole]
    first = _prefixes().get(match_key(halves[0])) or _nationality(halves[0])
    second = _nationality(halves[1])
    return [first, second] if first and second else [None]


@lru_cache(maxsize=1024)
def _near_nationality(key: str) -> str | None:
    """The nationality that a word misspells by one letter; None where that would be of several countries."""
    if len(key) < _SHORTEST_TYPO:
        return None
    found = process.extract(key, _nationalities_as_long(len(key)), scorer=OSA.distance, score_cutoff=_TYPO, limit=None)
    near = {_nationality_keys()[form] for form, _, _ in found}
    return near.pop() if len(near) == 1 else None


@cache
def _prefixes() -> dict[str, str]:
    return {row["prefix"]: row["alpha2"] for row in read_table("data/reference/nationality-prefixes.csv")}


@cache
def _three_letters() -> dict[str, str]:
    """ISO 3166-1 alpha-3 codes, as lists of delegates have them: "COL", "MEX"."""
    return {row["alpha3"]: row["alpha2"] for row in read_table("data/reference/countries.csv")}


@cache
def _iso_codes() -> frozenset[str]:
    return frozenset(row["alpha2"] for row in read_table("data/reference/countries.csv"))


@cache
def _country_keys() -> dict[str, str]:
    keys: dict[str, str] = {}
    for row in read_table("data/reference/countries.csv"):
        for language in ("en", "es", "fr"):
            keys.setdefault(match_key(row[f"name_{language}"]), row["alpha2"])
    for row in read_table("data/reference/country-names.csv"):
        # A name of several countries outranks the label that one of them bears in some language.
        key = match_key(row["name"])
        keys[key] = AMBIGUOUS if keys.get(key) == AMBIGUOUS and key in keys else row["alpha2"]
    return keys


@cache
def _nationality_keys() -> dict[str, str]:
    return {match_key(row["form"]): row["alpha2"] for row in read_table("data/reference/nationalities.csv")}


@lru_cache(maxsize=64)
def _nationalities_as_long(length: int) -> list[str]:
    """Those that are as long as a word, give or take the letters of a slip."""
    near = range(length - _TYPO, length + _TYPO + 1)
    return [form for one in near for form in _nationalities_by_length().get(one, ())]


@cache
def _nationalities_by_length() -> dict[int, list[str]]:
    forms: dict[int, list[str]] = {}
    for form in _nationality_keys():
        forms.setdefault(len(form), []).append(form)
    return forms
