"""How much words look like the whole name of one institution, told by their kind, not by a table of all names."""

import re
from collections.abc import Collection
from functools import cache, lru_cache

from ...assets import any_word, read_table, word_list
from ...wording import match_key
from ...words import Words
from .acronyms import Fit, fit_acronym, is_acronym
from .countries import base_code, country_code

KNOWN, HEADED, ACRONYM = 5.0, 2.0, 2.0
_SPELLED_OUT = 1.5
_HEAD_WITHIN, _IN_BRACKETS = 1.5, 1.0
_HEAD_BEHIND_COMMA, _SEVERAL_WORDS, _WITH_SMALL_WORDS, _ONE_WORD = 0.3, 0.5, 0.05, -0.5
_HEADLESS_FIELD, _CITY, _NO_NAME = -3.0, -4.0, -5.0
_GOES_ON_BEHIND_BRACKETS = -1.5
_ACRONYM_LIKE = re.compile(r"(?:^|[\s(])(?=\S*[A-ZÀ-Þ]\S*[A-ZÀ-Þ])[\w.&/+-]{2,15}(?:$|[\s),;])")
_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")
_BRACKETED_LAST = re.compile(r"[(\[](?P<inside>[^()\[\]\s]{2,15})[)\]]\W*$")
_BEHIND_BRACKETS = re.compile(r"[)\]]\s*[^\W\d_]")
_PARTED, _DASH = re.compile(r",|\s[-–—]\s"), re.compile(r"\s[-–—]\s")
_PLACE_BEHIND = re.compile(r"(?:,\s*|\s[-–—/|]\s+|\|)(?P<place>[^,–—/|]{2,60})$")
_EDGES = " \t\xa0\n.,;:-–—\"“”«»'"
_DASHED_CITY = re.compile(r"\s[-–—]\s+(?P<city>[^,;–—]{2,40})$")
_CITY_AND_COUNTRY = re.compile(r"\s*(?P<city>[^,;()\[\]\n–—]{2,40}?)\s*[,(]\s*(?P<country>[^,;()\[\]\n–—]{2,60})")
_BEHIND_COUNTRY = re.compile(r"\s(?:and|y|e|et|&)\s", re.IGNORECASE)
_LONGEST_FRONT, _LONGEST_CITY, _SHORT_FORM = 3, 4, 2


@lru_cache(maxsize=2048)
def weigh_name(words: str) -> float:
    """How much speaks for words being one whole name: below 0 little, from 1.5 its kind, 5 that it is known.

    >>> weigh_name("Ministry of Water") > 0 > weigh_name("Land and Housing")
    True
    """
    bare = _without_place(strip_article(_BRACKETS.sub(" ", words).strip(_EDGES)))
    key = match_key(bare)
    if not key or _is_place(bare):
        return _NO_NAME
    score = _weigh_bare(bare, key)
    if (found := _BRACKETED_LAST.search(words)) and fit_acronym(found["inside"], bare) is Fit.SURE:
        score = max(score, HEADED) + _SPELLED_OUT  # "Jeunesse pour l'espace public (JEP)"
    score = max(score, HEADED) if ends_with_legal_form(words) else score
    score += _IN_BRACKETS if words.rstrip(_EDGES).endswith((")", "]")) and bare else 0.0
    return score + (_GOES_ON_BEHIND_BRACKETS if _BEHIND_BRACKETS.search(words) else 0.0)


def ends_with_legal_form(words: str) -> bool:
    """Whether words end as the name of a company does: "Taludes y Obras S.A.S.", "Brandt Vej og Bro A/S"."""
    return _legal_form().search(words) is not None


def without_legal_form(name: str) -> str:
    """The name of a company without its legal form, as it is called in passing: "Kera Meters" of "Kera Meters Ltd"."""
    found = _legal_form().search(name)
    return name[: found.start() + 1] if found else name


@cache
def _legal_form() -> re.Pattern[str]:
    """A legal form behind a name, in the capitals that it is written in; of two letters with its stops."""
    forms = (re.escape(form) for form in word_list("legal-form"))
    loose = (form.replace(r"\.", r"\.?") if sum(map(str.isalpha, form)) > _SHORT_FORM else form for form in forms)
    return re.compile(rf"\w,?\s(?:{'|'.join(loose)})$")


