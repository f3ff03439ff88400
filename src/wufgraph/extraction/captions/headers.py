"""Where the headers of event reports begin, in whatever words they ask."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ...model import Block, Document, Language
from ...wording import count_words
from ..roles import BOILERPLATE
from ..values.dates import may_be_date, parse_date
from ..values.themes import is_theme_list
from ..values.times import parse_time_range
from .caption_words import weigh_words
from .inline import before_separator
from .table import HEADER_FIELDS, SECTIONS, CaptionTable

_LONGEST_HEAD, _TELLING, _DOUBT = 90, 0.5, 0.1
# Between what a header asks for stand answers of so many lines; so many fields are asked in all, and so many of
# those that are asked of no speaker.
_MOST_BETWEEN, _FEWEST_FIELDS, _FEWEST_OF_EVENT, _LONGEST_HEADER, _MOST_ABOVE = 7, 4, 2, 36, 3
_FEWEST_BELOW_TITLE = 2
_OPENING, _OF_EVENT, _OF_SPEAKER = ("reporter", "title"), frozenset(("date", "venue", "participants")), "nationality"
_ASKED, _ASKED_IN_HEADER = HEADER_FIELDS + SECTIONS, frozenset(HEADER_FIELDS)
_OF_SPEAKERS = ("nationality", "position", "organization", "email", "speaker-time")
_DIGIT, _LONGEST_DATE, _LONGEST_DATE_WORDS, _YEAR_OF_NO_DATE = re.compile(r"\d"), 60, 9, 2014


class Headers:
    """Finds the headers of reports in a document; what a line asks for is remembered for when it is laid out anew.

    Args:
        captions: Printed wording.
    """

    def __init__(self, captions: CaptionTable) -> None:
        self.captions = captions
        self._asked = dict[str, Sequence[str]]()

    def find(self, document: Document) -> Iterator[tuple[int, frozenset[str]]]:
        """Where headers begin: lines or cells close to one another that ask for most of what an event is asked.

        Args:
            document: The text and its blocks.

        Yields:
            For each the number of its first block, which may be the form's title, and the fields that it asks for.
        """
        for asked in self._groups(document.blocks, document.text):
            if len(asked) < _FEWEST_BELOW_TITLE:
                continue
            start = _with_lines_above(document, _begin(asked))
            title = _title_over(document, self.captions, start)
            if _is_header(asked) or (title < start and _is_short_header(asked)):
                yield title, frozenset(name for _, name in asked)

    def begin_at(self, document: Document, block: Block) -> bool:
        """Whether a block and those right below it ask for most of what an event is asked, of no speaker before."""
        place = bisect_left(document.blocks, block.start, key=lambda other: other.start)
        below = document.blocks[place : place + _LONGEST_HEADER]
        asked = next(self._groups(below, document.text), ())
        return bool(asked) and asked[0][0] <= _MOST_BETWEEN and _is_header(asked)

    def _groups(self, blocks: Sequence[Block], text: str) -> Iterator[Sequence[tuple[int, str]]]:
        """Lines close to one another that ask for fields of the header, each with its field."""
        asked = list[tuple[int, str]]()
        for number, block in enumerate(blocks):
            words = block.span.of(text)
            names = self._asked_by(words)
            is_near = bool(asked) and number - asked[-1][0] <= _MOST_BETWEEN
            if (names or is_near) and is_form_title(words, self.captions):
                names = ("form-title",)  # with its "Deadline", which asks for no date
            if not names:
                continue
            is_of_header = _ASKED_IN_HEADER.issuperset(names)
            if asked and not (is_of_header and is_near):
                yield tuple(asked)
                asked.clear()
            if is_of_header:
                asked += [(number, name) for name in names]
        if asked:
            yield tuple(asked)

    def _asked_by(self, words: str) -> Sequence[str]:
        if (asked := self._asked.get(words)) is None:
            asked = self._asked[words] = _asked_by(words, self.captions)
        return asked


def _is_header(asked: Sequence[tuple[int, str]]) -> bool:
    names = {name for _, name in asked}
    if len(names) < _FEWEST_FIELDS or asked[-1][0] - asked[0][0] > _LONGEST_HEADER:
        return False
    if len(names & _OF_EVENT) >= _FEWEST_OF_EVENT:
        return True
    return "title" in names and (len(names) > _FEWEST_FIELDS or names.issuperset(("reporter", "date")))


def _is_short_header(asked: Sequence[tuple[int, str]]) -> bool:
    """Whether lines ask for enough to be a header where the form's title stands over them."""
    names = {name for _, name in asked}
    return names.issuperset(_OPENING) or (len(names) > _FEWEST_BELOW_TITLE and not names.isdisjoint(_OF_EVENT))


