"""What somebody is, told in words of a sentence: "Ana Field, who is director of …", "representing Second Forum"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from msgspec.structs import replace

from ...assets import any_word
from ...model import Span
from ..values.line_kinds import Kind, may_name, tell_kind, weigh_position
from ..values.line_parts import Cut, Part
from ..values.name_looks import is_institution, opens_with_kind, strip_article

_WHO = r"(?:(?:who|which|she|he|they|que|quien|ella|él|qui|elle|il)\s+)?"
_ARTICLE = re.compile(r"(?:(?:the|an?|el|la|una?|le|une)\s+|l['’]\s?)(?=\w)", re.IGNORECASE)
_OCCUPATION = 0.4
_LISTS = ("works-for", "works-as", "in-the-role")


def part_verbs(parts: Sequence[Part]) -> Iterator[Part]:
    """The parts of a line, of "works for Second Forum as director" body and position, of others all."""
    for part in parts:
        told = _told_in(part) if any(any_word(name).search(part.words) for name in _LISTS) else None
        yield from [part] if told is None else told


def _told_in(part: Part) -> list[Part] | None:
    """What a part tells with a verb, behind a name or not; None where it tells nothing so."""
    for found in _verb().finditer(part.words):
        name = part.words[: found.start()].rstrip()
        if name and not may_name(name):
            return None
        told = _behind(part, found.end(), is_as=found["as"] is not None)
        if told is not None and name:
            stop = part.span.start + len(name)
            own = replace(part, words=name, span=Span(part.span.start, stop), closes=stop)
            return [own, *(replace(one, cut=Cut.COMMA) for one in told)]
        return told
    return None


def _behind(part: Part, begin: int, *, is_as: bool) -> list[Part] | None:
    """Position, or body and position, that stand behind the verb."""
    rest = part.words[begin:]
    if is_as:
        article = _ARTICLE.match(rest)
        position = rest[article.end() :] if article else rest
        if tell_kind(position) is Kind.ROLE:
            return []  # "Ana Field as moderator"
        return [_within(part, position)] if weigh_position(position) >= _OCCUPATION else None
    role = _role().search(rest)
    is_role = role is not None and weigh_position(role["role"]) >= _OCCUPATION
    body = strip_article(rest[: role.start()] if role and is_role else rest)
    if not (body[:1].isupper() or opens_with_kind(body) or (is_role and is_institution(body))):
        return None
    return [_within(part, body), *([_within(part, role["role"])] if role and is_role else ())]


def _within(part: Part, words: str) -> Part:
    """A part of its own for some words of another, behind a comma."""
    start = part.span.start + part.words.rindex(words)
    end = start + len(words)
    return replace(part, words=words, span=Span(start, end), closes=end, cut=max(part.cut, Cut.COMMA))


@cache
def _verb() -> re.Pattern[str]:
    works_for = any_word("works-for").pattern
    works_as = "|".join(any_word(name).pattern for name in ("works-as", "in-the-role"))
    return re.compile(rf"(?<!\S){_WHO}(?:(?P<at>{works_for})|(?P<as>{works_as}))(?:\s+|(?<=['’]))", re.IGNORECASE)


@cache
def _role() -> re.Pattern[str]:
    return re.compile(
        rf",?\s{any_word('in-the-role').pattern}\s+(?:(?:its|the|su|la|el|sa|son)\s+)?(?P<role>.+)", re.IGNORECASE
    )
