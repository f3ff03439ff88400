"""Labels and values that a web page sets side by side, each in an element of its own, "Venue" and "Room 3".

Nothing but that they come in pairs, again and again, tells a label that is not bold from the answer to the one above.
"""

import re
from collections import defaultdict

import msgspec
from lxml import etree

_PAIR, _FEWEST_ALIKE, _LONGEST_LABEL, _LONGEST_VALUE = 2, 3, 120, 400
_PARENTS, _PARTS = frozenset(("div", "li", "section", "p", "article")), frozenset(("div", "span", "p", "label"))
# What stands in a part of a pair: words, and nothing that makes lines.
_WITHIN = frozenset(("a", "abbr", "b", "em", "font", "i", "span", "strong", "sub", "sup", "time", "u", "img"))
_ANSWERED_IN = frozenset(("input", "select", "textarea"))
_MANY = re.compile(r"(?i)</(?:div|label)>\s*<(?:div|p|br|input|select|textarea)\b")


class PagePairs(msgspec.Struct, frozen=True):
    """The labels that do not end a line, and the values and line breaks that begin none, of a page's pairs."""

    labels: frozenset[etree._Element] = frozenset()
    values: frozenset[etree._Element] = frozenset()

    @classmethod
    def of(cls, root: etree._Element, markup: str) -> "PagePairs":
        """The pairs of a page, of a kind that comes several times."""
        if not _MANY.search(markup):
            return _NONE
        alike: dict[tuple[str, ...], list[etree._Element]] = defaultdict(list)
        for element in root.iter(*_PARENTS):
            if len(element) == _PAIR and _is_pair(element):
                alike[_kind(element)].append(element)
        pairs = [element for group in alike.values() if len(group) >= _FEWEST_ALIKE for element in group]
        breaks = [label.getnext() for label in root.iter("label") if _is_over_field(label)]
        return cls(frozenset(one[0] for one in pairs), frozenset((*(one[1] for one in pairs), *breaks)))


_NONE = PagePairs()


def _is_pair(element: etree._Element) -> bool:
    label, value = element
    if label.tag not in _PARTS or value.tag not in _PARTS or {label.tag, value.tag} == {"span"}:
        return False
    blank = not any((words or "").strip() for words in (element.text, label.tail, value.tail))
    return blank and _is_line(label, _LONGEST_LABEL) and _is_line(value, _LONGEST_VALUE)


def _is_line(element: etree._Element, longest: int) -> bool:
    """Whether an element holds one line of at most so many letters."""
    if any(one.tag not in _WITHIN for one in element.iterdescendants()):
        return False
    return 0 < len("".join(element.itertext()).strip()) <= longest


def _kind(element: etree._Element) -> tuple[str, ...]:
    return tuple(f"{one.tag}.{one.get('class') or ''}" for one in (element, *element))


def _is_over_field(label: etree._Element) -> bool:
    """Whether a label stands over the field that is filled in for it."""
    line = label.getnext()
    if line is None or line.tag != "br" or (label.tail or "").strip() or (line.tail or "").strip():
        return False
    following = line.getnext()
    return following is not None and following.tag in _ANSWERED_IN
