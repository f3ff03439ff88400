"""What words of institutions' names mean: generic ones in English, countries as `=XX`, cities as one word."""

from collections.abc import Sequence
from functools import cache, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from ..assets import read_table
from ..wording import match_key

COUNTRY = "="
_LONGEST_PHRASE = 5
_SHORTEST_COUNTRY = 5
# Behind such a word a city is meant, though its name has other meanings: La Paz, San José.
_OF_TOWNS = frozenset({"city", "municipality", "government", "university"})


def translate(words: Sequence[str]) -> list[str]:
    """What words mean, phrases as one: function words and legal forms mean nothing.

    Args:
        words: Folded.
    """
    means: list[str] = []
    alone, longest = phrases(), _longest_phrases()
    at = 0
    while at < len(words):
        if longest.get(word := words[at], 1) == 1:
            meaning, length = alone.get(word, word), 1
        else:
            meaning, length = _next(words, at, of_town=bool(means) and means[-1] in _OF_TOWNS)
        if meaning:
            means.append(meaning)
        at += length
    return _join_meanings(means)


def _next(words: Sequence[str], at: int, *, of_town: bool) -> tuple[str, int]:
    """Meaning of the longest phrase at a place, and how many words it has; a word of its own means itself."""
    for length in range(min(_longest_phrases().get(words[at], 1), len(words) - at), 0, -1):
        phrase = " ".join(words[at : at + length])
        if of_town and phrase in _cities_of_common_words():
            return phrase.replace(" ", ""), length
        if (meaning := phrases().get(phrase)) is not None:
            return meaning, length
    return words[at], 1


@cache
def _longest_phrases() -> dict[str, int]:
    """How many words the longest phrase has that begins with a word."""
    longest: dict[str, int] = {}
    for phrase in (*phrases(), *_cities_of_common_words()):
        first, *others = phrase.split(" ")
        longest[first] = max(longest.get(first, 1), min(len(others) + 1, _LONGEST_PHRASE))
    return longest


def _join_meanings(means: list[str]) -> list[str]:
    """Put meanings together that a phrase has: "Technical Univ." is a technical university, as one phrase says."""
    joined: list[str] = []
    for meaning in means:
        joined.append(meaning)
        for length in (3, 2) if meaning in _last_meanings() else ():
            if (whole := _of_meanings().get(tuple(joined[-length:]))) and len(joined) >= length:
                joined[-length:] = [whole]
    return joined


@cache
def phrases() -> dict[str, str]:
    """Meaning of words and phrases: those of the table, then countries, nationalities and names of cities."""
    found = {row["word"]: row["means"] for row in read_table("data/reference/institution-words.csv")}
    for key, code in _countries().items():
        found.setdefault(key, COUNTRY + code)
    for row in read_table("data/reference/nationalities.csv"):
        if row["alpha2"]:
            for form in (row["form"], f"{row['form']}s"):
                found.setdefault(match_key(form), COUNTRY + row["alpha2"])
    for row in read_table("data/reference/cities.csv"):
        for other in row["other_names"].split("|"):
            if other:
                found.setdefault(match_key(other), match_key(row["name"]).replace(" ", ""))
        # La Paz is also what mayors work for.
        if " " in (key := match_key(row["name"])) and not any(found.get(w) is not None for w in key.split()):
            found.setdefault(key, key.replace(" ", ""))
    return found


@cache
def _cities_of_common_words() -> frozenset[str]:
    names = (match_key(row["name"]) for row in read_table("data/reference/cities.csv"))
    return frozenset(name for name in names if " " in name)


@cache
def _of_meanings() -> dict[tuple[str, ...], str]:
    """Meaning of a phrase by the meanings of its words."""
    found: dict[tuple[str, ...], str] = {}
    for row in read_table("data/reference/institution-words.csv"):
        words = row["word"].split()
        parts = tuple(meaning for word in words if (meaning := phrases().get(word, word)))
        if row["means"] and 2 <= len(parts) <= 3 and all(part in meanings() for part in parts):
            found.setdefault(parts, row["means"])
    return found


@cache
def _last_meanings() -> frozenset[str]:
    return frozenset(parts[-1] for parts in _of_meanings())


@cache
def languages_of() -> dict[str, set[str]]:
    """Languages by word of the table."""
    found: dict[str, set[str]] = {}
    for row in read_table("data/reference/institution-words.csv"):
        found.setdefault(row["word"], set()).add(row["language"])
    return found


@cache
def meanings() -> frozenset[str]:
    """What generic words mean."""
    return frozenset(row["means"] for row in read_table("data/reference/institution-words.csv"))


@lru_cache(maxsize=65_536)
def find_country(words: str) -> str | None:
    """Code of the country that words are a name of, and nothing else."""
    return _countries().get(match_key(words))


@lru_cache(maxsize=65_536)
def mend_country(words: str) -> str | None:
    """Code of the only country of whose name words are a slip of one letter."""
    key = match_key(words)
    if len(key) < _SHORTEST_COUNTRY or key in phrases():
        return None
    near = [name for size in range(len(key) - 1, len(key) + 2) for name in _countries_by_length().get(size, ())]
    found = process.extract(key, near, scorer=OSA.distance, score_cutoff=1, limit=None)
    codes = {_countries()[name] for name, distance, _ in found if distance == 1}
    return codes.pop() if len(codes) == 1 else None


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


@cache
def _countries_by_length() -> dict[int, tuple[str, ...]]:
    found: dict[int, list[str]] = {}
    for name in _countries():
        if len(name) >= _SHORTEST_COUNTRY:
            found.setdefault(len(name), []).append(name)
    return {size: tuple(names) for size, names in found.items()}
