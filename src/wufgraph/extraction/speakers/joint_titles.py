"""Titles and bodies that several people share: "Professors Ana Field and Bo Hill, University of Alda"."""

import re
from collections.abc import Sequence
from functools import cache

from ...assets import any_word
from ...model import Span
from ..evidence import Answer
from ..values.honorifics import is_title
from ..values.line_kinds import may_name
from ..values.line_parts import spans_between

_AND = re.compile(r"\s+(?:and|y|e|et|&)\s+")
_NAMES = re.compile(r"[^,;()\n]+(?:,[^,;()\n]+)*?,?\s(?:and|y|e|et|&)\s(?P<last>[^,;()\n–—]+?)(?:\s*[,;(–—].*)?")
_BETWEEN = re.compile(r",?\s(?:and|y|e|et|&)\s+|,\s+")
_AND_WITHIN = re.compile(r"\s(?:and|y|e|et|&)\s")
_SHARED = ("nationality", "organization", "position")
_LONGEST_LEAD = 30


def end_of_joint_title(words: str) -> int:
    """Where the title of several people ends that words begin with, an article in front or not; 0 where there is none.

    >>> words = "les professeures Ana Field et Bo Hill"
    >>> words[end_of_joint_title(words) :]
    'Ana Field et Bo Hill'
    """
    found = _joint_title().match(words)
    return found.end() if found else 0


def part_joint(words: str) -> list[Span]:
    """Where each person stands who has a title with others; what is told behind them goes with the last of them.

    >>> words = "Professors Ana Field and Bo Hill, University of Alda"
    >>> [span.of(words) for span in part_joint(words)]
    ['Ana Field', 'Bo Hill, University of Alda']
    """
    begin = end_of_joint_title(words)
    is_joint = begin or _both_of().search(words) is not None
    found = _NAMES.fullmatch(words, begin) if is_joint else None
    if found is None:
        return []
    start = begin if not is_title(words[:begin].strip()) else 0  # "Mmes" is kept beside the name
    cuts = [gap.span() for gap in _BETWEEN.finditer(words, begin, found.start("last"))]
    ends = [end for end, _ in cuts]
    starts = [start, *(behind for _, behind in cuts)]
    names = [Span(one, end) for one, end in zip(starts, [*ends, len(words)], strict=True)]
    plain = [words[max(one.start, begin) : one.end] for one in names[:-1]] + [found["last"]]
    return names if all(map(may_name, plain)) else []


def part_all(words: str) -> list[Span]:
    """Where each of several people stands who are all that some words tell: "Ms Ana Field and Bo Hill".

    >>> [span.of("Drs Ana Field and Bo Hill") for span in part_all("Drs Ana Field and Bo Hill")]
    ['Drs Ana Field', 'Bo Hill']
    """
    if _AND_WITHIN.search(words) is None:
        return []
    if people := part_joint(words):
        return people if may_name(people[-1].of(words)) else []
    names = spans_between(_BETWEEN, words)
    return names if all(may_name(name.of(words)) for name in names) else []


def share_joint(given: Sequence[tuple[dict[str, Answer], bool]]) -> list[dict[str, Answer]]:
    """The answers about each speaker; who shares a title with the next one shares what is told behind both names."""
    shared = [answers for answers, _ in given]
    for number in range(len(shared) - 2, -1, -1):
        own, after = shared[number], shared[number + 1]
        if own.keys() == {"speaker-name"} and "speaker-name" in after and _are_joint(shared, number):
            shared[number] = {**own, **{name: after[name] for name in _SHARED if name in after}}
    return shared


def _are_joint(told: Sequence[dict[str, Answer]], number: int) -> bool:
    """Whether nothing but "and" or a comma stands behind a name, and the title of several in front of its row."""
    names = [one["speaker-name"] for one in told[: number + 2] if "speaker-name" in one]
    if len(names) < number + 2 or not _follows(*names[-2:]):
        return False
    first = next((at for at in range(number, 0, -1) if not _follows(names[at - 1], names[at])), 0)
    head = names[first]
    before = head.text[max(0, head.span.start - _LONGEST_LEAD) : head.span.start]
    is_led = any(found.end() == len(before) for found in _joint_title().finditer(before))
    behind = names[-1].text[names[-1].span.end : names[-1].span.end + _LONGEST_LEAD]
    return is_led or end_of_joint_title(head.words) > 0 or _both_of().match(behind) is not None


def _follows(one: Answer, other: Answer) -> bool:
    return _BETWEEN.fullmatch(one.text, one.span.end, other.span.start) is not None


@cache
def _joint_title() -> re.Pattern[str]:
    return re.compile(rf"(?<!\S)(?:(?:the|los|las|les)\s+)?{any_word('joint-title').pattern}\.?\s+", re.IGNORECASE)


@cache
def _both_of() -> re.Pattern[str]:
    """What says that all of several people are of the body behind it: ", both of", ", todas de"."""
    return re.compile(rf"\s*[,(–-]?\s*{any_word('both-of').pattern}(?:['’]|\s+(?=\S))", re.IGNORECASE)
