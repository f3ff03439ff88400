"""Record → graph → record gives the record back, all but the e-mail addresses."""

from hypothesis import given

from tests.strategies import reports
from wufgraph.graph.lift import lift_report
from wufgraph.graph.lower import lower_report
from wufgraph.identity import find_mentions, resolve
from wufgraph.model import Note, Report

KEY = "wuf7/made"


def through_the_graph(report: Report, agents: dict[str, str]) -> Report:
    return lower_report(lift_report(report, KEY, agents), KEY)


@given(reports())
def test_nothing_is_lost_on_the_way_through_the_graph(report: Report) -> None:
    assert through_the_graph(report, resolve(find_mentions(report, KEY)).of_report(KEY)) == report


@given(reports())
def test_nothing_is_lost_where_nobody_knows_who_is_who(report: Report) -> None:
    assert through_the_graph(report, {}) == report


def test_a_doubt_may_be_about_all_statements() -> None:
    doubt = Note(pointer="/statements", code="learned-caption-outline", text="Debate")
    doubted = Report(file="report.txt", warnings=(doubt,))
    assert through_the_graph(doubted, {}) == doubted
