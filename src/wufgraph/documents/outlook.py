"""Mails that Outlook saved (.msg)."""

import struct
from pathlib import PurePosixPath, PureWindowsPath

from oxmsg import Message
from oxmsg.attachment import Attachment as OutlookAttachment

from ..errors import DamagedInputError
from . import compound_file
from .letter import Attachment, Body, Letter

# What python-oxmsg and the library under it raise for files that are not as they should be.
_UNREADABLE = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    MemoryError,
    OSError,
    RecursionError,
    TypeError,
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
        message = Message.load(data)
        markup, plain = message.html_body, message.body
        bodies = [Body(text=text, is_markup=text is markup) for text in (markup, plain) if text]
        return Letter(
            bodies=tuple(bodies),
            attachments=tuple(_attachment(one) for one in message.attachments),
        )
    except _UNREADABLE as error:
        raise DamagedInputError(
            f"{name}: expected a whole Outlook mail, found a broken one ({error}); save it again"
        ) from error


def _attachment(one: OutlookAttachment) -> Attachment:
    name = PureWindowsPath(PurePosixPath(one.file_name or "").name).name
    return Attachment(name=name, media_type=(one.mime_type or "").lower(), data=one.file_bytes or b"")
