"""A filled-in form as anybody sees it: paragraphs and tables, each piece of text with its true role."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from email.message import EmailMessage
from itertools import groupby
from typing import TypeAlias

from wufgraph.model import Language, Role

from ..answers import Mark
from .chance import Chance

BLANK = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Text of one role within a paragraph.

    Attributes:
        deleted: Struck out by a tracked change; no reader should see it.
        inserted: Put in by a tracked change.
        control: Name of the content control that it fills.
        ticked: For the box in front of a choice, whether it is ticked.
    """

    text: str
    role: Role
    bold: bool = False
    italic: bool = False
    deleted: bool = False
    inserted: bool = False
    control: str = ""
    ticked: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph or list item.

    Attributes:
        marker: A bullet or number typed by hand.
        number: Place in a list that the program numbers.
        outline: Level of a heading style; 0 for none.
        boxed: Whether it stands in a text box.
    """

    runs: tuple[Run, ...]
    mark: Mark = Mark.PLAIN
    marker: str = ""
    number: int = 0
    outline: int = 0
    centred: bool = False
    boxed: bool = False
    new_page: bool = False

    @property
    def text(self) -> str:
        """What is read of it, without its marker."""
        return "".join(run.text for run in self.runs if not run.deleted)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A table cell; `span` counts the columns that it takes."""

    blocks: "tuple[Block, ...]"
    span: int = 1

    @property
    def text(self) -> str:
        """Its paragraphs in one line."""
        return " ".join(paragraph.text for paragraph in walk(self.blocks)).strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table; the widths of its columns are shares of the page's."""

    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...]


Block: TypeAlias = Paragraph | Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A document before it has a format.

    Attributes:
        running: What is printed at the top or foot of every page; left out by a reader.
        html: How it is written as HTML; None for as office programs do.
        mails: How else it may be sent by mail.
    """

    blocks: tuple[Block, ...]
    title: str
    author: str
    running: str = ""
    html: "HtmlWay | None" = None
    mails: "Mapping[str, MailWay]" = field(default_factory=dict)


HtmlWay: TypeAlias = Callable[[Page], str]
MailWay: TypeAlias = Callable[[Page, Chance, Language], EmailMessage]


def walk(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """All paragraphs in reading order."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            for row in block.rows:
                for cell in row:
                    yield from walk(cell.blocks)


def roles_of(page: Page) -> list[tuple[str, str]]:
    """Role and text of each piece in reading order, white space folded; paragraphs stay apart."""
    return [
        (role.value, text)
        for paragraph in walk(page.blocks)
        for role, runs in groupby((run for run in paragraph.runs if not run.deleted), lambda run: run.role)
        if (text := " ".join("".join(run.text for run in runs).split()))
    ]


def plain(text: str, role: Role, *, bold: bool = False, italic: bool = False, centred: bool = False) -> Paragraph:
    """A paragraph of one run."""
    return Paragraph(runs=(Run(text=text, role=role, bold=bold, italic=italic),), centred=centred)