def _begin(asked: Sequence[tuple[int, str]]) -> int:
    """Where a header begins: what it asks for again further down is the last speaker's, as the hour may be."""
    later = Counter(name for _, name in asked)
    for number, name in asked:
        if name in _OPENING or later[name] == 1:
            return number
        later[name] -= 1
    return asked[0][0]


def _asked_by(words: str, captions: CaptionTable) -> Sequence[str]:
    """The fields that a line or cell asks for: of the header, a section, a speaker's nationality.

    A date asks for itself, whatever words stand in front of it.
    """
    head = _head_of(words)
    if len(head) > _LONGEST_HEAD or is_theme_list(words):
        return ()  # "Flagship Reports" asks for no reporter
    # "Day / Room / Hours"
    asked = [name for part in head.split(" / ") if (name := asked_for(part, captions))]
    has_answer = not asked or len(head) < len(words)
    return [*asked, "date"] if has_answer and "date" not in asked and _is_date(words[len(head) :] or words) else asked


def asked_for(head: str, captions: CaptionTable) -> str:
    """The field of the header, section or nationality that some words ask for; empty where they ask for none."""
    if captions.prints(head) and (match := captions.find(head, _ASKED)) and match.score == 1.0:
        return match.field
    return _told_by(head)


@lru_cache(maxsize=1024)
def _told_by(head: str) -> str:
    """The field of the header, or nationality, that single words speak for; empty where they speak for none."""
    weighed = weigh_words(head)
    most = max(weighed.values(), default=0.0)
    if most < _TELLING:
        return ""
    if weighed.get(_OF_SPEAKER, 0.0) >= max(_TELLING, weighed.get("bases", 0.0)):
        return _OF_SPEAKER
    least = max(_TELLING, most - _DOUBT)
    told = [field for field in HEADER_FIELDS if weighed.get(field, 0.0) >= least]
    return max(told, key=weighed.__getitem__, default="")


def _head_of(words: str) -> str:
    """What stands in front of an answer, or in brackets in front of it: "Venue", "[Venue] Room 3", "Venue [Room 3]"."""
    head = before_separator(words)
    if words.startswith("["):
        return words[1:].partition("]")[0][: _LONGEST_HEAD + 1]
    return head.partition("[")[0] if "[" in head else head


def _is_date(words: str) -> bool:
    if len(words) > _LONGEST_DATE or not _DIGIT.search(words) or count_words(words) > _LONGEST_DATE_WORDS:
        return False
    value = words.strip(" :：[]")
    if not may_be_date(value):
        return False
    is_hour = parse_time_range(value)[0] is not None  # "1.12 pm"
    return not is_hour and parse_date(value, Language.EN, _YEAR_OF_NO_DATE) is not None


def _with_lines_above(document: Document, number: int) -> int:
    """The first of a few lines or rows right above a header that seem to be of it, whatever they ask for."""
    start = _row_start(document.blocks, number)
    for _ in range(_MOST_ABOVE):
        above = _row_start(document.blocks, start - 1)
        if above < 0 or not _goes_on(document, above, start):
            break
        start = above
    return start


def _title_over(document: Document, captions: CaptionTable, start: int) -> int:
    """The first line of the form's title right over a header; the header's own where it has none."""
    while start and is_form_title(document.blocks[start - 1].span.of(document.text), captions):
        start -= 1
    return start


def is_form_title(words: str, captions: CaptionTable) -> bool:
    """Whether a line is the form's title, or one of those below it."""
    return captions.find(words, ("form-title",), BOILERPLATE) is not None


def _goes_on(document: Document, above: int, start: int) -> bool:
    """Whether a header may begin with a line or row: a caption with its answer, of no speaker, of the same table."""
    one, other = document.blocks[above].cell, document.blocks[start].cell
    if (one is None) != (other is None) or (one and other and one.table != other.table):
        return False
    row = document.blocks[above:start]
    lines = [block.span.of(document.text) for block in row]
    if any(block.family is not None and not block.is_numbered for block in row) or any("@" in line for line in lines):
        return False
    head = _head_of(lines[0])
    if len(head) > _LONGEST_HEAD or (len(row) == 1 and len(head) == len(lines[0])):
        return False
    weighed = weigh_words(head)
    return max((weighed.get(field, 0.0) for field in _OF_SPEAKERS), default=0.0) < _TELLING


def _row_start(blocks: Sequence[Block], number: int) -> int:
    """The first block of the row that a block stands in; the block itself outside of tables."""
    cell = blocks[number].cell if number >= 0 else None
    while cell is not None and number > 0 and (before := blocks[number - 1].cell) is not None:
        if (before.table, before.row) != (cell.table, cell.row):
            break
        number -= 1
    return number
