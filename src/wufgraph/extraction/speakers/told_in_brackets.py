"""What is told of persons in brackets behind their names: "Ana Field (Peru, Second Forum), Bo Hill (Mayor)"."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from msgspec.structs import replace

from ...model import Span
from ..values.line_kinds import Kind, may_name, tell_kind, weigh_position
from ..values.line_parts import Cut, Part

_AND = re.compile(r"(?:and|y|e|et)\s+(?=\S*[A-ZÀ-Þ\d])")


def without_and(parts: Sequence[Part]) -> Iterator[Part]:
    """The parts, less the "and" in front of the last of several names: "Ana Field (Peru) and Bo Hill (Chad)"."""
    for number, part in enumerate(parts):
        behind = number > 0 and not part.is_bracketed and (parts[number - 1].is_bracketed or part.cut >= Cut.COLUMN)
        joint = _AND.match(part.words) if behind else None
        if joint:
            span = Span(part.span.start + joint.end(), part.span.end)
            yield replace(part, words=part.words[joint.end() :], span=span)
        else:
            yield part


def tells_in_brackets(parts: Sequence[Part], at: int) -> bool:
    """Whether a name stands at a place with a nationality, a position or several things behind it in brackets."""
    told = list(takewhile(lambda part: part.is_bracketed, parts[at + 1 :]))
    if not told or parts[at].is_bracketed or not may_name(parts[at].words):
        return False
    is_from = tell_kind(told[0].words) in (Kind.NATIONALITY, Kind.COUNTRY)
    return len(told) > 1 or is_from or weigh_position(told[0].words) > 0


def is_told_in_brackets(parts: Sequence[Part]) -> bool:
    """Whether some parts are a name and what is told of it in brackets, "Ana Field (Second Forum, Director)"."""
    first, *behind = parts
    return bool(behind) and may_name(first.words) and all(part.is_bracketed for part in behind)


def has_own_brackets(parts: Sequence[Part], number: int) -> bool:
    """Whether a part stands in brackets with nothing beside it: "(chair)", not "(Second Forum, chair)"."""
    part, behind = parts[number], parts[number + 1 : number + 2]
    goes_on = any(one.is_bracketed and one.cut is not Cut.BRACKET for one in behind)
    return part.is_bracketed and part.cut is Cut.BRACKET and not goes_on
