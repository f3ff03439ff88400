"""Ways of writing a discussion and the answers after it that only documents of the frozen part have."""

from ...answers import Line, Mark
from ..outline_ways import FINDING, POINT, QUESTION, AnswerWay, findings, heading, listed, points, with_parts
from ..teller import Teller


def list_only(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """One list, a finding or two among what was said."""
    lines = [Line(text=text, mark=mark, subkind=POINT) for text in teller.tell("point", teller.chance.pick((4, 5, 6)))]
    for text in teller.tell("finding", teller.chance.pick((0, 1, 2))):
        lines.insert(teller.chance.pick(range(len(lines))), Line(text=text, mark=mark, subkind=FINDING))
    return tuple(lines)


def paragraphs(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Prose: two sentences to a paragraph."""
    told = teller.tell("point", teller.chance.pick((4, 6, 8)))
    return tuple(Line(text=" ".join(told[at : at + 2]), subkind=POINT) for at in range(0, len(told), 2))


def figures_first(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """What was measured, then what was said about it."""
    said = [Line(text=text, mark=mark, subkind=POINT) for text in teller.tell("point", 4)]
    return (*findings(teller, mark, teller.chance.pick((2, 3))), heading(teller, "heading"), *said)


def questions_last(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Talks under a heading, and what the room asked afterwards."""
    said = [Line(text=text, mark=mark, subkind=POINT) for text in teller.tell("point", teller.chance.pick((3, 4, 5)))]
    asked = [Line(text=text, mark=mark, subkind=QUESTION) for text in teller.tell("question", 2)]
    return (heading(teller, "heading"), *said, heading(teller, "question_heading"), *asked)


def parted(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """A list that ends with one more list in it."""
    said = [Line(text=text, mark=Mark.BULLET, subkind=POINT) for text in teller.tell("point", 3)]
    return (*said, *with_parts(teller, teller.chance.pick((2, 3, 4))))


def one_question(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """The question of the event, and what was answered in paragraphs."""
    said = [Line(text=text, subkind=POINT) for text in teller.tell("point", teller.chance.pick((3, 4)))]
    return (*(Line(text=text, subkind=QUESTION) for text in teller.tell("question", 1)), *said)


def in_one(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Two sentences in one paragraph."""
    return (Line(text=" ".join(teller.tell(section, 2))),)


def lines(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """A paragraph for each."""
    return tuple(Line(text=text) for text in teller.tell(section, teller.chance.pick((2, 3))))


OUTLINE_WAYS: dict[str, AnswerWay] = {
    "points": points,
    "list only": list_only,
    "paragraphs": paragraphs,
    "figures first": figures_first,
    "questions last": questions_last,
    "parted": parted,
    "one question": one_question,
}
ANSWER_WAYS: dict[str, AnswerWay] = {"listed": listed, "in one": in_one, "lines": lines}
