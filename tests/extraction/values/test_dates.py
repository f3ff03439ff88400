"""Dates as reporters write them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wufgraph.extraction.values import dates
from wufgraph.extraction.values.dates import forum_of, named_weekday, parse_date, parse_day_of_session, session_of
from wufgraph.model import Language

NINTH = dt.date(2014, 4, 9)
WITH_YEAR = """
9 April 2014 | 09 April 2014 | 9 th April 2014 | 9th April 2014 | 9th of April 2014 | the 9th April 2014 | April 9, 2014
April 9th, 2014 | 9 Apr 2014 | Wednesday 9 April 2014 | Wednesday, 9 April 2014 | Wed. 9 Apr 2014 | 9 APRIL 2014
09/04/2014 | 9/4/14 | 9.4.2014 | 09-04-2014 | 2014-04-09 | 2014/04/09 | 09 04 2014 | on 9 April 2014
9 de abril de 2014 | miércoles 9 de abril de 2014 | 9 de abril del 2014 | Abril 9 de 2014 | el 9 de abril de 2014
9 avril 2014 | mercredi 9 avril 2014 | le 9 avril 2014 | 9 April 2014, 14:45 | 9 April 2014 at 2.45pm
9 April 2014 14h45 | 9 April 2014 (Wednesday) | 9-Apr-14 | 9/abril/2014 | mié. 9 abr. 2014 | mer. 9 avr. 2014
09042014 | 9.iv.2014 | 9 / IV / 2014 | 9 IV 2014 | 9-IV-2014 | ninth of April 2014 | Event 12, 9 April 2014
WUF7, 9 April 2014 | WUF7, Wednesday 9 April 2014 | FUM7, le 9 avril 2014 | FUM7, 9 de abril de 2014
Weds 9 April 2014 | Day 3 (9 April 2014) | 9April2014 | 9 April '14 | 9 April ’14
Day 3, 9 April 2014 | día 3: 9 de abril de 2014 | jour 3 – 9 avril 2014 | 20140409
9 Apil 2014 | 9 Arpil 2014 | Wedneday 9 April 2014 | 9 de abirl de 2014 | 9 avirl 2014
"""
WITHOUT_YEAR = """
9 April | 9th April | April 9 | Wednesday 9 April | Wednesday, April 9th | miércoles 9 de abril | 9 de abril
le 9 avril | mercredi 9 avril, 8h30 à 10 h | 9 de abril 16 a 18 hrs | 9 avril de 14 à 16 heures
9 de abril, de 10 y media a 12 y media | 9 de abril de 10 a 12
"""
SEVERAL_DAYS = """
9-10 April 2014 | 9 – 10 April | 9 and 10 April | 9 & 10 April 2014 | 9 to 10 April | 9/10 April 2014
9 y 10 de abril de 2014 | 9 al 10 de abril | 9 et 10 avril | du 9 au 10 avril 2014
April 9-10, 2014 | 9 April 2014 – 10 April 2014 | DU 9 AU 10 AVRIL 2014 | 9 AND 10 APRIL
"""
NO_DATES = """
31 April 2014 | 29 February 2014 | 0 April 2014 | 9 April 2O14 | April 2014 | 2014 | 9 | tomorrow | TBC | N/A | April
9:00 – 10:00 | Day 3 | lunes
"""


def listed(block: str) -> list[str]:
    return [entry.strip() for line in block.strip().splitlines() for entry in line.split(" | ")]


def read(text: str, language: Language = Language.EN, year: int = 2014) -> dt.date | None:
    found = parse_date(text, language, year)
    return found.value if found else None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (Language.EN, "Wednesday, the ninth of April 2014"),
        (Language.ES, "nueve de abril de 2014"),
        (Language.FR, "mercredi neuf avril 2014"),
    ],
)
def test_a_day_in_words_is_read(language: Language, text: str) -> None:
    found = parse_date(text, language, 2014)
    assert found is not None
    assert (found.value, found.rule) == (NINTH, "date in words")


@pytest.mark.parametrize("text", listed(WITH_YEAR))
def test_a_date_is_read_however_it_is_written(text: str) -> None:
    assert read(text, year=2018) == NINTH


@pytest.mark.parametrize("text", listed(WITHOUT_YEAR))
def test_a_date_without_a_year_takes_the_forums(text: str) -> None:
    assert (read(text), read(text, year=2018)) == (NINTH, NINTH.replace(year=2018))


def test_an_abbreviated_weekday_in_front_of_digits_is_no_month() -> None:
    found = parse_date("mar. 09/04/2014", Language.ES, 2014)
    assert found is not None
    assert found.value == NINTH


def test_of_days_in_a_row_the_first_is_the_events() -> None:
    assert read("9, 10 y 11 de abril de 2014") == NINTH
    assert read("Event 12, 9 and 10 April 2014") == NINTH


@pytest.mark.parametrize(
    ("text", "day"),
    [("Wednesday 9", 9), ("Wednesday the 9th", 9), ("día 3 del foro (miércoles 9), 10:00", 9), ("jueves 9", 0)],
)
def test_a_weekday_and_a_number_name_a_day_of_the_session(text: str, day: int) -> None:
    session = session_of("wuf7")
    assert session is not None
    found = parse_day_of_session(text, session)
    assert (found.value.day if found else 0) == day


@pytest.mark.parametrize("text", listed(SEVERAL_DAYS))
def test_of_several_days_the_first_is_the_events(text: str) -> None:
    found = parse_date(text, Language.EN, 2014)
    assert found is not None
    assert (found.value, found.rule, found.confidence) == (NINTH, "first of several days", 0.9)


@pytest.mark.parametrize("text", [*listed(NO_DATES), "", " ", "9 " * 200])
def test_what_is_no_day_of_the_calendar_is_not_guessed_at(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(
    ("text", "date"),
    [("5/4/2014", dt.date(2014, 4, 5)), ("4.5.2014", dt.date(2014, 5, 4)), ("12/04/2014", dt.date(2014, 4, 12))],
)
def test_the_day_stands_before_the_month(text: str, date: dt.date) -> None:
    assert read(text) == date


def test_a_wrong_date_stays_as_it_was_written() -> None:
    assert read("9 August 1914") == dt.date(1914, 8, 9)


@pytest.mark.parametrize("language", Language)
def test_the_reports_language_does_not_keep_others_out(language: Language) -> None:
    assert [read(text, language) for text in ("9 April", "9 de abril", "9 avril")] == [NINTH] * 3


def test_a_written_year_makes_a_date_surer() -> None:
    sure, less = parse_date("9 April 2014", Language.EN, 2014), parse_date("9 April", Language.EN, 2014)
    assert sure is not None
    assert less is not None
    assert sure.confidence > less.confidence
    assert less.rule == "day and month, year of the forum"


@given(
    st.dates(dt.date(1990, 1, 1), dt.date(2049, 12, 31)),
    st.sampled_from(["%d/%m/%Y", "%d.%m.%Y", "%Y-%m-%d", "%d %B %Y"]),
)
def test_every_day_is_read_back_from_its_spelling(date: dt.date, spelling: str) -> None:
    assert read(date.strftime(spelling)) == date


@given(st.text(max_size=60))
def test_no_answer_stops_the_reader(text: str) -> None:
    found = parse_date(text, Language.EN, 2014)
    assert found is None or (found.span.start, found.span.end) == (0, len(text))


@pytest.mark.parametrize(
    ("date", "forum"),
    [
        (dt.date(2014, 4, 5), "wuf7"),
        (dt.date(2014, 4, 11), "wuf7"),
        (dt.date(2014, 4, 12), "wuf7"),
        (dt.date(2018, 2, 10), "wuf9"),
        (None, "wuf7"),
    ],
    ids=["first day", "last day", "between sessions", "another session", "no date"],
)
def test_a_date_tells_the_session_of_the_forum(date: dt.date | None, forum: str) -> None:
    assert forum_of(date, "wuf7") == forum


def test_a_session_is_found_by_its_slug() -> None:
    session = session_of("wuf7")
    assert session is not None
    assert (session.first_day, session.last_day) == (dt.date(2014, 4, 5), dt.date(2014, 4, 11))
    assert session_of("wuf99") is None


@pytest.mark.parametrize(
    ("text", "weekday"),
    [("Wednesday, 9 April", 2), ("mar. 8 avril", 1), ("lunes", 0), ("9 Mar 2014", None), ("9 April", None)],
)
def test_the_weekday_that_is_named_is_told(text: str, weekday: int | None) -> None:
    assert named_weekday(text) == weekday


@pytest.mark.parametrize(
    "text",
    ["Plaza Mayor, Room 2", "Salle n° 21, Centre de conventions Plaza Mayor", "10.30-11.30", "9.45 a 11.45 horas"],
)
def test_rooms_and_hours_are_not_searched_for_dates_for_long(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError(text)

    monkeypatch.setattr(dates, "_ask_dateparser", refuse)
    assert parse_date(text, Language.ES, 2014) is None


@pytest.mark.parametrize(
    "text", ["<85>", "<14> April 2014 <99>", "<9 April 2014>", "9 <April> 2014", "<0>", "1 <2014>"]
)
def test_angle_brackets_are_no_months(text: str) -> None:
    found = parse_date(text, Language.EN, 2014)
    assert found is None or found.value.year == 2014


@pytest.mark.parametrize(
    "text", ["Green Room 3, 9 April 2014", "Sala Verde 3, el 9 de abril de 2014", "Plaza Mayor, 09/04/2014"]
)
def test_a_room_in_front_is_no_part_of_the_date(text: str) -> None:
    found = parse_date(text, Language.EN, 2014)
    assert found is not None
    assert found.value == NINTH


@pytest.mark.parametrize(
    "text",
    [
        "9 (nine) April",
        "nueve (9) de abril",
        "neuf (9) avril",
        "9th (ninth) of April",
        "9/IV",
        "9 d'avril",
        "the 9th of the month of April 2014",
        "le 9 du mois d'avril 2014",
        "9th of this April",
    ],
)
def test_days_said_twice_and_in_many_words(text: str) -> None:
    found = parse_date(text, Language.EN, 2014)
    assert found is not None
    assert found.value == NINTH
