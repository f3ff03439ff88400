"""Words as people write them: folding, matching keys, counting, slugs."""

import re
import unicodedata

_SPACE = re.compile(r"\s+")
_SEPARATORS = re.compile(r"[^0-9a-z]+")
# It begins where a word does, so that a long word without an "@" is looked through once.
_ADDRESS = re.compile(r"(?<![^\s@<>()\[\],;:])[^\s@<>()\[\],;:]+@[^\s@<>()\[\],;:]+")
# One that was hidden from machines: "ana (at) alda [dot] example".
_HIDDEN = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}\s?[(\[{]\s?(?:at|arroba|arobase)\s?[)\]}]\s?[\w-]{1,63}"
    r"(?:\s?(?:\.|[(\[{]\s?(?:dot|punto|point|\.)\s?[)\]}])\s?[\w-]{1,63}){1,8}",
    re.IGNORECASE,
)
_HIDDEN_AT = re.compile(r"\s?[(\[{]\s?(?:at|arroba|arobase)\s?[)\]}]\s?", re.IGNORECASE)
_HIDDEN_DOT = re.compile(r"\s?[(\[{]\s?(?:dot|punto|point|\.)\s?[)\]}]\s?|\s", re.IGNORECASE)
_AROUND_ADDRESS = ".'\""
_WITHHELD = "[address withheld]"
# Combining marks of Latin, Greek and Cyrillic, and those for symbols.
_COMBINING = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")
_KEY_WORD = re.compile(r"[^\W_]+")
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
    if text.isascii():
        return text.replace("`", "'").lower()
    decomposed = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES).casefold())
    return _COMBINING.sub("", decomposed)


def match_key(text: str) -> str:
    """What two spellings of the same words have in common: no case, accents or punctuation; "&" is "and".

    >>> match_key("Urban Land, Legislation & Governance")
    'urban land legislation and governance'
    """
    folded = ascii_fold(text).replace("&", " and ").replace("'", " ")
    if folded.isascii():
        return " ".join(_KEY_WORD.findall(folded))
    # Vowel signs of Indic scripts are marks: they stand within words, and tell them apart.
    return " ".join("".join(c if c.isalnum() or unicodedata.category(c)[0] == "M" else " " for c in folded).split())


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
    return sum(_KEY_WORD.search(token) is not None for token in text.split())


def find_addresses(text: str) -> list[str]:
    """E-mail addresses in a text, in order; those that were hidden from machines come last, written out.

    >>> find_addresses("write to ana@alda.example, or call")
    ['ana@alda.example']
    >>> find_addresses("ana (at) alda [dot] example")
    ['ana@alda.example']
    """
    plain = [a.strip(_AROUND_ADDRESS) for a in _ADDRESS.findall(text)]
    return plain + [_HIDDEN_DOT.sub(".", _HIDDEN_AT.sub("@", a)) for a in _HIDDEN.findall(text)]


def withhold_addresses(text: str) -> str:
    """Put a mark in place of each e-mail address; what may be published holds none.

    >>> withhold_addresses("write to ana@alda.example, or call")
    'write to [address withheld], or call'
    """
    text = _HIDDEN.sub(_WITHHELD, text)
    return _ADDRESS.sub(lambda found: found[0].replace(found[0].strip(_AROUND_ADDRESS), _WITHHELD), text)
