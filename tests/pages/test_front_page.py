"""The front page: what was found, other people's words escaped, nothing fetched."""

import datetime as dt

import pytest

from wufgraph.dataset import Dataset
from wufgraph.pages import FrontPage, front_page
from wufgraph.pipeline import BuildSummary, Counts
from wufgraph.query import Table

from .html import assert_self_contained
from .test_findings_page import HOSTILE

COUNTS = Counts(reports=2, events=2, institutions=3, persons=5, speakers=4, statements=17, positions=6, unread=1)
EVENT_COLUMNS = ("event", "title", "date", "start", "end", "venue", "type", "participants")
INSTITUTION_COLUMNS = ("institution", "label", "whole", "organized", "speakers")


def page_of(events: Table, institutions: Table, counts: Counts = COUNTS) -> str:
    """A front page with two files to open."""
    return front_page(
        FrontPage(
            summary=BuildSummary(files=(), added=(), replaced=(), set_aside=(), counts=counts),
            events=events,
            institutions=institutions,
            totals={"Violation": 9, "Warning": 8, "Info": 7},
            files=(("network.html", "who works with whom"), ("graph.ttl", "the graph")),
        )
    )


def one_event(words: str) -> Table:
    """A table of one event."""
    row = ("https://example.org/e", words, dt.date(2014, 4, 9), dt.time(14, 45), None, words, words, 60)
    return Table(EVENT_COLUMNS, (row,))


@pytest.mark.parametrize("words", HOSTILE)
def test_other_peoples_words_are_words(words: str) -> None:
    institutions = Table(INSTITUTION_COLUMNS, (("https://example.org/i", words, words, 1, 2),))
    page = assert_self_contained(page_of(one_event(words), institutions))
    assert page.text().count(" ".join(words.split())) == 5


def test_what_was_counted_is_on_it() -> None:
    page = assert_self_contained(page_of(one_event("Homes"), Table(INSTITUTION_COLUMNS, ())))
    assert "What was found in 2 partner reports" in page.words("h1")
    assert {"2", "3", "5", "17", "1", "9", "8"} <= set(page.words("b"))


def test_the_files_beside_it_are_linked_in_order() -> None:
    page = assert_self_contained(page_of(one_event("Homes"), Table(INSTITUTION_COLUMNS, ())))
    assert page.values("href") == ["network.html", "graph.ttl"]
    assert "who works with whom" in page.words("td")


def test_what_is_not_known_is_a_dash() -> None:
    nothing = Table(EVENT_COLUMNS, (("https://example.org/e", None, None, None, None, None, None, None),))
    page = assert_self_contained(page_of(nothing, Table(INSTITUTION_COLUMNS, ())))
    assert page.words("td").count("–") == 5
    assert "(no title)" in page.words("td")
    assert "None" not in page.text()


def test_nobody_is_a_number_too() -> None:
    row = ("https://example.org/e", "Homes", None, dt.time(0, 0), None, None, None, 0)
    page = assert_self_contained(page_of(Table(EVENT_COLUMNS, (row,)), Table(INSTITUTION_COLUMNS, ())))
    assert "0" in page.words("td")
    assert "00:00" in page.words("td")


def test_a_page_about_nothing_is_a_page() -> None:
    assert_self_contained(page_of(Table(EVENT_COLUMNS, ()), Table(INSTITUTION_COLUMNS, ())))


def test_the_page_of_real_reports_names_all_events_and_institutions(built: Dataset) -> None:
    events, institutions = built.reports(), built.query("institutions")
    page = assert_self_contained(page_of(events, institutions, built.counts()))
    words = page.words("td", "th")
    assert {" ".join(str(row["title"]).split()) for row in events} <= set(words)
    assert {" ".join(str(row["label"]).split()) for row in institutions} <= set(words)
    assert "14:45" in words
