"""Ways of writing a discussion and the answers after it that only documents of tuning-r have."""

from ...answers import Line, Mark
from ..outline_ways import FINDING, POINT, QUESTION, AnswerWay, findings, heading, listed, points, with_parts
from ..teller import Teller


def prose_then_list(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """A paragraph to begin with, then a list of points."""
    one, other, *more = teller.tell("point", teller.chance.pick((5, 6, 7)))
    said = [Line(text=text, mark=mark, subkind=POINT) for text in more]
    return (Line(text=f"{one} {other}", subkind=POINT), *said)


def findings_first(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """What had been found, under its heading; what was said, under another."""
    said = [Line(text=text, mark=mark, subkind=POINT) for text in teller.tell("point", teller.chance.pick((3, 4, 5)))]
    return (*findings(teller, mark, teller.chance.pick((2, 3))), heading(teller, "heading"), *said)


def questions_at_the_end(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Points, and the questions that stayed under a heading of their own."""
    said = [Line(text=text, mark=mark, subkind=POINT) for text in teller.tell("point", teller.chance.pick((4, 5)))]
    asked = [Line(text=text, mark=mark, subkind=QUESTION) for text in teller.tell("question", 2)]
    return (*said, heading(teller, "question_heading"), *asked)


def minutes(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Short paragraphs in the order of talking, a question or a figure among them."""
    said = [Line(text=text, subkind=POINT) for text in teller.tell("point", 6)]
    said.insert(1, Line(text=teller.tell("question", 1)[0], subkind=QUESTION))
    said.insert(4, Line(text=teller.tell("finding", 1)[0], subkind=FINDING))
    return tuple(said)


def list_with_parts(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Bullets, the last of them with parts."""
    said = [Line(text=text, mark=Mark.BULLET, subkind=POINT) for text in teller.tell("point", 4)]
    return (*said, *with_parts(teller, teller.chance.pick((2, 3, 4))))


def numbered_paragraphs(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Numbered paragraphs of one or two sentences."""
    told = teller.tell("point", 8)
    parts = [told[:2], told[2:3], told[3:5], told[5:6], told[6:]]
    return tuple(Line(text=" ".join(part), mark=Mark.NUMBER, subkind=POINT) for part in parts)


def one_paragraph(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """One paragraph of two or three sentences."""
    return (Line(text=" ".join(teller.tell(section, teller.chance.pick((2, 3))))),)


def numbered(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """A numbered list."""
    told = teller.tell(section, teller.chance.pick((2, 3, 4)))
    return tuple(Line(text=text, mark=Mark.NUMBER) for text in told)


def single_lines(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """One or two paragraphs."""
    return tuple(Line(text=text) for text in teller.tell(section, teller.chance.pick((1, 2))))


OUTLINE_WAYS: dict[str, AnswerWay] = {
    "points": points,
    "prose, then a list": prose_then_list,
    "findings first": findings_first,
    "questions at the end": questions_at_the_end,
    "minutes": minutes,
    "list with parts": list_with_parts,
    "numbered paragraphs": numbered_paragraphs,
}
ANSWER_WAYS: dict[str, AnswerWay] = {
    "listed": listed,
    "one paragraph": one_paragraph,
    "numbered": numbered,
    "single lines": single_lines,
}
