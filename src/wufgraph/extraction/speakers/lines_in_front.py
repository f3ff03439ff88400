"""Lines that tell something of the speaker named below them: "13:45" over each name."""

from collections.abc import Callable, Sequence

from ..values.line_kinds import Kind

_IN_FRONT = frozenset((Kind.TIME, Kind.NATIONALITY, Kind.COUNTRY, Kind.ADDRESS))
_FEWEST_LINES = 3


def find_lines_in_front(kinds: Sequence[set[Kind]], names: Callable[[int], bool]) -> frozenset[int]:
    """The places of such lines: the first is one, and each that is of its kind stands right above a name.

    Args:
        kinds: Of the parts of each line.
        names: Whether the line at a place has a name.
    """
    if len(kinds) < _FEWEST_LINES or len(kinds[0]) != 1 or not kinds[0] <= _IN_FRONT:
        return frozenset()
    found = frozenset(place for place, one in enumerate(kinds) if one == kinds[0])
    return found if all(place + 1 < len(kinds) and names(place + 1) for place in found) else frozenset()
