"""Where another report begins without the form's title: a header in lines or rows, whatever its captions say."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from ...model import Block, Document, Language
from ..values.dates import parse_date
from .caption_words import asked_in_header, weigh_words
from .inline import before_separator, ends_as_caption
from .rows import Rows
from .table import HEADER_FIELDS, CaptionTable

_OPENING = ("reporter", "title")
_TELLING, _LONGEST_CAPTION = 0.5, 80
_SOON, _FEWEST_FIELDS = 12, 3
_YEAR_OF_NO_DATE = 2014
_LONGEST_CELL, _PAIR, _MOST_CELLS = 80, 2, 4
_ROWS_SOON, _ROWS_OF_HEADER, _BLOCKS_OF_HEADER = 4, 8, 24
# Fields that open the header, and what is asked of speakers alone.
_OF_HEADER, _OF_SPEAKER = (*_OPENING, "date", "venue"), "nationality"
# Where the first caption is in words that nobody knows, those below it must ask for so much, and for what is asked of
# no speaker.
_FEWEST_BELOW_UNKNOWN, _FEWEST_IN_ALL, _OF_EVENT = 5, 4, frozenset(("date", "venue", "participants"))


def opens_header(document: Document, block: Block, captions: CaptionTable) -> bool:
    """Whether a line asks for reporter or title, and those below it for a date, which is given, and one field more.

    Args:
        document: The text and its blocks.
        block: A line outside tables, or a cell of the first column that holds a caption and its value.
        captions: Printed wording.
    """
    if _field_of(document, block, captions) not in _OPENING:
        return False
    place = bisect_right(document.blocks, block.start, key=lambda other: other.start)
    below = document.blocks[place - 1 : place + _SOON]
    told = {name: number for number, one in enumerate(below) if (name := _field_of(document, one, captions))}
    return len(told) >= _FEWEST_FIELDS and "date" in told and _gives_date(document, below[told["date"] :][:2])


def opens_header_in_rows(rows: Rows, block: Block) -> bool:
    """Whether a row asks for reporter or title, and those below it for two other fields that open a header.

    They stand right below it; or the date is among those further down, and given, and no nationality is asked for.
    """
    cell = block.cell
    if cell is None or len(row := rows.at(cell)) < _PAIR or row[0] is not block:
        return False
    text = rows.document.text
    first = _field_in_row(block, text)
    if first not in _OPENING and rows.at(cell, -1):
        return False
    below = [row for offset in range(_ROWS_OF_HEADER) if (row := rows.at(cell, offset))]
    if first not in _OPENING:
        return _ask_of_event(below, text)
    told = [_field_in_row(row[0], text) for row in below]
    if len({*told[:_ROWS_SOON]} - {""}) >= _FEWEST_FIELDS:
        return told.count(first) == 1 and not _ask_of_speaker(below, text)
    if told.count(first) > 1 or len({*told} - {""}) < _FEWEST_FIELDS or "date" not in told:
        return False
    if _ask_of_speaker(below, text):
        return False
    return _gives_date(rows.document, tuple(below[told.index("date")]))


def opens_header_anyhow(document: Document, block: Block) -> bool:
    """Whether a line or cell seems to ask for reporter or title, and those below it for most of what an event is asked.

    That holds for a header in a table of any columns, in several tables, in lines: where no speaker stands between.

    Args:
        document: The text and its blocks.
        block: A line, or the first cell of its row.
    """
    within_row = block.cell is not None and block.cell.column > 0
    if within_row or _likely_field(block.span.of(document.text)) not in _OPENING:
        return False
    return asks_header_anyhow(document, block)


def asks_header_anyhow(document: Document, block: Block) -> bool:
    """Whether a block and those below it seem to ask for most of what an event is asked, and of no speaker before."""
    place = bisect_left(document.blocks, block.start, key=lambda other: other.start)
    asked = set[str]()
    for other in document.blocks[place : place + _BLOCKS_OF_HEADER]:
        words = other.span.of(document.text)
        if _asks_of_speaker(words):
            return False
        asked |= {_likely_field(words)} - {""}
        if len(asked) >= _FEWEST_IN_ALL and len(asked & _OF_EVENT) > 1:
            return True
    return False


def _likely_field(words: str) -> str:
    """The field of the header that the begin of a line may ask for, whatever else it may; empty for any other line."""
    head = before_separator(words)
    weighed = weigh_words(head) if len(head) <= _LONGEST_CELL else {}
    asked = [field for field in HEADER_FIELDS if weighed.get(field, 0.0) >= _TELLING]
    return max(asked, key=weighed.__getitem__, default="")


def _ask_of_event(below: Sequence[Sequence[Block]], text: str) -> bool:
    """Whether most rows of a table ask for fields of the header, and for some that are asked of no speaker."""
    if len(below) < _FEWEST_BELOW_UNKNOWN:
        return False
    asked = {asked_in_header(row[0].span.of(text)[:_LONGEST_CELL]) for row in below} - {""}
    told = len(asked) >= _FEWEST_BELOW_UNKNOWN and len(asked & _OF_EVENT) > 1
    return told and not _ask_of_speaker(below, text)


def _ask_of_speaker(below: Sequence[Sequence[Block]], text: str) -> bool:
    """Whether rows ask for somebody's nationality rather than for where organizers are based."""
    return any(_asks_of_speaker(block.span.of(text)) for row in below for block in row[:_MOST_CELLS])


def _asks_of_speaker(words: str) -> bool:
    weighed = weigh_words(words[:_LONGEST_CELL])
    return weighed.get(_OF_SPEAKER, 0.0) >= max(_TELLING, weighed.get("bases", 0.0))


def _field_in_row(block: Block, text: str) -> str:
    weighed = weigh_words(block.span.of(text)[:_LONGEST_CELL])
    told = [field for field in _OF_HEADER if weighed.get(field, 0.0) >= _TELLING] if weighed else []
    if told and weighed.get("email", 0.0) >= max(weighed[field] for field in told):
        return ""  # "Mail, to write to her"
    return max(told, key=weighed.__getitem__, default="")


def _field_of(document: Document, block: Block, captions: CaptionTable) -> str:
    """The field of the header that a line asks for; empty for any other line."""
    if block.cell is not None and block.cell.column:
        return ""
    words = block.span.of(document.text)
    head = before_separator(words)
    is_caption = len(head) < len(words) or ends_as_caption(words) or block.bold > 0
    if not is_caption or len(head) > _LONGEST_CAPTION:
        return ""
    if block.cell is not None and len(head) >= len(words.rstrip(" :：")):
        return ""  # in a cell, it stands in front of its value
    match = captions.find(head, HEADER_FIELDS)
    if match and match.score == 1.0:
        return match.field
    weighed = weigh_words(head)
    best = max(weighed, key=lambda name: (weighed[name], name), default="")
    return best if best in HEADER_FIELDS and weighed[best] >= _TELLING else ""


def _gives_date(document: Document, lines: tuple[Block, ...]) -> bool:
    values = _values(document, lines)
    return any(parse_date(words, Language.EN, _YEAR_OF_NO_DATE) is not None for words in values)


def _values(document: Document, lines: tuple[Block, ...]) -> Iterator[str]:
    """What stands behind the caption of the first line, and the line below it."""
    first = lines[0].span.of(document.text)
    yield first[len(before_separator(first)) :]
    yield from (line.span.of(document.text) for line in lines[1:])
