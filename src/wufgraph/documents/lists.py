"""List items: their markers as typed."""

import re
from typing import NamedTuple

from ..model import NUMBERED

BULLETS = "-–—•▪▫■●○◦‣·∙*§➢➤✓✔►▶▸▹➔→❖◆◇⁃⦁✦♦"
# Signs that stand in front of figures and in names too, "> 40 people", are bullets in front of a sentence alone.
_ARROW = r"(?:-{1,2}>|=>|>{1,3}|[»+]|--)(?=[ \t]+(?:[^\W\d_]|[\"'“«(¿¡*]|.{30}))"
# Numbers want a dot or bracket and then a space, so that "9 April" and "2.45pm" are no items.
# "1.- Lima" is the first item as Spanish types it. "c. 60" is about sixty, "(p. ex. …" an example. The private-use
# range holds the bullets of Word's symbol fonts. "1- Créer", "1/ Créer", "1° Créer" have one figure, and a word behind.
_MARKER = re.compile(
    rf"(?P<bullet>[{re.escape(BULLETS)}\uf000-\uf0ff]|o(?=[ \t])|{_ARROW})[ \t]+"
    r"|(?P<number>\(?(?:\d{1,2}[ºª°]?|[a-z](?!\.[ \t]+(?:\d|ej\.|ex\.))|[ivx]{2,4})[.)][-–]?"
    r"|[1-9][-/°º](?=[ \t]+[^\W\d_]{2}))[ \t]+"
)


class Marker(NamedTuple):
    """A typed list marker.

    Attributes:
        text: The marker with the white space behind it.
        family: `number`, or the bullet itself.
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
    return Marker(found.group(), found["bullet"] or NUMBERED)


class ListItem(NamedTuple):
    """A list marker, typed or from a style, and how far the item is indented.

    Attributes:
        marker: With the space behind it.
        family: `number`, or the kind of bullet.
        indent: Distance from the margin, in any unit that the document keeps to.
    """

    marker: str
    family: str
    indent: int
