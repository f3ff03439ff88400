"""Mails that Outlook saved: their words, what is attached to them, and mails within them."""

import struct

import pytest

from tests.documents.mail_files import REPORT, opened
from tests.documents.outlook_files import Storage, attached_file, attached_mail, make_compound, make_outlook
from tests.documents.word_files import make_word, paragraph
from wufgraph.documents import Contents
from wufgraph.errors import DamagedInputError

WORD = make_word(paragraph("Venue: Room 3"))
REPLACED = "Venue: Sala 3 – Señora"


def paths(contents: Contents) -> list[tuple[str, int]]:
    """Where each part stands, and when it is looked at."""
    return [(part.path, part.rank) for part in contents.parts]


def test_a_report_in_the_words_is_read() -> None:
    (part,) = opened(make_outlook(body=REPORT), "made.msg").parts
    assert part.open().text == REPORT


def test_words_as_a_page_come_before_plain_ones() -> None:
    markup = f"<html><table><tr><td>Venue</td><td>{REPLACED}</td></tr></table>"
    first, second = (part.open() for part in opened(make_outlook(body=REPORT, markup=markup)).parts)
    assert first.text == f"Venue\t{REPLACED}\n"
    assert second.text == REPORT


def test_words_in_another_encoding_than_promised_are_read() -> None:
    data = make_outlook(markup=f"<p>{REPLACED}").replace(REPLACED.encode(), REPLACED.encode("cp1252").ljust(25))
    (part,) = opened(data).parts
    assert part.open().text.strip() == REPLACED


def test_an_attachment_comes_before_the_words() -> None:
    contents = opened(make_outlook(body="Dear all", attachments=(attached_file("informe.docx", WORD),)), "a.msg")
    assert paths(contents) == [("a.msg/informe.docx", 0), ("a.msg/body", 1)]
    assert contents.parts[0].open().text == "Venue: Room 3\n"


def test_a_large_attachment_is_whole() -> None:
    text = REPORT + "Lima\n" * 20_000
    (part,) = opened(make_outlook(attachments=(attached_file("report.txt", text.encode()),))).parts
    assert part.open().text == text


def test_an_attachment_with_a_short_name_alone_has_that() -> None:
    (part,) = opened(make_outlook(attachments=(attached_file("INFORM~1.DOC", WORD, short=True),)), "a.msg").parts
    assert part.path == "a.msg/INFORM~1.DOC"


def test_a_mail_that_was_forwarded_as_a_whole_is_opened() -> None:
    inner = attached_mail(body=REPORT, attachments=(attached_file("informe.docx", WORD),))
    contents = opened(make_outlook(body="see below", attachments=(inner,)), "a.msg")
    assert paths(contents) == [
        ("a.msg/attachment 1/informe.docx", 0),
        ("a.msg/attachment 1/body", 1),
        ("a.msg/body", 1),
    ]
    assert contents.parts[1].open().text == REPORT


def test_mails_within_mails_have_an_end() -> None:
    inner = attached_mail(body=REPORT)
    for _ in range(3):
        inner = attached_mail(body="see below", attachments=(inner,))
    contents = opened(make_outlook(attachments=(inner,)), "a.msg")
    (failure,) = contents.failures
    assert "at most 2 archives or mails in each other" in str(failure)
    assert all(REPORT not in part.open().text for part in contents.parts)


def test_a_picture_among_the_words_is_passed_over() -> None:
    contents = opened(
        make_outlook(attachments=(attached_file("logo.png", b"\x89PNG" + bytes(99), "image/png"),)), "a.msg"
    )
    assert contents.passed_over == ["a.msg/logo.png: a picture among the words of a mail"]


def chained(storages: int) -> bytes:
    """Storages in each other."""
    message: Storage = {"__properties_version1.0": bytes(32)}
    inner: Storage = {"__properties_version1.0": bytes(24)}
    for _ in range(storages):
        inner = {"__properties_version1.0": bytes(24), "__attach_version1.0_#00000000": inner}
    return make_compound({**message, "__attach_version1.0_#00000000": inner})


def overlapping(streams: int, size: int) -> bytes:
    """Streams that all lie in one place."""
    names = [f"__substg1.0_{0x6000 + number:04X}0102" for number in range(streams)]
    data = bytearray(
        make_compound({"__properties_version1.0": bytes(32), "a": bytes(size), **dict.fromkeys(names, b"")})
    )
    for name in names:
        entry = data.find(name.encode("utf-16-le"))
        struct.pack_into("<IQ", data, entry + 116, 0, size)
    return bytes(data)


@pytest.mark.parametrize(
    "data",
    [chained(1500), overlapping(200, 1_000_000), make_outlook(body=REPORT)[:-500]],
    ids=["storages in each other", "streams in one place", "cut short"],
)
def test_a_mail_that_is_made_to_do_harm_is_refused(data: bytes) -> None:
    with pytest.raises(DamagedInputError, match=r"^made\.msg: expected a whole Outlook mail, found a broken one"):
        opened(data, "made.msg")
