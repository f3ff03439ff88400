"""Values of a record as cases that are right or wrong, and which of two lists' cases agree."""

import datetime as dt
import unicodedata
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from ..model import Speaker
from ..wording import fold_space, match_key

Key = tuple[str | int | float | bool | dt.date | tuple[str, ...] | None, ...]
_ALIKE = 60.0  # of 100: below it two texts are not shown as one error
_MOST_COMPARED = 20_000  # pairs of texts; where more are wrong, nobody reads which is which


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One value that a reader may get right.

    Attributes:
        pointer: JSON Pointer of the value in its record.
        key: What has to be equal.
        words: The value for people to read.
    """

    pointer: str
    key: Key
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Error:
    """A case that is wrong, missed, or one read as the other.

    Attributes:
        expected: What is true; None where a value was read that is none.
        found: What was read; None where a value was missed.
    """

    field: str
    expected: Case | None
    found: Case | None


def same_words(text: str) -> str:
    r"""What has to be equal in two texts: all but white space and the way in which accents are encoded.

    >>> same_words("Me\u0301xico \n DF")
    'México DF'
    """
    return unicodedata.normalize("NFC", fold_space(text))


def agreeing(predicted: Sequence[Case], gold: Sequence[Case]) -> list[bool]:
    """Whether each predicted case is true; a true case answers for one predicted case only."""
    left = Counter(case.key for case in gold)
    agrees = []
    for case in predicted:
        agrees.append(left[case.key] > 0)
        left[case.key] -= 1
    return agrees


def pair_errors(field: str, wrong: Iterable[Case], missed: Iterable[Case]) -> list[Error]:
    """Show what was read instead of what: of several values the most alike, the rest by themselves."""
    left, alone = list(wrong), list(missed)
    if len(left) == 1 == len(alone):
        return [Error(field=field, expected=alone[0], found=left[0])]
    errors = []
    for expected in alone:
        words = [case.words for case in left] if len(left) * len(alone) <= _MOST_COMPARED else []
        nearest = process.extractOne(expected.words, words, scorer=fuzz.ratio, score_cutoff=_ALIKE)
        errors.append(Error(field=field, expected=expected, found=left.pop(nearest[2]) if nearest else None))
    return errors + [Error(field=field, expected=None, found=case) for case in left]


def seat_speakers(predicted: Sequence[Speaker], gold: Sequence[Speaker]) -> tuple[int, ...]:
    """Tell which true speaker each predicted one is: by name, then address, then words of the name, then order.

    Returns:
        For each predicted speaker the number of a true one, each once; a number of its own for those left over.
    """
    seats: dict[int, int] = {}
    for same in (_name, _address, _name_words):
        free: defaultdict[str, deque[int]] = defaultdict(deque)
        taken = set(seats.values())
        for seat, one in enumerate(gold):
            if seat not in taken:
                free[same(one)].append(seat)
        for number, one in enumerate(predicted):
            if number not in seats and same(one) and free[same(one)]:
                seats[number] = free[same(one)].popleft()
    taken = set(seats.values())
    left = (seat for seat in range(len(gold) + len(predicted)) if seat not in taken)
    return tuple(seats[number] if number in seats else next(left) for number in range(len(predicted)))


def _name(speaker: Speaker) -> str:
    return same_words(speaker.name or "")


def _address(speaker: Speaker) -> str:
    return (speaker.email or "").casefold()


def _name_words(speaker: Speaker) -> str:
    return " ".join(sorted(match_key(speaker.name or "").split()))
