"""Several speakers in one table: each cell holds a line, or a part, for each of them."""

import re
from collections.abc import Mapping, Sequence

from ...model import Span
from ...wording import holds_words
from ..evidence import Answer
from ..values.acronyms import is_acronym
from ..values.line_kinds import Kind, tell_kind, weigh_organization, weigh_position
from ..values.line_parts import Cut, Part, spans_between, split_line
from ..values.names import parse_person
from .bodies import Bodies
from .joint_titles import part_all
from .told_with_verbs import part_verbs
from .workplaces import cut_workplaces

_PART = re.compile(r"[^;\n]+")
_SLASHED = re.compile(r"(?:[^;\n/]|(?<!\s)/|/(?!\s))+")
# What stands between commas, else between dashes: one of both may stand in a name too.
_WITHIN_LINE = (re.compile(r"[^,]+"), re.compile(r"(?:[^–—-]|(?<!\s)[–—-]|[–—-](?!\s))+"))
_JOINED = re.compile(r"\s*[,;/\n]\s*|,?\s(?:and|y|e|et|&)\s+")
# What is told once of several: an address or an hour is the first one's.
_OF_ALL = ("nationality", "organization", "position")
_GAP = re.compile(r"(?<=\S)\s+(?=\S)")
_NAME_WORDS = range(2, 10)
_PAIR = 2
_CLEARLY_OF_BODY, _OF_NEITHER = -0.6, -0.1


def share_out(answers: Mapping[str, Sequence[Answer]]) -> list[dict[str, Answer]]:
    """The answers of each speaker of a table.

    There are several where the cell of the names holds several, and that of another field as many; a cell
    with fewer parts is the first one's.

    Args:
        answers: What stands in the table, by field, one part for each paragraph.
    """
    for pattern in (_PART, _SLASHED):
        names = _parts(answers.get("speaker-name", ()), pattern)
        if len(names) <= 1:
            continue
        parts = {name: _parts(given, pattern) for name, given in answers.items()}
        agreeing = [name for name, given in parts.items() if len(given) == len(names)]
        if len(agreeing) > 1 and all(map(_is_name, names)):
            return [
                {name: given[number] for name, given in parts.items() if number < len(given)}
                for number in range(len(names))
            ]
    return _share_joint(answers) or [{name: Answer.join(given) for name, given in answers.items()}]


def _share_joint(answers: Mapping[str, Sequence[Answer]]) -> list[dict[str, Answer]]:
    """The answers of each of several whom "and" joins in the cell of the names; what is told once is of all."""
    given = answers.get("speaker-name", ())
    (whole,) = given if len(given) == 1 else (None,)
    people = part_all(whole.words) if whole and not whole.pieces else []
    if whole is None or len(people) <= 1:
        return []
    told: list[dict[str, Answer]] = [
        {"speaker-name": Answer("speaker-name", whole.part(person), whole.text)} for person in people
    ]
    for name, others in answers.items():
        if name == "speaker-name":
            continue
        each = (_parts(others, _PART), [part for one in others for part in _cut(one, _JOINED)])
        parts = next((parts for parts in each if len(parts) == len(people)), None)
        for number, one in enumerate(told):
            if parts or name in _OF_ALL or not number:
                one[name] = parts[number] if parts else Answer.join(others)
    return told


def _cut(answer: Answer, sign: re.Pattern[str]) -> list[Answer]:
    parts = (span for span in spans_between(sign, answer.words) if span)
    return [Answer(answer.field, answer.part(part), answer.text) for part in parts]


def without_roles(answers: Mapping[str, Sequence[Answer]]) -> Mapping[str, Sequence[Answer]]:
    """The answers, less a role at the event that stands beside the position: "Moderator" of "Moderator", "Mayor".

    Args:
        answers: What stands in the table, by field, one part for each paragraph.
    """
    positions = [one for one in answers.get("position", ()) if tell_kind(one.words) is not Kind.ROLE]
    return {**answers, "position": positions} if positions else answers


def part_position(answers: Mapping[str, Sequence[Answer]], bodies: Bodies) -> Mapping[str, Sequence[Answer]]:
    """The answers, where one cell holds position and organization by themselves: "Mayor", "City of Alda".

    Args:
        answers: What stands in the table, by field, one part for each paragraph.
        bodies: What institutions are told with.
    """
    for name, other in (("organization", "position"), ("position", "organization")):
        if answers.get(other) or len(_parts(answers.get("speaker-name", ()), _PART)) > 1:
            continue
        lines = _parts(answers.get(name, ()), _PART)
        whole = lines[0] if len(lines) == 1 else None
        told = _by_signs(lines, bodies.known) or (_in_words(whole, bodies) if whole else None)
        if told:
            position, body = told
            return {**answers, "position": [position], "organization": [body]}
    return answers


