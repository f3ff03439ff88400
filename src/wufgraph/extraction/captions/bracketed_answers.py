"""Documents whose answers stand in brackets behind their captions: "Venue [Room 3]", "Name {Ana} Office {Mayor}".

Quotation marks, stars and angles are such brackets, and so are lines to write on, "Venue __Room 3__".
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain

import msgspec
from msgspec.structs import replace

from ...model import TYPED_TABLE, Block, Cell, Document, Span
from .caption_words import weigh_words
from .table import ALL_FIELDS, HEADER_FIELDS, SPEAKER_FIELDS, CaptionTable
from .typed_rows import as_row

_OPENS = {"]": "[", "}": "{", ">": "<", "»": "«", "”": "“", "’": "‘", '"': '"', "*": "*", "_": "_"}
# What hints and notes are set in tells less: most lines of the header must have it.
_SURE = ("]", "}")
_NAMED = re.compile(r"\d|\w.*\s[A-ZÀ-Þ][a-zß-ÿ]")
_COUNTED, _DIGIT = ("date", "time", "participants"), re.compile(r"\d")
# Several in one line, as of a speaker.
_AGAIN = re.compile(
    r"\s*[,;/|–—-]?\s*(?P<caption>[^\W\d_][^\[\]{}\n]{0,79}?)\s?[:：]?\s?(?:\[\s?(?P<square>[^\[\]]+?)\s?\]|\{\s?(?P<curly>[^{}]+?)\s?\})"
)
_MOST_PAIRS, _FEWEST_PAIRS = 12, 3
_LONGEST, _LONGEST_CAPTION, _SHORTEST_CAPTION = 600, 120, 2
_FEWEST_FIELDS, _TELLING, _MOST_LINES, _MANY_LINES, _NEAR, _OFTEN = 3, 0.5, 60, 5, 3, 2
_MOST, _SOME, _COLON = 0.7, 0.4, re.compile(r"[:：]\s*\S")
# Rows of such lines are told from those that tabs make by their numbers.
_FIRST_ROW = 500_000


class _Line(msgspec.Struct, frozen=True):
    """A caption, the field that it asks for, if any, where its answer stands in the line, and what closes it."""

    caption: str
    field: str
    answer: Span
    closes: str


def split_bracketed_answers(document: Document, captions: CaptionTable) -> Document:
    """The document with each such line as two cells of a typed row, where several of the header are such.

    Args:
        document: The text and its blocks.
        captions: Printed wording.
    """
    document = _split_runs(document)
    found = {number: line for number, block in enumerate(document.blocks) if (line := _read(block, document, captions))}
    found = _of_one_kind(found)
    header = {n: line.field for n, line in found.items() if n < _MOST_LINES and line.field in HEADER_FIELDS}
    fields = len({*header.values()})
    if fields < _FEWEST_FIELDS and not (fields > 1 and sum(n < _MOST_LINES for n in found) >= _MANY_LINES):
        return document
    # Within the header any words may be a caption; below it those that are one, or come again for each speaker.
    often, last = Counter(line.caption for line in found.values()), max(header) + _NEAR
    chosen = {
        n: line
        for n, line in found.items()
        if _may_be_asked(line, document.blocks[n], in_header=n <= last) or often[line.caption] >= _OFTEN
    }
    return _with_rows(document, {n: _cells(document.blocks[n], line.answer, n) for n, line in chosen.items()})


def _may_be_asked(line: _Line, block: Block, *, in_header: bool) -> bool:
    """Whether a line may be a caption and its answer; "- Kera Trust [Kenya]" is one of the organizers."""
    return line.field in (*HEADER_FIELDS, *SPEAKER_FIELDS) if block.is_item else bool(line.field) or in_header


def _of_one_kind(found: Mapping[int, _Line]) -> dict[int, _Line]:
    """The lines whose answers are in brackets of the kind that most are in."""
    often = Counter(line.closes for n, line in found.items() if n < _MOST_LINES)
    kind = max(often, key=lambda closes: (often[closes], closes), default="")
    own = {n: line for n, line in found.items() if line.closes == kind or (kind in _SURE and line.closes in _SURE)}
    if kind in _SURE:
        return own
    header = [n for n, line in own.items() if n < _MOST_LINES and line.field in HEADER_FIELDS]
    lines = 1 + header[-1] - header[0] if header else 1
    within = sum(header[0] <= n <= header[-1] for n in own) if header else 0
    is_usual = within >= _MOST * lines and len(header) >= _SOME * lines
    return own if is_usual and any(own[n].field in _COUNTED for n in header) else {}


def _split_runs(document: Document) -> Document:
    """The document with each caption and its answer in a row, where lines hold several of the same as others do."""
    if not any(sign in document.text for sign in _SURE):
        return document
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


def _closed(block: Block, text: str, closing: Collection[str]) -> str:
    """The words of a line outside of tables that a bracket closes; empty for any other block."""
    span = block.span
    if block.cell is not None or len(span) > _LONGEST:
        return ""
    words = span.of(text).rstrip(" .")
    return words if words[-1:] in closing else ""


def _read_run(block: Block, text: str) -> list[re.Match[str]]:
    """The captions of a line, each with its answer behind it, where it holds several and nothing else."""
    words = _closed(block, text, _SURE)
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
    words = _closed(block, document.text, _OPENS)
    answer = _find_answer(words) if words.lstrip("¿¡")[:1].isalpha() else None
    if answer is None:
        return None
    caption, told = words[: answer.start].rstrip(" \xa0:：" + words[answer.start - 1]), answer.of(words).strip()
    if not told or not _SHORTEST_CAPTION <= len(caption) <= _LONGEST_CAPTION or _COLON.search(caption):
        return None
    field = field_of(caption, captions)
    # "Reporter [name in full]" is a caption with a hint, "Venue [The Red Hall]" none.
    is_named = _NAMED.search(told) is not None
    is_hint = bool(field) and not is_named and weigh_words(told).get(field, 0.0) >= _TELLING
    if is_hint or (field in _COUNTED and words[-1] not in _SURE and not _DIGIT.search(told)):
        return None
    start = words.index(told, answer.start)
    return _Line(caption, field, Span(start, start + len(told)), words[-1])


def _find_answer(words: str) -> Span | None:
    """What stands between the bracket that closes a line and the one that opens it, with the blanks around it."""
    closes, opens = words[-1], _OPENS[words[-1]]
    end = len(words.rstrip(closes)) if closes == opens else len(words) - 1
    if closes == opens:
        start = words.rfind(opens, 0, end)
        return Span(start + 1, end) if start > 0 else None
    start = end - 1
    depth = 1
    while start >= 0 and (depth := depth + (words[start] == closes) - (words[start] == opens)):
        start -= 1
    # Brackets of the same kind within the caption are others.
    return Span(start + 1, end) if start > 0 and opens not in words[:start] else None


def field_of(caption: str, captions: CaptionTable) -> str:
    """The field that words ask for, known or by the words; empty where they ask for none."""
    match = captions.find(caption, ALL_FIELDS)
    if match and match.score == 1.0:
        return match.field
    weighed = weigh_words(caption)
    best = max(weighed, key=lambda name: (weighed[name], name), default="")
    return best if best and weighed[best] >= _TELLING else ""


def _cells(block: Block, answer: Span, number: int) -> Iterator[Block]:
    return as_row(block, answer.start, answer, _FIRST_ROW + number)
