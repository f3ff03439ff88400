"""List markers and indents that live in a Word file's styles and numbering, not in its text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lxml import etree

from ..model import NUMBERED
from .lists import BULLETS, ListItem
from .word_names import Properties, W, attribute, children_of, is_on, value_of, whole_number

_NUMBERING = W + "numPr"
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
    _unnumbered: set[str] = field(default_factory=set)
    _inherited: dict[str, list[Properties]] = field(default_factory=dict)

    @classmethod
    def parse(cls, styles: etree._Element | None, numbering: etree._Element | None) -> "WordStyles":
        """Index both parts; either may be missing."""
        found = cls()
        if styles is not None:
            found.styles = {attribute(s, "styleId"): s for s in styles.iterchildren(W + "style")}
        if numbering is not None:
            found._index_numbering(numbering)
        return found

    def list_item(self, properties: Properties) -> ListItem | None:
        """The list item that a paragraph's properties make of it, or None."""
        style_id = value_of(properties, "pStyle")
        if _NUMBERING not in properties and style_id in self._unnumbered:
            return None
        chain = (properties, *self._inherit(style_id)) if properties else ()
        number_id, level_index, nearer = _numbering_of(chain)
        if number_id in ("", "0"):
            if _NUMBERING not in properties:
                self._unnumbered.add(style_id)
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

    def is_bold(self, properties: Properties) -> bool:
        """Whether the style of a paragraph makes its letters bold; headings count as bold."""
        style_id = value_of(properties, "pStyle")
        if style_id not in self._bold:
            self._bold[style_id] = self._has_bold_style(style_id)
        return self._bold[style_id]

    def _has_bold_style(self, style_id: str) -> bool:
        for style in self._with_parents(style_id):
            bold, outline = style.find(f"{W}rPr/{W}b"), style.find(f"{W}pPr/{W}outlineLvl")
            if bold is not None:
                return is_on(bold)
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
            style_id = value_of(children_of(style), "basedOn")

    def _index_numbering(self, numbering: etree._Element) -> None:
        for abstract in numbering.iterchildren(W + "abstractNum"):
            key = attribute(abstract, "abstractNumId")
            for level in abstract.iterchildren(W + "lvl"):
                told = children_of(level)
                self.levels[key, whole_number(attribute(level, "ilvl"), 0)] = _Level(
                    number_format=value_of(told, "numFmt") or "decimal",
                    text=value_of(told, "lvlText"),
                    start=whole_number(value_of(told, "start"), 1),
                    indent_twips=_indent_of(children_of(told.get(W + "pPr"))),
                )
        for number in numbering.iterchildren(W + "num"):
            self.lists[attribute(number, "numId")] = value_of(children_of(number), "abstractNumId")

    def _inherit(self, style_id: str) -> list[Properties]:
        """The paragraph properties of a style and of those that it is based on, from the nearest to the farthest."""
        if style_id not in self._inherited:
            found = (style.find(W + "pPr") for style in self._with_parents(style_id))
            self._inherited[style_id] = [children_of(one) for one in found if one is not None]
        return self._inherited[style_id]

    def _next_number(self, number_id: str, level_index: int, level: _Level) -> str:
        count = self._counts.get((number_id, level_index), level.start - 1) + 1
        self._counts[number_id, level_index] = count
        for deeper in [k for k in self._counts if k[0] == number_id and k[1] > level_index]:
            del self._counts[deeper]
        if level.number_format in ("lowerLetter", "upperLetter") and count <= 26:
            letter = chr(ord("a") + count - 1)
            return f"{letter if level.number_format == 'lowerLetter' else letter.upper()}. "
        return f"{count}. "


def _numbering_of(chain: Sequence[Properties]) -> tuple[str, int, Sequence[Properties]]:
    """The list, the level, and the properties no farther than these, whose indent outranks the list's."""
    for place, properties in enumerate(chain, 1):
        told = children_of(properties.get(_NUMBERING))
        if W + "numId" in told:
            return value_of(told, "numId"), whole_number(value_of(told, "ilvl"), 0), chain[:place]
    return "", 0, ()


def _indent_of(properties: Properties) -> int | None:
    indent = properties.get(W + "ind")
    if indent is None:
        return None
    value = attribute(indent, "left") or attribute(indent, "start")
    return int(float(value)) if _TWIPS.fullmatch(value) else None
