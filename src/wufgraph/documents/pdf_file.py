"""Opens PDF files and their pages with pdfium, within limits."""

from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import NamedTuple, Self

import pypdfium2.raw as pdfium

from ..errors import DamagedInputError
from .pdf_fields import CheckBox, draw_fields, has_fields

PAGES_LIMIT = 200
_WHY = {
    pdfium.FPDF_ERR_PASSWORD: "a password",
    pdfium.FPDF_ERR_SECURITY: "an encryption that is not known",
}


class OpenPage(NamedTuple):
    """A page that is open, and the check boxes on it."""

    handle: pdfium.FPDF_PAGE
    boxes: tuple[CheckBox, ...]


class PdfFile:
    """An open PDF file."""

    def __init__(self, data: bytes, name: str) -> None:
        pdfium.FPDF_InitLibrary()
        self._data = data  # pdfium reads from it as long as the document is open
        self._name = name
        self._handle = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
        if not self._handle:
            why = _WHY.get(pdfium.FPDF_GetLastError())
            if why:
                raise DamagedInputError(
                    f"{name}: expected a PDF that anyone may open, found {why}; save it without one"
                )
            raise DamagedInputError(f"{name}: expected a whole PDF, found a broken one; ask for it again")
        self.count = pdfium.FPDF_GetPageCount(self._handle)
        if not 0 < self.count <= PAGES_LIMIT:
            self.close()
            raise DamagedInputError(
                f"{name}: expected 1 to {PAGES_LIMIT} pages, found {self.count}; send the report alone"
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Free what the document holds; it may be closed once only."""
        pdfium.FPDF_CloseDocument(self._handle)

    @contextmanager
    def page(self, number: int) -> Iterator[OpenPage]:
        """Open one page.

        Args:
            number: From 0.

        Raises:
            DamagedInputError: It is broken.
        """
        page = pdfium.FPDF_LoadPage(self._handle, number)
        boxes: tuple[CheckBox, ...] = ()
        if page and has_fields(page):
            boxes = draw_fields(page)
            pdfium.FPDF_ClosePage(page)
            page = pdfium.FPDF_LoadPage(self._handle, number)
        if not page:
            raise DamagedInputError(
                f"{self._name}: expected a whole PDF, found page {number + 1} broken; ask for the file again"
            )
        try:
            yield OpenPage(page, boxes)
        finally:
            pdfium.FPDF_ClosePage(page)
