"""People named one after another in a run of words: "Ana Field (Second Forum), Bo Hill (Mayor) and Li Wei"."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

import msgspec

from ...assets import any_word
from ...model import Span
from ..values.line_kinds import is_titled, may_name
from ..values.name_looks import is_field
from .clauses import is_clause
from .name_and_body import ends_before_body

_OPENS, _CLOSES = "([", ")]"
_AND = re.compile(r"(?:and|y|e|et|&)\s+(?:finally\s+|lastly\s+|finalmente\s+|enfin\s+)?")
_ARTICLE = re.compile(r"(?:(?:the|el|la|le|du|del|al|au|de la|a la|à la)\s+|(?:de |à )?l['’])(?=\S)")
_OTHER = re.compile(r"(?<=[)\]])\s+(?:and|y|e|et|&)\s")
_BRACKET_OR_DASH = re.compile(r"\s*[(\[]|\s[-–—](?:\s|$)")
_NEXT = re.compile(r"[,;(\[]|\s(?:and|y|et|&|[-–—])\s")
_EDGES = " \n\t\xa0-–—"
# "… Bo Hill (Mayor) to write a paper": the sentence says more than who was there.
_GOES_ON = re.compile(r"[)\]]\s+(?!(?:and|y|e|et|&|of|from|de|del|du|des|d['’])\b)[^\W\d_]")
_MOST_PARTS, _PAIR = 60, 2


class _Segment(msgspec.Struct, frozen=True):
    """What stands between two commas, semicolons or "and" of a run, outside of brackets.

    Attributes:
        span: Its place.
        name: The name that it begins with; empty where it begins with none.
        sign: What more is told with behind the name within it: a bracket, a dash, or a letter of "of"; else empty.
        joint: Whether "and" stands in front of it.
        mark: What parts it from the one before.
    """

    span: Span
    name: str
    sign: str
    joint: bool
    mark: str


def part_people(words: str) -> list[Span] | None:
    """Where each person begins and ends; None where the words do not begin with one, or leave open who is named.

    >>> words = "Ana Field (Second Forum, chair), Bo Hill, mayor of Kera, and Li Wei (UCL)"
    >>> [span.of(words) for span in part_people(words)]
    ['Ana Field (Second Forum, chair)', 'Bo Hill, mayor of Kera', 'Li Wei (UCL)']
    """
    segments = list(_segments(words))
    if not segments or not segments[0].name or len(segments) > _MOST_PARTS or _GOES_ON.search(words):
        return None
    starts = _starts(segments)
    if starts is None:
        return None
    people = [_without_clause(segments[start:end], words) for start, end in pairwise([*starts, len(segments)])]
    if not all(people):
        return None
    return [Span(person[0].span.start, _end_of(person[-1], words)) for person in people]


def _end_of(last: _Segment, words: str) -> int:
    """Where a person ends before somebody who is not named: "… Bo Hill (Water Board) and the mayor of Kera"."""
    other = _OTHER.search(words, last.span.start, last.span.end)
    return other.start() if other else last.span.end


def _without_clause(person: Sequence[_Segment], words: str) -> Sequence[_Segment]:
    """What is told of a person, less the clause at the end, "who leads the work"; nothing where more follows it."""
    others = next((n for n, one in enumerate(person) if n and _AND.match(words, one.span.start)), len(person))
    person = person[:others]  # "…, and two students, Ana and Leo"
    clause = next((n for n, one in enumerate(person) if is_clause(one.span.of(words))), len(person))
    return person[:clause] if clause >= len(person) - 1 else ()


def _starts(segments: Sequence[_Segment]) -> list[int] | None:
    """The segments that a person begins with."""
    if any(segment.mark == ";" for segment in segments):
        starts = [n for n, one in enumerate(segments) if n == 0 or one.mark == ";" or (one.joint and one.name)]
        return starts if all(segments[number].name for number in starts) else None
    signs = {segments[0].sign, *(one.sign for one in segments if one.joint and one.name)} - {""}
    if signs:
        return [n for n, one in enumerate(segments) if n == 0 or _opens(one, segments[n - 1], signs)]
    if is_titled(segments[0].name):
        return [n for n, one in enumerate(segments) if one.name and (is_titled(one.name) or one.joint)]
    return _starts_by_count(segments)


def _opens(segment: _Segment, before: _Segment, signs: Collection[str]) -> bool:
    """Whether a segment names the next person: with more told as of others, behind one with more, or behind "and"."""
    return bool(segment.name) and (segment.sign in signs or before.sign in signs or segment.joint)


def _starts_by_count(segments: Sequence[_Segment]) -> list[int] | None:
    """The persons of a list in which as many things are told of each, the last of them behind "and"."""
    count = len(segments)
    if count == 1:
        return None  # a name alone may be anybody's
    joint = [number for number, one in enumerate(segments) if one.joint]
    if not joint:
        names = sum(bool(one.name) for one in segments)
        return [0] if names == 1 else list(range(count)) if names == count > _PAIR else None
    each = count - joint[-1]
    starts = list(range(0, count, each))
    if count % each or not all(segments[start].name for start in starts) or len(joint) > 1:
        return None
    others = (one for number, one in enumerate(segments) if number not in starts)
    return starts if each == 1 or not all(one.name for one in others) else None


def _segments(words: str) -> Iterator[_Segment]:
    start, mark, joint = 0, "", False
    for at, sign in [*_marks(words), (len(words), "")]:
        span = _trim(words, Span(start, at))
        if len(span):
            yield _segment(words, span, mark, joint=joint)
            mark, joint = "", False
        elif sign == "":
            return
        found = _AND.match(words, at + (sign in ",;")) if sign else None
        joint = joint or (found is not None and sign not in ",;")
        mark = mark if mark == ";" or sign not in ",;" else sign
        start = found.end() if found and sign not in ",;" else at + 1


def _segment(words: str, span: Span, mark: str, *, joint: bool) -> _Segment:
    span = _without_article(words, span)
    said = span.of(words)
    name = _name_of(_BRACKET_OR_DASH.split(said, maxsplit=1)[0])
    return _Segment(span, name, said[len(name) :].lstrip()[:1] if name else "", joint, mark)


def _without_article(words: str, span: Span) -> Span:
    """A segment without the article in front of a name with a title: "la Ing. Rosa Campo"."""
    if (role := any_word("speaker-role").match(words, span.start)) and _name_of(words[role.end() : span.end].strip()):
        return Span(role.end() + 1, span.end)  # "chaired by Ana Field"
    article = _ARTICLE.match(words, span.start)
    rest = Span(article.end(), span.end) if article else span
    return rest if is_titled(_name_of(_BRACKET_OR_DASH.split(rest.of(words), maxsplit=1)[0])) else span


def _name_of(head: str) -> str:
    """The name that words are, whatever body stands behind it; empty where they are none."""
    name = head[: ends_before_body(head)]
    if any_word("profession").fullmatch(name.rsplit(" ", 1)[-1]):
        return ""  # "Field & Hill Architects" is a body
    return name if name[:1].isupper() and may_name(name) and not is_field(name) else ""


def _marks(words: str) -> Iterator[tuple[int, str]]:
    """Commas, semicolons and "and" in front of names, outside of brackets."""
    depth = 0
    for at, sign in enumerate(words):
        if sign in _OPENS:
            depth += 1
        elif sign in _CLOSES:
            depth = max(0, depth - 1)
        elif depth:
            continue
        elif sign in ",;":
            yield at, sign
        elif sign in "aye&" and at and words[at - 1].isspace() and (found := _AND.match(words, at)):
            rest = _NEXT.split(words[found.end() :], maxsplit=1)[0].strip()
            article = _ARTICLE.match(rest)
            if _name_of(rest) or (article and is_titled(_name_of(rest[article.end() :]))):
                yield at, "and"


def _trim(words: str, span: Span) -> Span:
    said = span.of(words)
    begin = span.start + len(said) - len(said.lstrip(_EDGES))
    return Span(begin, max(begin, span.start + len(said.rstrip(_EDGES))))
