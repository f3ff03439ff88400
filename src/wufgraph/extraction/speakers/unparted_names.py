"""Names with more behind them and no mark between, as a narrow cell leaves them: "Ana Field Deputy Governor"."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from ...assets import word_list
from ...model import Span
from ...words import either
from ..evidence import Answer
from ..values.line_kinds import Kind, is_titled, looks_like_name, tell_kind

_FEWEST_WORDS, _FEWEST_SPEAKERS = 2, 2
_MOST_BEHIND = 3


def part_name(answers: Mapping[str, Sequence[Answer]]) -> Mapping[str, Sequence[Answer]]:
    """The answers, where a position behind the name is told nowhere else.

    A family name may be an occupation's: a position is two of them, "Deputy Governor", or leads on, "Director of …".

    Args:
        answers: What stands in the table, by field, one part for each paragraph.
    """
    given = answers.get("speaker-name", ())
    if len(given) != 1 or answers.get("position"):
        return answers
    (answer,) = given
    found = _position().search(answer.words)
    name = answer.words[: found.start()].rstrip() if found else ""
    if found is None or len(name.split()) < _FEWEST_WORDS or not (is_titled(name) or looks_like_name(name)):
        return answers
    start = found.start()
    return {**answers, "speaker-name": [_part(answer, 0, start)], "position": [_part(answer, start, len(answer.words))]}


def part_nationalities(given: Sequence[Mapping[str, Sequence[Answer]]]) -> Sequence[Mapping[str, Sequence[Answer]]]:
    """The answers about all speakers, where a nationality or country stands behind each name: "Ana Field Peruvian".

    One of them may be a family name.

    Args:
        given: What is told of each speaker, by field, one part for each paragraph.
    """
    names = [answers.get("speaker-name", ()) for answers in given if "nationality" not in answers]
    if len(names) < max(len(given), _FEWEST_SPEAKERS) or any(len(parts) != 1 for parts in names):
        return given
    ends = [_nationality_behind(answer.words) for (answer,) in names]
    if not all(ends):
        return given
    return [
        {**answers, "speaker-name": [_part(answer, 0, end)], "nationality": [_part(answer, end, len(answer.words))]}
        for answers, (answer,), end in zip(given, names, ends, strict=True)
    ]


def _nationality_behind(words: str) -> int:
    """Where a nationality behind a name begins; 0 where there is none."""
    gaps = [at for at, sign in enumerate(words) if sign.isspace()][-_MOST_BEHIND:]
    for at in gaps:
        is_name = len(words[:at].split()) >= _FEWEST_WORDS and (is_titled(words[:at]) or looks_like_name(words[:at]))
        if is_name and tell_kind(words[at:].strip()) in (Kind.NATIONALITY, Kind.COUNTRY):
            return at
    return 0


def _part(answer: Answer, start: int, end: int) -> Answer:
    words = answer.words[start:end]
    start += len(words) - len(words.lstrip())
    return Answer(answer.field, answer.part(Span(start, start + len(words.strip()))), answer.text)


@cache
def _position() -> re.Pattern[str]:
    told = either(word_list("occupation"))
    return re.compile(rf"(?<=\s)(?=[A-ZÀ-Þ])(?i:(?:{told})\s(?:(?:{told})|of|de|del|du|des|de la|d['’])\b)")
