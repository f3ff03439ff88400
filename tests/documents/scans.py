"""Scans for tests: PDF pages as pictures, turned a little and dirty, as copiers make them."""

import io

import cv2
import numpy as np
import numpy.typing as npt
import pypdfium2.raw as pdfium
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from wufgraph.documents.pdf_file import PdfFile
from wufgraph.documents.pdf_scan import render

DOTS_PER_INCH = 200
POINTS = 72 / DOTS_PER_INCH

Picture = npt.NDArray[np.uint8]


def scan_pages(data: bytes, degrees: float) -> list[Picture]:
    """The pages of a PDF as a scanner sees them."""
    pictures = []
    with PdfFile(data, "made.pdf") as file:
        for number in range(file.count):
            with file.page(number) as page:
                pictures.append(_scan(page.handle, degrees))
    return pictures


def scan_pdf(data: bytes, degrees: float) -> bytes:
    """A PDF whose pages are pictures of those of another."""
    stream = io.BytesIO()
    canvas = Canvas(stream, invariant=1)
    for picture in scan_pages(data, degrees):
        width, height = picture.shape[1] * POINTS, picture.shape[0] * POINTS
        canvas.setPageSize((width, height))
        canvas.drawImage(ImageReader(io.BytesIO(encode(".jpg", picture))), 0, 0, width, height)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def encode(suffix: str, picture: Picture) -> bytes:
    """A picture file."""
    _, encoded = cv2.imencode(suffix, picture)
    return bytes(encoded.tobytes())


def encode_tiff(pictures: list[Picture]) -> bytes:
    """A TIFF file of several pages."""
    _, encoded = cv2.imencodemulti(".tiff", pictures)
    return bytes(encoded.tobytes())


def _scan(page: pdfium.FPDF_PAGE, degrees: float) -> Picture:
    picture, _ = render(page)
    height, width = picture.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1)
    turned = cv2.warpAffine(picture, matrix, (width, height), borderValue=255, flags=cv2.INTER_CUBIC)
    dirt = np.random.default_rng(7).normal(0, 5, turned.shape)
    return np.asarray(np.clip(turned * 0.96 + dirt, 0, 255), dtype=np.uint8)
