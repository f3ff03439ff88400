"""Mails, mailboxes and archives, and the documents in them."""

import io
import zipfile

import pytest

from tests.documents.mail_files import REPORT, REPORT_LINES, attach, make_mail, opened
from tests.documents.word_files import lines, make_word, make_zip, paragraph
from wufgraph.documents import containers, open_container
from wufgraph.errors import DamagedInputError

WORD = make_word(paragraph("words"))
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(300)


def paths(data: bytes, name: str = "made.eml") -> list[str]:
    """Where the parts of a container stand, in the order in which they are looked at."""
    return [part.path for part in sorted(opened(data, name).parts, key=lambda part: part.rank)]


def bodies(data: bytes) -> list[list[str]]:
    """The sections of a mail's words, as lines, in the order in which they are looked at."""
    parts = sorted(opened(data).parts, key=lambda part: part.rank)
    return [lines(part.open()) for part in parts if part.path.endswith("/body")]


@pytest.mark.parametrize(
    "data",
    [
        b"words",
        REPORT.encode(),
        b"From: here\nTo: there\n\nwords",
        b"Date: 9 April\nVenue: 3\n",
        WORD,
        b"",
        b"From x\n",
    ],
    ids=["words", "report", "two headers", "captions", "Word", "nothing", "first line of a mailbox"],
)
def test_a_document_is_no_container(data: bytes) -> None:
    assert open_container(data, "made.eml") is None


@pytest.mark.parametrize(
    "head",
    [
        "From: a@x.org\nTo: b@x.org\nDate: Tue, 22 Apr 2014\nSubject: x\n\nwords",
        "Return-Path: <a@x.org>\nReceived: from x\n by y;\n\tTue\nFrom: a@x.org\n\nwords",
        "X-Odd: 1\nMIME-Version: 1.0\nSubject: x\n\nwords",
        "\ufeffFrom: a@x.org\r\nMessage-ID: <1>\r\n\r\nwords",
        "MIME-Version: 1.0\nContent-Type: text/plain\nX-Generator: Word\n\nwords",
    ],
    ids=["by people", "by machines", "odd first", "byte order mark", "saved page"],
)
def test_a_mail_is_told_by_its_headers(head: str) -> None:
    assert bodies(head.encode()) == [["words"]]


def test_attachments_come_before_the_words() -> None:
    mail = attach(make_mail(markup="<p>Dear all"), WORD, "report.docx")
    assert paths(mail.as_bytes()) == ["made.eml/report.docx", "made.eml/body", "made.eml/body"]


def test_the_richer_of_two_ways_comes_first() -> None:
    assert bodies(make_mail("plain", "<p>rich</p>").as_bytes()) == [["rich"], ["plain"]]


@pytest.mark.parametrize("cte", ["7bit", "quoted-printable", "base64", "8bit"])
def test_any_transfer_encoding_is_read(cte: str) -> None:
    mail = make_mail(None)
    mail.set_content("plain words" if cte == "7bit" else "señal — café", cte=cte)
    assert bodies(mail.as_bytes()) == [["plain words" if cte == "7bit" else "señal — café"]]


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ('attachment; filename="report.docx"', "report.docx"),
        ("attachment; filename*=UTF-8''informe%20se%C3%B1al.docx", "informe señal.docx"),
        ("attachment; filename*0=rep; filename*1=ort.docx", "report.docx"),
        ('attachment; filename="=?UTF-8?Q?se=C3=B1al.docx?="', "señal.docx"),
        (r'attachment; filename="C:\\docs\\report.docx"', "report.docx"),
        ('attachment; filename="../../report.docx"', "report.docx"),
        ('attachment; filename="=?klingon?Q?x?="', "attachment 1"),
        ("attachment", "attachment 1"),
    ],
    ids=["plain", "RFC 2231", "in pieces", "encoded word", "Windows path", "path", "unknown encoding", "none"],
)
def test_attachments_have_the_names_they_were_sent_with(header: str, name: str) -> None:
    mail = (
        "From: a@x.org\nMIME-Version: 1.0\nSubject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"
        f"Content-Type: application/octet-stream\nContent-Disposition: {header}\n\nwords\n--b--\n"
    )
    assert paths(mail.encode()) == [f"made.eml/{name}"]


