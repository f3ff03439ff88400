"""Ways of writing a discussion and the answers after it that only documents of tuning-n have."""

from ...answers import Line, Mark
from ..outline_ways import FINDING, POINT, QUESTION, AnswerWay, findings, heading, listed, with_parts
from ..teller import Teller


def jottings(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Notes in few words, as somebody took them on a knee."""
    return tuple(Line(text=text, mark=mark, subkind=POINT) for text in teller.tell("note", 7))


def protocol(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Paragraphs of an office's minutes, two sentences each."""
    said = teller.tell("minute", 6)
    return tuple(Line(text=" ".join(said[at : at + 2]), subkind=POINT) for at in (0, 2, 4))


def articles(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Numbered paragraphs of minutes, with what was found between them."""
    said = [Line(text=text, mark=Mark.NUMBER, subkind=POINT) for text in teller.tell("minute", 5)]
    found = [Line(text=text, mark=Mark.NUMBER, subkind=FINDING) for text in teller.tell("finding", 2)]
    return (*said[:2], *found, *said[2:])


def under_heads(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Two or three heads, of which the first has prose and the others lists."""
    heads = teller.tell("heading", teller.chance.pick((2, 3)))
    said = iter(teller.tell("point", 8))
    lines = [Line(text=heads[0], mark=Mark.HEADING), Line(text=f"{next(said)} {next(said)}", subkind=POINT)]
    for title in heads[1:]:
        lines.append(Line(text=title, mark=Mark.HEADING))
        lines += [Line(text=next(said), mark=mark, subkind=POINT) for _ in range(3)]
    return tuple(lines)


def asked_and_found(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Questions under their head, findings under theirs, then what was said."""
    questions = [Line(text=text, mark=mark, subkind=QUESTION) for text in teller.tell("question", 3)]
    said = [Line(text=text, mark=mark, subkind=POINT) for text in teller.tell("point", 4)]
    return (heading(teller, "question_heading"), *questions, *findings(teller, mark, 3),
            heading(teller, "heading"), *said)  # fmt: skip


def two_levels(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Bullets, the last with bullets of its own."""
    lines = [Line(text=text, mark=Mark.BULLET, subkind=POINT) for text in teller.tell("point", 5)]
    return (*lines, *with_parts(teller, 4))


def one_block(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """All that was said in one paragraph, a question in front."""
    question = Line(text=teller.tell("question", 1)[0], subkind=QUESTION)
    return (question, Line(text=" ".join(teller.tell("point", 5)), subkind=POINT))


def in_few_words(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Two or three things in few words."""
    return tuple(Line(text=text, mark=mark) for text in teller.tell("terse", teller.chance.pick((2, 3))))


def in_prose(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """One paragraph of two or three sentences."""
    return (Line(text=" ".join(teller.tell(section, teller.chance.pick((2, 3))))),)


def numbered(teller: Teller, section: str, mark: Mark) -> tuple[Line, ...]:
    """Numbered, whatever else the document has."""
    return tuple(Line(text=text, mark=Mark.NUMBER) for text in teller.tell(section, 3))


OUTLINE_WAYS: dict[str, AnswerWay] = {
    "jottings": jottings,
    "protocol": protocol,
    "articles": articles,
    "under heads": under_heads,
    "asked and found": asked_and_found,
    "two levels": two_levels,
    "one block": one_block,
}
ANSWER_WAYS: dict[str, AnswerWay] = {
    "listed": listed,
    "in few words": in_few_words,
    "in prose": in_prose,
    "numbered": numbered,
}
