"""Ways of writing a discussion and the answers after it that only documents of tuning-j have."""

from ...answers import Line, Mark
from ..outline_ways import POINT, QUESTION, AnswerWay, asked, findings, heading, listed, points
from ..teller import Teller


def by_parts(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Points under headings that name the parts of the session."""
    told = teller.tell("point", 6)
    lines: list[Line] = []
    for title in teller.tell("part_heading", 2):
        said, told = told[:3], told[3:]
        lines += [Line(text=title, mark=Mark.HEADING), *(Line(text=text, mark=mark, subkind=POINT) for text in said)]
    return tuple(lines)


def open_questions(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Points, and below a heading the questions that were left."""
    said = [Line(text=text, mark=mark, subkind=POINT) for text in teller.tell("point", 4)]
    left = [Line(text=text, mark=mark, subkind=QUESTION) for text in teller.tell("question", 2)]
    return (*said, heading(teller, "question_heading"), *left)


def findings_first(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Findings below their heading, then points below another."""
    said = [Line(text=text, mark=mark, subkind=POINT) for text in teller.tell("point", 3)]
    return (*findings(teller, mark, 2), heading(teller, "heading"), *said)


def in_one_go(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """All in two paragraphs."""
    told = teller.tell("point", 7)
    return tuple(Line(text=" ".join(part), subkind=POINT) for part in (told[:4], told[4:]))


def paragraph_then_list(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """A paragraph, then a list of which one item has parts."""
    told = teller.tell("point", 5)
    lead = Line(text=teller.tell("lead", 1)[0], mark=Mark.BULLET, subkind=POINT)
    parts = [Line(text=text, mark=Mark.SUB_BULLET, subkind=POINT) for text in teller.tell("sub", 3)]
    listed_points = [Line(text=text, mark=Mark.BULLET, subkind=POINT) for text in told[2:]]
    return (Line(text=" ".join(told[:2]), subkind=POINT), *listed_points, lead, *parts)


def run_together(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """All in one paragraph."""
    return (Line(text=" ".join(teller.tell(section, teller.chance.pick((2, 3))))),)


def addressed(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Recommendations below headings that say whom they are for; other answers as a list."""
    if section != "recommendations":
        return listed(teller, section, mark)
    told = [Line(text=text, mark=mark) for text in teller.tell(section, 4)]
    one, other = (Line(text=text, mark=Mark.HEADING) for text in teller.tell("addressee_heading", 2))
    return (one, *told[:2], other, *told[2:])


OUTLINE_WAYS: dict[str, AnswerWay] = {
    "points": points,
    "asked": asked,
    "by parts": by_parts,
    "open questions": open_questions,
    "findings first": findings_first,
    "in one go": in_one_go,
    "paragraph then list": paragraph_then_list,
}
ANSWER_WAYS: dict[str, AnswerWay] = {"listed": listed, "run together": run_together, "addressed": addressed}
