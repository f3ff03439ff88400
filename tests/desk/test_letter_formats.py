"""Letters as files: text, HTML, Word and drafts for a mail program."""

import datetime as dt
import email
import email.policy
from email.message import EmailMessage

import pytest

from tests.pages.html import assert_self_contained
from wufgraph.desk.letter_formats import letter_as_html, letter_as_mail, letter_as_text
from wufgraph.desk.letter_word import letter_as_word
from wufgraph.documents import read_document
from wufgraph.model import Event, Language

from .letters import finding, report, worded

LETTER = worded(finding(quote="Somewhere"))


def opened(data: bytes) -> EmailMessage:
    """A draft as a mail program reads it."""
    mail = email.message_from_bytes(data, policy=email.policy.default)
    assert isinstance(mail, EmailMessage)
    assert not mail.defects
    return mail


def test_text_keeps_to_the_width_of_a_screen() -> None:
    text = letter_as_text(LETTER)
    assert max(map(len, text.splitlines())) <= 76
    assert "\n  > “Somewhere”\n  Fill in 'Venue' with the room or hall.\n" in text


def test_a_page_escapes_every_word_and_fetches_nothing() -> None:
    hostile = "<script>alert(1)</script>"
    page = letter_as_html(worded(finding(quote=hostile), about=report(event=Event(title=hostile))))
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert_self_contained(page)


@pytest.mark.parametrize("language", Language)
def test_a_word_file_says_what_the_text_says(language: Language) -> None:
    letter = worded(finding(quote="Somewhere"), language=language)
    written = read_document(letter_as_word(letter), "letter.docx").text
    assert " ".join(written.replace("- ", "").split()) == " ".join(
        " ".join(
            [letter.subject, *(" ".join([p.text, *(line.text for line in p.lines)]) for p in letter.parts)]
        ).split()
    )


def test_a_draft_is_addressed_and_holds_the_letter_twice() -> None:
    mail = opened(letter_as_mail(LETTER, "ana@alda.example"))
    assert (mail["To"], mail["Subject"], mail["X-Unsent"], mail["Date"]) == (
        "ana@alda.example",
        LETTER.subject,
        "1",
        None,
    )
    plain, page = (mail.get_body((kind,)) for kind in ("plain", "html"))
    assert plain is not None
    assert page is not None
    assert "Dear Ana Field," in plain.get_content()
    assert page.get_content().split() == letter_as_html(LETTER).split()


def test_a_draft_without_an_address_is_left_open() -> None:
    assert opened(letter_as_mail(LETTER))["To"] is None


def test_a_draft_has_the_date_that_it_is_given() -> None:
    mail = opened(letter_as_mail(LETTER, written_on=dt.date(2014, 5, 2)))
    assert mail["Date"].datetime.date() == dt.date(2014, 5, 2)


def test_a_draft_may_have_the_form_attached() -> None:
    (attached,) = opened(letter_as_mail(LETTER, form=("streets.form.docx", b"PK"))).iter_attachments()
    assert (attached.get_filename(), attached.get_content()) == ("streets.form.docx", b"PK")


def test_the_same_letter_is_the_same_bytes() -> None:
    assert letter_as_word(LETTER) == letter_as_word(LETTER)
    form = ("a.docx", b"PK")
    assert letter_as_mail(LETTER, form=form) == letter_as_mail(LETTER, form=form)
