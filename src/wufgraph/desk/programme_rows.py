"""Rows of a programme become events; those that do not are told with their number and the reason."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from ..assets import any_word
from ..documents import Row
from ..extraction.organizers.name_lists import split_names
from ..extraction.values.countries import country_code
from ..extraction.values.nothing import is_nothing
from ..model import Language
from ..schemes import ForumSession
from ..wording import count_words, fold_space, match_key, withhold_addresses
from .cells import Field, read_date, read_times, read_type
from .columns import Column
from .headers import Headed
from .programme import ProgrammeEvent, Remark, Standing

_CLOCK = re.compile(r"\d\s?[:hH]\s?\d{2}|\d\s?[ap]\.?m\b|\d[hH]\b")
_FOOT_WORDS, _FOOT_CELLS, _BANNER_WORDS = 25, 3, 8
_HOURS = (Field.TIME, Field.START)
_MOSTLY_EMPTY = 0.5
_QUOTED = 80


@dataclass(slots=True)
class RowReader:
    """Reads the rows of one table in their order: some hold for those below them.

    Attributes:
        events: With their rows; those that stand twice are still two.
        language: Of the headers.
    """

    table: Headed
    columns: Sequence[Column]
    sheet: str
    session: ForumSession
    language: Language
    events: list[ProgrammeEvent] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    _above: dict[Field, str] = field(default_factory=dict)
    _fills_down: frozenset[Field] = frozenset()

    def read(self) -> None:
        """Read all rows."""
        self._fills_down = frozenset(f for f in (Field.DATE, Field.TYPE) if self._is_told_once(f))
        for row in self.table.rows:
            reason = self._pass_over(row)
            if reason:
                self._remark(row, Standing.PASSED_OVER, reason)
            elif not self._hold(row):
                self._read_event(row)

    def _is_told_once(self, one: Field) -> bool:
        """Whether a column tells something once for all rows that follow, as merged cells do."""
        cells = [self._cell(row, one) for row in self.table.rows if len(row.filled) > 2]
        return bool(any(cells)) and cells.count("") > _MOSTLY_EMPTY * len(cells)

    def _pass_over(self, row: Row) -> str | None:
        """Why a row is evidently no event; None where it may be one."""
        first = row.filled[0]
        if self.table.repeats(row):
            return "the header again"
        foot = any_word("table-foot").match(first) or first.startswith("*") or _says_foot(first)
        if foot and len(row.filled) <= _FOOT_CELLS and not any(read_times(self._cell(row, f))[0] for f in _HOURS):
            return f"a total or a note: “{_quote(first)}”"
        words = [*self._cells(row, Field.STATUS), self._cell(row, Field.TITLE)]
        if any(_is_cancelled(cell) for cell in words):
            return f"cancelled: “{_quote(self._cell(row, Field.TITLE) or first)}”"
        return None

    def _hold(self, row: Row) -> bool:
        """Whether a row is none of its own: it holds for those below it, or goes on with the one above it."""
        if len(row.filled) == 1:
            words = fold_space(row.filled[0])
            if count_words(words) <= _BANNER_WORDS and self._date(words):
                self._above[Field.DATE] = words
            elif count_words(words) <= _BANNER_WORDS and read_type(words) and not self._is_lone_title(row):
                self._above[Field.TYPE] = words
            elif self._goes_on(row):
                return True
            else:
                self._remark(row, Standing.UNREAD, f"one cell alone: “{_quote(words)}”")
                return True
            self._remark(row, Standing.PASSED_OVER, f"it holds for the rows below: “{_quote(words)}”")
            return True
        return self._goes_on(row)

    def _is_lone_title(self, row: Row) -> bool:
        return self._cell(row, Field.TITLE) != "" and row.cells[0] == ""

    def _goes_on(self, row: Row) -> bool:
        """Give the organizers and contacts of a row without an event of its own to the event above it."""
        told = {c.field for c in self.columns if self._at(row, c)}
        if not self.events or not told or not told <= {Field.ORGANIZER, Field.COUNTRY, Field.CONTACT, Field.THEME}:
            return False
        last = self.events[-1]
        self.events[-1] = replace(
            last,
            organizers=join_words(last.organizers, self._organizers(row)),
            countries=join_words(last.countries, self._countries(row)),
            themes=join_words(last.themes, self._words(row, Field.THEME)),
            rows=(*last.rows, self._where(row)),
        )
        self._remark(row, Standing.PASSED_OVER, f"it goes on with {last.rows[0]}")
        return True

    def _read_event(self, row: Row) -> None:
        number, title = self._answer(row, Field.NUMBER), self._answer(row, Field.TITLE)
        if title is None and (number is None or not (self._cell(row, Field.DATE) or self._organizers(row))):
            self._remark(row, Standing.UNREAD, f"no title: “{_quote(' | '.join(row.filled))}”")
            return
        start, end = self._times(row)
        kind = self._answer(row, Field.TYPE) or self._above.get(Field.TYPE)
        self.events.append(
            ProgrammeEvent(
                key="",
                forum=self.session.slug,
                number=number,
                title=title,
                type=read_type(kind or "") or (read_type(f"{number} 1") if number else None),
                kind=kind,
                date=self._day(row),
                start=start,
                end=end,
                room=self._answer(row, Field.ROOM),
                organizers=self._organizers(row),
                countries=self._countries(row),
                themes=self._words(row, Field.THEME),
                contact="; ".join(filter(None, map(fold_space, self._cells(row, Field.CONTACT)))) or None,
                rows=(self._where(row),),
            )
        )
        if kind and Field.TYPE in self._fills_down:
            self._above[Field.TYPE] = kind

    def _day(self, row: Row) -> dt.date | None:
        """The day: of its own cell, of a time that holds it, or of a row above."""
        cell = self._cell(row, Field.DATE)
        if not cell or is_nothing(cell):
            with_time = (self._date(self._cell(row, one)) for one in _HOURS)
            found = next(filter(None, with_time), None)
            if found is None and (not cell or Field.DATE in self._fills_down):
                found = self._date(self._above.get(Field.DATE, ""))
            if found is None and cell:
                self._remark(row, Standing.DOUBTED, f"no date: “{_quote(cell)}”")
            return found
        found = self._date(cell)
        if found is None:
            self._remark(row, Standing.DOUBTED, f"the date was not understood: “{_quote(cell)}”")
        elif not self.session.first_day <= found <= self.session.last_day:
            self._remark(row, Standing.DOUBTED, f"the date lies outside the forum's days: “{_quote(cell)}”")
        if found and Field.DATE in self._fills_down:
            self._above[Field.DATE] = cell
        return found

    def _times(self, row: Row) -> tuple[str | None, str | None]:
        start, end = read_times(self._cell(row, Field.TIME))
        own, other = read_times(self._cell(row, Field.START)), read_times(self._cell(row, Field.END))
        start, end = start or own[0], end or other[0] or own[1]
        day = self._cell(row, Field.DATE)
        if start is None and _CLOCK.search(day):
            start, end = read_times(day)
        told = [cell for one in _HOURS if (cell := self._cell(row, one)) and not is_nothing(cell)]
        if told and start is None:
            self._remark(row, Standing.DOUBTED, f"the time was not understood: “{_quote(told[0])}”")
        if start and end and end < start:
            self._remark(row, Standing.DOUBTED, f"it ends before it begins: “{start} – {end}”")
        return start, end

    def _date(self, cell: str) -> dt.date | None:
        return read_date(fold_space(cell), self.language, self.session.first_day.year)

    def _organizers(self, row: Row) -> tuple[str, ...]:
        names = (span.of(cell) for cell in self._cells(row, Field.ORGANIZER) for span in split_names(cell))
        return join_words(
            (), tuple(bare for name in names if (bare := fold_space(withhold_addresses(name)).strip(" ,;")))
        )

    def _countries(self, row: Row) -> tuple[str, ...]:
        parts = (part for cell in self._cells(row, Field.COUNTRY) for part in _country_parts(cell))
        return join_words((), tuple(code for part in parts if (code := country_code(part))))

    def _words(self, row: Row, one: Field) -> tuple[str, ...]:
        parts = (part for cell in self._cells(row, one) for part in re.split(r"[;\n]", cell))
        return join_words((), tuple(fold_space(withhold_addresses(part)) for part in parts if part.strip()))

    def _answer(self, row: Row, one: Field) -> str | None:
        cell = fold_space(withhold_addresses(self._cell(row, one)))
        return None if not cell or is_nothing(cell) else cell

    def _cell(self, row: Row, one: Field) -> str:
        return next(self._cells(row, one), "")

    def _cells(self, row: Row, one: Field) -> Iterator[str]:
        return (cell for c in self.columns if c.field is one and (cell := self._at(row, c)))

    def _at(self, row: Row, column: Column) -> str:
        return row.cells[column.place] if column.place < len(row.cells) else ""

    def _where(self, row: Row) -> str:
        return f"{self.sheet}, row {row.number}" if self.sheet else f"row {row.number}"

    def _remark(self, row: Row, standing: Standing, reason: str) -> None:
        self.remarks.append(Remark(row=self._where(row), standing=standing, reason=withhold_addresses(reason)))


def _says_foot(cell: str) -> bool:
    return count_words(cell) <= _FOOT_WORDS and any_word("table-foot").search(cell) is not None and ":" in cell


def _is_cancelled(cell: str) -> bool:
    key = match_key(cell)
    found = any_word("cancelled").search(key)
    return found is not None and (found.start() == 0 or found.end() == len(key))


def _country_parts(cell: str) -> list[str]:
    return [cell] if country_code(cell) else re.split(r"[,;/&\n]|\band\b|\by\b|\bet\b", cell)


def join_words(some: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    """Both in their order, each once by its matching key."""
    found: dict[str, str] = {}
    for one in (*some, *others):
        found.setdefault(match_key(one), one)
    return tuple(found.values())


def _quote(words: str) -> str:
    folded = fold_space(words)
    return folded if len(folded) <= _QUOTED else f"{folded[:_QUOTED].rstrip()} …"
