"""Rows of a programme that stand in no section, and those below the caption of the speakers."""

import pytest

from tests.extraction.speakers.test_named_in_sentences import read as read_below
from tests.extraction.typed_forms import fill, report_in
from wufgraph.model import Report

ROWS = """10:00 Opening – Ana Field, director, Second Forum
10:20 Presentation – Dr Bo Hill, University of Alda
10:40 Break
11:00 Discussion"""
ANA, BO = ("Ana Field", "Second Forum", "director", "10:00"), ("Bo Hill", "University of Alda", None, "10:20")


def told(report: Report) -> list[tuple[str | None, ...]]:
    """Name, organization, position and hour of each speaker."""
    return [(one.name, one.organization, one.position, one.time) for one in report.speakers]


def test_rows_in_front_of_the_form_tell_of_speakers() -> None:
    assert told(report_in(f"{ROWS}\n\n{fill(speakers=())}")) == [ANA, BO]


def test_rows_behind_the_last_section_tell_of_speakers() -> None:
    assert told(read_below(ROWS, with_caption=False)) == [ANA, BO]


def test_what_happens_at_an_hour_is_nobodys_position() -> None:
    assert told(read_below(ROWS)) == [ANA, BO]


@pytest.mark.parametrize(
    "rows",
    [
        "10:00 Housing Policy\n10:30 Urban Mobility\n11:00 Safer Streets",
        "09:00 Nairobi\n10:00 Kampala",
        "10:00 Opening\n10:30 Closing",
        "10:00 Opening – Ana Field, director, Second Forum",
    ],
    ids=["topics", "towns", "parts", "one row"],
)
def test_other_rows_with_hours_name_nobody(rows: str) -> None:
    report = report_in(f"{rows}\n\n{fill(speakers=())}")
    assert report.speakers == ()
