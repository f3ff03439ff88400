"""What a caption is known by: its words without the number in front of them, and what stands in brackets."""

import re
from functools import lru_cache
from itertools import product

from ...wording import first_word, match_key

# "3.", "a)", "(iv)", "2.1", "II –", "III.2", "4/", "Section 2:", "Annex:", "Q1."; a letter alone is a word,
# as in "A New Urban Agenda".
NUMBERING = re.compile(
    r"^\W*(?:(?:\d{1,2}|[a-z]|[ivx]{1,4})\s?(?:[.)][-–—]?|[-–—](?=\s))|(?:\d{1,2}|[ivx]{1,4})(?:[.-]\d{1,2}){1,2}[.)]?"
    r"|\d{1,2}\s?[/°º]|(?:section|secci[oó]n|part|parte|partie)\s(?:\d{1,2}|[a-z]|[ivx]{1,4})\s?[.:–—-]"
    r"|[qp]\s?\d{1,2}\s?[.:)–—-]|(?:annexe?|appendix|anexo)(?:\s(?:\d{1,2}|[a-z]|[ivx]{1,4}))?\s?[.:–—-])\s+",
    re.IGNORECASE,
)
# Two letters that a number, or a word in front of one, begins with: "IV.", "Section 2:", "Annex:", "Appendix:".
_NUMBERED_BEGINS = frozenset(("se", "pa", "an", "ap", *map("".join, product("ivx", repeat=2))))
# The blank is looked for from its start alone, or a long one would be gone through from each of its characters.
BRACKETS = re.compile(r"(?<!\s)\s*(?:\([^()]*\)|\[[^\[\]]*\])")

_WHOLLY_BRACKETED = re.compile(r"\[(?P<inside>[^\[\]]+)\]\s*[:：]?\s*")


def number_of(text: str) -> re.Match[str] | None:
    """The number in front of a text."""
    begin = text[:2]
    is_word = begin.isalpha() and len(begin) > 1 and begin.lower() not in _NUMBERED_BEGINS
    return None if is_word else NUMBERING.match(text)


@lru_cache(maxsize=4096)
def caption_keys(wording: str) -> tuple[str, ...]:
    """Matching keys of a wording: all of it, and without what stands in brackets."""
    number = number_of(wording)
    bare = wording[number.end() :] if number else wording
    if bare[:1] == "[" and (whole := _WHOLLY_BRACKETED.fullmatch(bare)):
        bare = whole["inside"]  # "[Venue]:"
    key = match_key(bare)
    without_brackets = match_key(BRACKETS.sub("", bare)) if "(" in bare or "[" in bare else key
    if without_brackets in (key, ""):
        return (key,) if key else ()
    return (key, without_brackets) if key else (without_brackets,)


def caption_key(line: str) -> str:
    """The matching key of a whole line, without its number."""
    keys = caption_keys(line)
    return keys[0] if keys else ""


def first_word_of(text: str) -> str:
    """The first word of a text behind its number, as in `caption_keys`."""
    number = number_of(text)
    return first_word(text[number.end() :] if number else text)
