"""Names of WordprocessingML, both of its transitional and strict form (ECMA-376)."""

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
TRANSITIONAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"

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


def whole_number(text: str, default: int) -> int:
    """The number that an attribute holds; the default where it holds none of a sensible size."""
    return int(text) if text.isdecimal() and len(text) < 10 else default
