"""PDF pages as they come from a scanner: 200 dpi, slightly rotated, with noise and JPEG artefacts."""

import io
from typing import Any

import cv2
import numpy as np
import pypdfium2
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from .chance import Chance

_DPI = 200

Picture = Any
"""Grey values of shape (height, width), as bytes."""


def scan(pdf: bytes, chance: Chance) -> list[Picture]:
    """One picture for each page."""
    angle = chance.random.uniform(-1.2, 1.2)
    noise = np.random.default_rng(chance.random.randrange(2**32))
    chance.oddities.append(f"rotated by {angle:.1f} degrees")
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [page.render(scale=_DPI / 72, grayscale=True).to_numpy() for page in document]
    return [_worn(page.reshape(page.shape[:2]), angle, noise, chance) for page in pages]


def as_pdf(pictures: list[Picture], chance: Chance) -> bytes:
    """Pictures as a PDF without text."""
    buffer = io.BytesIO()
    height, width = (side * 72 / _DPI for side in pictures[0].shape)
    canvas = Canvas(buffer, pagesize=(width, height), invariant=1)
    for picture in pictures:
        canvas.drawImage(ImageReader(io.BytesIO(as_image(picture, ".jpg", chance))), 0, 0, width, height)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def as_image(picture: Picture, ending: str, chance: Chance) -> bytes:
    """A picture as .png or .jpg."""
    settings = [cv2.IMWRITE_JPEG_QUALITY, chance.pick((55, 70, 85))] if ending == ".jpg" else []
    return bytes(cv2.imencode(ending, picture, settings)[1].tobytes())


def stack(pictures: list[Picture]) -> Picture:
    """Pages below each other, as programs of telephones join them."""
    return np.vstack(pictures)


def _worn(page: Picture, angle: float, noise: np.random.Generator, chance: Chance) -> Picture:
    height, width = page.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1)
    turned = cv2.warpAffine(page, turn, (width, height), flags=cv2.INTER_LINEAR, borderValue=(255,))
    soft = cv2.GaussianBlur(turned, (3, 3), 0.6)
    grain = noise.normal(0, 9, soft.shape)
    paper = soft.astype(np.float32) * 0.93 + 8 + grain
    return np.clip(paper, 0, 255).astype(np.uint8)
