"""Ways of writing a discussion and the answers after it that only documents of the fourth part have."""

from ...answers import Line, Mark
from ..outline_ways import POINT, QUESTION, AnswerWay, asked, findings, heading, listed, points
from ..teller import Teller


def question_by_question(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Each question with what was said to it."""
    said = [Line(text=text, mark=mark, subkind=POINT) for text in teller.tell("point", 6)]
    lines: list[Line] = []
    for place, question in enumerate(teller.tell("question", 2)):
        lines += [Line(text=question, subkind=QUESTION), *said[3 * place : 3 * place + 3]]
    return tuple(lines)


def long_list(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Points and nothing else."""
    told = teller.tell("point", teller.chance.pick((6, 7, 8)))
    return tuple(Line(text=text, mark=mark, subkind=POINT) for text in told)


def findings_last(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """A paragraph, points, and findings under their heading."""
    opening = Line(text=" ".join(teller.tell("point", 2)), subkind=POINT)
    told = [text for text in teller.tell("point", 5) if text not in opening.text]
    return (opening, *(Line(text=text, mark=mark, subkind=POINT) for text in told), *findings(teller, mark, 3))


def sessions(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Parts of the session under their headings, the second with findings."""
    first, second = teller.tell("round", 2)
    told = [Line(text=text, mark=mark, subkind=POINT) for text in teller.tell("point", 5)]
    return (Line(text=first, mark=Mark.HEADING), *told[:3], Line(text=second, mark=Mark.HEADING), *told[3:],
            *findings(teller, mark, 2))  # fmt: skip


def short_paragraphs(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """A heading, and paragraphs of two sentences."""
    told = teller.tell("point", 6)
    pairs = (Line(text=" ".join(told[at : at + 2]), subkind=POINT) for at in (0, 2, 4))
    return (heading(teller, "heading"), *pairs)


def two_paragraphs(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """An answer in two paragraphs."""
    told = teller.tell(section, 3)
    return (Line(text=" ".join(told[:2])), Line(text=told[2]))


def by_addressee(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Recommendations under those whom they are for; other answers as a list."""
    if section != "recommendations":
        return listed(teller, section, mark)
    told = [Line(text=text, mark=mark) for text in teller.tell(section, 6)]
    heads = [Line(text=text, mark=Mark.HEADING) for text in teller.tell("addressees", 3)]
    return tuple(line for place, head in enumerate(heads) for line in (head, *told[2 * place : 2 * place + 2]))


OUTLINE_WAYS: dict[str, AnswerWay] = {
    "points": points,
    "asked": asked,
    "question by question": question_by_question,
    "long list": long_list,
    "findings last": findings_last,
    "sessions": sessions,
    "short paragraphs": short_paragraphs,
}
ANSWER_WAYS: dict[str, AnswerWay] = {
    "listed": listed,
    "two paragraphs": two_paragraphs,
    "by addressee": by_addressee,
}
