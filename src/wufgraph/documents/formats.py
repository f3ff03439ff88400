"""Which reader a file needs, told by its first bytes and never by its name."""

import errno
import hashlib
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from ..errors import DamagedInputError, MissingInputError, UnsupportedInputError
from ..model import Block, Document
from . import hypertext, libreoffice, open_document, plain_text, signatures, word
from .known_formats import is_of_apple, name_unread
from .safe_xml import part_names

SIZE_LIMIT_BYTES = 50 * 1024 * 1024


_Content = tuple[str, tuple[Block, ...]] | tuple[str, tuple[Block, ...], tuple[str, ...]]


class Format(NamedTuple):
    """One format: its media type, whether bytes are of it, and its reader.

    A reader gives text, blocks and, where it leaves something out, what and where.
    """

    media_type: str
    recognises: Callable[[bytes], bool]
    read: Callable[[bytes, str], _Content]


def _read_pdf(data: bytes, name: str) -> _Content:
    from . import pdf

    return pdf.read(data, name)


def _read_picture(data: bytes, name: str) -> _Content:
    from . import picture

    return picture.read(data, name)


def _read_workbook(data: bytes, name: str) -> _Content:
    from . import spreadsheet

    return spreadsheet.read(data, name)


# Each of the libraries behind PDF, pictures and Excel takes longer to load than ten reports to read.
FORMATS = (
    Format(word.MEDIA_TYPE, word.recognises, word.read),
    Format(signatures.PDF_MEDIA_TYPE, signatures.is_pdf, _read_pdf),
    Format(signatures.PNG_MEDIA_TYPE, signatures.is_png, _read_picture),
    Format(signatures.JPEG_MEDIA_TYPE, signatures.is_jpeg, _read_picture),
    Format(signatures.TIFF_MEDIA_TYPE, signatures.is_tiff, _read_picture),
    Format(open_document.MEDIA_TYPE, open_document.recognises, open_document.read),
    Format(signatures.XLSX_MEDIA_TYPE, signatures.is_workbook, _read_workbook),
    Format(libreoffice.DOC_MEDIA_TYPE, libreoffice.recognises_doc, libreoffice.read_doc),
    Format(libreoffice.RTF_MEDIA_TYPE, libreoffice.recognises_rtf, libreoffice.read_rtf),
    Format(hypertext.MEDIA_TYPE, hypertext.recognises, hypertext.read),
    Format(plain_text.MEDIA_TYPE, plain_text.recognises, plain_text.read),
)


def is_archive(data: bytes) -> bool:
    """Whether bytes are a zip archive that is no file of an office program."""
    names = part_names(data)
    marks = ("[Content_Types].xml", "mimetype", "META-INF/manifest.xml")
    return bool(names) and not names.intersection(marks) and not is_of_apple(names) and not word.recognises(data)


def load_bytes(path: Path) -> bytes:
    """Read a whole file that is an ordinary file of a sensible size.

    Raises:
        MissingInputError: It does not exist, may not be read, or is a pipe or device.
        DamagedInputError: It is empty, or larger than 50 MB.
    """
    try:
        # Non-blocking, so that a pipe which nobody fills cannot hold up the run.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            os.close(descriptor)
            raise MissingInputError(f"{path}: {_what_instead(status.st_mode)}")
        with os.fdopen(descriptor, "rb") as stream:
            if status.st_size > SIZE_LIMIT_BYTES:
                raise DamagedInputError(
                    f"{path}: expected at most {SIZE_LIMIT_BYTES >> 20} MB, found {status.st_size >> 20} MB; "
                    "take out its pictures, or save it as text"
                )
            data = stream.read(SIZE_LIMIT_BYTES + 1)
    except OSError as error:
        raise MissingInputError(f"{path}: {_why_unreadable(error)}") from error
    if not data:
        raise DamagedInputError(f"{path}: expected a report, found an empty file; ask for it again")
    return data


def read_document(data: bytes, name: str) -> Document:
    """Turn a file's bytes into a document.

    Args:
        data: The whole file.
        name: Its name, for messages and provenance.

    Raises:
        UnsupportedInputError: The format is not one that wufgraph reads.
        DamagedInputError: It is broken or not safe to read.
    """
    unread = name_unread(data)
    for format_ in FORMATS:
        # An archive with little packed in it looks like text.
        if format_.recognises(data) and not (unread and format_.media_type == plain_text.MEDIA_TYPE):
            text, blocks, *left_out = format_.read(data, name)
            plain_text.check_length(text, name, len(blocks))
            return Document(
                name=name,
                media_type=format_.media_type,
                sha256=hashlib.sha256(data).hexdigest(),
                text=text,
                blocks=blocks,
                passed_over=left_out[0] if left_out else (),
            )
    what, remedy = unread or ("none of them", "save it as Word (.docx) or text")
    raise UnsupportedInputError(f"{name}: expected a report in a format that is read, found {what}; {remedy}")


def _what_instead(mode: int) -> str:
    if stat.S_ISDIR(mode):
        return "expected reports, found a folder that holds none; check the path"
    kind = "pipe" if stat.S_ISFIFO(mode) else "device"
    return f"expected an ordinary file, found a {kind}; name the report itself"


def _why_unreadable(error: OSError) -> str:
    if error.errno == errno.ENOENT:
        return "expected a file or folder, found nothing; check the path"
    if error.errno in (errno.EACCES, errno.EPERM):
        return "expected what may be read, found no permission; change its permissions or copy it"
    if error.errno == errno.ELOOP:
        return "expected a file, found links that lead in a loop; name the file itself"
    return f"could not be read: {error.strerror}; copy it to a local disk and try again"
