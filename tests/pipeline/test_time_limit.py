"""One document may take so long, and no longer."""

import itertools
import signal
import threading
import time
from pathlib import Path

import pytest

from tests.documents.word_files import make_zip
from tests.golden_files import DEMO
from wufgraph import intake
from wufgraph.errors import SlowInputError
from wufgraph.model import Document
from wufgraph.time_limit import can_limit_time, limit_time

GOOD = (DEMO / "03-young-planners.txt").read_text(encoding="utf-8")


def go_on() -> None:
    """Work without end."""
    for _ in itertools.count():
        pass


def test_what_takes_too_long_is_stopped_by_name() -> None:
    started = time.perf_counter()
    with (
        pytest.raises(SlowInputError, match=r"^made\.docx: expected to be read within 0\.05 seconds, .*--timeout"),
        limit_time(0.05, "made.docx"),
    ):
        go_on()
    assert time.perf_counter() - started < 5


def test_what_is_done_in_time_leaves_no_timer_behind() -> None:
    before = signal.getsignal(signal.SIGALRM)
    with limit_time(100, "made.docx"):
        assert signal.getitimer(signal.ITIMER_REAL)[0] > 0
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
    assert signal.getsignal(signal.SIGALRM) is before


@pytest.mark.parametrize("seconds", [None, 0.0], ids=["none", "zero"])
def test_without_a_number_there_is_no_limit(seconds: float | None) -> None:
    with limit_time(seconds, "made.docx"):
        assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_outside_the_main_thread_there_is_no_limit() -> None:
    found: list[bool] = []

    def ask() -> None:
        with limit_time(0.001, "made.docx"):
            found.append(can_limit_time())

    other = threading.Thread(target=ask)
    other.start()
    other.join()
    assert found == [False]


def slow_archive(tmp_path: Path, slow: int) -> Path:
    """An archive of a good report behind others that are slow."""
    path = tmp_path / "batch.zip"
    path.write_bytes(make_zip({**{f"{n}-slow.txt": "slow" for n in range(slow)}, "good.txt": GOOD}))
    return path


@pytest.fixture
def slow_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader that never ends on the word "slow"."""
    read = intake._read_report

    def read_slowly(document: Document, where: str, captions: object) -> object:
        if document.text.strip() == "slow":
            go_on()
        return read(document, where, None)

    monkeypatch.setattr(intake, "_read_report", read_slowly)


@pytest.mark.usefixtures("slow_words")
def test_a_slow_document_of_an_archive_harms_no_other(tmp_path: Path) -> None:
    outcome = intake.read_outcome(slow_archive(tmp_path, 1), seconds=2)
    assert [report.part for report in outcome.reports] == ["good.txt"]
    assert "0-slow.txt: expected to be read within 2 seconds" in outcome.failures[0]


@pytest.mark.usefixtures("slow_words")
def test_after_three_slow_documents_an_archive_is_left(tmp_path: Path) -> None:
    outcome = intake.read_outcome(slow_archive(tmp_path, 4), seconds=0.2)
    assert outcome.reports == ()
    assert str(outcome.error).count("expected to be read within") == 3
