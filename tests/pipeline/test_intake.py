"""One bad file never harms the rest, and each is told with its path and what to do."""

import io
import json
import os
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.golden_files import DEMO, SAMPLE_TEXT
from tests.rights import folder_for_all, without_rights
from tests.validation.examples import good_report
from wufgraph.folders import find_files
from wufgraph.intake import FileOutcome, read_file, read_outcome
from wufgraph.pipeline import build
from wufgraph.record import write_record

from .reports import open_store, report, save

GOOD = DEMO / "03-young-planners.txt"


def archive(**members: bytes) -> bytes:
    """A zip archive."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as file:
        for name, content in members.items():
            file.writestr(name, content)
    return data.getvalue()


def record_with(**changes: object) -> bytes:
    """The good report's record with other values."""
    return json.dumps({**json.loads(write_record(good_report())), **changes}).encode()


# Name → content, and words of what is told.
BAD_FILES: dict[str, tuple[bytes, str]] = {
    "empty.docx": (b"", "found an empty file"),
    "scan.pdf": (b"%PDF-1.4\n%\xe2\xe3", "expected a whole PDF"),
    "report.docx": (b"%PDF-1.4\n%\xe2\xe3", "expected a whole PDF"),
    "old.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "found an old office file"),
    "photo.png": (b"\x89PNG\r\n\x1a\n" + bytes(60), "picture"),
    "reports.zip": (archive(**{"report.txt": b"Name of Reporter"}), "found none in 1 documents"),
    "cut.docx": ((DEMO / "01-land-readjustment.docx").read_bytes()[:5000], "expected"),
    "noise.docx": (bytes(range(256)) * 40, "found none of them"),
    "letter.txt": (b"Dear colleagues,\n\nthe report will follow next week.\n", "fewer than three of its captions"),
    "cut.json": (b'{"event": {"title": "Homes"', "expected a report record"),
    "list.json": (b'{"event": []}', "expected a report record"),
    "typed.json": (record_with(reporter=7), "$.reporter"),
    "slug.json": (record_with(themes=["Urban Economy"]), "$.themes[0]"),
    "slug-with-a-line-break.json": (record_with(themes=["safety\n"]), "$.themes[0]"),
    "section.json": (record_with(sections=[{"section": "a b", "words": 1}]), "$.sections[0].section"),
    "digest.json": (record_with(sha256="not a digest"), "$.sha256"),
    "country.json": (record_with(organizers=[{"name": "A", "country": "XX"}]), "found XX"),
    "next.json": (record_with(version=2), "record version 1, found 2"),
}


def make_broken_link(path: Path) -> None:
    """A link to nothing."""
    path.symlink_to(path.with_name("nothing"))


def make_pipe(path: Path) -> None:
    """A pipe that nobody fills."""
    os.mkfifo(path)


