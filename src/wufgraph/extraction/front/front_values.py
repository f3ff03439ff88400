"""Where a line without a caption tells of the event: a date, a time, a room, people, a title, organizers, a reporter.

"The event took place in Room 5 on Wednesday 9 April from 2 pm to 4 pm. It was led by …; about 60 people came."
"""

import re
from collections.abc import Callable, Collection, Iterator
from functools import cache

from ...assets import any_word, calendar_names, leans_on, word_list
from ...model import Language, Span
from ...wording import count_words
from ...words import either
from ..values.attendance import parse_participants
from ..values.dates import forum_of, named_weekday, parse_date
from ..values.event_types import types_in
from ..values.honorifics import is_title
from ..values.line_kinds import looks_like_name
from ..values.names import parse_person
from ..values.times import parse_time_range
from .front_hosts import MASK, SENTENCE_END, find_organizers, led_by
from .rooms_in_lines import find_plain_room, whole_room
from .titles import parse_label, parse_title, type_of_room

_YEAR_OF_FORUM = 2014
_LONGEST_LINE = 1500
_WIDEST_BETWEEN_CLOCKS = 16
_LONGEST_COUNT, _MOST_NAME_WORDS, _LONGEST_TITLE_WORDS, _FEWEST_TITLE_WORDS = 60, 8, 40, 2
_MOST_TITLE_WORDS, _MOST_HEADING_WORDS = 25, 12
_BARE = 0.8  # how sure a clock time is that is a number and nothing more
_WORD = re.compile(r"\S+")
_WHAT = re.compile(r"(?:what|qué|que|quoi)\s?[:：]\s+", re.IGNORECASE)
_WITHIN_COUNT = frozenset(
    re.findall(r"\S+", "a by an the de d to and y e et à of than que un una une entre between - –")
)
_BEFORE_TIME = re.compile(r"\b(?:from|between|entre|de|desde|dès)\s+(?:las?\s+)?$", re.IGNORECASE)
_QUOTED = re.compile(r"[«“„\"]\s*(?P<title>[^«»“”„\"]{4,250}?)\s*[»”\"]")
_NUMBER_BEHIND = re.compile(
    r"[\s,(]{0,3}(?:(?-i:[NST]E|[A-Z]{3})[\s-]?)?(?:no\.?|nr\.?|num\.?|number|número|numéro|n\.?\s?[º°o]\.?|#)?\s?\d{1,4}\b",
    re.IGNORECASE,
)
_NUMBER_IN_BRACKETS = re.compile(
    rf"{MASK}[\"”»]?,?\s?\((?P<number>(?:event\s)?(?:no\.?|nr\.?|number|número|numéro|n\.?\s?[º°]|#)\s?\d{{1,4}})\)",
    re.IGNORECASE,
)
_NAME_END = re.compile(
    rf"[,(;:\n{MASK}]|\s(?:on behalf of|for|from|au nom d|en nombre de)\b|\s[-–—]\s|\.(?=\s+[^\W\d_]{{2}}|\s*$)"
)
# "INFORME DE LA DEFENSORÍA": an article that no given name begins with.
_OF_BODY = re.compile(r"(?:the|la|los|las|les)\s", re.IGNORECASE)
_ROOM_BEFORE = re.compile(
    r"(?P<room>(?P<word>[^\W\d_]{3,})\s\d{1,2})\s[-–—]\s"
    r"(?=\d{1,2}(?:st|nd|rd|th|er|º)?\s(?:de\s)?[^\W\d_]{3,}|\d{1,2}\s?[:.h]\s?\d\d.{0,6}(?:[-–]|\s(?:to|a|à)\s)\s?\d)"
)
_CAPITAL = r"(?:(?-i:[^\W\da-zß-ÿ_][\w'’&.-]*\w|[A-Z])|\d{1,4}\w?)"
_PREPOSITION = r"(?:\b(?:in|at|en|dans|à|au|aux)\s+|^\s*|[,;:|/·•@+¦–—-]\s+|[(\[])(?:(?:the|el|la|le|les)\s+|l['’])?"
_OF = r"(?:de\s+la|de\s+l['’]|del|de|du|des|of\s+the|of|no\.?|n\.?\s?[ºo°]\.?)"


def find_values(line: str, language: Language, fields: Collection[str] = ()) -> Iterator[tuple[str, Span]]:
    """What a line tells of the event, with the field that each is an answer to.

    Args:
        line: A line or paragraph of the front matter.
        language: Of the report.
        fields: Those to look for; all by default.

    Yields:
        Field and where its words stand in the line; no two overlap.
    """
    if len(line) > _LONGEST_LINE:
        return
    rest = _apart_from_room(line)
    for name, find in _FINDERS.items():
        span = find(rest, language) if not fields or name in fields else None
        if span:
            yield name, span
            rest = rest[: span.start] + MASK * len(span) + rest[span.end :]


