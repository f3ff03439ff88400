"""Runs of words that a web page shows apart though nothing stands between them: a label and its value, parts of a card.

`<span class="label">Venue</span><span class="value">Room 3</span>` is "Venue" and "Room 3" to whoever sees the page;
`<span>Ven</span><span>ue</span>`, as office programs cut words, is one word.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import islice

from lxml import etree

_INLINE = frozenset((
    "a", "b", "big", "button", "cite", "code", "em", "font", "i", "label", "output", "small", "span", "strong", "time",
    "u",
))  # fmt: skip
_TAGS = "|".join(sorted(_INLINE))
_TOUCHING = re.compile(rf"</(?:{_TAGS})>(?=[A-ZÀ-Þ\d¿¡(«“\"]|<(?:{_TAGS})[\s>])")
# A name that people give says what a run is; programs name the looks of letters, by numbers or several at once.
_GIVEN_NAME = re.compile(r"[A-Za-z]{2,}(?:[-_]+[A-Za-z0-9]+)*$|[a-z]$")
_OF_PROGRAMS = frozenset(("SpellE", "GramE", "MsoHyperlink", "EOP"))
_FEWEST_ALIKE, _SHORTEST_LABEL, _LONGEST_RUN, _MOST_PARTS = 3, 3, 100, 20
_ENDS, _BEGINS = frozenset(').:%»”"'), frozenset('(«“"¿¡+')


def find_gaps(root: etree._Element, markup: str) -> dict[etree._Element, str] | None:
    """What to put in front of elements that touch the one in front of them, and are shown apart; None where none touch.

    It is a tab where nothing but such runs stands in the element around them, else a space.
    """
    if not _TOUCHING.search(markup):
        return None
    groups: dict[etree._Element, list[etree._Element]] = defaultdict(list)
    for element in root.iter(*_INLINE):
        parent = element.getparent()
        if parent is not None and _touches(element):
            groups[parent].append(element)
    names = Counter(name for group in groups.values() for one in group if (name := _names(one)))
    often = {name for name, count in names.items() if count >= _FEWEST_ALIKE}
    return {
        one: "\t" if _is_all_runs(parent) else " "
        for parent, group in groups.items()
        for one in _shown_apart(group, [_evidently_apart(one) or _names(one) in often for one in group])
    }


def answers_touching(element: etree._Element) -> str:
    """What to put in front of the words that follow an element and touch it, if it is a label."""
    tail, parent = element.tail or "", element.getparent()
    if element.tag not in _INLINE or parent is None or (parent.text or "").strip():
        return ""
    words = _words(element)
    is_label = element.getprevious() is None and len(words) >= _SHORTEST_LABEL and _changes(words[-1:], tail[:1])
    return ("\t" if len(parent) == 1 else " ") if is_label else ""


def _shown_apart(group: Sequence[etree._Element], told: Sequence[bool]) -> Sequence[etree._Element]:
    """Those of the runs of one element that are apart: all, where most are and others only begin in small letters."""
    if len(told) > 1 and 2 * sum(told) >= len(told):
        return group
    return [one for one, is_told in zip(group, told, strict=True) if is_told]


def _touches(element: etree._Element) -> bool:
    before = element.getprevious()
    if before is None or before.tag not in _INLINE or before.tail:
        return False
    end, start = _last(before), _first(element)
    return (end.isalnum() or end in _ENDS) and (start.isalnum() or start in _BEGINS)


def _evidently_apart(element: etree._Element) -> bool:
    before = element.getprevious()
    is_address = element.tag == "a" and (element.get("href") or "").startswith("mailto:")
    return before is not None and (is_address or before.tag == "label" or _changes(_last(before), _first(element)))


def _changes(end: str, start: str) -> bool:
    """Whether no word goes on from one character to the other."""
    begins = start.isupper() or (start.isdigit() and not end.isdigit()) or (start != "" and start in _BEGINS)
    return begins and (end.islower() or end.isdigit() or end in _ENDS)


def _names(element: etree._Element) -> tuple[str, ...] | None:
    """The tags and classes of an element and of the one that it touches, where people named them, differently."""
    before = element.getprevious()
    if before is None:
        return None
    names = [one.get("class") or "" for one in (before, element)]
    are_given = all(_GIVEN_NAME.match(name) and name not in _OF_PROGRAMS for name in names)
    return (before.tag, element.tag, *names) if are_given and names[0] != names[1] else None


def _is_all_runs(parent: etree._Element) -> bool:
    """Whether an element holds nothing but short runs, as a card does, and no sentence that they are parts of."""
    if (parent.text or "").strip():
        return False
    return all(
        child.tag in _INLINE and not (child.tail or "").strip() and len(_words(child)) <= _LONGEST_RUN
        for child in parent
    )


def _last(element: etree._Element) -> str:
    return _words(element)[-1:]


def _first(element: etree._Element) -> str:
    return next(filter(None, element.itertext()), "")[:1]


def _words(element: etree._Element) -> str:
    """The words of an element, as far as a run has any: whatever stands within it costs no more."""
    return "".join(islice(element.itertext(), _MOST_PARTS))
