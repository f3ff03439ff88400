"""Names in the form in which they are compared: the only module here that knows how `identity` reads them.

A service answers as the graph was resolved, so it compares by the same normal forms: an institution's name by what
its words mean in three languages, a person's without titles and in any order.
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cache, lru_cache

from ..assets import read_table
from ..identity.keys import name_key
from ..identity.name_likeness import likeness, sound
from ..identity.name_words import meanings
from ..identity.person_names import PersonName, person_name
from ..identity.shapes import UNITS, initials, is_generic, shape
from ..wording import fold_space, match_key
from .kinds import Kind

_SHORTEST_INITIALS, _LONGEST_ACRONYM = 3, 20
_BRACKETED = re.compile(r"^(?P<name>.+?)\s*[(\[](?P<inside>[^()\[\]]+)[)\]]\W*$")
# What sets an acronym off from its name, the likeliest first.
_SET_OFF = tuple(map(re.compile, (r"\s+[-–—/|]\s+", r"\s*[–—|]\s*", r":\s+", r",\s+")))
_DIGIT = re.compile(r"\d")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A name as it is compared.

    Attributes:
        written: The name itself, white space folded.
        key: Its words without case, accents, marks and a leading article.
        words: What its words mean, for an institution in English; for others the words themselves.
        country: ISO code of a country that is set off behind it.
        units: Words that say it is a part of something: institute, department.
        initials: First letters of its words, where these are enough for an acronym.
        person: The name of a person, split.
        compact: Its letters and digits in one string.
        numbers: Words with a digit: Lyon 2 is not Lyon 3.
    """

    written: str
    key: str
    words: tuple[str, ...]
    country: str | None = None
    units: tuple[str, ...] = ()
    initials: str = ""
    person: PersonName | None = None
    compact: str = field(init=False)
    numbers: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        words = self.key.split()
        object.__setattr__(self, "compact", "".join(words))
        object.__setattr__(self, "numbers", tuple(sorted(word for word in words if _DIGIT.search(word))))


def read_name(name: str, kind: Kind) -> Form:
    """A name of a thing of some type in the form in which it is compared.

    >>> read_name("Univ. de Lima (Peru)", Kind.ORGANIZATION).words
    ('university', 'lima')
    """
    return _read(tidy(name), kind)


def tidy(cell: str) -> str:
    r"""A cell of a table without white space around and within it that nobody sees.

    >>> tidy(" \u200bUN-Habitat\xa0\n")
    'UN-Habitat'
    """
    return fold_space(_UNSEEN.sub("", cell))


def split_acronym(name: str) -> tuple[str, str] | None:
    """A name and the acronym that stands beside it, in brackets or set off; None where there is none.

    >>> split_acronym("University College London (UCL)")
    ('University College London', 'UCL')
    >>> split_acronym("UCL – University College London")
    ('University College London', 'UCL')
    >>> split_acronym("Programa de los Asentamientos Humanos (ONU-Hábitat)")
    ('Programa de los Asentamientos Humanos', 'ONU-Hábitat')
    """
    if (found := _BRACKETED.match(name)) and _is_short_name(found["inside"].strip()):
        return found["name"], found["inside"].strip()
    for mark in _SET_OFF:
        places = list(mark.finditer(name))
        for place in (places[0], places[-1]) if places else ():
            before, behind = name[: place.start()], name[place.end() :]
            if is_acronym(before) != is_acronym(behind):
                return (behind, before) if is_acronym(before) else (before, behind)
    return None


def is_acronym(word: str) -> bool:
    """Whether a word looks like an acronym: half of its letters or more are capitals.

    >>> is_acronym("UN-Habitat"), is_acronym("ICLEI"), is_acronym("Lima")
    (False, True, False)
    """
    letters = [letter for letter in word if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    return 1 < capitals <= _LONGEST_ACRONYM and " " not in word and 2 * capitals >= len(letters)


def _is_short_name(word: str) -> bool:
    """Whether a word in brackets is an acronym or is made of one: ONU-Hábitat, CityNet."""
    return is_acronym(word) or (" " not in word and sum(letter.isupper() for letter in word) > 1)


def are_one_person(one: Form, other: Form) -> bool:
    """Whether two personal names may be of one person, as far as names tell."""
    return bool(one.person and other.person and likeness(one.person, other.person, Counter()))


def sounds(word: str) -> str:
    """What transliterations of one word have in common."""
    return sound(word)


def is_common_word(word: str) -> bool:
    """Whether a word tells no institution from another: it is generic, or what a generic word means."""
    return is_generic(word) or word in meanings()


def is_place(word: str) -> bool:
    """Whether a word is the name of a city: one that is a letter away from another's is no slip."""
    return word in _names_of_cities()


@cache
def _names_of_cities() -> frozenset[str]:
    rows = read_table("data/reference/cities.csv")
    return frozenset(match_key(name) for row in rows for name in (row["name"], *row["other_names"].split("|")))


@lru_cache(maxsize=262_144)
def _read(name: str, kind: Kind) -> Form:
    if kind is Kind.PERSON:
        person = person_name(name)
        words = (*person.words, *person.initials)
        return Form(written=name, key=match_key(name), words=words, person=person)
    key = name_key(name)
    if kind is not Kind.ORGANIZATION:
        return Form(written=name, key=key, words=tuple(key.split()))
    found, letters = shape(name), initials(name)
    return Form(
        written=name,
        key=key,
        words=found.words,
        country=found.country,
        units=tuple(sorted(word for word in found.words if word in UNITS)),
        initials=letters if len(letters) >= _SHORTEST_INITIALS and " " in key else "",
    )
