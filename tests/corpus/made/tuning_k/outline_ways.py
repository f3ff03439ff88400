"""Ways of writing a discussion and the answers after it that only documents of tuning-k have."""

from ...answers import Line, Mark
from ..outline_ways import FINDING, POINT, QUESTION, AnswerWay, findings, heading, listed, with_parts
from ..teller import Teller


def notes(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """A list of notes as they were taken, figures at the end."""
    lines = [Line(text=text, mark=mark, subkind=POINT) for text in teller.tell("point", teller.chance.pick((5, 6, 7)))]
    return (*lines, *(findings(teller, mark, 2) if teller.chance.maybe(0.5) else ()))


def asked_and_said(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """One or two questions that the event began with, and what was said."""
    questions = teller.tell("question", teller.chance.pick((1, 2)))
    said = teller.tell("point", 4)
    return (*(Line(text=text, subkind=QUESTION) for text in questions),
            *(Line(text=text, mark=mark, subkind=POINT) for text in said))  # fmt: skip


def rounds(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Prose under two headings."""
    lines: list[Line] = []
    points = iter(teller.tell("point", 8))
    for title in teller.tell("heading", 2):
        lines.append(Line(text=title, mark=Mark.HEADING))
        lines += [Line(text=f"{next(points)} {next(points)}", subkind=POINT) for _ in range(2)]
    return tuple(lines)


def prose(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Paragraphs, of which one tells figures."""
    points = teller.tell("point", 6)
    told = [Line(text=" ".join(points[at : at + 2]), subkind=POINT) for at in range(0, len(points), 2)]
    told.insert(1, Line(text=" ".join(teller.tell("finding", 2)), subkind=FINDING))
    return tuple(told)


def tables(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """What the audience asked, what was said, and a list with parts."""
    questions = [Line(text=text, mark=mark, subkind=QUESTION) for text in teller.tell("question", 3)]
    said = [Line(text=text, mark=mark, subkind=POINT) for text in teller.tell("point", 3)]
    parts = with_parts(teller, 3) if mark is Mark.BULLET else []
    return (heading(teller, "question_heading"), *questions, heading(teller, "heading"), *said, *parts)


def in_prose(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """One paragraph of two sentences."""
    return (Line(text=" ".join(teller.tell(section, 2))),)


def short_paragraphs(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Two or three paragraphs."""
    return tuple(Line(text=text) for text in teller.tell(section, teller.chance.pick((2, 3))))


OUTLINE_WAYS: dict[str, AnswerWay] = {
    "notes": notes,
    "asked and said": asked_and_said,
    "rounds": rounds,
    "prose": prose,
    "tables": tables,
}
ANSWER_WAYS: dict[str, AnswerWay] = {"listed": listed, "in prose": in_prose, "short paragraphs": short_paragraphs}
