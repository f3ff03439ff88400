"""Splits lists of institutions' names, whose names hold commas and "and" themselves.

Every place that may part two names is weighed by what stands there, every run of words between two of them by
how much it looks like one whole name; the split with the highest sum is taken. The number of bases that the
form states decides where the sums are near.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from ...model import Span
from ..values.list_marks import EDGES, end_of_lead, role_behind
from ..values.name_looks import HEADED, opens_name, weigh_name
from .name_marks import Boundary, MarkKind, find_boundaries, is_behind_bracket

_MOST_SOFT = 40  # a list of more names is split without asking how many there should be
_MOST_ACROSS = 8
# By how much a split may be worse than the best one where it has the number of names that the form states.
_ALLOWED = 2.5
_AND = re.compile(r"\s(?:and|y|e|et|&)\s")
_BLANK, _NEAR, _ONLY_A_BLANK = re.compile(r"(?<=\w{3}) (?=[A-ZÀ-Þ]\w)"), 80, -3.2
_NAME_LIKE, _LITTLE, _WITHOUT_KIND = 0.4, 0.1, -0.5


def split_names(text: str, count: int = 0) -> list[Span]:
    """The ranges of the single names.

    Args:
        text: The answer; each of its lines may hold several names.
        count: How many names there should be, 0 where nobody knows.

    >>> [name.of("Ministry of Water, Land and Housing, Cities Alliance") for name in
    ...  split_names("Ministry of Water, Land and Housing, Cities Alliance")]
    ['Ministry of Water, Land and Housing', 'Cities Alliance']
    """
    points = find_boundaries(text)
    # In capitals every word would be an acronym.
    titled = text.title()
    best = _best_splits(titled if text.isupper() and len(titled) == len(text) else text, points)
    natural = max(best, key=lambda number: (best[number][0], number))
    if count > natural and (more := _run_together(text)):
        points = sorted([*points, *more], key=lambda one: one.start)
        best = _best_splits(text, points)
    wanted = count if count in best and best[natural][0] - best[count][0] <= _ALLOWED else natural
    chosen, kept = ([points[number] for number in _unchain(best[names][1])] for names in (wanted, natural))
    if wanted < natural and not _joins_rests_only(text, kept, chosen):
        chosen = kept
    if wanted > natural and not _parts_names_only(text, kept, chosen):
        chosen = kept
    return _pieces(text, [(one.start, one.end) for one in chosen])


def _run_together(text: str) -> list[Boundary]:
    """Where a name seems to begin right behind another's last word, as where only a line's end parted the two."""
    return [
        Boundary(start=one.start(), end=one.end(), kind=MarkKind.BLANK, prior=_ONLY_A_BLANK)
        for one in _BLANK.finditer(text)
        if opens_name(text[one.end() : one.end() + _NEAR])
    ]


def _joins_rests_only(text: str, finer: Sequence[Boundary], coarser: Sequence[Boundary]) -> bool:
    """Whether, of two splits, the one with fewer names joins only what does not look like a name to another."""
    for number, one in enumerate(finer):
        start = finer[number - 1].end if number else 0
        end = finer[number + 1].start if number + 1 < len(finer) else len(text)
        weights = (_weigh_piece(text[start : one.start]), _weigh_piece(text[one.end : end]))
        parts_kinds = one.kind is MarkKind.COMMA and max(weights) >= HEADED and min(weights) >= _WITHOUT_KIND
        if one not in coarser and (min(weights) >= _NAME_LIKE or (parts_kinds and " " in text[start : one.start])):
            return False
    return True


def _parts_names_only(text: str, coarser: Sequence[Boundary], finer: Sequence[Boundary]) -> bool:
    """Whether, of two splits, the one with more names parts nothing that does not look like a name from another.

    Behind the acronym of one, another begins.
    """
    for number, one in enumerate(finer):
        end = finer[number + 1].start if number + 1 < len(finer) else len(text)
        joins = one.kind is MarkKind.AND and not is_behind_bracket(text, one.start)
        words = text[one.end : end]
        # Of "Alda Institute and Roof & Roots", the sign joins what is one name.
        is_pair = " & " in words and "&" not in text[one.start : one.end]
        # "Women of the Quay, Boats for All and Net Menders": a list of two words each ends so.
        ends_list = number == len(finer) - 1 and _is_comma_list(text, finer[:number]) and len(words.split()) > 1
        is_name = is_pair or ends_list or _weigh_piece(words) >= _LITTLE
        if one not in coarser and joins and not is_name:
            return False
    return True


def _is_comma_list(text: str, parts: Sequence[Boundary]) -> bool:
    """Whether commas part all names so far, of which none holds "and" itself."""
    ends = [0, *(one.end for one in parts)]
    names = [text[start : one.start] for start, one in zip(ends, parts, strict=False)]
    is_plain = all(" " in name.strip() and _AND.search(name) is None for name in names)
    return bool(parts) and is_plain and all(one.kind is MarkKind.COMMA for one in parts)


# A score, and the boundaries taken, the last one first: a chain shares what splits have in common.
_Chain = tuple["_Chain | None", int]
_Split = tuple[float, "_Chain | None"]


def _best_splits(text: str, points: Sequence[Boundary]) -> dict[int, _Split]:
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


def _pieces(text: str, cuts: Sequence[tuple[int, int]]) -> list[Span]:
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(text)]
    pieces = [Span(start, end) for start, end in zip(starts, ends, strict=True) if end > start]
    return [piece for piece in pieces if piece.of(text).strip(EDGES + "\n")]
