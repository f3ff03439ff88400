"""Ways of writing a discussion and the answers after it that only documents of tuning-g have."""

from ...answers import Line, Mark
from ..outline_ways import FINDING, POINT, QUESTION, AnswerWay, asked, findings, heading, listed, points
from ..teller import Teller


def agreed_and_disputed(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """What was agreed on, and what was not, each below a heading."""
    told = [Line(text=text, mark=mark, subkind=POINT) for text in teller.tell("point", 6)]
    return (heading(teller, "agreed_heading"), *told[:3], heading(teller, "disputed_heading"), *told[3:])


def one_text(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """One paragraph after another, three or four sentences each."""
    told = teller.tell("point", 10)
    return tuple(Line(text=" ".join(part), subkind=POINT) for part in (told[:4], told[4:7], told[7:]))


def plain_list(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Nothing but points."""
    told = teller.tell("point", teller.chance.pick((5, 6, 7, 8)))
    return tuple(Line(text=text, mark=mark, subkind=POINT) for text in told)


def all_in_one_list(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """A question, findings and points in one list, none set off from the others."""
    asks = [Line(text=text, mark=mark, subkind=QUESTION) for text in teller.tell("question", 1)]
    found = [Line(text=text, mark=mark, subkind=FINDING) for text in teller.tell("finding", 2)]
    said = [Line(text=text, mark=mark, subkind=POINT) for text in teller.tell("point", 4)]
    return (*asks, *said[:2], *found, *said[2:])


def questions_at_the_end(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """A paragraph, then points, then what remained to be asked, below a heading."""
    told = teller.tell("point", 6)
    said = [Line(text=text, mark=mark, subkind=POINT) for text in told[2:]]
    asks = [Line(text=text, mark=mark, subkind=QUESTION) for text in teller.tell("question", 2)]
    return (Line(text=" ".join(told[:2]), subkind=POINT), *said, heading(teller, "question_heading"), *asks)


def evidence_first(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Findings below their heading, then paragraphs below another."""
    told = teller.tell("point", 4)
    said = [Line(text=" ".join(part), subkind=POINT) for part in (told[:2], told[2:])]
    return (*findings(teller, mark, 3), heading(teller, "heading"), *said)


def paragraph_and_list(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Two sentences in a paragraph, and a list."""
    told = teller.tell(section, 5)
    return (Line(text=" ".join(told[:2])), *(Line(text=text, mark=mark) for text in told[2:]))


def by_level(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Recommendations for each of two levels; other answers as a list."""
    if section != "recommendations":
        return listed(teller, section, mark)
    told = [Line(text=text, mark=mark) for text in teller.tell(section, 5)]
    levels = teller.chance.sample(teller.chance.words.prose(teller.language, "level"), 2)
    one, other = (Line(text=text, mark=Mark.HEADING) for text in levels)
    return (one, *told[:3], other, *told[3:])


OUTLINE_WAYS: dict[str, AnswerWay] = {
    "points": points,
    "asked": asked,
    "plain list": plain_list,
    "agreed and disputed": agreed_and_disputed,
    "one text": one_text,
    "all in one list": all_in_one_list,
    "questions at the end": questions_at_the_end,
    "evidence first": evidence_first,
}
ANSWER_WAYS: dict[str, AnswerWay] = {
    "listed": listed,
    "paragraph and list": paragraph_and_list,
    "by level": by_level,
}
