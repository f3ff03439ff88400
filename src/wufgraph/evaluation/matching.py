"""Which predicted record is matched with which gold record."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..model import Report
from .cases import agreeing, seat_speakers
from .fields import FIELDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A report as one side tells it.

    Attributes:
        path: The record file, or the document that was read.
        place: Which report of its file it is, from 0.
    """

    path: Path
    place: int
    report: Report


def match(predicted: Sequence[Told], gold: Sequence[Told]) -> list[tuple[Told | None, Told | None]]:
    """Pair reports: by the source file that they name, then by the name of their own file.

    Several reports of one file are paired in order; where one side has more of them than the other, those that
    share most values. A single record and a single gold record are a pair whatever they are called.

    Args:
        predicted: In order (`in_order`).
        gold: In order.

    Returns:
        In the order of the gold records, then what is left of the predicted ones.
    """
    if len(predicted) == len(gold) == 1:
        return [(predicted[0], gold[0])]
    partner: dict[int, Told] = {}
    left = list(predicted)
    for name in (_source, _stem):
        found, wanted = defaultdict[str, list[Told]](list), defaultdict[str, list[int]](list)
        for one in left:
            found[name(one)].append(one)
        for number, one in enumerate(gold):
            if number not in partner:
                wanted[name(one)].append(number)
        for key, numbers in wanted.items():
            partner.update(_pair_up(found[key], {number: gold[number] for number in numbers}))
        taken = {id(one) for one in partner.values()}
        left = [one for one in left if id(one) not in taken]
    return [*((partner.get(number), one) for number, one in enumerate(gold)), *((one, None) for one in left)]


def in_order(told: Told) -> tuple[str, str, int, str, int]:
    """A key to sort by: `NAME.json` before `NAME-2.json` before `NAME-10.json`."""
    return _source(told), str(told.path.parent), len(told.path.stem), told.path.stem, told.place


def count_shared(one: Report, other: Report) -> int:
    """How many values two reports share."""
    seats = seat_speakers(one.speakers, other.speakers)
    return sum(
        sum(agreeing(list(field.cases(one, seats)), list(field.cases(other, range(len(other.speakers))))))
        for field in FIELDS
    )


def _pair_up(found: Sequence[Told], wanted: dict[int, Told]) -> dict[int, Told]:
    """Predicted record by number of a gold one, for reports of one name."""
    if len(found) == len(wanted) or not found:
        return dict(zip(wanted, found, strict=False))
    shared = [
        (-count_shared(one.report, true.report), number, place)
        for number, true in wanted.items()
        for place, one in enumerate(found)
    ]
    pairs: dict[int, int] = {}
    for _, number, place in sorted(shared):
        if number not in pairs and place not in pairs.values():
            pairs[number] = place
    return {number: found[place] for number, place in pairs.items()}


def _source(one: Told) -> str:
    return one.report.file


def _stem(one: Told) -> str:
    return f"{one.path.stem}{f'-{one.place + 1}' if one.place else ''}"
