"""What different spellings of one name have in common."""

from functools import lru_cache

from ..wording import match_key

_ARTICLES = ("the ", "la ", "el ", "los ", "las ", "le ", "les ", "l ")


@lru_cache(maxsize=262_144)
def name_key(name: str) -> str:
    """Key of an institution's or place's name: no case, accents, punctuation or leading article.

    >>> name_key("The World Bank")
    'world bank'
    """
    key = match_key(name)
    if not key.startswith(_ARTICLES):
        return key
    article = next((a for a in _ARTICLES if key.startswith(a)), "")
    return key[len(article) :] or key


def has_article(name: str) -> bool:
    """Whether a name begins with an article that its key leaves out."""
    return match_key(name) != name_key(name)


def person_key(name: str) -> str:
    """Key of a personal name: its words without case and accents, in any order.

    >>> person_key("ACUTO, Michele") == person_key("Michele Acuto")
    True
    """
    return " ".join(sorted(match_key(name).split()))
