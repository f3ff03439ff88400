"""Words of a sentence around what is told of a speaker: "and Terence Oduya", "who is British and Kenyan. I chaired"."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from ...model import Span
from ..values.countries import is_nationality
from ..values.line_kinds import may_name
from ..values.line_parts import Cut, Part

_AND = re.compile(r"(?:and|y|e|et)\s+(?:finally\s+|lastly\s+)?(?P<said>\S.*)", re.DOTALL)
_WHO_IS = re.compile(r"(?:who|which|quien|que|qui)\s+(?:is|es|est)\s+(?P<said>[^.;]+)(?:\.\s.*)?", re.DOTALL)
_NAME_AND_MORE = 2
_CLAUSE = re.compile(r"(?:who|whose|which|that|quien|que|qui|dont)\s")


def is_clause(words: str) -> bool:
    """Whether words say in a clause what somebody does, and not whose national they are: "who leads the work"."""
    who = _WHO_IS.fullmatch(words)
    return _CLAUSE.match(words) is not None and not (who and is_nationality(who["said"]))


def without_tail(parts: Sequence[Part]) -> Sequence[Part]:
    """What is told of a speaker without what a clause says of them behind it: "Ana Field (Peru), who spoke last"."""
    if not parts or not may_name(parts[0].words):
        return parts
    tail = next((n for n, one in enumerate(parts) if n >= _NAME_AND_MORE and is_clause(one.words)), len(parts))
    return parts[:tail]


def without_clause(part: Part) -> Part:
    """A name without the "and" of a list in front of it, a nationality without its "who is"."""
    last = _AND.fullmatch(part.words) if part.cut is Cut.COLUMN else None
    if last and may_name(last["said"]):
        return _only(part, last)
    who = _WHO_IS.fullmatch(part.words)
    return _only(part, who) if who and is_nationality(who["said"]) else part


def _only(part: Part, found: re.Match[str]) -> Part:
    start, end = (part.span.start + place for place in found.span("said"))
    return replace(part, words=found["said"], span=Span(start, end), closes=end)
