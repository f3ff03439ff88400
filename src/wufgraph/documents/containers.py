"""Files that hold documents: archives, mails and mailboxes (docs/decisions/0012-containers.md).

Opening one gives parts, each of which is a document by itself or fails by itself. Parts of rank 0 (attachments,
files of an archive) are looked at first, those of a higher rank (the words of a mail) only where no part of a lower
rank of the same mail holds a report.
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath

import msgspec
from msgspec.structs import replace

from ..errors import DamagedInputError, InputError
from ..model import Block, Document
from . import mail, outlook
from .formats import is_archive, read_document
from .letter import Attachment, Body, Letter, why_no_report
from .letter_body import Words, read_words
from .safe_xml import Archive

MOST_PARTS = 2000
DEEPEST = 2
MOST_BYTES = 100 * 1024 * 1024
MEDIA_TYPE = "message/rfc822"
_MOST_SECTIONS = 6


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """One document that a file holds.

    Attributes:
        path: Where it stands, from the file itself inwards, such as `mail.eml/report.docx`; the words of a mail end
            with `/body`.
        group: The mail that it belongs to; each file of an archive is a group by itself.
        rank: 0 for what is looked at first.
        is_letter: Whether it came by mail, with other parts that need be no report.
        open: Reads it.
    """

    path: str
    group: str
    rank: int
    is_letter: bool
    open: Callable[[], Document]


@dataclass(slots=True)
class Contents:
    """What a file holds.

    Attributes:
        parts: The documents in it, in order.
        passed_over: What evidently is no report, with the reason.
        failures: What could not be opened, and why.
    """

    parts: list[Part] = field(default_factory=list)
    passed_over: list[str] = field(default_factory=list)
    failures: list[InputError] = field(default_factory=list)
    read_bytes: int = 0

    @property
    def is_full(self) -> bool:
        """Whether there is more than is safe to read."""
        return self.read_bytes > MOST_BYTES or len(self.parts) >= MOST_PARTS


def open_container(data: bytes, name: str) -> Contents | None:
    """The parts of a file; None where it is a document itself.

    Args:
        data: The whole file.
        name: Its name: the first step of each part's path.

    Raises:
        DamagedInputError: It is broken, or holds more than is safe to read.
    """
    if not _is_container(data):
        return None
    contents = Contents()
    _open(data, name, name, 0, contents)
    return contents


def _is_container(data: bytes) -> bool:
    return is_archive(data) or outlook.recognises(data) or mail.recognises(data) or mail.recognises_mailbox(data)


def _open(data: bytes, path: str, file: str, depth: int, contents: Contents) -> None:
    _check_depth(depth, path)
    if outlook.recognises(data):
        _add_letter(outlook.read(data, path), path, file, depth, contents)
    elif is_archive(data):
        _open_archive(data, path, file, depth, contents)
    elif mail.recognises_mailbox(data):
        for number, message in enumerate(mail.split_mailbox(data, path), start=1):
            _add_letter(mail.read(message, path), f"{path}/{number}", file, depth, contents)
    else:
        _add_letter(mail.read(data, path), path, file, depth, contents)


def _check_depth(depth: int, path: str) -> None:
    if depth > DEEPEST:
        raise DamagedInputError(
            f"{path}: expected at most {DEEPEST} archives or mails in each other, found more; unpack it"
        )


def _open_archive(data: bytes, path: str, file: str, depth: int, contents: Contents) -> None:
    archive = Archive(data, path)
    for member in sorted(archive.part_names()):
        if member.endswith("/"):
            continue
        inner = f"{path}/{member}"
        pieces = PurePosixPath(member).parts
        if any(piece.startswith((".", "~$", "__MACOSX")) for piece in pieces) or pieces[-1] == "Thumbs.db":
            contents.passed_over.append(f"{inner}: a file that programs leave behind")
            continue
        try:
            content = archive.read(member)
            _count(content, path, contents)
            _add(content, inner, file, depth, contents)
        except InputError as error:
            contents.failures.append(error.with_traceback(None))  # which would hold on to the bytes
            if contents.is_full:
                break


def _add_letter(letter: Letter, path: str, file: str, depth: int, contents: Contents) -> None:
    for number, attachment in enumerate(letter.attachments, start=1):
        inner = f"{path}/{attachment.name or f'attachment {number}'}"
        reason = why_no_report(attachment)
        if reason:
            contents.passed_over.append(f"{inner}: {reason}")
            continue
        try:
            _count(attachment.data, path, contents)
            _add_attachment(attachment, inner, path, file, depth, contents)
        except InputError as error:
            contents.failures.append(error.with_traceback(None))  # which would hold on to the bytes
            if contents.is_full:
                break
    rank = 1
    for body in letter.bodies:
        for part in _body_parts(body, path, file, rank):
            contents.parts.append(part)
            rank = part.rank + 1


def _add_attachment(attachment: Attachment, inner: str, group: str, file: str, depth: int, contents: Contents) -> None:
    if attachment.letter is not None:
        _check_depth(depth + 1, inner)
        _add_letter(attachment.letter, inner, file, depth + 1, contents)
    elif attachment.is_message or _is_container(attachment.data):
        _open(attachment.data, inner, file, depth + 1, contents)
    else:
        _append(attachment.data, inner, group, file, contents, is_letter=True)


def _add(data: bytes, inner: str, file: str, depth: int, contents: Contents) -> None:
    if not data:
        raise DamagedInputError(f"{inner}: expected a report, found an empty file; ask for it again")
    if _is_container(data):
        _open(data, inner, file, depth + 1, contents)
    else:
        _append(data, inner, inner, file, contents, is_letter=False)


def _append(data: bytes, inner: str, group: str, file: str, contents: Contents, *, is_letter: bool) -> None:
    def read() -> Document:
        return replace(read_document(data, inner), name=file, part=_inside(inner, file))

    contents.parts.append(Part(path=inner, group=group, rank=0, is_letter=is_letter, open=read))


def _body_parts(body: Body, path: str, file: str, rank: int) -> Iterator[Part]:
    words = read_words(body, path)
    for number, section in enumerate(words.sections[:_MOST_SECTIONS]):
        yield Part(
            path=f"{path}/body",
            group=path,
            rank=rank + number,
            is_letter=True,
            open=_opener(words, section, path, file),
        )


def _opener(words: Words, section: tuple[Block, ...], path: str, file: str) -> Callable[[], Document]:
    def read() -> Document:
        return Document(
            name=file,
            part=_inside(path, file),
            media_type=MEDIA_TYPE,
            sha256=hashlib.sha256(words.text.encode("utf-8", errors="replace")).hexdigest(),
            text=words.text,
            blocks=section,
            furniture=words.furniture(section),
        )

    return read


def _inside(path: str, file: str) -> str | None:
    """The steps of a path below the file itself; None where there are none."""
    return path.removeprefix(file).removeprefix("/") or None


def _count(content: bytes, path: str, contents: Contents) -> None:
    contents.read_bytes += len(content)
    if contents.is_full:
        raise DamagedInputError(
            f"{path}: expected at most {MOST_PARTS} files of together {MOST_BYTES >> 20} MB, found more; "
            "send the reports in several archives"
        )
