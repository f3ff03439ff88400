"""Which reader a file gets, and which files get none."""

import errno
import io
import os
import threading
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.documents.word_files import make_word, make_zip, paragraph
from tests.golden_files import SAMPLE_TEXT, SAMPLE_WORD
from tests.rights import without_rights
from wufgraph.documents import compound_file, load_bytes, read_document
from wufgraph.documents.formats import _why_unreadable
from wufgraph.errors import DamagedInputError, InputError, MissingInputError, UnsupportedInputError

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def stored_zip() -> bytes:
    """An archive whose content is not compressed, so that it looks like text."""
    return make_zip({"notes.txt": "Name of Reporter: Ana Field\n" * 300}, zipfile.ZIP_STORED)


def compound(stream: str) -> bytes:
    """A compound file of one directory entry, the name of a stream."""
    entry = stream.encode("utf-16-le")
    return compound_file.MAGIC + bytes(1016) + entry + bytes(128 - len(entry))


UNSUPPORTED = {
    "old office file": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096), "an old office file"),
    "file with a password": (compound("EncryptedPackage"), "a file with a password; save it without"),
    "old Excel file": (compound("Workbook"), "an old Excel file (.xls); save it as .xlsx"),
    "old slides": (compound("PowerPoint Document"), "old slides"),
    "zip archive": (make_zip({"a.txt": "a"}), "a zip archive that is no document"),
    "zip archive of plain text, not compressed": (stored_zip(), "a zip archive that is no document"),
    "slides": (make_zip({"[Content_Types].xml": "<a/>", "ppt/presentation.xml": "<a/>"}), "slides (.pptx); save"),
    "book": (make_zip({"META-INF/container.xml": "<a/>"}), "a book (.epub); save"),
    "document of Pages": (make_zip({"Index/Document.iwa": "a"}), "a document of Pages, Numbers or Keynote; export"),
    "OpenDocument spreadsheet": (
        make_zip(
            {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>"}, zipfile.ZIP_STORED
        ),
        "an OpenDocument spreadsheet (.ods); save it as .xlsx",
    ),
    "archive that was cut": (make_zip({"report.txt": "words"})[:50], "an archive that is broken or cut short; ask"),
    "rar": (b"Rar!\x1a\x07\0" + bytes(50), "a packed archive (.rar); unpack it"),
    "gzip": (b"\x1f\x8b\x08\0words", "a packed file (.gz); unpack it"),
    "photo of a telephone": (b"\0\0\0\x18ftypheic" + bytes(50), "(.heic); save it as JPEG, PNG or PDF"),
    "film": (b"\0\0\0\x18ftypmp42" + bytes(50), "a film; save the report"),
    "program": (b"\x7fELF" + bytes(range(256)) * 8, "a program; ask for the report itself"),
    "no bytes at all": (b"", "found none of them"),
}


def within_seconds(seconds: float, work: Callable[[], object]) -> None:
    """Fails where the work is not done in time, instead of waiting for it."""
    failures: list[BaseException] = []

    def run() -> None:
        try:
            work()
        except BaseException as error:  # noqa: BLE001 - it is raised again below
            failures.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(seconds)
    assert not thread.is_alive(), f"not done within {seconds} s"
    if failures:
        raise failures[0]


@pytest.mark.parametrize(
    ("path", "media_type"), [(SAMPLE_TEXT, "text/plain"), (SAMPLE_WORD, WORD)], ids=["text", "Word"]
)
def test_the_content_tells_the_format(path: Path, media_type: str) -> None:
    document = read_document(path.read_bytes(), "made")
    assert document.media_type == media_type


def test_a_wrong_extension_does_no_harm() -> None:
    assert read_document(make_word(paragraph("Words")), "made.txt").text == "Words\n"
    assert read_document(b"Words", "made.docx").text == "Words"


def test_a_document_has_its_name_and_the_digest_of_its_bytes() -> None:
    document = read_document(b"abc", "folder.name/made.txt")
    assert document.name == "folder.name/made.txt"
    assert document.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