BAD_THINGS: dict[str, Callable[[Path], None]] = {"link.docx": make_broken_link, "pipe.txt": make_pipe}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two good files with every kind of bad one around them."""
    folder = tmp_path_factory.mktemp("mixed")
    for name, (content, _) in BAD_FILES.items():
        (folder / name).write_bytes(content)
    for name, make in BAD_THINGS.items():
        make(folder / name)
    save(folder / "deeper", report("Homes"))
    shutil.copy(GOOD, folder)
    return folder


def assert_told(outcome: FileOutcome, path: Path) -> None:
    """A failure is one line with its path, and what to do."""
    assert outcome.error is not None
    assert outcome.error.startswith(f"{path}: ")
    assert "\n" not in outcome.error
    assert ";" in outcome.error
    assert "please report it" not in outcome.error
    assert (outcome.reports, outcome.read_share) == ((), 0.0)


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_is_told_with_its_path(name: str, tmp_path: Path) -> None:
    content, words = BAD_FILES[name]
    path = tmp_path / "in" / name
    path.parent.mkdir()
    path.write_bytes(content)
    outcome = read_outcome(path)
    assert_told(outcome, path)
    assert words in str(outcome.error)


@pytest.mark.parametrize("name", BAD_THINGS)
def test_what_is_no_ordinary_file_is_told_with_its_path(name: str, tmp_path: Path) -> None:
    BAD_THINGS[name](tmp_path / name)
    assert_told(read_outcome(tmp_path / name), tmp_path / name)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert_told(read_outcome(tmp_path / "nowhere.docx"), tmp_path / "nowhere.docx")


def test_all_the_good_files_among_bad_ones_are_built(folder: Path, tmp_path: Path) -> None:
    with open_store(tmp_path / "store") as store:
        summary = build([folder], store)
    assert summary.added == ("wuf7/homes", "wuf7/nothing-about-us-without-us")
    assert {outcome.path.name for outcome in summary.failed} == {*BAD_FILES, *BAD_THINGS}
    assert len(summary.files) == len(summary.failed) + 2
    for outcome in summary.failed:
        assert_told(outcome, outcome.path)


# -- which files


def test_folders_are_searched_and_hidden_and_lock_files_passed_over(tmp_path: Path) -> None:
    for name in ("b.txt", "a/c.txt", "a/.hidden.txt", ".git/config", "a/~$b.docx", "a/deep/er/d.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    found = [str(path.relative_to(tmp_path)) for path in find_files([tmp_path])]
    assert found == ["a/c.txt", "a/deep/er/d.txt", "b.txt"]


def test_a_file_that_is_named_is_taken_whatever_its_name(tmp_path: Path) -> None:
    assert find_files([tmp_path / ".hidden.txt", tmp_path / "~$x.docx"]) == [
        tmp_path / ".hidden.txt",
        tmp_path / "~$x.docx",
    ]


def test_a_file_is_taken_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    assert find_files([tmp_path / "a.txt", tmp_path, tmp_path / "a.txt"]) == [tmp_path / "a.txt"]


def test_a_link_that_leads_back_is_followed_once(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "one.txt").touch()
    (tmp_path / "a" / "back").symlink_to(tmp_path)
    assert {path.name for path in find_files([tmp_path])} == {"one.txt"}


def test_a_store_in_the_folder_is_no_report(tmp_path: Path) -> None:
    shutil.copy(GOOD, tmp_path)
    for turn in range(2):
        with open_store(tmp_path / "wuf-store") as store:
            summary = build([tmp_path], store)
            assert (turn, summary.failed, len(summary.files)) == (turn, (), 1)


def test_a_folder_that_may_not_be_looked_into_is_told_and_the_others_are_searched() -> None:
    with folder_for_all() as folder:
        for name in ("a/one.txt", "b/secret.txt", "c/three.txt"):
            (folder / name).parent.mkdir()
            (folder / name).touch()
        with without_rights(folder / "b"):
            assert find_files([folder]) == [folder / "a/one.txt", folder / "b", folder / "c/three.txt"]
            assert find_files([folder / "b" / "deeper"]) == [folder / "b" / "deeper"]
            outcome = read_outcome(folder / "b")
    assert_told(outcome, folder / "b")
    assert "found no permission" in str(outcome.error)


@pytest.mark.parametrize("name", ["nothing", ".hidden.txt", "~$report.docx", "deeper/.keep"])
def test_a_folder_without_a_report_is_told(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    (folder / name).parent.mkdir(parents=True)
    if name != "nothing":
        (folder / name).touch()
    assert find_files([folder]) == [folder]
    assert_told(read_outcome(folder), folder)
    assert "found a folder that holds none" in str(read_outcome(folder).error)


def test_a_build_that_reads_nothing_makes_no_store(tmp_path: Path) -> None:
    with open_store(tmp_path / "store") as store:
        summary = build([tmp_path / "nowhere.docx"], store)
    assert summary.counts.reports == 0
    assert not (tmp_path / "store").exists()


# -- names and records


def test_a_name_that_is_no_text_is_no_fault(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9 \xff.txt")
    shutil.copy(GOOD, path)
    with open_store(tmp_path / "store") as store:
        summary = build([path], store)
        assert summary.failed == ()
    assert [r.file for r in summary.files[0].reports] == ["caf\ufffd \ufffd.txt"]


def test_a_record_that_an_editor_gave_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    (tmp_path / "record.json").write_bytes(b"\xef\xbb\xbf" + write_record(good_report()))
    assert read_file(tmp_path / "record.json")[1].reports == (good_report(),)


def test_a_record_whose_evidence_leads_nowhere_is_built_without_it(tmp_path: Path) -> None:
    passage = {"start": 0, "end": 1, "section": "title", "rule": "field", "confidence": 1.0, "quote": "x"}
    pointers = ("", "event", "/event/nothing", "/statements/99", "/statements/x", "/statements/²", "/a b/<c>", "/-1")
    notes = [{"pointer": pointer, "code": "some thing <>", "text": "x"} for pointer in (*pointers, "/event/date")]
    path = tmp_path / "record.json"
    path.write_bytes(record_with(evidence=dict.fromkeys(pointers, passage), warnings=notes))
    with open_store(tmp_path / "store") as store:
        summary = build([path], store)
        assert summary.failed == ()
        assert summary.counts.reports == 1


def test_a_record_may_lose_any_item_of_its_lists(tmp_path: Path) -> None:
    _, reading = read_file(SAMPLE_TEXT)
    whole = json.loads(write_record(reading.reports[0]))
    for key in ("statements", "speakers", "organizers", "themes"):
        for place in (0, -1):
            items = list(whole[key])
            del items[place]
            path = tmp_path / "record.json"
            path.write_text(json.dumps({**whole, key: items}), encoding="utf-8")
            assert read_outcome(path).error is None
    path.write_text(json.dumps({**whole, "statements": [], "speakers": [], "organizers": []}), encoding="utf-8")
    with open_store(tmp_path / "store") as store:
        assert build([path], store).failed == ()


def test_a_failure_inside_is_told_as_ours_and_harms_no_other(tmp_path: Path) -> None:
    # A path that the operating system itself refuses, which no reader expects.
    outcome = read_outcome(tmp_path / "a\0b.txt")
    assert "please report it" in str(outcome.error)
