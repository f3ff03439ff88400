"""Cells of a speaker whose answer has words around it, or stands in another's place: "works at …", "a professor"."""

import re
from collections.abc import Mapping, Sequence

from ...model import Span
from ...wording import match_key
from ..evidence import Answer
from ..values.countries import is_nationality, nationality_codes
from ..values.line_kinds import weigh_organization, weigh_position
from ..values.line_parts import Cut, Part
from ..values.name_looks import is_institution, strip_article
from .told_with_verbs import part_verbs
from .workplaces import split_workplace

_ARTICLE = re.compile(r"(?:an?|una?|une)\s+(?=\w)")
_FROM = re.compile(r"(?:from|de|du|del)\s+(?=\S)|d['’](?=\S)")
_SURE, _LONGEST = 1.0, 200
_CELLS = ("organization", "position", "nationality")


def put_right(answers: Mapping[str, Sequence[Answer]]) -> Mapping[str, Sequence[Answer]]:
    """The answers of a speaker, each in the cell that asks for it and without words around it.

    Args:
        answers: What stands in the table, by field, one part for each paragraph.
    """
    alone = {name: given[0] for name in _CELLS if len(given := answers.get(name, ())) == 1}
    cells = {name: one for name, one in alone.items() if not one.pieces and len(one.span) <= _LONGEST}
    put = {name: [_plain(answer)] for name, answer in _swapped(cells).items()}
    if "position" in put and "organization" in put:
        put["position"] = [_without_body(put["position"][0], put["organization"][0].words)]
    return {**answers, **put}


def _swapped(cells: dict[str, Answer]) -> dict[str, Answer]:
    """The cells, with two changed round where each plainly answers what the other asks."""
    one, position, other = (cells.get(name) for name in _CELLS)
    if one and position and _lean(one) >= _SURE and _lean(position) <= -_SURE:
        return {**cells, "organization": _as("organization", position), "position": _as("position", one)}
    if one and other and _tells_country(one) and is_institution(other.words) and not nationality_codes(other.words)[0]:
        return {**cells, "organization": _as("organization", other), "nationality": _as("nationality", one)}
    return cells


def _lean(answer: Answer) -> float:
    return weigh_position(answer.words) - weigh_organization(answer.words)


def _tells_country(answer: Answer) -> bool:
    return is_nationality(answer.words) and not is_institution(answer.words)


def _plain(answer: Answer) -> Answer:
    """An answer without a verb or an article in front: "works at the City of Alda", "a professor"."""
    if answer.field == "nationality":
        return answer
    whole = Part(words=answer.words, span=answer.span, cut=Cut.START, closes=answer.span.end)
    told = list(part_verbs([whole]))
    words = told[0].words if len(told) == 1 else answer.words
    if answer.field == "position":
        article = _ARTICLE.match(words)
        words = words[article.end() :] if article else words
    else:
        lead = _FROM.match(words)
        words = strip_article(words[lead.end() :] if lead and is_institution(words[lead.end() :]) else words)
    return _behind(answer, words) if answer.words.endswith(words) else answer


def _without_body(answer: Answer, body: str) -> Answer:
    """A position without the body that the other cell tells: "Professor, Alda University", "Mayor of Kera"."""
    before, after = split_workplace(answer.words)
    if not after or match_key(strip_article(after)) != match_key(body) or weigh_position(before) < _SURE:
        return answer
    return Answer(answer.field, Span(answer.span.start, answer.span.start + len(before)), answer.text)


def _behind(answer: Answer, words: str) -> Answer:
    return Answer(answer.field, Span(answer.span.end - len(words), answer.span.end), answer.text)


def _as(name: str, answer: Answer) -> Answer:
    return Answer(name, answer.span, answer.text)
