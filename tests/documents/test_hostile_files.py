"""Files of all formats that are broken, or made to do harm: one clear error each, or a document, and soon."""

import time
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.mail_files import REPORT, attach, make_mail
from tests.documents.open_document_files import TEXT, bullets, cell, make_open, table
from tests.documents.open_document_files import paragraph as open_paragraph
from tests.documents.test_spreadsheet import make_book
from tests.documents.word_files import MAIN_PART, make_word, make_zip, paragraph
from wufgraph.documents import open_container, read_document
from wufgraph.documents.plain_text import BLOCKS_LIMIT, TEXT_LIMIT_CHARACTERS
from wufgraph.errors import InputError

SOON_SECONDS = 10.0
MAIL_HEAD = b"From: a@x.org\nMessage-ID: <1>\n"
MAILBOX_LINE = b"From a@x.org Tue Apr 22 10:00:00 2014\n"
EXTERNAL = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>'


def locked(archive: bytes) -> bytes:
    """An archive whose only part says that it is encrypted."""
    data = bytearray(archive)
    for header, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.find(header) + flags] |= 1
    return bytes(data)


def mail_of(parts: int) -> bytes:
    """A mail with many attachments."""
    part = b"--b\nContent-Type: text/plain\nContent-Disposition: attachment\n\nwords\n"
    return MAIL_HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n" + part * parts + b"--b--\n"


