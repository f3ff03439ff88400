"""Ways of writing what was discussed, and what was answered under the captions after it."""

from collections.abc import Callable
from typing import TypeAlias

from wufgraph.model import Language, StatementSubkind

from ..answers import Line, Mark
from .teller import Teller

AnswerWay: TypeAlias = Callable[[Teller, str, Mark], tuple[Line, ...]]
"""From the section and the mark of its lists."""

POINT, QUESTION, FINDING = StatementSubkind.POINT, StatementSubkind.QUESTION, StatementSubkind.FINDING


def points(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """A question, findings under a heading, and points, of which the last may have parts."""
    lines: list[Line] = []
    if teller.chance.maybe(0.6):
        lines += [Line(text=text, subkind=QUESTION) for text in teller.tell("question", 1)]
    if teller.chance.maybe(0.6):
        lines += [*findings(teller, mark, 3), heading(teller, "heading")]
    lines += [Line(text=text, mark=mark, subkind=POINT) for text in teller.tell("point", teller.chance.pick((4, 5, 6)))]
    if mark is Mark.BULLET and teller.chance.maybe(0.4):
        lines += with_parts(teller, 3)
    return tuple(lines)


def asked(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Questions under a heading, then points under another."""
    questions = [Line(text=text, mark=mark, subkind=QUESTION) for text in teller.tell("question", 2)]
    said = [Line(text=text, mark=mark, subkind=POINT) for text in teller.tell("point", 4)]
    return (heading(teller, "question_heading"), *questions, heading(teller, "heading"), *said)


def topics(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Points under two or three headings."""
    lines: list[Line] = []
    for title in teller.tell("heading", teller.chance.pick((2, 3))):
        said = teller.tell("point", 2)
        lines += [Line(text=title, mark=Mark.HEADING), *(Line(text=text, mark=mark, subkind=POINT) for text in said)]
    return tuple(lines)


def listed(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """A few lines."""
    number = teller.chance.pick((3, 4, 5) if section == "recommendations" else (1, 2, 3))
    return tuple(Line(text=text, mark=mark) for text in teller.tell(section, number))


def findings(teller: Teller, mark: Mark, number: int) -> list[Line]:
    """Findings under their heading."""
    lines = [Line(text=text, mark=mark, subkind=FINDING) for text in teller.tell("finding", number)]
    return [heading(teller, "finding_heading"), *lines]


def heading(teller: Teller, kind: str) -> Line:
    """An author's own heading, with or without a colon."""
    colon = teller.chance.pick((" :" if teller.language is Language.FR else ":", ""))
    return Line(text=teller.tell(kind, 1)[0] + colon, mark=Mark.HEADING)


def with_parts(teller: Teller, number: int) -> list[Line]:
    """A bullet with bullets of the second level."""
    parts = [Line(text=text, mark=Mark.SUB_BULLET, subkind=POINT) for text in teller.tell("sub", number)]
    return [Line(text=teller.tell("lead", 1)[0], mark=Mark.BULLET, subkind=POINT), *parts]


OUTLINE_WAYS: dict[str, AnswerWay] = {"points": points, "asked": asked, "topics": topics}
ANSWER_WAYS: dict[str, AnswerWay] = {"listed": listed}
