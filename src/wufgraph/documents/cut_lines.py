"""Two lines, one below the other: whether the first was cut, and goes on in the second."""

import re

from ..assets import leans_on
from .lists import Marker, find_marker

NARROWEST = 56
WIDEST = 130
SLACK = 12
# How long, of the longest that breaks off, a line is that letters of many widths filled.
RAGGED = 0.8
_SHORT_REST = 0.6
_NEARLY = 4
_SHORTEST_LEANING = 16
# "Venue: Room 3" over "Time: 9:00": each line says what it holds.
CAPTIONED = re.compile(
    r"[^\W\d_a-zà-ÿ](?:[^.:;!?()>|=→]|\([^()\n]{0,40}\)){0,80}(?::(?:\s|$)|(?<=\s)(?:->|=>|-->|>|→|=|\|)\s)"
)
_ROW = re.compile(r"[^\W\d_][^\t\n]*\t[^\t\n]+$")
_NUMBER = re.compile(r"\W*(?:\w{1,2}[.)])?\W*")
_PARTED = re.compile(r"[^\W\d_]-$")
_ALSO = re.compile(r"(?:and|or|to|y|e|o|u|et|ou)\b|\W", re.IGNORECASE)
LEANING = (" de", " del", " de la", " de los", " de las", " of", " of the", " du", " des")
_SENTENCE_ENDS = (".", ":", "?", "!", ";")
_MAY_BE_CUT_BEHIND = ",;'’()&"
_OPEN_ENDS = (",", "(", "/", "-", "–")
_OPENINGS = frozenset("(“«&")
_RULE = re.compile(r"[\W_]{4,}$")
_ENDS_SENTENCE = re.compile(r"[.!?][\"”’»)]*$")
_BEGINS_ANEW = re.compile(r"[\"“«(¿¡]*[^\W\d_a-zà-ÿ]")


def is_captioned(parts: list[str]) -> bool:
    """Whether a paragraph, by the parts that were joined to it, begins with a caption or is a row of two cells."""
    return any(one.match("".join(parts[: 2 * WIDEST])) for one in (_ROW, CAPTIONED))


def joint(line: str, following: str) -> str:
    """What stands between two lines: nothing where a word was parted, but "short- and long-term" was not."""
    return "" if _PARTED.search(line.rstrip()[-2:]) and not _ALSO.match(following.strip()) else " "


def is_cut(line: str, following: str, longest: int) -> bool:
    """Whether a line of about the greatest length broke off, and the next one's first word would not have fitted.

    It broke off within a phrase; or within a name, "… with the Civil" over "Defence of Alda." or over what hangs below
    the words of an item.
    """
    if not RAGGED * longest <= len(line.rstrip()) <= longest or not may_go_on(line, following):
        return False
    if not (line.rstrip()[-1].isalnum() or line.rstrip()[-1] in _MAY_BE_CUT_BEHIND):
        return False  # a sign that closes a caption, or a sentence
    if reach(line, following)[1] <= longest - _NEARLY:
        return False
    words = line.rstrip()
    if breaks_off(line, following) or _closes(line, following) or (words[-1] == ";" and following[:1].islower()):
        return True
    if words.endswith(_SENTENCE_ENDS) or not is_word(following.lstrip()):
        return False
    hangs = _indent(following) > _indent(line) and (find_marker(line.lstrip()) is not None or _indent(line) > 0)
    first = following.split(maxsplit=1)[0]  # "Q5. What was said?" begins anew
    is_rest = len(following) < _SHORT_REST * longest and following.rstrip().endswith(".") and first.isalpha()
    return (
        hangs
        or (is_rest and words.split()[-1][:1].isupper())
        or (", " in words and is_captioned([_NUMBER.sub("", words, count=1)]))
    )


def _closes(line: str, following: str) -> bool:
    """Whether a line closes the bracket that the one above opens, "(SE" over "61)"."""
    return line.count("(") > line.count(")") and following.partition("(")[0].count(")") > 0


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def is_word(line: str) -> bool:
    """Whether a line begins with a word, which no address is."""
    return line[:1].isalpha() and "@" not in line.split(maxsplit=1)[0]


def reach(line: str, following: str) -> tuple[int, int]:
    """How long a line is, and how long it would be with the next one's first word."""
    length = len(line.rstrip())
    return length, length + 1 + len(following.split(maxsplit=1)[0])


def leans(line: str, following: str) -> bool:
    """Whether a line ends with words that the next one completes, however wide the text is; "On the day of" may ask."""
    return line.endswith(LEANING) and len(line) >= _SHORTEST_LEANING and may_go_on(line, following)


def breaks_off(line: str, following: str) -> bool:
    """Whether a line ends within a phrase that the next one completes."""
    words, start = line.rstrip(), following[:1]
    if words.endswith(_SENTENCE_ENDS) or not any(map(str.isalpha, words)):
        return False
    open_end = (words.endswith(_OPEN_ENDS) and not words.endswith("--")) or leans_on(words)
    return open_end or start.islower() or start in _OPENINGS or words.count("(") > words.count(")")


def goes_on(line: str, following: str, width: int) -> bool:
    """Whether a line fits a width, in columns, and would not with the next one's first word."""
    if not may_go_on(line, following):
        return False
    lines = (line, line.expandtabs(4), line.expandtabs(8)) if "\t" in line else (line,)
    return any(end <= width < beyond for end, beyond in (reach(one, following) for one in lines))


def is_rest_of_row(line: str, following: str) -> bool:
    """Whether a line in small letters goes on with the answer behind a tab above, "the third" over "room upstairs"."""
    if not following[:1].islower() or not _ROW.match(line) or line.endswith(_SENTENCE_ENDS):
        return False
    return len(line) >= NARROWEST - SLACK and line[:1].isupper() and not CAPTIONED.match(following.capitalize())


def begins_sentence(line: str, following: str) -> bool:
    """Whether a sentence ends with a line and another begins below it."""
    return _ENDS_SENTENCE.search(line.rstrip()) is not None and _BEGINS_ANEW.match(following.strip()) is not None


def may_go_on(line: str, following: str) -> bool:
    """Whether two lines may be of one paragraph: neither is blank, a row of cells or a rule, and no item begins.

    A row of a caption and its answer may go on, and so may a caption in small letters to its answer.
    """
    if not line.strip() or not following.strip() or "\f" in following:
        return False
    if ("\t" in line and not _ROW.match(line)) or ("\t" in following and not _ends_caption(line, following)):
        return False
    marker = find_marker(following.strip())
    return not ((marker and not _is_or(marker, line, following)) or is_rule(line) or is_rule(following))


def _ends_caption(line: str, row: str) -> bool:
    """Whether a row begins with the rest of a caption, "organizers<tab>Alda Institute" below "Country/city of the"."""
    return "\t" not in line and row[:1].islower() and row.count("\t") == 1 and not row.endswith("\t")


def _is_or(marker: Marker, line: str, following: str) -> bool:
    """Whether what looks like a bullet is the "or" of Spanish: "una empresa de agua" over "o una cooperativa"."""
    if marker.family != "o" or line.rstrip().endswith(_SENTENCE_ENDS) or find_marker(line.strip()):
        return False
    return following.strip()[len(marker.text) :][:1].islower()


def is_rule(line: str) -> bool:
    """Whether a line is of signs only, which part what is above from what is below."""
    return _RULE.match(line.strip()) is not None
