"""What single cells of a programme say, and what the cells of a column have in common."""

import datetime as dt
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from ..extraction.values.countries import country_code
from ..extraction.values.dates import parse_date
from ..extraction.values.event_types import TYPE, fold_keeping_length, type_of
from ..extraction.values.nothing import is_nothing
from ..extraction.values.times import parse_clock, parse_time_range
from ..model import Language
from ..wording import count_words, find_addresses, match_key

# What spreadsheets count days from, 1900 taken for a leap year (ECMA-376 part 1, 18.17.4.1).
_FIRST_DAY = dt.date(1899, 12, 30)
_SERIAL = re.compile(r"(?:(?P<days>[2-6]\d{4})|0)?(?P<part>[.,]\d+)?")
_CODE = re.compile(r"(?:n[o°º.]{1,2}\s?)?(?:[A-Z]{1,6}[\s./#_-]*)?(?:[A-Z]{0,4}[./_-])?\d{1,5}\s?[a-z]?", re.IGNORECASE)
_ROOM = re.compile(r"\b(?:room|hall|sala|salle|salon|auditori\w+|pavilion|pabell\w+|pavillon|agora|theat\w+|plenary)\b")
_DAY_MINUTES = 24 * 60
_MOST_SAMPLES, _LONGEST = 60, 200
_ANY_YEAR, _TYPE_WORDS, _FEW_CODES, _MERELY_CODES = 2014, 6, 0.5, 0.1
_ROOMS_REPEAT, _ROOMS_DIFFER = 0.9, 0.5
_TITLE_WORDS, _ALL_DIFFERENT, _SOME_REPEAT = 3.0, 0.8, 0.7


class Field(StrEnum):
    """What a column of a programme may hold; the order is that in which they are shown."""

    NUMBER = "number"
    TITLE = "title"
    TYPE = "type"
    DATE = "date"
    TIME = "time"
    START = "start"
    END = "end"
    ROOM = "room"
    ORGANIZER = "organizer"
    COUNTRY = "country"
    THEME = "theme"
    CONTACT = "contact"
    STATUS = "status"
    OTHER = "other"


def read_date(cell: str, language: Language, year: int) -> dt.date | None:
    """The day that a cell tells, in words, figures or as a spreadsheet's count of days.

    >>> read_date("41738", Language.EN, 2014), read_date("9 de abril", Language.ES, 2014)
    (datetime.date(2014, 4, 9), datetime.date(2014, 4, 9))
    """
    serial = _SERIAL.fullmatch(cell.strip())
    if serial and serial["days"]:
        return _FIRST_DAY + dt.timedelta(days=int(serial["days"]))
    return _read_words(cell, language, year)


@lru_cache(maxsize=4096)
def _read_words(cell: str, language: Language, year: int) -> dt.date | None:
    found = parse_date(cell, language, year) if cell else None
    return found.value if found else None


@lru_cache(maxsize=4096)
def read_times(cell: str) -> tuple[str | None, str | None]:
    """Start and end that a cell tells; a spreadsheet's part of a day is a time.

    >>> read_times("14h45 à 15h45"), read_times("0.5")
    (('14:45', '15:45'), ('12:00', None))
    """
    serial = _SERIAL.fullmatch(cell.strip())
    if serial and serial["part"]:
        minutes = round(float(f"0.{serial['part'][1:]}") * _DAY_MINUTES) % _DAY_MINUTES
        return f"{minutes // 60:02}:{minutes % 60:02}", None
    start, end = parse_time_range(_without_day(cell))
    if start is None:
        start = parse_clock(_without_day(cell))
    return start.value if start else None, end.value if end else None


def _without_day(cell: str) -> str:
    """A cell without an ISO date in front, whose year would be a time: "2014-04-09 14:45"."""
    return re.sub(r"\b\d{4}-\d{2}-\d{2}[T ]?", "", cell)


