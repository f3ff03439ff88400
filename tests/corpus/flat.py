"""A form as plain text, flattened as data/reports/sample-report.txt is.

Paragraphs stand one blank line apart, the rows of a table and the items of a list on lines of their own;
a tab stands between a caption and its answer. A page break is three to five blank lines and may cut a
sentence.
"""

from collections.abc import Iterator
from itertools import groupby

from .answers import AGENDAS, HEADER, SPEAKER, FilledForm, Line, Mark
from .printed import PrintedForm

_LINE_LENGTH = 92
_BREAKS = (3, 5, 4)
_BULLETS = {Mark.BULLET: "- ", Mark.SUB_BULLET: " - "}

Block = list[str]
"""Lines without a blank line between them."""


def write_flat(form: FilledForm) -> bytes:
    """The form as UTF-8 text."""
    return ("\n" * 4 + _paginate(list(_blocks(form)), form.page_lines) + "\n\n").encode()


def _blocks(form: FilledForm) -> Iterator[Block]:
    printed = PrintedForm(form.printed)
    yield from ([line] for line in printed.title_lines)
    yield list(printed.subtitle_lines)
    yield [f"{printed.caption(field)}\t{' '.join(form.header.get(field, ()))}" for field in HEADER]
    for section in ("summary", "focus-areas", "discussion", "outline", "positions"):
        yield [printed.caption(section)]
        if section == "summary":
            yield [printed.guidance(section)]
        yield from _answer(form.answers.get(section, ()))
    for agenda in AGENDAS:
        yield [printed.caption(agenda)]
        yield from _answer(form.answers.get(agenda, ()))
    for section in ("recommendations", "partnerships"):
        yield [printed.caption(section)]
        yield [printed.guidance(section)]
        yield from _answer(form.answers.get(section, ()))
    yield [printed.caption("speakers")]
    for speaker in (*form.speakers, *[{}] * form.spare_speakers):
        yield [f"{printed.caption(field)}\t{speaker.get(field, '')}" for field in SPEAKER]
    yield [printed.guidance("speakers")]
    yield from ([line] for line in printed.thematic_list)


def _answer(lines: tuple[Line, ...]) -> Iterator[Block]:
    for is_list, group in groupby(lines, lambda line: line.mark not in (Mark.PLAIN, Mark.HEADING)):
        items = list(group)
        if is_list:
            yield [f"{_marker(items, i)}{line.text}" for i, line in enumerate(items)]
        else:
            yield from ([line.text] for line in items)


def _marker(items: list[Line], at: int) -> str:
    if items[at].mark is Mark.NUMBER:
        return f"{sum(line.mark is Mark.NUMBER for line in items[: at + 1])}. "
    return _BULLETS[items[at].mark]


def _paginate(blocks: list[Block], page_lines: int) -> str:
    text, used, pages = "", 4, 0
    for block in blocks:
        gap = "\n\n" if text else ""
        for line in block:
            height = -(-len(line) // _LINE_LENGTH)
            room = page_lines - used - len(gap) // 2
            if height <= room:
                text, used = text + gap + line, used + height + len(gap) // 2
            else:
                head, tail = _cut(line, room)
                page_break = "\n" * (1 + _BREAKS[pages % len(_BREAKS)])
                text += (gap + head + page_break if head else page_break) + tail
                used, pages = -(-len(tail) // _LINE_LENGTH), pages + 1
            gap = "\n"
    return text


def _cut(line: str, room: int) -> tuple[str, str]:
    """Where the page ends in a paragraph: within a sentence, in front of a word in small letters."""
    words = line.split(" ")
    for end in range(len(words) - 1, 0, -1):
        head = " ".join(words[:end])
        if -(-len(head) // _LINE_LENGTH) <= room and words[end][0].islower() and head[-1].isalnum():
            return head, " ".join(words[end:])
    return "", line
