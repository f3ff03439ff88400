"""What an institution's name says, whatever the language, the order and the abbreviations it is written in."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from ..wording import match_key
from .bare_names import bare_name
from .mending import city_words, mend
from .name_words import COUNTRY, find_country, languages_of, meanings, mend_country, phrases, translate

_SHORTEST_NAME = 3
_PREFIXES = frozenset({"inter", "ibero", "afro", "euro", "pan", "trans", "co", "anti", "non", "multi", "eco"})
_BEHIND = re.compile(r"\s*[,(]\s*|\s+[-–—]\s+")
_MARKS = frozenset(",(-–—")
# What a part of something else is called, as the table of words has it.
UNITS = frozenset(
    {
        "department",
        "faculty",
        "school",
        "institute",
        "centre",
        "laboratory",
        "unit",
        "division",
        "branch",
        "chair",
        "office",
    }
)
_STATES = frozenset({"government", "republic", "kingdom", "state"})
# At the end of a name such a word tells that the name is cut off.
_ENDLESS = frozenset(
    {
        "of",
        "for",
        "in",
        "on",
        "to",
        "the",
        "and",
        "de",
        "des",
        "du",
        "del",
        "la",
        "le",
        "les",
        "el",
        "los",
        "las",
        "y",
        "e",
        "et",
        "en",
        "a",
        "para",
        "por",
        "pour",
        "au",
        "aux",
        "sur",
        "sobre",
        "at",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A name as it is compared.

    Attributes:
        words: What its words mean, in the order of the name; generic words in English, countries as `=XX`.
        country: ISO code of a country that is set off behind the name.
        plain: All of its letters and digits without the country, in one string.
        written: Its words as they are written, but for function words and legal forms.
        spelt: All of its words.
        key: What its words mean, in the order of the alphabet.
    """

    words: tuple[str, ...]
    written: tuple[str, ...]
    country: str | None
    plain: str
    spelt: tuple[str, ...]
    key: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "key", " ".join(sorted(self.words)))

    @property
    def telling(self) -> frozenset[str]:
        """The words that are neither generic nor the name of a country."""
        return frozenset(w for w in self.words if w not in meanings() and not w.startswith(COUNTRY))


@lru_cache(maxsize=262_144)
def shape(name: str) -> Shape:
    """Bring a name into the shape in which it is compared.

    >>> shape("Univ. de Lima (Peru)").words
    ('university', 'lima')
    """
    name, country = _split_country(bare_name(name).name)
    words = match_key(name).replace("gov t", "govt").split()
    means = _municipality(_once(translate([_mend(word) for word in _glue(words)])))
    if len(words) > 1 and (is_endless(words) or (words[-1] in city_words() and phrases().get(words[-1]) == "")):
        means.append(words[-1])
    means, country = _country_of_ministry(means, country)
    written = tuple(w for w in words if phrases().get(w) != "") or tuple(words)
    return Shape(
        words=tuple(means) or tuple(words), written=written, country=country, plain="".join(words), spelt=tuple(words)
    )


@lru_cache(maxsize=65_536)
def _mend(word: str) -> str:
    return mend(word, phrases())


def is_endless(words: Sequence[str]) -> bool:
    """Whether words end with one that others have to follow: "Univ. of"."""
    return words[-1] in _ENDLESS and len(words[-2]) > 1


@lru_cache(maxsize=262_144)
def initials(name: str) -> str:
    """The first letters of a name's words, those that are not function words."""
    return "".join(w[0] for w in match_key(name).split() if phrases().get(w, w) != "")


def stands_for(bracketed: str, name: str) -> bool:
    """Whether what stands in brackets behind a name is an acronym or short form of it, and no country.

    >>> stands_for("Efus", "European Forum for Urban Security"), stands_for("Peru", "Plan International, region Peru")
    (True, False)
    """
    if not (word := match_key(bracketed)) or word in city_words():
        return False
    if find_country(bracketed):
        return _is_initials(bracketed, name)
    return sum(c.isupper() for c in bracketed) >= 2 or (" " not in word and is_abbreviation(word, match_key(name)))


