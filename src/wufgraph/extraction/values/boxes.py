"""Boxes to tick, as glyphs or typed: "☒ Mr ☐ Ms", "[x] Housing", "X Housing"."""

import re

_CHECKED = r"■|☒|☑|🗹|✓|✔|✗|✘|√|🗸|✅|\[\s*[xX*+vV✓✔]\s*\]|\(\s*[xX*]\s*\)"
_BOX = re.compile(rf"(?P<checked>{_CHECKED})|☐|□|\[\s*\]|\(\s+\)")
# A blank to fill in or a cross at an end of a line.
_TYPED = re.compile(
    r"\s*(?:(?P<first>[xX×]{1,3}|_{1,9}(?:\s*[xX×]{1,3}\s*_{1,9})?)[\s.:)–-]{1,5}(?P<behind>[^\s_].*)"
    r"|(?P<before>[^\s_].*?)(?:\s|[:：.–_-]){1,9}(?P<last>[xX×]{1,3}|_{1,9}(?:[xX×]{1,3}_{1,9})?))\s*",
    re.DOTALL,
)
_LONGEST_TYPED, _SIGNS = 200, "xX×_"
_MAY_BE_BOX = re.compile(r"[■☒☑🗹✓✔✗✘√🗸✅☐□\[(]")


def find_boxes(text: str) -> list[re.Match[str]]:
    """The boxes of a text in order; the group `checked` of one that is ticked holds it."""
    return list(_BOX.finditer(text)) if may_hold_box(text) else []


def may_hold_box(text: str) -> bool:
    """Whether a text holds a character that boxes are made of."""
    return "[" in text or "(" in text if text.isascii() else _MAY_BE_BOX.search(text) is not None


def split_typed_box(text: str) -> tuple[str, bool] | None:
    """What a line says beside a cross or a blank, and whether it is a cross; None for a line with neither.

    >>> split_typed_box("X Housing"), split_typed_box("_ Safety"), split_typed_box("Housing")
    (('Housing', True), ('Safety', False), None)
    """
    bare = text.strip()
    may_have = len(text) <= _LONGEST_TYPED and (bare[:1] in _SIGNS or bare[-1:] in _SIGNS)
    found = _TYPED.fullmatch(text) if may_have else None
    if found is None:
        return None
    sign = found["first"] or found["last"]
    return (found["behind"] or found["before"]).strip(), sign.strip("_ ") != ""


def is_box(character: str) -> bool:
    """Whether a character is a ticked box, which readers of files may take for a list's bullet."""
    return character in "■☒☑🗹✓✔✗✘√🗸✅"


def without_boxes(text: str) -> str:
    """A text with a space for each of its boxes."""
    return _BOX.sub(" ", text) if may_hold_box(text) else text
