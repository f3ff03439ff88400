"""Tables within an answer: what heads their columns and rows is no statement."""

from collections import defaultdict
from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from ...assets import any_word
from ...model import Block, Span
from ...wording import count_words, fold_space

_SHORTEST_WORDS, _LONGEST_HEAD_WORDS, _PAIR = 2, 6, 2
_FEWEST_OF_RECORD = 3
_SENTENCE_ENDS = (".", "!", "?", ";")


class TabledAnswer(msgspec.Struct, frozen=True):
    """An answer without the captions of its tables.

    Attributes:
        blocks: What is said, in order.
        heads: What heads the row of a block, by where the block begins.
    """

    blocks: tuple[Block, ...]
    heads: dict[int, str]


def read_tables(blocks: Sequence[Block], text: str, *, of_partnerships: bool = False) -> TabledAnswer:
    """Take rows of captions, running numbers and the heads of rows out of an answer.

    Args:
        blocks: All that was answered to one field.
        text: The document's text.
        of_partnerships: Whether a row tells of one partnership: who, what, how much and by when.
    """
    rows: dict[tuple[int, int], list[Block]] = defaultdict(list)
    for block in blocks:
        if block.cell and not block.cell.is_typed:
            rows[block.cell.table, block.cell.row].append(block)
    wide = {place: row for place, row in rows.items() if len({b.cell for b in row}) > 1}
    left_out: set[int] = set()
    heads: dict[int, str] = {}
    whole: dict[int, Block] = {}
    for table in sorted({table for table, _ in wide}):
        own = [row for (other, _), row in wide.items() if other == table]
        column = _column_of_statements(own, text)
        if column is not None:
            left_out |= {block.start for row in own for block in row if row is own[0] or _column(block) != column}
            heads |= _topics(own[1:], column, text)
            continue
        if _are_records(own, text) or (of_partnerships and _are_headed_records(own, text)):
            left_out |= {block.start for row in own for block in row}
            whole |= {first.start: _join(first, others[-1]) for first, *others in own[1:]}
            continue
        if _heads_columns(own, text):
            left_out |= {block.start for block in own.pop(0)}
        for first, *others in own:
            words = fold_space(first.span.of(text)).rstrip(" :")
            if _is_short(words) and not all(_is_short(b.span.of(text)) for b in others):
                left_out.add(first.start)
                heads |= {b.start: words for b in others if any(c.isalpha() for c in words)}
            elif not any(c.isalpha() for c in words):
                left_out.add(first.start)
    said = tuple(whole.get(b.start, b) for b in blocks if b.start not in left_out or b.start in whole)
    return TabledAnswer(said, heads)


def _are_records(rows: Sequence[Sequence[Block]], text: str) -> bool:
    """Whether rows below a row of captions hold a few words in each cell: what they say, they say together.

    "Partner | What | Amount | By when" over "First Forum + Alda Institute | exchange, agreed | USD 18,000 | June 2015".
    """
    words = [[b.span.of(text) for b in row] for row in rows]
    several = len(rows) > 1 and all(len({b.cell for b in row}) == len(row) >= _FEWEST_OF_RECORD for row in rows)
    return several and all(_is_short(cell) for row in words for cell in row) and not any(map(_has_digit, words[0]))


def _are_headed_records(rows: Sequence[Sequence[Block]], text: str) -> bool:
    """Whether a row of captions stands over three or more columns, of which each row fills several."""
    head, *below = rows
    words = [b.span.of(text) for b in head]
    is_head = len({b.cell for b in head}) == len(head) >= _FEWEST_OF_RECORD and all(map(_is_short, words))
    return is_head and len(below) > 0 and not any(map(_has_digit, words))


def _has_digit(words: str) -> bool:
    return any(map(str.isdigit, words))


def _join(first: Block, last: Block) -> Block:
    return replace(first, span=Span(first.span.start, last.span.end))


def _column_of_statements(rows: Sequence[Sequence[Block]], text: str) -> int | None:
    """The one column whose head says that statements stand below: of "Topic", "Recommendation", "Who", the second.

    So does the one beside that of the addressees: of "Who" and "What" the second.
    """
    heads, *below = rows
    said = [_column(block) for block in heads if _is_head(block, text, "said-column")]
    if not said and len(heads) == _PAIR:
        said = [_column(block) for block in heads if not _is_head(block, text, "addressee-column")]
    return said[0] if below and len(said) == 1 else None


def _is_head(block: Block, text: str, name: str) -> bool:
    return any_word(name).fullmatch(block.span.of(text).strip(" :?")) is not None


def _topics(rows: Sequence[Sequence[Block]], said: int, text: str) -> dict[int, str]:
    """What stands in front of the statements of each row, where it is no number, by where they begin."""
    topics = [(row, fold_space(row[0].span.of(text))) for row in rows if _column(row[0]) != said]
    told = [(row, words) for row, words in topics if any(map(str.isalpha, words))]
    return {block.start: words for row, words in told for block in row if _column(block) == said}


def _column(block: Block) -> int | None:
    return block.cell.column if block.cell else None


def _heads_columns(rows: Sequence[Sequence[Block]], text: str) -> bool:
    """Whether the first row holds short words only, and one below it more."""
    first, *below = [[b.span.of(text) for b in row] for row in rows]
    if not below:
        # What stood below it is read as something else, such as agendas.
        return all(count_words(words) == 1 and _is_short(words) and words.isalpha() for words in first)
    heads = all(_is_short(words) and any(c.isalpha() for c in words) for words in first)
    return heads and any(not _is_short(words) for row in below for words in row)


def _is_short(words: str) -> bool:
    count = count_words(words)
    return count <= _SHORTEST_WORDS or (count <= _LONGEST_HEAD_WORDS and not words.rstrip().endswith(_SENTENCE_ENDS))
