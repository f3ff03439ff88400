"""Docs that cannot rot: what they show is run, and what exists is documented."""

import doctest
import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

import wufgraph
from tests.golden_files import ROOT
from wufgraph.cli import COMMANDS
from wufgraph.model import Report
from wufgraph.query import load_queries

DOCS = ROOT / "docs"
PROSE = sorted({*ROOT.glob("*.md"), *DOCS.rglob("*.md"), ROOT / "data" / "README.md"})
LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#]+)")


def load_page_maker() -> ModuleType:
    """The script that writes the generated pages."""
    spec = importlib.util.spec_from_file_location("make_pages", DOCS / "make_pages.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_tutorial_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    results = doctest.testfile(str(DOCS / "tutorial.md"), module_relative=False, encoding="utf-8")
    assert results.attempted > 20
    assert results.failed == 0


@pytest.mark.parametrize("name", ["cli.md", "measures.md", "questions.md"])
def test_a_generated_page_is_up_to_date(name: str) -> None:
    assert (DOCS / name).read_text(encoding="utf-8") == load_page_maker().PAGES[name](), "run `make docs`"


@pytest.mark.parametrize("path", PROSE, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_lead_somewhere(path: Path) -> None:
    links = LINK.findall(path.read_text(encoding="utf-8"))
    assert [link for link in links if not (path.parent / link).exists()] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_documented(name: str) -> None:
    assert f"## wufgraph {name}\n" in (DOCS / "cli.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("query", load_queries(), ids=lambda q: q.name)
def test_a_question_is_documented(query: wufgraph.Query) -> None:
    assert f"`{query.name}`" in (DOCS / "questions.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("key", Report.__dataclass_fields__)
def test_a_key_of_the_record_is_documented(key: str) -> None:
    assert f"`{key}`" in (DOCS / "record.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [n for n in wufgraph.__all__ if n.endswith(("Error", "Failed"))])
def test_an_error_stands_in_the_tree(name: str) -> None:
    tree = (ROOT / "src" / "wufgraph" / "errors.py").read_text(encoding="utf-8").split('"""')[1]
    assert name in tree


def test_every_command_that_the_readme_shows_exists() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = set(re.findall(r"wufgraph ([a-z]+)", text)) & {"build", *COMMANDS, "serve", "letter"}
    assert shown <= set(COMMANDS)
    targets = set(re.findall(r"(?:^|`)make ([a-z-]+)", text, re.MULTILINE))
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert all(re.search(rf"^{target}:", makefile, re.MULTILINE) for target in targets)


def test_the_rooms_of_the_readme_are_those_of_the_code() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    rooms = {p.name for p in (ROOT / "src" / "wufgraph").iterdir() if p.is_dir() and not p.name.startswith("_")}
    assert {room for room in rooms if f"  {room}/ " not in text} == {"cli"}


def test_decisions_are_numbered_and_listed() -> None:
    files = sorted(p.name for p in (DOCS / "decisions").glob("0*.md"))
    listed = re.findall(r"\((0\d+-[a-z0-9-]+\.md)\)", (DOCS / "decisions" / "README.md").read_text(encoding="utf-8"))
    assert files == listed
    assert [int(name[:4]) for name in files] == list(range(1, len(files) + 1))
