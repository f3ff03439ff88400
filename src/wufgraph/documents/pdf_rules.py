"""The ruled lines of a PDF page: strokes, and rectangles so thin that they are drawn as lines."""

import ctypes
from collections.abc import Iterable, Iterator
from itertools import pairwise

import pypdfium2.raw as pdfium

from .layout import Rule
from .pdf_turn import Turn, bounds_of

_THICKEST = 3.0
_SHORTEST = 4.0
_DEEPEST = 4
# A page that draws more than that is a picture.
_OBJECTS_LIMIT = 50_000
_SEGMENTS_LIMIT = 2_000

Box = tuple[float, float, float, float]
"""Left, bottom, right and top, in a page's own points."""


def place_rules(boxes: Iterable[Box], turn: Turn) -> tuple[tuple[Rule, ...], tuple[Rule, ...]]:
    """The horizontal and the vertical rules of a page as it is read."""
    across: list[Rule] = []
    down: list[Rule] = []
    for box in boxes:
        x0, top, x1, bottom = turn.box(*box)
        if x1 - x0 >= bottom - top:
            across.append(Rule((top + bottom) / 2, x0, x1))
        else:
            down.append(Rule((x0 + x1) / 2, top, bottom))
    return tuple(across), tuple(down)


def find_thin_boxes(page: pdfium.FPDF_PAGE) -> Iterator[Box]:
    """What is drawn as a line on a page."""
    count = min(pdfium.FPDFPage_CountObjects(page), _OBJECTS_LIMIT)
    for number in range(count):
        item = pdfium.FPDFPage_GetObject(page, number)
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            yield from _of_path(item)


def _of_path(path: pdfium.FPDF_PAGEOBJECT) -> Iterator[Box]:
    whole = bounds_of(path)
    if whole is None:
        return
    width, height = whole[2] - whole[0], whole[3] - whole[1]
    if min(width, height) <= _THICKEST:
        if max(width, height) >= _SHORTEST:
            yield whole
        return
    fill, stroked = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, fill, stroked)
    if not (fill.value or stroked.value) or pdfium.FPDFPath_CountSegments(path) > _SEGMENTS_LIMIT:
        return
    for points in _outlines(path):
        yield from _edges(points) if stroked.value else _thin(points)


def _outlines(path: pdfium.FPDF_PAGEOBJECT) -> Iterator[list[tuple[float, float]]]:
    """The points of each part of a path, closed parts ending where they began."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(path, matrix)
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[tuple[float, float]] = []
    for number in range(pdfium.FPDFPath_CountSegments(path)):
        segment = pdfium.FPDFPath_GetPathSegment(path, number)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        if kind == pdfium.FPDF_SEGMENT_MOVETO and points:
            yield points
            points = []
        points.append(
            (
                matrix.a * x.value + matrix.c * y.value + matrix.e,
                matrix.b * x.value + matrix.d * y.value + matrix.f,
            )
        )
        if pdfium.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    if points:
        yield points


def _thin(points: list[tuple[float, float]]) -> Iterator[Box]:
    box = _around(points)
    width, height = box[2] - box[0], box[3] - box[1]
    if min(width, height) <= _THICKEST and max(width, height) >= _SHORTEST:
        yield box


def _edges(points: list[tuple[float, float]]) -> Iterator[Box]:
    for pair in pairwise(points):
        box = _around(pair)
        width, height = box[2] - box[0], box[3] - box[1]
        if min(width, height) <= 1.0 and max(width, height) >= _SHORTEST:
            yield box


def _around(points: list[tuple[float, float]] | tuple[tuple[float, float], ...]) -> Box:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)
