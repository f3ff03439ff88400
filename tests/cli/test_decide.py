"""`wufgraph decide`: what people decide wins, holds in every build, and can be taken back."""

import csv
import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.golden_files import GOLDEN
from wufgraph import Dataset
from wufgraph.vocabulary import ID

from .running import Ended, Word, run

FILES = sorted(p for p in (GOLDEN / "demo").glob("*.json") if p.name[:2] in ("02", "06", "07", "10", "12"))
OASU, RIBEIRA = "Observatorio Austral de Suelo Urbano", "Instituto Ribeira de Mobilidade"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of five reports of the demo without decisions."""
    folder = tmp_path_factory.mktemp("decide")
    assert run("build", *FILES, "--store", folder / "store", "--quiet").code == 0
    return folder


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Path:
    """A copy of it, to decide on."""
    return shutil.copytree(built, tmp_path / "project")


def decide(project: Path, *words: Word, author: str = "Ana Ruiz") -> Ended:
    more: tuple[Word, ...] = ("--store", project / "store")
    if words[0] not in ("list", "undo", "apply"):
        more += ("--author", author, "--because", "they told me so", "--date", "2026-11-25")
    return run("decide", *words, *more)


def decided(project: Path) -> list[dict[str, str]]:
    told: list[dict[str, str]] = json.loads(decide(project, "list", "--format", "json").out)
    return told


def turtle(store: Path) -> bytes:
    with Dataset(store, read_only=True) as graph:
        return graph.export()


def rebuilt(project: Path, *more: Word) -> bytes:
    """The graph of the same reports, built from scratch with the same decisions."""
    again = project / "again"
    ended = run("build", *FILES, *more, "--store", again, "--identities", project / "identities", "--quiet")
    assert ended.code == 0
    return turtle(again)


EACH = [
    pytest.param(("same", OASU, RIBEIRA), id="same"),
    pytest.param(("not-same", OASU, RIBEIRA), id="not the same"),
    pytest.param(("part-of", "Alcaldía de Puerto Claro", "Universidad del Valle Verde"), id="part of"),
    pytest.param(("rename", "UVVE", "Universidad de Valle Verde"), id="rename"),
    pytest.param(("split", "UN-Habitat", "--words", "ONU-Hábitat", "--name", "ONU-Hábitat España"), id="split"),
    pytest.param(("split", OASU, "--words", "OASU", "--report", "wuf7/movilidad-del-cuidado"), id="split in a report"),
]


@pytest.mark.parametrize("words", EACH)
def test_a_decision_is_applied_holds_in_a_build_from_scratch_and_is_undone(
    words: tuple[str, ...], project: Path
) -> None:
    before = turtle(project / "store")
    assert decide(project, *words).code == 0
    assert turtle(project / "store") == before
    assert decide(project, "apply").code == 0
    after = turtle(project / "store")
    assert (after == before) is (words[0] == "not-same")
    assert rebuilt(project) == after
    (line,) = decided(project)
    assert decide(project, "undo", line["id"][-6:]).code == 0
    assert decide(project, "apply").code == 0
    assert turtle(project / "store") == before
    assert rebuilt(project) == before


def test_a_decision_changes_the_iris_of_nothing_else(project: Path) -> None:
    def iris() -> set[str]:
        with Dataset(project / "store", read_only=True) as graph:
            return {str(row["entity"]) for row in graph.entities()}

    before = iris()
    decide(project, "same", OASU, RIBEIRA)
    decide(project, "apply")
    assert before - iris() == {str(ID["org/instituto-ribeira-de-mobilidade"])}
    assert iris() < before


def test_a_dry_run_tells_what_would_change_and_changes_nothing(project: Path) -> None:
    before = turtle(project / "store")
    decide(project, "same", OASU, RIBEIRA)
    ended = decide(project, "apply", "--dry-run", "--format", "json")
    told = json.loads(ended.out)
    (change,) = told["changes"]
    assert (change["kind"], change["name"], change["other_name"]) == ("merged into", RIBEIRA, OASU)
    assert change["mentions"] > 0
    assert told["reports"] == ["wuf7/movilidad-del-cuidado"]
    oasu, ribeira = (
        str(ID[f"org/{one}"]) for one in ("observatorio-austral-de-suelo-urbano", "instituto-ribeira-de-mobilidade")
    )
    assert told["replaced"] == {ribeira: oasu}
    assert "would change: 1 report, 1 IRI replaced" in ended.err
    assert turtle(project / "store") == before
    assert json.loads(decide(project, "apply", "--format", "json").out) == told
    assert decide(project, "apply").err.startswith("0 rows\n") or "changed: 0 reports" in decide(project, "apply").err


def test_a_line_that_is_left_out_stays_out_until_it_is_applied(project: Path) -> None:
    before = turtle(project / "store")
    decide(project, "same", OASU, RIBEIRA)
    (line,) = decided(project)
    assert decide(project, "apply", "--except", line["id"]).code == 0
    assert (turtle(project / "store"), rebuilt(project)) == (before, before)
    assert decided(project)[0]["standing"] == "left out"
    decide(project, "apply")
    assert turtle(project / "store") != before
    assert decided(project)[0]["standing"] == "applied"


def test_a_replaced_iri_leads_to_what_took_its_place(project: Path) -> None:
    decide(project, "same", OASU, RIBEIRA)
    decide(project, "apply")
    old, new = ID["org/instituto-ribeira-de-mobilidade"], ID["org/observatorio-austral-de-suelo-urbano"]
    with Dataset(project / "store", read_only=True) as graph:
        assert graph.sparql(f"ASK {{ <{old}> owl:sameAs <{new}> ; dcterms:isReplacedBy <{new}> }}") is True


def test_why_tells_who_decided(project: Path) -> None:
    decide(project, "same", OASU, RIBEIRA)
    decide(project, "apply")
    told = run("why", OASU, "--store", project / "store").out
    assert "Ana Ruiz decided on 2026-11-25" in told
    assert "they told me so" in told


def test_a_name_that_several_have_lists_them_and_decides_nothing(project: Path) -> None:
    ended = decide(project, "same", "María Fernanda Ríos", "Wilmer Chuquimarca")
    assert ended.code == 2
    assert "found 2" in ended.err
    assert f"of {OASU}" in ended.err
    assert not (project / "identities" / "decisions.sssom.tsv").exists()


def test_what_contradicts_is_refused_or_takes_the_place(project: Path) -> None:
    decide(project, "not-same", OASU, RIBEIRA)
    ended = decide(project, "same", OASU, RIBEIRA, author="Leo Sá")
    assert ended.code == 2
    assert "Ana Ruiz, 2026-11-25" in ended.err
    ended = decide(project, "same", OASU, RIBEIRA, "--instead", author="Leo Sá")
    assert ended.code == 0
    assert "taken out: " in ended.err
    assert [one["decision"] for one in decided(project)] == ["same"]


def contradict(project: Path) -> None:
    """Two people decide apart, and their files are merged."""
    path = project / "identities" / "decisions.sssom.tsv"
    decide(project, "same", OASU, RIBEIRA)
    mine = path.read_text(encoding="utf-8")
    path.unlink()
    decide(project, "not-same", OASU, RIBEIRA, author="Leo Sá")
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    theirs = dict(zip(lines[-2].rstrip("\n").split("\t"), lines[-1].rstrip("\n").split("\t"), strict=True))
    columns = mine.splitlines()[-2].split("\t")
    head = [line for line in lines if line.startswith("#")]
    rows = list(csv.DictReader([line for line in mine.splitlines() if line[:1] != "#"], dialect="excel-tab"))
    with path.open("w", encoding="utf-8", newline="") as out:
        out.writelines(head)
        writer = csv.DictWriter(out, sorted({*columns, *theirs}), dialect="excel-tab", lineterminator="\n", restval="")
        writer.writeheader()
        writer.writerows([*rows, theirs])


def test_contradictions_are_told_with_lines_and_nothing_of_them_is_applied(project: Path) -> None:
    before = turtle(project / "store")
    contradict(project)
    ended = decide(project, "apply")
    assert ended.code == 1
    assert "in conflict: contradicts line 1" in ended.err
    assert "Leo Sá, 2026-11-25" in ended.err
    assert turtle(project / "store") == before
    assert decide(project, "list").code == 1
    ended = run("build", FILES[0], "--store", project / "store", "--quiet")
    assert ended.code == 1
    assert "in conflict: contradicts line 1" in ended.err


def test_a_decision_on_what_is_gone_is_told_and_kept(project: Path) -> None:
    decide(project, "rename", RIBEIRA, "Ribeira")
    files = [p for p in FILES if p.name[:2] != "12"]
    store = project / "other"
    ended = run("build", *files, "--store", store, "--identities", project / "identities", "--quiet")
    assert ended.code == 0
    assert "rests on nothing now" in ended.err
    ended = run("decide", "apply", "--store", store, "--identities", project / "identities")
    assert ended.code == 0
    assert "rests on nothing now" in ended.err
    assert RIBEIRA in ended.err
    assert len(decided(project)) == 1


def test_a_file_that_cannot_be_understood_stops_a_build(project: Path) -> None:
    path = project / "identities" / "decisions.sssom.tsv"
    path.parent.mkdir(exist_ok=True)
    path.write_text("subject_id\tpredicate_id\tobject_id\nx\towl:sameAs\ty\n", encoding="utf-8")
    ended = run("build", FILES[0], "--store", project / "store", "--quiet")
    assert ended.code == 2
    assert "decisions.sssom.tsv, line 2" in ended.err


@pytest.mark.parametrize("format_", ["table", "csv", "json"])
def test_the_list_has_author_date_and_reason(format_: str, project: Path) -> None:
    decide(project, "same", OASU, RIBEIRA)
    out = decide(project, "list", "--format", format_).out
    assert all(
        words in out for words in ("same", OASU, RIBEIRA, "Ana Ruiz", "2026-11-25", "they told me so", "applied")
    )


def test_the_author_is_told_by_the_environment_or_by_git(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = ("--because", "so", "--store", project / "store")
    subprocess.run(["git", "init", "-q", project], check=True)
    subprocess.run(["git", "-C", project, "config", "user.name", "Git Person"], check=True)
    monkeypatch.chdir(project)
    monkeypatch.delenv("WUFGRAPH_AUTHOR", raising=False)
    assert run("decide", "rename", RIBEIRA, "One", *words).code == 0
    monkeypatch.setenv("WUFGRAPH_AUTHOR", "Env Person")
    assert run("decide", "rename", OASU, "Two", *words).code == 0
    assert {one["object"]: one["author"] for one in decided(project)} == {"One": "Git Person", "Two": "Env Person"}


def test_an_address_is_no_author(project: Path) -> None:
    ended = decide(project, "same", OASU, RIBEIRA, author="ana@alda.example")
    assert ended.code == 2
    assert "ana@alda" not in ended.err
