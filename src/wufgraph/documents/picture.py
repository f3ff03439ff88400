"""Pictures of pages: PNG, JPEG and TIFF with one page or several, read by optical character recognition."""

from typing import Any

import numpy as np

from ..errors import DamagedInputError
from ..model import Block
from .layout import read_pages
from .ocr import Recognizer
from .ocr.needs import require_opencv
from .ocr.straightening import Picture
from .picture_size import find_sizes

PAGES_LIMIT = 40
_PIXELS_LIMIT = 120_000_000
_SMALLEST_SIDE = 400
# Pages are taken to be A4; letters are read best at about this size.
_LONG_SIDE_INCHES = 11.69
_A4_SHAPE = 2**0.5
_UNEVEN = 0.03
_DOTS_PER_INCH = (180, 300)


def read(data: bytes, name: str) -> tuple[str, tuple[Block, ...]]:
    """Read pictures of pages as text and blocks.

    Raises:
        UnsupportedInputError: What it takes to read pictures is not installed.
        DamagedInputError: The file is broken, holds no text, or is larger than any scan of a report.
    """
    sizes = find_sizes(data)
    if not sizes:
        raise DamagedInputError(f"{name}: expected a whole picture, found a broken one; ask for it again")
    pixels = sum(width * height for width, height in sizes)
    if len(sizes) > PAGES_LIMIT or pixels > _PIXELS_LIMIT:
        raise DamagedInputError(
            f"{name}: expected at most {PAGES_LIMIT} pages and {_PIXELS_LIMIT // 1_000_000} million pixels, "
            f"found {len(sizes)} and {pixels // 1_000_000} million; scan it at 200 dots per inch"
        )
    if max(max(size) for size in sizes) < _SMALLEST_SIDE:
        raise DamagedInputError(f"{name}: expected the scan of a page, found a small picture; send the report itself")
    cv2 = require_opencv(name)
    recognizer = Recognizer(name)
    sheets = [sheet for one in _decode(cv2, data, name) for sheet in _cut_sheets(one)]
    pages = [recognizer.read(*_at_reading_size(cv2, sheet)) for sheet in sheets]
    if not any(page.words for page in pages):
        raise DamagedInputError(
            f"{name}: expected the scan of a report, found no words; send the report as Word (.docx)"
        )
    return read_pages(pages)


def _decode(cv2: Any, data: bytes, name: str) -> list[Picture]:
    """Grey pictures, upright where the camera told how it was held."""
    encoded = np.frombuffer(data, dtype=np.uint8)
    try:
        whole, pictures = cv2.imdecodemulti(encoded, cv2.IMREAD_GRAYSCALE)
    except cv2.error as error:
        raise _broken(name) from error
    if not whole or not pictures:
        raise _broken(name)
    return list(pictures)


def _broken(name: str) -> DamagedInputError:
    return DamagedInputError(f"{name}: expected a picture that can be shown, found a broken one; ask for it again")


def _cut_sheets(picture: Picture) -> list[Picture]:
    """The pages of a picture that has several of A4 one below the other; else the picture."""
    height, width = picture.shape
    pages = height / (width * _A4_SHAPE)
    count = round(pages)
    if count < 2 or abs(pages - count) > _UNEVEN * count:
        return [picture]
    return [np.ascontiguousarray(part) for part in np.array_split(picture, count)]


def _at_reading_size(cv2: Any, picture: Picture) -> tuple[Picture, float]:
    """A picture at a size that letters are read well at, and its dots per inch."""
    dots = max(picture.shape) / _LONG_SIDE_INCHES
    least, most = _DOTS_PER_INCH
    scale = min(max(dots, least), most) / dots
    if scale == 1:
        return picture, dots
    method = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    resized: Picture = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=method)
    return resized, dots * scale
