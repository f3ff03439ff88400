"""In which languages a page is written, by its function words: letters are told apart best by one language alone."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache

from ...assets import read_table

_TESSERACT = {"en": "eng", "es": "spa", "fr": "fra"}
_TOKEN = re.compile(r"[^\W\d_]+")
_FEWEST = 6
# From which share of the first language's words on a second one is more than names and a caption.
_SECOND = 0.3


def tell_languages(words: Iterable[str]) -> tuple[str, ...]:
    """The languages of a page as tesseract calls them, the most frequent first; none where too little is told.

    >>> tell_languages("el informe de los socios y la discusión que se tuvo para las ciudades del mundo".split())
    ('spa',)
    """
    votes: Counter[str] = Counter()
    for token in _TOKEN.findall(" ".join(words).casefold()):
        if language := _language_of().get(without_marks(token)):
            votes[language] += 1
    ranked = votes.most_common()
    if not ranked or ranked[0][1] < _FEWEST:
        return ()
    least = max(_FEWEST, _SECOND * ranked[0][1])
    return tuple(language for language, count in ranked[:2] if count >= least)


def without_marks(text: str) -> str:
    """Letters without their accents: what is left when these are misread."""
    parted = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", "".join(sign for sign in parted if not unicodedata.combining(sign)))


@cache
def _language_of() -> dict[str, str]:
    """Function words that only one of the languages has, whatever their accents."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in read_table("data/reference/words.csv"):
        if row["list"] == "function-word":
            found[without_marks(row["word"])].add(_TESSERACT[row["language"]])
    return {word: next(iter(languages)) for word, languages in found.items() if len(languages) == 1}
