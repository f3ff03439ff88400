"""Boxes to tick, as glyphs or typed: "☒ Mr ☐ Ms", "[x] Housing"."""

import re

_CHECKED = r"■|☒|☑|🗹|✓|✔|✗|✘|\[\s*[xX*+vV✓✔]\s*\]|\(\s*[xX*]\s*\)"
_BOX = re.compile(rf"(?P<checked>{_CHECKED})|☐|□|\[\s*\]|\(\s+\)")
_MAY_BE_BOX = re.compile(r"[■☒☑🗹✓✔✗✘☐□\[(]")


def find_boxes(text: str) -> list[re.Match[str]]:
    """The boxes of a text in order; the group `checked` of one that is ticked holds it."""
    return list(_BOX.finditer(text)) if may_hold_box(text) else []


def may_hold_box(text: str) -> bool:
    """Whether a text holds a character that boxes are made of."""
    return _MAY_BE_BOX.search(text) is not None


def without_boxes(text: str) -> str:
    """A text with a space for each of its boxes."""
    return _BOX.sub(" ", text) if may_hold_box(text) else text
