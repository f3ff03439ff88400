"""What stands between the names of a list of institutions, and in front of them: marks, numbers, roles."""

import re
from collections.abc import Iterator
from functools import cache

from ...assets import any_word, either, word_list
from .countries import country_code

# No pattern begins with white space that may run long: pieces are stripped afterwards instead.
_HARD = re.compile(r"[;\n•▪●◦►]|\s[|/+]\s")
_NUMBER = r"(?:\d{1,2}|[a-h]|i{1,3}|iv|vi{0,3})"
_NUMBERED = re.compile(rf"(?:(?<=^)|(?<=\s)|(?<=;))(?:{_NUMBER}[.)]|\({_NUMBER}\)|[A-H]\))\s+(?=[^\W\d_])")
_SECOND = re.compile(r"\(?(?:2|b|ii)[.)]")
AND = re.compile(r"and|y|e|et|&|as well as|así como|ainsi que", re.IGNORECASE)
EDGES = " \t\xa0.,;:-–—"
_NEAR = 200  # characters around a line break that tell whether a name goes on
_MOST_LEADS = 4


def hard_cuts(text: str) -> list[tuple[int, int]]:
    """Where marks stand that part names in any case: semicolons, line breaks, bullets, numbers."""
    cuts = [cut for cut in outside_brackets(_HARD, text) if not (text[slice(*cut)] == "\n" and _goes_on(text, cut[0]))]
    cuts += outside_brackets(_role_in_sentence(), text)
    numbers = list(outside_brackets(_NUMBERED, text))
    if not numbers or (len(numbers) == 1 and text[: numbers[0][0]].strip(EDGES)):
        # A single number is a list's where it opens a line, or is the second: the first may be the marker of the line.
        numbers = [one for one in numbers if text[one[0] - 1] == "\n" or _SECOND.match(text, *one)]
    joined: list[tuple[int, int]] = []
    for start, end in sorted([*cuts, *numbers]):
        if joined and not text[joined[-1][1] : start].strip(EDGES):
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def _goes_on(text: str, at: int) -> bool:
    """Whether a line break stands within a name: "Institute of" goes on below."""
    before, after = text[max(0, at - _NEAR) : at].rstrip(), text[at : at + _NEAR].lstrip()
    if not before or not after:
        return False
    if role_before().match(after):
        return False
    line = after.split("\n", 1)[0].split(";", 1)[0]
    if country_code(line.strip(EDGES)) is not None:
        return True  # the country of the name above
    is_plain = after[0].islower() and not text.islower()
    last = before.split()[-1]
    # "del Sur" ends a name; "sur" leans on what follows.
    leans = (last.casefold() if text.isupper() else last) in word_list("leans-on")
    return is_plain or after[0] in "([" or leans


def outside_brackets(
    pattern: re.Pattern[str], text: str, start: int = 0, end: int | None = None
) -> Iterator[tuple[int, int]]:
    """Where a pattern is found outside brackets; goes through the text once, for an answer may be very long."""
    depth, position = 0, start
    for found in pattern.finditer(text, start, len(text) if end is None else end):
        # What closes "a)" was never opened.
        depth = max(depth + bracket_depth(text, position, found.start()), 0)
        position = found.start()
        if depth == 0:
            yield found.span()


def bracket_depth(text: str, start: int, end: int) -> int:
    """How many brackets are open at the end of a range."""
    inside = text[start:end]
    return inside.count("(") + inside.count("[") - inside.count(")") - inside.count("]")


def end_of_lead(text: str, start: int, end: int) -> int:
    """Where a name begins behind roles and words that lead to it, and behind the white space before them."""
    for _ in range(_MOST_LEADS):
        bare = start + len(text[start:end]) - len(text[start:end].lstrip(EDGES + "\n"))
        found = role_before().match(text, bare, end) or lead_words().match(text, bare, end)
        if not found or found.end() == bare:
            break
        start = found.end()
    return start


@cache
def soft_marks() -> re.Pattern[str]:
    """Marks that may part two names, or stand within one."""
    # No alternative begins with white space that may run long.
    return re.compile(
        rf",\s*(?:(?:and|y|e|et|&)\s+)?|(?<=\s)[-–—]\s+|(?<=\s)(?:{AND.pattern})\s+|(?<=[^\s/]{{2}})/(?=[^\s/]{{2}})"
        rf"|(?<=\s)(?:(?:and|y|e|et)\s+)?(?:{_lead()})\s+",
        re.IGNORECASE,
    )


@cache
def role_before() -> re.Pattern[str]:
    """What an organizer did, in front of its name: "Lead:", "Organizer and partners:"."""
    role = any_word("organizer-role").pattern
    return re.compile(rf"(?:{role})(?:\s(?:and|y|e|et|&)\s(?:{role}))?\s?[:：]\s*", re.IGNORECASE)


@cache
def _role_in_sentence() -> re.Pattern[str]:
    """What follows a name in a sentence of its own: "Alda Institute. Partners: Habitat Forum"."""
    return re.compile(rf"(?<=[\w)\]])\.\s(?={role_before().pattern})", re.IGNORECASE)


@cache
def role_behind() -> re.Pattern[str]:
    """What an organizer did, in brackets behind its name: "(lead)"."""
    return re.compile(rf"[(\[]\s*(?:{any_word('organizer-role').pattern})\s*[)\]]", re.IGNORECASE)


@cache
def organized_by() -> re.Pattern[str]:
    """What a sentence says in front of its first name: "The event was jointly organized by"."""
    return re.compile(rf"(?:[^\n,;:]{{0,60}}?\s)??{any_word('led-by').pattern}\s*:?\s+", re.IGNORECASE)


@cache
def lead_words() -> re.Pattern[str]:
    """Words that lead to one more organizer and are no part of its name."""
    return re.compile(rf"(?:(?:and|y|e|et|{_lead()})\s+)+", re.IGNORECASE)


def _lead() -> str:
    """A pattern of words that lead to one more organizer, the longest first: "with the support of" before "with"."""
    return rf"\b(?:{either((*word_list('collaboration-lead'), *word_list('supported-by')))})\b"
