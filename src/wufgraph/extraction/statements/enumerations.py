"""Items in one paragraph, each behind its letter, number or bullet: "a) Land first. b) Then water. c) Who pays?"."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from ...model import Span
from ..values.list_numbers import ROMANS
from .paragraphs import Paragraph

_MARK = re.compile(r"\(?(?P<sign>\d{1,2}|[a-z])(?P<end>[.)°º])[-–]?\s*$")
_CAPITAL = r"(?:[^\W\d_a-zß-öø-ÿ]|[¿¡“\"«])"
# A bullet marks an item wherever it stands; a dash behind the end of a sentence, where one opens the paragraph too.
_BULLET = re.compile(r"[•▪●◦‣∙■►➢➤✓✔❖◆](?<!\S.)(?:\s+(?=\S)|(?=\w|[¿¡“\"«]))")
_DASH = re.compile(r"(?<=[.;?!])\s+[-–—]\s+(?=" + _CAPITAL + ")")
_SIGNS = {
    "a": [chr(letter) for letter in range(ord("a"), ord("z") + 1)],
    "1": [str(number) for number in range(1, 27)],
    "i": [number.lower() for number in ROMANS],
}


def split_enumerated(paragraph: Paragraph, text: str) -> Iterator[Paragraph]:
    """The items of a paragraph that begins with the mark of the first one; the paragraph itself where it is one item.

    Args:
        paragraph: With its mark in front.
        text: The document's.
    """
    starts = list(_starts(paragraph, text))
    ends = [mark for mark, _ in starts[1:]] + [paragraph.span.end]
    for (mark, begin), end in zip(starts, ends, strict=True):
        end = begin + len(text[begin:end].rstrip(" ;,\n\t"))
        yield replace(paragraph, span=Span(begin, end), start=mark)


def _starts(paragraph: Paragraph, text: str) -> Iterator[tuple[int, int]]:
    """Where the marks and the words of the items begin."""
    yield paragraph.start, paragraph.span.start
    own = text[paragraph.start : paragraph.span.start].strip()
    first = _MARK.match(text[paragraph.start : paragraph.span.start])
    if first is None:
        within = _DASH if own and own in "-–—" else _BULLET
        marks = list(within.finditer(text, paragraph.span.start + 1, paragraph.span.end))
        # "A grid of 3 • 4" is none, and neither is a single dot in a line that no other opens.
        if (
            own
            or len(marks) > 1
            or any(text[paragraph.span.start : mark.start()].rstrip()[-1:] in ".:;?!" for mark in marks)
        ):
            yield from ((mark.start() + len(mark[0]) - len(mark[0].lstrip()), mark.end()) for mark in marks)
        return
    position = paragraph.span.start
    for sign in _SIGNS.get(first["sign"], ())[1:]:
        following = re.compile(
            rf"(?<=[.;,:?!])\s+(?:(?:y|e|and|et)\s+)?\(?{sign}\{first['end']}[-–]?(?:\s+(?=\S)|(?={_CAPITAL}))"
        )
        found = following.search(text, position, paragraph.span.end)
        if found is None:
            return
        yield found.start() + len(found[0]) - len(found[0].lstrip()), found.end()
        position = found.end()
