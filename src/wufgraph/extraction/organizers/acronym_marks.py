"""Acronyms around a mark between names of institutions: whose each of them is."""

import re
from collections.abc import Sequence

from ..values.acronyms import Fit, abbreviates, fit_acronym, is_acronym, stands_for
from ..values.list_marks import EDGES
from ..values.name_looks import ACRONYM, HEADED, KNOWN, weigh_name

_INSIDE = re.compile(r"[(\[](?P<inside>[^()\[\]]+)")


def is_set_off_beyond(names: Sequence[str], dashes: Sequence[bool], mark: int) -> bool:
    """Whether an acronym beside a mark is that of the name behind another one, "Alda Fund, UFL – Urban Futures Lab".

    Args:
        names: What stands between the marks.
        dashes: Whether each mark is a dash.
        mark: Number of the mark, which stands behind the name of the same number.
    """
    beside = ((mark - 1, mark, mark - 1), (mark + 1, mark + 1, mark + 2))
    # "Habitat Forum, HF — Order of Engineers": the dash parts names.
    is_last = mark > 0 and dashes[mark] and fit_acronym(names[mark], names[mark - 1]) is Fit.SURE
    return (is_last and fit_acronym(names[mark], names[mark + 1]) < Fit.SOME) or any(
        0 <= dash < len(dashes) and dashes[dash] and fit_acronym(names[acronym], names[name]) is Fit.SURE
        for dash, acronym, name in beside
    )


def has_own(part: str, bare: str) -> bool:
    """Whether brackets in a part hold the name of its acronym, or its acronym: "UFL (Urban Futures Lab)"."""
    inside = _INSIDE.search(part)
    if inside is None:
        return False
    return max(fit_acronym(bare, inside["inside"]), fit_acronym(inside["inside"], bare)) >= Fit.SOME


def abbreviates_both(before: str, words: str) -> bool:
    """Whether the acronym in brackets is that of two halves together: "Pan-American Cities & Health Forum (PACHF)"."""
    inside = _INSIDE.search(words)
    if inside is None:
        return False
    half, acronym = words[: inside.start()].strip(EDGES), inside["inside"]
    if fit_acronym(acronym, half) is Fit.SURE:
        return False
    # Beginnings of words are easily found in the names of two institutions together.
    if min(weigh_name(before), weigh_name(half)) >= HEADED:
        return abbreviates(acronym, f"{before} {half}")
    return fit_acronym(acronym, f"{before} {half}") is Fit.SURE


def spells_out(before: str, words: str) -> bool:
    """Whether words behind a dash are the name that the acronym before it stands for."""
    bare = re.split(r"[(\[]", words)[0].strip(EDGES)
    return is_acronym(before) and (
        stands_for(before, bare) or weigh_name(bare) < ACRONYM or weigh_name(f"{before} {bare}") == KNOWN
    )
