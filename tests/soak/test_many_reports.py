"""Long runs: many reports, added in many builds, and a builder that is killed again and again."""

import datetime as dt
import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from tests.golden_files import DEMO
from wufgraph.dataset import Dataset
from wufgraph.folders import find_files
from wufgraph.intake import read_file
from wufgraph.model import Report
from wufgraph.record import write_record

pytestmark = pytest.mark.soak
REPORTS = 600
BUILDS = 6
KILLS = 25


def variants(count: int) -> list[Report]:
    """Reports with titles and days of their own, made from the demo reports."""
    originals = [read_file(path)[1].reports[0] for path in find_files([DEMO])]
    made = []
    for number in range(count):
        one = originals[number % len(originals)]
        event = replace(one.event, title=f"{one.event.title} {number}", date=dt.date(2014, 4, 5 + number % 7))
        made.append(replace(one, event=event, sha256=None, file=f"report-{number}.docx"))
    return made


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of record files."""
    folder = tmp_path_factory.mktemp("records")
    for number, report in enumerate(variants(REPORTS)):
        (folder / f"{number:04}.json").write_bytes(write_record(report))
    return folder


def test_many_builds_give_what_one_build_gives(records: Path, tmp_path: Path) -> None:
    files = sorted(records.iterdir())
    with Dataset(tmp_path / "at-once") as at_once, Dataset(tmp_path / "by-and-by") as by_and_by:
        at_once.build(files)
        for start in range(BUILDS):
            by_and_by.build(files[start::BUILDS])
        assert at_once.counts().reports == REPORTS
        assert at_once.export("nquads", inferred=True) == by_and_by.export("nquads", inferred=True)


def test_a_builder_that_is_killed_never_leaves_half_a_report(records: Path, tmp_path: Path) -> None:
    store, files = tmp_path / "store", sorted(records.iterdir())[:60]
    with Dataset(store) as dataset:
        dataset.build(files[:20])
        whole = {key: len(dataset.graph(key)) for key in dataset.report_keys()}
    dice = random.Random(7)
    for _ in range(KILLS):
        command = [sys.executable, "-m", "wufgraph", "build", "-q", "--store", str(store), *map(str, files)]
        builder = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(dice.uniform(0.3, 3.0))
        os.kill(builder.pid, signal.SIGKILL)
        builder.wait()
        with Dataset(store, read_only=True) as dataset:
            for key in dataset.report_keys():
                size = len(dataset.graph(key))
                assert size == whole.setdefault(key, size)
