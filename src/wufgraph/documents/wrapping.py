"""Lines that a program cut at a width: put together again where a text was evidently cut."""

import re
from functools import lru_cache
from itertools import pairwise

from ..assets import leans_on
from .lists import Marker, find_marker

_NARROWEST, _WIDEST = 56, 130
_FEWEST_FULL_LINES, _FEWEST_AT_EDGE, _MANY_AT_EDGE = 6, 4, 12
_FULL_SHARE = 0.2
_SLACK = 12
_MOST = 0.8
# How long, of the longest that breaks off, a line is that letters of many widths filled.
_RAGGED = 0.8
_OVERLONG_SHARE = 0.04
_FEWEST_ALMOST, _SHORT_REST, _NEARLY, _FEWEST_SMALL_CAPTIONS, _SHORTEST_LEANING = 3, 0.6, 4, 5, 16
# "Venue: Room 3" over "Time: 9:00": each line says what it holds.
_CAPTIONED = re.compile(
    r"[^\W\d_a-zà-ÿ](?:[^.:;!?()>|=→]|\([^()\n]{0,40}\)){0,80}(?::(?:\s|$)|(?<=\s)(?:->|=>|-->|>|→|=|\|)\s)"
)
_SMALL_CAPTION = re.compile(r"[a-zß-öø-ÿ][^:.;!?\n]{1,70}:(?:\s|-|$)")
_ROW = re.compile(r"[^\W\d_][^\t\n]*\t[^\t\n]+$")
_NUMBER = re.compile(r"\W*(?:\w{1,2}[.)])?\W*")
_PARTED = re.compile(r"[^\W\d_]-$")
_ALSO = re.compile(r"(?:and|or|to|y|e|o|u|et|ou)\b|\W", re.IGNORECASE)
_LEANING = (" de", " del", " de la", " de los", " de las", " of", " of the", " du", " des")
_SENTENCE_ENDS = (".", ":", "?", "!", ";")
_MAY_BE_CUT_BEHIND = ",;'’()&"
_OPEN_ENDS = (",", "(", "/", "-", "–")
_OPENINGS = frozenset("(“«&")
_RULE = re.compile(r"[\W_]{4,}$")
_SENTENCE_WITHIN = re.compile(r"(?<=[a-zà-ÿ]{3})[.!?][\"”’»)]*\s+[\"“«(¿¡]*[^\W\d_a-zà-ÿ]")
_ENDS_SENTENCE = re.compile(r"[.!?][\"”’»)]*$")
_BEGINS_ANEW = re.compile(r"[\"“«(¿¡]*[^\W\d_a-zà-ÿ]")


def unwrap(text: str, around: str = "") -> str:
    """Join the lines of a paragraph that was wrapped; other texts stay as they are.

    A text was wrapped where almost no line is longer than people's mail programs allow and many are almost that
    long; rows of cells, which no program wraps, do not count. A line goes on in the next one where that one's first
    word would not have fitted. Where few lines are long, a text was wrapped if most of those that break off within a
    phrase left no room for the next word; then only such lines go on, as they do where most of those that break off
    are about as long: letters of a page that are of many widths fill no line to a letter. Where all letters are small,
    small ones tell nothing. "Institute of the" goes on in any text.

    Args:
        text: Its lines.
        around: The text that they stand in, wrapped as they are, if there is more of it.
    """
    lines = text.split("\n")
    width = _width(lines)
    column, full = (0, 0) if width else _column(lines)
    if full >= _MANY_AT_EDGE:
        width = column  # a long mail of many short lines
    ragged = _ragged(lines)
    longest = 0 if width else _longest(around or text)
    longest = column if column and longest > column + _SLACK else longest
    are_small = sum(_SMALL_CAPTION.match(line) is not None for line in lines) >= _FEWEST_SMALL_CAPTIONS
    are_close = width > 0 and _are_paragraphs_close(lines, width)
    is_marked = column or ragged or longest or any(line.endswith(_LEANING) for line in lines)
    if not width and (text.islower() or not is_marked):
        return text
    paragraphs, last = list[list[str]](), ""
    for line in lines:
        if (
            paragraphs
            and (
                _leans(last, line)
                or (
                    _goes_on(last, line, width or column)
                    and (width or _breaks_off(last, line))
                    and not (are_close and _begins_sentence(last, line))
                )
                or (ragged and len(last.rstrip()) >= ragged and _may_go_on(last, line) and _breaks_off(last, line))
                or (longest and "\t" not in last and _is_cut(last, line, longest))
                or _is_rest_of_row(last, line)
            )
            and not (_CAPTIONED.match(line) and _is_captioned(paragraphs[-1]))
            and not (are_small and _SMALL_CAPTION.match(line))
        ):
            paragraphs[-1][-1] = paragraphs[-1][-1].rstrip()
            paragraphs[-1] += _joint(last, line), line.strip()
        else:
            paragraphs.append([line])
        last = line
    return "\n".join(map("".join, paragraphs))


