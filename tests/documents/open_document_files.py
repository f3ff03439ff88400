"""Small OpenDocument files in memory, part by part."""

import io
import zipfile

from wufgraph.documents import read_document
from wufgraph.model import Document

_COMMON = "urn:oasis:names:tc:opendocument:xmlns:"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{_COMMON}{name}:1.0"'
    for prefix, name in {
        "office": "office",
        "text": "text",
        "table": "table",
        "draw": "drawing",
        "style": "style",
        "form": "form",
        "fo": "xsl-fo-compatible",
    }.items()
)
TEXT = "application/vnd.oasis.opendocument.text"


def make_open(
    body: str, *, styles: str = "", common_styles: str = "", manifest: str = "", media_type: str = TEXT
) -> bytes:
    """An OpenDocument file with the given content of `office:text` and of both kinds of styles."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", media_type)
        archive.writestr(
            "content.xml",
            f"<office:document-content {NAMESPACES}><office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
            zipfile.ZIP_DEFLATED,
        )
        archive.writestr(
            "styles.xml",
            f"<office:document-styles {NAMESPACES}><office:styles>{common_styles}</office:styles>"
            "</office:document-styles>",
            zipfile.ZIP_DEFLATED,
        )
        archive.writestr("META-INF/manifest.xml", manifest)
    return buffer.getvalue()


def read_open(body: str, *, styles: str = "", common_styles: str = "") -> Document:
    """The document that is read from a file with the given content."""
    return read_document(make_open(body, styles=styles, common_styles=common_styles), "made.odt")


def paragraph(content: str, style: str = "") -> str:
    """A paragraph."""
    return f'<text:p text:style-name="{style}">{content}</text:p>'


def table(*rows: str) -> str:
    """A table of rows that are XML."""
    made = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    return f"<table:table><table:table-column/>{made}</table:table>"


def cell(content: str, attributes: str = "") -> str:
    """A cell of plain words or XML."""
    blocks = content if content.startswith("<") else paragraph(content)
    return f"<table:table-cell {attributes}>{blocks}</table:table-cell>"


def bullets(*items: str, style: str = "L1") -> str:
    """A list of items that are XML."""
    made = "".join(f"<text:list-item>{item}</text:list-item>" for item in items)
    return f'<text:list text:style-name="{style}">{made}</text:list>' if style else f"<text:list>{made}</text:list>"
