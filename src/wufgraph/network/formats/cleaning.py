"""Text that every format can hold."""

import re
from collections.abc import Iterable

# Controls of C0 and C1, and what breaks lines: a space does for them.
_BREAKS = re.compile(" *[\x00-\x1f\x7f-\x9f\u2028\u2029][ \x00-\x1f\x7f-\x9f\u2028\u2029]*")
# What turns the direction of all that follows, byte order marks, and what Unicode calls no characters.
_INVISIBLE = re.compile("[\u202a-\u202e\u2066-\u2069\ufeff\ufdd0-\ufdef\ufffe\uffff]")
_PLANES = re.compile(
    "[" + "".join(chr(plane * 0x10000 + 0xFFFE) + chr(plane * 0x10000 + 0xFFFF) for plane in range(1, 17)) + "]"
)


def clean(text: str) -> str:
    r"""Text without what XML 1.0 forbids, breaks lines, or turns the direction of reading.

    Halves of surrogate pairs are joined where both are there, else replaced by U+FFFD.

    Source: XML 1.0, section 2.2; Unicode Technical Report 36, section 2.5.

    >>> clean("UN\x00 \u202eHabitat\n")
    'UN Habitat'
    """
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return _BREAKS.sub(" ", _PLANES.sub("", _INVISIBLE.sub("", whole))).strip()


def clean_apart(texts: Iterable[str]) -> dict[str, str]:
    r"""Each text cleaned, in the order given; those that became alike, or empty, get a number behind.

    >>> clean_apart(["a", "a\x00", ""])
    {'a': 'a', 'a\x00': 'a (2)', '': '(2)'}
    """
    taken: set[str] = set()
    found: dict[str, str] = {}
    for text in texts:
        found[text] = name = _free(clean(text), taken)
        taken.add(name)
    return found


def _free(name: str, taken: set[str]) -> str:
    if name and name not in taken:
        return name
    number = 2
    while (numbered := f"{name} ({number})".strip()) in taken:
        number += 1
    return numbered
