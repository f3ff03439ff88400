"""PDF pages that are pictures: which they are, and how they look."""

import ctypes

import numpy as np
import pypdfium2.raw as pdfium

from .layout import Page
from .ocr.straightening import Picture
from .pdf_turn import bounds_of

_FEW_CHARACTERS = 40
_SHARE_OF_PAGE = 0.35
_OBJECTS_LOOKED_AT = 2_000
_POINTS_PER_INCH = 72
_DOTS_PER_INCH = 200
_PIXELS_LIMIT = 30_000_000
_INVISIBLE = 3


def is_scan(page: pdfium.FPDF_PAGE, read: Page) -> bool:
    """Whether a page is a picture of a page: with next to no text, or only with text that does not show."""
    characters = sum(len(word.text) for word in read.words)
    covered = shown = hidden = 0.0
    for number in range(min(pdfium.FPDFPage_CountObjects(page), _OBJECTS_LOOKED_AT)):
        item = pdfium.FPDFPage_GetObject(page, number)
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE and (box := bounds_of(item)):
            covered += (box[2] - box[0]) * (box[3] - box[1])
        elif kind == pdfium.FPDF_PAGEOBJ_TEXT:
            is_hidden = pdfium.FPDFTextObj_GetTextRenderMode(item) == _INVISIBLE
            hidden += is_hidden
            shown += not is_hidden
    is_picture = covered >= _SHARE_OF_PAGE * read.width * read.height
    return is_picture and (characters < _FEW_CHARACTERS or hidden > shown)


def render(page: pdfium.FPDF_PAGE) -> tuple[Picture, float]:
    """A grey picture of a page, and its dots per inch: fewer than usual where the page is very large."""
    width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
    scale = _DOTS_PER_INCH / _POINTS_PER_INCH
    scale = min(scale, (_PIXELS_LIMIT / max(width * height, 1)) ** 0.5)
    columns, rows = max(int(width * scale), 1), max(int(height * scale), 1)
    bitmap = pdfium.FPDFBitmap_Create(columns, rows, 0)
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, columns, rows, 0xFFFFFFFF)
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, columns, rows, 0, pdfium.FPDF_ANNOT)
        stride = pdfium.FPDFBitmap_GetStride(bitmap)
        bytes_ = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * rows)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    colours = np.frombuffer(bytes_, dtype=np.uint8).reshape(rows, stride)[:, : columns * 4].reshape(rows, columns, 4)
    blue, green, red = (colours[:, :, channel].astype(np.uint16) for channel in range(3))
    grey: Picture = ((29 * blue + 150 * green + 77 * red) >> 8).astype(np.uint8)
    return grey, scale * _POINTS_PER_INCH
