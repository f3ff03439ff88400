"""Answers that point to the speaker before: "ditto", "as above", a mark that repeats."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from ...assets import word_list
from ...wording import match_key
from ..evidence import Answer

_SHARED = ("nationality", "organization")
_MARKS = frozenset({'"', "“", "”", "''", "〃", "″", '-"-', "-“-", "-”-", '–"–', "–“–", "–”–"})


def repeat_answers(told: Iterable[Mapping[str, Answer]]) -> Iterator[dict[str, Answer]]:
    """The answers about each speaker, with those of the one before where they say so.

    Args:
        told: By field.
    """
    before: dict[str, Answer] = {}
    for answers in told:
        same = {name: before[name] for name in _SHARED if name in before and name in answers}
        before = {**answers, **{name: old for name, old in same.items() if _points_up(answers[name].words.strip())}}
        yield before


def _points_up(words: str) -> bool:
    return words in _MARKS or match_key(words) in _same_as_before()


@cache
def _same_as_before() -> frozenset[str]:
    return frozenset(map(match_key, word_list("same-as-before")))
