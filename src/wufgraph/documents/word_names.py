"""Names of WordprocessingML, both of its transitional and strict form (ECMA-376)."""

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"


def attribute(element: etree._Element, name: str) -> str:
    """An attribute of the `w:` namespace, or an empty string."""
    return element.get(W + name) or ""
