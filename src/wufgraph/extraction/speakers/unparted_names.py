"""Names with a position behind them and no mark between, as a narrow cell leaves them: "Ana Field Deputy Governor"."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from ...assets import word_list
from ...model import Span
from ...words import either
from ..evidence import Answer
from ..values.line_kinds import is_titled, looks_like_name

_FEWEST_WORDS = 2


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
    parts = Span(0, len(name)), Span(found.start(), len(answer.words.rstrip()))
    one, other = (Answer(answer.field, answer.part(part), answer.text) for part in parts)
    return {**answers, "speaker-name": [one], "position": [other]}


@cache
def _position() -> re.Pattern[str]:
    told = either(word_list("occupation"))
    return re.compile(rf"(?<=\s)(?=[A-ZÀ-Þ])(?i:(?:{told})\s(?:(?:{told})|of|de|del|du|des|de la|d['’])\b)")
