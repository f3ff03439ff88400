"""The header of the form: reporter and event. Organizers and their bases are in `hosts.py`."""

import datetime as dt
import re
from dataclasses import dataclass

from msgspec.structs import replace

from ...model import Event, Language, Note, Participants, Span
from ...schemes import forum_sessions
from ...wording import count_words, fold_space
from ..captions.table import TITLE_PARTS
from ..evidence import Answer, Evidences
from ..values.attendance import parse_participants
from ..values.dates import forum_of, named_weekday, parse_date, parse_day_of_session, session_of
from ..values.found import Found
from ..values.times import parse_time_range
from .joint_answers import tell_moment
from .reporters import find_reporter
from .titles import parse_label, parse_title, type_of_room

DEFAULT_FORUM = "wuf7"
_DATE_IN_DIGITS = re.compile(r"\d{1,4}([-/.])\d{1,2}\1\d{2,4}|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d(?!\d)")
_SURE = 0.9
# "Room 7.", but "Main Bldg."
_STOP = re.compile(r"(?:[^\W\d_]{5}|[\d)])\.\s*$")


@dataclass(slots=True)
class HeaderReader:
    """Reads the header's fields; what it finds and doubts is left in `evidences` and `notes`.

    Attributes:
        answers: What was answered to each field, blank ones and "N/A" left out.
        forum: The session that the form was issued for, until the date of the event tells another one.
    """

    answers: dict[str, Answer]
    language: Language
    evidences: Evidences
    notes: list[Note]
    forum: str = DEFAULT_FORUM

    def reporter(self) -> str | None:
        """The reporter's name alone: no honorific, no "(AIUF)", no ", Alda Institute"."""
        answer = self.answers.get("reporter")
        if answer is None:
            return None
        person = find_reporter(answer.words, self.language)
        if person is None:
            return None
        self.evidences.add("/reporter", answer.part(person.span), "reporter", "personal name", 0.97)
        return fold_space(person.name)

    def event(self) -> Event:
        """The event; its date also tells the forum session."""
        title, number, kind = self._title()
        start, end = self._time()
        venue, kind_of_room = self._venue()
        return Event(
            title=title,
            number=number,
            type=kind or kind_of_room,
            date=self._date(),
            start=start,
            end=end,
            venue=venue,
            participants=self._participants(),
        )

    def _title(self) -> tuple[str | None, str | None, str | None]:
        answer = self.answers.get("title")
        title, number, kind = parse_title(answer.words) if answer else (None, None, None)
        told = {"title": answer, "number": answer, "type": answer}
        for name in TITLE_PARTS:  # asked for by themselves
            part = self.answers.get(name)
            if part is None:
                continue
            if title is None and (named := _title_beside(part.words)):
                title, told["title"] = named, part
            own_number, own_kind = parse_label(part.words)
            if own_number and not number:
                number, told["number"] = own_number, part
            if own_kind and not kind:
                kind, told["type"] = own_kind, part
        for pointer, found in (("title", title), ("number", number), ("type", kind)):
            beside = told[pointer]
            if found and beside:
                place = beside.part(found.span)
                self.evidences.add(f"/event/{pointer}", place, "title", found.rule, found.confidence)
        return (
            fold_space(title.value) if title else None,
            number.value if number else None,
            kind.value if kind else None,
        )

    def _date(self) -> dt.date | None:
        answer = self.answers.get("date")
        if answer is None:
            return None
        session = session_of(self.forum) or forum_sessions()[0]
        found = parse_date(answer.words, self.language, session.first_day.year)
        found = found or parse_day_of_session(answer.words, session)
        if found is None:
            self._doubt("/event/date", "unreadable-date", answer)
            return None
        weekday = named_weekday(answer.words)
        if weekday is not None and weekday != found.value.weekday() and found.rule != "first of several days":
            self._doubt("/event/date", "other-weekday", answer)
        place = answer.part(found.span)
        self.forum = forum_of(found.value, self.forum)
        self.evidences.add("/event/date", place, "date", found.rule, found.confidence)
        self.evidences.add("/forum", place, "date", "session by date", 0.95)
        return found.value

    def _time(self) -> tuple[str | None, str | None]:
        answer = self.answers.get("time")
        if answer is None:
            return self._time_beside_date()
        start, end = parse_time_range(answer.words)
        for pointer, clock in (("start", start), ("end", end)):
            if clock:
                place = answer.part(clock.span)
                self.evidences.add(f"/event/{pointer}", place, "time", clock.rule, clock.confidence)
        if start is None:
            self._doubt("/event/start", "unreadable-time", answer)
        return start.value if start else None, end.value if end else None

    def _time_beside_date(self) -> tuple[str | None, str | None]:
        """The time in an answer to "Date and time", "9 April, 14:00 – 16:00"."""
        answer = self.answers.get("date")
        if answer is None:
            return None, None
        start, end = parse_time_range(_DATE_IN_DIGITS.sub(lambda date: " " * len(date[0]), answer.words))
        clocks = {"start": start, "end": end}
        sure = any(clock is not None and clock.confidence >= _SURE for clock in clocks.values())
        if not sure and not (start and end and self._tells_date(answer.words, start.span.start, end.span.end)):
            return None, None  # "9-10 April"
        for pointer, clock in clocks.items():
            if clock:
                self.evidences.add(
                    f"/event/{pointer}", answer.part(clock.span), "date", "time beside the date", clock.confidence
                )
        return start.value if start else None, end.value if end else None

    def _tells_date(self, words: str, start: int, end: int) -> bool:
        """Whether an answer tells a date without some of its words: those of "10 April, 16.30-18.30" are a time."""
        return (
            parse_date(f"{words[:start]} {words[end:]}", self.language, forum_sessions()[0].first_day.year) is not None
        )

    def _venue(self) -> tuple[str | None, str | None]:
        answer = self.answers.get("venue") or self._venue_beside_date()
        if answer is None:
            return None, None
        if not answer.pieces and answer.words.count(".") == 1 and _STOP.search(answer.words):
            answer = replace(answer, span=answer.part(Span(0, len(answer.words.rstrip()) - 1)))
        self.evidences.add("/event/venue", answer.span, "venue", "answer", 0.99)
        kind = type_of_room(answer.words)
        if kind and "/event/type" not in self.evidences.by_pointer:
            self.evidences.add("/event/type", answer.part(kind.span), "venue", kind.rule, kind.confidence)
        return fold_space(answer.words), kind.value if kind else None

    def _venue_beside_date(self) -> Answer | None:
        """The room in an answer to "When and where", "9 April, 14:00 – 16:00, Room 3"."""
        answer = self.answers.get("date")
        if answer is None or answer.pieces:
            return None
        found = tell_moment(answer.words, self.language, named=True).get("venue")
        return replace(answer, field="venue", span=answer.part(found)) if found else None

    def _participants(self) -> Participants | None:
        answer = self.answers.get("participants")
        if answer is None:
            return None
        found = parse_participants(answer.words, self.language)
        if found is None:
            self._doubt("/event/participants", "unreadable-number", answer)
            return None
        self.evidences.add("/event/participants", answer.span, "participants", found.rule, found.confidence)
        return found.value

    def _doubt(self, pointer: str, code: str, answer: Answer) -> None:
        self.notes.append(Note(pointer=pointer, code=code, text=fold_space(answer.words)))


def _title_beside(words: str) -> Found[str] | None:
    """The title in an answer to "Event / number", "Side event no. 3: Paying rent"; a number and type hold none."""
    title, number, kind = parse_title(words)
    if title is None or not (number or kind) or count_words(title.value) == 1:
        return None
    return title if parse_label(title.value) == (None, None) else None