@pytest.mark.parametrize(
    ("name", "data", "kind", "reason"),
    [
        ("logo.png", PICTURE, "image/png", "a picture among the words"),
        ("ana.vcf", b"BEGIN:VCARD\n", "application/octet-stream", "a visiting card"),
        ("when.ics", b"BEGIN:VCALENDAR\n", "application/octet-stream", "an invitation"),
        ("smime.p7s", b"x", "application/pkcs7-signature", "a digital signature"),
        ("empty.docx", b"", "application/octet-stream", "an empty file"),
    ],
    ids=["logo", "card", "invitation", "signature", "empty"],
)
def test_what_evidently_is_no_report_is_told_as_passed_over(name: str, data: bytes, kind: str, reason: str) -> None:
    contents = opened(attach(make_mail(), data, name, kind).as_bytes())
    assert [part.path for part in contents.parts] == ["made.eml/body"]
    assert contents.passed_over[0].startswith(f"made.eml/{name}: {reason}")


def test_a_mail_within_a_mail_is_opened() -> None:
    outer = make_mail("fyi")
    outer.add_attachment(attach(make_mail(), WORD, "report.docx"))
    assert paths(outer.as_bytes())[0] == "made.eml/attachment 1/report.docx"


def test_mails_nested_too_deep_fail_by_themselves() -> None:
    mail = make_mail(REPORT)
    for _ in range(5):
        outer = make_mail("fyi")
        outer.add_attachment(mail)
        mail = outer
    contents = opened(mail.as_bytes())
    assert len(contents.parts) == containers.DEEPEST + 1
    assert "expected at most 2 archives or mails in each other" in str(contents.failures[0])


def test_a_mailbox_holds_its_mails() -> None:
    start = b"From ana@example.org Tue Apr 22 10:00:00 2014\n"
    box = start + make_mail("one\n\n>From here on").as_bytes() + b"\n\n" + start + make_mail("two").as_bytes()
    assert paths(box, "box") == ["box/1/body", "box/2/body"]
    assert bodies(box) == [["one", "From here on"], ["two"]]


