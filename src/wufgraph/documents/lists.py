"""List items: their markers as typed."""

import re
from functools import cache
from typing import NamedTuple

from ..assets import calendar_names
from ..model import NUMBERED

_DASHES = "-–—‒―−"
_SURE_BULLETS = "•▪▫■●○◦‣·∙➢➤✓✔►▶▸▹➔→❖◆◇⁃⦁✦♦◾◽⬤❏❑☞👉🔹🔸✅★☆✧✪◘◙"
BULLETS = f"{_DASHES}{_SURE_BULLETS}*§~"
# Signs that stand in front of figures and in names too, "> 40 people", are bullets in front of a sentence alone.
_ARROW = r"(?:-{1,2}>|=>|>{1,3}|[»+]|--)(?=[ \t]+(?:[^\W\d_]|[\"'“«(¿¡*]|.{30}))"
# "** Lima" below "* Peru"; "** PERU **" is framed.
_NESTED = r"\*{2,3}(?=[ \t]+[^\s*])(?!.*\*\*\s*$)"
# Numbers want a dot or bracket and then a space, so that "9 April" and "2.45pm" are no items.
# "1.- Lima" is the first item as Spanish types it. "c. 60" is about sixty, "(p. ex. …" an example. The private-use
# range holds the bullets of Word's symbol fonts. "1- Créer", "1/ Créer", "12° Créer" have a word behind.
_MARKER = re.compile(
    rf"(?P<bullet>[{re.escape(BULLETS)}\uf000-\uf0ff]\ufe0f?|o(?=[ \t])|{_NESTED}|{_ARROW})[ \t]+"
    r"(?:[-–—•][ \t]+(?=\w))?"
    r"|(?P<number>\(?(?:\d{1,2}[ºª°]?|[a-z](?!\.[ \t]+(?:\d|ej\.|ex\.))|[ivx]{2,4})[.)][-–]?"
    r"|[A-Z]\.\d{1,2}[.)]?(?=[ \t]+[^\s\w]?[^\W\d_])|[1-9][-/°º](?=[ \t]+[^\W\d_]['’]?[^\W\d_])"
    r"|1\d[-/°º](?=[ \t]+[A-ZÀ-Þ]['’]?[a-zß-ÿ]))[ \t]+"
)
# Without a space behind it, "-Land first", a sign that also opens figures, notes, asides and dates, as in "-5 °C",
# "*Ana*", "–As in Lima– …", "(s)he", "9.April 2014", "9.IV.2014", wants a capital letter or a long line behind it, and
# no fellow.
_CAPITAL = r"(?:[^\W\d_a-zß-öø-ÿ]|[\"'“«(¿¡])"
_GLUED = re.compile(
    rf"(?P<bullet>[{_SURE_BULLETS}\uf000-\uf0ff]\ufe0f?(?=\w|{_CAPITAL})"
    rf"|(?:[–—‒―](?!.*\w[–—‒―](?!\w))|\*(?!.*\*)|[-−+](?!.*-$)|-{{1,2}}>|=>|>)(?={_CAPITAL})"
    r"|-(?=(?:\d{1,3}(?:[.,]\d{1,3})? ?%? )?[^\W\d_]{2}.{28}))"
    r"|(?P<number>(?:\(?(?:\d{1,2}|[a-z]|[ivx]{2,4})\)|\d{1,2}\.-?(?!\w+\.?(?:$|,|\s+\d)|\w+\.\d))[-–]?)"
    rf"(?={_CAPITAL})"
)


_ROMAN = "ivx"  # letters of numbers: of others, one alone is a marker


class Marker(NamedTuple):
    """A typed list marker.

    Attributes:
        text: The marker with the white space behind it, if any.
        family: `number`, or the bullet itself.
    """

    text: str
    family: str


def find_marker(line: str) -> Marker | None:
    """The list marker at the front of a line that has no leading white space.

    >>> find_marker("- City leaders"), find_marker("•City leaders")
    (Marker(text='- ', family='-'), Marker(text='•', family='•'))
    >>> find_marker("2.45pm"), find_marker("8. April 2014")
    (None, None)
    """
    if line[:2].isalpha() and line[0] not in _ROMAN and line[1:]:
        return None  # a word
    found = _MARKER.match(line) or _GLUED.match(line)
    if not found or found.end() == len(line) or (line[:1].isdigit() and _dated().match(line)):
        return None
    return Marker(found.group(), found["bullet"] or NUMBERED)


@cache
def _dated() -> re.Pattern[str]:
    """A day and its month by themselves, which some write with a full stop: "8. April 2014"."""
    months = map(re.escape, calendar_names("month"))
    return re.compile(rf"\d{{1,2}}\.\s+(?:{'|'.join(months)})\b\.?\s*(?:\d{{4}}|[,;(|–-]|$)", re.IGNORECASE)


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
