"""Answers that point to the speaker before: "ditto", "as above", a mark that repeats."""

import re
from collections.abc import Iterable, Iterator, Mapping

from ...assets import word_keys
from ...wording import match_key
from ..evidence import Answer

_BRACKETED, _LONGEST = re.compile(r"\([^()]{0,60}\)$"), 100
_SHARED = ("nationality", "organization")
_MARKS = frozenset({'"', "“", "”", "''", "〃", "″", '-"-', "-“-", "-”-", '–"–', "–“–", "–”–"})


def repeat_answers(told: Iterable[Mapping[str, Answer]]) -> Iterator[dict[str, Answer]]:
    """The answers about each speaker, with those of the one before where they say so.

    Args:
        told: By field.
    """
    before: dict[str, Answer] = {}
    for answers in told:
        pointing = [name for name in _SHARED if name in answers and _points_up(answers[name].words.strip())]
        same = {name: before[name] for name in pointing if name in before}
        own = {name: answer for name, answer in answers.items() if name not in pointing}  # the first points nowhere
        before = {**own, **same}
        yield before


def _points_up(words: str) -> bool:
    if len(words) > _LONGEST:
        return False
    words = _BRACKETED.sub("", words).rstrip()  # "as above (organizer)"
    return words in _MARKS or match_key(words) in word_keys("same-as-before")
