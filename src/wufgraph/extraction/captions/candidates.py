"""Places of a form that look like a caption with its value, whatever the caption says.

A short cell before another one, a line with a colon in it or at its end, a short line on its own above
others, a cell above a column.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile

from msgspec.structs import replace

from ...model import Block, Cell, Document, Role, Span
from ...wording import count_words, find_addresses
from ..roles import ANSWER, BOILERPLATE, CAPTION, GUIDANCE, UNREAD
from ..values.name_looks import is_institution
from .answered_cells import AnsweredCells
from .asking_on import asks_on, part_behind
from .candidate import Candidate, Look, Shape, is_in_capitals
from .caption_keys import caption_key, number_of
from .caption_words import asked_in_header, speaks_for
from .fields import HOSTS
from .inline import DASHES, is_within_word, may_separate
from .listed_captions import asks_in_list, values_below_item
from .open_ends import ends_as_caption
from .pieces import Form, Piece
from .rows import Rows
from .stopped_captions import end_with_stop, is_alone_before, is_stopped, may_end_caption
from .table import HEADER_FIELDS, SECTIONS, SPEAKER_FIELDS
from .unmarked_captions import breaks_off, find_unmarked

_INLINE = re.compile(
    rf"(?P<caption>\[[^\[\]\n\t]{{2,100}}\]|¿?[^\W\d_][^:：\n\t]{{1,110}}?)(?:\s?[:：]{DASHES}\s*|\s[-–—]\s+|\t\s*|(?<=\?)\s+)(?P<value>\S)"
)
_IN_CLOCK = re.compile(r"(?<!\d{3})\d\s?[:：]\s?\d")
_LONGEST_CAPTION_WORDS = 18
_LONGEST_INLINE_WORDS = 10
_LONGEST_CAPTION = 220
_VALUE_BLOCKS, _LONGEST_SIGN = 6, 3
# A row of a form has few cells; one of thousands is no row of a form.
_MOST_CELLS = 300
_FEWEST_COLUMNS, _PAIR, _ROWS_BELOW = 3, 2, range(1, 5)
_PRINTED = (CAPTION, GUIDANCE, BOILERPLATE)


def find_candidates(
    document: Document, form: Form, rows: Rows, roles: Collection[Role] = (ANSWER, UNREAD)
) -> Iterator[Candidate]:
    """All places of a form that look like a caption and were read as something else, in order."""
    pieces = form.pieces
    captions = frozenset(piece.block.start for piece in pieces if piece.role is CAPTION)
    first_section = _first_caption(pieces, SECTIONS)
    first_speaker = _first_caption(pieces, ("speakers", *SPEAKER_FIELDS))
    answered = AnsweredCells.of(pieces, document.text)
    by_stop = end_with_stop(pieces, document.text)
    unmarked = find_unmarked(pieces, document.text, first_section)
    asked_in = {(p.field, p.block.cell.table) for p in pieces if p.role is CAPTION and p.block.cell}
    for number, piece in enumerate(pieces):
        if piece.role not in roles or (number and pieces[number - 1].block.start == piece.block.start):
            continue
        if (number and _shares_line(pieces[number - 1], piece)) or _is_within_answer(piece, asked_in):
            continue
        words = piece.block.span.of(document.text)
        if _is_below_captions(piece.block, rows) or find_addresses(words[:_LONGEST_CAPTION])[:1] == [words.strip()]:
            continue
        asked = HEADER_FIELDS if number < first_section else SPEAKER_FIELDS if number > first_speaker else ()
        found = _candidate(document, pieces, number, rows, captions, answered, asked, by_stop=by_stop)
        if found and found.key and any(character.isalpha() for character in found.key):
            yield replace(found, is_set_off=True) if number in unmarked else found


def _is_within_answer(piece: Piece, asked_in: Collection[tuple[str, int]]) -> bool:
    """Whether a piece stands in a table within the answer on organizers or bases, whose caption is in another one."""
    cell = piece.block.cell
    if piece.role is not ANSWER or piece.field not in HOSTS or cell is None or cell.is_typed:
        return False
    return (piece.field, cell.table) not in asked_in


def _is_below_captions(block: Block, rows: Rows) -> bool:
    """Whether all cells above those of a block's row are captions, so that it is the value of one."""
    above = rows.at(block.cell, -1) if block.cell and not block.cell.is_typed else ()
    return len(above) > _PAIR and rows.heads_columns(above[0].cell)


