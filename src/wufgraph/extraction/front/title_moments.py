"""Day, hour and room that stand behind a title in its answer: "“Streets for all”, 9 April, 10:00-12:00, Room 14"."""

import re
from collections.abc import Mapping
from itertools import pairwise

import msgspec
from msgspec.structs import replace

from ...assets import any_word
from ...model import Language, Span
from ...wording import count_words
from ..evidence import Answer
from ..values.times import parse_time_range
from .front_values import find_values

_LONGEST, _FEWEST_WORDS, _FEW_LETTERS, _SURE = 400, 2, 7, 0.9
_MARK = re.compile(r"[,;|(\[/\n”»\"]|\s[-–—]\s")
_SMALL = re.compile(
    r"(?:[\s,;:.|(\[/–—-]|\b(?:on|in|at|from|the|le|la|les|à|au|en|dans|el|los|de|du|and|et|y|a|day|date)(?=\s|$))+$"
    r"|\b(?:which|that|que|qui)(?:\s(?:was|fue|a\sété))?\s*$",
    re.IGNORECASE,
)
_CLOSES = ')]”»"'
_MOMENT = ("date", "time", "venue")


class TitleAndMoment(msgspec.Struct, frozen=True):
    """The title in an answer, and what stands behind it by field."""

    title: Span
    told: dict[str, Span]


def part_title(answers: Mapping[str, Answer], language: Language) -> dict[str, Answer]:
    """The title without what tells the day, and that as answers to fields that have none.

    Args:
        answers: What was answered to each field.
        language: Of the report.
    """
    answer = answers.get("title")
    found = find_moment(answer.words, language) if answer and not answer.pieces else None
    if answer is None or found is None:
        return {}
    missing = [name for name in found.told if name not in answers]
    set_off = answer.words[found.title.end :].lstrip()[:1] in ("(", "[") or answer.words[found.title.end - 1] in _CLOSES
    if not missing and not set_off:
        return {}  # "World Health Day, 7 April"
    parted = {name: replace(answer, field=name, span=answer.part(found.told[name])) for name in missing}
    return parted | {"title": replace(answer, span=answer.part(found.title))}


def find_moment(words: str, language: Language) -> TitleAndMoment | None:
    """Title and moment of an answer that tells both, and nothing else; None for any other.

    >>> words = "Streets for all, Wednesday 9 April, Room 14, 10.00-12.00"
    >>> found = find_moment(words, Language.EN)
    >>> found.title.of(words), found.told["venue"].of(words)
    ('Streets for all', 'Room 14')
    """
    if len(words) > _LONGEST or not any(map(str.isdigit, words)):
        return None
    told = dict(find_values(words, language, _MOMENT))
    if "date" not in told:
        return None
    if "time" not in told and (hour := _find_hour(words, told)):
        told["time"] = hour
    spans = sorted(told.values())
    end = _end_of_title(words, spans[0].start)
    gaps = [words[one.end : other.start] for one, other in pairwise([*spans, Span(len(words), len(words))])]
    is_rest = sum(map(str.isalpha, "".join(gaps))) <= _FEW_LETTERS
    is_set_off = _MARK.search(words, max(end - 1, 0), spans[0].start)
    is_title = is_rest and is_set_off and count_words(words[:end]) >= _FEWEST_WORDS
    return TitleAndMoment(Span(0, end), told) if is_title else None


def _find_hour(words: str, told: Mapping[str, Span]) -> Span | None:
    """When it began, where nothing tells the end: "9h30", behind the day."""
    day = told["date"]
    start, _ = parse_time_range(" " * day.end + words[day.end :])
    free = start and not any(start.span.overlaps(span) for span in told.values())
    return start.span if start and free and start.confidence >= _SURE else None


def _end_of_title(words: str, end: int) -> int:
    """Where a title ends before the first thing told of the moment: no mark, small word or "held" is of it."""
    before = -1
    while before != end:
        before, end = end, len(words[:end].rstrip())
        said = next((one for one in any_word("event-told").finditer(words[:end]) if one.end() == end), None)
        small = None if said else _SMALL.search(words[:end])
        end = said.start() if said else small.start() if small else end
    return end
