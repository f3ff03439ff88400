"""Files become documents: text with offsets, list items and table cells, whatever the format."""

from .containers import Contents, Part, open_container
from .file_times import FileTime, find_time
from .formats import load_bytes, read_document
from .sheets import Row, Sheet, read_sheets

__all__ = [
    "Contents",
    "FileTime",
    "Part",
    "Row",
    "Sheet",
    "find_time",
    "load_bytes",
    "open_container",
    "read_document",
    "read_sheets",
]
