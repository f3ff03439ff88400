"""Coverage: every character has exactly one role."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.word_files import read_word
from tests.extraction.segments.test_segments import HEADERS, SECTIONS, TABLES
from tests.extraction.typed_forms import document_of, fill
from wufgraph.extraction import Reading, extract
from wufgraph.model import Document, Role

DOCUMENTS = {
    **HEADERS,
    **SECTIONS,
    **{f"speakers: {name}": read_word(tables) for name, tables in TABLES.items()},
    "official form": document_of(fill()),
    "two forms": document_of(fill() + fill()),
    "no form": document_of("Dear all,\n\nhere is nothing.\n"),
    "white space": document_of(" \n\n \n"),
}
LINES = st.sampled_from(
    [
        "Name of Reporter: Ana",
        "Date:\t9 April 2014",
        "Venue:",
        "Sponsor: Acme",
        "Summary of the Event",
        "Some words.",
        "- an item",
        "Recommendations",
        "Detail Information of Speakers/Presenters/Moderators:",
        "Full name\tNationality\tPosition",
        "Ana\t\tMayor",
        "URBAN ECONOMY",
        "REPORTING FORMAT FOR PARTNERS",
        "",
        "\f",
    ]
)


def check(document: Document, reading: Reading) -> None:
    spans = [run.span for run in reading.roles]
    assert all(span.start < span.end for span in spans)
    assert all(one.end == two.start for one, two in pairwise(spans))
    assert (spans[0].start, spans[-1].end) == (0, len(document.text)) if document.text else not spans
    assert all(one.role is not two.role for one, two in pairwise(reading.roles))


@pytest.mark.parametrize("document", DOCUMENTS.values(), ids=list(DOCUMENTS))
def test_runs_cover_every_character_once(document: Document) -> None:
    check(document, extract(document))


@given(st.lists(LINES, max_size=25))
def test_runs_cover_any_text_once(lines: list[str]) -> None:
    document = document_of("\n".join(lines) or " ")
    check(document, extract(document))


def test_white_space_has_the_role_of_what_stands_before_it() -> None:
    document = document_of(fill())
    reading = extract(document)
    assert not [run for run in reading.roles[1:] if document.text[run.span.start].isspace()]


def test_a_text_that_is_no_form_is_unread_and_holds_no_report() -> None:
    reading = extract(document_of("Dear all,\n\nDate: 9 April\n"))
    assert reading.reports == ()
    assert {run.role for run in reading.roles} == {Role.UNREAD}
    assert reading.read_share == 0.0


def test_the_read_share_is_that_of_the_characters_with_a_role() -> None:
    whole, part = document_of(fill()), document_of(fill({"venue": "Room 1\nSponsor:\tAcme"}))
    assert extract(whole).read_share == 1.0
    unread = sum(len(run.span) for run in extract(part).roles if run.role is Role.UNREAD)
    assert unread == len("Sponsor:\tAcme\n")
    assert extract(part).read_share == 1 - unread / len(part.text)


def test_an_empty_reading_has_read_nothing() -> None:
    assert Reading((), ()).read_share == 0.0


def test_unread_passages_are_in_the_record_with_their_place() -> None:
    document = document_of(fill({"venue": "Room 1\nSponsor:\tAcme"}))
    (report,) = extract(document).reports
    assert [passage.text for passage in report.unread] == ["Sponsor:", "Acme"]
    assert all(document.text[p.start : p.end] == p.text for p in report.unread)
