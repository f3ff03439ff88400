"""What the styles of a web page say of its words: what is hidden or struck out, where a page breaks, which font."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

import msgspec
from lxml import etree

from .symbols import draws_symbols

_UNSEEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|text-decoration(?:-line)?\s*:[^;]*line-through"
    r"|font-size\s*:\s*0(?:p[xt])?\s*(?:;|$)",
    re.IGNORECASE,
)
_PAGE_BREAK = re.compile(r"page-break-before\s*:\s*(?:always|left|right)|break-before\s*:\s*page", re.IGNORECASE)
# What Word and LibreOffice write for the parts of a page that stand outside its text.
_MARGINALIA = re.compile(r"mso-element\s*:\s*(?:header|footer|footnote|endnote|comment)", re.IGNORECASE)
_FOOTNOTES = re.compile(r"sd(?:foot|end)note")
_NOTE_MARK = re.compile(r"#_(?:ftn|edn|msocom)")
_FONT = re.compile(r"font-family\s*:\s*[\"']?([^\"',;]{1,40})", re.IGNORECASE)
_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_RULE = re.compile(r"([^{}@]{1,2000})\{([^{}]{0,2000})\}")
_NAME = re.compile(r"(?:[a-z][a-z0-9]{0,15})?([.#][\w-]{1,80})", re.IGNORECASE)
_BOLD = frozenset(("b", "strong", "th", "dt", "legend", "h1", "h2", "h3", "h4", "h5", "h6"))
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_MENU = re.compile(r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?)(?:$|[\s_-])", re.IGNORECASE)
_LISTS = frozenset(("ul", "ol", "div", "menu"))
_LEVEL = re.compile(r"\blst-kix_\w+-(\d)\b")


class PageStyles(msgspec.Struct, frozen=True):
    """The classes (`.name`) and identifiers (`#name`) that a page hides."""

    hidden: frozenset[str]

    @classmethod
    def parse(cls, sheets: Iterable[str]) -> "PageStyles":
        """Read style sheets: rules for single classes and identifiers, whatever medium they are for."""
        rules = (rule for sheet in sheets for rule in _RULE.finditer(_COMMENT.sub(" ", sheet)))
        selectors = (one.strip() for rule in rules if _UNSEEN.search(rule[2]) for one in rule[1].split(","))
        return cls(frozenset(found[1] for one in selectors if (found := _NAME.fullmatch(one))))

    def leave_out(self, element: etree._Element) -> bool:
        """Whether an element is hidden, struck out, or stands outside the text, as the menu of a site."""
        style = element.get("style")
        if element.tag == "nav" or element.get("role") == "navigation" or _is_menu(element):
            return True
        if "hidden" in element.attrib or (style and (_UNSEEN.search(style) or _MARGINALIA.search(style))):
            return True
        if self.hidden and (f"#{element.get('id')}" in self.hidden or self.hidden & _classes(element)):
            return True
        if element.tag == "div":
            return element.get("title") in ("header", "footer") or bool(_FOOTNOTES.match(element.get("id") or ""))
        if element.tag != "a":
            return False
        return bool(_FOOTNOTES.match(element.get("class") or "") or _NOTE_MARK.match(element.get("href") or ""))


@dataclass(slots=True)
class BoldLeads:
    """Counts how many of the first characters of each line of a paragraph are bold, while its page is walked."""

    _depth: int = 0
    _count: int = 0
    _ended: bool = False
    _above: list[int] = field(default_factory=list)

    def start(self, element: etree._Element) -> None:
        """Take note of an element that begins."""
        self._depth += _is_bold(element)

    def end(self, element: etree._Element) -> None:
        """Take note of an element that ends."""
        self._depth -= _is_bold(element)

    def add(self, words: str) -> None:
        """Take note of words of the paragraph."""
        first, *others = words.split("\n")
        self._count_words(first)
        for line in others:
            self.end_line()
            self._count_words(line)

    def end_line(self) -> None:
        """Take note of a line break."""
        self._above.append(self._count)
        self._count, self._ended = 0, False

    def _count_words(self, words: str) -> None:
        self._ended = self._ended or (self._depth <= 0 and bool(words.strip()))
        self._count += 0 if self._ended else len(words)

    def take(self) -> list[int]:
        """The counts for the lines of the paragraph that ends."""
        counts = [*self._above, self._count]
        self._count, self._ended, self._above = 0, False, []
        return counts


def _is_menu(element: etree._Element) -> bool:
    """Whether a list is the menu of a site: it is called so, and holds nothing but links."""
    if element.tag not in _LISTS or not _MENU.search(element.get("class") or element.get("id") or ""):
        return False
    linked = sum(len("".join(link.itertext()).strip()) for link in element.iter("a"))
    return 0 < len("".join("".join(element.itertext()).split())) <= linked


def _is_bold(element: etree._Element) -> bool:
    return element.tag in _BOLD or bool(_BOLD_STYLE.search(element.get("style") or ""))


def breaks_page(style: str) -> bool:
    """Whether a page begins in front of an element with a style."""
    return bool(style) and _PAGE_BREAK.search(style) is not None


def symbol_font(element: etree._Element) -> str:
    """The font of an element where it draws symbols for letters; empty where it draws letters."""
    found = _FONT.search(element.get("style") or "")
    font = found[1] if found else (element.get("face") or "").split(",")[0].strip(" \"'")
    return font if draws_symbols(font) else ""


def list_level(element: etree._Element) -> int | None:
    """How deep a list stands, where its class alone tells, as Google Docs writes; from 1."""
    found = _LEVEL.search(element.get("class") or "")
    return int(found[1]) + 1 if found else None


def _classes(element: etree._Element) -> set[str]:
    return {f".{one}" for one in (element.get("class") or "").split()}
