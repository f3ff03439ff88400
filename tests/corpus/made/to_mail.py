"""Pages as mail: in the body, attached, forwarded; with signatures and quoted replies that are no answers."""

from email.message import EmailMessage
from email.policy import SMTP

from wufgraph.model import Language

from .chance import Chance
from .page import MailWay, Page
from .to_html import write_html
from .to_text import flatten
from .to_word import write_word


def write_mail(page: Page, chance: Chance, language: Language) -> bytes:
    """One message."""
    ways = {**_WAYS, **page.mails}
    way = chance.pick(tuple(ways))
    chance.oddities.append(f"mail: {way}")
    return ways[way](page, chance, language).as_bytes(policy=SMTP)


def write_mailbox(messages: list[bytes]) -> bytes:
    """Messages one after the other, each after a line that begins with From."""
    return b"".join(
        b"From sender@partner.example Mon Apr 28 09:00:00 2014\n"
        + message.replace(b"\r\n", b"\n").replace(b"\nFrom ", b"\n>From ")
        + b"\n"
        for message in messages
    )


def words_around(chance: Chance, language: Language) -> dict[str, str]:
    """What surrounds a report in a mail."""
    return dict(chance.words.read("mail")[language.value])


def addressed(page: Page, chance: Chance, language: Language) -> EmailMessage:
    """A message that holds nothing yet."""
    message = EmailMessage()
    message["From"] = f"{page.author or 'Reporter'} <sender@partner.example>"
    message["To"] = "wuf@forum.example"
    message["Subject"] = words_around(chance, language)["subject"]
    message["Date"] = "Mon, 28 Apr 2014 09:00:00 +0000"
    message["Message-ID"] = "<28042014@partner.example>"
    return message


def _in_text(page: Page, chance: Chance, language: Language) -> EmailMessage:
    message = addressed(page, chance, language)
    words = words_around(chance, language)
    text = words["below"] + "\n"
    text += flatten(page, width=chance.pick((0, 76)), tabs=chance.maybe(0.5))
    if chance.maybe(0.5, "signature"):
        text += words["signature"].format(name=page.author)
    if chance.maybe(0.4, "quoted reply"):
        text += f"\n{words['quoted']}\n"
    message.set_content(text, cte="quoted-printable")
    return message


def _in_html(page: Page, chance: Chance, language: Language) -> EmailMessage:
    message = addressed(page, chance, language)
    message.set_content(flatten(page), cte="quoted-printable")
    message.add_alternative(write_html(page), subtype="html", cte="base64")
    message.set_boundary("=====report=====")
    return message


def _attached(page: Page, chance: Chance, language: Language) -> EmailMessage:
    message = addressed(page, chance, language)
    told = words_around(chance, language)
    message.set_content(told["attached"] + told["signature"].format(name=page.author), cte="8bit")
    message.add_attachment(
        write_word(page),
        maintype="application",
        subtype="vnd.openxmlformats-officedocument.wordprocessingml.document",
        filename="report.docx",
    )
    message.set_boundary("=====report=====")
    return message


def _forwarded(page: Page, chance: Chance, language: Language) -> EmailMessage:
    message = addressed(page, chance, language)
    words = words_around(chance, language)
    head = words["forwarded"].format(sender="sender@partner.example", subject=words["subject"])
    message.set_content(f"{head}\n{flatten(page, tabs=chance.maybe(0.5))}", cte="quoted-printable")
    return message


def _forwarded_whole(page: Page, chance: Chance, language: Language) -> EmailMessage:
    message = addressed(page, chance, language)
    message.set_content("FYI\n", cte="7bit")
    message.add_attachment(_attached(page, chance, language))
    message.set_boundary("=====forwarded=====")
    return message


_WAYS: dict[str, MailWay] = {
    "text": _in_text,
    "html": _in_html,
    "attached": _attached,
    "forwarded": _forwarded,
    "forwarded whole": _forwarded_whole,
}
