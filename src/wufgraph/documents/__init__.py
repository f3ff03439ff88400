"""Files become documents: text with offsets, list items and table cells, whatever the format."""

from .containers import Contents, Part, open_container
from .formats import load_bytes, read_document
from .sheets import Row, Sheet, read_sheets

__all__ = ["Contents", "Part", "Row", "Sheet", "load_bytes", "open_container", "read_document", "read_sheets"]
