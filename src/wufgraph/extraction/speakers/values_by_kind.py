"""Values that stand with another one in its cell: "Dutch / 9:00" below "Nationality / Time"."""

import re
from collections.abc import Mapping, Sequence

from ...model import Span
from ..evidence import Answer
from ..values.line_kinds import Kind, tell_kind

_PART = re.compile(r"(?:[^;,|\n/–—]|(?<!\s)[/–—]|[/–—](?!\s))+")
_FIELD_OF = {
    Kind.ADDRESS: "email",
    Kind.TIME: "speaker-time",
    Kind.NATIONALITY: "nationality",
    Kind.COUNTRY: "nationality",
}
# What stands with the value of such a field is plainly not of it.
_OF_ONE_KIND = ("email", "speaker-time", "nationality")


def told_by_kind(answers: Mapping[str, Sequence[Answer]]) -> Mapping[str, Sequence[Answer]]:
    """The answers, with each value of another kind given to its own field, where nothing else tells that.

    Args:
        answers: What stands in the table, by field, one part for each paragraph.
    """
    told = {name: list(given) for name, given in answers.items()}
    for name in _OF_ONE_KIND:
        parts = [part for answer in answers.get(name, ()) for part in _parts(answer)]
        fields = [_FIELD_OF.get(tell_kind(part.words), name) for part in parts]
        moved = {field for field in fields if field != name and field not in answers}
        if len(parts) < 2 or name not in fields or not moved or len(set(fields)) < len(fields):
            continue
        for field, part in zip(fields, parts, strict=True):
            if field in moved or field == name:
                told[field] = [Answer(field, part.span, part.text)]
    return told


def _parts(answer: Answer) -> list[Answer]:
    found = []
    for part in _PART.finditer(answer.words):
        words = part.group()
        start = part.start() + len(words) - len(words.lstrip())
        end = part.end() - len(words) + len(words.rstrip())
        if end > start:
            found.append(Answer(answer.field, answer.part(Span(start, end)), answer.text))
    return found
