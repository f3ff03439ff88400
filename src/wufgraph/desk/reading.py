"""A file becomes a programme: its tables, their columns, their rows, and events that stand in several rows."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ..documents import Sheet, load_bytes, read_sheets
from ..errors import NotAReportError
from ..extraction.values.dates import forum_of, session_of
from ..fingerprints import short_hash
from ..model import Language
from ..schemes import ForumSession, forum_sessions
from ..wording import match_key, slugify
from .cells import Field, read_date
from .columns import Column, guess_columns, header_language
from .headers import Headed, find_header
from .programme import Programme, ProgrammeEvent, Remark, Standing
from .programme_rows import RowReader, join_words

_USUAL_FORUM, _NO_YEAR = "wuf7", 1900


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadProgramme:
    """What a file holds, and how each of its tables was understood.

    Attributes:
        columns: By the name of the sheet.
        left_out: Sheets without a header, hidden ones, and what lies beyond the limits.
    """

    programme: Programme
    columns: dict[str, tuple[Column, ...]]
    left_out: tuple[str, ...]


def read_programme(
    path: Path,
    told: Mapping[str, Field | None] | None = None,
    remembered: Mapping[str, Field | None] | None = None,
    forum: str | None = None,
) -> ReadProgramme:
    """Read a forum's programme of events.

    Args:
        path: A workbook (.xlsx), or CSV in any encoding with any separator.
        told: What people say of columns, by the header's matching key; None for one that is not to be read.
        remembered: What is known of columns from earlier files.
        forum: Slug of the forum session; that on whose days most events lie by default.

    Raises:
        InputError: It cannot be read, or no table in it has a header.
    """
    data = load_bytes(path)
    sheets, left_out = read_sheets(data, str(path))
    told, remembered = told or {}, remembered or {}
    known = frozenset(told) | frozenset(remembered)
    tables = {sheet.name: headed for sheet in sheets if (headed := find_header(sheet, known))}
    if not tables:
        raise NotAReportError(
            f"{path}: expected a table of events with a row of column names, found none; "
            'name a column with --map title="…"'
        )
    columns = {
        name: guess_columns(table.headers, [table.column(n) for n in range(len(table.headers))], told, remembered)
        for name, table in tables.items()
    }
    session = _find_session(forum, tables, columns)
    remarks: list[Remark] = []
    events: list[ProgrammeEvent] = []
    for name, table in tables.items():
        reader = RowReader(
            table=table,
            columns=columns[name],
            sheet=name if len(sheets) > 1 else "",
            session=session,
            language=header_language(table.headers),
        )
        reader.read()
        events += reader.events
        remarks += reader.remarks
    kept, repeats = _join_repeats(events)
    programme = Programme(
        name=slugify(path.stem) or "programme",
        file=path.name,
        sha256=hashlib.sha256(data).hexdigest(),
        forum=session.slug,
        columns={c.header: str(c.field or "") for some in columns.values() for c in some if c.header},
        events=tuple(give_keys(kept)),
        remarks=(*remarks, *repeats),
    )
    return ReadProgramme(programme=programme, columns=columns, left_out=(*left_out, *_headless(sheets, tables)))


def give_keys(events: Sequence[ProgrammeEvent]) -> list[ProgrammeEvent]:
    """Give each event the key of its IRI: its number where no other event has it, else its title and its content."""
    numbers = Counter(match_key(event.number) for event in events if event.number)
    keyed = []
    for event in events:
        alone = event.number is not None and numbers[match_key(event.number)] == 1
        number = slugify(event.number or "") if alone else ""
        # Every list begins with 1: a number without letters tells an event apart in its own list alone.
        slug = slugify(f"{number} {event.title or ''}", 40) if number.isdigit() else number
        if not slug:
            facts = [event.number, event.title, event.date, event.start, event.room]
            name = slugify(event.title or event.number or "", 40) or "event"
            slug = f"{name}-{short_hash('|'.join(str(fact or '') for fact in facts))}"
        keyed.append(replace(event, key=f"{event.forum}/{slug}"))
    return keyed


def _find_session(
    forum: str | None, tables: Mapping[str, Headed], columns: Mapping[str, tuple[Column, ...]]
) -> ForumSession:
    """The session that people name, or on whose days most dates lie that have a year; the usual one without any."""
    if forum is not None:
        found = session_of(forum)
        if found is None:
            slugs = ", ".join(one.slug for one in forum_sessions())
            raise NotAReportError(f"{forum}: expected a session of the forum, found none; choose one of {slugs}")
        return found
    days = (
        day
        for name, table in tables.items()
        for column in columns[name]
        if column.field in (Field.DATE, Field.START, Field.TIME)
        for cell in table.column(column.place)
        if (day := read_date(cell, Language.EN, _NO_YEAR))
    )
    counts = Counter(slug for day in days if (slug := forum_of(day, "")))
    chosen = max(counts, key=lambda slug: (counts[slug], slug), default=_USUAL_FORUM)
    return session_of(chosen) or forum_sessions()[-1]


def _join_repeats(events: Iterable[ProgrammeEvent]) -> tuple[list[ProgrammeEvent], list[Remark]]:
    """Events that stand in several rows, one for each of their organizers, as one; and the rows that were joined."""
    kept: dict[tuple[object, ...], ProgrammeEvent] = {}
    by_number: dict[str, set[str]] = defaultdict(set)
    remarks = []
    for event in events:
        key = (match_key(event.number or ""), match_key(event.title or ""), event.date, event.start, event.room)
        first = kept.get(key)
        if first is None:
            kept[key] = event
            if event.number:
                others = by_number[match_key(event.number)]
                if others:
                    reason = f"the number {event.number} is that of {min(others)} as well"
                    remarks.append(Remark(row=event.rows[0], standing=Standing.DOUBTED, reason=reason))
                others.add(event.rows[0])
            continue
        kept[key] = replace(
            first,
            organizers=join_words(first.organizers, event.organizers),
            countries=join_words(first.countries, event.countries),
            themes=join_words(first.themes, event.themes),
            rows=(*first.rows, *event.rows),
        )
        reason = f"the same event as {first.rows[0]}"
        remarks.append(Remark(row=event.rows[0], standing=Standing.PASSED_OVER, reason=reason))
    return list(kept.values()), remarks


def _headless(sheets: Sequence[Sheet], tables: Mapping[str, Headed]) -> list[str]:
    return [f"sheet “{s.name}”: no row of column names in it" for s in sheets if s.name not in tables and s.rows]
