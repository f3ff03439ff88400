"""Internet mail (.eml, RFC 5322 and MIME) and mailboxes (mbox, RFC 4155)."""

import re
from email import policy
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesFeedParser
from email.utils import collapse_rfc2231_value
from pathlib import PurePosixPath, PureWindowsPath

from ..errors import DamagedInputError
from .letter import Attachment, Body, Letter
from .plain_text import decode

_HEADERS = re.compile(
    rb"(From|To|Cc|Subject|Date|Message-ID|MIME-Version|Received|Return-Path|Delivered-To|Reply-To|Sender|"
    rb"Content-Type|Content-Transfer-Encoding|X-[!-9;-~]{1,60}|DKIM-Signature|ARC-[!-9;-~]{1,40}|In-Reply-To|References|"
    rb"Thread-Topic|Thread-Index|Accept-Language|Importance|User-Agent)[ \t]*:",
    re.IGNORECASE,
)
_ANY_HEADER = re.compile(rb"[!-9;-~]{1,80}[ \t]*:")
_HEAD_LINES = 200
_MACHINE_MADE = frozenset((b"message-id", b"mime-version", b"received", b"return-path", b"content-type"))
_BY_PEOPLE = frozenset((b"from", b"to", b"date", b"subject"))
# What Word and browsers write above a page that they save as one file.
_OF_SAVED_PAGES = frozenset((b"mime-version", b"content-type"))
_MAILBOX_START = re.compile(rb"From [^\r\n]{1,200} \d{4}[^\r\n]{0,20}\r?\n")
_NEXT_MAIL = re.compile(rb"(?:\r?\n)+(?=From [^\r\n]{1,200} \d\d:\d\d[^\r\n]{0,30}\r?\n[!-9;-~]{1,60}:)")
_HEAD_BYTES = 65536
_MOST_LINES = 1_000_000
_LONGEST_LINE = 4_000_000
_PIECE_BYTES = 1 << 16
_MOST_MAILS = 2000


def recognises(data: bytes) -> bool:
    """Whether bytes begin as a mail does: with the headers that people see, or those that machines write."""
    return _is_head(data[:_HEAD_BYTES].lstrip(b"\xef\xbb\xbf\r\n"))


def recognises_mailbox(data: bytes) -> bool:
    """Whether bytes begin as a mailbox does: a line of its own in front of the first mail."""
    found = _MAILBOX_START.match(data[:_HEAD_BYTES])
    return found is not None and _is_head(data[found.end() : _HEAD_BYTES])


def split_mailbox(data: bytes, name: str) -> list[bytes]:
    """The mails of a mailbox.

    Raises:
        DamagedInputError: There are more than is sensible.
    """
    mails = _NEXT_MAIL.split(data)
    if len(mails) > _MOST_MAILS:
        raise DamagedInputError(f"{name}: expected at most {_MOST_MAILS} mails, found {len(mails)}; split the mailbox")
    bare = (_MAILBOX_START.sub(b"", one, count=1) if one.startswith(b"From ") else one for one in mails)
    return [re.sub(rb"(?m)^>(>*From )", rb"\1", one) for one in bare]


def read(data: bytes, name: str) -> Letter:
    """Read a mail, however broken its headers are.

    Raises:
        DamagedInputError: It has more lines, or parts deeper in each other, than is safe to read.
    """
    if data.count(b"\n") > _MOST_LINES:
        raise DamagedInputError(f"{name}: expected at most {_MOST_LINES} lines, found more; it may be a trap")
    if _has_endless_line(data):
        raise DamagedInputError(
            f"{name}: expected lines of at most {_LONGEST_LINE} characters, found a longer one; it may be a trap"
        )
    try:
        parts = _leaves(_parse(data.lstrip(b"\xef\xbb\xbf\r\n")))
        bodies = [part for part in parts if _is_body(part)]
        markup = [part for part in bodies if part.get_content_subtype() == "html"]
        plain = [part for part in bodies if part.get_content_subtype() != "html"]
        attached = [_attachment(part) for part in parts if not _is_body(part)]
        return Letter(
            bodies=tuple(Body(text=_joined(some, name), is_markup=some is markup) for some in (markup, plain) if some),
            attachments=tuple(attached),
        )
    except RecursionError as error:
        raise DamagedInputError(
            f"{name}: expected a mail of sensible depth, found parts in parts without end; it may be a trap"
        ) from error