def is_institution(words: str) -> bool:
    """Whether words have the look of an institution's whole name: its kind, an acronym, or a known name."""
    return (
        any_word("institution-head").search(words) is not None
        or _ACRONYM_LIKE.search(words) is not None
        or match_key(words) in known_names()
    )


def looks_like_institution(words: str) -> bool:
    """Whether words hold an institution's kind or are a known name; unlike an acronym, no place is called so."""
    return _head().search(words) is not None or match_key(words) in known_names()


def may_be_base(words: str) -> bool:
    """Whether words begin with a city and its country, whether the city is known or not: "Salto, Uruguay; …".

    >>> may_be_base("Salto, Uruguay; Habitat Forum"), may_be_base("Habitat Forum, Uruguay")
    (True, False)
    """
    found = _CITY_AND_COUNTRY.match(words)
    if found is None or not may_be_city(found["city"]):
        return False
    behind = _BEHIND_COUNTRY.split(found["country"], maxsplit=1)[0]
    return base_code(found["country"]) is not None or base_code(behind) is not None


def may_be_city(words: str) -> bool:
    """Whether words may be the name of a city: few, with a capital, no country and no institution."""
    return (
        words[:1].isupper()
        and len(words.split()) <= _LONGEST_CITY
        and not any(map(str.isdigit, words))
        and not is_institution(words)
        and country_code(words) is None
    )


def is_field(words: str) -> bool:
    """Whether words are a field that institutions work in, or several: "Land and Housing"."""
    return _field().match(words) is not None


def strip_article(words: str) -> str:
    """Words without an article in small letters in front: "the World Bank", "la Universidad", "l'Institut".

    An article that a preposition is part of goes only before an institution's kind: "Al Gremio", but not "Al Ain".
    """
    return words[len(found[0]) :] if (found := find_article(words, 0, len(words))) else words


def find_article(text: str, start: int, end: int) -> re.Match[str] | None:
    """The article, with its preposition or not, that a name begins with."""
    joined = _TO_ARTICLE.match(text, start, end) or _SMALL_ARTICLE.match(text, start, end)
    if joined and _head().match(text, joined.end(), end):
        return joined
    return _ARTICLE.match(text, start, end)


def begins_with_kind(words: str) -> bool:
    """Whether words begin with an institution's kind and go on with what it is of: "Association of Cities"."""
    kind = _head().match(words)
    return kind is not None and _OF.match(words, kind.end()) is not None


def opens_with_kind(words: str) -> bool:
    """Whether words begin with an institution's kind that is written small, and go on with a name.

    >>> opens_with_kind("mairie de Kera"), opens_with_kind("centre de recherche"), opens_with_kind("de la Mairie")
    (True, False, False)
    """
    kind = _head().match(words) if words[:1].islower() else None
    return kind is not None and any(map(str.isupper, words[kind.end() :]))


def opens_name(words: str) -> bool:
    """Whether words begin with an institution's kind and go on with what it is of, or with a known acronym."""
    first = words.split(maxsplit=1)[0].strip(_EDGES)
    return begins_with_kind(words) or (first[1:2].isupper() and match_key(first) in known_names())