@lru_cache(maxsize=4096)
def read_type(cell: str) -> str | None:
    """The type of event that a cell names; None where it names none.

    >>> read_type("Evento paralelo")
    <EventType.SIDE_EVENT: 'side-event'>
    """
    folded = fold_keeping_length(cell)
    found = TYPE.search(f"{folded} 1") if len(folded) <= 4 else TYPE.search(folded)
    return type_of(found) if found else None


def is_code(cell: str) -> bool:
    """Whether a cell may be the number of an event, "NE 12" or "105"."""
    return _CODE.fullmatch(cell) is not None


@dataclass(frozen=True, slots=True)
class Sample:
    """Some of the cells of a column that say something."""

    cells: tuple[str, ...]
    distinct: float

    @property
    def first(self) -> str:
        """The first cell, on one line."""
        return " ".join(self.cells[0].split()) if self.cells else ""

    @property
    def words(self) -> float:
        """How many words a cell has on average."""
        return sum(map(count_words, self.cells)) / len(self.cells) if self.cells else 0.0

    @property
    def looks_like_titles(self) -> bool:
        """Whether the cells have several words each, and hardly two are alike."""
        return self.words >= _TITLE_WORDS and self.distinct >= _ALL_DIFFERENT

    @property
    def telling(self) -> frozenset[Field]:
        """Fields that are known by their values alone, where there is no header."""
        return frozenset((Field.DATE, Field.TIME, Field.TYPE, Field.CONTACT, Field.COUNTRY))

    def fits(self, field: Field) -> float | None:
        """The share of the cells that may be of a field; None where cells do not tell it, or there are none.

        Where so few fit that they can hardly be of the field, 0.
        """
        if not self.cells or (field not in _TESTS and field not in (Field.TITLE, Field.ROOM)):
            return None
        if field is Field.TITLE:
            return self.distinct if self._share(is_code) < _FEW_CODES else _MERELY_CODES
        if field is Field.ROOM:
            return max(self._share(_is_room), _ROOMS_REPEAT if self.distinct <= _SOME_REPEAT else _ROOMS_DIFFER)
        share, least = self._share(_TESTS[field]), _LEAST_SHARE.get(field, 0.3)
        return share if share > least else 0.0

    def _share(self, fits: Callable[[str], bool]) -> float:
        return sum(map(fits, self.cells)) / len(self.cells)


def take_sample(column: Sequence[str]) -> Sample:
    """Take cells from all of a column, evenly; an answer that says that there is none is no cell."""
    filled = [cell for cell in column if cell and not is_nothing(cell)]
    step = max(1, len(filled) // _MOST_SAMPLES)
    cells = tuple(cell[:_LONGEST] for cell in filled[::step][:_MOST_SAMPLES])
    return Sample(cells, len(set(filled)) / len(filled) if filled else 0.0)


def _parts(cell: str) -> list[str]:
    return [cell, *re.split(r"[,;/\n]", cell)]


def _is_room(cell: str) -> bool:
    return _ROOM.search(match_key(cell)) is not None


_TESTS: dict[Field, Callable[[str], bool]] = {
    Field.NUMBER: is_code,
    Field.DATE: lambda cell: read_date(cell, Language.EN, _ANY_YEAR) is not None,
    Field.TIME: lambda cell: read_times(cell)[0] is not None,
    Field.START: lambda cell: read_times(cell)[0] is not None,
    Field.END: lambda cell: read_times(cell)[0] is not None,
    Field.TYPE: lambda cell: read_type(cell) is not None and count_words(cell) <= _TYPE_WORDS,
    Field.CONTACT: lambda cell: bool(find_addresses(cell)),
    Field.COUNTRY: lambda cell: any(country_code(part) is not None for part in _parts(cell)),
}
# Half of the contacts may be names alone, and a programme has other types than the form knows.
_LEAST_SHARE = {Field.CONTACT: -1.0, Field.TYPE: -1.0}
