"""List markers, page breaks and hidden text that live in an OpenDocument's styles."""

import re
from dataclasses import dataclass, field

from lxml import etree

from ..model import NUMBERED
from .lists import BULLETS, ListItem
from .open_document_names import FORMAT, STYLE, TEXT, whole_number

_INDENT_PER_LEVEL, _SEMIBOLD = 60, 600
_BULLETS = "•◦▪"
_LENGTH = re.compile(r"(-?[0-9]{1,4}(?:\.[0-9]{0,6})?)(cm|mm|in|pt|pc)$")
_TENTHS_OF_MM = {"cm": 100.0, "mm": 10.0, "in": 254.0, "pt": 254 / 72, "pc": 254 / 6}


@dataclass(slots=True)
class OpenStyles:
    """What styles say of paragraphs and lists (ISO/IEC 26300 part 3, 16 and 19).

    Attributes:
        levels: The levels of list styles, by name and number.
        parents: The style that each style builds on.
        page_breaks: Styles whose paragraphs begin a page, and those that say that theirs do not.
        hidden: Styles whose text is not shown, or struck out.
        bold: Styles whose text is bold, and those that say that theirs is not.
    """

    levels: dict[tuple[str, int], etree._Element] = field(default_factory=dict)
    parents: dict[str, str] = field(default_factory=dict)
    page_breaks: dict[str, bool] = field(default_factory=dict)
    hidden: set[str] = field(default_factory=set)
    bold: dict[str, bool] = field(default_factory=dict)

    @classmethod
    def parse(cls, *parts: etree._Element | None) -> "OpenStyles":
        """Index the styles of both parts of a file; either may be missing."""
        found = cls()
        for part in parts:
            if part is not None:
                found._index(part)
        return found

    def list_item(self, style: str, level: int, count: int) -> ListItem | None:
        """The item that a list style makes of a paragraph; None where it shows no marker."""
        found = self.levels.get((style, level))
        indent = _indent_of(found, level)
        if found is None or found.tag != TEXT + "list-level-style-number":
            typed = "" if found is None else found.get(TEXT + "bullet-char") or ""
            default = _BULLETS[min(level, len(_BULLETS)) - 1]
            return ListItem("- ", typed if typed and typed in BULLETS else default, indent)
        number_format = found.get(STYLE + "num-format")
        if not number_format:
            return None
        letters = number_format in "aA" and count <= 26
        written = chr(ord(number_format) + count - 1) if letters else str(count)
        return ListItem(f"{written}. ", NUMBERED, indent)

    def first_number(self, style: str, level: int) -> int:
        """The number of a list's first item."""
        found = self.levels.get((style, level))
        return 1 if found is None else whole_number(found.get(TEXT + "start-value"), 1)

    def breaks_page(self, style: str) -> bool:
        """Whether a paragraph of a style begins a page."""
        return next((self.page_breaks[one] for one in self._chain(style) if one in self.page_breaks), False)

    def is_hidden(self, style: str) -> bool:
        """Whether text of a style is not shown, or struck out."""
        return bool(self.hidden) and any(one in self.hidden for one in self._chain(style))

    def is_bold(self, style: str, *, within: bool) -> bool:
        """Whether text of a style is bold, which stands within text that is or is not."""
        return next((self.bold[one] for one in self._chain(style) if one in self.bold), within)

    def _index(self, part: etree._Element) -> None:
        for style in part.iter(TEXT + "list-style", TEXT + "outline-style"):
            name = style.get(STYLE + "name") or ""
            for level in style.iterchildren():
                self.levels.setdefault((name, whole_number(level.get(TEXT + "level"), 1)), level)
        for style in part.iter(STYLE + "style"):
            self._index_style(style, style.get(STYLE + "name") or "")

    def _index_style(self, style: etree._Element, name: str) -> None:
        self.parents[name] = style.get(STYLE + "parent-style-name") or ""
        paragraph = style.find(STYLE + "paragraph-properties")
        before = None if paragraph is None else paragraph.get(FORMAT + "break-before")
        if before:
            self.page_breaks[name] = before in ("page", "column")
        text = style.find(STYLE + "text-properties")
        struck = None if text is None else text.get(STYLE + "text-line-through-style")
        if text is not None and (text.get(TEXT + "display") == "none" or struck not in (None, "none")):
            self.hidden.add(name)
        if text is not None and (weight := text.get(FORMAT + "font-weight")):
            self.bold[name] = weight == "bold" or whole_number(weight, 0) >= _SEMIBOLD

    def _chain(self, style: str) -> list[str]:
        chain: list[str] = []
        while style and style not in chain:
            chain.append(style)
            style = self.parents.get(style, "")
        return chain


def _indent_of(level_style: etree._Element | None, level: int) -> int:
    """How far a list's level is indented, in tenths of a millimetre, by its old or new way to say so."""
    properties = None if level_style is None else level_style.find(STYLE + "list-level-properties")
    if properties is not None:
        aligned = properties.find(STYLE + "list-level-label-alignment")
        said = properties.get(TEXT + "space-before") if aligned is None else aligned.get(FORMAT + "margin-left")
        length = _LENGTH.match(said or "")
        if length:
            return round(float(length[1]) * _TENTHS_OF_MM[length[2]])
    return _INDENT_PER_LEVEL * level
