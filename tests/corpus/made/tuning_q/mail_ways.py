"""Ways of sending a report that only documents of tuning-q have."""

from collections.abc import Iterator
from email.message import EmailMessage
from itertools import groupby

from wufgraph.model import Language, Role

from ..chance import Chance
from ..page import Block, Cell, MailWay, Page, Paragraph, Run, Table, walk
from ..to_mail import addressed, words_around
from ..to_text import flatten, marker_of


def below_the_questions(page: Page, chance: Chance, language: Language) -> EmailMessage:
    """A reply that has the answers below what was asked; where answers stand first, they are pasted as they are."""
    message = addressed(page, chance, language)
    words = words_around(chance, language)
    told = (
        f"{words['inline']}\n{words['asked']}{reply(page)}"
        if _asks_first(page)
        else f"{words['below']}\n{flatten(page)}"
    )
    message.set_content(told + words["signature"].format(name=page.author), cte="quoted-printable")
    return message


def reply(page: Page) -> str:
    """All that the form prints behind a sign of quotation, a blank line in front of it."""
    text = ""
    for line in _lines(page.blocks):
        text += f"\n{line}\n" if line.startswith("> ") else f"{line}\n"
    return text


def _lines(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                yield from _row(row)
        elif block.text.strip():
            yield from _paragraph(block)


def _paragraph(paragraph: Paragraph) -> Iterator[str]:
    """The caption quoted and its answer below; a line in which they take turns as it is."""
    runs = [run for run in paragraph.runs if not run.deleted]
    parts = [(answer, _text(part)) for answer, part in groupby(runs, _is_answer)]
    if [answer for answer, _ in parts] == [False, True]:
        (_, asked), (_, said) = parts
        yield _quoted(asked)
        yield said.strip()
    elif any(answer for answer, _ in parts):
        yield marker_of(paragraph) + "".join(text for _, text in parts).strip()
    else:
        yield _quoted(marker_of(paragraph) + parts[0][1])


def _row(row: tuple[Cell, ...]) -> Iterator[str]:
    """A caption and its answer as in a paragraph; a row of a grid in one line."""
    asked = [cell for cell in row if cell.text and not _answers(cell)]
    said = [cell for cell in row if _answers(cell)]
    if len(said) < 2 or any(_asks(cell) for cell in said):
        if asked:
            yield _quoted(" ".join(cell.text for cell in asked))
        for cell in said:
            yield from _lines(cell.blocks)
    else:
        yield "\t".join(" / ".join(one.text for one in walk(cell.blocks)) for cell in row)


def _is_answer(run: Run) -> bool:
    return run.role is Role.ANSWER


def _answers(cell: Cell) -> bool:
    return any(_is_answer(run) for paragraph in walk(cell.blocks) for run in paragraph.runs)


def _asks(cell: Cell) -> bool:
    return any(not _is_answer(run) for paragraph in walk(cell.blocks) for run in paragraph.runs)


def _quoted(text: str) -> str:
    return f"> {' '.join(text.split())}"


def _text(runs: Iterator[Run]) -> str:
    return "".join(run.text for run in runs)


def _asks_first(page: Page) -> bool:
    roles = (run.role for paragraph in walk(page.blocks) for run in paragraph.runs)
    return next((role for role in roles if role in (Role.CAPTION, Role.ANSWER)), None) is Role.CAPTION


MAIL_WAYS: dict[str, MailWay] = {"below the questions": below_the_questions}
