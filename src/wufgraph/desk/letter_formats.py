"""Letters as files: plain text, HTML, and a draft for a mail program."""

import datetime as dt
import hashlib
import textwrap
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from functools import cache

import jinja2

from .letter_text import LetterText, Part, read_template

_WIDTH = 76
_HOUR = dt.time(9, tzinfo=dt.UTC)
_WORD = ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document")


def letter_as_text(letter: LetterText) -> str:
    """The letter in lines of at most 76 characters, its subject first."""
    return f"{_fill(letter.subject)}\n\n{_body(letter)}"


def letter_as_html(letter: LetterText) -> str:
    """The letter as a page that opens from a disk and prints well; every word is escaped."""
    return _page().render(letter=letter)


def letter_as_mail(
    letter: LetterText,
    address: str | None = None,
    written_on: dt.date | None = None,
    form: tuple[str, bytes] | None = None,
) -> bytes:
    """The letter as a draft (.eml) that a mail program opens for sending, in plain text and in HTML.

    Args:
        letter: What it says.
        address: Whom it goes to; left open without one.
        written_on: Its date; none by default, so that the program puts in the hour of sending.
        form: Name and bytes of a Word file to attach.

    Source: RFC 5322; `X-Unsent` is what Outlook and others know a draft by.
    """
    mail = EmailMessage(policy=SMTP)
    if address:
        mail["To"] = address
    mail["Subject"] = letter.subject
    if written_on:
        mail["Date"] = format_datetime(dt.datetime.combine(written_on, _HOUR))
    mail["Content-Language"] = str(letter.language)
    mail["X-Unsent"] = "1"
    mail.set_content(_body(letter))
    mail.add_alternative(letter_as_html(letter), subtype="html")
    if form:
        name, data = form
        mail.add_attachment(data, maintype=_WORD[0], subtype=_WORD[1], filename=name)
    _mark_parts(mail)
    return mail.as_bytes()


def _mark_parts(mail: EmailMessage) -> None:
    """Give the parts of a mail borders that come from what it says, not from chance."""
    for number, part in enumerate(part for part in mail.walk() if part.is_multipart()):
        whole = "".join(str(one.get_payload()) for one in mail.walk() if not one.is_multipart())
        digest = hashlib.sha256(f"{mail['Subject']}{number}{whole}".encode()).hexdigest()
        part.set_boundary(f"=={digest[:32]}==")


def _body(letter: LetterText) -> str:
    blocks: list[str] = []
    for kind, parts in letter.groups:
        if kind == "item":
            gap = "\n\n" if any(part.lines for part in parts) else "\n"
            blocks.append(gap.join(map(_item, parts)))
        elif kind == "heading":
            blocks += [f"{part.text}\n{'-' * min(len(part.text), _WIDTH)}" for part in parts]
        else:
            blocks += [_fill(part.text) for part in parts]
    return "\n\n".join(blocks) + "\n"


def _item(part: Part) -> str:
    lines = [_fill(part.text, "* ", "  ")]
    lines += [_fill(line.text, "  > " if line.is_quote else "  ") for line in part.lines]
    return "\n".join(lines)


def _fill(text: str, first: str = "", others: str | None = None) -> str:
    return textwrap.fill(
        text,
        _WIDTH,
        initial_indent=first,
        subsequent_indent=first if others is None else others,
        break_long_words=False,
        break_on_hyphens=False,
    )


@cache
def _page() -> jinja2.Template:
    environment = jinja2.Environment(
        autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.from_string(read_template("letter.html.j2"))
