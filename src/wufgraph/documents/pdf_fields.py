"""What people fill into a PDF: form fields, check boxes, and text typed on top of the page."""

import ctypes
from typing import NamedTuple

import pypdfium2.raw as pdfium

_MOST = 5_000
_SHOWN = (pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_STAMP)
_STATE_BYTES = 128
_OFF = "Off"


class CheckBox(NamedTuple):
    """A check box or radio button, in the page's own points, y upwards."""

    left: float
    bottom: float
    right: float
    top: float
    is_on: bool


def has_fields(page: pdfium.FPDF_PAGE) -> bool:
    """Whether a page has form fields or text that was typed on it, and not links and comments alone."""
    return any(kind in _SHOWN for kind in map(_kind, _annotations(page)))


def draw_fields(page: pdfium.FPDF_PAGE) -> tuple[CheckBox, ...]:
    """Make what fields and typed text show a part of the page, which has to be opened again.

    Returns:
        The check boxes: their marks are letters of symbol fonts, or no letters at all.
    """
    boxes = tuple(box for box in map(_check_box, _annotations(page)) if box)
    pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY)
    return boxes


def _annotations(page: pdfium.FPDF_PAGE) -> list[pdfium.FPDF_ANNOTATION]:
    count = min(pdfium.FPDFPage_GetAnnotCount(page), _MOST)
    return [annotation for number in range(count) if (annotation := pdfium.FPDFPage_GetAnnot(page, number))]


def _kind(annotation: pdfium.FPDF_ANNOTATION) -> int:
    kind = int(pdfium.FPDFAnnot_GetSubtype(annotation))
    pdfium.FPDFPage_CloseAnnot(annotation)
    return kind


def _check_box(annotation: pdfium.FPDF_ANNOTATION) -> CheckBox | None:
    """Only buttons that are on or off have an appearance state (ISO 32000-1, 12.7.4.2.3)."""
    state, bounds = (ctypes.c_ushort * _STATE_BYTES)(), pdfium.FS_RECTF()
    written = pdfium.FPDFAnnot_GetStringValue(annotation, b"AS", state, _STATE_BYTES)
    known = pdfium.FPDFAnnot_GetRect(annotation, bounds)
    is_widget = pdfium.FPDFAnnot_GetSubtype(annotation) == pdfium.FPDF_ANNOT_WIDGET
    pdfium.FPDFPage_CloseAnnot(annotation)
    if not (is_widget and known and 2 < written <= _STATE_BYTES):
        return None
    name = bytes(state)[: written - 2].decode("utf-16-le", errors="replace")
    return CheckBox(bounds.left, bounds.bottom, bounds.right, bounds.top, name != _OFF)
