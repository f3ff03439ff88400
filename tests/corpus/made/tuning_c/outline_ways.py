"""Ways of writing a discussion and the answers after it that only this part has."""

from ...answers import Line, Mark
from ..outline_ways import POINT, QUESTION, AnswerWay, findings, heading, listed, points, with_parts
from ..teller import Teller


def rounds(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Two parts of the session, each under its heading."""
    told = teller.tell("point", 6)
    heads = teller.tell("round", 2)
    lines: list[Line] = []
    for head, mine in zip(heads, (told[:3], told[3:]), strict=True):
        lines.append(Line(text=head, mark=Mark.HEADING))
        lines += [Line(text=text, mark=mark, subkind=POINT) for text in mine]
    return tuple(lines)


def in_prose(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Paragraphs of two or three sentences."""
    told = teller.tell("point", 7)
    return tuple(Line(text=" ".join(told[start:end]), subkind=POINT) for start, end in ((0, 2), (2, 5), (5, 7)))


def questions_first(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """The questions that were asked, what was said, and the findings at the end."""
    asked = [Line(text=text, mark=mark, subkind=QUESTION) for text in teller.tell("question", 3)]
    said = [Line(text=text, mark=mark, subkind=POINT) for text in teller.tell("point", teller.chance.pick((3, 4)))]
    return (*asked, heading(teller, "heading"), *said, *findings(teller, mark, 2))


def two_levels(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Points, one of them with parts, and points again."""
    told = [Line(text=text, mark=Mark.BULLET, subkind=POINT) for text in teller.tell("point", 5)]
    return (*told[:2], *with_parts(teller, 4), *told[2:])


def answered_in_prose(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """One paragraph."""
    return (Line(text=" ".join(teller.tell(section, teller.chance.pick((2, 3))))),)


def addressed(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Recommendations under headings that say to whom; other answers as a list."""
    if section != "recommendations":
        return listed(teller, section, mark)
    told = teller.tell(section, 5)
    heads = teller.tell("addressees", 2)
    lines: list[Line] = []
    for head, mine in zip(heads, (told[:2], told[2:]), strict=True):
        lines.append(Line(text=head, mark=Mark.HEADING))
        lines += [Line(text=text, mark=mark) for text in mine]
    return tuple(lines)


OUTLINE_WAYS: dict[str, AnswerWay] = {
    "points": points,
    "rounds": rounds,
    "prose": in_prose,
    "questions first": questions_first,
    "two levels": two_levels,
}
ANSWER_WAYS: dict[str, AnswerWay] = {"listed": listed, "prose": answered_in_prose, "addressed": addressed}
