"""Several speakers in one table: each cell holds a line, or a part, for each of them."""

import re
from collections.abc import Mapping, Sequence

from ...model import Span
from ..evidence import Answer
from ..values.line_kinds import weigh_organization, weigh_position
from ..values.names import parse_person

_PART = re.compile(r"[^;\n]+")
_NAME_WORDS = range(2, 10)
_PAIR = 2
_CLEARLY_OF_BODY = -0.6


def share_out(answers: Mapping[str, Sequence[Answer]]) -> list[dict[str, Answer]]:
    """The answers of each speaker of a table.

    There are several where the cell of the names holds several, and that of another field as many; a cell
    with fewer parts is the first one's.

    Args:
        answers: What stands in the table, by field, one part for each paragraph.
    """
    parts = {name: _parts(given) for name, given in answers.items()}
    names = parts.get("speaker-name", [])
    agreeing = [name for name, given in parts.items() if len(given) == len(names)]
    if len(names) > 1 and len(agreeing) > 1 and all(map(_is_name, names)):
        return [
            {name: given[number] for name, given in parts.items() if number < len(given)}
            for number in range(len(names))
        ]
    return [{name: Answer.join(given) for name, given in answers.items()}]


def part_position(answers: Mapping[str, Sequence[Answer]]) -> Mapping[str, Sequence[Answer]]:
    """The answers, where one cell holds position and organization in lines of their own: "Mayor", "City of Alda".

    Args:
        answers: What stands in the table, by field, one part for each paragraph.
    """
    for name, other in (("organization", "position"), ("position", "organization")):
        lines = _parts(answers.get(name, ()))
        if len(lines) != _PAIR or answers.get(other) or len(_parts(answers.get("speaker-name", ()))) > 1:
            continue
        leans = [weigh_position(line.words) - weigh_organization(line.words) for line in lines]
        is_clear = max(leans) > 0 or (max(leans) == 0 and min(leans) <= _CLEARLY_OF_BODY)
        if leans[0] == leans[1] or not is_clear:
            continue
        position = leans.index(max(leans))
        return {**answers, "position": [lines[position]], "organization": [lines[1 - position]]}
    return answers


def _parts(given: Sequence[Answer]) -> list[Answer]:
    found = []
    for answer in given:
        for part in _PART.finditer(answer.words):
            words = part.group()
            start = part.start() + len(words) - len(words.lstrip())
            end = part.end() - len(words) + len(words.rstrip())
            if end > start:
                found.append(Answer(answer.field, answer.part(Span(start, end)), answer.text))
    return found


def _is_name(answer: Answer) -> bool:
    person = parse_person(answer.words)
    return person is not None and (person.honorific is not None or len(answer.words.split()) in _NAME_WORDS)
