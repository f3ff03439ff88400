"""PDF (ISO 32000): what its pages show, read with pdfium."""

from ..errors import DamagedInputError
from ..model import Block
from .layout import Page, read_pages
from .ocr import Recognizer
from .pdf_file import PdfFile
from .pdf_page import read_page
from .pdf_scan import is_scan, render

MEDIA_TYPE = "application/pdf"
_HEAD_BYTES = 1024
_CHARACTERS_LIMIT = 2_000_000


def recognises(data: bytes) -> bool:
    """Whether bytes begin as a PDF does; some programs write a little before that."""
    return b"%PDF-" in data[:_HEAD_BYTES]


def read(data: bytes, name: str) -> tuple[str, tuple[Block, ...]]:
    """Read a PDF as text and blocks.

    Raises:
        DamagedInputError: It is broken, encrypted, holds no text, or is not safe to read.
    """
    pages: list[Page] = []
    characters = 0
    with PdfFile(data, name) as file:
        recognizer: Recognizer | None = None
        for number in range(file.count):
            with file.page(number) as page:
                read = read_page(page)
                if is_scan(page, read):
                    recognizer = recognizer or Recognizer(name)
                    read = recognizer.read(*render(page))
            characters += sum(len(word.text) for word in read.words)
            if characters > _CHARACTERS_LIMIT:
                raise DamagedInputError(
                    f"{name}: expected at most {_CHARACTERS_LIMIT} characters, found more; "
                    "send the reports as files of their own"
                )
            pages.append(read)
    if not any(page.words for page in pages):
        raise DamagedInputError(f"{name}: expected text, found only blank pages; save the report as Word (.docx)")
    return read_pages(pages)
