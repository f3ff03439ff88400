"""`wufgraph network export`: formats by name and by ending, one file or two."""

import csv
import io
import zipfile
from pathlib import Path

import pytest

from .running import run


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Two events of three organizations."""
    path = tmp_path / "table.csv"
    path.write_text("event,organization\nFair,EFUS\nFair,UCL\nFair,SDI\nAgora,EFUS\nAgora,UCL\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "begin"),
    [
        ("n.graphml", b"<?xml"),
        ("n.gexf", b"<?xml"),
        ("n.net", b"*Vertices 3"),
        ("n.paj", b"*Network"),
        ("n.cyjs", b"{"),
        ("n.json", b"{"),
    ],
)
def test_the_ending_of_the_output_tells_the_format(name: str, begin: bytes, table: Path, tmp_path: Path) -> None:
    ended = run("network", "export", "--incidence", table, "--output", tmp_path / name)
    assert ended.err == f"wrote {tmp_path / name}\n"
    assert (tmp_path / name).read_bytes().startswith(begin)


@pytest.mark.parametrize(
    ("name", "format_", "ends"),
    [("n.csv", "csv", ["nodes.csv", "ties.csv"]), ("n.txt", "vosviewer", ["map.txt", "network.txt"])],
)
def test_two_files_are_written_beside_each_other(
    name: str, format_: str, ends: list[str], table: Path, tmp_path: Path
) -> None:
    ended = run("network", "export", "--incidence", table, "--format", format_, "--output", tmp_path / name)
    assert ended.err.splitlines() == [f"wrote {tmp_path / f'n-{end}'}" for end in ends]


def test_two_files_go_into_one_archive(table: Path, tmp_path: Path) -> None:
    output = tmp_path / "n.zip"
    run("network", "export", "--incidence", table, "--format", "csv", "--output", output)
    with zipfile.ZipFile(output) as archive:
        ties = list(csv.DictReader(io.StringIO(archive.read("ties.csv").decode())))
    assert [(tie["source"], tie["target"], tie["weight"]) for tie in ties] == [
        ("EFUS", "SDI", "1"),
        ("EFUS", "UCL", "2"),
        ("SDI", "UCL", "1"),
    ]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--format", "csv"], "csv: expected a name for nodes.csv and ties.csv, found none; say --output"),
        (["--output", "network.doc"], ".doc: expected one of .graphml"),
        (["--thesaurus", "t.txt"], "expected a store to know spellings from, found a table"),
    ],
    ids=["two files to the screen", "unknown ending", "thesaurus of a table"],
)
def test_what_cannot_be_written_is_told(words: list[str], told: str, table: Path) -> None:
    ended = run("network", "export", "--incidence", table, *words)
    assert (ended.code, told in ended.err) == (2, True)


def test_a_thesaurus_comes_with_the_spellings_of_the_reports(built_store: Path, tmp_path: Path) -> None:
    path = tmp_path / "thesaurus.txt"
    run("network", "export", "--store", built_store, "--output", tmp_path / "n.graphml", "--thesaurus", path)
    lines = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    assert lines[0] == ["label", "replace by"]
    assert ["ONU-Habitat", "UN-Habitat"] in lines
    assert all(len(line) == 2 and line[0] != line[1] for line in lines)


def test_places_and_measures_are_there_as_asked_for(table: Path) -> None:
    with_all = run("network", "export", "--incidence", table, "--places").out
    plain = run("network", "export", "--incidence", table, "--no-measures").out
    assert ('attr.name="x"' in with_all, 'attr.name="strength"' in with_all) == (True, True)
    assert ('attr.name="x"' in plain, 'attr.name="strength"' in plain) == (False, False)