@pytest.mark.parametrize(("data", "told"), UNSUPPORTED.values(), ids=list(UNSUPPORTED))
def test_other_formats_are_refused_by_their_name(data: bytes, told: str) -> None:
    with pytest.raises(
        UnsupportedInputError, match=r"^made\.docx: expected a report in a format that is read"
    ) as caught:
        read_document(data, "made.docx")
    assert told in str(caught.value)


def test_loading_gives_the_bytes_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "made.txt"
    path.write_bytes(b"\0\r\nwords")
    assert load_bytes(path) == b"\0\r\nwords"


def test_a_link_leads_to_its_file(tmp_path: Path) -> None:
    (tmp_path / "made.txt").write_bytes(b"words")
    (tmp_path / "link.txt").symlink_to("made.txt")
    assert load_bytes(tmp_path / "link.txt") == b"words"


def make_nothing(path: Path) -> None:
    """There is no such file."""


def make_empty(path: Path) -> None:
    path.touch()


def make_folder(path: Path) -> None:
    path.mkdir()


def make_pipe(path: Path) -> None:
    os.mkfifo(path)


def make_link_loop(path: Path) -> None:
    path.symlink_to(path.name)


def make_link_to_nothing(path: Path) -> None:
    path.symlink_to("nowhere")


def make_link_to_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def make_too_large(path: Path) -> None:
    with path.open("wb") as stream:
        stream.truncate(60 * 1024 * 1024)


@pytest.mark.parametrize(
    ("make", "kind", "told"),
    [
        (make_nothing, MissingInputError, "found nothing; check the path"),
        (make_empty, DamagedInputError, "found an empty file; ask for it again"),
        (make_folder, MissingInputError, "found a folder that holds none; check the path"),
        (make_pipe, MissingInputError, "found a pipe; name the report itself"),
        (make_link_loop, MissingInputError, "found links that lead in a loop"),
        (make_link_to_nothing, MissingInputError, "found nothing; check the path"),
        (make_link_to_device, MissingInputError, "found a device; name the report itself"),
        (make_too_large, DamagedInputError, "expected at most 50 MB, found 60 MB"),
    ],
    ids=["nothing", "empty", "folder", "pipe", "link loop", "dangling link", "device", "60 MB"],
)
def test_what_is_no_readable_file_is_told_at_once(
    make: Callable[[Path], None], kind: type[InputError], told: str, tmp_path: Path
) -> None:
    path = tmp_path / "made.docx"
    make(path)
    with pytest.raises(kind) as caught:
        within_seconds(5, lambda: load_bytes(path))
    assert str(caught.value).startswith(f"{path}: ")
    assert told in str(caught.value)


def test_a_file_that_may_not_be_read_is_told_so(tmp_path: Path) -> None:
    path = tmp_path / "made.docx"
    path.write_bytes(b"words")
    with without_rights(path), pytest.raises(MissingInputError, match="found no permission") as caught:
        load_bytes(path)
    assert str(caught.value).startswith(f"{path}: ")


def test_a_name_that_is_too_long_for_the_system_is_told_as_missing(tmp_path: Path) -> None:
    with pytest.raises(MissingInputError, match="could not be read"):
        load_bytes(tmp_path / ("long" * 100))


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (errno.ENOENT, "found nothing"),
        (errno.EACCES, "no permission"),
        (errno.EPERM, "no permission"),
        (errno.ELOOP, "in a loop"),
        (errno.EIO, "could not be read: Input/output error; copy it to a local disk"),
    ],
    ids=errno.errorcode.get,
)
def test_each_failure_of_the_system_has_its_words(number: int, told: str) -> None:
    assert told in _why_unreadable(OSError(number, os.strerror(number)))


def test_no_file_stays_open_after_a_failure(tmp_path: Path) -> None:
    make_pipe(tmp_path / "pipe")
    before = len(list(Path("/proc/self/fd").iterdir()))
    for _ in range(20):
        for path in (tmp_path, tmp_path / "pipe"):
            with pytest.raises(MissingInputError):
                load_bytes(path)
    assert len(list(Path("/proc/self/fd").iterdir())) <= before


def test_an_archive_is_read_from_memory_alone() -> None:
    data = make_word(paragraph("Words"))
    assert zipfile.is_zipfile(io.BytesIO(data))
    assert read_document(data, "nowhere/made.docx").text == "Words\n"
