"""Ways of writing a discussion and the answers after it that only documents of tuning-m have."""

from ...answers import Line, Mark
from ..outline_ways import FINDING, POINT, QUESTION, AnswerWay, findings, heading, listed, with_parts
from ..teller import Teller


def minutes(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Notes under headings of one's own, as they were taken."""
    said = iter(teller.tell("point", 9))
    lines: list[Line] = []
    for title in teller.tell("heading", 3):
        lines.append(Line(text=title, mark=Mark.HEADING))
        number = teller.chance.pick((2, 3))
        lines += [Line(text=next(said), mark=mark, subkind=POINT) for _ in range(number)]
    return tuple(lines)


def two_levels(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Bullets, of which two have bullets below them."""
    leads, parts = teller.tell("lead", 2), iter(teller.tell("sub", 6))
    lines = [Line(text=text, mark=Mark.BULLET, subkind=POINT) for text in teller.tell("point", 3)]
    for lead in leads:
        lines.append(Line(text=lead, mark=Mark.BULLET, subkind=POINT))
        lines += [Line(text=next(parts), mark=Mark.SUB_BULLET, subkind=POINT) for _ in range(3)]
    return tuple(lines)


def numbered(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Numbered paragraphs of one or two sentences."""
    said = teller.tell("point", 8)
    texts = [*(" ".join(said[at : at + 2]) for at in (0, 2)), *said[4:]]
    return tuple(Line(text=text, mark=Mark.NUMBER, subkind=POINT) for text in texts)


def in_paragraphs(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Plain paragraphs, the last of which tells figures."""
    said = teller.tell("point", 7)
    told = [Line(text=" ".join(part), subkind=POINT) for part in (said[:3], said[3:5], said[5:])]
    return (*told, Line(text=" ".join(teller.tell("finding", 2)), subkind=FINDING))


def asked_each_time(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """A question, what was said to it, and so on."""
    said = iter(teller.tell("point", 6))
    lines: list[Line] = []
    for text in teller.tell("question", 3):
        lines.append(Line(text=text, subkind=QUESTION))
        lines += [Line(text=next(said), mark=Mark.BULLET, subkind=POINT) for _ in range(2)]
    return tuple(lines)


def figures_first(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Findings, questions and points, each under a heading; the points may have parts."""
    questions = [Line(text=text, mark=mark, subkind=QUESTION) for text in teller.tell("question", 2)]
    said = [Line(text=text, mark=mark, subkind=POINT) for text in teller.tell("point", 4)]
    parts = with_parts(teller, 2) if mark is Mark.BULLET else []
    return (*findings(teller, mark, 3), heading(teller, "question_heading"), *questions,
            heading(teller, "heading"), *said, *parts)  # fmt: skip


def one_paragraph(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Two or three sentences in a row."""
    return (Line(text=" ".join(teller.tell(section, teller.chance.pick((2, 3))))),)


def single(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """One thing only."""
    return (Line(text=teller.tell(section, 1)[0]),)


def counted(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """A numbered list."""
    return tuple(Line(text=text, mark=Mark.NUMBER) for text in teller.tell(section, 3))


OUTLINE_WAYS: dict[str, AnswerWay] = {
    "minutes": minutes,
    "two levels": two_levels,
    "numbered": numbered,
    "in paragraphs": in_paragraphs,
    "asked each time": asked_each_time,
    "figures first": figures_first,
}
ANSWER_WAYS: dict[str, AnswerWay] = {
    "listed": listed,
    "one paragraph": one_paragraph,
    "single": single,
    "counted": counted,
}
