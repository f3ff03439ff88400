"""Speakers, presenters and moderators."""

import pytest

from tests.extraction.typed_forms import read_answers
from wufgraph.model import Note, Report, Speaker

BLANK = dict.fromkeys(("speaker-name", "nationality", "organization", "speaker-time", "position", "email"), "")


def read(*speakers: dict[str, str]) -> Report:
    return read_answers(speakers=speakers)


def test_a_speaker_is_read() -> None:
    assert read({}).speakers == (
        Speaker(
            name="Ana Field",
            honorific="Ms",
            nationality=("PE",),
            organization="First Institute",
            position="Director",
            time="09:00",
            email="ana@first.example",
        ),
    )


def test_speakers_stand_in_the_order_of_the_form() -> None:
    speakers = read({"speaker-name": "One"}, {"speaker-name": "Two"}, {"speaker-name": "Three"}).speakers
    assert [speaker.name for speaker in speakers] == ["One", "Two", "Three"]


def test_a_blank_table_is_no_speaker() -> None:
    assert read({}, BLANK).speakers == read({}).speakers


@pytest.mark.parametrize("nothing", ["N/A", "-", "TBC", "none"])
def test_a_field_that_says_nothing_is_blank_and_no_doubt(nothing: str) -> None:
    report = read({field: nothing for field in BLANK if field != "speaker-name"})
    assert report.speakers == (Speaker(name="Ana Field", honorific="Ms"),)
    assert report.warnings == ()
    assert read(dict.fromkeys(BLANK, nothing)).speakers == ()


def test_a_table_without_a_name_is_a_speaker_all_the_same() -> None:
    assert read({"speaker-name": ""}).speakers[0].organization == "First Institute"


@pytest.mark.parametrize(
    ("answer", "email"),
    [
        ("ana@first.example", "ana@first.example"),
        ("Ana Field <ana.field@first.example>", "ana.field@first.example"),
        ("mailto:ana@first.example", "ana@first.example"),
        ("ana@first.example; bo@second.example", "ana@first.example"),
        ("(ana@first.example).", "ana@first.example"),
        ("Johnston@efus.eu", "Johnston@efus.eu"),
        ("on request", None),
        ("ana at first.example", None),
        ("ana (at) first.example", "ana@first.example"),
        ("ana [arroba] first [punto] example", "ana@first.example"),
    ],
)
def test_an_address_is_found_in_its_answer(answer: str, email: str | None) -> None:
    assert read({"email": answer}).speakers[0].email == email


def test_an_organization_is_kept_as_written() -> None:
    assert read({"organization": "First  Institute (FI)"}).speakers[0].organization == "First Institute (FI)"


@pytest.mark.parametrize(
    ("field", "answer", "note"),
    [
        ("nationality", "Korean", Note(pointer="/speakers/0/nationality", code="ambiguous-nationality", text="Korean")),
        ("speaker-time", "second", Note(pointer="/speakers/0/time", code="unreadable-time", text="second")),
    ],
    ids=["nationality", "time"],
)
def test_what_cannot_be_read_is_told(field: str, answer: str, note: Note) -> None:
    assert read({field: answer}).warnings == (note,)


def test_an_open_nationality_is_less_sure() -> None:
    certain, unsure = read({}), read({"nationality": "Italian / Korean"})
    assert unsure.speakers[0].nationality == ("IT",)
    assert (
        unsure.evidence["/speakers/0/nationality"].confidence < certain.evidence["/speakers/0/nationality"].confidence
    )


def test_every_value_has_its_words_as_evidence() -> None:
    report = read({"speaker-name": "Dr Bo Hill", "email": "Bo <bo@second.example>", "speaker-time": "at 9.30 am"})
    quotes = {pointer: evidence.quote for pointer, evidence in report.evidence.items() if "/speakers/" in pointer}
    assert quotes == {
        "/speakers/0/name": "Bo Hill",
        "/speakers/0/honorific": "Dr",
        "/speakers/0/nationality": "Peruvian",
        "/speakers/0/organization": "First Institute",
        "/speakers/0/time": "9.30 am",
        "/speakers/0/position": "Director",
        "/speakers/0/email": "Bo <bo@second.example>",
    }


@pytest.mark.parametrize(("written", "time"), [("2:45", "14:45"), ("02:45", "02:45"), ("9:30", "09:30")])
def test_nobody_speaks_at_night_on_a_clock_of_twelve_hours(written: str, time: str) -> None:
    (speaker,) = read({"speaker-time": written}).speakers
    assert speaker.time == time


@pytest.mark.parametrize(
    "written", ["<ana@alda.exa mple>", "ana@alda. example", "E-mail: <ana@al da.example> / tel. +51 1 555"]
)
def test_an_address_that_a_narrow_cell_has_cut_is_one(written: str) -> None:
    (speaker,) = read({"email": written}).speakers
    assert speaker.email == "ana@alda.example"
