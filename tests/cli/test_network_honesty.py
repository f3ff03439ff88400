"""`wufgraph network significance`, `backbone`, `ranks` and `sensitivity`: what they print."""

import csv
import io
import itertools
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import Ended, run
from tests.golden_files import GOLDEN
from wufgraph.cli.network import judging
from wufgraph.network.honesty import CORRECTIONS


def rows(ended: Ended) -> list[dict[str, str]]:
    assert ended.code == 0, ended.err
    return list(csv.DictReader(io.StringIO(ended.out)))


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two who are always together among others who meet at random, as a table of an analyst."""
    members = [{f"o{n % 7}", f"o{n * 3 % 11}", f"o{n * n % 5}"} for n in range(60)]
    members += [{"twin a", "twin b"}] * 8
    lines = [f"e{n:02},{name}" for n, names in enumerate(members) for name in sorted(names)]
    path = tmp_path_factory.mktemp("tables") / "attendance.csv"
    path.write_text("\n".join(["event,organization", *lines]) + "\n", encoding="utf-8")
    return path


def test_significance_has_one_row_per_pair_with_what_was_seen_and_what_chance_gives(table: Path) -> None:
    ended = run("network", "significance", "--incidence", table, "--format", "csv")
    first, *others = rows(ended)
    assert (first["source"], first["target"], first["observed"], first["kept"]) == ("twin a", "twin b", "8", "true")
    assert float(first["expected"]) < 3
    assert float(first["p"]) <= float(first["adjusted"]) < 0.05
    pairs = [(row["source"], row["target"]) for row in others]
    assert len(set(pairs)) == len(pairs)
    assert all(source < target for source, target in pairs)


def test_what_was_done_is_told_beside_a_table_and_in_each_row_of_a_file(table: Path) -> None:
    shown = run("network", "significance", "--incidence", table, "--alpha", "0.01", "--correction", "holm")
    written = run("network", "significance", "--incidence", table, "--format", "json")
    assert "alpha 0.01, correction holm" in shown.err
    assert "method" not in shown.out.partition("\n")[0]
    assert all("alpha 0.05, correction bh" in row["method"] for row in json.loads(written.out))


def test_only_kept_ties_are_listed_where_that_is_asked(table: Path) -> None:
    kept = rows(run("network", "significance", "--incidence", table, "--kept", "--format", "csv"))
    assert {row["kept"] for row in kept} == {"true"}


def test_samples_are_the_same_for_a_seed(table: Path) -> None:
    words = "network", "significance", "--incidence", table, "--model", "fdsm", "--samples", "50", "--format", "csv"
    first, again, other = (run(*words, "--seed", seed).out for seed in ("1", "1", "2"))
    assert first == again
    assert first != other


def test_too_few_samples_for_a_correction_are_told(table: Path) -> None:
    told = run("network", "significance", "--incidence", table, "--model", "fdsm", "--samples", "20").err
    assert "20 samples tell no p below 0.048, too few" in told
    quiet = run(
        "network", "significance", "--incidence", table, "--model", "fdsm", "--samples", "20", "--correction", "none"
    ).err
    assert "too few" not in quiet


@pytest.mark.parametrize(
    ("method", "correction"), [("bipartite", "bh"), ("disparity", "none"), ("noise-corrected", "none")]
)
def test_a_backbone_tells_its_method_alpha_and_kept_share(method: str, correction: str, table: Path) -> None:
    words = "network", "backbone", "--incidence", table, "--method", method, "--format", "csv"
    kept, judged = run(*words), run(*words, "--all")
    assert f"; alpha 0.05, correction {correction} for " in kept.err
    count = sum(row["kept"] == "true" for row in rows(judged))
    assert len(rows(kept)) == count
    assert f"{count} of {len(rows(judged))} ties kept" in kept.err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--projection", "organizations-themes"], "name another"),
        (["--weighting", "newman"], "leave it out, or take --method disparity"),
        (["--method", "noise-corrected", "--weighting", "jaccard"], "leave it out, or take --method disparity"),
        (["--at-least", "signed"], "leave it out, or take another --method"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_a_method_would_not_heed_is_refused(words: list[str], told: str, table: Path) -> None:
    ended = run("network", "backbone", "--incidence", table, *words)
    assert ended.code == 2
    assert told in ended.err


def test_options_of_the_command_line_are_those_of_the_library() -> None:
    assert tuple(CORRECTIONS) == judging.CORRECTIONS


def test_the_demo_has_its_ties_judged(built_store: Path) -> None:
    judged = rows(run("network", "significance", "--format", "csv", "--store", built_store))
    listed = rows(run("network", "ties", "--format", "csv", "--store", built_store))
    ends = ({(row["source"], row["target"]) for row in table} for table in (judged, listed))
    assert all(one == other for one, other in itertools.pairwise(ends))


def test_ranks_have_intervals_and_tell_how_many_are_alike(table: Path) -> None:
    words = "network", "ranks", "--incidence", table, "--resamples", "60", "--format", "csv"
    found = rows(run(*words, "--measures", "strength,degree", "--top", "4"))
    assert [row["measure"] for row in found] == ["strength"] * 4 + ["degree"] * 4
    for row in found:
        assert float(row["rank_low"]) <= float(row["rank_high"])
        assert float(row["value_low"]) <= float(row["value_mean"]) <= float(row["value_high"])
        assert 0 <= int(row["alike"]) < 20
        assert "60 bootstrap resamples of 68 events" in row["method"]
    assert [float(row["rank"]) for row in found[:4]] == sorted(float(row["rank"]) for row in found[:4])


def test_pairs_that_cannot_be_told_apart_are_listed_once(table: Path) -> None:
    words = "network", "ranks", "--incidence", table, "--resamples", "60", "--format", "csv", "--pairs", "--top", "0"
    pairs = [frozenset((row["node"], row["other"])) for row in rows(run(*words))]
    assert frozenset(("twin a", "twin b")) in pairs
    assert len(set(pairs)) == len(pairs)


def test_ranks_of_a_measure_that_is_not_known_are_refused(table: Path) -> None:
    ended = run("network", "ranks", "--incidence", table, "--measures", "beauty")
    assert ended.code == 2
    assert "found beauty; correct it" in ended.err


def test_without_a_register_nothing_is_told_to_be_missing(table: Path) -> None:
    ended = run("network", "sensitivity", "--to", "reports", "--incidence", table, "--repeats", "5", "--format", "csv")
    assert [row["share"] for row in rows(ended)] == [f"0.{n}" for n in range(9, 0, -1)]
    assert "all known events have a report" in ended.err


@pytest.fixture(scope="module")
def alike(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store in which two universities may be one, and one event of the register has no report."""
    folder = tmp_path_factory.mktemp("alike")
    for path in sorted((GOLDEN / "demo").glob("0*.json")):
        text = path.read_text(encoding="utf-8")
        if path.name.startswith("07"):
            text = text.replace("Universidad del Valle Verde", "Universidad Técnica del Valle Verde")
        (folder / path.name).write_text(text, encoding="utf-8")
    assert run("build", *sorted(folder.glob("*.json")), "--store", folder / "store", "--quiet").code == 0
    programme = folder / "programme.csv"
    programme.write_text("Number,Title,Type\nNE 990,An event that nobody reported,Networking Event\n", encoding="utf-8")
    ended = run("register", "add", programme, "--forum", "wuf7", "--store", folder / "store")
    assert ended.code == 0, ended.err
    return folder / "store"


