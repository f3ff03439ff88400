"""Ways of writing a discussion and the answers after it that only documents of tuning-l have."""

from ...answers import Line, Mark
from ..outline_ways import FINDING, POINT, QUESTION, AnswerWay, findings, heading, listed, with_parts
from ..teller import Teller


def talks_and_debate(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """A paragraph for each talk, then a list of what was said in the debate."""
    points = iter(teller.tell("point", 10))
    talks = [Line(text=f"{next(points)} {next(points)}", subkind=POINT) for _ in range(teller.chance.pick((2, 3)))]
    said = [Line(text=next(points), mark=mark, subkind=POINT) for _ in range(4)]
    return (*talks, heading(teller, "heading"), *said)


def questions_and_answers(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Each question with what was said to it."""
    points = iter(teller.tell("point", 6))
    lines: list[Line] = []
    for text in teller.tell("question", teller.chance.pick((2, 3))):
        lines.append(Line(text=text, subkind=QUESTION))
        lines += [Line(text=next(points), mark=mark, subkind=POINT) for _ in range(2)]
    return tuple(lines)


def one_block(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """All in one paragraph, now and then with a second one of figures."""
    lines = [Line(text=" ".join(teller.tell("point", teller.chance.pick((4, 5)))), subkind=POINT)]
    if teller.chance.maybe(0.5):
        lines.append(Line(text=" ".join(teller.tell("finding", 2)), subkind=FINDING))
    return tuple(lines)


def evidence_first(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Figures under a heading, then points under another, of which the last may have parts."""
    said = [Line(text=text, mark=mark, subkind=POINT) for text in teller.tell("point", teller.chance.pick((3, 4, 5)))]
    parts = with_parts(teller, 4) if mark is Mark.BULLET and teller.chance.maybe(0.6) else []
    return (*findings(teller, mark, 3), heading(teller, "heading"), *said, *parts)


def mixed_list(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """One list of points, with a question and a figure in it."""
    lines = [Line(text=text, mark=mark, subkind=POINT) for text in teller.tell("point", 5)]
    lines.insert(2, Line(text=teller.tell("finding", 1)[0], mark=mark, subkind=FINDING))
    lines.insert(4, Line(text=teller.tell("question", 1)[0], mark=mark, subkind=QUESTION))
    return tuple(lines)


def three_headings(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """A point or two under each of three headings."""
    points = iter(teller.tell("point", 6))
    lines: list[Line] = []
    for title in teller.tell("heading", 3):
        lines.append(Line(text=title, mark=Mark.HEADING))
        lines += [Line(text=next(points), mark=mark, subkind=POINT) for _ in range(teller.chance.pick((1, 2)))]
    return tuple(lines)


def paragraph(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """One paragraph."""
    return (Line(text=" ".join(teller.tell(section, teller.chance.pick((1, 2, 3))))),)


def dashes(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """A list of bullets, whatever the other lists are."""
    return tuple(Line(text=text, mark=Mark.BULLET) for text in teller.tell(section, teller.chance.pick((2, 3, 4))))


OUTLINE_WAYS: dict[str, AnswerWay] = {
    "talks and debate": talks_and_debate,
    "questions and answers": questions_and_answers,
    "one block": one_block,
    "evidence first": evidence_first,
    "mixed list": mixed_list,
    "three headings": three_headings,
}
ANSWER_WAYS: dict[str, AnswerWay] = {"listed": listed, "paragraph": paragraph, "bullets": dashes}
