"""Ways of writing a discussion and the answers after it that only documents of tuning-h have."""

from ...answers import Line, Mark
from ..outline_ways import FINDING, POINT, QUESTION, AnswerWay, asked, findings, heading, listed, points
from ..teller import Teller


def challenges_and_answers(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """What is difficult, and what helps, each below a heading."""
    told = [Line(text=text, mark=mark, subkind=POINT) for text in teller.tell("point", 7)]
    return (heading(teller, "challenge_heading"), *told[:4], heading(teller, "answer_heading"), *told[4:])


def asked_at_once(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """The questions in one paragraph, then points in a list."""
    asks = Line(text=" ".join(teller.tell("question", 3)), subkind=QUESTION)
    said = [Line(text=text, mark=mark, subkind=POINT) for text in teller.tell("point", teller.chance.pick((4, 5, 6)))]
    return (asks, *said)


def leads_and_parts(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Bullets, two of them with parts of their own."""
    one, other = teller.tell("lead", 2)
    parts = [Line(text=text, mark=Mark.SUB_BULLET, subkind=POINT) for text in teller.tell("sub", 5)]
    said = [Line(text=text, mark=Mark.BULLET, subkind=POINT) for text in teller.tell("point", 3)]
    first, second = (Line(text=text, mark=Mark.BULLET, subkind=POINT) for text in (one, other))
    return (*said[:1], first, *parts[:3], *said[1:], second, *parts[3:])


def prose(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Two or three paragraphs of some sentences."""
    told = teller.tell("point", teller.chance.pick((7, 8, 9)))
    cut = teller.chance.pick((3, 4))
    return tuple(Line(text=" ".join(part), subkind=POINT) for part in (told[:cut], told[cut:6], told[6:]) if part)


def findings_of_talks(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """A paragraph on the talks, what they had found below a heading, then points below another."""
    told = teller.tell("point", 6)
    opening = Line(text=" ".join(told[:2]), subkind=POINT)
    said = [Line(text=text, mark=mark, subkind=POINT) for text in told[2:]]
    return (opening, *findings(teller, mark, teller.chance.pick((2, 3))), heading(teller, "heading"), *said)


def findings_unlisted(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Findings as a paragraph below their heading, points as another below theirs."""
    found = Line(text=" ".join(teller.tell("finding", 3)), subkind=FINDING)
    said = Line(text=" ".join(teller.tell("point", 4)), subkind=POINT)
    return (heading(teller, "finding_heading"), found, heading(teller, "heading"), said)


def in_prose(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """A paragraph of two or three sentences."""
    return (Line(text=" ".join(teller.tell(section, teller.chance.pick((2, 3))))),)


def as_the_form_asks(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Recommendations under words of the form's own guidance; other answers as a list."""
    if section != "recommendations":
        return listed(teller, section, mark)
    told = [Line(text=text, mark=mark) for text in teller.tell(section, 5)]
    one, other = (Line(text=text, mark=Mark.HEADING) for text in teller.tell("asked_heading", 2))
    return (one, *told[:3], other, *told[3:])


OUTLINE_WAYS: dict[str, AnswerWay] = {
    "points": points,
    "asked": asked,
    "challenges and answers": challenges_and_answers,
    "asked at once": asked_at_once,
    "leads and parts": leads_and_parts,
    "prose": prose,
    "findings of talks": findings_of_talks,
    "findings unlisted": findings_unlisted,
}
ANSWER_WAYS: dict[str, AnswerWay] = {
    "listed": listed,
    "in prose": in_prose,
    "as the form asks": as_the_form_asks,
}
