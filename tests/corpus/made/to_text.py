"""Pages as plain text: flattened, or wrapped as mail programs do, in several encodings."""

import textwrap
from collections.abc import Iterator

from wufgraph.model import Role

from .chance import Chance
from .page import Block, Cell, Page, Paragraph, Table

_BREAK = "\n" * 4
# A line break within a paragraph, until its lines have been wrapped.
_SOFT = "\N{LINE SEPARATOR}"


def write_text(page: Page, chance: Chance) -> bytes:
    """The page as text in one of the encodings that editors write."""
    wrapped = chance.maybe(0.2, "lines wrapped")
    text = flatten(page, width=chance.pick((72, 76, 78)) if wrapped else 0, tabs=not chance.maybe(0.25, "no tabs"))
    if not wrapped and chance.maybe(0.3, "page breaks"):
        text = _cut_pages(text, chance)
    encodings = ("utf-8", "utf-8", "utf-8", "utf-8-sig", "utf-16", "cp1252")
    encoding = chance.pick(tuple(dict.fromkeys(encodings))) if chance.maybe(0.5) else "utf-8"
    if chance.maybe(0.3, "line ends of Windows"):
        text = text.replace("\n", "\r\n")
    try:
        data = text.encode(encoding)
    except UnicodeEncodeError:
        return text.encode()
    if encoding != "utf-8":
        chance.oddities.append(encoding)
    return data


def flatten(page: Page, *, width: int = 0, tabs: bool = True) -> str:
    """Paragraphs a blank line apart; rows of a table and items of a list on lines of their own."""
    groups: list[list[str]] = []
    listed = False
    for line, together in _lines(page.blocks, tabs):
        if not line.strip():
            continue
        if together and listed and groups:
            groups[-1].append(line)
        else:
            groups.append([line])
        listed = together
    return "\n\n".join("\n".join(_wrap(line, width) for line in group) for group in groups) + "\n"


def _lines(blocks: tuple[Block, ...], tabs: bool) -> Iterator[tuple[str, bool]]:
    for block in blocks:
        if isinstance(block, Table):
            yield "", False
            for row in block.rows:
                yield from _row(row, tabs)
            yield "", False
        else:
            yield _line(block), bool(marker_of(block))


def _row(row: tuple[Cell, ...], tabs: bool) -> Iterator[tuple[str, bool]]:
    if len(row) == 1 or any(isinstance(block, Table) for cell in row for block in cell.blocks):
        for cell in row:
            yield from _lines(cell.blocks, tabs)
        return
    if len(row) == 2 and (len(row[1].blocks) > 2 or _answers_itself(row[0])):
        for cell in row:
            yield from _lines(cell.blocks, tabs)
        return
    if not tabs and len(row) == 2:
        caption = row[0].text.rstrip()
        yield f"{caption}{'' if caption.endswith((':', '-', '–', '?')) else ':'} {_cell_line(row[1])}", True
        return
    yield "\t".join(_cell_line(cell) for cell in row), True


def _answers_itself(cell: Cell) -> bool:
    """Whether the cell holds a caption and its answer below."""
    roles = [run.role for block in cell.blocks if isinstance(block, Paragraph) for run in block.runs]
    return Role.CAPTION in roles and Role.ANSWER in roles


def _cell_line(cell: Cell) -> str:
    return "\n".join(_line(block).strip() for block in cell.blocks if isinstance(block, Paragraph)).strip()


def _line(paragraph: Paragraph) -> str:
    return marker_of(paragraph) + paragraph.text.replace("\n", _SOFT)


def marker_of(paragraph: Paragraph) -> str:
    """The bullet or number in front of a paragraph, typed or the program's own."""
    plain = {"bullet": "- ", "sub-bullet": " - "}.get(paragraph.mark, "")
    return paragraph.marker or (f"{paragraph.number}. " if paragraph.number else plain)


def _wrap(line: str, width: int) -> str:
    return "\n".join(_fold(part, width) for part in line.split(_SOFT))


def _fold(line: str, width: int) -> str:
    if not width or "\t" in line:
        return line
    return "\n".join(textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False)) or line


def _cut_pages(text: str, chance: Chance) -> str:
    """Some blank lines between two words of some long line, as at the end of a page."""
    lines = text.split("\n")
    long = [i for i, line in enumerate(lines) if len(line) > 150 and "\t" not in line]
    for at in sorted(chance.random.sample(long, min(3, len(long)))):
        words = lines[at].split(" ")
        places = [i for i in range(5, len(words) - 3) if words[i][0].islower() and words[i - 1][-1].isalnum()]
        if places:
            cut = chance.pick(places)
            lines[at] = " ".join(words[:cut]) + _BREAK + " ".join(words[cut:])
    return "\n".join(lines)
