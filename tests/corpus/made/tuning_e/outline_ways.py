"""Ways of writing a discussion and the answers after it that only documents of tuning-e have."""

from ...answers import Line, Mark
from ..outline_ways import POINT, QUESTION, AnswerWay, asked, findings, heading, listed, points
from ..teller import Teller


def prose(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Paragraphs of two or three sentences."""
    told = teller.tell("point", 7)
    return tuple(Line(text=" ".join(part), subkind=POINT) for part in (told[:3], told[3:5], told[5:]))


def topic_by_topic(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Points under headings of the author's."""
    told = teller.tell("point", 6)
    lines: list[Line] = []
    for place, topic in enumerate(teller.tell("topic", 3)):
        said = (Line(text=text, mark=mark, subkind=POINT) for text in told[2 * place : 2 * place + 2])
        lines += [Line(text=topic, mark=Mark.HEADING), *said]
    return tuple(lines)


def findings_first(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Findings under their heading, then what was said to them under another."""
    said = [Line(text=text, mark=mark, subkind=POINT) for text in teller.tell("point", 4)]
    return (*findings(teller, mark, 3), heading(teller, "heading"), *said)


def open_questions(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Points, and the questions that were left."""
    said = [Line(text=text, mark=mark, subkind=POINT) for text in teller.tell("point", 5)]
    left = [Line(text=text, mark=mark, subkind=QUESTION) for text in teller.tell("question", 2)]
    return (*said, heading(teller, "open_heading"), *left)


def opening_and_list(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """A paragraph, and points in a list."""
    first, second, *others = teller.tell("point", 6)
    rest = (Line(text=text, mark=mark, subkind=POINT) for text in others)
    return (Line(text=f"{first} {second}", subkind=POINT), *rest)


def one_paragraph(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """All that is said in one paragraph."""
    return (Line(text=" ".join(teller.tell(section, 3))),)


def by_term(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Recommendations for the short and the long term; other answers as a list."""
    if section != "recommendations":
        return listed(teller, section, mark)
    told = [Line(text=text, mark=mark) for text in teller.tell(section, 4)]
    short, long = (Line(text=text, mark=Mark.HEADING) for text in teller.chance.words.prose(teller.language, "terms"))
    return (short, *told[:2], long, *told[2:])


OUTLINE_WAYS: dict[str, AnswerWay] = {
    "points": points,
    "asked": asked,
    "prose": prose,
    "topic by topic": topic_by_topic,
    "findings first": findings_first,
    "open questions": open_questions,
    "opening and list": opening_and_list,
}
ANSWER_WAYS: dict[str, AnswerWay] = {
    "listed": listed,
    "one paragraph": one_paragraph,
    "by term": by_term,
}
