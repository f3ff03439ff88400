"""Reads words in doubt a second time with other languages, and decides between the two readings.

One language alone misreads names of other countries and the sign "@"; all together misread more. The picture
tells where: it shows more marks above the letters than were read.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Any, NamedTuple

import numpy as np

from .languages import without_marks
from .letters import is_one_address
from .line_height import line_height
from .marks import marks_of, see_marks
from .needs import LANGUAGES
from .pieces import MARGIN, Piece, put_together
from .straightening import Picture
from .tesseract import Reading

_UNSURE, _SURER, _RATHER_SURER = 75.0, 15.0, 5.0
_ROOM = 6
_NEIGHBOURS = 2
_OVERLAP = 0.5
_DIGIT_IN_WORD = re.compile(r"[^\W\d_]\d[^\W\d_]")
_DOMAIN = re.compile(r"\w\.[a-z]{2,}[a-z.]*[.,;)]*$")
_AND, _LIKE_AND = "&", "8"
_STROKES = frozenset("Il1!|i")
# The letters that a language has besides those of English; another one in a word is from elsewhere, or misread.
_OWN_LETTERS = {"eng": "", "spa": "áéíóúüñ", "fra": "àâæçéèêëîïôœùûüÿ"}

Recognise = Callable[[Picture, Sequence[str]], list[Reading]]


class _Run(NamedTuple):
    """Words of one line that are read again: where they begin among all, and how many there are."""

    first: int
    end: int


def read_again(
    cv2: Any, sheet: Picture, readings: Sequence[Reading], languages: Sequence[str], recognise: Recognise
) -> list[Reading]:
    """The words of a sheet, those in doubt as the second reading has them where more speaks for it.

    Args:
        cv2: OpenCV.
        sheet: What they were read from.
        readings: The words, in lines.
        languages: Those that they were read with.
        recognise: Reads a picture with other languages.
    """
    seen = [one.number for one in see_marks(cv2, sheet, readings)]
    runs = list(_runs([_is_doubtful(*one, languages) for one in zip(readings, seen, strict=True)], readings))
    if not runs:
        return list(readings)
    others = [language for language in LANGUAGES if language not in languages] or list(LANGUAGES)
    if "eng" in languages and len(languages) > 1:
        others.append("eng")
    pieces = [_cut_out(sheet, readings[run.first : run.end]) for run in runs]
    again, places = put_together(pieces)
    second = recognise(again, others)
    starts = np.array([*places, again.shape[0]])
    answer: list[Reading] = []
    done = 0
    for number, (run, piece) in enumerate(zip(runs, pieces, strict=True)):
        across, below = piece.x - MARGIN, piece.y - places[number]
        mine = [
            one._replace(x0=one.x0 + across, x1=one.x1 + across, top=one.top + below, bottom=one.bottom + below)
            for one in second
            if starts[number] <= (one.top + one.bottom) / 2 < starts[number + 1]
        ]
        answer += readings[done : run.first]
        answer += _merge(readings[run.first : run.end], seen[run.first : run.end], _join_addresses(mine))
        done = run.end
    return [*answer, *readings[done:]]


def _is_doubtful(one: Reading, seen: int, languages: Sequence[str]) -> bool:
    text = one.text
    if _STROKES.issuperset(text) and text.isalnum():
        return False
    return (
        (one.confidence < _UNSURE and (any(map(str.isalnum, text)) or _STROKES.issuperset(text)))
        or "@" in text
        or text == _LIKE_AND
        or _DOMAIN.search(text) is not None
        or _DIGIT_IN_WORD.search(text) is not None
        or _has_foreign_letter(text, languages)
        or (seen > marks_of(text) and len(text) > 1 and any(map(str.isalpha, text)))
    )


def _has_foreign_letter(text: str, languages: Sequence[str]) -> bool:
    own = "".join(_OWN_LETTERS[language] for language in languages)
    return any(letter.isalpha() and not letter.isascii() and letter not in own for letter in text.casefold())


def _runs(doubtful: Sequence[bool], readings: Sequence[Reading]) -> Iterator[_Run]:
    """Words in doubt with their neighbours in the same line."""
    start = 0
    for _, line in groupby(readings, key=attrgetter("line")):
        end = start + len(list(line))
        run: _Run | None = None
        for number in (i for i in range(start, end) if doubtful[i]):
            first, last = max(number - _NEIGHBOURS, start), min(number + _NEIGHBOURS + 1, end)
            if run and first <= run.end:
                run = _Run(run.first, last)
                continue
            if run:
                yield run
            run = _Run(first, last)
        if run:
            yield run
        start = end


def _cut_out(sheet: Picture, words: Sequence[Reading]) -> Piece:
    x0, x1 = min(one.x0 for one in words) - _ROOM, max(one.x1 for one in words) + _ROOM
    top, bottom = min(one.top for one in words) - _ROOM, max(one.bottom for one in words) + _ROOM
    x0, top = max(x0, 0), max(top, 0)
    return Piece(sheet[top:bottom, x0:x1], x0, top)


def _merge(own: Sequence[Reading], seen: Sequence[int], other: Sequence[Reading]) -> list[Reading]:
    """The words of a run, group by group of those that stand at one place."""
    answer: list[Reading] = []
    rest = list(range(len(own)))
    line = own[0]
    while rest:
        group, others = _group(rest[0], rest, own, other)
        words, news = [own[i] for i in group], [other[i] for i in others]
        if news and _is_better(words, news, sum(seen[i] for i in group)):
            answer += [one._replace(line_top=line.line_top, line_bottom=line.line_bottom) for one in news]
        else:
            answer += words
        rest = [i for i in rest if i not in group]
    most = max(_count_addresses(own), _count_addresses(other))
    return answer if _count_addresses(answer) <= most else list(own)


def _count_addresses(words: Sequence[Reading]) -> int:
    return sum(one.text.count("@") for one in words)


def _join_addresses(words: Sequence[Reading]) -> list[Reading]:
    """Words of a line, those of one e-mail address as one."""
    joined: list[Reading] = []
    capital = line_height(words).capital if words else 0.0
    for one in words:
        if joined and is_one_address(joined[-1].text, one.text, one.x0 - joined[-1].x1, capital):
            last = joined.pop()
            one = one._replace(text=last.text + one.text, x0=last.x0, confidence=min(last.confidence, one.confidence))
        joined.append(one)
    return joined


def _group(
    first: int, rest: Sequence[int], own: Sequence[Reading], other: Sequence[Reading]
) -> tuple[list[int], list[int]]:
    """Words of both readings that overlap each other, from one word on."""
    group, others = [first], list[int]()
    while True:
        more = [i for i in range(len(other)) if i not in others and any(_overlap(own[g], other[i]) for g in group)]
        others += more
        new = [i for i in rest if i not in group and any(_overlap(own[i], other[o]) for o in more)]
        group += new
        if not new:
            return sorted(group), sorted(others)


def _overlap(one: Reading, other: Reading) -> bool:
    common = min(one.x1, other.x1) - max(one.x0, other.x0)
    return common > _OVERLAP * min(one.x1 - one.x0, other.x1 - other.x0)


def _is_better(own: Sequence[Reading], other: Sequence[Reading], seen: int) -> bool:
    """Whether the second reading of some words is nearer to what the picture shows."""
    mine, new = "".join(one.text for one in own), "".join(one.text for one in other)
    strokes = mine.strip(".,;:")
    if mine == new:
        return "@" in new and len(other) < len(own)
    if _STROKES.issuperset(strokes) and any(map(str.isalnum, strokes)):
        return False
    if "@" in mine + new:
        return "@" in new and ("@" not in mine or len(own) > len(other))
    if (mine, new) == (_LIKE_AND, _AND):
        return True
    ours, theirs = abs(marks_of(mine) - seen), abs(marks_of(new) - seen)
    if without_marks(mine) == without_marks(new):
        return theirs < ours
    if theirs > ours:
        return False
    if bool(_DIGIT_IN_WORD.search(mine)) != bool(_DIGIT_IN_WORD.search(new)):
        return _DIGIT_IN_WORD.search(new) is None
    sure, surer = min(one.confidence for one in own), min(one.confidence for one in other)
    if without_marks(mine) != mine and surer > sure + _RATHER_SURER:
        return True
    return sure < _UNSURE and surer >= sure + _SURER
