"""Ways of sending a report by mail that only documents of the frozen part have."""

from email.message import EmailMessage

from wufgraph.model import Language

from ..chance import Chance
from ..page import MailWay, Page
from ..to_html import write_html
from ..to_mail import addressed, words_around
from ..to_pdf import write_pdf
from ..to_text import flatten


def pasted(page: Page, chance: Chance, language: Language) -> EmailMessage:
    """A greeting, the report, good wishes and who sends it."""
    message = addressed(page, chance, language)
    words = words_around(chance, language)
    text = flatten(page, tabs=chance.maybe(0.3))
    message.set_content(f"{words['greeting']}\n{text}\n{words['wishes'].format(name=page.author)}", cte="8bit")
    return message


def above_the_request(page: Page, chance: Chance, language: Language) -> EmailMessage:
    """An answer to the request for the report, which stands below with its lines marked."""
    message = addressed(page, chance, language)
    words = words_around(chance, language)
    del message["Subject"]
    message["Subject"] = f"{words['answering']} {words['asked']}"
    text = f"{words['short']}\n{flatten(page, tabs=chance.maybe(0.5))}\n{words['request']}"
    message.set_content(text, cte="quoted-printable")
    return message


def in_html_alone(page: Page, chance: Chance, language: Language) -> EmailMessage:
    """HTML with no text beside it, a greeting on top."""
    message = addressed(page, chance, language)
    greeting, *more = words_around(chance, language)["greeting"].strip().split("\n\n")
    top = "".join(f"<p>{line}</p>" for line in (greeting, *more))
    head, mark, rest = write_html(page).partition("<body")
    end = rest.index(">") + 1
    message.set_content(head + mark + rest[:end] + top + rest[end:], subtype="html", cte="quoted-printable")
    return message


def as_pdf(page: Page, chance: Chance, language: Language) -> EmailMessage:
    """A few words, and the report as PDF."""
    message = addressed(page, chance, language)
    words = words_around(chance, language)
    message.set_content(words["attached"] + words["signature"].format(name=page.author), cte="8bit")
    message.add_attachment(write_pdf(page, chance), maintype="application", subtype="pdf", filename="wuf7-report.pdf")
    message.set_boundary("=====report=====")
    return message


MAIL_WAYS: dict[str, MailWay] = {
    "pasted": pasted,
    "above the request": above_the_request,
    "HTML alone": in_html_alone,
    "as PDF": as_pdf,
}
