"""What files begin with: tells the formats whose readers take long to load, and are loaded where a file needs them."""

from .picture_size import JPEG, PNG, TIFF
from .safe_xml import part_names

PDF_MEDIA_TYPE = "application/pdf"
PNG_MEDIA_TYPE, JPEG_MEDIA_TYPE, TIFF_MEDIA_TYPE = "image/png", "image/jpeg", "image/tiff"
XLSX_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

_HEAD_BYTES = 1024
_WORKBOOK = "xl/workbook.xml"


def is_pdf(data: bytes) -> bool:
    """Whether bytes begin as a PDF does; some programs write a little before that."""
    return b"%PDF-" in data[:_HEAD_BYTES]


def is_png(data: bytes) -> bool:
    """Whether bytes are a PNG picture."""
    return data.startswith(PNG)


def is_jpeg(data: bytes) -> bool:
    """Whether bytes are a JPEG picture."""
    return data.startswith(JPEG)


def is_tiff(data: bytes) -> bool:
    """Whether bytes are a TIFF picture."""
    return data.startswith(TIFF)


def is_workbook(data: bytes) -> bool:
    """Whether bytes are a zip archive that has Excel's main part."""
    return _WORKBOOK in part_names(data)
