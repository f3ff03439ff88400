"""Lines become paragraphs and list items.

Type setters fill a line before they begin the next: where the next line's first word would still have
fitted, its author began a new paragraph.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import inf

import msgspec

from ...model import Place
from ..lists import Marker, find_marker
from .cut_words import CUT
from .lines import Line, first_width
from .page import BOLD

# The point of "4. Partnerships" and "(p. ex." ends none.
_SENTENCE_WITHIN = re.compile(r"(?<=[^\W_]{2})[.!?][\"'”’»)\]]*\s+[\"“«(¿¡]*[^\W\d_a-zà-ÿ]")
_SENTENCE_END = re.compile(r"[.!?:;…][\"'”’»)\]]*$")
_LONGEST_ACRONYM = 6
_OPEN_END = re.compile(r"[,(–]$|(?<![:：])-$")  # "Venue:-" is a caption
_LEADS_TO_ADDRESS = ":;(<._-/"
_WIDE = "mwMW@%"
# In heights of the font.
_SLACK = 0.3
_TOLERANCE = 0.25
_LONG_WORD = 5.0
_LARGER = 1.12
_WIDER = 1.18
_BLANK_LINE = 1.9
_USUAL_PITCH, _LEAST_PITCH = 1.2, 0.5
_NARROWEST_PROSE = 14.0
_FEWEST_FULL_LINES = 3
_LEAST_REACH = 0.6
_WIDER_PADDING = 0.7
# Of the mean width of a word's letters.
_LETTER, _WIDE_LETTER = 2.0, 2.6


@dataclass(slots=True, kw_only=True)
class Passage:
    """A paragraph or list item as it lies on the page.

    Attributes:
        lines: Its text, line by line, without the marker; `CUT` behind those that may end inside a word.
        x0: Where its first line begins, the marker included.
        marker: Its list marker.
        gap: Blank lines in front of it.
        is_full: Whether its last line leaves no room for a word, so that it may go on elsewhere.
        style: Of its last line.
        bold: How many of its first characters are bold.
        head: Width of its first word.
        tail: Where its last line is one word with no room for a letter, the room that a whole line has besides.
        recognised: Whether it was read from a picture.
        place: The page that it begins on.
    """

    lines: list[str]
    x0: float
    marker: Marker | None = None
    gap: int = 0
    is_full: bool = False
    style: int | None = None
    bold: int = 0
    head: float = 0.0
    tail: float = inf
    recognised: bool = False
    place: Place | None = None

    @property
    def is_open(self) -> bool:
        """Whether it may go on after the break of a page."""
        return self.is_full and not _SENTENCE_END.search(self.lines[-1])


class Frame(msgspec.Struct, frozen=True, kw_only=True):
    """The room that lines may fill.

    Attributes:
        x0: Left end.
        x1: Right end.
        reach: How far to the right anything stands in it, or in others of its column.
    """

    x0: float
    x1: float
    reach: float = inf


def fit_frame(lines: Sequence[Line], outer: Frame | None) -> Frame:
    """The room that lines were set in, from what bounds them and, where they are prose, from how far they reach.

    Short lines that reach equally far may as well be a list of names.
    """
    x0, x1 = min(line.x0 for line in lines), max(line.x1 for line in lines)
    if outer is None:
        return Frame(x0=x0, x1=x1)
    far = sum(line.x1 >= x1 - line.height for line in lines)
    narrow = _NARROWEST_PROSE * lines[0].height
    if far >= _FEWEST_FULL_LINES and x1 - x0 >= max(_LEAST_REACH * (outer.x1 - outer.x0), narrow):
        return Frame(x0=x0, x1=x1)
    padding = min(max(x0 - outer.x0, 1.5), 8.0)
    end = outer.x1 - padding
    if end - x0 < narrow:
        end = max(min(outer.reach, end), end - _WIDER_PADDING * lines[0].height)
    return Frame(x0=x0, x1=max(x1, end))


def find_passages(lines: Sequence[Line], outer: Frame | None = None) -> list[Passage]:
    """The paragraphs of lines that stand one below the other.

    Args:
        lines: From top to bottom.
        outer: What bounds them, such as a table cell.
    """
    if not lines:
        return []
    frame = fit_frame(lines, outer)
    setter = _Setter(frame, _find_pitches(lines, frame), _are_single_sentences(lines, frame))
    for line in lines:
        setter.add(line)
    return setter.passages


def _is_full(line: Line, following: Line, frame: Frame) -> bool:
    """Whether the first word of the following line would not have fitted behind a line."""
    room = frame.x1 - line.x1
    if _is_centred(line, frame) and _is_centred(following, frame):
        room += line.x0 - frame.x0
    return room < line.space + first_width(following) + _SLACK * line.height


def _are_single_sentences(lines: Sequence[Line], frame: Frame) -> bool:
    """Whether each paragraph is one sentence: they end with lines alone, with all, or where there is room for more."""
    if any(_SENTENCE_WITHIN.search(line.text) for line in lines):
        return False
    all_end = all(_SENTENCE_END.search(line.text) for line in lines)
    return all_end or any(_ends_sentence(*pair) and not _is_full(*pair, frame) for pair in pairwise(lines))


def _ends_sentence(line: Line, following: Line) -> bool:
    return _SENTENCE_END.search(line.text) is not None and following.text[:1].isupper()


def _cuts_word(line: Line, following: Line, frame: Frame) -> bool:
    """Whether a line may end inside a word: it is one word, with no room for more, that fits on no line as a whole.

    Setters begin a line with a word that is too wide for any.
    """
    first = following.words[0]
    width = first.x1 - first.x0
    letter = width / len(first.text) * (_WIDE_LETTER if first.text[0] in _WIDE else _LETTER)
    return width > _tail(line, letter, frame)


def _tail(line: Line, letter: float, frame: Frame) -> float:
    """The room that a whole line has besides a line of one word, where a letter does not fit behind it."""
    slack = _SLACK * line.height
    if len(line.words) > 1 or frame.x1 - line.x1 >= letter + slack:
        return inf
    return frame.x1 - frame.x0 - slack - (line.words[-1].x1 - line.words[-1].x0)


def _is_capital_heading(line: Line) -> bool:
    return line.text.isupper() and len(line.text) > _LONGEST_ACRONYM


def _is_centred(line: Line, frame: Frame) -> bool:
    left, right = line.x0 - frame.x0, frame.x1 - line.x1
    return left > line.height and abs(left - right) <= _TOLERANCE * line.height


def _find_pitches(lines: Sequence[Line], frame: Frame) -> list[tuple[float, float]]:
    """Heights of full lines and how far the next line is from each, in heights: as within a paragraph, or further."""
    pairs = [(_higher(*pair), _pitch(*pair)) for pair in pairwise(lines) if _is_full(*pair, frame)]
    return [(height, pitch) for height, pitch in pairs if pitch > _LEAST_PITCH]


def _higher(previous: Line, line: Line) -> float:
    return max(previous.height, line.height)


def _pitch(previous: Line, line: Line) -> float:
    return (line.middle - previous.middle) / _higher(previous, line)


def _are_of_one_size(height: float, other: float) -> bool:
    return max(height, other) <= _LARGER * min(height, other)


@dataclass(slots=True)
class _Setter:
    frame: Frame
    pitches: list[tuple[float, float]]
    are_sentences: bool
    passages: list[Passage] = field(default_factory=list)
    _previous: Line | None = None
    _text_x0: float = 0.0
    _first_x0: float = 0.0
    _hanging: set[tuple[str, bool]] = field(default_factory=set)

    def add(self, line: Line) -> None:
        previous, self._previous = self._previous, line
        if not line.text:
            self._previous = line if previous and self._goes_on(previous, line, None) else None
            return
        marker = find_marker(line.text)
        if previous and self._goes_on(previous, line, marker):
            lines = self.passages[-1].lines
            if _cuts_word(previous, line, self.frame):
                lines[-1] += CUT
            passage = self.passages[-1]
            if passage.bold and passage.bold == len("\n".join(lines)):
                passage.bold += 1 + line.bold
            lines.append(line.text)
            self._text_x0 = line.x0
            if (own := self.passages[-1].marker) and line.x0 > self._first_x0 + line.height:
                self._hanging.add((own.family, line.is_bold))
        else:
            self._begin(line, marker, previous)
        self.passages[-1].is_full = self.frame.x1 - line.x1 < _LONG_WORD * line.height
        self.passages[-1].style = line.style
        last = line.words[-1]
        self.passages[-1].tail = _tail(line, _LETTER * (last.x1 - last.x0) / len(last.text), self.frame)

    def _begin(self, line: Line, marker: Marker | None, previous: Line | None) -> None:
        text = line.text[len(marker.text) :] if marker else line.text
        apart = previous is not None and _pitch(previous, line) > _BLANK_LINE * self._usual_pitch(previous, line, 1.0)
        bold = max(line.bold - (len(marker.text) if marker else 0), 0)
        head = line.words[0].x1 - line.words[0].x0
        self.passages.append(Passage(lines=[text], x0=line.x0, marker=marker, gap=int(apart), bold=bold, head=head))
        self._first_x0 = line.x0
        words = len(f"{marker.text}|".split()) - 1 if marker else 0  # a mark may stand at its words
        self._text_x0 = line.words[min(words, len(line.words) - 1)].x0

    def _goes_on(self, previous: Line, line: Line, marker: Marker | None) -> bool:
        if marker or not _is_full(previous, line, self.frame):
            return False
        if _pitch(previous, line) > self._usual_pitch(previous, line, _USUAL_PITCH) * _WIDER:
            return False
        if line.shows_height and previous.shows_height and not _are_of_one_size(previous.height, line.height):
            return False
        if previous.is_bold != line.is_bold and None not in (previous.style, line.style):
            return False
        if _is_capital_heading(line) and _SENTENCE_END.search(previous.text):
            return False
        if self.are_sentences and _ends_sentence(previous, line):
            return False
        if line.leads_in and not previous.words[-1].style & BOLD:
            return False
        if "@" in line.words[0].text and ("@" in previous.words[-1].text or self._is_apart(line, previous)):
            return False
        return not self._stands_out(line)

    def _is_apart(self, address: Line, previous: Line) -> bool:
        """Whether an address is alone on a line of a narrow cell, and what is above it is not the front of it."""
        is_narrow = self.frame.x1 - self.frame.x0 < _NARROWEST_PROSE * address.height
        front = previous.words[-1].text
        may_be_front = front[-1] in _LEADS_TO_ADDRESS or (len(previous.words) == 1 and front[0].islower())
        return is_narrow and len(address.words) == 1 and address.text[0] != "@" and not may_be_front

    def _stands_out(self, line: Line) -> bool:
        """Whether a line begins left of a list item's words, or is indented as first lines are."""
        passage = self.passages[-1]
        slack = _TOLERANCE * line.height
        if passage.marker:
            hangs = (passage.marker.family, line.is_bold) in self._hanging or len(passage.lines) > 1
            is_under = line.x0 > self._first_x0 + line.height  # wide spaces behind a mark may push only its own line
            return not is_under and line.x0 < (self._text_x0 if hangs else self._first_x0) - slack
        return len(passage.lines) > 1 and line.x0 > self._text_x0 + slack and not _is_centred(line, self.frame)

    def _usual_pitch(self, previous: Line, line: Line, default: float) -> float:
        """How far the lines of a paragraph are from each other, as far as full lines show it, best of their size."""
        height = _higher(previous, line)
        alike = [pitch for other, pitch in self.pitches if _are_of_one_size(height, other)]
        return min(alike or [pitch for _, pitch in self.pitches], default=default)


def ends_open(words: str) -> bool:
    """Whether words end with a mark that others must follow."""
    return _OPEN_END.search(words) is not None


def goes_on(passage: Passage, following: Passage, *, is_narrow: bool = False) -> bool:
    """Whether a passage goes on in the first one after the break of a page or row.

    In one of many columns, whose lines are short, what is full and open does.
    """
    if following.marker or not passage.lines or not passage.is_full:
        return False
    last, first = passage.lines[-1], following.lines[0]
    if passage.style != following.style and None not in (passage.style, following.style):
        return False
    if last.endswith(".") and first[0].islower():
        return True  # of an abbreviation
    return passage.is_open and (first[0].islower() or first[0] == "(" or ends_open(last) or is_narrow or len(last) > 20)
