"""Documents become record files, are corrected by hand, and are built."""

import json
import shutil
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.golden_files import DEMO
from wufgraph.record import read_record

from .running import run

ENGLISH, SPANISH = DEMO / "03-young-planners.txt", DEMO / "05-suelo-y-plusvalias.txt"


def copy(source: Path, *target: str | Path) -> Path:
    """A copy of a report under another name."""
    path = Path(*target)
    path.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(source, path)
    return path


def read(path: Path) -> dict[str, Any]:
    """A record file as JSON."""
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def two_in_one(path: Path) -> Path:
    """A document that holds two reports."""
    both = ENGLISH.read_text(encoding="utf-8"), SPANISH.read_text(encoding="utf-8")
    path.write_text("\n\n".join(both), encoding="utf-8")
    return path


def test_a_record_goes_to_the_screen_or_to_a_file(tmp_path: Path) -> None:
    on_screen, to_file = run("extract", ENGLISH), run("extract", ENGLISH, "--output", tmp_path / "records")
    path = tmp_path / "records" / "03-young-planners.json"
    assert (on_screen.code, to_file.code, to_file.out) == (0, 0, "")
    assert to_file.err == f"wrote {path}\n"
    assert path.read_text(encoding="utf-8") == on_screen.out
    assert read_record(path.read_bytes(), "x").file == "03-young-planners.txt"


def test_a_second_report_of_a_document_gets_a_number(tmp_path: Path) -> None:
    run("extract", two_in_one(tmp_path / "both.txt"), "--output", tmp_path / "records")
    titles = {path.name: read(path)["event"]["title"] for path in (tmp_path / "records").iterdir()}
    assert sorted(titles) == ["both-2.json", "both.json"]
    assert titles["both.json"].startswith("Nothing about us")
    assert titles["both-2.json"].startswith("Suelo, plusvalías")


def test_the_reports_of_an_archive_are_named_after_it_and_a_repeated_one_is_told(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "batch.zip", "w") as archive:
        for name, source in (("b.txt", ENGLISH), ("a/x.txt", SPANISH), ("b copy.txt", ENGLISH)):
            archive.write(source, name)
    ended = run("extract", tmp_path / "batch.zip", "--output", tmp_path / "records")
    parts = {path.name: (read(path)["file"], read(path)["part"]) for path in (tmp_path / "records").iterdir()}
    assert parts == {"batch.json": ("batch.zip", "a/x.txt"), "batch-2.json": ("batch.zip", "b copy.txt")}
    assert f"set aside: {tmp_path / 'batch.zip'}/b.txt: reports on the same event" in ended.err


def test_no_record_overwrites_another(tmp_path: Path) -> None:
    paths = [
        copy(ENGLISH, tmp_path, "a", "report.txt"),
        copy(SPANISH, tmp_path, "b", "report.txt"),
        copy(DEMO / "01-land-readjustment.docx", tmp_path, "b", "report.docx"),
        copy(DEMO / "08-donnees-ouvertes.txt", tmp_path, "c", "report.txt"),
        copy(DEMO / "10-water-by-right.txt", tmp_path, "c", "c", "report.txt"),
        copy(ENGLISH, tmp_path, "Report.txt"),
        two_in_one(tmp_path / "report-2.txt"),
    ]
    run("extract", *paths, "--output", tmp_path / "records")
    names = [path.name for path in (tmp_path / "records").iterdir()]
    assert len(names) == 8
    assert len({name.casefold() for name in names}) == 8
    assert {"report.json", "report.txt.json", "report.docx.json"} <= set(names)
    files = sorted(read(path)["file"] for path in (tmp_path / "records").iterdir())
    assert files == sorted([*(path.name for path in paths), "report-2.txt"])


def test_a_bad_file_is_told_and_the_others_are_extracted(tmp_path: Path) -> None:
    (tmp_path / "empty.docx").touch()
    ended = run("extract", tmp_path / "empty.docx", ENGLISH, "--output", tmp_path / "records")
    assert ended.code == 1
    assert f"failed: {tmp_path / 'empty.docx'}: " in ended.err
    assert [path.name for path in (tmp_path / "records").iterdir()] == ["03-young-planners.json"]


def test_records_are_extracted_alike_each_time() -> None:
    assert run("extract", DEMO).out == run("extract", DEMO).out


def test_what_was_extracted_is_built_to_the_same_graph(tmp_path: Path) -> None:
    files = [ENGLISH, SPANISH, DEMO / "04-villes-riveraines.docx"]
    run("extract", *files, "--output", tmp_path / "records")
    run("build", *files, "-q", "--store", tmp_path / "one")
    run("build", tmp_path / "records", "-q", "--store", tmp_path / "other")
    exports = [run("export", "--format", "nquads", "--store", tmp_path / name).out for name in ("one", "other")]
    assert exports[0] == exports[1]


def test_what_was_corrected_by_hand_replaces_what_was_read(tmp_path: Path) -> None:
    store, records = tmp_path / "store", tmp_path / "records"
    run("build", ENGLISH, "-q", "--store", store)
    run("extract", ENGLISH, "--output", records)
    record = read(records / "03-young-planners.json")
    record["event"]["venue"] = "Salón Rojo"
    record["event"]["date"] = "2014-04-11"
    record["speakers"][2]["email"] = "lina@zaytuna.example"
    del record["statements"][3]
    kept = record["statements"][3]["text"]
    (records / "03-young-planners.json").write_text(json.dumps(record, indent=4), encoding="utf-8")
    assert run("check", records).out.count("Lina Haddadeen") < run("check", ENGLISH).out.count("Lina Haddadeen")
    ended = run("build", records, "--store", store)
    assert ended.code == 0
    (event,) = json.loads(run("query", "events", "--format", "json", "--store", store).out)
    assert (event["venue"], event["date"]) == ("Salón Rojo", "2014-04-11")
    question = "SELECT ?words WHERE { ?s schema:text ?text ; wuf:hasEvidence/oa:exact ?words FILTER(?text = ?words) }"
    words = [row["words"] for row in json.loads(run("sparql", question, "--format", "json", "--store", store).out)]
    assert kept in words


@pytest.mark.parametrize("broken", ["{", '{"event": 1}', '{"event": {}, "file": "x", "themes": ["No Slug"]}'])
def test_a_record_that_was_broken_by_hand_is_told_with_its_place(broken: str, tmp_path: Path) -> None:
    path = tmp_path / "records" / "r.json"
    path.parent.mkdir()
    path.write_text(broken, encoding="utf-8")
    if '"event"' not in broken:
        path.write_text('{"event": ', encoding="utf-8")
    ended = run("build", path.parent, "-q", "--store", tmp_path / "store")
    assert ended.code == 1
    assert ended.err.startswith(f"failed: {path}: expected a report record, found: ")
    assert ended.err.count("\n") == 1


@pytest.mark.parametrize(("words", "form"), [((), "wuf7-partners"), (("--edition", "wuf12"), "wuf12-partners")])
def test_people_say_which_edition_of_the_form_documents_follow(words: tuple[str, ...], form: str) -> None:
    assert json.loads(run("extract", ENGLISH, *words).out)["form"] == form


def test_an_edition_that_does_not_exist_is_told() -> None:
    ended = run("extract", ENGLISH, "--edition", "wuf9")
    assert (ended.code, "wuf12-partners (wuf12)" in ended.err) == (2, True)
