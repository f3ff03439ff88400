"""Clock times and ranges of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wufgraph.extraction.values.times import parse_clock, parse_time_range

RANGES = """
14:45 – 15:45 | 14:45-15:45 | 14.45 - 15.45 | 14:45 to 15:45 hrs | 14h45-15h45 | 14 h 45 - 15 h 45 | 1445-1545
2.45pm to 3.45pm | 2:45 PM – 3:45 PM | 2.45 - 3.45 pm | 2:45-3:45 p.m. | from 2.45 to 3.45 pm | 14:45:00 - 15:45:00
de 14:45 a 15:45 horas | de 14h45 à 15h45 | 14:45-15:45, Room 3 | Session 3, 14:45 - 15:45 | Monday 7: 14:45-15:45
9 April 14:45 - 15:45 | 14:45-15:45 (60 participants) | 1445hrs - 1545hrs | between 2.45 and 3.45 pm | 14 : 45 – 15 : 45
14:45~15:45 | 14:45 till 15:45 | 14:45 a las 15:45 | 14:45 / 15:45 | lundi 7 : 14h45 – 15h45
"""
# Answer, start and end.
OTHER_RANGES = {
    "2pm sharp, ended 3.30": ("14:00", "15:30"),
    "14:45 – 15:45": ("14:45", "15:45"),
    "2:45 – 3:45 pm": ("14:45", "15:45"),
    "desde las 2:30 hasta las 4:30 p. m.": ("14:30", "16:30"),
    "18 hs a 19 y 30": ("18:00", "19:30"),
    "8 y media a 10 y media": ("08:30", "10:30"),
    "half past four to half past six in the evening": ("16:30", "18:30"),
    "Half past four to six thirty pm": ("16:30", "18:30"),
    "from quarter past one until two o'clock": ("13:15", "14:00"),
    "a quarter to nine in the morning": ("08:45", None),
    "from 9 to half past 10": ("09:00", "10:30"),
    "two to three hours": (None, None),
    "4 pm, 2 horas": ("16:00", "18:00"),
    "14:00 (duration: 2 hours)": ("14:00", "16:00"),
    "2.45pm-3.45pm": ("14:45", "15:45"),
    "14.45-15.45hrs": ("14:45", "15:45"),
    "1445-1545": ("14:45", "15:45"),
    "1445hrs to 1545hrs": ("14:45", "15:45"),
    "14H45 à 15H45": ("14:45", "15:45"),
    "14 h 45 – 15 h 45": ("14:45", "15:45"),
    "noon – 1:30 pm": ("12:00", "13:30"),
    "12 noon to 1.30 pm": ("12:00", "13:30"),
    "de midi à 13h30": ("12:00", "13:30"),
    "de 9 heures à 10 heures 30": ("09:00", "10:30"),
    "après-midi": (None, None),
    "après midi": (None, None),
    "del mediodía a las 13:30": ("12:00", "13:30"),
    "11:30 - noon": ("11:30", "12:00"),
    "10 am - 12 noon": ("10:00", "12:00"),
    "9-11 am": ("09:00", "11:00"),
    "11-1 pm": ("11:00", "13:00"),
    "11:00 – 1:00 pm": ("11:00", "13:00"),
    "2 to 4 p.m.": ("14:00", "16:00"),
    "2-4pm": ("14:00", "16:00"),
    "from 2pm until 4pm": ("14:00", "16:00"),
    "14:00hs a 16:00hs": ("14:00", "16:00"),
    "de 2 a 4 de la tarde": ("14:00", "16:00"),
    "2:00 a 4:00 de la tarde": ("14:00", "16:00"),
    "9:00 a 11:00 de la mañana": ("09:00", "11:00"),
    "9h à 11h": ("09:00", "11:00"),
    "9h00-10h30": ("09:00", "10:30"),
    "de 14h à 16h": ("14:00", "16:00"),
    "14:00 to 16:00 (2 hours)": ("14:00", "16:00"),
    "14:45 (60 min)": ("14:45", "15:45"),
    "2:45 pm, one hour": ("14:45", "15:45"),
    "14:00 (duration: 1.5 hours)": ("14:00", "15:30"),
    "a las 14:00, dos horas": ("14:00", "16:00"),
    "14:00 + 90 min": ("14:00", "15:30"),
    "23:30 (2 hours)": ("23:30", None),
    "14h–16h30": ("14:00", "16:30"),
    "16:30-18:30 (GMT-5)": ("16:30", "18:30"),
    "8.30 a.m. to 10.00 a.m.": ("08:30", "10:00"),
    "8:30am to 10": ("08:30", "10:00"),
    "14:45'–15:45'": ("14:45", "15:45"),
    "14:45h a 15:45h": ("14:45", "15:45"),
    "14h45/15h45": ("14:45", "15:45"),
    "14:45 > 15:45": ("14:45", "15:45"),
    "14:45→15:45": ("14:45", "15:45"),
    "9 April, 14:00-15:00": ("14:00", "15:00"),
    "14:00 (start) – 15:00 (end)": ("14:00", "15:00"),
    "Start: 14:00; End: 15:00": ("14:00", "15:00"),
    "start 14:00 end 15:00": ("14:00", "15:00"),
    "Inicio: 14:00 Fin: 15:00": ("14:00", "15:00"),
    "Début : 14h ; fin : 15h": ("14:00", "15:00"),
    "14:00 - 15:30 hours": ("14:00", "15:30"),
    "2 PM - 3.30 PM": ("14:00", "15:30"),
    "9:00 to 5:00": ("09:00", "17:00"),
    "11:00-1:00": ("11:00", "13:00"),
    "12:30 – 2:00": ("12:30", "14:00"),
    "8–10h": ("08:00", "10:00"),
    "entre 14h et 15h": ("14:00", "15:00"),
    "14:30 to approx. 16:00": ("14:30", "16:00"),
    "14:30 à 16:00 heures": ("14:30", "16:00"),
    "14:45:00 - 15:45:00": ("14:45", "15:45"),
    "02:45 PM a 03:45 PM": ("14:45", "15:45"),
    "2:45 p. m. – 3:45 p. m.": ("14:45", "15:45"),
    "14:45 hrs. – 15:45 hrs.": ("14:45", "15:45"),
    "between 2:45 and 3:45pm": ("14:45", "15:45"),
    "14.45 till 15.45": ("14:45", "15:45"),
    "14:45 bis 15:45": ("14:45", "15:45"),
    "12 m. a 2 p.m.": ("12:00", "14:00"),
    "11:30 a.m. - 12:30 m.": ("11:30", "12:30"),
    "9h du matin - midi et demi": ("09:00", "12:30"),
    "12:00 m - 1:30 pm": ("12:00", "13:30"),
    "12h-14h": ("12:00", "14:00"),
    "9 a 11 h": ("09:00", "11:00"),
    "9 a 10:30 horas": ("09:00", "10:30"),
    "16-18h": ("16:00", "18:00"),
    "16 à 18 heures": ("16:00", "18:00"),
    "16 to 18 hrs": ("16:00", "18:00"),
    "from 9 to 11 am": ("09:00", "11:00"),
    "between 2 and 4 pm": ("14:00", "16:00"),
    "entre las 9 y las 11": ("09:00", "11:00"),
    "9-11": ("09:00", "11:00"),
    "9 to 9:30": ("09:00", "09:30"),
    "2 – 4 p.m.": ("14:00", "16:00"),
    "11:30 - 1:00 pm": ("11:30", "13:00"),
    "11.30am–1pm": ("11:30", "13:00"),
    "10 to 12": ("10:00", "12:00"),
    "12:30 pm - 1:30 pm": ("12:30", "13:30"),
    "noon to 2pm": ("12:00", "14:00"),
    "midi à 14h": ("12:00", "14:00"),
    "22:00 - 24:00": ("22:00", "00:00"),
    "15:45 – 14:45": ("15:45", "14:45"),
    "14:45 14:50": ("14:45", "14:50"),
    "10:00–12:00 and 14:00–16:00": ("10:00", "12:00"),
    "14:45": ("14:45", None),
    "à partir de 14h": ("14:00", None),
    "9 a.m.": ("09:00", None),
}
CLOCKS = {
    "2.45pm": "14:45",
    "2:45 p.m.": "14:45",
    "14h45": "14:45",
    "14h": "14:00",
    "9 hrs": "09:00",
    "9:00": "09:00",
    "12am": "00:00",
    "12 pm": "12:00",
    "14.45pm": "14:45",
    "24:00": "00:00",
    "0900": None,
    "0900hrs": "09:00",
    "mediodía": "12:00",
    "minuit": "00:00",
}
NO_TIMES = ["TBC", "N/A", "", "25:00", "14:75", "14,45", "2014", "9", "60 minutes", "Room 3", "9 April 2014"]


def listed(block: str) -> list[str]:
    return [entry.strip() for line in block.strip().splitlines() for entry in line.split(" | ")]


def read_range(text: str) -> tuple[str | None, str | None]:
    start, end = parse_time_range(text)
    return start.value if start else None, end.value if end else None


@pytest.mark.parametrize("text", listed(RANGES))
def test_a_range_is_read_however_it_is_written(text: str) -> None:
    assert read_range(text) == ("14:45", "15:45")


@pytest.mark.parametrize(("text", "times"), OTHER_RANGES.items(), ids=list(OTHER_RANGES))
def test_each_of_two_times_gets_its_half_of_the_day(text: str, times: tuple[str | None, str | None]) -> None:
    assert read_range(text) == times


@pytest.mark.parametrize(("text", "time"), CLOCKS.items(), ids=list(CLOCKS))
def test_a_single_time_is_read(text: str, time: str | None) -> None:
    found = parse_clock(text)
    assert (found.value if found else None) == time


def test_a_time_of_the_night_is_one_of_the_afternoon_unless_it_is_of_a_clock_of_24_hours() -> None:
    start, end = parse_time_range("2:45 - 3:45")
    assert start is not None
    assert end is not None
    assert (start.value, end.value, start.confidence) == ("14:45", "15:45", 0.8)
    assert [one and one.value for one in parse_time_range("02:45 - 03:45")] == ["02:45", "03:45"]
    assert [one and one.value for one in parse_time_range("8:30 - 10:00")] == ["08:30", "10:00"]


@pytest.mark.parametrize("text", NO_TIMES)
def test_other_numbers_are_no_times(text: str) -> None:
    assert read_range(text) == (None, None)


def test_a_time_knows_where_it_stands() -> None:
    text = "from 2.30 to 4.00 pm"
    start, end = parse_time_range(text)
    assert start is not None
    assert end is not None
    assert (start.span.of(text), end.span.of(text)) == ("2.30", "4.00 pm")


def test_a_bare_number_is_less_sure_than_a_written_time() -> None:
    bare, written = parse_time_range("9-11")[0], parse_time_range("9:00-11:00")[0]
    assert bare is not None
    assert written is not None
    assert bare.confidence < written.confidence


SPELLINGS = {
    "24 hours": lambda h, m: f"{h:02}:{m:02}",
    "point": lambda h, m: f"{h}.{m:02}",
    "French": lambda h, m: f"{h}h{m:02}",
    "halves": lambda h, m: f"{h % 12 or 12}.{m:02}{'am' if h < 12 else 'pm'}",
}


@given(st.integers(0, 23), st.integers(0, 59), st.sampled_from(sorted(SPELLINGS)))
def test_every_minute_of_the_day_is_read_back_from_its_spelling(hour: int, minute: int, spelling: str) -> None:
    found = parse_clock(SPELLINGS[spelling](hour, minute))
    assert found is not None
    assert found.value == f"{hour:02}:{minute:02}"


@given(st.text(st.sampled_from("0123456789:.hH-–apm to"), max_size=30))
def test_what_is_read_is_a_time_that_stands_in_the_text(text: str) -> None:
    for found in parse_time_range(text):
        assert found is None or ("00:00" <= found.value <= "23:59" and found.span.of(text).strip() != "")


@pytest.mark.parametrize(
    "text",
    [
        "9 April 2014 – 9:00–10:00",
        "9 de abril de 2014 9:00 a 10:00",
        "09/04/2014 9:00-10:00",
        "April 9, 2014 – 9.00–10.00",
    ],
)
def test_the_year_of_a_date_in_front_is_no_time(text: str) -> None:
    assert [found.value for found in parse_time_range(text) if found] == ["09:00", "10:00"]


def test_four_digits_are_hours_where_no_date_stands_in_front() -> None:
    assert [found.value for found in parse_time_range("2014 - 2115 hrs") if found] == ["20:14", "21:15"]
