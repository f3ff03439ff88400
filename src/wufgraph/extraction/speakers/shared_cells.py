"""Several speakers in one table: each cell holds a line, or a part, for each of them."""

import re
from collections.abc import Mapping, Sequence

from ...model import Span
from ..evidence import Answer
from ..values.names import parse_person

_PART = re.compile(r"[^;\n]+")
_NAME_WORDS = range(2, 10)


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
