"""How much words look like the whole name of one institution, told by their kind, not by a table of all names."""

import re
from functools import cache, lru_cache

from ...assets import any_word, read_table
from ...wording import ascii_fold, match_key
from .countries import country_code

KNOWN, HEADED, ACRONYM = 5.0, 2.0, 2.0
_HEAD_WITHIN, _IN_BRACKETS = 1.5, 1.0
_HEAD_BEHIND_COMMA, _SEVERAL_WORDS, _ONE_WORD = 0.3, 0.5, -0.5
_HEADLESS_FIELD, _CITY, _NO_NAME = -3.0, -4.0, -5.0
_GOES_ON_BEHIND_BRACKETS = -1.5
_ACRONYM_LIKE = re.compile(r"(?:^|[\s(])(?=\S*[A-ZÀ-Þ]\S*[A-ZÀ-Þ])[\w.&/+-]{2,15}(?:$|[\s),;])")
_ACRONYM = re.compile(r"(?=\S*[A-ZÀ-Þ]\S*[A-ZÀ-Þ])[\w.&+-]{2,12}(?:[ -][A-ZÀ-Þ][\w-]{1,12})?")
_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")
_BEHIND_BRACKETS = re.compile(r"[)\]]\s*[^\W\d_]")
_PARTED = re.compile(r",|\s[-–—]\s")
_PLACE_BEHIND = re.compile(r"(?:,\s*|\s[-–—]\s+)(?P<place>[^,–—]{2,60})$")
_EDGES = " \t\xa0\n.,;:-–—\"“”«»'"
_LONGEST_FRONT, _LONG_WORD = 3, 4


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
    score += _IN_BRACKETS if words.rstrip(_EDGES).endswith((")", "]")) and bare else 0.0
    return score + (_GOES_ON_BEHIND_BRACKETS if _BEHIND_BRACKETS.search(words) else 0.0)


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


def is_acronym(words: str) -> bool:
    """Whether words are an acronym alone, or with the place of a branch: "GIZ", "UNDP Kenya"."""
    return _ACRONYM.fullmatch(words) is not None


def stands_for(acronym: str, name: str) -> bool:
    """Whether the letters of an acronym are those that the words of a name begin with, in order.

    >>> stands_for("UCL", "University College London"), stands_for("GIZ", "Alda Institute")
    (True, False)
    """
    letters = [c for c in acronym if c.isalpha() and c.isupper()]
    initials = iter(word[0].upper() for word in re.findall(r"[^\W\d_]+", name))
    return all(letter in initials for letter in letters)


def abbreviates(acronym: str, name: str) -> bool:
    """Whether an acronym is certainly that of a name of several words: it begins as the name does and spells its words.

    >>> abbreviates("UFL", "Urban Futures Lab"), abbreviates("UNDP", "Urban Nature Fund")
    (True, False)
    """
    words = re.findall(r"[^\W\d_]+", ascii_fold(name).upper())
    letters = [c for c in ascii_fold(acronym).upper() if c.isalpha()]
    long = sum(len(word) >= _LONG_WORD for word in words)
    return (
        is_acronym(acronym)
        and acronym.upper() == acronym
        and len(words) > 1
        and letters[0] == words[0][0]
        and long <= len(letters) <= len(words)
        and stands_for("".join(letters), " ".join(words))
    )


def strip_article(words: str) -> str:
    """Words without an article in small letters in front: "the World Bank", "la Universidad", "l'Institut"."""
    return words[len(found[0]) :] if (found := ARTICLE.match(words)) else words


ARTICLE = re.compile(r"(?:(?:the|el|la|los|las|le|les)\s+|l['’]\s?)(?=[^\W\d_a-zà-ÿ])")


def _weigh_bare(bare: str, key: str) -> float:
    if key in known_names():
        return KNOWN
    if is_acronym(bare):
        return ACRONYM
    head = _head().search(bare)
    if head and _field_of().match(bare):
        return _HEADLESS_FIELD
    if head:
        if _PARTED.search(bare, 0, head.start()):
            return _HEAD_BEHIND_COMMA
        in_front = len(bare[: head.start()].split()) < _LONGEST_FRONT and len(bare.split()) > 1
        return HEADED if in_front or head.end() == len(bare) or _head_at_end(bare) else _HEAD_WITHIN
    if _field().match(bare):
        return _HEADLESS_FIELD
    if key in known_cities():
        return _CITY
    return _SEVERAL_WORDS if " " in bare and all(word[0].isupper() for word in bare.split()) else _ONE_WORD


def _head_at_end(bare: str) -> bool:
    return _head().fullmatch(bare.rsplit(None, 1)[-1]) is not None


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
    return words[: country.start()]


@cache
def _head() -> re.Pattern[str]:
    return re.compile(f"{any_word('institution-head').pattern}|{any_word('organizer-head').pattern}", re.IGNORECASE)


@cache
def _field() -> re.Pattern[str]:
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


@cache
def known_cities() -> frozenset[str]:
    """Matching keys of the names of large and well-known cities."""
    names: set[str] = set()
    for row in read_table("data/reference/cities.csv"):
        names.update(match_key(name) for name in [row["name"], *row["other_names"].split("|")] if name)
    return frozenset(names)