def _has_endless_line(data: bytes) -> bool:
    place = 0
    while place + _LONGEST_LINE < len(data):
        end = data.rfind(b"\n", place, place + _LONGEST_LINE)
        if end < 0:
            return True
        place = end + 1
    return False


def _parse(data: bytes) -> Message:
    """Parse piece by piece: whole, the library would hold the mail several times."""
    parser = BytesFeedParser(policy=policy.compat32)
    for start in range(0, len(data), _PIECE_BYTES):
        parser.feed(data[start : start + _PIECE_BYTES])
    return parser.close()


def _is_head(head: bytes) -> bool:
    names: set[bytes] = set()
    for line in head.split(b"\n", _HEAD_LINES)[:_HEAD_LINES]:
        found = _HEADERS.match(line)
        if found:
            names.add(found[1].lower())
        elif not names or not (line.startswith((b" ", b"\t")) or _ANY_HEADER.match(line)):
            break
    told_by_machines = bool(names & _MACHINE_MADE) and bool(names & _BY_PEOPLE)
    return len(names) > 1 and (told_by_machines or names >= _BY_PEOPLE or names >= _OF_SAVED_PAGES)


def _leaves(message: Message) -> list[Message]:
    """The parts that hold something; a mail that was forwarded as a whole is one of them."""
    content = message.get_payload()
    if not isinstance(content, list) or message.get_content_type() == "message/rfc822":
        return [message]
    return [leaf for part in content if isinstance(part, Message) for leaf in _leaves(part)]


def _is_body(part: Message) -> bool:
    if part.get_content_maintype() != "text" or part.get_content_subtype() not in ("plain", "html", "enriched"):
        return False
    return "attachment" not in str(part.get("Content-Disposition", "")).lower() and not _file_name(part)


def _joined(parts: list[Message], name: str) -> str:
    return "\n".join(_unflow(part, decode(_content(part), name, _charset(part))) for part in parts)


def _content(part: Message) -> bytes:
    try:
        content = part.get_payload(decode=True)
    except (ValueError, LookupError):
        content = None
    return content if isinstance(content, bytes) else b""


def _charset(part: Message) -> str | None:
    try:
        return part.get_content_charset()
    except (LookupError, ValueError):
        return None


def _unflow(part: Message, text: str) -> str:
    """Put together what was wrapped for old programs (RFC 3676)."""
    if str(part.get_param("format", "")).lower() != "flowed":
        return text
    deletes = str(part.get_param("delsp", "")).lower() == "yes"
    lines: list[str] = []
    open_line = False
    for raw in text.replace("\r\n", "\n").split("\n"):
        line = raw[1:] if raw.startswith(" ") else raw
        if open_line and line and not line.startswith(">"):
            lines[-1] += line
        else:
            lines.append(line)
        open_line = line.endswith(" ") and line != "-- " and not line.startswith(">")
        if open_line and deletes:
            lines[-1] = lines[-1][:-1]
    return "\n".join(lines)


def _attachment(part: Message) -> Attachment:
    is_message = part.get_content_type() == "message/rfc822"
    content = _message_bytes(part) if is_message else _content(part)
    disposition = str(part.get("Content-Disposition", "")).lower()
    return Attachment(
        name=_file_name(part),
        media_type=part.get_content_type(),
        data=content,
        is_inline=disposition.startswith("inline") or ("Content-ID" in part and "attachment" not in disposition),
        is_message=is_message and bool(content),
    )


def _message_bytes(part: Message) -> bytes:
    """A mail that was forwarded as a whole; some programs encode it, which they must not."""
    content = part.get_payload()
    inner = content[0] if isinstance(content, list) and content else None
    if not isinstance(inner, Message):
        return _content(part)
    if str(part.get("Content-Transfer-Encoding", "")).strip().lower() in ("base64", "quoted-printable"):
        inner["Content-Transfer-Encoding"] = str(part["Content-Transfer-Encoding"])
        return _content(inner)
    try:
        return inner.as_bytes()
    except (ValueError, LookupError, AttributeError, TypeError, KeyError):
        return b""


def _file_name(part: Message) -> str:
    """The name of an attachment without folders, decoded as RFC 2231 says, or as most programs do it."""
    try:
        told = part.get_filename()
        name = collapse_rfc2231_value(told) if told else ""
        if "=?" in name:
            name = str(make_header(decode_header(name)))
    except (HeaderParseError, ValueError, LookupError):
        return ""
    name = PureWindowsPath(PurePosixPath(name).name).name
    return re.sub(r"[\x00-\x1f\x7f]", "", name).strip()
