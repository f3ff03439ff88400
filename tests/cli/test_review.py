"""`wufgraph review`: pairs that may be one, decided key by key."""

import json
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.golden_files import GOLDEN
from wufgraph.dataset import Dataset
from wufgraph.identity import ScoredPair
from wufgraph.model import Entity

from .running import Ended, run

FILES = sorted(p for p in (GOLDEN / "demo").glob("*.json") if p.name[:2] in ("02", "12"))
NAME = "María Fernanda Ríos"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of two reports with two persons of one name."""
    folder = tmp_path_factory.mktemp("review")
    assert run("build", *FILES, "--store", folder / "store", "--quiet").code == 0
    return folder


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Path:
    """A copy of it, to decide on."""
    return shutil.copytree(built, tmp_path / "project")


def review(project: Path, *words: str, typed: str = "") -> Ended:
    return run("review", *words, "--author", "Ana Ruiz", "--store", project / "store", typed=typed)


def decided(project: Path) -> list[tuple[str, str, str]]:
    told = json.loads(run("decide", "list", "--format", "json", "--store", project / "store").out)
    return [(one["decision"], one["subject"], one["reason"]) for one in told]


def test_candidates_are_listed_without_a_question(project: Path) -> None:
    ended = review(project, "--format", "json", "--kind", "person")
    first = json.loads(ended.out)[0]
    assert {first["one"]["name"], first["other"]["name"]} == {NAME}
    assert first["matched"] == [NAME, NAME]
    assert first["reasons"]
    assert first["one"]["affiliations"]
    assert first["one"]["reports"]


def test_a_pair_is_shown_with_what_tells_it_apart(project: Path) -> None:
    ended = review(project, "--kind", "person", typed="q\n")
    assert "1 of " in ended.out
    assert "left" in ended.out
    assert f"names that match: “{NAME}” and “{NAME}”" in ended.out
    assert "of: Universidad del Valle Verde" in ended.out
    assert "in: Movilidad del cuidado" in ended.out
    assert "0 decided" in ended.err


@pytest.mark.parametrize(("key", "kind"), [("s", "same"), ("n", "not-same")])
def test_a_key_decides_and_is_written_at_once(key: str, kind: str, project: Path) -> None:
    ended = review(project, "--kind", "person", "--because", "I asked her", typed=f"{key}\n")
    assert decided(project) == [(kind, NAME, "I asked her")]
    assert "1 decided" in ended.err


def test_what_was_decided_is_not_asked_again(project: Path) -> None:
    before = json.loads(review(project, "--format", "json", "--kind", "person").out)
    review(project, "--kind", "person", typed="n\n")
    after = json.loads(review(project, "--format", "json", "--kind", "person").out)
    assert len(after) == len(before) - 1


def test_the_reason_is_what_spoke_for_it_where_none_is_given(project: Path) -> None:
    review(project, "--kind", "person", typed="s\n")
    ((_, _, reason),) = decided(project)
    assert reason.startswith("in review: ")


def test_the_last_one_is_taken_back_and_asked_again(project: Path) -> None:
    ended = review(project, "--kind", "person", typed="s\nu\nn\nq\n")
    assert "taken back" in ended.err
    assert [kind for kind, _, _ in decided(project)] == ["not-same"]


def test_nothing_is_taken_back_where_nothing_was_decided(project: Path) -> None:
    assert "nothing to undo" in review(project, typed="u\nq\n").err


def test_later_decides_nothing(project: Path) -> None:
    assert "1 left for later" in review(project, typed="l\n").err
    assert decided(project) == []


def test_which_is_the_part_is_asked(project: Path) -> None:
    ended = review(project, "--kind", "person", typed="p\n1\nq\n")
    assert "not decided: " in ended.err  # persons have no parts
    ended = review(project, "--kind", "person", typed="p\nq\nq\n")
    assert decided(project) == []


def test_any_other_key_is_asked_again(project: Path) -> None:
    assert "expected one of s, n, p, l, u, q" in review(project, typed="x\n\nq\n").err


def test_nothing_open_is_told(tmp_path: Path) -> None:
    store = tmp_path / "store"
    run("build", FILES[0], "--store", store, "--quiet")
    review(tmp_path, typed="n\n" * 50)
    ended = review(tmp_path)
    assert (ended.code, ended.out) == (0, "")
    assert "nothing is open" in ended.err
    assert review(tmp_path, "--format", "json").out == "[]\n"


def test_without_splink_its_option_says_how_to_get_it(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "splink", None)
    result = review(project, "--splink")
    assert (result.code, result.out) == (2, "")
    assert "pip install 'wufgraph[linkage]'" in result.err


def test_what_a_comparator_finds_likely_is_among_the_candidates(project: Path) -> None:
    with Dataset(project / "store", read_only=True) as dataset:
        decisions = dataset.decisions()
        one, other, *_ = sorted(i for i, e in decisions.outcome.identities.entities.items() if e.kind == "institution")
        pair = ScoredPair(one, other, 0.99)

        class Likely:
            def compare(self, entities: Sequence[Entity]) -> list[ScoredPair]:
                return [pair] if any(entity.iri == one for entity in entities) else []

        found = [{c.one.iri, c.other.iri} for c in dataset.candidates(decisions, Likely())]
        assert {one, other} in found
        assert {one, other} not in [{c.one.iri, c.other.iri} for c in dataset.candidates(decisions)]
