"""Words as people write them: folding, matching keys, counting, slugs."""

import re
import unicodedata

_SPACE = re.compile(r"\s+")
_SEPARATORS = re.compile(r"[^0-9a-z]+")
_WORD = re.compile(r"\S*[^\W_]\S*")
_ADDRESS = re.compile(r"[^\s@<>()\[\],;:]+@[^\s@<>()\[\],;:]+")
_APOSTROPHES = dict.fromkeys(map(ord, "’‘`´ʼ"), "'")


def fold_space(text: str) -> str:
    r"""Fold each run of white space, page and line breaks included, to one space.

    >>> fold_space("and how\n\n\n different  experiences ")
    'and how different experiences'
    """
    return _SPACE.sub(" ", text).strip()


def ascii_fold(text: str) -> str:
    """Lower case without accents; letters with no plain form are kept.

    >>> ascii_fold("Medellín – ÉCOLE")
    'medellin – ecole'
    """
    decomposed = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES).casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def match_key(text: str) -> str:
    """What two spellings of the same words have in common: no case, accents or punctuation; "&" is "and".

    >>> match_key("Urban Land, Legislation & Governance")
    'urban land legislation and governance'
    """
    folded = ascii_fold(text).replace("&", " and ").replace("'", " ")
    return " ".join(re.findall(r"[^\W_]+", folded))


def slugify(text: str, limit: int = 60) -> str:
    """Make a slug of ASCII letters, digits and hyphens, cut at a word near `limit` characters.

    >>> slugify("Urban and Community Management & Governance")
    'urban-and-community-management-and-governance'
    """
    words = _SEPARATORS.sub(" ", ascii_fold(text).replace("&", " and ").replace("'", "")).split()
    slug = ""
    for word in words:
        longer = f"{slug}-{word}" if slug else word[:limit]
        if len(longer) > limit:
            break
        slug = longer
    return slug


def count_words(text: str) -> int:
    """Count white-space tokens that hold a letter or a digit: the rule for the form's word limits.

    >>> count_words("A proactive / holistic approach - 5 %")
    5
    """
    return len(_WORD.findall(text))


def find_addresses(text: str) -> list[str]:
    """E-mail addresses in a text, in order.

    >>> find_addresses("write to ana@alda.example, or call")
    ['ana@alda.example']
    """
    return [a.strip(".'\"") for a in _ADDRESS.findall(text)]


def withhold_addresses(text: str) -> str:
    """Put a mark in place of each e-mail address; what may be published holds none.

    >>> withhold_addresses("write to ana@alda.example, or call")
    'write to [address withheld], or call'
    """
    for address in find_addresses(text):
        text = text.replace(address, "[address withheld]")
    return text
