"""Splits lists of institutions' names, whose names hold commas and "and" themselves.

Every place that may part two names is weighed by what stands there, every run of words between two of them by
how much it looks like one whole name; the split with the highest sum is taken. The number of bases that the
form states decides where the sums are near.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache, lru_cache

from ...assets import any_word, word_list
from ...model import Span
from ..values.brackets import outside_brackets
from ..values.countries import country_code
from ..values.list_marks import (
    AND,
    EDGES,
    end_of_lead,
    hard_cuts,
    role_before,
    role_behind,
    soft_marks,
)
from ..values.name_looks import (
    ACRONYM,
    KNOWN,
    abbreviates,
    is_acronym,
    may_be_base,
    stands_for,
    strip_article,
    weigh_name,
)

_NEAR = 200  # characters around a mark that tell what it stands between
_MOST_SOFT = 40  # a list of more names is split without asking how many there should be
_MOST_ACROSS = 8
# By how much a split may be worse than the best one where it has the number of names that the form states.
_ALLOWED = 2.5
_NAME_LIKE = 0.4


class _Kind(Enum):
    """What stands between two names, and how much it speaks for there being two."""

    HARD = auto()
    LEAD = auto()
    COMMA = auto()
    AND = auto()
    DASH = auto()
    SLASH = auto()


_PRIOR = {
    _Kind.HARD: 6.0,
    _Kind.LEAD: 2.5,
    _Kind.COMMA: 1.0,
    _Kind.AND: -0.8,
    _Kind.DASH: 0.3,
    _Kind.SLASH: -0.8,
}
_SHORT_LEAD, _ARTICLE_FOLLOWS, _ROLE_FOLLOWS = 0.0, 0.5, 3.0
_COMMA_IN_HARD_LIST, _PART_OF_UNIVERSITY, _ACRONYM_SPELLED_OUT, _BEHIND_COUNTRY = -1.0, -4.0, -6.0, 1.5
_BASE_FOLLOWS = -6.0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Boundary:
    """A place between two parts, and how much speaks for two names around it."""

    start: int
    end: int
    kind: _Kind
    prior: float


def split_names(text: str, count: int = 0) -> list[Span]:
    """The ranges of the single names.

    Args:
        text: The answer; each of its lines may hold several names.
        count: How many names there should be, 0 where nobody knows.

    >>> [name.of("Ministry of Water, Land and Housing, Cities Alliance") for name in
    ...  split_names("Ministry of Water, Land and Housing, Cities Alliance")]
    ['Ministry of Water, Land and Housing', 'Cities Alliance']
    """
    points = _boundaries(text)
    # In capitals every word would be an acronym.
    titled = text.title()
    best = _best_splits(titled if text.isupper() and len(titled) == len(text) else text, points)
    natural = max(best, key=lambda number: (best[number][0], number))
    wanted = count if count in best and best[natural][0] - best[count][0] <= _ALLOWED else natural
    chosen, kept = ([points[number] for number in _unchain(best[names][1])] for names in (wanted, natural))
    if wanted < natural and not _joins_rests_only(text, kept, chosen):
        chosen = kept
    if wanted > natural and not _parts_names_only(text, kept, chosen):
        chosen = kept
    return _pieces(text, [(one.start, one.end) for one in chosen])


def _joins_rests_only(text: str, finer: Sequence[_Boundary], coarser: Sequence[_Boundary]) -> bool:
    """Whether, of two splits, the one with fewer names joins only what does not look like a name to another."""
    for number, one in enumerate(finer):
        start = finer[number - 1].end if number else 0
        end = finer[number + 1].start if number + 1 < len(finer) else len(text)
        weights = (_weigh_piece(text[start : one.start]), _weigh_piece(text[one.end : end]))
        if one not in coarser and min(weights) >= _NAME_LIKE:
            return False
    return True


def _parts_names_only(text: str, coarser: Sequence[_Boundary], finer: Sequence[_Boundary]) -> bool:
    """Whether, of two splits, the one with more names parts nothing that does not look like a name from another."""
    for number, one in enumerate(finer):
        end = finer[number + 1].start if number + 1 < len(finer) else len(text)
        if one not in coarser and one.kind is _Kind.AND and _weigh_piece(text[one.end : end]) < 0:
            return False
    return True


# A score, and the boundaries taken, the last one first: a chain shares what splits have in common.
_Chain = tuple["_Chain | None", int]
_Split = tuple[float, "_Chain | None"]


def _best_splits(text: str, points: Sequence[_Boundary]) -> dict[int, _Split]:
    """The best split by number of names: its score, and which boundaries it takes.

    A long list has one only, by the number 0.
    """
    counted = len(points) <= _MOST_SOFT
    # By the boundary that a split ends at, -1 before the first, then by its number of names.
    ending: list[dict[int, _Split]] = [{0: (0.0, None)}]
    for number in range(len(points) + 1):
        end = points[number].start if number < len(points) else len(text)
        here: dict[int, _Split] = {}
        for before in range(max(-1, number - 1 - _MOST_ACROSS), number):
            start = points[before].end if before >= 0 else 0
            weight = _weigh_piece(text[start:end]) + (points[number].prior if number < len(points) else 0.0)
            is_name = text[start:end].strip(EDGES) != ""
            for names, (score, taken) in ending[before + 1].items():
                more = names + 1 if counted and is_name else names
                longer = score + weight, (taken, number) if number < len(points) else taken
                if more not in here or longer[0] > here[more][0]:
                    here[more] = longer
        ending.append(here)
    return ending[-1]


def _unchain(taken: _Chain | None) -> list[int]:
    numbers: list[int] = []
    while taken:
        taken, number = taken
        numbers.append(number)
    return numbers[::-1]


@lru_cache(maxsize=1024)
def _weigh_piece(words: str) -> float:
    bare = words.strip(EDGES + "\n")
    if not bare:
        return 0.0
    bare = role_behind().sub("", bare[end_of_lead(bare, 0, len(bare)) :])
    return weigh_name(bare) if bare.strip(EDGES) else 0.0


def _boundaries(text: str) -> list[_Boundary]:
    hard = hard_cuts(text)
    # In a list that other marks part, commas stand within names.
    listed = any(not text[max(0, s - _NEAR) : s].rstrip().endswith(",") for s, _ in hard)
    listed = listed and not role_before().search(text)
    shouted = text.isupper() or text.islower()
    found = [_Boundary(start=s, end=e, kind=_Kind.HARD, prior=_PRIOR[_Kind.HARD]) for s, e in hard]
    starts, ends = [0, *(end for _, end in hard)], [*(start for start, _ in hard), len(text)]
    for start, end in zip(starts, ends, strict=True):
        found += _soft_boundaries(text, Span(start, max(start, end)), listed=listed, shouted=shouted)
    return sorted(found, key=lambda one: one.start)


def _soft_boundaries(text: str, part: Span, *, listed: bool, shouted: bool) -> Iterator[_Boundary]:
    found = [one for one in outside_brackets(soft_marks(), text, part.start, part.end) if one[1] > one[0]]
    begin = part.start
    first = end_of_lead(text, part.start, part.end)
    for number, (start, end) in enumerate(found):
        following = found[number + 1][0] if number + 1 < len(found) else part.end
        words = text[end:following]
        bare = strip_article(text[end_of_lead(text, end, following) : following].lstrip(EDGES))
        before = text[max(begin, start - _NEAR) : start].strip(EDGES)
        if not (bare[:1].isupper() or bare[:1].isdigit() or shouted) or _is_country(bare) or not before:
            continue  # a country or a rest in small letters goes with the name before it
        if start < first or _ends_company(text[start:end], bare):
            continue  # a mark within "Organizer and partners:"
        if role_behind().fullmatch(f"({words.strip(EDGES)})"):
            continue
        kind = _kind_of(text[start:end])
        prior = _weigh_boundary(kind, text[start:end], before, words, listed=listed)
        if (kind is _Kind.DASH or (kind is _Kind.COMMA and listed)) and may_be_base(text[end : part.end]):
            prior += _BASE_FOLLOWS
        yield _Boundary(start=start, end=end, kind=kind, prior=prior)
        begin = begin if kind is _Kind.AND else end


def _weigh_boundary(kind: _Kind, mark: str, before: str, words: str, *, listed: bool) -> float:
    """How much speaks for two names around a mark, but for the look of the names.

    Args:
        kind: Of the mark.
        mark: What stands there.
        before: From the last boundary to the mark.
        words: From the mark to the next one.
        listed: Whether other marks part the names of the list.
    """
    prior = _PRIOR[kind]
    if kind is _Kind.COMMA and listed:
        prior = _COMMA_IN_HARD_LIST
    if kind is _Kind.LEAD and " " not in mark.strip():
        prior = _SHORT_LEAD
    bare = words.strip(EDGES)
    if role_before().match(bare):
        return prior + _ROLE_FOLLOWS
    if _is_country(re.split(r"[,(\[/|]|\s[-–—]\s", before.rstrip(")]"))[-1]):
        prior += _BEHIND_COUNTRY
    if bare != strip_article(bare):
        prior += _ARTICLE_FOLLOWS
    if (kind is _Kind.DASH and _spells_out(before, bare)) or _abbreviate(before, bare):
        prior += _ACRONYM_SPELLED_OUT
    return prior + (_PART_OF_UNIVERSITY if kind is _Kind.COMMA and _is_part(before, bare) else 0.0)


def _spells_out(before: str, words: str) -> bool:
    """Whether words behind a dash are the name that the acronym before it stands for."""
    bare = re.split(r"[(\[]", words)[0].strip(EDGES)
    return is_acronym(before) and (
        stands_for(before, bare) or weigh_name(bare) < ACRONYM or weigh_name(f"{before} {bare}") == KNOWN
    )


def _abbreviate(before: str, words: str) -> bool:
    """Whether of two parts one is the acronym of the other: "UFL – Urban Futures Lab"."""
    one, other = (re.split(r"[(\[]", part)[0].strip(EDGES) for part in (before, words))
    return abbreviates(one, other) or abbreviates(other, one)


def _ends_company(mark: str, words: str) -> bool:
    """Whether words behind a mark end the name of a company or an association: "& Partners", ", A.C."."""
    bare = re.split(r"[(\[,–—]", words)[0].strip(" \t\n;:")
    if mark.strip()[:1] == ",":
        return _spelled("legal-form").fullmatch(bare) is not None
    return AND.fullmatch(mark.strip()) is not None and _spelled("company-tail").fullmatch(bare) is not None


@cache
def _spelled(name: str) -> re.Pattern[str]:
    """The words of a list, whole, with or without stops and spaces behind their letters: "A. C.", "AC"."""
    return re.compile("|".join(re.escape(word).replace(r"\.", r"\.?\s?") for word in word_list(name)), re.IGNORECASE)


def _is_part(before: str, words: str) -> bool:
    """Whether a university and a part of it stand beside each other: "Institute for Water, University of Peru"."""
    if weigh_name(before) == KNOWN:
        return False
    part, whole = any_word("part-of-university"), any_word("university")
    if not whole.search(before) and (
        (whole.match(words) and part.search(before)) or (whole.search(words) and part.match(before))
    ):
        return True
    return whole.search(before) is not None and any_word("faculty").match(words) is not None


def _is_country(words: str) -> bool:
    return country_code(words.strip(EDGES + "\n")) is not None


def _kind_of(mark: str) -> _Kind:
    bare = mark.strip()
    if bare[:1] == ",":
        return _Kind.COMMA
    if bare in ("-", "–", "—"):
        return _Kind.DASH
    if bare == "/":
        return _Kind.SLASH
    return _Kind.AND if AND.fullmatch(bare) else _Kind.LEAD


def _pieces(text: str, cuts: Sequence[tuple[int, int]]) -> list[Span]:
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(text)]
    pieces = [Span(start, end) for start, end in zip(starts, ends, strict=True) if end > start]
    return [piece for piece in pieces if piece.of(text).strip(EDGES + "\n")]
