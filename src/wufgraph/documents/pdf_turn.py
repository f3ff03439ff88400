"""From a PDF page's own coordinates to those of the page as it is shown and read."""

import ctypes
from typing import Self

import msgspec
import pypdfium2.raw as pdfium

_A4 = (0.0, 0.0, 595.0, 842.0)


class Turn(msgspec.Struct, frozen=True):
    """How a page lies in its file.

    Attributes:
        left, bottom, right, top: What is shown of it, in its own points, y upwards.
        quarters: Quarter turns to the left that its text has made.
    """

    left: float
    bottom: float
    right: float
    top: float
    quarters: int

    @classmethod
    def of(cls, page: pdfium.FPDF_PAGE, quarters: int | None) -> Self:
        """The turn of a page; where no text tells, as its file says."""
        bounds = pdfium.FS_RECTF()
        known = pdfium.FPDF_GetPageBoundingBox(page, bounds)
        left, bottom, right, top = (bounds.left, bounds.bottom, bounds.right, bounds.top) if known else _A4
        turned = -pdfium.FPDFPage_GetRotation(page) % 4 if quarters is None else quarters
        return cls(left, bottom, right, top, turned)

    @property
    def width(self) -> float:
        """Of the page as it is read."""
        return self.top - self.bottom if self.quarters % 2 else self.right - self.left

    @property
    def height(self) -> float:
        """Of the page as it is read."""
        return self.right - self.left if self.quarters % 2 else self.top - self.bottom

    def box(self, x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of a rectangle, from the top left of the page as it is read."""
        if self.quarters == 0:
            return x0 - self.left, self.top - y1, x1 - self.left, self.top - y0
        if self.quarters == 1:
            return y0 - self.bottom, x0 - self.left, y1 - self.bottom, x1 - self.left
        if self.quarters == 2:
            return self.right - x1, y0 - self.bottom, self.right - x0, y1 - self.bottom
        return self.top - y1, self.right - x1, self.top - y0, self.right - x0

    def shows(self, x0: float, top: float, x1: float, bottom: float) -> bool:
        """Whether the middle of a rectangle, as it is read, is on the page."""
        return 0 <= (x0 + x1) / 2 <= self.width and 0 <= (top + bottom) / 2 <= self.height


def bounds_of(item: pdfium.FPDF_PAGEOBJECT) -> tuple[float, float, float, float] | None:
    """Left, bottom, right and top of a page object, in the page's own points."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not pdfium.FPDFPageObj_GetBounds(item, left, bottom, right, top):
        return None
    return left.value, bottom.value, right.value, top.value
