"""Splits lists of institutions' names, whose names hold commas and "and" themselves.

The strongest separator that the writer used decides; where it is a comma or "and", the number of bases that
the form states, and the look of what follows, tell which of them part two names.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from ..assets import any_word, read_table, word_list
from ..model import Span
from ..wording import match_key
from .countries import country_code

# No pattern begins with white space that may run long: pieces are stripped afterwards instead.
_HARD = re.compile(r"[;\n•]|\s[|/+]\s")
_NUMBERED = re.compile(r"(?:(?<=^)|(?<=\s)|(?<=;))(?:\d{1,2}|[a-h])[.)]\s+(?=[^\W\d_])")
_BOUNDARY = re.compile(r"(?P<comma>,)\s*(?:(?:and|y|e|et)\s+)?|(?<=\s)(?:and|y|e|et|&)\s+", re.IGNORECASE)
_ACRONYM_LIKE = re.compile(r"(?:^|[\s(])(?=\S*[A-ZÀ-Þ]\S*[A-ZÀ-Þ])[\w.&/+-]{2,15}(?:$|[\s),;])")
_EDGES = " \t\xa0.,;:-–—"
_COMMA_SPEAKS, _AND_SPEAKS = 0.5, -0.5
_SURE, _PROBABLE = 1.0, 0.5
_OF_A_WHOLE = 0.3
_NEAR = 200  # characters around a line break that tell whether a name goes on


@dataclass(frozen=True, slots=True)
class _Boundary:
    """A comma or "and" between two parts, and how much speaks for two names around it."""

    start: int
    end: int
    is_comma: bool
    score: float


def split_names(text: str, count: int = 0) -> list[Span]:
    """The ranges of the single names.

    Args:
        text: The answer; each of its lines may hold several names.
        count: How many names there should be, 0 where nobody knows. "A and B" is two names only where that,
            or a list with commas around it, speaks for it: "Ministry of Housing and Urban Development" is one.
    """
    parts = _split_hard(text)
    if any(role_before().match(part.of(text).strip(_EDGES)) for part in parts):
        # "Lead: A; partners: B, C": each part has a list of its own.
        return [piece for part in parts for piece in _split_soft(text, part, 0)]
    if len(parts) == 1:
        return _split_soft(text, parts[0], count)
    if count > len(parts):
        finer = [piece for part in parts for piece in _split_soft(text, part, 0)]
        return finer if len(finer) == count else parts
    return parts


def bracket_depth(text: str, start: int, end: int) -> int:
    """How many brackets are open at the end of a range."""
    inside = text[start:end]
    return inside.count("(") + inside.count("[") - inside.count(")") - inside.count("]")


def _split_hard(text: str) -> list[Span]:
    cuts = [cut for cut in _outside_brackets(_HARD, text) if not (text[slice(*cut)] == "\n" and _goes_on(text, cut[0]))]
    numbers = list(_outside_brackets(_NUMBERED, text))
    if numbers and (len(numbers) > 1 or not text[: numbers[0][0]].strip(_EDGES)):
        cuts = sorted([*cuts, *numbers])
    else:
        # A number that opens a line is a list's.
        cuts = sorted([*cuts, *(one for one in numbers if text[one[0] - 1] == "\n")])
    return _pieces(text, Span(0, len(text)), cuts)


def _goes_on(text: str, at: int) -> bool:
    """Whether a line break stands within a name: "Institute of" goes on below."""
    before, after = text[max(0, at - _NEAR) : at].rstrip(), text[at : at + _NEAR].lstrip()
    if not before or not after:
        return False
    return after[0].islower() or before.split()[-1].casefold() in word_list("leans-on")


def _outside_brackets(
    pattern: re.Pattern[str], text: str, start: int = 0, end: int | None = None
) -> Iterator[tuple[int, int]]:
    """Where a pattern is found outside brackets; goes through the text once, for an answer may be very long."""
    depth, position = 0, start
    for found in pattern.finditer(text, start, len(text) if end is None else end):
        depth += bracket_depth(text, position, found.start())
        position = found.start()
        if depth == 0:
            yield found.span()


def _split_soft(text: str, part: Span, count: int) -> list[Span]:
    boundaries = list(_boundaries(text, part))
    chosen = _choose(boundaries, count, text, part)
    starts = {one.start for one in chosen}
    return _pieces(text, part, [(one.start, one.end) for one in boundaries if one.start in starts])


def _choose(boundaries: Sequence[_Boundary], count: int, text: str, part: Span) -> list[_Boundary]:
    natural = _as_written(boundaries, text, part)
    if count > 0 and sum(one.score >= _PROBABLE for one in natural) < count <= len(boundaries) + 1:
        return sorted(boundaries, key=lambda one: (-one.score, one.start))[: count - 1]
    return natural


def _as_written(boundaries: Sequence[_Boundary], text: str, part: Span) -> list[_Boundary]:
    """All commas, and an "and" that ends a list: "A Institute, B Forum and C Network"."""
    commas = [one for one in boundaries if one.is_comma and one.score != _OF_A_WHOLE]
    if commas and not boundaries[-1].is_comma and boundaries[-1].score > 0:
        before = text[commas[-1].end : boundaries[-1].start]
        if is_institution(before) and boundaries[-1].end < part.end:
            return [*commas, boundaries[-1]]
    if len(boundaries) == 1 and not commas and _parts_two(boundaries[0], text, part):
        return list(boundaries)
    return commas


def _parts_two(boundary: _Boundary, text: str, part: Span) -> bool:
    """Whether an "and" stands between two whole names: behind the brackets of one, or before one that is known."""
    before, after = text[part.start : boundary.start].strip(), text[boundary.end : part.end].strip(_EDGES)
    is_whole = before.endswith((")", "]")) or match_key(after) in _known_names()
    return is_whole and is_institution(before) and is_institution(after)


def _boundaries(text: str, part: Span) -> Iterator[_Boundary]:
    found = [one for one in _BOUNDARY.finditer(text, part.start, part.end) if one.end() > one.start()]
    outside = set(_outside_brackets(_BOUNDARY, text, part.start, part.end))
    found = [one for one in found if one.span() in outside]
    begins = accumulate(found, lambda begin, one: one.end() if one["comma"] else begin, initial=part.start)
    ends = [*(one.start() for one in found[1:]), part.end]
    for one, begin, end in zip(found, begins, ends, strict=False):
        words = text[one.end() : end].strip(_EDGES)
        lead = lead_words().match(words)
        first = words[lead.end() if lead else 0 :][:1]
        if not (first.isupper() or first.isdigit()) or country_code(words) is not None:
            continue  # a country or a rest in small letters goes with the name before it
        speaks = _COMMA_SPEAKS if one["comma"] else _AND_SPEAKS
        score = speaks + (_SURE if is_institution(words) else -0.5)
        if (
            one["comma"]
            and any_word("university").match(words)
            and any_word("part-of-university").search(text[begin : one.start()])
        ):
            score = min(score, _OF_A_WHOLE)  # "Institute for Water, University of Peru" may be one name
        yield _Boundary(one.start(), one.end(), bool(one["comma"]), score)


def is_institution(words: str) -> bool:
    """Whether words have the look of an institution's whole name: its kind, an acronym, or a known name."""
    return (
        any_word("institution-head").search(words) is not None
        or _ACRONYM_LIKE.search(words) is not None
        or match_key(words) in _known_names()
    )