LONG = b"word " * (TEXT_LIMIT_CHARACTERS // 4)
HOSTILE = {
    "30 MB in one line": (b"word " * 6_000_000, f"at most {TEXT_LIMIT_CHARACTERS} characters"),
    "too many lines": (b"a\n" * (BLOCKS_LIMIT + 2), f"at most {BLOCKS_LIMIT} lines and cells"),
    "page of one long text": (b"<html><p>" + LONG, f"at most {TEXT_LIMIT_CHARACTERS} characters"),
    "page of 100 000 elements in each other": (b"<html>" + b"<div>" * 100_000 + b"words", "it may be a trap"),
    "page of too many elements": (b"<html>" + b"<p>a" * 1_000_001, "at most 1000000 tags"),
    "page of too many paragraphs": (b"<html>" + b"<p>a" * (BLOCKS_LIMIT + 1), "lines and cells"),
    "open document of 100 000 elements in each other": (make_open("<text:section>" * 100_000), "Excessive depth"),
    "open document with entities": (make_open("<text:p>&x;</text:p>"), "expected XML in content.xml"),
    "open document of one long text": (make_open(f"<text:p>{LONG.decode()}</text:p>"), "characters"),
    "open document cut short": (make_open(open_paragraph("words"))[:-40], "broken archive"),
    "mail of too many lines": (MAIL_HEAD + b"\n" + b"a\n" * 1_000_001, "at most 1000000 lines"),
    "mail of one long text": (MAIL_HEAD + b"\n" + LONG, "characters"),
    "mail of one line": (MAIL_HEAD + b"\n" + b"word " * 800_001, "expected lines of at most 4000000 characters"),
    "Outlook mail of noise": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + bytes(1016)
        + "__properties_version1.0".encode("utf-16-le")
        + b"\0" * 82
        + b"\xff" * 5000,
        "expected a whole Outlook mail",
    ),
    "archive of very many parts": (make_zip({str(n): "" for n in range(5001)}), "at most 5000 parts"),
    "archive of large parts": (make_zip(dict.fromkeys("abcd", bytes(30 << 20))), "characters, found 31457280 bytes"),
    "archive that is locked": (locked(make_zip({"report.txt": REPORT})), "encrypted"),
    "mail of 5 000 parts": (mail_of(5000), "in several archives"),
    "mailbox of 20 000 mails": ((MAILBOX_LINE + MAIL_HEAD + b"\nwords\n\n") * 20_000, "at most 2000 mails"),
    "office file with a password": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1016) + "EncryptedPackage".encode("utf-16-le") + bytes(992),
        "found a file with a password",
    ),
    "Word file with an external entity": (make_zip({MAIN_PART: EXTERNAL}), "no document type"),
    "open document with an external entity": (
        make_zip({"mimetype": TEXT, "content.xml": EXTERNAL}, zipfile.ZIP_STORED),
        "no document type",
    ),
    "spreadsheet with a control character": (
        make_zip({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "\0"}),
        "expected XML in xl/workbook.xml",
    ),
    "spreadsheet with an external entity": (
        make_zip({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": EXTERNAL}),
        "no document type",
    ),
    "Word file of 100 000 elements in each other": (make_word("<w:sdt><w:sdtContent>" * 50_000), "Excessive depth"),
}


def open_all(data: bytes, name: str) -> None:
    """Read a file with all that it holds."""
    contents = open_container(data, name)
    if contents is None:
        read_document(data, name)
        return
    for part in contents.parts:
        part.open()
    for error in contents.failures:
        raise error


def refusal(data: bytes) -> str | None:
    """Why a file is refused; None where it is read; any other error goes on."""
    try:
        open_all(data, "made.bin")
    except InputError as error:
        return str(error)
    return None


@pytest.mark.parametrize(("data", "told"), HOSTILE.values(), ids=list(HOSTILE))
def test_a_broken_or_hostile_file_gives_one_clear_error_soon(data: bytes, told: str) -> None:
    started = time.perf_counter()
    with pytest.raises(InputError, match=r"^made\.bin[:/]") as caught:
        open_all(data, "made.bin")
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 500
    assert time.perf_counter() - started < SOON_SECONDS


@pytest.mark.parametrize(
    "data",
    [
        make_open('<text:p>a<text:s text:c="999999999"/>b</text:p>'),
        make_open(table('<table:table-cell table:number-columns-repeated="999999999"/>' + cell("a"))),
        b"<html><table><tr>" + b"<td colspan=1000 rowspan=60000>a" * 2000,
        b"<html><table><tr>" + b"<td colspan=65535 rowspan=65535>a" * 2 + b"<tr><td>b" * 2000,
        make_book(*[[*[None] * 16_000, "far"]] * 50),
        MAIL_HEAD + b"\n" + b"> " * 100_000,
        MAIL_HEAD + b"\n" + b"On " * 100_000 + b"\n",
        MAIL_HEAD + b"Subject: " + b"x\n " * 100_000 + b"\n\nwords",
        REPORT.encode() + "\u202e\u2066".encode() * 100_000,
    ],
    ids=[
        "spaces",
        "repeated cells",
        "spans",
        "largest spans",
        "far cells",
        "quotes",
        "attributions",
        "long header",
        "bidi controls",
    ],
)
def test_large_claims_cost_little(data: bytes) -> None:
    started = time.perf_counter()
    open_all(data, "made.bin")
    assert time.perf_counter() - started < SOON_SECONDS


GOOD = [
    make_open(table(cell("a") + cell("b")) + bullets(open_paragraph("c"))),
    b"<html><table><tr><td colspan=2>a<td>b</table><ul><li>c<ul><li>d</ul></ul><p style='mso-list:l0 level1'>e",
    attach(make_mail(REPORT, "<p>a</p>"), make_word(paragraph("words")), "report.docx").as_bytes(),
    b"From a@x.org Tue Apr 22 10:00:00 2014\n" + make_mail(REPORT).as_bytes(),
    make_zip({"a.txt": REPORT, "b.docx": make_word(paragraph("words"))}),
    make_book(["Venue", "Room 3"], ["Time", 9.5]),
]


@given(data=st.data())
def test_a_file_with_changed_bytes_is_read_or_refused_by_name(data: st.DataObject) -> None:
    damaged = bytearray(data.draw(st.sampled_from(GOOD)))
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(0, len(damaged) - 1))
        damaged[place : place + data.draw(st.integers(0, 30))] = data.draw(st.binary(max_size=8))
    message = refusal(bytes(damaged))
    assert message is None or message.startswith(("made.bin: ", "made.bin/"))