def _is_captioned(parts: list[str]) -> bool:
    return any(one.match("".join(parts[: 2 * _WIDEST])) for one in (_ROW, _CAPTIONED))


def _joint(line: str, following: str) -> str:
    """What stands between two lines: nothing where a word was parted, but "short- and long-term" was not."""
    return "" if _PARTED.search(line.rstrip()[-2:]) and not _ALSO.match(following.strip()) else " "


def _width(lines: list[str]) -> int:
    """The width at which a text was wrapped; 0 where it was not."""
    lengths = [len(line.rstrip()) for line in lines if line.strip() and "\t" not in line and not _is_rule(line)]
    width = _edge([length for length in lengths if length <= _WIDEST])
    fitting = [length for length in lengths if length <= width]
    full = sum(length > width - _SLACK for length in fitting)
    overlong = len(lengths) - len(fitting)
    is_wrapped = (
        width >= _NARROWEST
        and full >= max(_FEWEST_FULL_LINES, _FULL_SHARE * len(lengths))
        and overlong <= _OVERLONG_SHARE * len(lengths)
    )
    return width if is_wrapped else 0


def _column(lines: list[str]) -> tuple[int, int]:
    """The width at which the few long lines of a text were cut, and how many break off there; 0 where they were not.

    It leaves most of the lines that break off no room for the next word: a notice at the end of a mail may be wider.
    """
    long = (pair for pair in pairwise(lines) if len(pair[0]) > _NARROWEST - _SLACK)  # cells are short
    broken = [(one, other) for one, other in long if _is_word(other) and _breaks_off(one, other)]
    ends = [_reach(one, other) for one, other in broken if _may_go_on(one, other)]
    if len(ends) < _FEWEST_AT_EDGE:
        return 0, 0
    widths = range(_NARROWEST, _WIDEST + 1)
    full, least = max((sum(end <= width < beyond for end, beyond in ends), -width) for width in widths)
    column = -least
    plain = [len(line.rstrip()) for line in lines if line.strip() and "\t" not in line]
    overlong = sum(length > column for length in plain)
    is_cut = full >= max(_FEWEST_AT_EDGE, _MOST * len(broken))
    return (column, full) if is_cut and overlong <= (1 - _MOST) * len(plain) else (0, 0)


def _ragged(lines: list[str]) -> int:
    """The length from which on lines that break off go on; 0 where most of them are not about as long as the longest.

    Letters of a page have many widths: its lines end at one edge, but not after as many letters.
    """
    long = (pair for pair in pairwise(lines) if len(pair[0]) > _NARROWEST)
    broken = [
        len(one.rstrip())
        for one, other in long
        if _is_word(other) and _may_go_on(one, other) and _breaks_off(one, other)
    ]
    longest = max(broken, default=0)
    least = round(_RAGGED * longest)
    overlong = sum(len(line.rstrip()) > longest / _RAGGED for line in lines)
    full = sum(length >= least for length in broken)
    is_cut = full >= max(_FEWEST_AT_EDGE, _MOST * len(broken)) and overlong <= _OVERLONG_SHARE * len(lines)
    return least if is_cut and longest <= _WIDEST else 0


@lru_cache(maxsize=1)  # of a mail answered line by line, it is asked for each line
def _longest(text: str) -> int:
    """The length of the longest line, but for a few, where several are almost as long; 0 where none are.

    None is longer than mail programs allow.
    """
    lengths = sorted(
        (len(line.rstrip()) for line in text.split("\n") if "\t" not in line and not _is_rule(line)), reverse=True
    )
    for longer, length in enumerate(lengths[: _FEWEST_ALMOST + 1]):
        if _NARROWEST <= length <= _WIDEST:
            almost = sum(other > length - _SLACK for other in lengths[longer:])
            if almost >= _FEWEST_ALMOST:
                return length
    return 0


def _is_cut(line: str, following: str, longest: int) -> bool:
    """Whether a line of about the greatest length broke off, and the next one's first word would not have fitted.

    It broke off within a phrase; or within a name, "… with the Civil" over "Defence of Alda." or over what hangs below
    the words of an item.
    """
    if not _RAGGED * longest <= len(line.rstrip()) <= longest or not _may_go_on(line, following):
        return False
    if not (line.rstrip()[-1].isalnum() or line.rstrip()[-1] in _MAY_BE_CUT_BEHIND):
        return False  # a sign that closes a caption, or a sentence
    if _reach(line, following)[1] <= longest - _NEARLY:
        return False
    words = line.rstrip()
    if _breaks_off(line, following) or _closes(line, following) or (words[-1] == ";" and following[:1].islower()):
        return True
    if words.endswith(_SENTENCE_ENDS) or not _is_word(following.lstrip()):
        return False
    hangs = _indent(following) > _indent(line) and (find_marker(line.lstrip()) is not None or _indent(line) > 0)
    first = following.split(maxsplit=1)[0]  # "Q5. What was said?" begins anew
    is_rest = len(following) < _SHORT_REST * longest and following.rstrip().endswith(".") and first.isalpha()
    return (
        hangs
        or (is_rest and words.split()[-1][:1].isupper())
        or (", " in words and _is_captioned([_NUMBER.sub("", words, count=1)]))
    )


