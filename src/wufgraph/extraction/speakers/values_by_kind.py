"""Values that stand with another one in its cell: "Dutch / 9:00" below "Nationality / Time"."""

import re
from collections.abc import Mapping, Sequence

from ...model import Span
from ..evidence import Answer
from ..values.countries import country_code, nationality_codes
from ..values.line_kinds import Kind, tell_kind, weigh_organization, weigh_position
from ..values.name_looks import HEADED, is_institution, may_be_city, weigh_name
from ..values.nothing import is_nothing

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
        parts = [_parts(answer) for answer in answers.get(name, ())]
        of_nation = any(_FIELD_OF.get(tell_kind(part.words)) == "nationality" for given in parts for part in given)
        values = [value for given in parts for value in _join_alike(given, name, of_nation=of_nation)]
        fields = [field for field, _ in values]
        moved = {field for field in fields if field != name and field not in answers}
        is_lacking = len(parts) > len(values) == 1  # "Peruvian", and "no e-mail" below it
        is_plain = name in fields and len(set(fields)) == len(fields)
        if sum(map(len, parts)) < 2 or not is_plain or not (moved or is_lacking):
            continue
        for field, part in values:
            if field in moved or field == name:
                told[field] = [Answer(field, part.span, part.text)]
    return _told_where_from(_told_in_lines(told))


def _told_in_lines(told: dict[str, list[Answer]]) -> dict[str, list[Answer]]:
    """The answers, with a line of another kind below an institution or a position given to its own field."""
    for name in ("organization", "position"):
        lines = told.get(name, [])
        kinds = [_FIELD_OF.get(tell_kind(line.words)) for line in lines] if len(lines) > 1 else []
        if kinds.count(None) != 1:
            continue
        moved = {field: line for field, line in zip(kinds, lines, strict=True) if field and field not in told}
        if len(moved) == len(lines) - 1:
            told |= {field: [Answer(field, line.span, line.text)] for field, line in moved.items()}
            told[name] = [line for field, line in zip(kinds, lines, strict=True) if field is None]
    return told


def _join_alike(parts: Sequence[Answer], name: str, *, of_nation: bool) -> list[tuple[str, Answer]]:
    """The parts of a paragraph by field, nationalities beside each other as one, without those that say "none".

    Args:
        parts: Of one paragraph.
        name: The field that is asked for.
        of_nation: Whether a nationality is told in any paragraph.
    """
    joined: list[tuple[str, Answer]] = []
    for part in parts:
        if is_nothing(part.words):
            continue
        kind, last = tell_kind(part.words), joined[-1] if joined else None
        # "Ecuatoriana, Alcaldía de Cuenca" tells where somebody works too; "Metropolis, Spain" where it is.
        is_led = last is not None and tell_kind(last[1].words) is Kind.NATIONALITY
        is_alone = of_nation and len(parts) == 1  # "Works for / Nationality" over a line for each
        is_body = kind is Kind.FREE and ((is_led and is_institution(part.words)) or (is_alone and _is_body(part.words)))
        field = "organization" if is_body else _FIELD_OF.get(kind, name)
        if last and last[0] == field == "nationality":
            joined[-1] = field, Answer(field, Span(last[1].span.start, part.span.end), part.text)
        else:
            joined.append((field, part))
    return joined


def _is_body(words: str) -> bool:
    return is_institution(words) or weigh_organization(words) > weigh_position(words)


def _told_where_from(told: dict[str, list[Answer]]) -> dict[str, list[Answer]]:
    """The answers, with an institution and its country below "From" as the institution: nobody's nationality."""
    given = told.get("nationality", ())
    if len(given) != 1 or "organization" in told:
        return told
    words = given[0].words
    name, comma, place = words.rpartition(",")
    is_own = is_institution(name) or (weigh_name(name) >= HEADED and not may_be_city(name))
    if not comma or country_code(place.strip()) is None or not is_own or nationality_codes(name)[0]:
        return told
    institution = Answer("organization", given[0].part(Span(0, len(name.rstrip()))), given[0].text)
    return {**{field: own for field, own in told.items() if field != "nationality"}, "organization": [institution]}


def _parts(answer: Answer) -> list[Answer]:
    found = []
    for part in _PART.finditer(answer.words):
        words = part.group()
        start = part.start() + len(words) - len(words.lstrip())
        end = part.end() - len(words) + len(words.rstrip())
        if end > start:
            found.append(Answer(answer.field, answer.part(Span(start, end)), answer.text))
    return found