OWN = list(REPORT_LINES)
OUTLOOK = "From: Bo\nSent: 3 April\nTo: y\nSubject: x\n\n"
SPANISH = "________\nDe: Bo\nEnviado el: 3\nPara: y\nAsunto: x\n\n"
FRENCH = "*De :* Bo\n*Envoyé :* 3\n*À :* y\n*Objet :* x\n\n"
FORWARDED = "---------- Forwarded message ---------\nFrom: Bo\nDate: 3 April\nSubject: x\nTo: y\n\n"
CUT = "El 3 abr 2014, a las 10:00, Bo Hill\n<bo@x.org> escribió:\n\n> Hola\n"
QUOTED = "On 3 April 2014, Bo wrote:\n" + "".join(f"> {line}\n" for line in OWN)
ANSWERED = [
    f"> {caption}\nanswer {number}\n" for number, caption in enumerate(("Name", "Title", "Date", "Venue", "Time"))
]
NOTICE = "This message is confidential. " + "It is meant for nobody but the one it is sent to. " * 3 + "Thanks"
NAMED = "Full name: Bo Hill\nNationality: Irish\nOrganization: Alda Institute\nPosition: Dean\n"
SECTIONS = {
    "rules between the parts of a report": (f"{REPORT}\n--------\nOne\n\n--------\nTwo\n", [[*OWN, "One", "Two"]]),
    "one rule over a sender's card": (f"{REPORT}\n--------\nAna Field\nUniversity\n", [OWN]),
    "signature": (f"{REPORT}\n-- \nAna Field\nUniversity\n", [OWN]),
    "dashes for no answer": (
        f"{REPORT}\nHabitat III\n--\nSpeakers\n{NAMED}",
        [[*OWN, "Habitat III", "--", "Speakers", *NAMED.splitlines()]],
    ),
    "dashes for no answer over a list": (
        f"{REPORT}\n--\n• One tree\n• Two trees\n-- \nAna\n",
        [[*OWN, "--", "• One tree", "• Two trees"]],
    ),
    "a line for no answer": (f"{REPORT}\n_____\n{NAMED}", [[*OWN, *NAMED.splitlines()]]),
    "footer": (f"{REPORT}\nSent from my iPhone\n", [OWN]),
    "footer in Spanish": (f"{REPORT}\nEnviado desde mi iPhone\n", [OWN]),
    "leave-taking and card": (f"{REPORT}\nKind regards,\n\nAna Field\nDean | University\nTel: +51 1 200\n", [OWN]),
    "leave-taking in Spanish": (f"{REPORT}\nSaludos cordiales,\nAna\n", [OWN]),
    "leave-taking in French": (f"{REPORT}\nBien cordialement.\nAna\n", [OWN]),
    "leave-taking with a place": (f"{REPORT}\nMany greetings from Nairobi,\nAna\n", [OWN]),
    "leave-taking, card and notice": (f"{REPORT}\nBest,\nAna\n{NOTICE}\n", [OWN]),
    "leave-taking and notice in front of the report": (
        f"Best,\nAna\n{NOTICE}\n" + "words\n" * 13,
        [["Best,", "Ana", NOTICE, *["words"] * 13]],
    ),
    "leave-taking in front of the report": ("Thanks,\nAna\n" + "words\n" * 12, [["Thanks,", "Ana", *["words"] * 12]]),
    "leave-taking in front of a mail": (f"fyi\n\nThanks\nBo\n\n{FORWARDED}{REPORT}", [["fyi"], OWN]),
    "quoted": (f"{REPORT}\nOn 3 April 2014, Bo Hill wrote:\n> Please\n> send it\n", [OWN, ["Please", "send it"]]),
    "quoted in French": (f"{REPORT}\nLe 3 avril 2014 à 10:00, Bo a écrit :\n> Merci\n", [OWN, ["Merci"]]),
    "quoted in Spanish, cut": (f"{REPORT}\n{CUT}", [OWN, ["Hola"]]),
    "a quoted form, answered line by line": (
        f"Answers below.\n\n{''.join(ANSWERED)}\nOn 3 April 2014, Bo wrote:\n> Please\n",
        [["Answers below.", *(line.removeprefix("> ") for line in "".join(ANSWERED).splitlines())], ["Please"]],
    ),
    "report in the quote": (f"thanks\n\n{QUOTED}", [["thanks"], OWN]),
    "forwarded": (f"fyi\n\n{FORWARDED}{REPORT}", [["fyi"], OWN]),
    "Outlook's block": (f"fyi\n\n{OUTLOOK}{REPORT}", [["fyi"], OWN]),
    "Outlook's block in Spanish": (f"va\n\n{SPANISH}{REPORT}", [["va"], OWN]),
    "Outlook's block in French": (f"voici\n\n{FRENCH}{REPORT}", [["voici"], OWN]),
}


@pytest.mark.parametrize(("text", "expected"), SECTIONS.values(), ids=list(SECTIONS))
def test_the_words_of_each_writer_are_a_section(text: str, expected: list[list[str]]) -> None:
    assert bodies(make_mail(text).as_bytes()) == expected


def test_what_a_section_leaves_is_furniture() -> None:
    part = opened(make_mail("words\n\n-- \nAna\n").as_bytes()).parts[0]
    document = part.open()
    assert [span.of(document.text) for span in document.furniture] == ["--", "Ana"]


def test_markup_has_sections_too() -> None:
    markup = "<p>fyi</p><p><b>From:</b> Bo<br><b>Sent:</b> 3<br><b>To:</b> y<br><b>Subject:</b> x</p><p>words</p>"
    assert bodies(make_mail(None, markup).as_bytes()) == [["fyi"], ["words"]]


