"""What an institution's name says, whatever the language, the order and the abbreviations it is written in."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from ..assets import read_table
from ..wording import match_key
from .mending import city_words, mend

_LONGEST_PHRASE = 5
_PREFIXES = frozenset({"inter", "ibero", "afro", "euro", "pan", "trans", "co", "anti", "non", "multi", "eco"})
_COUNTRY_BEHIND = re.compile(r"^(?P<name>.{3,}?)(?:\s*[,(]\s*|\s+[-–—]\s+)(?P<country>[^,()]{3,40}?)\)?\s*\.?\s*$")
_COUNTRY = "="
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
        "van",
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
        return frozenset(w for w in self.words if w not in meanings() and not w.startswith(_COUNTRY))


@lru_cache(maxsize=262_144)
def shape(name: str) -> Shape:
    """Bring a name into the shape in which it is compared.

    >>> shape("Univ. de Lima (Peru)").words
    ('university', 'lima')
    """
    name, country = _split_country(name)
    words = match_key(name).replace("gov t", "govt").split()
    means = _municipality(_translate([mend(word, _phrases()) for word in _glue(words)]))
    if len(words) > 1 and is_endless(words):
        means.append(words[-1])
    means, country = _country_of_ministry(means, country)
    written = tuple(w for w in words if _phrases().get(w) != "") or tuple(words)
    return Shape(
        words=tuple(means) or tuple(words), written=written, country=country, plain="".join(words), spelt=tuple(words)
    )


def is_endless(words: Sequence[str]) -> bool:
    """Whether words end with one that others have to follow: "Univ. of"."""
    return words[-1] in _ENDLESS and len(words[-2]) > 1


def initials(name: str) -> str:
    """The first letters of a name's words, those that are not function words."""
    return "".join(w[0] for w in match_key(name).split() if _phrases().get(w, w) != "")


def stands_for(bracketed: str, name: str) -> bool:
    """Whether what stands in brackets behind a name is an acronym or short form of it, and no country.

    >>> stands_for("Efus", "European Forum for Urban Security"), stands_for("Peru", "Plan International, region Peru")
    (True, False)
    """
    if find_country(bracketed) or not (word := match_key(bracketed)) or word in city_words():
        return False
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


def language(name: str) -> str:
    """The language most of whose generic words a name has; empty where it has none."""
    votes: Counter[str] = Counter(code for w in match_key(name).split() for code in _languages().get(w, ()))
    return min(votes, key=lambda code: (-votes[code], code)) if votes else ""


def is_generic(word: str) -> bool:
    """Whether a written word is one of the table's."""
    return word in _phrases()


@cache
def _languages() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for row in read_table("data/reference/institution-words.csv"):
        found.setdefault(row["word"], set()).add(row["language"])
    return found


@cache
def meanings() -> frozenset[str]:
    """What generic words mean."""
    return frozenset(row["means"] for row in read_table("data/reference/institution-words.csv"))


def find_country(words: str) -> str | None:
    """Code of the country that words are a name of, and nothing else."""
    return _countries().get(match_key(words))


def _split_country(name: str) -> tuple[str, str | None]:
    found = _COUNTRY_BEHIND.match(name)
    code = found and find_country(found["country"])
    return (found["name"], code) if found and code else (name, None)


def _glue(words: list[str]) -> list[str]:
    """Put prefixes that a hyphen or a space sets off to their words."""
    glued: list[str] = []
    for word in words:
        if glued and glued[-1] in _PREFIXES:
            glued[-1] += word
        else:
            glued.append(word)
    return glued


def _translate(words: list[str]) -> list[str]:
    phrases, means, at = _phrases(), [], 0
    while at < len(words):
        for length in range(min(_LONGEST_PHRASE, len(words) - at), 0, -1):
            phrase = " ".join(words[at : at + length])
            if (meaning := phrases.get(phrase)) is not None:
                means += [meaning] if meaning else []
                break
        else:
            length = 1
            means.append(words[at])
        at += length
    return means


def _country_of_ministry(means: list[str], country: str | None) -> tuple[list[str], str | None]:
    """A ministry's country stands beside its name or within it."""
    named = [word for word in means if word.startswith(_COUNTRY)]
    if means and "ministry" in (means[0], means[-1]) and len(named) == 1 and country in (None, named[0][1:]):
        return [word for word in means if word != named[0]], named[0][1:]
    return means, country


def _municipality(means: list[str]) -> list[str]:
    """The city of somewhere is its municipality, where nothing but the place is named."""
    if (
        2 <= len(means) <= 4
        and "city" in (means[0], means[-1])
        and all(m == "city" or m not in meanings() for m in means)
    ):
        return ["municipality" if m == "city" else m for m in means]
    return means


@cache
def _phrases() -> dict[str, str]:
    """Meaning of words and phrases: those of the table, then countries, nationalities and names of cities."""
    found = {row["word"]: row["means"] for row in read_table("data/reference/institution-words.csv")}
    for key, code in _countries().items():
        found.setdefault(key, _COUNTRY + code)
    for row in read_table("data/reference/nationalities.csv"):
        if row["alpha2"]:
            found.setdefault(match_key(row["form"]), _COUNTRY + row["alpha2"])
    for row in read_table("data/reference/cities.csv"):
        for other in row["other_names"].split("|"):
            if other:
                found.setdefault(match_key(other), match_key(row["name"]).replace(" ", ""))
        # La Paz is also what mayors work for.
        if " " in (key := match_key(row["name"])) and not any(found.get(w) is not None for w in key.split()):
            found.setdefault(key, key.replace(" ", ""))
    return found


@cache
def _countries() -> dict[str, str]:
    found: dict[str, str] = {}
    asserts_nothing = set()
    for row in read_table("data/reference/country-names.csv"):
        if row["alpha2"]:
            found[match_key(row["name"])] = row["alpha2"]
        else:
            asserts_nothing.add(match_key(row["name"]))
    for row in read_table("data/reference/countries.csv"):
        for language in ("en", "es", "fr"):
            found.setdefault(match_key(row[f"name_{language}"]), row["alpha2"])
    return {key: code for key, code in found.items() if key not in asserts_nothing}