def _first_caption(pieces: Sequence[Piece], fields: Collection[str]) -> int:
    found = (number for number, p in enumerate(pieces) if p.role is CAPTION and p.field in fields)
    return next(found, len(pieces))


def _candidate(
    document: Document,
    pieces: Sequence[Piece],
    number: int,
    rows: Rows,
    captions: Collection[int],
    answered: AnsweredCells,
    asked: Sequence[str],
    *,
    by_stop: bool,
) -> Candidate | None:
    block = pieces[number].block
    words = block.span.of(document.text)
    if block.is_item and not block.is_numbered and not (block.cell and block.cell.is_typed):
        inline = _split_line(block, words) if asked else None
        if asked and not inline and (below := values_below_item(words, pieces, number)):
            listed = asks_in_list(words, asked, pieces, number, document.text)
            return _make(document, words, number, Shape.ABOVE, block, below) if listed else None
        listed = inline is not None and asks_in_list(inline[0], asked, pieces, number, document.text)
        return _line(block, number, *inline) if inline and listed else None
    if block.cell and len(rows.at(block.cell)) > _MOST_CELLS:
        return None
    # Where cells around it hold a caption and its value, it may, too.
    both = _split_line(block, words) if asked and answered.stand_around(block) else None
    return (
        _line(block, number, *both)
        if both
        else _in_place(document, pieces, number, rows, captions, answered, by_stop=by_stop)
    )


def _in_place(
    document: Document,
    pieces: Sequence[Piece],
    number: int,
    rows: Rows,
    captions: Collection[int],
    answered: AnsweredCells,
    *,
    by_stop: bool,
) -> Candidate | None:
    """What is a caption by where it stands: left of its value, over it, or in one line with it."""
    block = pieces[number].block
    words = block.span.of(document.text)
    # Where a caption stands right of a block, it has no value there, and may hold it.
    right = _right_of(block, rows)
    is_own = answered.stand_left_of(block) or (bool(right) and right[0].start in captions)
    if block.cell and not is_own and _stands_right_of_caption(block, words, captions, rows):
        return None
    if block.cell and (_is_beside_merged(block.cell, captions, rows) or rows.holds_person(block.cell)):
        return None
    right = [] if is_own else right
    short = len(words) <= _LONGEST_CAPTION and count_words(words) <= _LONGEST_CAPTION_WORDS
    if short and (column := _below_in_column(block, rows)):
        made = _make(document, words, number, Shape.COLUMN, block, column[:1])
        return replace(made, column=tuple(one.span.of(document.text) for one in column))
    if short and right and block.cell and block.cell.column == _first_column(block, rows):
        made = _make(document, words, number, Shape.ROW, block, right)
        return replace(made, look=Look.of(pieces, number, document.text))
    if right or (_left_of(block, rows) and not is_own):
        return _make(document, words, number, Shape.ROW, block, right) if short and right else None
    stopped = by_stop and is_stopped(words)
    inline = None if stopped else _split_line(block, words)
    if inline and (not speaks_for(inline[1], SECTIONS) or is_institution(inline[1])):
        return _line(block, number, *inline)
    if not short or not (stopped or may_end_caption(block, words, pieces, number)):
        return None
    below = [p.block for p in takewhile(_is_content, pieces[number + 1 : number + 1 + _VALUE_BLOCKS])]
    if below and breaks_off(words, below[0], document.text):
        return None
    guided = next((p.field for p in pieces[number + 1 : number + 2] if p.role is GUIDANCE), "")
    set_off = (
        ends_as_caption(words)
        or stopped
        or block.is_numbered
        or block.is_bold
        or is_in_capitals(words)
        or is_alone_before(block, pieces, number)
        or any(one.is_bold and not asked_in_header(one.span.of(document.text)) for one in below[:1])  # the answer is
    )
    made = _make(document, words, number, Shape.ABOVE, block, below, guided, is_set_off=set_off)
    return replace(made, look=Look.of(pieces, number, document.text))


def _line(block: Block, number: int, caption: str, value: str) -> Candidate:
    return Candidate(
        caption=caption,
        key=caption_key(caption),
        number=number,
        shape=Shape.LINE,
        value=value,
        span=Span(block.start, block.span.end),
        look=Look.of_lead(block, caption) if 0 < block.bold <= len(caption) + _LONGEST_SIGN else None,
    )


