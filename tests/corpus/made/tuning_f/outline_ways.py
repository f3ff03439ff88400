"""Ways of writing a discussion and the answers after it that only documents of tuning-f have."""

from ...answers import Line, Mark
from ..outline_ways import FINDING, POINT, QUESTION, AnswerWay, asked, heading, listed, points
from ..teller import Teller


def question_by_question(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Each question with what was said to it."""
    told = teller.tell("point", 6)
    lines: list[Line] = []
    for place, question in enumerate(teller.tell("question", 3)):
        said = (Line(text=text, mark=mark, subkind=POINT) for text in told[2 * place : 2 * place + 2])
        lines += [Line(text=question, subkind=QUESTION), *said]
    return tuple(lines)


def talks_and_debate(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """What the talks said, and what the public said to them, each below a heading."""
    told = [Line(text=text, mark=mark, subkind=POINT) for text in teller.tell("point", 6)]
    return (heading(teller, "talk_heading"), *told[:3], heading(teller, "heading"), *told[3:])


def two_paragraphs(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Two long paragraphs."""
    told = teller.tell("point", 7)
    return tuple(Line(text=" ".join(part), subkind=POINT) for part in (told[:4], told[4:]))


def findings_last(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Points below a heading, then findings below theirs."""
    said = [Line(text=text, mark=mark, subkind=POINT) for text in teller.tell("point", 4)]
    found = [Line(text=text, mark=mark, subkind=FINDING) for text in teller.tell("finding", 3)]
    return (heading(teller, "heading"), *said, heading(teller, "finding_heading"), *found)


def list_and_closing(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Points in a list, and a paragraph at the end."""
    *said, last, closing = teller.tell("point", 7)
    lines = (Line(text=text, mark=mark, subkind=POINT) for text in said)
    return (*lines, Line(text=f"{last} {closing}", subkind=POINT))


def by_theme(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Paragraphs below headings of the author's."""
    told = teller.tell("point", 6)
    lines: list[Line] = []
    for place, topic in enumerate(teller.tell("topic", 3)):
        said = " ".join(told[2 * place : 2 * place + 2])
        lines += [Line(text=topic, mark=Mark.HEADING), Line(text=said, subkind=POINT)]
    return tuple(lines)


def two_sentences(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Prose: a paragraph or two."""
    told = teller.tell(section, 4)
    return tuple(Line(text=" ".join(part)) for part in (told[:2], told[2:]))


def by_actor(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Recommendations to each of two; other answers as a list."""
    if section != "recommendations":
        return listed(teller, section, mark)
    told = [Line(text=text, mark=mark) for text in teller.tell(section, 4)]
    actors = teller.chance.sample(teller.chance.words.prose(teller.language, "actors"), 2)
    one, other = (Line(text=text, mark=Mark.HEADING) for text in actors)
    return (one, *told[:2], other, *told[2:])


OUTLINE_WAYS: dict[str, AnswerWay] = {
    "points": points,
    "asked": asked,
    "question by question": question_by_question,
    "talks and debate": talks_and_debate,
    "two paragraphs": two_paragraphs,
    "findings last": findings_last,
    "list and closing": list_and_closing,
    "by theme": by_theme,
}
ANSWER_WAYS: dict[str, AnswerWay] = {
    "listed": listed,
    "two sentences": two_sentences,
    "by actor": by_actor,
}
