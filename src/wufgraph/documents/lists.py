"""List items: their markers as typed, and their levels."""

import re
from typing import NamedTuple

BULLETS = "-–—•▪■●○◦‣·∙*§➢✓"
# Numbers want a dot or bracket and then a space, so that "9 April" and "2.45pm" are no items.
# The private-use range holds the bullets of Word's symbol fonts.
_MARKER = re.compile(rf"(?P<bullet>[{re.escape(BULLETS)}\uf000-\uf0ff]|o(?=[ \t]))[ \t]+|(?P<number>\(?(?:\d{{1,2}}|[a-z]|[ivx]{{1,4}})[.)])[ \t]+")


class Marker(NamedTuple):
    """A typed list marker.

    Attributes:
        text: The marker with the white space behind it.
        family: `number`, or the bullet itself: items of one list share it.
    """

    text: str
    family: str


def find_marker(line: str) -> Marker | None:
    """The list marker at the front of a line that has no leading white space.

    >>> find_marker("- City leaders")
    Marker(text='- ', family='-')
    >>> find_marker("2.45pm") is None
    True
    """
    found = _MARKER.match(line)
    if not found or found.end() == len(line):
        return None
    return Marker(found.group(), found["bullet"] or "number")


class ListLevels:
    """Levels of the items of a running list, from their indents and markers.

    Deeper indents are lower levels; so is another kind of marker at the same indent ("•" then "–").
    Only two levels are told apart, as on the form.
    """

    def __init__(self) -> None:
        self._open: list[tuple[int, str]] = []

    def reset(self) -> None:
        """A paragraph that is no item ends the list."""
        self._open.clear()

    def place(self, indent: int, family: str) -> int:
        """Level, 1 or 2, of the next item.

        Args:
            indent: Distance from the margin in any unit that the whole list shares.
            family: The kind of marker.
        """
        while self._open and indent < self._open[-1][0]:
            self._open.pop()
        if (indent, family) in self._open:
            del self._open[self._open.index((indent, family)) + 1 :]
        else:
            self._open.append((indent, family))
        return min(len(self._open), 2)