def _by_signs(lines: list[Answer], hosts: str) -> tuple[Answer, Answer] | None:
    """Position and organization that signs or lines part."""
    lines = _parts(lines, _SLASHED) if len(lines) == 1 else lines
    within = (_parts(lines, pattern) for pattern in _WITHIN_LINE) if len(lines) == 1 else ()
    by_sign = next((parts for parts in within if len(parts) > 1), [])
    lines = _joined_behind(by_sign) or (_before_host(lines[0], hosts) if len(lines) == 1 and hosts else lines)
    if len(lines) != _PAIR:
        return None
    leans = [weigh_position(line.words) - _weigh_body(line.words, hosts) for line in lines]
    is_body = min(leans) <= _CLEARLY_OF_BODY
    is_clear = (max(leans) > 0 and (is_body or not by_sign)) or (max(leans) >= _OF_NEITHER and is_body and not by_sign)
    if leans[0] == leans[1] or not is_clear:
        return None
    position = leans.index(max(leans))
    return lines[position], lines[1 - position]


def _in_words(line: Answer, bodies: Bodies) -> tuple[Answer, Answer] | None:
    """Position and organization that words or brackets part: "Mayor at City of Alda", "City of Alda (mayor)"."""
    whole = Part(words=line.words, span=line.span, cut=Cut.START, closes=line.span.end)
    told = list(part_verbs([whole]))
    parts = cut_workplaces(told, bodies) if len(told) == 1 else told
    parts = _bracketed(line) if len(parts) == 1 else parts
    if len(parts) != _PAIR or line.pieces:
        return None
    leans = [weigh_position(part.words) - _weigh_body(part.words, bodies.known) for part in parts]
    if leans[0] == leans[1] or max(leans) <= 0:
        return None
    position = leans.index(max(leans))
    one, other = (Answer(line.field, parts[at].span, line.text) for at in (position, 1 - position))
    return one, other


def _bracketed(line: Answer) -> list[Part]:
    """A body and the position in brackets behind it, or the other way round, where one is plainly a body."""
    parts = split_line(line.words, line.span.start)
    is_pair = len(parts) == _PAIR and parts[1].is_bracketed and not parts[0].is_bracketed
    leans = [weigh_position(part.words) - weigh_organization(part.words) for part in parts] if is_pair else [0.0]
    return parts if min(leans) <= _CLEARLY_OF_BODY and max(leans) > 0 else []


def _joined_behind(parts: list[Answer]) -> list[Answer]:
    """The first of parts between signs, and the rest as one: "Director", "Women in Transport Network, Inc."."""
    if len(parts) <= _PAIR:
        return parts
    first, *rest = parts
    return [first, Answer(rest[0].field, Span(rest[0].span.start, rest[-1].span.end), rest[0].text)]


def _before_host(line: Answer, hosts: str) -> list[Answer]:
    """A line that ends with an organizer's name, parted in front of it: "Mayor City of Alda"."""
    words = line.words.rstrip()
    if not holds_words(hosts, words[words.rfind(" ") + 1 :]):
        return [line]
    for gap in _GAP.finditer(words):
        behind = words[gap.end() :]
        if " " not in behind and not is_acronym(behind):
            break  # "Director at Lagos Water Forum" is of no "Second Forum"
        if behind[:1].isupper() and weigh_position(words[: gap.start()]) > 0 and holds_words(hosts, behind):
            spans = Span(0, gap.start()), Span(gap.end(), len(words))
            return [Answer(line.field, line.part(span), line.text) for span in spans]
    return [line]


def _weigh_body(words: str, hosts: str) -> float:
    return 1.0 if holds_words(hosts, words) else weigh_organization(words)


def _parts(given: Sequence[Answer], pattern: re.Pattern[str]) -> list[Answer]:
    found = []
    for answer in given:
        for part in pattern.finditer(answer.words):
            words = part.group()
            start = part.start() + len(words) - len(words.lstrip())
            end = part.end() - len(words) + len(words.rstrip())
            if end > start:
                found.append(Answer(answer.field, answer.part(Span(start, end)), answer.text))
    return found


def _is_name(answer: Answer) -> bool:
    person = parse_person(answer.words)
    return person is not None and (person.honorific is not None or len(answer.words.split()) in _NAME_WORDS)
