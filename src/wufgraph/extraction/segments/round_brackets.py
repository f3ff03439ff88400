"""Headers whose answers stand in round brackets behind their captions: "Date (11 April 2014)".

Most such brackets hold a hint, "Date (day and month)". They hold answers where several have what nothing but an answer
is: a date, hours, a number of people, countries.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

import msgspec
from msgspec.structs import replace

from ...model import Block, Document, Span
from ..captions.bracketed_answers import field_of
from ..captions.caption_words import weigh_words
from ..captions.table import HEADER_FIELDS, SPEAKER_FIELDS, CaptionTable
from ..captions.typed_rows import as_row
from .value_kinds import fit_value

_PLAIN = ("date", "time", "participants", "bases")
_FEWEST_PLAIN, _FEWEST_FIELDS, _OFTEN = 1, 2, 2
_FITTING, _TELLING, _SOME_WORDS, _NEAR = 0.7, 0.5, 0.4, 3
_MOST_LINES, _LONGEST, _LONGEST_CAPTION = 60, 600, 120
_OTHER_SIGN = re.compile(r"[>|=→~\t]")  # of a line in which the answer begins further in front
# Rows of such lines are told from those that tabs make by their numbers.
_FIRST_ROW = 700_000


class _Line(msgspec.Struct, frozen=True):
    """A caption, the field that it asks for, if any is told, and where its answer stands in the line."""

    caption: str
    field: str
    answer: Span


def split_round_brackets(document: Document, captions: CaptionTable) -> Document:
    """The document with each such line as two cells of a typed row, where several of the header are such.

    Args:
        document: The text and its blocks.
        captions: Printed wording.
    """
    first = {
        n: line for n, block in enumerate(document.blocks[:_MOST_LINES]) if (line := _read(block, document, captions))
    }
    header = {n: line for n, line in first.items() if line.field in HEADER_FIELDS}
    answered = {n for n, line in first.items() if _is_plain(line, document.blocks[n], document.text)}
    if len(answered) < _FEWEST_PLAIN or len(header.keys() | answered) < _FEWEST_FIELDS:
        return document
    text, last = document.text, max(header.keys() | answered) + _NEAR
    chosen = {n: line for n, line in first.items() if n <= last and _answers(line, document.blocks[n], text)}
    chosen |= _of_speakers(document, captions, last + 1)
    rows = {n: line for n, line in chosen.items() if not _is_hint(line, document.blocks[n], document.text)}
    return replace(document, blocks=tuple(_with_rows(document, rows)))


def _read(block: Block, document: Document, captions: CaptionTable) -> _Line | None:
    """A line that ends with something in brackets behind a caption; None for any other."""
    words = block.span.of(document.text).rstrip(".") if len(block.span) <= _LONGEST else ""
    if block.cell is not None or not words.endswith(")"):
        return None
    opening = _opening(words)
    caption = words[:opening].rstrip(" \xa0:：")
    is_caption = 0 < len(caption) <= _LONGEST_CAPTION and any(map(str.isalpha, caption))
    is_answered = 0 < block.bold < len(caption) or (":" in caption and not caption.endswith("?"))
    if not is_caption or is_answered or _OTHER_SIGN.search(caption):
        return None  # "Hours: 13:45 (two hours)"
    return _Line(caption, field_of(caption, captions), Span(opening + 1, len(words) - 1))


def _opening(words: str) -> int:
    """Where the bracket opens that closes at the end of a line; 0 where none does."""
    depth = 0
    for place in range(len(words) - 1, 0, -1):
        depth += (words[place] == ")") - (words[place] == "(")
        if depth == 0:
            return place
    return 0


def _is_plain(line: _Line, block: Block, text: str) -> bool:
    """Whether brackets hold what a caption with some word for it could ask for, and hardly any other could."""
    words, answer = weigh_words(line.caption), _answer(line, block, text)
    return any(words.get(name, 0.0) >= _SOME_WORDS and fit_value(name, answer) >= _FITTING for name in _PLAIN)


def _answers(line: _Line, block: Block, text: str) -> bool:
    """Whether brackets hold the answer to a caption, also to an unknown one: "How many showed up (about 140)"."""
    if line.field in HEADER_FIELDS or _is_plain(line, block, text):
        return True
    return any(fit_value(name, _answer(line, block, text)) >= _FITTING for name in _PLAIN[:-1])


def _is_hint(line: _Line, block: Block, text: str) -> bool:
    """Whether brackets hold no answer, but tell what the answer shall be: "Venue (name of the room)"."""
    answer = _answer(line, block, text)
    told = weigh_words(answer).get(line.field, 0.0) if line.field else 0.0
    return ":" not in answer and told >= _TELLING and fit_value(line.field, answer) < _FITTING


def _of_speakers(document: Document, captions: CaptionTable, begin: int) -> dict[int, _Line]:
    """The lines below the header that ask for a speaker's field, and come again for each."""
    found = {
        number: line
        for number, block in enumerate(document.blocks[begin:], begin)
        if (line := _read(block, document, captions)) and line.field in SPEAKER_FIELDS
    }
    often = Counter(line.caption for line in found.values())
    return {number: line for number, line in found.items() if often[line.caption] >= _OFTEN}


def _answer(line: _Line, block: Block, text: str) -> str:
    return block.span.of(text)[line.answer.start : line.answer.end]


def _with_rows(document: Document, rows: Mapping[int, _Line]) -> Iterator[Block]:
    for number, block in enumerate(document.blocks):
        line = rows.get(number)
        if line is None:
            yield block
            continue
        plain = replace(block, marker=None, family=None)
        yield from as_row(plain, line.answer.start - 1, line.answer, _FIRST_ROW + number)
