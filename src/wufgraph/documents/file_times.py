"""When a file was sent or last changed, as the file itself says: a mail's date, an office document's properties."""

import datetime as dt
import io
from collections.abc import Iterator
from email.parser import BytesHeaderParser
from email.utils import parsedate_to_datetime

import msgspec
from oxmsg import Message

from ..errors import DamagedInputError
from . import mail, outlook
from .containers import DEEPEST
from .formats import is_archive
from .safe_xml import Archive, part_names

_CORE, _META = "docProps/core.xml", "meta.xml"
_MODIFIED = "{http://purl.org/dc/terms/}modified"
_CHANGED = "{http://purl.org/dc/elements/1.1/}date"
_FIRST_YEAR, _LAST_YEAR = 1990, 2100


class FileTime(msgspec.Struct, frozen=True):
    """A time that a file tells.

    Attributes:
        path: Of the part of the file that it is of; empty where it is of the whole.
        at: With its offset from UTC.
        is_sent: Whether a mail was sent then; else a document was last changed then.
    """

    path: str
    at: dt.datetime
    is_sent: bool


def find_time(data: bytes, name: str, part: str | None) -> FileTime | None:
    """The time that says most of when a report came: of the outermost mail around it, else of its own file.

    Args:
        data: The whole file.
        name: Its name, for messages.
        part: Where in the file the report stands, as its record tells.

    Returns:
        None where nothing in the file tells a time, or it is broken there.
    """
    around = [one for one in _times(data, name, "", 0) if _holds(one.path, part or "")]
    sent = [one for one in around if one.is_sent]
    changed = [one for one in around if not one.is_sent]
    return min(sent, key=lambda one: len(one.path)) if sent else max(changed, key=_depth, default=None)


def _holds(path: str, part: str) -> bool:
    return not path or part == path or part.startswith(f"{path}/")


def _depth(one: FileTime) -> int:
    return len(one.path)


def _times(data: bytes, name: str, path: str, depth: int) -> Iterator[FileTime]:
    try:
        if is_archive(data):
            yield from _times_in_archive(data, name, path, depth)
        elif mail.recognises_mailbox(data):
            for number, message in enumerate(mail.split_mailbox(data, name), start=1):
                yield from _sent(_mail_date(message), _below(path, str(number)))
        elif mail.recognises(data):
            yield from _sent(_mail_date(data), path)
        elif outlook.recognises(data):
            yield from _sent(_outlook_date(data), path)
        elif changed := _change_of(data, name):
            yield FileTime(path, changed, is_sent=False)
    except DamagedInputError:
        return  # what cannot be read tells no time; reading it for its report tells what is wrong with it


def _times_in_archive(data: bytes, name: str, path: str, depth: int) -> Iterator[FileTime]:
    if depth < DEEPEST:
        archive = Archive(data, name)
        for member in archive.part_names():
            if not member.endswith("/"):
                yield from _times(archive.read(member), name, _below(path, member), depth + 1)


def _below(path: str, step: str) -> str:
    return f"{path}/{step}" if path else step


def _sent(at: dt.datetime | None, path: str) -> Iterator[FileTime]:
    if at is not None:
        yield FileTime(path, at, is_sent=True)


def _mail_date(data: bytes) -> dt.datetime | None:
    try:
        told = BytesHeaderParser().parsebytes(data.lstrip(b"\xef\xbb\xbf\r\n"))["Date"]
        return _sensible(parsedate_to_datetime(str(told))) if told else None
    except (ValueError, TypeError, LookupError, OverflowError):
        return None


def _outlook_date(data: bytes) -> dt.datetime | None:
    try:
        sent = Message.load(io.BytesIO(data)).sent_date
        return _sensible(sent) if sent else None
    except outlook.UNREADABLE:
        return None


def _change_of(data: bytes, name: str) -> dt.datetime | None:
    names = part_names(data)
    for part, tag in ((_CORE, _MODIFIED), (_META, _CHANGED)):
        if part in names:
            told = next((e.text for e in Archive(data, name).read_xml(part).iter(tag)), None)
            try:
                return _sensible(dt.datetime.fromisoformat(told.strip())) if told else None
            except ValueError:
                return None
    return None


def _sensible(at: dt.datetime) -> dt.datetime | None:
    """A time in UTC where none is told; None for one that can only be a slip."""
    aware = at if at.tzinfo else at.replace(tzinfo=dt.UTC)
    return aware if _FIRST_YEAR <= aware.year < _LAST_YEAR else None
