"""Where a likely caption stands among those that were read, and which fields may stand there."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from dataclasses import field as attribute

from ..captions.candidate import Candidate
from ..captions.table import AGENDAS, FORM_ORDER, HEADER_FIELDS, SECTIONS, SPEAKER_FIELDS
from .value_kinds import fit_value

RANK = {name: rank for rank, name in enumerate(FORM_ORDER)}
PARTS = {
    **dict.fromkeys(HEADER_FIELDS, 0),
    **dict.fromkeys(SECTIONS, 1),
    **dict.fromkeys(AGENDAS, 1),
    **dict.fromkeys(SPEAKER_FIELDS, 2),
    "speakers": 2,
}

_MOVED, _FAR, _SEVERAL, _NEAR = "focus-areas", 25, 3, 12
_OF_SPEAKERS = PARTS["speakers"]
_PARTS_OF_ONE = ("discussion", "outline")
_OF_PLAIN_VALUE = ("date", "time", "speaker-time", "email")


@dataclass(frozen=True, slots=True)
class Place:
    """The captions that were read around a candidate, by rank on the form; -1 and the end where there are none.

    Attributes:
        parts: The parts of the form that may stand between them.
        is_answered: Whether something stands between the one in front and the candidate.
    """

    before: int
    after: int
    parts: tuple[int, ...]
    is_answered: bool = attribute(compare=False)


def places_of(candidates: Iterable[Candidate], captions: Sequence[tuple[int, str]]) -> dict[int, Place]:
    """The place of each candidate among the captions that were read, both by number of piece."""
    between: dict[int, tuple[int, int, tuple[int, ...]]] = {}  # what holds of all that stand between two captions
    places: dict[int, Place] = {}
    for number in (one.number for one in candidates):
        cut = bisect_left(captions, (number, ""))
        if cut not in between:
            between[cut] = _around(captions, cut)
        places[number] = Place(*between[cut], cut > 0 and number > captions[cut - 1][0] + 1)
    return places


def _around(captions: Sequence[tuple[int, str]], cut: int) -> tuple[int, int, tuple[int, ...]]:
    """Ranks of the captions in front of a cut and behind it, and the parts of the form that may stand between."""
    last = captions[cut - 1][1] if cut else None
    # The focus areas may stand at the end of a form, behind what is printed below them.
    behind = (name for _, name in captions[cut:] if not (name == _MOVED and last and RANK[last] > RANK[name]))
    after = next(behind, None)
    before = _before(captions[:cut], after)
    first, end = PARTS[before] if before else 0, PARTS[after] if after else 2
    return (
        RANK[before] if before else -1,
        RANK[after] if after else len(FORM_ORDER),
        tuple(range(first, end + 1)) if first <= end else (end, first),
    )


def _before(captions: Sequence[tuple[int, str]], after: str | None) -> str | None:
    """The last caption in front of a place; where a part was moved there, as speakers in front, the one before it."""
    if after is None and find_front(captions) >= 0:
        captions = [(number, name) for number, name in captions if PARTS[name] == 0]
    names = [name for _, name in reversed(captions)]
    in_order = (name for name in names if after is None or RANK[name] < RANK[after])
    return next(in_order, names[0] if names else None)


def find_front(captions: Sequence[tuple[int, str]]) -> int:
    """Where the speakers begin that stand right below the header, all sections being still unread; -1 where none do.

    Args:
        captions: Those that were read, by number of piece.
    """
    header = [number for number, name in captions if PARTS[name] == 0]
    speakers = [number for number, name in captions if PARTS[name] == _OF_SPEAKERS]
    is_all = bool(header and speakers) and len(header) + len(speakers) == len(captions)
    return speakers[0] if is_all and 0 < speakers[0] - header[-1] <= _NEAR else -1


def without_strays(captions: Sequence[tuple[int, str]], told: Sequence[int]) -> list[tuple[int, str]]:
    """The captions that were read, but for those of the header below lines that have the words of sections' captions.

    "Hour" over a speaker's answer is the event's for a reader who has not found the sections in between.

    Args:
        captions: By number of piece.
        told: Numbers of the lines that have such words, in order.
    """
    kept: list[tuple[int, str]] = []
    last, in_header = 0, True
    for number, field in captions:
        in_header = in_header and field in HEADER_FIELDS
        between = bisect_left(told, number) - bisect_left(told, last)
        if not (in_header and number - last > _FAR and between >= _SEVERAL):
            kept.append((number, field))
            last = number
    return kept


def weigh_order(field: str, place: Place, between: Sequence[str], position: int, rivals: int) -> float:
    """How well a field follows from the captions read before and after: -0.4 (against the order) to 1.3.

    Args:
        field: A missing one.
        place: The captions read around the candidate.
        between: Fields between these whose caption was not found.
        position: Which of its rivals the candidate is.
        rivals: How many they are.
    """
    rank = RANK[field]
    if not place.before < rank < place.after:
        return -0.4
    if field in SECTIONS:
        between = [name for name in between if name in SECTIONS]
    if not between:
        return 0.3
    first, last = between[0] == field and position == 0, between[-1] == field and position == rivals - 1
    aligned = len(between) == rivals and between[position] == field
    # Nothing else has the value of a date or of hours: "De / jusqu'à", whatever stands beside it.
    is_only = not (first or last) and between == [field] and field in _OF_PLAIN_VALUE
    return 0.3 + 0.5 * (aligned or first) + 0.5 * (aligned or last) + 0.2 * is_only


def names_theme(candidate: Candidate, place: Place) -> bool:
    """Whether a candidate right below the caption of the focus areas is a theme, and the answer."""
    is_first = place.before == RANK["focus-areas"] and not place.is_answered
    return is_first and fit_value("focus-areas", candidate.caption) == 1.0


def is_own_heading(candidate: Candidate, field: str, place: Place, by_words: float) -> bool:
    """Whether what was discussed is being told, and a line in it is the author's heading; so is a plain first one."""
    if field not in _PARTS_OF_ONE or place.before not in map(RANK.get, _PARTS_OF_ONE):
        return False
    is_first = field == "outline" and place.before == RANK["discussion"]
    return place.is_answered or (is_first and not (by_words or candidate.looks_printed))
