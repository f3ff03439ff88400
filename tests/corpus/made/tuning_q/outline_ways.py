"""Ways of writing a discussion and the answers after it that only documents of tuning-q have."""

from ...answers import Line, Mark
from ..outline_ways import FINDING, POINT, QUESTION, AnswerWay, findings, heading, listed, with_parts
from ..teller import Teller


def minuted(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Numbered paragraphs of one or two sentences."""
    points = iter(teller.tell("point", 9))
    lines = [Line(text=next(points), mark=Mark.NUMBER, subkind=POINT) for _ in range(teller.chance.pick((3, 4)))]
    lines += [Line(text=f"{next(points)} {next(points)}", mark=Mark.NUMBER, subkind=POINT) for _ in range(2)]
    return tuple(lines)


def questions_answered(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Each question with what was said to it."""
    said = iter(teller.tell("point", 6))
    lines: list[Line] = []
    for question in teller.tell("question", teller.chance.pick((2, 3))):
        lines.append(Line(text=question, subkind=QUESTION))
        lines += [Line(text=next(said), mark=mark, subkind=POINT) for _ in range(2)]
    return tuple(lines)


def evidence_first(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Figures under their heading, what was made of them under another."""
    said = [Line(text=text, mark=mark, subkind=POINT) for text in teller.tell("point", teller.chance.pick((3, 4, 5)))]
    return (*findings(teller, mark, teller.chance.pick((2, 3, 4))), heading(teller, "heading"), *said)


def tables_report(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """A point or two, then lists with parts under headings."""
    lines = [Line(text=text, subkind=POINT) for text in teller.tell("point", teller.chance.pick((1, 2)))]
    parts = with_parts(teller, teller.chance.pick((3, 4)))
    return (*lines, heading(teller, "heading"), *parts)


def essay(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Prose: long paragraphs, figures in one of their own, a question to end with."""
    points = teller.tell("point", 6)
    told = [Line(text=" ".join(points[at : at + 3]), subkind=POINT) for at in (0, 3)]
    figures = Line(text=" ".join(teller.tell("finding", 2)), subkind=FINDING)
    asked = [Line(text=text, subkind=QUESTION) for text in teller.tell("question", 1)]
    return (told[0], figures, told[1], *asked)


def short_notes(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """A list, hurried: points and figures as they came."""
    lines = [Line(text=text, mark=mark, subkind=POINT) for text in teller.tell("point", teller.chance.pick((4, 5, 6)))]
    figures = [Line(text=text, mark=mark, subkind=FINDING) for text in teller.tell("finding", 2)]
    for figure in figures:
        lines.insert(teller.chance.pick(range(1, len(lines))), figure)
    return tuple(lines)


def in_a_paragraph(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """One paragraph of two or three sentences."""
    return (Line(text=" ".join(teller.tell(section, teller.chance.pick((2, 3))))),)


def numbered(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """A numbered list, whatever the rest is."""
    return tuple(Line(text=text, mark=Mark.NUMBER) for text in teller.tell(section, teller.chance.pick((2, 3))))


OUTLINE_WAYS: dict[str, AnswerWay] = {
    "minuted": minuted,
    "questions answered": questions_answered,
    "evidence first": evidence_first,
    "tables' report": tables_report,
    "essay": essay,
    "short notes": short_notes,
}
ANSWER_WAYS: dict[str, AnswerWay] = {"listed": listed, "in a paragraph": in_a_paragraph, "numbered": numbered}