def _split_line(block: Block, words: str) -> tuple[str, str] | None:
    """What may be caption and value in one line: at a colon or dash, or where bold letters end."""
    number = number_of(words)
    found = _INLINE.match(words, number.end() if number else 0) if may_separate(words) else None
    lead = words[: block.bold]
    is_led = 0 < len(lead) < len(words) and not is_within_word(words, block.bold)
    # "Start time - end time -" is one caption; behind bold letters, a dash is the value's.
    if (
        found
        and not (is_led and found.end("caption") > block.bold)
        and count_words(found["caption"]) <= _LONGEST_INLINE_WORDS
        and not (ends_as_caption(words) or _IN_CLOCK.match(words, found.end("caption") - 1))
        and not asks_on(words[found.start("value") :], found["caption"])
    ):
        return part_behind(words, found.start("caption"), found.end("caption"), found.start("value"))
    if is_led and count_words(lead) <= _LONGEST_INLINE_WORDS:
        return lead.strip(" :"), words[block.bold :].strip(" :")
    return None


def _make(
    document: Document,
    words: str,
    number: int,
    shape: Shape,
    block: Block,
    value: Sequence[Block],
    guided: str = "",
    *,
    is_set_off: bool = True,
) -> Candidate:
    end = value[-1].span.end if value and shape is not Shape.ABOVE else block.span.end
    return Candidate(
        caption=words,
        key=caption_key(words),
        number=number,
        shape=shape,
        value="\n".join(one.span.of(document.text) for one in value),
        span=Span(block.start, end),
        guided=guided,
        is_set_off=is_set_off,
    )


def _is_content(piece: Piece) -> bool:
    return piece.role not in _PRINTED


def _shares_line(before: Piece, piece: Piece) -> bool:
    """Whether a piece is the value of a caption in the same line."""
    return before.role is CAPTION and before.block.span.end == piece.block.span.start


def _first_column(block: Block, rows: Rows) -> int:
    return min((b.cell.column for b in rows.at(block.cell) if b.cell), default=-1) if block.cell else -1


def _right_of(block: Block, rows: Rows) -> list[Block]:
    """The blocks of the next cell of the row, where a block is all that its own cell holds."""
    if block.cell is None:
        return []
    row = rows.at(block.cell)
    if sum(1 for b in row if b.cell == block.cell) > 1:
        return []
    columns = sorted({b.cell.column for b in row if b.cell and b.cell.column > block.cell.column})
    return [b for b in row if b.cell and columns and b.cell.column == columns[0]]


def _left_of(block: Block, rows: Rows) -> bool:
    return block.cell is not None and any(b.cell and b.cell.column < block.cell.column for b in rows.at(block.cell))


def _is_beside_merged(cell: Cell, captions: Collection[int], rows: Rows) -> bool:
    """Whether a caption left of a cell is merged over several rows, which all hold its answer."""
    return any(one.start in captions for one in rows.merged_beside(cell))


def _stands_right_of_caption(block: Block, words: str, captions: Collection[int], rows: Rows) -> bool:
    """Whether the cell left of a block is a caption, so that the block is its value."""
    if block.cell is None or rows.heads_columns(block.cell):
        return False
    left = [b for b in rows.at(block.cell) if b.cell and b.cell.column < block.cell.column]
    if not left:
        return False
    last = left[-1].cell
    if not ends_as_caption(words) and ends_as_caption(left[-1].span.of(rows.document.text)):
        return True  # "Organization: | First Institute", whatever stands in the rows below
    # Where the value's own cell is blank, the cell behind it may be the next caption.
    is_next = last is not None and block.cell.column > last.next_column and ends_as_caption(words)
    return left[-1].start in captions and not is_next and not _below_in_column(block, rows)


def _below_in_column(block: Block, rows: Rows) -> list[Block]:
    """The cells under a block, where the block's row has the look of a row of captions."""
    cell = block.cell
    if cell is None:
        return []
    row, values = rows.at(cell), rows.at(cell, 1)
    columns = [b.cell.column for b in row if b.cell]
    is_head = len(row) == len(values) == _PAIR and all(b.is_bold for b in row) and not any(b.is_bold for b in values)
    if (len(row) < _FEWEST_COLUMNS and not is_head) or len(set(columns)) != len(row) or not values:
        return []
    below = next(b.cell for b in values if b.cell)
    told = rows.count_telling(cell) * 2 >= len(row) and rows.count_telling(below) * 2 < len(values)
    if not (
        told
        or is_head
        or rows.heads_columns(cell)
        or rows.holds_person(below)
        or (rows.end_open(row) and not rows.end_open(values[:1]))
    ):
        return []
    # Of more than one row: the first speaker may have left the column blank.
    return [b for step in _ROWS_BELOW for b in rows.at(cell, step) if b.cell and b.cell.column == cell.column]
