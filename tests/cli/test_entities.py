"""`wufgraph entities`, and what `wufgraph evaluate` says of clusters."""

import json
from pathlib import Path

import pytest

from tests.corpus.clusters import write_clusters
from tests.golden_files import DEMO, GOLDEN
from wufgraph.record import read_record

from .running import run


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of three reports of the demo."""
    folder = tmp_path_factory.mktemp("entities") / "store"
    files = sorted(DEMO.glob("0[1-3]*"))
    assert run("build", *files, "--store", folder, "--quiet").code == 0
    return folder


@pytest.fixture(scope="module")
def gold(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """True clusters of the same reports."""
    records = [read_record(path.read_bytes(), path.name) for path in sorted((GOLDEN / "demo").glob("0[1-3]*.json"))]
    path = tmp_path_factory.mktemp("gold") / "clusters.json"
    path.write_bytes(write_clusters(records))
    return path


def test_entities_are_listed_with_what_they_are_called(store: Path) -> None:
    ended = run("entities", "--store", store, "--kind", "institution", "--format", "csv")
    assert ended.code == 0
    header, *rows = ended.out.splitlines()
    assert header == "entity,kind,name,mentions,files,written,part_of"
    assert rows
    assert all(",institution," in row for row in rows)


def test_the_cluster_file_of_a_store_is_compared_with_the_true_one(store: Path, gold: Path, tmp_path: Path) -> None:
    clusters = tmp_path / "clusters.json"
    assert run("entities", "--store", store, "--format", "json", "--output", clusters).code == 0
    told = json.loads(run("evaluate", clusters, gold, "--format", "json").out)
    assert [(one["kind"], one["resolved"]) for one in told] == [
        ("institution", "clusters.json"),
        ("person", "clusters.json"),
    ]
    assert all(one["missing"] == one["extra"] == [] and one["b_cubed"]["f1"] == 1.0 for one in told)


def test_reports_are_resolved_with_known_organizations_and_without(gold: Path) -> None:
    ended = run("evaluate", GOLDEN / "demo", gold)
    assert ended.code == 0
    rows = [line.split()[:3] for line in ended.out.splitlines()[2:6]]
    assert rows == [
        ["institution", "with", "authority"],
        ["person", "with", "authority"],
        ["institution", "no", "authority"],
        ["person", "no", "authority"],
    ]


def test_a_report_that_cannot_be_read_is_told(gold: Path, tmp_path: Path) -> None:
    (tmp_path / "broken.json").write_text('{"file": 1', encoding="utf-8")
    ended = run("evaluate", tmp_path, gold)
    assert ended.code == 1
    assert "failed: " in ended.err
