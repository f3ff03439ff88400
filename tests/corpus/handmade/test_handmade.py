"""How well the reports made by hand are read, and that they are built as they are told."""

from datetime import date
from pathlib import Path

import pytest

from tests.corpus.handmade.build import build
from tests.corpus.handmade.marks import as_written, read_marks
from wufgraph.evaluation import evaluate

FLOOR = 0.985


def test_reports_made_by_hand_are_read_as_well_as_ever(tmp_path: Path) -> None:
    reports = build(tmp_path)
    told = evaluate(tmp_path / "documents", tmp_path / "gold")
    assert told.all.reports == len(reports)
    assert told.all.macro_f1 is not None
    assert told.all.macro_f1 >= FLOOR


def test_a_mark_is_written_as_its_author_wrote_it_and_means_what_it_says() -> None:
    source = "%% parties: A; B | kind: mou | stage: signed\nOn [[date=2014-04-09|9 April]] in [[venue|Room 3]]."
    record = read_marks(source, "en-00.txt", str)
    assert as_written(source) == "On 9 April in Room 3."
    assert (record.event.date, record.event.venue) == (date(2014, 4, 9), "Room 3")
    assert record.partnerships[0].parties == ("A", "B")


def test_an_unknown_mark_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="found 'venu'"):
        read_marks("[[venu|Room 3]]", "en-00.txt", str)


def test_an_unknown_theme_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="traffic"):
        read_marks("[[theme=traffic|Traffic]]", "en-00.txt", str)
