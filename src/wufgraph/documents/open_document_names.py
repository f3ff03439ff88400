"""Names of OpenDocument (ISO/IEC 26300)."""

_COMMON = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE = f"{{{_COMMON}office:1.0}}"
TEXT = f"{{{_COMMON}text:1.0}}"
TABLE = f"{{{_COMMON}table:1.0}}"
DRAW = f"{{{_COMMON}drawing:1.0}}"
STYLE = f"{{{_COMMON}style:1.0}}"
FORM = f"{{{_COMMON}form:1.0}}"
FORMAT = f"{{{_COMMON}xsl-fo-compatible:1.0}}"


def whole_number(text: str | None, default: int) -> int:
    """The number that an attribute holds; the default where it holds none of a sensible size."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else default
