"""Documents whose answers stand in brackets behind their captions: "Venue [Room 3]", "Name {Ana} Office {Mayor}"."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

import msgspec
from msgspec.structs import replace

from ...model import TYPED_TABLE, Block, Cell, Document, Span
from .caption_words import weigh_words
from .table import ALL_FIELDS, HEADER_FIELDS, CaptionTable

# Brackets within the caption or the answer are others.
_ANSWERED = re.compile(
    r"(?P<caption>[^\W\d_][^\[\]{}\n]{1,119}?)\s*[:：]?\s*(?:\[\s*(?P<square>[^\[\]]*[^\s\[\]])\s*\]|\{\s*(?P<curly>[^{}]*[^\s{}])\s*\})\s*\.?"
)
# Several in one line, as of a speaker.
_AGAIN = re.compile(
    r"\s*[,;/|–—-]?\s*(?P<caption>[^\W\d_][^\[\]{}\n]{0,79}?)\s?[:：]?\s?(?:\[\s?(?P<square>[^\[\]]+?)\s?\]|\{\s?(?P<curly>[^{}]+?)\s?\})"
)
_MOST_PAIRS, _FEWEST_PAIRS = 12, 3
_CLOSING, _LONGEST = ("]", "}"), 600
_FEWEST_FIELDS, _TELLING, _MOST_LINES, _MANY_LINES, _NEAR, _OFTEN = 3, 0.5, 60, 5, 3, 2
# Rows of such lines are told from those that tabs make by their numbers.
_FIRST_ROW = 500_000


class _Line(msgspec.Struct, frozen=True):
    """A caption, the field that it asks for, if any is told, and where its answer stands in the line."""

    caption: str
    field: str
    answer: Span


def split_bracketed_answers(document: Document, captions: CaptionTable) -> Document:
    """The document with each such line as two cells of a typed row, where several of the header are such.

    Args:
        document: The text and its blocks.
        captions: Printed wording.
    """
    if not any(sign in document.text for sign in _CLOSING):
        return document
    document = _split_runs(document)
    found = {number: line for number, block in enumerate(document.blocks) if (line := _read(block, document, captions))}
    header = {n: line.field for n, line in found.items() if n < _MOST_LINES and line.field in HEADER_FIELDS}
    fields = len({*header.values()})
    if fields < _FEWEST_FIELDS and not (fields > 1 and sum(n < _MOST_LINES for n in found) >= _MANY_LINES):
        return document
    # Within the header any words may be a caption; below it those that are one, or come again for each speaker.
    often, last = Counter(line.caption for line in found.values()), max(header) + _NEAR
    chosen = {n: line for n, line in found.items() if line.field or n <= last or often[line.caption] >= _OFTEN}
    return _with_rows(document, {n: _cells(document.blocks[n], line.answer, n) for n, line in chosen.items()})


def _split_runs(document: Document) -> Document:
    """The document with each caption and its answer in a row, where lines hold several of the same as others do."""
    runs = {number: run for number, block in enumerate(document.blocks) if (run := _read_run(block, document.text))}
    often = Counter(one["caption"] for run in runs.values() for one in run)
    chosen = {n: run for n, run in runs.items() if all(often[one["caption"]] >= _OFTEN for one in run)}
    return _with_rows(document, {n: _rows(document.blocks[n], run, n) for n, run in chosen.items()})


def _with_rows(document: Document, rows: Mapping[int, Iterable[Block]]) -> Document:
    """The document with the cells of rows in place of some blocks, by number."""
    if not rows:
        return document
    parts = (rows.get(number, (block,)) for number, block in enumerate(document.blocks))
    return replace(document, blocks=tuple(chain.from_iterable(parts)))


def _closed(block: Block, text: str) -> str:
    """The words of a line outside of tables that a bracket closes; empty for any other block."""
    words = block.span.of(text)
    is_line = block.cell is None and len(words) <= _LONGEST
    return words if is_line and words.rstrip(" .")[-1:] in _CLOSING else ""


def _read_run(block: Block, text: str) -> list[re.Match[str]]:
    """The captions of a line, each with its answer behind it, where it holds several and nothing else."""
    words = _closed(block, text)
    found, end = list[re.Match[str]](), 0
    while len(found) < _MOST_PAIRS and (one := _AGAIN.match(words, end)):
        found.append(one)
        end = one.end()
    return found if len(found) >= _FEWEST_PAIRS and not words[end:].strip(" .") else []


def _rows(block: Block, run: list[re.Match[str]], number: int) -> Iterator[Block]:
    start = block.span.start
    for place, one in enumerate(run):
        row = _FIRST_ROW + (number + 1) * _MOST_PAIRS + place
        answer = Span(*one.span("square" if one["square"] else "curly"))
        caption = Span(start + one.start("caption"), start + one.end("caption"))
        first = block.part(caption) if place else replace(block, span=caption)
        yield replace(first, cell=Cell(TYPED_TABLE, row, 0))
        value = Span(start + answer.start, start + answer.end)
        yield replace(block.part(value), cell=Cell(TYPED_TABLE, row, 1))


def _read(block: Block, document: Document, captions: CaptionTable) -> _Line | None:
    """A line with all of its answer in brackets; None for any other."""
    line = _ANSWERED.fullmatch(_closed(block, document.text))
    if line is None:
        return None
    field, answer = field_of(line["caption"], captions), "square" if line["square"] else "curly"
    # "Reporter [name in full]" is a caption with a hint.
    is_hint = bool(field) and weigh_words(line[answer]).get(field, 0.0) >= _TELLING
    return None if is_hint else _Line(line["caption"], field, Span(*line.span(answer)))


def field_of(caption: str, captions: CaptionTable) -> str:
    """The field that words ask for, known or by the words; empty where they ask for none."""
    match = captions.find(caption, ALL_FIELDS)
    if match and match.score == 1.0:
        return match.field
    weighed = weigh_words(caption)
    best = max(weighed, key=lambda name: (weighed[name], name), default="")
    return best if best and weighed[best] >= _TELLING else ""


def _cells(block: Block, answer: Span, number: int) -> Iterator[Block]:
    start, row = block.span.start, _FIRST_ROW + number
    value = Span(start + answer.start, start + answer.end)
    yield replace(block, span=Span(start, value.start), cell=Cell(TYPED_TABLE, row, 0))
    yield replace(block.part(value), cell=Cell(TYPED_TABLE, row, 1))