def is_abbreviation(short: str, name: str) -> bool:
    """Whether the letters of a short form come in order in a name, the first one at the beginning of a word.

    Source: A. S. Schwartz and M. A. Hearst, A simple algorithm for identifying abbreviation definitions in
    biomedical text, Pacific Symposium on Biocomputing 2003.
    """
    if short in name.split():
        return True
    at = len(name)
    for place in range(len(short) - 1, -1, -1):
        at = name.rfind(short[place], 0, at)
        while place == 0 and at > 0 and name[at - 1] != " ":
            at = name.rfind(short[0], 0, at)
        if at < 0:
            return False
    return True


@lru_cache(maxsize=262_144)
def language(name: str) -> str:
    """The language most of whose generic words a name has; empty where it has none."""
    votes: Counter[str] = Counter(code for w in match_key(name).split() for code in languages_of().get(w, ()))
    return min(votes, key=lambda code: (-votes[code], code)) if votes else ""


def is_generic(word: str) -> bool:
    """Whether a written word is one of the table's."""
    return word in phrases()


def _split_country(name: str) -> tuple[str, str | None]:
    """A name without the country that is set off behind it, and that country."""
    for mark in _set_off(name):
        front, behind = name[: mark.start()], name[mark.end() :].rstrip(" ).")
        if len(front) >= _SHORTEST_NAME and not _is_initials(behind, front):
            code = find_country(behind) or mend_country(behind)
            return (front, code) if code else (name, None)
    return name, None


def _set_off(name: str) -> Iterator[re.Match[str]]:
    """Marks behind which something is set off, the last one first; "Korea, Republic of" has one within."""
    if _MARKS.isdisjoint(name):
        return
    marks = list(_BEHIND.finditer(name))[-2:]
    if len(marks) == 2 and find_country(name[marks[0].end() :].rstrip(" ).")):
        yield marks[0]
    yield from marks[-1:]


def _is_initials(bracketed: str, name: str) -> bool:
    """Whether capitals are the first letters of a name: KSA stands for a society of architects, too."""
    return bracketed.isupper() and match_key(bracketed) == initials(name)


def _glue(words: list[str]) -> list[str]:
    """Put prefixes that a hyphen or a space sets off to their words."""
    if _PREFIXES.isdisjoint(words):
        return words
    glued: list[str] = []
    for word in words:
        if glued and glued[-1] in _PREFIXES:
            glued[-1] += word
        else:
            glued.append(word)
    return glued


def _country_of_ministry(means: list[str], country: str | None) -> tuple[list[str], str | None]:
    """A ministry's country stands beside its name, within or before it: "Government of Kenya, Ministry of Lands"."""
    named = [word for word in means if word.startswith(COUNTRY)]
    if len(named) == 1 and country in (None, named[0][1:]):
        at = means.index(named[0])
        rest = [*(means[: at - 1] if at and means[at - 1] in _STATES else means[:at]), *means[at + 1 :]]
        if rest and "ministry" in (rest[0], rest[-1]):
            return rest, named[0][1:]
    return means, country


def _once(means: list[str]) -> list[str]:
    """A name that is written in two languages, once: "Ville de Quimper / City of Quimper"."""
    half = len(means) // 2
    return means[:half] if half > 1 and sorted(means[:half]) == sorted(means[half:]) else means


def _municipality(means: list[str]) -> list[str]:
    """The city of somewhere is its municipality, where nothing but the place is named, and so is its city council."""
    if "city" in means and "council" in means and all(m in ("city", "council") or m not in meanings() for m in means):
        means = [m for m in means if m != "council"]
    if (
        2 <= len(means) <= 4
        and "city" in (means[0], means[-1])
        and all(m == "city" or m not in meanings() for m in means)
    ):
        return ["municipality" if m == "city" else m for m in means]
    return means
