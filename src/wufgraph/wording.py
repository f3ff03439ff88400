"""Words as people write them: folding, matching keys, counting, slugs."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

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
# ASCII bytes in lower case, with a space for each that is no letter or digit.
_WORDS_APART = bytes(ord(chr(code).lower()) if chr(code).isalnum() else 32 for code in range(128)).ljust(256)
# Bytes of Latin-1, with a space for each that is white space; and those that are neither that nor a letter or digit.
_SPACES_ALIKE = bytes(32 if chr(code).isspace() else code for code in range(256))
_MARKS = bytes(code for code in range(256) if not (chr(code).isspace() or chr(code).isalnum()))
# A space for each mark of typographers that is no letter or digit.
_MARKS_APART = str.maketrans(dict.fromkeys("–—‐‑•·…“”„«»¿¡°‘’☐☑☒✓□：", " "))
# From its first letter or digit to the white space behind it.
_COUNTED_WORD = re.compile(r"[^\W_]\S*")
# Keys of so many texts are remembered, none of them longer than a line.
_REMEMBERED, _LONGEST_REMEMBERED = 4096, 300
_LONGEST_FOLDED = 30  # a word or two, which come again in other texts
_LONG_FIRST_WORD = 30
_FIRST_WORD = re.compile(r"\W*\S{1,60}")
_PLAIN_FIRST_WORD = re.compile(r"[^\w&]*([0-9A-Za-z]+)(?=[\s.,:;)]|$)")
_APOSTROPHES = "’‘`´ʼ"
# What typographers set that Latin-1 has not, and is part of no word.
_MARKS_OF_TYPE = "’‘“”–—…•"
# Grave, acute, circumflex, tilde, diaeresis, cedilla: nearly all that English, Spanish and French have.
_USUAL_COMBINING = "\u0300\u0301\u0302\u0303\u0308\u0327"
# Latin letters that do not come apart into a plain one and a mark.
_PLAIN_LETTERS = str.maketrans({
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "ı": "i", "þ": "th", "æ": "ae", "œ": "oe", "ŋ": "ng",
    "ɓ": "b", "ɗ": "d", "ƙ": "k", "ɛ": "e", "ɔ": "o", "ə": "e",
})  # fmt: skip


def fold_space(text: str) -> str:
    r"""Fold each run of white space, page and line breaks included, to one space.

    >>> fold_space("and how\n\n\n different  experiences ")
    'and how different experiences'
    """
    return " ".join(text.split())


def ascii_fold(text: str) -> str:
    """Lower case without accents, in plain Latin letters; those of other scripts are kept.

    >>> ascii_fold("Medellín – ÉCOLE")
    'medellin – ecole'
    """
    if text.isascii():
        return text.replace("`", "'").lower()
    return _remembered_fold(text) if len(text) <= _LONGEST_FOLDED else _fold(text)


def _fold(text: str) -> str:
    for mark in _APOSTROPHES:
        text = text.replace(mark, "'")
    bare = unicodedata.normalize("NFKD", text.casefold())
    for mark in _USUAL_COMBINING:
        bare = bare.replace(mark, "")
    return bare if bare.isascii() else _COMBINING.sub("", bare).translate(_PLAIN_LETTERS)


_remembered_fold = lru_cache(maxsize=_REMEMBERED)(_fold)


def match_key(text: str) -> str:
    """What two spellings of the same words have in common: no case, accents or punctuation; "&" is "and".

    >>> match_key("Urban Land, Legislation & Governance")
    'urban land legislation and governance'
    """
    return _remembered_key(text) if len(text) <= _LONGEST_REMEMBERED else _make_key(text)


def holds_words(key: str, words: str) -> bool:
    """Whether some words, at least one, stand whole and in this order in a text of a matching key.

    >>> holds_words("alda institute of housing", "Institute"), holds_words("", "–")
    (True, False)
    """
    own = match_key(words)
    return bool(own) and f" {own} " in f" {key} "


def hold_any(texts: Iterable[str], wordings: Iterable[frozenset[str]]) -> bool:
    """Whether all words of one of some wordings stand in some texts, in any order.

    Args:
        texts: As they are written.
        wordings: Words of matching keys.

    >>> hold_any(["Name of", "the reporter"], [frozenset(["reporter", "name"])])
    True
    """
    words = {word for text in texts for word in match_key(text).split()}
    return any(map(words.issuperset, wordings))


def _make_key(text: str) -> str:
    folded = text if text.isascii() else ascii_fold(text)
    if "&" in folded:
        folded = folded.replace("&", " and ")
    if not folded.isascii():
        folded = folded.translate(_MARKS_APART)
    if folded.isascii():
        return b" ".join(folded.encode().translate(_WORDS_APART).split()).decode()
    # Vowel signs of Indic scripts are marks: they stand within words, and tell them apart.
    return " ".join("".join(c if c.isalnum() or unicodedata.category(c)[0] == "M" else " " for c in folded).split())


_remembered_key = lru_cache(maxsize=_REMEMBERED)(_make_key)


def first_word(text: str) -> str:
    """The first word of a text's matching key, without folding all of the text; empty where it has none.

    >>> first_word("« L'événement »")
    'l'
    """
    end = text.find(" ", 0, _LONG_FIRST_WORD)
    begin = text[:end] if end > 0 else text if len(text) <= _LONG_FIRST_WORD else ""
    if (word := begin.rstrip(".,:;)")).isalnum() and word.isascii():
        return word.lower()
    if plain := _PLAIN_FIRST_WORD.match(text):
        return plain[1].lower()
    found = _FIRST_WORD.match(text)
    return match_key(found[0]).split(" ", 1)[0] if found else ""


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
    if not text.isascii():
        for mark in _MARKS_OF_TYPE:
            text = text.replace(mark, "-")
    try:
        return len(text.encode("latin-1").translate(_SPACES_ALIKE, _MARKS).split())
    except UnicodeEncodeError:
        return len(_COUNTED_WORD.findall(text))


def find_addresses(text: str) -> list[str]:
    """E-mail addresses in a text, in order; those that were hidden from machines come last, written out.

    >>> find_addresses("write to ana@alda.example, or call")
    ['ana@alda.example']
    >>> find_addresses("ana (at) alda [dot] example")
    ['ana@alda.example']
    """
    plain = [a.strip(_AROUND_ADDRESS) for a in _ADDRESS.findall(text)] if "@" in text else []
    if not ("(" in text or "[" in text or "{" in text):
        return plain
    return plain + [_HIDDEN_DOT.sub(".", _HIDDEN_AT.sub("@", a)) for a in _HIDDEN.findall(text)]


def withhold_addresses(text: str, mark: str = _WITHHELD) -> str:
    """Put a mark in place of each e-mail address; what may be published holds none.

    >>> withhold_addresses("write to ana@alda.example, or call")
    'write to [address withheld], or call'
    """
    text = _HIDDEN.sub(mark, text)
    return _ADDRESS.sub(lambda found: found[0].replace(found[0].strip(_AROUND_ADDRESS), mark), text)
