"""What a letter to a report's author says."""

import datetime as dt
from dataclasses import replace

import pytest

from wufgraph.desk.interpretations import Interpretation
from wufgraph.desk.letter import Place, Query, find_reporter_address
from wufgraph.model import Event, EventType, Language, Organizer, Passage, Speaker, UnmatchedPair
from wufgraph.validation import Severity

from .letters import evidence, finding, letter, report

DEADLINE = dt.date(2014, 4, 30)


def test_findings_are_told_by_what_there_is_to_do() -> None:
    told = letter(finding(), finding(severity=Severity.WARNING), finding(severity=Severity.INFO))
    assert [len(points) for points in (told.missing, told.wanting, told.doubtful)] == [1, 1, 1]
    assert (told.is_complete, told.asks) == (False, True)


def test_the_same_is_told_once_with_all_its_places() -> None:
    places = [("Organizer 1 (Alda)", "Portugal"), ("Organizer 2 (UN-Habitat)", "Kenya")]
    (point,) = letter(*(finding(subject=subject, quote=quote) for subject, quote in places)).missing
    assert point.places == tuple(Place(subject=subject, quote=quote) for subject, quote in places)


def test_what_is_about_no_answer_of_the_form_is_not_for_its_author() -> None:
    assert letter(finding(caption="")).is_complete


@pytest.mark.parametrize(
    ("by", "written_on", "expected"),
    [
        (None, None, DEADLINE),
        (dt.date(2014, 5, 9), None, dt.date(2014, 5, 9)),
        (None, DEADLINE, DEADLINE),
        (None, dt.date(2014, 5, 1), None),
        (dt.date(2014, 5, 9), dt.date(2014, 5, 1), dt.date(2014, 5, 9)),
    ],
    ids=["the form's", "the secretariat's", "on the last day", "too late", "too late, and another day is given"],
)
def test_an_answer_is_asked_for_by_a_day_to_come(
    by: dt.date | None, written_on: dt.date | None, expected: dt.date | None
) -> None:
    told = letter(finding(), by=by, written_on=written_on)
    assert (told.answer_by, told.deadline) == (expected, DEADLINE)


def test_bases_that_only_their_order_tells_are_told_in_the_letters_language() -> None:
    told = letter(language=Language.FR).bases
    assert told is not None
    assert told.pairs == (("Alda Institute", "Portugal"), ("UN-Habitat", "Kenya"))


def test_bases_that_stand_beside_the_names_leave_nothing_open() -> None:
    assert letter(about=report(evidence={})).bases is None


@pytest.mark.parametrize(
    ("pointer", "section", "expected"),
    [
        ("/event/date", "date", "9 de abril de 2014"),
        ("/event/type", "title", "Evento paralelo"),
        ("/themes/0", "focus-areas", "Vivienda"),
        ("/organizers/0/country", "bases", "Alemania"),
        ("/speakers/0/nationality", "nationality", "Alemania, Kenia"),
        ("/reporter", "reporter", "Ana Field"),
    ],
)
def test_what_was_read_with_little_certainty_is_told(pointer: str, section: str, expected: str) -> None:
    about = report(
        event=Event(title="Streets", date=dt.date(2014, 4, 9), type=EventType.SIDE_EVENT),
        organizers=(Organizer(name="Alda Institute", country="DE"),),
        themes=("housing",),
        speakers=(Speaker(name="Ana Field", nationality=("DE", "KE")),),
        evidence={pointer: evidence("somehow", section, 0.6, "what was written")},
    )
    (told,) = letter(about=about, language=Language.ES).values
    assert (told.value, told.quote) == (expected, "what was written")


@pytest.mark.parametrize(
    "pointer", ["/statements/0", "/partnerships/0", "/other_themes/0", "/language", "/forum"], ids=lambda p: p[1:]
)
def test_what_is_no_answer_of_the_author_is_no_reading_of_one(pointer: str) -> None:
    about = report(evidence={pointer: evidence("somehow", "outline", 0.5)})
    assert letter(about=about).values == ()


def test_a_doubt_about_a_speaker_names_the_speaker() -> None:
    about = report(evidence={"/speakers/0/time": evidence("time", "speaker-time", 0.5, "at nine")})
    assert letter(about=about).values == (
        Interpretation(caption="Time", whose="Ana Field", quote="at nine", value="09:00"),
    )


def test_words_that_could_not_be_placed_are_asked_about() -> None:
    about = report(
        unmatched=(UnmatchedPair(caption="Hashtag", value="#streets", start=10, end=30),),
        unread=(
            Passage(start=10, end=30, text="Hashtag #streets that is told with its caption"),
            Passage(start=40, end=50, text="Kind regards"),
            Passage(start=60, end=99, text="Children drew the street they want\nto walk to school."),
        ),
    )
    assert letter(about=about).queries == (
        Query(caption="Hashtag", quote="#streets"),
        Query(caption="", quote="Children drew the street they want to walk to school."),
    )


def test_of_many_such_words_the_first_are_quoted_and_the_rest_counted() -> None:
    passage = Passage(start=0, end=1, text="word " * 200)
    told = letter(about=report(unread=(passage,) * 7))
    assert (len(told.queries), told.more_queries) == (5, 2)
    assert len(told.queries[0].quote) <= 162


@pytest.mark.parametrize(
    ("speaker", "expected"),
    [
        (Speaker(name="ANA FIELD", email="ana@alda.example"), "ana@alda.example"),
        (Speaker(name="Ana Field"), None),
        (Speaker(name="Bo Field", email="bo@alda.example"), None),
    ],
    ids=["the reporter spoke", "without an address", "another spoke"],
)
def test_the_reporters_address_is_that_of_the_speaker_who_reports(speaker: Speaker, expected: str | None) -> None:
    assert find_reporter_address(report(speakers=(speaker,))) == expected


def test_nobodys_address_is_found_where_nobody_reports() -> None:
    assert find_reporter_address(replace(report(), reporter=None)) is None
