"""Names of WordprocessingML, both of its transitional and strict form (ECMA-376)."""

from collections.abc import Mapping
from typing import TypeAlias

from lxml import etree
from lxml.etree import _Element as Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
TRANSITIONAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"

# The children of an element that holds properties, by tag.
Properties: TypeAlias = Mapping[str, Element]

# What an attribute that switches something on says where it does not.
OFF = ("0", "false", "off")
# Elements whose content is no text of the page.
LEFT_OUT = frozenset(
    W + name
    for name in (
        "del",
        "moveFrom",
        "delText",
        "instrText",
        "rPr",
        "pPr",
        "sectPr",
        "footnoteReference",
        "endnoteReference",
        "commentReference",
        "tblPr",
        "trPr",
        "tcPr",
        "sdtPr",
    )
) | {MC + "Fallback"}


def attribute(element: etree._Element, name: str) -> str:
    """An attribute of the `w:` namespace, or an empty string."""
    return element.get(W + name) or ""


def children_of(parent: etree._Element | None) -> Properties:
    """The properties that an element such as `w:pPr` holds, none where there is no such element."""
    return {} if parent is None else {one.tag: one for one in reversed(parent)}


def value_of(properties: Properties, name: str) -> str:
    """What a property is set to, or an empty string."""
    found = properties.get(W + name)
    return "" if found is None else attribute(found, "val")


def is_on(switch: etree._Element | None) -> bool:
    """Whether a property that is on or off is stated, and on."""
    return switch is not None and attribute(switch, "val") not in OFF


def whole_number(text: str, default: int) -> int:
    """The number that an attribute holds; the default where it holds none of a sensible size."""
    return int(text) if text.isdecimal() and len(text) < 10 else default