def tells_of_event(line: str) -> bool:
    """Whether a line is a sentence that tells of the event: it took place, was organized by somebody, drew people."""
    told = SENTENCE_END.search(line) and (any_word("event-told").search(line) or led_by().search(line))
    return told is not None


def names_reporter(line: str, language: Language) -> bool:
    """Whether a line begins with what tells who reports, and a name."""
    told = _reported_by().search(line)
    return (
        told is not None
        and not any(map(str.isalnum, line[: told.start()]))
        and _find_reporter(line, language) is not None
    )


def _find_date(line: str, language: Language) -> Span | None:
    """A day of a forum session; of another day the front matter may tell much, as when it was written."""
    for found in _date().finditer(line):
        value = parse_date(found[0], language, _YEAR_OF_FORUM)
        if value and value.rule != "first of several days" and forum_of(value.value, ""):
            return Span(*found.span())
    return None


def _find_time(line: str, _: Language) -> Span | None:
    start, end = parse_time_range(line)
    if not (start and end) or end.span.start - start.span.end > _WIDEST_BETWEEN_CLOCKS:
        return None
    if max(start.confidence, end.confidence) <= _BARE and start.span.of(line).isdigit():
        return None  # "5-11 April"
    before = _BEFORE_TIME.search(line, 0, start.span.start)
    return Span(before.start() if before else start.span.start, end.span.end)


def _find_participants(line: str, language: Language) -> Span | None:
    """A number in front of "people", with what is said of it: "more than a hundred participants"."""
    for people in any_word("people").finditer(line):
        begins = None
        for word in reversed(list(_WORD.finditer(line, max(0, people.start() - _LONGEST_COUNT), people.start()))):
            if _counts(word[0], language):
                begins = word.start()
            elif word[0].casefold() not in _WITHIN_COUNT:
                break
        if begins is not None and parse_participants(line[begins : people.start()], language):
            return Span(begins, people.end())
    return None


def _counts(word: str, language: Language) -> bool:
    """Whether a word is a number, or may say something of one: "about", "more"."""
    if word.casefold() in _WITHIN_COUNT:
        return False
    is_number = parse_participants(word, language) is not None and not word.endswith((",", ".", ";", ":"))
    return is_number or word in _qualifiers()


@cache
def _qualifiers() -> frozenset[str]:
    lists = (word_list(f"attendance-{name}") for name in ("about", "least", "most"))
    return frozenset(word for words in lists for phrase in words for word in phrase.split()[:1])


def _apart_from_room(line: str) -> str:
    """A line, as long as it was, without the dash between the number of a room and a date: "Green Room 3 – 9 April"."""
    return _ROOM_BEFORE.sub(lambda one: one[0] if named_weekday(one["word"]) is not None else f"{one['room']} , ", line)


def _find_venue(line: str, _: Language) -> Span | None:
    found = _room().search(line)
    return whole_room(line, Span(*found.span("room"))) if found else find_plain_room(line)


def _find_title(line: str, _: Language) -> Span | None:
    """A title in quotation marks behind a word for the event, or a line with type and number of the event beside it."""
    for quoted in _QUOTED.finditer(line):
        before = line[: quoted.start()]
        named = any_word("event-word").search(before) or any_word("entitled").search(before) or parse_label(before)[1]
        if named and count_words(quoted["title"]) >= _FEWEST_TITLE_WORDS:
            return Span(*quoted.span("title"))
    if SENTENCE_END.search(line) or count_words(line) > _LONGEST_TITLE_WORDS:
        return None
    title, number, kind = parse_title(line)
    is_whole = title is not None and kind is not None and count_words(title.value) > _FEWEST_TITLE_WORDS
    return Span(0, len(line)) if is_whole and number else None


def read_title_line(line: str) -> Span | None:
    """The title in a line of its own, behind "Report:" or not; None for a sentence, a greeting, and words of a form."""
    lead = _report_lead().match(line) or _WHAT.match(line)
    start = lead.end() if lead else 0
    words = line[start:].strip()
    if words.endswith((".", ",", "!", ";", ":")) or not _FEWEST_TITLE_WORDS < count_words(words) <= _MOST_TITLE_WORDS:
        return None
    if not words.lstrip("«“\"' \xa0")[:1].isupper() or any_word("report-word").search(words) or MASK in words:
        return None
    return Span(start, len(line.rstrip()))


def _find_label(line: str, _: Language) -> Span | None:
    """The type of the event, with its number behind it, in what is told of the event: "side event no. 44"."""
    kind = parse_label(line)[1]
    number = _NUMBER_BEHIND.match(line, kind.span.end) if kind else None
    is_led = number is not None and any_word("report-word").match(line) is not None  # "Report of side event no. 44"
    heads_report = is_led or (kind is not None and _heads_report(line))
    if not kind or not (heads_report or MASK in line or any_word("event-told").search(line)):
        return None
    return Span(kind.span.start, number.end() if number else kind.span.end)


