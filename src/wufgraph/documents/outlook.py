"""Mails that Outlook saved (.msg)."""

import io
import struct
from pathlib import PurePosixPath, PureWindowsPath

from olefile import OleFileIO
from oxmsg.domain import constants
from oxmsg.domain.model import UnrecognizedCodePageError, UnsupportedEncodingError
from oxmsg.properties import Properties
from oxmsg.storage import Storage

from ..errors import DamagedInputError
from . import compound_file
from .letter import Attachment, Body, Letter
from .plain_text import decode

# How many bytes of each list of properties come before the first of them ([MS-OXMSG] 2.4.1).
_HEAD_OF_FILE, _HEAD_OF_FORWARDED, _HEAD_OF_ATTACHMENT = 32, 24, 8
_ATTACHED = "__attach_version1.0_#"
_FORWARDED = "__substg1.0_3701000D"
# Streams may be told to lie in one place: what is read may then be far more than the file.
_MOST_TIMES_THE_FILE = 2
# What python-oxmsg and the library under it raise for files that are not as they should be.
UNREADABLE = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    MemoryError,
    OSError,
    RecursionError,
    TypeError,
    UnrecognizedCodePageError,
    UnsupportedEncodingError,
    ValueError,
    struct.error,
)


def recognises(data: bytes) -> bool:
    """Whether bytes are a compound file with the properties of a mail."""
    return compound_file.kind_of(data) == compound_file.OUTLOOK


def read(data: bytes, name: str) -> Letter:
    """Read a mail with its attachments.

    Raises:
        DamagedInputError: It is broken.
    """
    try:
        with OleFileIO(io.BytesIO(data)) as file:
            if sum(entry.size for entry in file.direntries if entry) > _MOST_TIMES_THE_FILE * len(data):
                raise ValueError("its parts are told to be larger than the file")
            return _letter(Storage.from_ole(file), _HEAD_OF_FILE, name)
    except UNREADABLE as error:
        raise DamagedInputError(
            f"{name}: expected a whole Outlook mail, found a broken one ({error}); save it again"
        ) from error


def _letter(storage: Storage, head_bytes: int, name: str) -> Letter:
    properties = Properties(storage, properties_header_offset=head_bytes)
    bodies = (
        Body(text=_markup_of(properties, name), is_markup=True),
        Body(text=properties.str_prop_value(constants.PID_BODY) or ""),
    )
    return Letter(
        bodies=tuple(body for body in bodies if body.text.strip("\0 \r\n\t")),
        attachments=tuple(_attachment(one, name) for one in storage.storages if one.name.startswith(_ATTACHED)),
    )


def _markup_of(properties: Properties, name: str) -> str:
    """The words as a page; its encoding is told, and not always rightly."""
    encoded = properties.binary_prop_value(constants.PID_HTML)
    if encoded:
        return decode(encoded, name, properties.body_encoding)
    return properties.str_prop_value(constants.PID_BODY_HTML) or ""


def _attachment(storage: Storage, name: str) -> Attachment:
    properties = Properties(storage, properties_header_offset=_HEAD_OF_ATTACHMENT)
    known_as = (constants.PID_ATTACH_LONG_FILENAME, constants.PID_ATTACH_FILENAME, constants.PID_DISPLAY_NAME)
    told = next(filter(None, map(properties.str_prop_value, known_as)), "").rstrip("\0")
    forwarded = next((one for one in storage.storages if one.name == _FORWARDED), None)
    return Attachment(
        name=PureWindowsPath(PurePosixPath(told).name).name,
        media_type=(properties.str_prop_value(constants.PID_ATTACH_MIME_TAG) or "").rstrip("\0").lower(),
        data=properties.binary_prop_value(constants.PID_ATTACH_DATA_BINARY) or b"",
        is_inline=bool(properties.str_prop_value(constants.PID_ATTACH_CONTENT_ID)),
        letter=_letter(forwarded, _HEAD_OF_FORWARDED, name) if forwarded else None,
    )
