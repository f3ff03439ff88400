"""List markers and indents that live in a Word file's styles and numbering, not in its text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from ..model import NUMBERED
from .lists import BULLETS, ListItem
from .word_names import OFF, W, attribute, whole_number

_FALLBACK_INDENT_TWIPS = 360
_TWIPS = re.compile(r"-?[0-9]{1,9}(?:\.[0-9]+)?")


@dataclass(slots=True)
class _Level:
    number_format: str
    text: str
    start: int
    indent_twips: int | None


@dataclass(slots=True)
class WordStyles:
    """Resolves a paragraph's list item from `styles.xml` and `numbering.xml` (ECMA-376 part 1, 17.9).

    Counts numbered items as it goes: ask for each paragraph once, in document order.
    """

    styles: dict[str, etree._Element] = field(default_factory=dict)
    lists: dict[str, str] = field(default_factory=dict)
    levels: dict[tuple[str, int], _Level] = field(default_factory=dict)
    _counts: dict[tuple[str, int], int] = field(default_factory=dict)
    _bold: dict[str, bool] = field(default_factory=dict)
    _inherited: dict[str, list[etree._Element]] = field(default_factory=dict)

    @classmethod
    def parse(cls, styles: etree._Element | None, numbering: etree._Element | None) -> "WordStyles":
        """Index both parts; either may be missing."""
        found = cls()
        if styles is not None:
            found.styles = {attribute(s, "styleId"): s for s in styles.iterchildren(W + "style")}
        if numbering is not None:
            found._index_numbering(numbering)
        return found

    def list_item(self, properties: etree._Element | None) -> ListItem | None:
        """The list item that a paragraph's properties (`w:pPr`) make of it, or None."""
        chain = self._property_chain(properties)
        number_id, level_index, nearer = self._numbering_of(chain)
        if number_id in ("", "0"):
            return None
        level = self.levels.get((self.lists.get(number_id, ""), level_index))
        if level is None or level.number_format == "none":
            return None
        stated = (*map(_indent_of, nearer), level.indent_twips, (level_index + 1) * _FALLBACK_INDENT_TWIPS)
        indent = next(one for one in stated if one is not None)
        if level.number_format == "bullet":
            bullet = level.text if level.text in BULLETS and level.text else "-"
            return ListItem("- ", bullet, indent)
        return ListItem(self._next_number(number_id, level_index, level), NUMBERED, indent)

    def is_bold(self, properties: etree._Element | None) -> bool:
        """Whether the style of a paragraph (`w:pPr`) makes its letters bold; headings count as bold."""
        style_id = _value_of(properties, "pStyle") if properties is not None else ""
        if style_id not in self._bold:
            self._bold[style_id] = self._has_bold_style(style_id)
        return self._bold[style_id]

    def _has_bold_style(self, style_id: str) -> bool:
        for style in self._with_parents(style_id):
            bold, outline = style.find(f"{W}rPr/{W}b"), style.find(f"{W}pPr/{W}outlineLvl")
            if bold is not None:
                return attribute(bold, "val") not in OFF
            if outline is not None:
                return True
        return False

    def _with_parents(self, style_id: str) -> Iterator[etree._Element]:
        """A style, and those that it is based on."""
        seen = set()
        while style_id and style_id not in seen and style_id in self.styles:
            seen.add(style_id)
            style = self.styles[style_id]
            yield style
            style_id = _value_of(style, "basedOn")

    def _index_numbering(self, numbering: etree._Element) -> None:
        for abstract in numbering.iterchildren(W + "abstractNum"):
            key = attribute(abstract, "abstractNumId")
            for level in abstract.iterchildren(W + "lvl"):
                self.levels[key, whole_number(attribute(level, "ilvl"), 0)] = _Level(
                    number_format=_value_of(level, "numFmt") or "decimal",
                    text=_value_of(level, "lvlText"),
                    start=whole_number(_value_of(level, "start"), 1),
                    indent_twips=_indent_of(level.find(W + "pPr")),
                )
        for number in numbering.iterchildren(W + "num"):
            self.lists[attribute(number, "numId")] = _value_of(number, "abstractNumId")

    def _property_chain(self, properties: etree._Element | None) -> list[etree._Element]:
        """Paragraph properties from the nearest to the farthest: its own, its style's, the style's parents'."""
        if properties is None:
            return []
        style_id = _value_of(properties, "pStyle")
        if style_id not in self._inherited:
            found = (style.find(W + "pPr") for style in self._with_parents(style_id))
            self._inherited[style_id] = [one for one in found if one is not None]
        return [properties, *self._inherited[style_id]]

    def _numbering_of(self, chain: list[etree._Element]) -> tuple[str, int, list[etree._Element]]:
        """The list, the level, and the properties no farther than these, whose indent outranks the list's."""
        for place, properties in enumerate(chain, 1):
            numbering = properties.find(W + "numPr")
            if numbering is not None and numbering.find(W + "numId") is not None:
                return _value_of(numbering, "numId"), whole_number(_value_of(numbering, "ilvl"), 0), chain[:place]
        return "", 0, []

    def _next_number(self, number_id: str, level_index: int, level: _Level) -> str:
        count = self._counts.get((number_id, level_index), level.start - 1) + 1
        self._counts[number_id, level_index] = count
        for deeper in [k for k in self._counts if k[0] == number_id and k[1] > level_index]:
            del self._counts[deeper]
        if level.number_format in ("lowerLetter", "upperLetter") and count <= 26:
            letter = chr(ord("a") + count - 1)
            return f"{letter if level.number_format == 'lowerLetter' else letter.upper()}. "
        return f"{count}. "


def _value_of(parent: etree._Element, child: str) -> str:
    found = parent.find(W + child)
    return "" if found is None else attribute(found, "val")


def _indent_of(properties: etree._Element | None) -> int | None:
    if properties is None:
        return None
    indent = properties.find(W + "ind")
    if indent is None:
        return None
    value = attribute(indent, "left") or attribute(indent, "start")
    return int(float(value)) if _TWIPS.fullmatch(value) else None
