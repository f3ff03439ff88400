"""Answers that point to the speaker before: "ditto", "as above", a mark that repeats."""

from collections.abc import Iterable, Iterator, Mapping

from ...assets import word_keys
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
    return words in _MARKS or match_key(words) in word_keys("same-as-before")
