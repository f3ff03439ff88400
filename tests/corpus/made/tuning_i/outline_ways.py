"""Ways of writing a discussion and the answers after it that only documents of tuning-i have."""

from ...answers import Line, Mark
from ..outline_ways import FINDING, POINT, QUESTION, AnswerWay, asked, findings, heading, listed, points
from ..teller import Teller


def obstacles_then_solutions(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """What stands in the way as a paragraph, what was proposed as a list."""
    told = teller.tell("point", 6)
    first = Line(text=" ".join(told[:2]), subkind=POINT)
    said = [Line(text=text, mark=mark, subkind=POINT) for text in told[2:]]
    return (heading(teller, "challenge_heading"), first, heading(teller, "answer_heading"), *said)


def question_by_question(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """A question, and what was said to it; then the next."""
    asks, told = teller.tell("question", 2), teller.tell("point", 4)
    lines: list[Line] = []
    for number, ask in enumerate(asks):
        lines.append(Line(text=ask, subkind=QUESTION))
        lines += [Line(text=text, mark=Mark.BULLET, subkind=POINT) for text in told[2 * number : 2 * number + 2]]
    return tuple(lines)


def one_paragraph_each(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Plain paragraphs of one or two sentences."""
    told = teller.tell("point", 6)
    return tuple(Line(text=text, subkind=POINT) for text in (told[0], " ".join(told[1:3]), told[3], " ".join(told[4:])))


def findings_last(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Points first, and what had been found below a heading at the end."""
    said = [Line(text=text, mark=mark, subkind=POINT) for text in teller.tell("point", 4)]
    return (*said, *findings(teller, mark, 2))


def lists_with_parts(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Findings in a paragraph below their heading, then bullets of which one has parts."""
    found = Line(text=" ".join(teller.tell("finding", 2)), subkind=FINDING)
    said = [Line(text=text, mark=Mark.BULLET, subkind=POINT) for text in teller.tell("point", 2)]
    lead = Line(text=teller.tell("lead", 1)[0], mark=Mark.BULLET, subkind=POINT)
    parts = [Line(text=text, mark=Mark.SUB_BULLET, subkind=POINT) for text in teller.tell("sub", 4)]
    return (heading(teller, "finding_heading"), found, heading(teller, "heading"), *said, lead, *parts)


def as_asked(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Recommendations below headings of the kinds that the form asks for; other answers as a list."""
    if section != "recommendations":
        return listed(teller, section, mark)
    told = [Line(text=text, mark=mark) for text in teller.tell(section, 4)]
    one, other = (Line(text=text, mark=Mark.HEADING) for text in teller.tell("asked_heading", 2))
    return (one, *told[:2], other, *told[2:])


def plain_lines(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """A paragraph for each."""
    return tuple(Line(text=text) for text in teller.tell(section, teller.chance.pick((1, 2, 3))))


OUTLINE_WAYS: dict[str, AnswerWay] = {
    "points": points,
    "asked": asked,
    "obstacles then solutions": obstacles_then_solutions,
    "question by question": question_by_question,
    "one paragraph each": one_paragraph_each,
    "findings last": findings_last,
    "lists with parts": lists_with_parts,
}
ANSWER_WAYS: dict[str, AnswerWay] = {
    "listed": listed,
    "as asked": as_asked,
    "plain lines": plain_lines,
}
