"""Which parts of a speaker's line are the position, and which the organization: how they are shared out fits best."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from msgspec.structs import replace

from ...assets import leans_on
from ...model import Span
from ..captions.pieces import Numbered
from ..roles import ANSWER
from ..values.acronyms import Fit, fit_acronym
from ..values.line_parts import Cut, Part
from .entries import Entry
from .lines import Habits, Reader

_GOES_ON, _WEAK_CUT, _ACROSS, _BOTH, _HABIT = 0.6, -0.5, -0.8, 0.3, 0.3
# A name or position says what it is at its begin.
_WEAK_BEGIN = -0.8
_CUT_SHORT = -2.0
# "Consorzio Case (CC)" is an institution, whatever its words say.
_OF_NAME = 2.0
_ONE_OF_EACH = 2


def share(entry: Entry, reader: Reader, habits: Habits) -> dict[str, list[Part]]:
    """All fields of an entry, each with the parts of its value that stand together."""
    found = {name: _first_run(parts) for name, parts in entry.fields.items()}
    wanted = [name for name in ("position", "organization") if name not in found]
    if entry.free and wanted:
        labels = max(_labellings(len(entry.free), wanted), key=lambda one: _score(entry, one, reader, habits))
        for name in wanted:
            numbers = [number for number, label in enumerate(labels) if label == name]
            same = [n for n in numbers if entry.runs[n] == entry.runs[numbers[0]]]
            if same:
                found[name] = [entry.free[number] for number in same]
    return {**found, "speaker-name": [entry.name]}


def lean(entry: Entry, reader: Reader) -> float:
    """How much speaks for the position before the organization in one entry; below 0 for the other order."""
    if len(entry.free) < _ONE_OF_EACH or {"position", "organization"} & set(entry.fields):
        return 0.0
    count = len(entry.free)
    best = {
        first: max(
            _score(entry, tuple(order[0] if n < cut else order[1] for n in range(count)), reader, Habits())
            for cut in range(1, count)
        )
        for first, order in {
            "position": ("position", "organization"),
            "organization": ("organization", "position"),
        }.items()
    }
    return best["position"] - best["organization"]


def _labellings(count: int, wanted: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Ways to share parts out so that those of a field stand together."""
    if len(wanted) == 1:
        yield (wanted[0],) * count
        return
    for first, second in (wanted, wanted[::-1]):
        for cut in range(count, 0, -1):
            yield tuple(first if number < cut else second for number in range(count))


def _score(entry: Entry, labels: Sequence[str], reader: Reader, habits: Habits) -> float:
    total = 0.0
    strongest = max((part.cut for part in entry.free[1:]), default=Cut.START)
    for number, (part, label) in enumerate(zip(entry.free, labels, strict=True)):
        position, organization = reader.weigh(part)
        total += position if label == "position" else organization
        if not number:
            continue
        same = labels[number - 1] == label
        apart = entry.runs[number] != entry.runs[number - 1]
        if not same and leans_on(entry.free[number - 1].words):
            total += _CUT_SHORT
        two = label == "organization" != labels[0] and _are_two(entry.free[number - 1], part, reader)
        if _opens_bracket(part) and fit_acronym(part.words, entry.free[number - 1].words) is Fit.SURE:
            total += _OF_NAME if same and label == "organization" else 0.0
        elif same and (apart or two):
            total += _ACROSS
        elif same and (part.words[0].islower() or _opens_bracket(part)) and max(position, organization) < 1:
            total += _GOES_ON
        elif not same and not apart and part.cut < strongest:
            total += _WEAK_CUT
    for name, weight in _first_weights(entry, labels, reader):
        later = (
            reader.weigh(part)[name != "position"]
            for part, label in zip(entry.free, labels, strict=True)
            if label == name
        )
        total += _WEAK_BEGIN if weight < 1 <= max(later) else 0.0
    if len(set(labels)) > 1:
        total += _BOTH + (_HABIT if (labels[0] == "position") == (habits.position_first >= 0) else 0.0)
    return total


def _are_two(above: Part, part: Part, reader: Reader) -> bool:
    """Whether two institutions stand in lines of their own: "Coordinator, Department of Health" above "WHO"."""
    return part.cut is Cut.LINE and min(reader.weigh(above)[1], reader.weigh(part)[1]) >= 1


def _first_weights(entry: Entry, labels: Sequence[str], reader: Reader) -> Iterator[tuple[str, float]]:
    """How well the first part of each field fits it."""
    for name in set(labels):
        yield name, reader.weigh(entry.free[labels.index(name)])[name != "position"]


def _opens_bracket(part: Part) -> bool:
    return part.is_bracketed and part.cut is Cut.BRACKET


def _first_run(parts: Sequence[Part]) -> list[Part]:
    """Two nationalities stand side by side; of other things the first is meant."""
    run = [parts[0]]
    for part in parts[1:]:
        if part.span.start - run[-1].span.end > len(" and / "):
            break
        run.append(part)
    return run


def pieces_of(
    shared: Mapping[str, Sequence[Part]], pieces: Sequence[Numbered], starts: Sequence[int]
) -> Iterator[Numbered]:
    """The answers of one speaker, one piece for each block that an answer stands in."""
    for name, parts in shared.items():
        for place, together in groupby(parts, lambda part: bisect_right(starts, part.span.start) - 1):
            own = list(together)
            last, (number, piece) = own[-1], pieces[place]
            opens_within = len(own) > 1 and (last.cut is Cut.BRACKET or not own[0].is_bracketed)
            is_whole = last.is_bracketed and opens_within and name != "nationality"
            end = last.closes if is_whole else last.span.end
            block = piece.block.part(Span(own[0].span.start, end))
            yield number, replace(piece, block=block, role=ANSWER, field=name)