def _heads_report(line: str) -> bool:
    """Whether a line is the heading of a report on one kind of event: "Report to UN-Habitat about our side event"."""
    is_short = count_words(line) <= _MOST_HEADING_WORDS and not SENTENCE_END.search(line)
    if type_of_room(line):
        return False  # "Report – City Changer Room A" tells the room
    return is_short and any_word("report-word").search(line) is not None and len(types_in(line)) == 1


def _find_number(line: str, _: Language) -> Span | None:
    """The number of the event in brackets behind its title: "… “Small islands” (no. 58)"."""
    found = _NUMBER_IN_BRACKETS.search(line)
    return Span(*found.span("number")) if found else None


def _find_reporter(line: str, language: Language) -> Span | None:
    for told in _reported_by().finditer(line):
        start = told.end() + len(line[told.end() :]) - len(line[told.end() :].lstrip(" :\xa0"))
        ends = _NAME_END.finditer(line, start)
        stop = next((end for end in ends if not is_title(line[start : end.end()])), None)  # "Lic. Ana Ruiz."
        words = line[start : stop.start() if stop else len(line)]
        person = parse_person(words, language) if _may_be_person(words) else None
        if person and looks_like_name(person.name) and not _OF_BODY.match(person.name):
            return Span(start, start + len(words.rstrip()))
    return None


def _may_be_person(words: str) -> bool:
    """Whether words are some, of which the first does not lead to others: "RAPPORT SUR NOTRE ÉVÉNEMENT"."""
    parts = words.split()
    if not 1 < len(parts) <= _MOST_NAME_WORDS:
        return False
    return not leans_on(parts[0]) or parts[0].casefold() in word_list("name-particle")


_FINDERS: dict[str, Callable[[str, Language], Span | None]] = {
    "title": _find_title,
    "event-type": _find_label,
    "event-number": _find_number,
    "date": _find_date,
    "time": _find_time,
    "participants": _find_participants,
    "venue": _find_venue,
    "organizers": find_organizers,
    "reporter": _find_reporter,
}


@cache
def _report_lead() -> re.Pattern[str]:
    return re.compile(rf"{any_word('report-word').pattern}\s*(?:[:：]|[-–—]\s)\s*", re.IGNORECASE)


@cache
def _reported_by() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{either((*word_list('reporter-lead'), *word_list('report-of')))})\b", re.IGNORECASE)


@cache
def _date() -> re.Pattern[str]:
    """A date of one day, with its weekday; days of a forum, "5-11 April", are many."""
    month, weekday = (
        rf"(?:{either(calendar_names('month'))})\b\.?",
        rf"(?:(?:{either(calendar_names('weekday'))})\b\.?,?\s+)?",
    )
    day = r"(?<![\d:.])(?<!\d[-–/])(?<!\d\s[-–]\s)\d{1,2}(?:\s?(?:st|nd|rd|th|er|º|°))?"
    year = r"(?:[\s,/-]*(?:de\s+|del\s+)?20\d\d\b)?"
    return re.compile(
        rf"(?<!\d)\d{{1,2}}(?P<dot>[/. -])[ivx]{{1,4}}(?P=dot)(?:20)?\d\d(?!\d)"
        rf"|{weekday}{day}[\s/.-]*(?:of\s+|de\s+)?{month}{year}"
        rf"|{weekday}\b{month}\s+\d{{1,2}}(?:\s?(?:st|nd|rd|th))?(?![\d:.]*\d|\s?[-–]\s?\d){year}"
        rf"|{weekday}(?<![\d/.-])\d{{1,2}}[/.-]\d{{1,2}}[/.-](?:20)?\d\d(?![\d/.-]*\d)|(?<!\d)20\d\d-\d\d-\d\d(?!\d)",
        re.IGNORECASE,
    )


@cache
def _room() -> re.Pattern[str]:
    """A room behind a preposition or mark, "in Room 4, Blue Building": its word, with the capitals around it."""
    word = any_word("room").pattern
    purpose = r"(?:\s+(?:de\s+|d['’])(?-i:[a-zß-ÿ]+))?"  # "sala de prensa 3"
    behind = rf"{purpose}(?:\s+(?:{_OF}\s*)?{_CAPITAL})+"
    named = rf"(?:(?:{_CAPITAL}\s+){{0,3}}(?:{word}){behind}|(?:{_CAPITAL}\s+){{1,3}}(?:{word}))"
    # "(Pavillon Bleu)", "du pavillon jaune"
    house = rf"(?:\s\((?:(?-i:[A-ZÀ-Þ])|(?:{word})\s)[^()\d\n]{{2,40}}\)|\s+{_OF}\s+(?:{word})\s+(?-i:[a-zß-ÿ]+))?"
    return re.compile(rf"{_PREPOSITION}(?P<room>{named}(?:,\s+{named})?{house})(?![\w'’])", re.IGNORECASE)
