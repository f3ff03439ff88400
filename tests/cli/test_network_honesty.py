"""`wufgraph network significance`, `backbone`, `ranks` and `sensitivity`: what they print."""

import csv
import io
import itertools
import json
from pathlib import Path

import pytest

from tests.cli.running import Ended, run
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


@pytest.mark.parametrize("method", ["bipartite", "disparity", "noise-corrected"])
def test_a_backbone_tells_its_method_alpha_and_kept_share(method: str, table: Path) -> None:
    words = "network", "backbone", "--incidence", table, "--method", method, "--format", "csv"
    kept, judged = run(*words), run(*words, "--all")
    assert "; alpha 0.05, correction none for " in kept.err
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
