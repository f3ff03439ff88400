"""Ways of writing a discussion and the answers after it that only documents of tuning-p have."""

from ...answers import Line, Mark
from ..outline_ways import FINDING, POINT, QUESTION, AnswerWay, findings, heading, listed, with_parts
from ..teller import Teller


def minutes(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Short paragraphs in the order in which things were said, figures somewhere between."""
    said = [Line(text=text, subkind=POINT) for text in teller.tell("point", teller.chance.pick((5, 6)))]
    said.insert(2, Line(text=teller.tell("finding", 1)[0], subkind=FINDING))
    return tuple(said)


def agenda_items(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Items of an agenda, each with what was said on it."""
    lines: list[Line] = []
    points = iter(teller.tell("point", 6))
    for number, title in enumerate(teller.tell("heading", 3), start=1):
        lines.append(Line(text=title, mark=Mark.HEADING))
        kept = 2 if number != 3 else 1
        lines += [Line(text=next(points), mark=mark, subkind=POINT) for _ in range(kept)]
    return tuple(lines)


def questions_last(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """What was said, then what nobody could answer."""
    said = [Line(text=text, mark=mark, subkind=POINT) for text in teller.tell("point", 4)]
    asked = [Line(text=text, mark=mark, subkind=QUESTION) for text in teller.tell("question", 2)]
    return (*said, heading(teller, "question_heading"), *asked)


def one_breath(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """One long paragraph, and one of figures."""
    return (
        Line(text=" ".join(teller.tell("point", teller.chance.pick((4, 5)))), subkind=POINT),
        Line(text=" ".join(teller.tell("finding", 2)), subkind=FINDING),
    )


def groups(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """A list of two levels twice, where lists have bullets, and figures."""
    said = [Line(text=text, mark=mark, subkind=POINT) for text in teller.tell("point", 3)]
    parts = with_parts(teller, teller.chance.pick((3, 4))) if mark is Mark.BULLET else []
    return (heading(teller, "heading"), *said, *parts, *findings(teller, mark, teller.chance.pick((1, 2))))


def in_a_breath(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """One paragraph of two or three sentences."""
    return (Line(text=" ".join(teller.tell(section, teller.chance.pick((2, 3))))),)


def single_line(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """One sentence."""
    return (Line(text=teller.tell(section, 1)[0]),)


OUTLINE_WAYS: dict[str, AnswerWay] = {
    "minutes": minutes,
    "agenda items": agenda_items,
    "questions last": questions_last,
    "one breath": one_breath,
    "groups": groups,
}
ANSWER_WAYS: dict[str, AnswerWay] = {"listed": listed, "in a breath": in_a_breath, "single line": single_line}
