"""Lines that a program cut at a width: put together again where a text was evidently cut."""

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from .cut_lines import (
    CAPTIONED,
    LEANING,
    NARROWEST,
    RAGGED,
    SLACK,
    WIDEST,
    begins_sentence,
    breaks_off,
    goes_on,
    is_captioned,
    is_cut,
    is_rest_of_row,
    is_rule,
    is_word,
    joint,
    leans,
    may_go_on,
    reach,
)

_FEWEST_FULL_LINES = 6
_FEWEST_AT_EDGE = 4
_MANY_AT_EDGE = 12
_FEWEST_ALMOST = 3
_FEWEST_SMALL_CAPTIONS = 5
_FULL_SHARE = 0.2
_MOST = 0.8
_OVERLONG_SHARE = 0.04
_SMALL_CAPTION = re.compile(r"[a-zß-öø-ÿ][^:.;!?\n]{1,70}:(?:\s|-|$)")
_SENTENCE_WITHIN = re.compile(r"(?<=[a-zà-ÿ]{3})[.!?][\"”’»)]*\s+[\"“«(¿¡]*[^\W\d_a-zà-ÿ]")


class _Edges(NamedTuple):
    """Where the lines of a text were cut, in letters; 0 where they were not.

    Attributes:
        width: Of a text that is wrapped throughout.
        column: Of a text that has few long lines.
        ragged: The length from which on lines that break off go on, where letters have many widths.
        longest: Of the longest line.
        are_close: Whether a sentence that ends with a full line is likelier to end its paragraph.
    """

    width: int
    column: int
    ragged: int
    longest: int
    are_close: bool

    def join(self, line: str, following: str) -> bool:
        """Whether a line goes on in the next one."""
        return (
            leans(line, following)
            or self._fills(line, following)
            or (self._is_ragged(line) and may_go_on(line, following) and breaks_off(line, following))
            or (self.longest > 0 and "\t" not in line and is_cut(line, following, self.longest))
            or is_rest_of_row(line, following)
        )

    def _fills(self, line: str, following: str) -> bool:
        """Whether the next one's first word would not have fitted, and no paragraph is likelier to end."""
        if not goes_on(line, following, self.width or self.column):
            return False
        may_end = self.width > 0 or breaks_off(line, following)
        return may_end and not (self.are_close and begins_sentence(line, following))

    def _is_ragged(self, line: str) -> bool:
        return 0 < self.ragged <= len(line.rstrip())


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
    longest = column if column and longest > column + SLACK else longest
    are_small = sum(_SMALL_CAPTION.match(line) is not None for line in lines) >= _FEWEST_SMALL_CAPTIONS
    edges = _Edges(width, column, ragged, longest, are_close=width > 0 and _are_paragraphs_close(lines, width))
    is_marked = column or ragged or longest or any(line.endswith(LEANING) for line in lines)
    if not width and (text.islower() or not is_marked):
        return text
    paragraphs, last = list[list[str]](), ""
    for line in lines:
        if (
            paragraphs
            and edges.join(last, line)
            and not (CAPTIONED.match(line) and is_captioned(paragraphs[-1]))
            and not (are_small and _SMALL_CAPTION.match(line))
        ):
            paragraphs[-1][-1] = paragraphs[-1][-1].rstrip()
            paragraphs[-1] += joint(last, line), line.strip()
        else:
            paragraphs.append([line])
        last = line
    return "\n".join(map("".join, paragraphs))


def _width(lines: list[str]) -> int:
    """The width at which a text was wrapped; 0 where it was not."""
    lengths = [len(line.rstrip()) for line in lines if line.strip() and "\t" not in line and not is_rule(line)]
    width = _edge([length for length in lengths if length <= WIDEST])
    fitting = [length for length in lengths if length <= width]
    full = sum(length > width - SLACK for length in fitting)
    overlong = len(lengths) - len(fitting)
    is_wrapped = (
        width >= NARROWEST
        and full >= max(_FEWEST_FULL_LINES, _FULL_SHARE * len(lengths))
        and overlong <= _OVERLONG_SHARE * len(lengths)
    )
    return width if is_wrapped else 0


def _column(lines: list[str]) -> tuple[int, int]:
    """The width at which the few long lines of a text were cut, and how many break off there; 0 where they were not.

    It leaves most of the lines that break off no room for the next word: a notice at the end of a mail may be wider.
    """
    long = (pair for pair in pairwise(lines) if len(pair[0]) > NARROWEST - SLACK)  # cells are short
    broken = [(one, other) for one, other in long if is_word(other) and breaks_off(one, other)]
    ends = [reach(one, other) for one, other in broken if may_go_on(one, other)]
    if len(ends) < _FEWEST_AT_EDGE:
        return 0, 0
    widths = range(NARROWEST, WIDEST + 1)
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
    long = (pair for pair in pairwise(lines) if len(pair[0]) > NARROWEST)
    broken = [
        len(one.rstrip()) for one, other in long if is_word(other) and may_go_on(one, other) and breaks_off(one, other)
    ]
    longest = max(broken, default=0)
    least = round(RAGGED * longest)
    overlong = sum(len(line.rstrip()) > longest / RAGGED for line in lines)
    full = sum(length >= least for length in broken)
    is_cut = full >= max(_FEWEST_AT_EDGE, _MOST * len(broken)) and overlong <= _OVERLONG_SHARE * len(lines)
    return least if is_cut and longest <= WIDEST else 0


@lru_cache(maxsize=1)  # of a mail answered line by line, it is asked for each line
def _longest(text: str) -> int:
    """The length of the longest line, but for a few, where several are almost as long; 0 where none are.

    None is longer than mail programs allow.
    """
    lengths = sorted(
        (len(line.rstrip()) for line in text.split("\n") if "\t" not in line and not is_rule(line)), reverse=True
    )
    for longer, length in enumerate(lengths[: _FEWEST_ALMOST + 1]):
        if NARROWEST <= length <= WIDEST:
            almost = sum(other > length - SLACK for other in lengths[longer:])
            if almost >= _FEWEST_ALMOST:
                return length
    return 0


def _edge(lengths: list[int]) -> int:
    """Where lines end that a program wrapped: a few longer ones, which somebody typed or pasted, are none of them."""
    longest_first = sorted(lengths, reverse=True)
    most = int(_OVERLONG_SHARE * len(lengths))
    return next((one for one in longest_first[: most + 1] if _is_edge(one, lengths)), max(lengths, default=0))


def _is_edge(width: int, lengths: list[int]) -> bool:
    longer = sum(length > width for length in lengths)
    at_it = sum(width - 1 <= length <= width for length in lengths)
    return at_it >= _FEWEST_AT_EDGE and longer <= _OVERLONG_SHARE * len(lengths)


def _are_paragraphs_close(lines: list[str], width: int) -> bool:
    """Whether a sentence that ends with a full line is likelier to end its paragraph than to stand within it.

    That is so where more sentences end with lines that had room, with no blank line below, than within lines.
    """
    pairs = ((one, other) for one, other in pairwise(lines) if may_go_on(one, other) and begins_sentence(one, other))
    close = sum(reach(one, other)[1] <= width for one, other in pairs)
    return close > sum(len(_SENTENCE_WITHIN.findall(line)) for line in lines)
