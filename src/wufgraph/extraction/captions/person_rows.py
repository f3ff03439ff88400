"""Rows of a table that tell of one person, value beside value."""

from collections.abc import Sequence

from ...model import Block
from ..values.line_kinds import Kind, is_titled, looks_like_name, tell_kind
from .caption_words import weigh_words
from .fields import HEADER_FIELDS, SPEAKER_FIELDS

_LONGEST_CELL, _TELLING = 80, 0.5
_PAIR, _SEVERAL = 2, 3
_IN_ROWS = frozenset(HEADER_FIELDS + SPEAKER_FIELDS)


def tells_of_person(row: Sequence[Block], text: str) -> bool:
    """Whether a row holds what is told of one person: "Ms Ana Field | Peruvian | 9:00".

    Args:
        row: The blocks of its cells.
        text: Of the document.
    """
    if len(row) < _PAIR:
        return False
    kinds = {
        block.cell.column: kind for block in row if block.cell and (kind := value_kind(block.span.of(text))) is not None
    }
    if not kinds:
        return False
    # Of captions and values side by side, the values stand in every other column.
    told = list(kinds.values())
    different = len(set(told))
    if different > _PAIR or (different == _PAIR and any(column % 2 == 0 for column in kinds)):
        return True
    # "Ms Ana Field | Director | First Institute" opens with a person, and has what is told of her beside it.
    if not len({block.cell for block in row}) == len(row) >= _SEVERAL:
        return False
    first = row[0].span.of(text)
    return (value_kind(first) == "person" and told.count("person") == 1) or (
        looks_like_name(first) and not any(has_telling_words(block.span.of(text)) for block in row)
    )


def has_telling_words(words: str) -> bool:
    """Whether a cell has the words of a caption of header or speakers."""
    if len(words) > _LONGEST_CELL or any(map(str.isdigit, words)):
        return False
    weighed = weigh_words(words)
    return any(weight >= _TELLING and name in _IN_ROWS for name, weight in weighed.items())


def value_kind(words: str) -> str | None:
    """What a cell tells of a person: an address, a time, a country, or who it is; None for anything else."""
    if len(words) > _LONGEST_CELL:
        return None
    kind = tell_kind(words)
    if kind in (Kind.ADDRESS, Kind.TIME, Kind.NATIONALITY, Kind.COUNTRY):
        return "country" if kind in (Kind.NATIONALITY, Kind.COUNTRY) else kind.name
    return "person" if is_titled(words) else None
