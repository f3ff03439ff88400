"""What Microsoft's compound files (OLE) hold, told by the names in their directory."""

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

OUTLOOK, LOCKED, WORD, EXCEL, SLIDES = "Outlook mail", "locked", "old Word file", "old Excel file", "old slides"

_ENTRY_BYTES = 128
# A mail may have a Word file in it, and a Word file a sheet: the outer kind comes first.
_STREAMS = (
    ("__properties_version1.0", OUTLOOK),
    ("EncryptedPackage", LOCKED),
    ("WordDocument", WORD),
    ("Workbook", EXCEL),
    ("Book", EXCEL),
    ("PowerPoint Document", SLIDES),
)


def kind_of(data: bytes) -> str | None:
    """The kind of a compound file; None for other files, and for kinds that are not known."""
    if not data.startswith(MAGIC):
        return None
    return next((kind for stream, kind in _STREAMS if _names(data, stream)), None)


def _names(data: bytes, stream: str) -> bool:
    """Whether an entry of the directory, which begins with its name, has a name."""
    name = stream.encode("utf-16-le") + b"\0\0"
    place = data.find(name)
    while place >= 0:
        if place % _ENTRY_BYTES == 0:
            return True
        place = data.find(name, place + 1)
    return False
