"""Files become documents: text with offsets, list items and table cells, whatever the format."""

from .formats import load_bytes, read_document

__all__ = ["load_bytes", "read_document"]
