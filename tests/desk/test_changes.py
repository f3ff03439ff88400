"""What changed between two versions of a report."""

from dataclasses import replace

import pytest

from tests.validation.examples import good_report
from wufgraph.desk.changes import changes_as_json, changes_as_text, compare_reports
from wufgraph.model import Report, Speaker, Statement, StatementKind

GOOD = good_report()
FIRST, SECOND, *_ = GOOD.statements


def changed(new: Report) -> list[tuple[str, object, object]]:
    """The changes from the good report."""
    return [(change.pointer, change.old, change.new) for change in compare_reports(GOOD, new)]


def test_a_report_is_equal_to_itself_wherever_it_was_read() -> None:
    assert changed(replace(GOOD, file="other.pdf", part="a/b", sha256="0" * 64)) == []


def test_one_answer_changed_is_one_change() -> None:
    assert changed(replace(GOOD, reporter="Ana María Ruiz")) == [("/reporter", "Ana Ruiz", "Ana María Ruiz")]


def test_what_is_put_in_between_changes_nothing_behind_it() -> None:
    new = Statement(kind=StatementKind.DISCUSSION, text="Who pays for the last mile?")
    changes = compare_reports(GOOD, replace(GOOD, statements=(FIRST, new, *GOOD.statements[1:])))
    assert [(change.pointer, change.old) for change in changes] == [("/statements/1", None)]


def test_what_is_taken_out_is_told_where_it_was() -> None:
    changes = compare_reports(GOOD, replace(GOOD, statements=(FIRST, *GOOD.statements[2:])))
    assert [(change.pointer, change.new) for change in changes] == [("/statements/1", None)]


def test_a_reworded_statement_is_one_change_with_the_words_it_had() -> None:
    reworded = replace(FIRST, text="What does an hour of travel cost a household?")
    (change,) = compare_reports(GOOD, replace(GOOD, statements=(reworded, *GOOD.statements[1:])))
    assert (change.pointer, change.of) == ("/statements/0/text", FIRST.text)


def test_themes_are_added_and_taken_out_one_by_one() -> None:
    new = replace(GOOD, themes=("urban-economy", "resilience"))
    assert changed(new) == [("/themes/1", "youth-and-job-creation", "resilience")]


@pytest.mark.parametrize("number", [0, 1])
def test_a_speaker_is_compared_with_the_one_they_were(number: int) -> None:
    speakers = list(GOOD.speakers)
    speakers[number] = replace(speakers[number], position="Mayor")
    (change,) = compare_reports(GOOD, replace(GOOD, speakers=tuple(speakers)))
    assert (change.pointer, change.new, change.of) == (f"/speakers/{number}/position", "Mayor", speakers[number].name)


def test_changes_are_told_in_words_and_as_data() -> None:
    changes = compare_reports(GOOD, replace(GOOD, reporter=None))
    assert changes_as_text(changes) == "reporter\n  - Ana Ruiz\n"
    assert changes_as_json(changes) == [{"pointer": "/reporter", "old": "Ana Ruiz", "new": None, "of": ""}]


def test_nationalities_in_another_order_are_no_change() -> None:
    one, other = (
        replace(good_report(), speakers=(Speaker(name="Ana Field", nationality=codes),))
        for codes in (("PT", "DE"), ("DE", "PT"))
    )
    assert compare_reports(one, other) == []
