"""One report, sent in the ways that programs send texts: it is read as the same, and once."""

import html
import textwrap
from collections.abc import Callable
from dataclasses import replace
from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.documents.mail_files import attach, make_mail
from tests.documents.outlook_files import attached_file, attached_mail, make_outlook
from tests.golden_files import SAMPLE_TEXT, SAMPLE_WORD
from wufgraph.intake import read_outcome
from wufgraph.model import Report

TEXT = SAMPLE_TEXT.read_text(encoding="utf-8")
WORD = SAMPLE_WORD.read_bytes()
GREETING = "Dear colleagues,\n\nPlease find below the report of our event.\n\n"
CARD = "\n\nKind regards,\n\nAna Field\nProgramme Officer\nTel: +254 20 762 1234 | ana@first.example\n"
NEW_LINE = "\n"


def wrapped(text: str, width: int) -> str:
    """The text as a mail program wraps it."""
    return NEW_LINE.join(textwrap.fill(line.expandtabs(4), width) if line.strip() else "" for line in text.split("\n"))


def flowed(text: str) -> bytes:
    """A mail whose lines are wrapped softly (RFC 3676)."""
    lines = [line for one in text.expandtabs(4).split("\n") for line in _soft_lines(one)]
    mail = make_mail("\n".join(f" {line}" if line.startswith(" ") else line for line in lines))
    return mail.as_bytes().replace(b'charset="utf-8"', b'charset="utf-8"; format=flowed', 1)


def _soft_lines(line: str) -> list[str]:
    pieces = textwrap.wrap(line, 70, break_on_hyphens=False) or [""]
    return [*(f"{piece} " for piece in pieces[:-1]), pieces[-1]]


def encoded(text: str, transfer: str) -> bytes:
    """A mail with another transfer encoding."""
    mail = EmailMessage()
    mail["From"], mail["Message-ID"] = "ana@example.org", "<1@example.org>"
    mail.set_content(text, cte=transfer)
    return mail.as_bytes()


def quoted(text: str) -> str:
    """The text as an answer quotes it."""
    lines = NEW_LINE.join(f"> {line}" for line in wrapped(text, 70).split("\n"))
    return f"Thanks.\n\nOn 3 April 2014, Bo wrote:\n\n{lines}"


def outlook_page(text: str) -> str:
    """A page as Outlook writes mails."""
    indents = ((line.lstrip(" "), len(line) - len(line.lstrip(" "))) for line in text.expandtabs(4).split("\n"))
    lines = ("&nbsp;" * indent + html.escape(line) or "&nbsp;" for line, indent in indents)
    rows = "".join(f"<p class=MsoNormal>{line}<o:p></o:p></p>" for line in lines)
    return f"<html xmlns:o='urn:o'><body><div class=WordSection1>{rows}</div></body></html>"


WAYS: dict[str, Callable[[], bytes]] = {
    "UTF-8 with a mark": lambda: TEXT.encode("utf-8-sig"),
    "UTF-16": lambda: TEXT.encode("utf-16"),
    "UTF-16 without a mark": lambda: TEXT.encode("utf-16-be"),
    "Windows": lambda: TEXT.replace("\n", "\r\n").encode("cp1252"),
    "text that was wrapped": lambda: wrapped(TEXT, 76).encode(),
    "captions in bold": lambda: NEW_LINE.join(
        f"*{line.replace(chr(9), '* ', 1)}" if "\t" in line else line for line in TEXT.split("\n")
    ).encode(),
    "lines to write on": lambda: TEXT.replace(":\t", ": __________ ").encode(),
    "table of bars": lambda: NEW_LINE.join(
        f"| {line.replace(chr(9), ' | ')} |" if "\t" in line else line for line in TEXT.split("\n")
    ).encode(),
    "captions in two lines": lambda: TEXT.replace("Organizing Institution(s)", "Organizing\nInstitution(s)").encode(),
    "mail, quoted-printable": lambda: encoded(TEXT, "quoted-printable"),
    "mail, base64": lambda: encoded(TEXT, "base64"),
    "mail, flowed": lambda: flowed(TEXT),
    "mail with greeting and card": lambda: make_mail(GREETING + TEXT + CARD).as_bytes(),
    "mail, wrapped": lambda: make_mail(wrapped(GREETING + TEXT + CARD, 72)).as_bytes(),
    "mail that quotes it": lambda: make_mail(quoted(TEXT)).as_bytes(),
    "mail as a page": lambda: make_mail(None, outlook_page(GREETING + TEXT)).as_bytes(),
    "mail as preformatted text": lambda: make_mail(None, f"<pre>{html.escape(wrapped(TEXT, 72))}</pre>").as_bytes(),
    "mail with it in words and attached": lambda: attach(make_mail(GREETING + TEXT), WORD, "report.docx").as_bytes(),
    "Outlook mail": lambda: make_outlook(body=(GREETING + TEXT + CARD).replace("\n", "\r\n")),
    "Outlook mail with it in words and attached": lambda: make_outlook(
        body=TEXT, markup=outlook_page(TEXT), attachments=(attached_file("report.docx", WORD),)
    ),
    "Outlook mail that forwards it": lambda: make_outlook(body="fyi", attachments=(attached_mail(body=TEXT),)),
}


@pytest.fixture(scope="module")
def sent() -> Report:
    """The report as the text file tells it."""
    return comparable(read_outcome(SAMPLE_TEXT).reports[0])


def comparable(report: Report) -> Report:
    """What a report says, without where it says it."""
    return replace(
        report, file="", part=None, sha256=None, evidence={}, sections=(), unread=(), warnings=(),
        summary=" ".join((report.summary or "").split()),
    )  # fmt: skip


@pytest.mark.parametrize("way", WAYS.values(), ids=list(WAYS))
def test_a_report_is_read_as_the_same_and_once_however_it_was_sent(
    way: Callable[[], bytes], sent: Report, tmp_path: Path
) -> None:
    path = tmp_path / "sent"
    path.write_bytes(way())
    outcome = read_outcome(path)
    assert outcome.errors == ()
    (report,) = outcome.reports
    assert comparable(report) == sent


@pytest.mark.parametrize("mark", [">", ">>"])
def test_lists_of_marks_of_quotation_are_the_writers_in_a_mail_that_answers_none(tmp_path: Path, mark: str) -> None:
    lists = ["Outline of the discussion", f"{mark} Rivers have no vote.", "Recommendations", f"{mark} Share the data."]
    lists += ["Partnerships", f"{mark} A fund gave us maps.", "Full name: Ms Ana Field"]
    path = tmp_path / "form.eml"
    path.write_bytes(make_mail("\n".join(["Event title: Rivers", "Date: 9 April 2014", *lists])).as_bytes())
    (report,) = read_outcome(path).reports
    told = [line.removeprefix(f"{mark} ") for line in lists if line.startswith(mark)]
    assert [one.text for one in report.statements] == told
