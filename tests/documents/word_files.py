"""Small Word documents in memory, part by part."""

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

from wufgraph.documents import read_document
from wufgraph.errors import InputError
from wufgraph.model import Block, Document

NAMESPACES = " ".join(
    f'xmlns:{prefix}="{iri}"'
    for prefix, iri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "v": "urn:schemas-microsoft-com:vml",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    }.items()
)
MAIN_PART = "word/document.xml"


def make_zip(parts: Mapping[str, str | bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip archive of the given parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", packing) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def make_word(
    body: str, *, styles: str = "", numbering: str = "", parts: Mapping[str, str | bytes] | None = None
) -> bytes:
    """A Word document with the given content of `w:body`, `w:styles` and `w:numbering`."""
    return make_zip(
        {
            MAIN_PART: f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
            "word/styles.xml": f"<w:styles {NAMESPACES}>{styles}</w:styles>",
            "word/numbering.xml": f"<w:numbering {NAMESPACES}>{numbering}</w:numbering>",
            **(parts or {}),
        }
    )


def read_word(body: str, *, styles: str = "", numbering: str = "") -> Document:
    """The document that is read from a Word file with the given content."""
    return read_document(make_word(body, styles=styles, numbering=numbering), "made.docx")


def read_or_refuse(data: bytes, name: str) -> Document | str:
    """The document in a file, or the message that it is refused with; any other error goes on."""
    try:
        return read_document(data, name)
    except InputError as error:
        return str(error)


def words(text: str) -> str:
    """A run."""
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(content: str, properties: str = "") -> str:
    """A paragraph of plain words, or of the given runs."""
    runs = content if content.startswith("<") else words(content)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{runs}</w:p>"


def cell(*content: str, properties: str = "") -> str:
    """A table cell with one paragraph for each piece that is no XML."""
    blocks = "".join(piece if piece.startswith("<") else paragraph(piece) for piece in content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{blocks or '<w:p/>'}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    """A table row with one cell for each piece that is no XML."""
    made = "".join(piece if piece.startswith("<") else cell(piece) for piece in cells)
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{made}</w:tr>"


def table(*rows: str) -> str:
    """A table."""
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def control(content: str, properties: str = "") -> str:
    """A content control."""
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def lines(document: Document) -> list[str]:
    """Each block as it reads, with its list marker."""
    return [document.text[block.start : block.span.end] for block in document.blocks]


def cells(document: Document) -> list[tuple[int, int, int, str]]:
    """Table, row, column and words of each block that stands in a table."""
    return [
        (block.cell.table, block.cell.row, block.cell.column, block.span.of(document.text))
        for block in document.blocks
        if block.cell
    ]


def block_with(document: Document, text: str) -> Block:
    """The block with the given words."""
    return next(block for block in document.blocks if block.span.of(document.text) == text)
