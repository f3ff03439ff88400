"""Ways of sending a report that only documents of tuning-r have."""

from collections.abc import Iterator
from email.message import EmailMessage
from html import escape

from wufgraph.model import Language, Role

from ..chance import Chance
from ..page import Block, Cell, MailWay, Page, Paragraph, Table, walk
from ..to_html import HtmlWriter
from ..to_mail import addressed, words_around
from ..to_text import flatten, marker_of
from ..to_word import write_word

_DOCX = "vnd.openxmlformats-officedocument.wordprocessingml.document"
# The smallest of pictures: one white dot.
_DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63f8ffff3f0005fe02fe0def46b80000000049454e44ae426082"
)


def _between_lines(page: Page, chance: Chance, language: Language) -> EmailMessage:
    """The form had come in the body of a mail; it is quoted, and answered below each caption."""
    words = words_around(chance, language)
    message = addressed(page, chance, language)
    message.replace_header("Subject", f"Re: {words['subject']}")
    lines = "\n".join(_parted(_replied(page.blocks)))
    message.set_content(f"{words['answers']}\n{words['asked']}\n{lines}\n", cte="quoted-printable")
    return message


def _replied(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from _answered(block)
            continue
        for row in block.rows:
            if _is_record(row):
                asked = Role.CAPTION in _roles(row)
                yield ("> " if asked else "") + "\t".join(cell.text for cell in row)
            else:
                for cell in row:
                    yield from _replied(cell.blocks)


def _answered(paragraph: Paragraph) -> Iterator[str]:
    """What is printed, quoted; what was typed, below it."""
    kept = [run for run in paragraph.runs if not run.deleted]
    asked = "".join(run.text for run in kept if run.role is not Role.ANSWER).strip()
    told = "".join(run.text for run in kept if run.role is Role.ANSWER).strip()
    if asked:
        yield f"> {asked}"
    if told:
        yield f"{marker_of(paragraph)}{told}"
        yield from ("",) if not marker_of(paragraph) else ()


def _parted(lines: Iterator[str]) -> Iterator[str]:
    """A blank line between what was typed and what is quoted after it."""
    before = ""
    for line in lines:
        if line.startswith("> ") and before and not before.startswith("> "):
            yield ""
        yield line
        before = line


def _is_record(row: tuple[Cell, ...]) -> bool:
    """Whether it is a row of a grid: captions alone, or answers alone."""
    nested = any(isinstance(block, Table) for cell in row for block in cell.blocks)
    return len(row) > 2 and not nested and len(_roles(row)) == 1


def _roles(row: tuple[Cell, ...]) -> set[Role]:
    return {run.role for cell in row for paragraph in walk(cell.blocks) for run in paragraph.runs if run.text.strip()}


def _html_alone(page: Page, chance: Chance, language: Language) -> EmailMessage:
    """No plain text: a greeting, the report, the name of who sends it."""
    words = words_around(chance, language)
    message = addressed(page, chance, language)
    body = HtmlWriter().body(page)
    message.set_content(
        f"<html><body><p>{words['greeting']}</p><p>{words['opening']}</p>\n{body}\n"
        f"<p>{words['closing']}<br>{escape(page.author)}</p></body></html>\n",
        subtype="html",
        cte="quoted-printable",
    )
    return message


def _by_phone(page: Page, chance: Chance, language: Language) -> EmailMessage:
    """Pasted on a phone: no tabs, short lines."""
    words = words_around(chance, language)
    message = addressed(page, chance, language)
    text = flatten(page, width=70, tabs=False)
    message.set_content(f"{words['opening']}\n\n{text}\n{words['phone']}\n", cte="8bit")
    return message


def _western(page: Page, chance: Chance, language: Language) -> EmailMessage:
    """In the encoding of an old mail program, where that has all letters."""
    words = words_around(chance, language)
    message = addressed(page, chance, language)
    text = f"{words['greeting']}\n\n{words['opening']}\n\n{flatten(page)}\n{words['closing']}\n{page.author}\n"
    try:
        text.encode("iso-8859-1")
    except UnicodeEncodeError:
        message.set_content(text, cte="base64")
    else:
        message.set_content(text, charset="iso-8859-1", cte="quoted-printable")
    return message


def _with_picture(page: Page, chance: Chance, language: Language) -> EmailMessage:
    """The report attached, and a picture with it."""
    words = words_around(chance, language)
    message = addressed(page, chance, language)
    message.set_content(words["attached"] + page.author + "\n", cte="8bit")
    message.add_attachment(_DOT, maintype="image", subtype="png", filename="logo.png")
    message.add_attachment(write_word(page), maintype="application", subtype=_DOCX, filename="WUF7 report.docx")
    message.set_boundary("=====parts=====")
    return message


MAIL_WAYS: dict[str, MailWay] = {
    "between the lines": _between_lines,
    "HTML alone": _html_alone,
    "by phone": _by_phone,
    "western": _western,
    "with a picture": _with_picture,
}
