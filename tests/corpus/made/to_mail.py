"""Pages as mail: in the body, attached, forwarded; with signatures and quoted replies that are no answers."""

from collections.abc import Callable
from email.message import EmailMessage
from email.policy import SMTP

from wufgraph.model import Language

from .chance import Chance
from .page import Page
from .to_html import write_html
from .to_text import flatten
from .to_word import write_word
from .wordlists import read_toml

_WORDS = {language: read_toml("mail")[language.value] for language in Language}


def write_mail(page: Page, chance: Chance, language: Language) -> bytes:
    """One message."""
    way = chance.pick(("text", "html", "attached", "forwarded", "forwarded whole"))
    chance.oddities.append(f"mail: {way}")
    return _WAYS[way](page, chance, language).as_bytes(policy=SMTP)


def write_mailbox(messages: list[bytes]) -> bytes:
    """Messages one after the other, each after a line that begins with From."""
    return b"".join(
        b"From sender@partner.example Mon Apr 28 09:00:00 2014\n"
        + message.replace(b"\r\n", b"\n").replace(b"\nFrom ", b"\n>From ")
        + b"\n"
        for message in messages
    )


def _empty(page: Page, language: Language) -> EmailMessage:
    message = EmailMessage()
    message["From"] = f"{page.author or 'Reporter'} <sender@partner.example>"
    message["To"] = "wuf@forum.example"
    message["Subject"] = _WORDS[language]["subject"]
    message["Date"] = "Mon, 28 Apr 2014 09:00:00 +0000"
    message["Message-ID"] = "<28042014@partner.example>"
    return message


def _in_text(page: Page, chance: Chance, language: Language) -> EmailMessage:
    message = _empty(page, language)
    text = _WORDS[language]["below"] + "\n"
    text += flatten(page, width=chance.pick((0, 76)), tabs=chance.maybe(0.5))
    if chance.maybe(0.5, "signature"):
        text += f"\n-- \n{page.author}\nsender@partner.example\n"
    if chance.maybe(0.4, "quoted reply"):
        text += f"\n{_WORDS[language]['quoted']}\n"
    message.set_content(text, cte="quoted-printable")
    return message


def _in_html(page: Page, chance: Chance, language: Language) -> EmailMessage:
    message = _empty(page, language)
    message.set_content(flatten(page), cte="quoted-printable")
    message.add_alternative(write_html(page), subtype="html", cte="base64")
    message.set_boundary("=====report=====")
    return message


def _attached(page: Page, chance: Chance, language: Language) -> EmailMessage:
    message = _empty(page, language)
    message.set_content(_WORDS[language]["attached"] + f"\n-- \n{page.author}\n", cte="8bit")
    message.add_attachment(
        write_word(page),
        maintype="application",
        subtype="vnd.openxmlformats-officedocument.wordprocessingml.document",
        filename="report.docx",
    )
    message.set_boundary("=====report=====")
    return message


def _forwarded(page: Page, chance: Chance, language: Language) -> EmailMessage:
    message = _empty(page, language)
    head = _WORDS[language]["forwarded"].format(sender="sender@partner.example", subject=_WORDS[language]["subject"])
    message.set_content(f"{head}\n{flatten(page, tabs=chance.maybe(0.5))}", cte="quoted-printable")
    return message


def _forwarded_whole(page: Page, chance: Chance, language: Language) -> EmailMessage:
    message = _empty(page, language)
    message.set_content("FYI\n", cte="7bit")
    message.add_attachment(_attached(page, chance, language))
    message.set_boundary("=====forwarded=====")
    return message


_WAYS: dict[str, Callable[[Page, Chance, Language], EmailMessage]] = {
    "text": _in_text,
    "html": _in_html,
    "attached": _attached,
    "forwarded": _forwarded,
    "forwarded whole": _forwarded_whole,
}
