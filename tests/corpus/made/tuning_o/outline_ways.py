"""Ways of writing a discussion and the answers after it that only documents of tuning-o have."""

from ...answers import Line, Mark
from ..outline_ways import FINDING, POINT, QUESTION, AnswerWay, findings, heading, listed, with_parts
from ..teller import Teller


def jotted(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """What was jotted down, in the order in which it was said."""
    lines = [Line(text=text, mark=mark, subkind=POINT) for text in teller.tell("point", teller.chance.pick((4, 6, 8)))]
    lines[1:1] = [Line(text=text, mark=mark, subkind=FINDING) for text in teller.tell("finding", 1)]
    return tuple(lines)


def protocol(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """An office's paragraphs: what was asked, what was shown, what was said."""
    said = teller.tell("point", 5)
    return (
        *(Line(text=text, subkind=QUESTION) for text in teller.tell("question", 1)),
        Line(text=" ".join(teller.tell("finding", 2)), subkind=FINDING),
        Line(text=" ".join(said[:2]), subkind=POINT),
        Line(text=" ".join(said[2:]), subkind=POINT),
    )


def two_levels(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Headings, and lists with lists below them."""
    lines: list[Line] = []
    points = iter(teller.tell("point", 4))
    for title in teller.tell("heading", 2):
        lines += [Line(text=title, mark=Mark.HEADING)]
        lines += [Line(text=next(points), mark=Mark.BULLET, subkind=POINT) for _ in range(2)]
    return (*lines, *with_parts(teller, teller.chance.pick((2, 3))))


def numbered_paragraphs(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Numbered paragraphs, figures under a heading behind them."""
    said = [Line(text=text, mark=Mark.NUMBER, subkind=POINT) for text in teller.tell("point", 5)]
    return (*said, *findings(teller, Mark.BULLET, 2))


def questions_last(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """What was said under a heading, and what was asked under another."""
    said = [Line(text=text, mark=mark, subkind=POINT) for text in teller.tell("point", 3)]
    asked = [Line(text=text, mark=mark, subkind=QUESTION) for text in teller.tell("question", 2)]
    return (heading(teller, "heading"), *said, heading(teller, "question_heading"), *asked)


def one_paragraph(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """All in one paragraph."""
    return (Line(text=" ".join(teller.tell(section, teller.chance.pick((2, 3))))),)


def numbered(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """A numbered list."""
    return tuple(Line(text=text, mark=Mark.NUMBER) for text in teller.tell(section, teller.chance.pick((2, 3, 4))))


OUTLINE_WAYS: dict[str, AnswerWay] = {
    "jotted": jotted,
    "protocol": protocol,
    "two levels": two_levels,
    "numbered paragraphs": numbered_paragraphs,
    "questions last": questions_last,
}
ANSWER_WAYS: dict[str, AnswerWay] = {"listed": listed, "one paragraph": one_paragraph, "numbered": numbered}