def test_flowed_text_is_put_together() -> None:
    mail = "From: a@x.org\nMessage-ID: <1>\nContent-Type: text/plain; format=flowed\n\none \ntwo\n three\n"
    assert bodies(mail.encode()) == [["one two", "three"]]


@pytest.mark.parametrize(
    "broken",
    [
        "From: a@x.org\nMessage-ID: <1>\nContent-Type: text/plain; charset=klingon\n\nwords",
        "From: a@x.org\nMessage-ID: <1>\nContent-Type: ;;;\n\nwords",
        "From: a@x.org\nMessage-ID: <1>\nSubject: =?utf-8?B?broken\n\nwords",
        "From: a@x.org\nMessage-ID: <1>\nContent-Transfer-Encoding: unknown\n\nwords",
        "From: a@x.org\nMessage-ID: <1>\nContent-Type: multipart/mixed\n\nwords",
    ],
    ids=["charset", "type", "subject", "transfer encoding", "no boundary"],
)
def test_broken_headers_do_no_harm(broken: str) -> None:
    assert bodies(broken.encode()) in ([["words"]], [])


def test_files_of_an_archive_are_parts() -> None:
    data = make_zip(
        {"a/one.docx": WORD, "two.txt": "words", ".DS_Store": "x", "__MACOSX/one": "x", "a/~$one.docx": "x"}
    )
    contents = opened(data, "made.zip")
    assert [part.path for part in contents.parts] == ["made.zip/a/one.docx", "made.zip/two.txt"]
    documents = [part.open() for part in contents.parts]
    assert [(one.name, one.part) for one in documents] == [("made.zip", "a/one.docx"), ("made.zip", "two.txt")]
    assert len(contents.passed_over) == 3


def test_files_of_an_archive_come_in_the_order_of_their_names() -> None:
    data = make_zip({"b.txt": "words", "a/z.txt": "words", "a.txt": "words"})
    assert paths(data, "made.zip") == ["made.zip/a.txt", "made.zip/a/z.txt", "made.zip/b.txt"]


def test_a_part_of_a_mail_is_known_by_its_path_and_the_mails_own_words_have_none() -> None:
    mail = attach(make_mail("words"), WORD, "report.docx").as_bytes()
    box = b"From ana@example.org Tue Apr 22 10:00:00 2014\n" + mail
    assert [part.open().part for part in opened(mail).parts] == ["report.docx", None]
    assert [part.open().part for part in opened(box, "box").parts] == ["1/report.docx", "1"]


def test_an_archive_that_holds_documents_uncompressed_is_no_document() -> None:
    data = make_zip({"one.docx": WORD}, zipfile.ZIP_STORED)
    assert paths(data, "made.zip") == ["made.zip/one.docx"]


def test_an_archive_in_an_archive_is_opened_to_a_depth() -> None:
    data = make_zip({"report.txt": "words"})
    for _ in range(4):
        data = make_zip({"inner.zip": data})
    contents = opened(data, "made.zip")
    assert contents.parts == []
    assert "expected at most 2 archives or mails in each other" in str(contents.failures[0])


def test_one_bad_file_of_an_archive_fails_by_itself() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb.txt", bytes(70 * 1024 * 1024))
        archive.writestr("good.txt", "words")
    contents = opened(buffer.getvalue(), "made.zip")
    assert [part.path for part in contents.parts] == ["made.zip/good.txt"]
    assert "expected at most 64 MB" in str(contents.failures[0])


def test_an_archive_with_too_many_bytes_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(containers, "MOST_BYTES", 10)
    contents = opened(make_zip({"a.txt": "12345678", "b.txt": "12345678"}), "made.zip")
    assert len(contents.parts) == 1
    assert "send the reports in several archives" in str(contents.failures[0])


def test_parts_of_mails_in_each_other_without_end_are_refused() -> None:
    head = "From: a@x.org\nMessage-ID: <1>\n"
    for number in range(2000):
        head += f"Content-Type: multipart/mixed; boundary=b{number}\n\n--b{number}\n"
    with pytest.raises(DamagedInputError, match=r"^made\.eml: expected .*it may be a trap"):
        opened(head.encode())