_OF = re.compile(r"\s(?:of|for|de|del|des|du|para|pour|d['’]\w+)\b", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:(?:the|el|la|los|las|le|les)\s+|l['’]\s?)(?=[^\W\d_a-zà-ÿ])")
_SMALL_ARTICLE = re.compile(r"(?:(?:the|el|la|los|las|le|les)\s+|l['’]\s?)(?=[a-zà-ÿ])")
_TO_ARTICLE = re.compile(
    r"(?:(?:al|a\s+las?|a\s+los|aux?|à\s+la|por\s+(?:el|las?|los))\s+|(?:à|par)\s+l['’]\s?)(?=\w)", re.IGNORECASE
)


def _weigh_bare(bare: str, key: str) -> float:
    if key in known_names():
        return KNOWN
    if is_acronym(bare):
        return ACRONYM
    if head := _head().search(bare):
        return _weigh_headed(bare, head)
    if _field().match(bare):
        return _HEADLESS_FIELD
    if (first := _DASH.split(bare, maxsplit=1)[0]) != bare and is_acronym(first):
        return HEADED  # "ICLEI – Local Governments"
    if key in known_cities():
        return _CITY
    words = bare.split()
    if len(words) == 1 or not (words[0][0].isupper() and words[-1][0].isupper()):
        return _ONE_WORD
    return _SEVERAL_WORDS if all(word[0].isupper() for word in words) else _WITH_SMALL_WORDS


def _weigh_headed(bare: str, head: re.Match[str]) -> float:
    if _field_of().match(bare):
        return _HEADLESS_FIELD
    if head[0] == bare and " " not in bare and not any_word("national-body").fullmatch(bare):
        return _ONE_WORD  # "Sociedad" in "Escuela Gobierno y Sociedad" names none
    if _PARTED.search(bare, 0, head.start()):
        return _HEAD_BEHIND_COMMA
    in_front = len(bare[: head.start()].split()) < _LONGEST_FRONT and len(bare.split()) > 1
    return HEADED if in_front or head.end() == len(bare) or _head_at_end(bare) else _HEAD_WITHIN


def _head_at_end(bare: str) -> bool:
    return _head().fullmatch(bare.rsplit(None, 1)[-1]) is not None


def is_country_or_city(words: str) -> bool:
    """Whether words are a country or a known city, and nothing else."""
    return country_code(words) is not None or match_key(words) in known_cities()


def _is_place(words: str) -> bool:
    """Whether words are a country, or a city and its country."""
    if country_code(words) is not None:
        return True
    country = _PLACE_BEHIND.search(words)
    return (
        country is not None
        and country_code(country["place"]) is not None
        and match_key(words[: country.start()]) in known_cities()
    )


def _without_place(words: str) -> str:
    """A name without the country that follows it, "Housing Council – Mexico"; a city and its country stay."""
    country = _PLACE_BEHIND.search(words)
    if country is None or country_code(country["place"]) is None or _is_place(words):
        return words
    city = _DASHED_CITY.search(words, 0, country.start())
    return words[: city.start() if city and may_be_city(city["city"]) else country.start()]


@cache
def _head() -> re.Pattern[str]:
    return re.compile(f"{any_word('institution-head').pattern}|{any_word('organizer-head').pattern}", re.IGNORECASE)


def _field() -> Words:
    """What institutions are for, where it begins the words: "Land", "Urban Development"."""
    return any_word("institution-field")


@cache
def _field_of() -> re.Pattern[str]:
    """A field and whose it is: "Política de la Ciudad de Rosal", where a city is none that organizes."""
    return re.compile(rf"{_field().pattern}\s(?:de|del|des|du)\s", re.IGNORECASE)


@cache
def known_names() -> frozenset[str]:
    """Matching keys of the names and acronyms of known organizations."""
    names: set[str] = set()
    for row in read_table("data/reference/organizations.csv"):
        for column in ("name", "name_es", "name_fr", "other_names", "acronyms"):
            names.update(match_key(name) for name in row[column].split("|") if name)
    return frozenset(names)


def is_known(words: str) -> bool:
    """Whether words are the name or the acronym of a known organization."""
    return match_key(words) in known_names()


def known_cities() -> Collection[str]:
    """Matching keys of the names of large and well-known cities."""
    return _cities().keys()


def place_code(words: str, beside: Collection[str]) -> str | None:
    """The country that words name beside other places; None for a city that is called as a country is.

    >>> place_code("Salvador", ["Brazil"]), place_code("Salvador", ["Kenya"])
    (None, 'SV')
    """
    code, country = base_code(words), city_country(words)
    others = {other for one in beside if (other := base_code(one))}
    if code or code is None or country is None or not beside:
        return code
    return None if country in others else country_code(f"El {words}") or code


def city_country(name: str) -> str | None:
    """Code of the country that a well-known city is in; None for others, and for a name of cities in several."""
    return _cities().get(match_key(name)) or None


@cache
def _cities() -> dict[str, str]:
    cities: dict[str, str] = {}
    for row in read_table("data/reference/cities.csv"):
        for key in {match_key(name) for name in [row["name"], *row["other_names"].split("|")] if name}:
            cities[key] = row["country"] if cities.get(key, row["country"]) == row["country"] else ""
    return cities