def _closes(line: str, following: str) -> bool:
    """Whether a line closes the bracket that the one above opens, "(SE" over "61)"."""
    return line.count("(") > line.count(")") and following.partition("(")[0].count(")") > 0


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _is_word(line: str) -> bool:
    """Whether a line begins with a word, which no address is."""
    return line[:1].isalpha() and "@" not in line.split(maxsplit=1)[0]


def _reach(line: str, following: str) -> tuple[int, int]:
    """How long a line is, and how long it would be with the next one's first word."""
    length = len(line.rstrip())
    return length, length + 1 + len(following.split(maxsplit=1)[0])


def _leans(line: str, following: str) -> bool:
    """Whether a line ends with words that the next one completes, however wide the text is; "On the day of" may ask."""
    return line.endswith(_LEANING) and len(line) >= _SHORTEST_LEANING and _may_go_on(line, following)


def _breaks_off(line: str, following: str) -> bool:
    """Whether a line ends within a phrase that the next one completes."""
    words, start = line.rstrip(), following[:1]
    if words.endswith(_SENTENCE_ENDS) or not any(map(str.isalpha, words)):
        return False
    open_end = (words.endswith(_OPEN_ENDS) and not words.endswith("--")) or leans_on(words)
    return open_end or start.islower() or start in _OPENINGS or words.count("(") > words.count(")")


def _edge(lengths: list[int]) -> int:
    """Where lines end that a program wrapped: a few longer ones, which somebody typed or pasted, are none of them."""
    longest_first = sorted(lengths, reverse=True)
    most = int(_OVERLONG_SHARE * len(lengths))
    return next((one for one in longest_first[: most + 1] if _is_edge(one, lengths)), max(lengths, default=0))


def _is_edge(width: int, lengths: list[int]) -> bool:
    longer = sum(length > width for length in lengths)
    at_it = sum(width - 1 <= length <= width for length in lengths)
    return at_it >= _FEWEST_AT_EDGE and longer <= _OVERLONG_SHARE * len(lengths)


def _goes_on(line: str, following: str, width: int) -> bool:
    if not _may_go_on(line, following):
        return False
    lines = (line, line.expandtabs(4), line.expandtabs(8)) if "\t" in line else (line,)
    return any(end <= width < beyond for end, beyond in (_reach(one, following) for one in lines))


def _is_rest_of_row(line: str, following: str) -> bool:
    """Whether a line in small letters goes on with the answer behind a tab above, "the third" over "room upstairs"."""
    if not following[:1].islower() or not _ROW.match(line) or line.endswith(_SENTENCE_ENDS):
        return False
    return len(line) >= _NARROWEST - _SLACK and line[:1].isupper() and not _CAPTIONED.match(following.capitalize())


def _are_paragraphs_close(lines: list[str], width: int) -> bool:
    """Whether a sentence that ends with a full line is likelier to end its paragraph than to stand within it.

    That is so where more sentences end with lines that had room, with no blank line below, than within lines.
    """
    pairs = ((one, other) for one, other in pairwise(lines) if _may_go_on(one, other) and _begins_sentence(one, other))
    close = sum(_reach(one, other)[1] <= width for one, other in pairs)
    return close > sum(len(_SENTENCE_WITHIN.findall(line)) for line in lines)


def _begins_sentence(line: str, following: str) -> bool:
    """Whether a sentence ends with a line and another begins below it."""
    return _ENDS_SENTENCE.search(line.rstrip()) is not None and _BEGINS_ANEW.match(following.strip()) is not None


def _may_go_on(line: str, following: str) -> bool:
    """Whether two lines may be of one paragraph: neither is blank, a row of cells or a rule, and no item begins.

    A row of a caption and its answer may go on, and so may a caption in small letters to its answer.
    """
    if not line.strip() or not following.strip() or "\f" in following:
        return False
    if ("\t" in line and not _ROW.match(line)) or ("\t" in following and not _ends_caption(line, following)):
        return False
    marker = find_marker(following.strip())
    return not ((marker and not _is_or(marker, line, following)) or _is_rule(line) or _is_rule(following))


def _ends_caption(line: str, row: str) -> bool:
    """Whether a row begins with the rest of a caption, "organizers<tab>Alda Institute" below "Country/city of the"."""
    return "\t" not in line and row[:1].islower() and row.count("\t") == 1 and not row.endswith("\t")


def _is_or(marker: Marker, line: str, following: str) -> bool:
    """Whether what looks like a bullet is the "or" of Spanish: "una empresa de agua" over "o una cooperativa"."""
    if marker.family != "o" or line.rstrip().endswith(_SENTENCE_ENDS) or find_marker(line.strip()):
        return False
    return following.strip()[len(marker.text) :][:1].islower()


def _is_rule(line: str) -> bool:
    return _RULE.match(line.strip()) is not None
