"""Measures on the command line: of a table that did not come from reports."""

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import networkx as nx
import pytest

from wufgraph.network.measures import MEASURES

from .running import run

HEAD = "event,organization,country,sector,themes"
ROWS = (
    *("e1,A,KE,university,housing", "e1,B,KE,city,housing", "e1,C,FR,city,housing", "e2,C,FR,city,water"),
    *("e2,D,US,ngo,water", "e3,E,US,ngo,water", "e4,D,US,ngo,land", "e4,F,BR,ngo,land", "e4,A,KE,university,land"),
)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Four events of six organizations, one of them alone."""
    path = tmp_path / "attendance.csv"
    path.write_text("\n".join((HEAD, *ROWS)) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def southern_women(tmp_path: Path) -> Path:
    """Who was at which of fourteen events (Davis, Gardner & Gardner 1941)."""
    davis = nx.davis_southern_women_graph()
    path = tmp_path / "davis.csv"
    rows = (f"{event},{woman}" for woman in davis.graph["top"] for event in davis.neighbors(woman))
    path.write_text("\n".join(("event,organization", *rows)) + "\n", encoding="utf-8")
    return path


def test_all_measures_are_told_and_none_is_nan(table: Path) -> None:
    ended = run("network", "measure", "--incidence", table, "--measures", "all", "--format", "json")
    rows = {row["node"]: row for row in json.loads(ended.out, parse_constant=pytest.fail)}
    assert list(rows["A"]) == ["node", "label", *MEASURES]
    assert rows["A"]["degree"] == 4
    assert rows["E"]["constraint"] is None
    assert next(iter(rows)) == "A"


def test_a_measure_that_is_not_defined_is_an_empty_cell(table: Path) -> None:
    ended = run("network", "measure", "--incidence", table, "--measures", "constraint", "--format", "csv")
    assert ended.out.splitlines()[-1] == "E,E,"


def test_the_women_are_measured_from_their_table(southern_women: Path) -> None:
    ended = run(
        "network", "measure", "--incidence", southern_women, "--measures", "degree,strength", "--format", "json"
    )
    rows = {row["node"]: row for row in json.loads(ended.out)}
    assert len(rows) == 18
    assert (rows["Evelyn Jefferson"]["degree"], rows["Evelyn Jefferson"]["strength"]) == (17, 50)
    assert sum(row["strength"] for row in rows.values()) == 2 * 322


def test_brokers_are_told_by_the_groups_asked_for(table: Path) -> None:
    words = ("network", "measure", "--incidence", table, "--measures", "gatekeeper", "--format", "json")
    found = {by: json.loads(run(*words, "--by", by).out)[0]["gatekeeper"] for by in ("country", "theme")}
    assert found == {"country": 2, "theme": 3}
    assert "groups by colour" in run(*words, "--by", "colour").err


def test_what_is_estimated_is_told_with_its_error(southern_women: Path) -> None:
    words = ("network", "measure", "--incidence", southern_women, "--measures", "betweenness,degree", "--samples", "6")
    ended = run(*words, "--format", "json")
    assert "betweenness was estimated from 6 of 18 nodes as sources: standard error" in ended.err
    first = json.loads(ended.out)[0]
    assert list(first) == ["node", "label", "betweenness", "betweenness_error", "degree"]
    assert first["betweenness_error"] > 0
    exact = run("network", "measure", "--incidence", southern_women, "--samples", "0", "--format", "json")
    assert "estimated" not in exact.err


@pytest.mark.parametrize("engine", ["networkx", "networkit"])
def test_engines_agree(engine: str, southern_women: Path) -> None:
    words = (
        "network",
        "measure",
        "--incidence",
        southern_women,
        "--measures",
        "betweenness,harmonic",
        "--format",
        "csv",
    )
    assert run(*words, "--engine", engine).out == run(*words).out


def test_help_lists_every_measure() -> None:
    told = run("network", "measure", "--help").out
    assert all(f"\n  {name} " in told for name in MEASURES)


def test_a_network_is_described_in_values_in_mixing_and_in_its_rich_club(table: Path) -> None:
    words = ("network", "describe", "--incidence", table, "--runs", "3", "--format", "json")
    values = {row["name"]: row["value"] for row in json.loads(run(*words).out, parse_constant=pytest.fail)}
    assert (values["nodes"], values["ties"], values["events"]) == (6, 7, 4)
    assert values["small_world"] > 0
    mixing = json.loads(run(*words, "--show", "mixing", "--by", "sector").out)
    assert mixing[0] == {
        "by": "sector",
        "group": "city",
        "other": "city",
        "ties": 1,
        "weight": 1,
        "expected": 0.892857142857,
    }
    club = json.loads(run(*words, "--show", "rich-club").out, parse_constant=pytest.fail)
    assert [row["nodes"] for row in club] == [5, 5, 3]


def test_communities_are_told_with_their_stability(southern_women: Path) -> None:
    for method in ("louvain", "leiden"):
        words = ("network", "communities", "--incidence", southern_women, "--method", method, "--runs", "8")
        ended = run(*words, "--format", "json")
        rows = json.loads(ended.out)
        assert len(rows) == 18
        assert all(0 < row["stability"] <= 1 for row in rows)
        assert "over 8 runs" in ended.err
        assert "NMI" in ended.err


@pytest.mark.parametrize("projection", ["countries", "themes", "organizations-themes"])
def test_other_projections_are_measured_too(projection: str, table: Path) -> None:
    for command in (("measure", "--measures", "degree,betweenness,constraint"), ("describe",), ("communities",)):
        ended = run("network", *command, "--incidence", table, "--projection", projection, "--format", "json")
        assert json.loads(ended.out, parse_constant=pytest.fail)


def test_neither_the_order_of_rows_nor_the_hash_seed_changes_a_byte(tmp_path: Path) -> None:
    draw = random.Random(3)
    members = [
        f"e{event},o{draw.randrange(40)},{draw.choice(['KE', 'FR', 'BR'])}" for event in range(40) for _ in range(4)
    ]
    country = {row.split(",")[1]: row.split(",")[2] for row in members}
    rows = sorted({f"{e},{o},{country[o]}" for e, o, _ in (row.split(",") for row in members)})
    outputs = set()
    for number in range(4):
        draw.shuffle(rows)
        path = tmp_path / f"order{number}.csv"
        path.write_text("\n".join(("event,organization,country", *rows)) + "\n", encoding="utf-8")
        outputs.add(told_by_process(path, hash_seed=str(number)))
    assert len(outputs) == 1


SCRIPT = """
import sys
from wufgraph.cli import cli
for words in (["measure", "--measures", "all"], ["communities", "--method", "leiden"], ["communities"], ["describe"]):
    cli(["network", *words, "--format", "csv", "--incidence", sys.argv[1]], standalone_mode=False)
"""


def told_by_process(path: Path, hash_seed: str) -> bytes:
    """What the commands print in a process of its own."""
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed}
    done = subprocess.run([sys.executable, "-c", SCRIPT, str(path)], capture_output=True, check=True, env=environment)
    assert done.stdout.count(b"\n") > 100
    return done.stdout
