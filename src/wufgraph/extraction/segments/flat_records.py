"""Tables of organizers, and tables within answers, that were saved with a line for each cell.

Their captions stand one below the other, and so do the cells of each row. Rows of organizers are told by the places
under the captions of bases; rows of an answer, such as one on partnerships, by the captions that tables of that kind
have, and by what stands under those of amounts and dates.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

import msgspec

from ...assets import word_list
from ...model import Block
from ...wording import match_key
from ..captions.fields import HOSTS
from ..captions.host_captions import asked_of_hosts
from ..captions.table import SECTIONS, SPEAKER_FIELDS, CaptionTable
from ..values.countries import base_code
from ..values.name_looks import known_cities, may_be_city
from ..values.nothing import is_nothing

_LONGEST_CAPTION, _LONGEST_CELL = 40, 400
_LONGEST_SIGN = 3  # "No."
_WIDEST = 6
_FEWEST_OF_RECORD = 3
_MOST_WORDS_OF_NO_SUM = 2
_CUT = re.compile(r"\s*[,;/()–]\s*|\s-\s")
_SENTENCE_ENDS = ".:;!?"
_TOLD = frozenset(("sum-column", "when-column"))
_KINDS = (*sorted(_TOLD), "record-column", "said-column")
_ENDS = (*SECTIONS, "speakers", *SPEAKER_FIELDS)


class FlatTable(msgspec.Struct, frozen=True):
    """Where a table stands.

    Attributes:
        width: Of its rows.
        cells: The place of each of its lines among the cells, row by row, empty ones counted; by number of block.
    """

    width: int
    cells: dict[int, int]


class FlatRecords:
    """The lines of a document that may be cells of such tables."""

    def __init__(self, blocks: Sequence[Block], text: str, captions: CaptionTable) -> None:
        self._blocks = blocks
        self._texts = [block.span.of(text) if block.cell is None and not block.is_item else "" for block in blocks]
        self._may_head = list(map(_has_look_of_head, self._texts))
        self._captions = captions
        self._host_fields: dict[int, str | None] = {}

    def find(self) -> Iterator[FlatTable]:
        """All tables, in order; none overlaps another."""
        place = 0
        while place < len(self._texts):
            found = (self._hosts_at(place) or self._records_at(place)) if self._may_head[place] else None
            if found:
                yield found
            place = max(found.cells) + 1 if found else place + 1

    # -- organizers

    def _hosts_at(self, start: int) -> FlatTable | None:
        """The table of organizers with most rows whose captions begin in a line."""
        lines = range(start, min(start + _WIDEST, len(self._texts)))
        if not all(self._may_head[place] for place in lines[: len(HOSTS)]):
            return None
        asked = list(self._host_fields_of(lines))
        if not set(HOSTS) <= set(asked):
            return None
        rows, width = max((self._count_hosts(start, asked[:width]), width) for width in range(len(asked) + 1))
        if rows <= (width < _FEWEST_OF_RECORD):
            return None
        return FlatTable(width, {start + cell: cell for cell in range((rows + 1) * width)})

    def _host_fields_of(self, lines: Iterable[int]) -> Iterator[str]:
        """The field of the hosts that each line asks for, up to the first that is no caption."""
        for place in lines:
            if (field := self._host_field(place)) is None:
                return
            yield field

    def _host_field(self, place: int) -> str | None:
        """The field of the hosts that a caption asks for, empty where it asks for another; None for no caption."""
        if place not in self._host_fields:
            self._host_fields[place] = self._find_host_field(place)
        return self._host_fields[place]

    def _find_host_field(self, place: int) -> str | None:
        if not self._may_head[place] or any(map(str.isdigit, self._texts[place])):
            return None
        return asked_of_hosts(self._texts[place], self._captions)

    def _count_hosts(self, start: int, fields: Sequence[str]) -> int:
        """How many rows stand below captions, of which one asks for organizers and one for bases."""
        if not set(HOSTS) <= set(fields) or 2 * fields.count("") > len(fields):
            return 0
        rows, width = 0, len(fields)
        while self._is_host(self._texts[start + (rows + 1) * width : start + (rows + 2) * width], fields):
            rows += 1
        return rows

    def _is_host(self, row: Sequence[str], fields: Sequence[str]) -> bool:
        """Whether a row names an institution under its caption, and places under theirs."""
        if len(row) < len(fields) or not all(row):
            return False
        cells = list(zip(fields, row, strict=True))
        places = [_is_place(words) for field, words in cells if field == "bases"]
        name = next(words for field, words in cells if field == "organizers")
        return None not in places and any(places) and not _is_place(name) and any(map(str.isalpha, name))

    # -- tables within answers

    def _records_at(self, start: int) -> FlatTable | None:
        """The table whose captions begin in a line."""
        kinds: list[str] = []
        while start + len(kinds) < len(self._texts) and (kind := self._kind_of(start + len(kinds))):
            kinds.append(kind)
        if not _FEWEST_OF_RECORD <= len(kinds) <= _WIDEST:
            return None
        if not _TOLD & set(kinds) and not (start > 0 and self._asks(start - 1, SECTIONS)):
            return None
        end = start + len(kinds)
        while end < len(self._texts) and self._texts[end] and not self._asks(end, _ENDS):
            end += 1
        return self._fit(range(start, end), kinds)

    def _asks(self, place: int, fields: Sequence[str]) -> bool:
        return self._captions.find(self._texts[place], fields) is not None

    def _kind_of(self, place: int) -> str:
        """What a column is of whose caption stands in a line; empty where it is no such caption."""
        return _kinds().get(self._texts[place].strip(" :").casefold(), "") if self._may_head[place] else ""

    def _fit(self, lines: range, kinds: Sequence[str]) -> FlatTable | None:
        """The table that lines make: blank ones are empty cells, where they do not just part rows."""
        width, gaps = len(kinds), [self._blocks[place].gap for place in lines[1:]]
        least = min(gaps, default=0)
        blank = [0, *(gap - least for gap in gaps)]
        plain, with_empty = range(len(lines)), [number + sum(blank[: number + 1]) for number in range(len(lines))]
        parts_rows = all(number % width == 0 for number, count in enumerate(blank) if count)
        for cells in (plain, with_empty) if parts_rows else (with_empty, plain):
            taken = self._take(dict(zip(lines, cells, strict=True)), kinds)
            if taken:
                return FlatTable(width, taken)
        return None

    def _take(self, cells: dict[int, int], kinds: Sequence[str]) -> dict[int, int]:
        """The cells of the rows that hold what they should; none where not all do, and no sum or date tells rows."""
        width = len(kinds)
        wrong = (
            cell for place, cell in cells.items() if cell >= width and not self._may_hold(kinds[cell % width], place)
        )
        end = next(wrong, max(cells.values()) + 1)
        rows, rest = divmod(end, width)
        if _TOLD & set(kinds):
            goes_on = end <= max(cells.values())
            rows += rest > 0 and not goes_on  # the last cells of the last row may be empty
        elif rest or end <= max(cells.values()):
            return {}
        taken = {place: cell for place, cell in cells.items() if cell < rows * width}
        is_begun = {cell // width for cell in taken.values() if cell % width == 0} == set(range(rows))
        return taken if rows > 1 and is_begun else {}

    def _may_hold(self, kind: str, place: int) -> bool:
        """Whether a line may stand in a column: a sum or a date has a digit, where it is no word or two, "in kind"."""
        words = self._texts[place]
        is_told = any(map(str.isdigit, words)) or is_nothing(words) or len(words.split()) <= _MOST_WORDS_OF_NO_SUM
        return len(words) <= _LONGEST_CELL and (kind not in _TOLD or is_told)


def _has_look_of_head(words: str) -> bool:
    """Whether a line may be the caption of a column."""
    if not 0 < len(words) <= _LONGEST_CAPTION:
        return False
    return len(words) <= _LONGEST_SIGN or words[-1] not in _SENTENCE_ENDS


@cache
def _kinds() -> dict[str, str]:
    """What a column is of, by its caption in small letters."""
    return {words.casefold(): kind for kind in reversed(_KINDS) for words in word_list(kind)}


def _is_place(words: str) -> bool | None:
    """Whether words name a country or a known city, perhaps with others; None where they name no place."""
    parts = [part for part in _CUT.split(words) if part]
    sure = [base_code(part) is not None or match_key(part) in known_cities() for part in parts]
    may_be = all(told or may_be_city(part) for told, part in zip(sure, parts, strict=True))
    return any(sure) if parts and may_be else None
