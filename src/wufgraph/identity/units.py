"""Parts and their wholes: a department of a university, an institute of a bank are never what they are a part of.

A name tells that it is a part's by its form: "Faculty of Law, UNAM", "School of Architecture of Newcastle University",
"World Bank Institute". What remains without the part is the name of the whole.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ..wording import match_key
from .shapes import UNITS, initials, shape

_PARTS = UNITS | {"section", "committee", "programme", "observatory"}
# What a whole is called: words that make a name one of an institution that may have parts.
WHOLES = frozenset(
    {
        "university",
        "technicaluniversity",
        "bank",
        "ministry",
        "municipality",
        "city",
        "government",
        "organization",
        "foundation",
        "council",
        "college",
        "academy",
        "agency",
        "commission",
        "network",
        "association",
        "union",
        "un",
        "company",
        "authority",
        "institute",
        "federation",
        "society",
    }
)
_SET_OFF = re.compile(r"\s*(?:[,;:/|]|\s[-–—]\s)\s*")
_LINKS = re.compile(
    r"\s+(?:of\s+the|of|at\s+the|at|in\s+the|within\s+the|de\s+la|de\s+las|de\s+los|de\s+l['’]|del|des|du|de|da|do)\s+"
    r"|\s+d(?:e\s+l)?['’]\s*",
    re.IGNORECASE,
)
_ACRONYM = re.compile(r"^[A-ZÀ-Ý][A-Za-zÀ-ÿ0-9]*[A-ZÀ-Ý][A-Za-zÀ-ÿ0-9&-]*$")


@lru_cache(maxsize=262_144)
def wholes_of(name: str) -> frozenset[str]:
    """Keys of the names of which this one may be a part's; none where it is of no part.

    >>> sorted(wholes_of("Faculty of Law, University of Lima"))
    ['law lima university', 'lima', 'lima university']
    """
    if _PARTS.isdisjoint(shape(name).words):
        return frozenset()
    return frozenset(key for whole in _wholes(name) if (key := shape(whole).key) != shape(name).key)


@lru_cache(maxsize=262_144)
def owns_acronym(name: str, acronym: str) -> bool:
    """Whether an acronym in brackets behind a name is its own: behind that of a part may stand that of the whole.

    >>> owns_acronym("Faculty of Law, National University of Lima", "NUL")
    False
    """
    if _PARTS.isdisjoint(shape(name).words):
        return True
    compact = shape(acronym).plain
    return not any(
        initials(whole) == compact or compact in match_key(whole).split()
        for whole in _wholes(name)
        if initials(name.replace(whole, "")) != compact
    )


def _wholes(name: str) -> Iterator[str]:
    parts = [part for part in _SET_OFF.split(name) if part]
    for at in range(1, len(parts)):
        front, behind = ", ".join(parts[:at]), ", ".join(parts[at:])
        yield from (whole for part, whole in ((front, behind), (behind, front)) if _is_part(part))
    for link in _LINKS.finditer(name):
        if _is_part(name[: link.start()]):
            yield name[link.end() :]
    words, ends = name.split(), shape(name).words[-1] in _PARTS
    for at in range(1, len(words)):
        front, behind = " ".join(words[:at]), " ".join(words[at:])
        if _begins_part(words[at:], ends=ends) and (at > 2 or (at > 1 and _LINKS.search(behind)) or _is_whole(front)):
            yield front
        if at == len(words) - 1 and _is_acronym(behind) and _is_part(front):
            yield behind


def _is_part(name: str) -> bool:
    words = shape(name).words
    return bool(words) and (words[0] in _PARTS or words[-1] in _PARTS)


def _begins_part(words: Sequence[str], *, ends: bool) -> bool:
    """Whether a name is that of a part from here on; `ends` where a part's word is the last one."""
    first = next(filter(None, map(_first_meaning, words)), "")
    if first in _PARTS or not (first and ends):
        return first in _PARTS
    name = " ".join(words)
    return " " in match_key(name) and shape(name).words[-1] in _PARTS


@lru_cache(maxsize=65_536)
def _first_meaning(word: str) -> str:
    words = match_key(word).split()
    return shape(words[0]).words[0] if words else ""


def _is_whole(name: str) -> bool:
    words = shape(name).words
    return any(word in WHOLES for word in words) or any(_is_acronym(word) for word in name.split())


def _is_acronym(word: str) -> bool:
    return bool(_ACRONYM.match(word.strip("()."))) and len(word) > 2