def _pieces(text: str, part: Span, cuts: Sequence[tuple[int, int]]) -> list[Span]:
    starts, ends = [part.start, *(end for _, end in cuts)], [*(start for start, _ in cuts), part.end]
    pieces = [Span(start, end) for start, end in zip(starts, ends, strict=True) if end > start]
    return [piece for piece in pieces if piece.of(text).strip(_EDGES)]


@cache
def role_before() -> re.Pattern[str]:
    """What an organizer did, in front of its name: "Lead:"."""
    return re.compile(rf"(?:{any_word('organizer-role').pattern})\s?[:：]\s*", re.IGNORECASE)


@cache
def role_behind() -> re.Pattern[str]:
    """What an organizer did, in brackets behind its name: "(lead)"."""
    return re.compile(rf"[(\[]\s*(?:{any_word('organizer-role').pattern})\s*[)\]]", re.IGNORECASE)


@cache
def lead_words() -> re.Pattern[str]:
    """Words that lead to one more organizer and are no part of its name."""
    return re.compile(rf"(?:(?:and|y|e|et|{any_word('collaboration-lead').pattern})\s+)+", re.IGNORECASE)


@cache
def _known_names() -> frozenset[str]:
    names: set[str] = set()
    for row in read_table("data/reference/organizations.csv"):
        for column in ("name", "name_es", "name_fr", "other_names", "acronyms"):
            names.update(match_key(name) for name in row[column].split("|") if name)
    return frozenset(names)
