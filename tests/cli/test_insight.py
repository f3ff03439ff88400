"""Commands that tell analysts what to make of reports and networks."""

import csv
import io
import json
from pathlib import Path

import pytest

from .running import Ended, finish, run

TWO_FORUMS = """event,organization,forum,date,country
e1,A,wuf7,2014-04-07,KE
e1,B,wuf7,2014-04-07,FR
e2,A,wuf7,2014-04-08,KE
e2,C,wuf7,2014-04-08,EC
f1,A,wuf9,2018-02-07,KE
f1,B,wuf9,2018-02-07,FR
f2,B,wuf9,2018-02-08,FR
f2,C,wuf9,2018-02-08,EC
"""


def rows(ended: Ended) -> list[dict[str, str]]:
    """Rows of CSV that a command printed."""
    assert ended.code == 0, ended.err
    return list(csv.DictReader(io.StringIO(ended.out)))


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A table of two forums."""
    path = tmp_path / "table.csv"
    path.write_text(TWO_FORUMS, encoding="utf-8")
    return path


def test_commitments_are_listed_and_summed(built_store: Path) -> None:
    found = rows(run("commitments", "--store", built_store, "--at-least", "committed", "--format", "csv"))
    assert {row["stage"] for row in found} == {"signed", "committed"}
    assert all(row["what"] and row["report"] and row["place"] for row in found)
    sums = rows(run("commitments", "--store", built_store, "--totals", "--format", "csv"))
    assert [(row["currency"], row["amount"]) for row in sums] == [("EUR", "40000")]


def test_commitments_that_leave_something_unsaid_are_found(built_store: Path) -> None:
    ended = run("commitments", "--store", built_store, "--missing", "by-when", "--format", "json")
    assert all("by-when" in row["missing"] and not row["by_when"] for row in json.loads(ended.out))
    assert "not said, of" in ended.err


def test_convergence_tells_demands_with_their_places(built_store: Path) -> None:
    ended = run("convergence", "--store", built_store, "--theme", "Land & GLTN", "--format", "csv")
    found = rows(ended)
    assert {row["group"] for row in found if int(row["independent"]) < 2} == set()
    assert all(row["text"] and row["organizers"] and row["place"] for row in found)
    assert "compared by words alone" in ended.err


def test_equity_hides_small_cells(built_store: Path) -> None:
    found = rows(run("equity", "--store", built_store, "--format", "csv"))
    counts = [row["count"] for row in found if row["lens"].startswith("speakers")]
    assert all(not count.isdigit() or int(count) >= 5 for count in counts)
    assert any(count.startswith("(fewer than 5") for count in counts)


def test_introductions_come_with_reasons(built_store: Path) -> None:
    found = rows(run("network", "introduce", "--store", built_store, "--without", "UN-Habitat", "--format", "csv"))
    assert all(row["common_partners"] and row["events"] for row in found)
    assert not any("UN-Habitat" in row["common_partners"] for row in found)


def test_introductions_are_evaluated_against_chance(table: Path) -> None:
    found = rows(run("network", "introduce", "--incidence", table, "--evaluate", "--format", "csv"))
    assert {row["held_back"] for row in found} == {"forum"}
    assert [row["new_ties"] for row in found if row["method"] == "adamic-adar"] == ["1.0"]


def test_brokers_are_found_in_a_table_of_ones_own(table: Path) -> None:
    found = rows(
        run("network", "brokers", "--incidence", table, "--forum", "wuf7", "--by", "region", "--format", "csv")
    )
    assert [(row["broker"], row["groups"]) for row in found] == [("A", "Europe | Latin America and the Caribbean")]


def test_a_broker_that_rests_on_few_reports_is_told_as_a_lower_bound(built_store: Path) -> None:
    assert "lower bound" not in run("network", "brokers", "--store", built_store).err


def test_changes_from_forum_to_forum_are_told(table: Path) -> None:
    ended = run("network", "change", "--incidence", table, "--format", "csv")
    assert [(row["state"], row["source"], row["target"]) for row in rows(ended)] == [
        ("new", "B", "C"),
        ("kept", "A", "B"),
        ("gone", "A", "C"),
    ]
    assert ended.err == "wuf7: 2 of 2 known events have a report\nwuf9: 2 of 2 known events have a report\n"
    found = rows(run("network", "change", "--incidence", table, "--organizations", "--format", "csv"))
    assert {row["state"] for row in found} == {"kept"}


@pytest.mark.parametrize("format_", ["html", "markdown", "text"])
def test_a_brief_is_written(format_: str, built_store: Path, tmp_path: Path) -> None:
    ended = run(
        "brief", "Seguridad", "--language", "es", "--format", format_, "--store", built_store, "-o", tmp_path / "brief"
    )
    assert ended.code == 0
    assert "Nota informativa: Seguridad" in (tmp_path / "brief").read_text(encoding="utf-8")


def test_an_unknown_theme_or_region_is_told(built_store: Path) -> None:
    assert "expected the name of a theme" in run("brief", "astronomy", "--store", built_store).err
    assert "expected the name of a region" in run("equity", "--region", "Atlantis", "--store", built_store).err


@pytest.mark.parametrize(
    "words",
    [("brief", "youth"), ("convergence",), ("network", "introduce", "--evaluate"), ("network", "brokers")],
    ids=" ".join,
)
def test_the_seed_of_hashes_changes_nothing(words: tuple[str, ...], built_store: Path) -> None:
    outputs = {finish(*words, "--store", built_store, PYTHONHASHSEED=seed).out for seed in ("0", "1", "2")}
    assert len(outputs) == 1
    assert outputs != {""}
