"""Formats that organisers send and no reader takes: told by their first bytes, with what to do instead."""

from . import compound_file
from .safe_xml import part_names

_AS_WORD = "save the report as Word (.docx) or text"
_AS_SCAN = "save it as JPEG, PNG or PDF"
_ZIP = b"PK\x03\x04"
_STARTS = (
    (b"Rar!", "a packed archive (.rar)", "unpack it"),
    (b"7z\xbc\xaf\x27\x1c", "a packed archive (.7z)", "unpack it"),
    (b"\x1f\x8b", "a packed file (.gz)", "unpack it"),
    (b"BZh", "a packed file (.bz2)", "unpack it"),
    (b"GIF8", "a picture of a kind that is not read (.gif)", _AS_SCAN),
    (b"\x7fELF", "a program", "ask for the report itself"),
    (b"MZ\x90\0", "a program", "ask for the report itself"),
)
_PLACED = (
    (8, b"WEBP", "a picture of a kind that is not read (.webp)", _AS_SCAN),
    (4, b"ftyphe", "a picture of a kind that is not read (.heic)", _AS_SCAN),
    (4, b"ftyp", "a film", _AS_WORD),
)
_COMPOUND = {
    compound_file.LOCKED: ("a file with a password", "save it without"),
    compound_file.OUTLOOK: ("an Outlook mail", "read it by its own name"),
    compound_file.EXCEL: ("an old Excel file (.xls)", "save it as .xlsx"),
    compound_file.SLIDES: ("old slides", _AS_WORD),
}
_PARTS = (
    ("ppt/presentation.xml", "slides (.pptx)", _AS_WORD),
    ("META-INF/container.xml", "a book (.epub)", _AS_WORD),
)
_MEDIA_TYPES = (
    (b"opendocument.spreadsheet", "an OpenDocument spreadsheet (.ods)", "save it as .xlsx"),
    (b"opendocument.presentation", "slides (.odp)", _AS_WORD),
)
_MEDIA_TYPE_BYTES = 120


def name_unread(data: bytes) -> tuple[str, str] | None:
    """What bytes are that no reader takes, and what to do instead; None where they are no such thing."""
    if data.startswith(compound_file.MAGIC):
        return _COMPOUND.get(
            compound_file.kind_of(data) or "", ("an old office file", "save it as Word (.docx) or text")
        )
    if data.startswith(_ZIP):
        return _name_archive(data)
    started = next(((what, remedy) for start, what, remedy in _STARTS if data.startswith(start)), None)
    return started or next(
        ((what, remedy) for place, mark, what, remedy in _PLACED if data.startswith(mark, place)), None
    )


def is_of_apple(names: frozenset[str]) -> bool:
    """Whether the parts of an archive are those of a document of Pages, Numbers or Keynote."""
    return any(name.startswith("Index/") and name.endswith(".iwa") for name in names)


def _name_archive(data: bytes) -> tuple[str, str]:
    names = part_names(data)
    if not names:
        return "an archive that is broken or cut short", "ask for it again"
    if is_of_apple(names):
        return "a document of Pages, Numbers or Keynote", "export the report as Word (.docx)"
    by_part = ((what, remedy) for part, what, remedy in _PARTS if part in names)
    by_type = ((what, remedy) for kind, what, remedy in _MEDIA_TYPES if kind in data[:_MEDIA_TYPE_BYTES])
    return next(by_part, next(by_type, ("a zip archive that is no document", "unpack it, or save the report as .docx")))