def test_missing_reports_are_told_with_what_a_share_like_theirs_does(alike: Path) -> None:
    ended = run("network", "sensitivity", "--to", "reports", "--store", alike, "--repeats", "5", "--format", "csv")
    assert "9 of 10 events (90%) have a report, so take strength for a lower bound" in ended.err
    assert "as small a share of the known events leaves" in ended.err
    assert {"9 of 10 events" in row["method"] for row in rows(ended)} == {True}


def test_what_open_decisions_do_to_ranks_is_told_by_organization_and_by_decision(alike: Path) -> None:
    words = "network", "sensitivity", "--store", alike, "--format", "csv"
    by_organization, by_decision = rows(run(*words)), rows(run(*words, "--to", "merges"))
    (merge,) = by_decision
    assert (merge["one_label"], merge["other_label"]) == (
        "Universidad del Valle Verde",
        "Universidad Técnica del Valle Verde",
    )
    assert float(merge["rank_as_one"]) < float(merge["rank_of_one"])
    assert int(merge["moved"]) > 0
    assert merge["method"].startswith("ranks by strength; pairs that may be one, tried alone and together: 1;")
    moved = {row["label"]: row for row in by_organization if row["moved_by"]}
    assert all(float(row["best"]) <= float(row["rank"]) <= float(row["worst"]) for row in by_organization)
    assert "Universidad del Valle Verde = Universidad Técnica del Valle Verde" in {
        row["moved_by"] for row in moved.values()
    }


def test_a_table_has_no_open_decisions(table: Path) -> None:
    ended = run("network", "sensitivity", "--incidence", table)
    assert ended.code == 2
    assert "take --to reports, or --store" in ended.err


ALL = """
import sys
from click.testing import CliRunner
from wufgraph.cli import cli
for words in (
    "significance --model fdsm --samples 30",
    "significance",
    "backbone --method noise-corrected --all",
    "ranks --resamples 20 --measures betweenness,constraint",
    "sensitivity --to reports --repeats 3",
):
    ended = CliRunner().invoke(cli, ["network", *words.split(), "--incidence", sys.argv[1], "--format", "csv"])
    assert ended.exit_code == 0, ended.output
    print(ended.stdout, ended.stderr)
"""


def test_neither_the_order_of_rows_nor_the_hash_seed_changes_a_byte(table: Path, tmp_path: Path) -> None:
    head, *lines = table.read_text(encoding="utf-8").splitlines()
    orders = [lines, lines[::-1], sorted(lines, key=lambda line: line[::-1]), lines[50:] + lines[:50]]
    outputs = set()
    for order, seed in zip(orders, ("0", "1", "42", "7"), strict=True):
        shuffled = tmp_path / "shuffled.csv"
        shuffled.write_text("\n".join([head, *order]) + "\n", encoding="utf-8")
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        done = subprocess.run([sys.executable, "-c", ALL, shuffled], capture_output=True, check=True, env=environment)
        outputs.add(done.stdout)
    assert len(outputs) == 1
