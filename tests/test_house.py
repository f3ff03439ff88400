"""The rules of the house that a machine can hold."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from importlib.metadata import distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from tests.golden_files import ROOT
from wufgraph import errors

SOURCE = ROOT / "src" / "wufgraph"
MODULES = sorted(SOURCE.rglob("*.py"))
LONGEST = 300
PERMISSIVE = re.compile(
    r"(MIT|0BSD|BSD[- ]?[23]-Clause|BSD(?: License)?$|Apache[- ]2\.0|Apache Software License|Apache License|ISC|Zlib"
    r"|CC0-1\.0|PSF-2\.0|CNRI-Python|W3C-20150513|Unicode-3\.0)"
)
# Its terms are met: it is imported where it is used, and never changed (docs/decisions/0010-licences.md).
LESSER = {"owlready2": "LGPL-3.0-or-later"}


@cache
def tree_of(path: Path) -> ast.Module:
    """A module, parsed."""
    return ast.parse(path.read_text(encoding="utf-8"))


def exceptions() -> list[type]:
    """The classes of errors.py."""
    return [one for one in vars(errors).values() if isinstance(one, type) and issubclass(one, Exception)]


def raised() -> set[str]:
    """Names of what is raised anywhere in the source, or made to be."""
    calls = (node for path in MODULES for node in ast.walk(tree_of(path)) if isinstance(node, ast.Call))
    return {call.func.id for call in calls if isinstance(call.func, ast.Name)}


def needed(name: str, known: dict[str, str] | None = None) -> dict[str, str]:
    """The licences of all that a distribution needs to run, itself included, by name."""
    known = {} if known is None else known
    if name not in known:
        found = distribution(name)
        known[name] = licence(name)
        for line in found.requires or []:
            requirement = Requirement(line)
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
                needed(requirement.name.lower(), known)
    return known


def licence(name: str) -> str:
    """What a distribution says of its licence: the expression, the field, or the classifiers."""
    told = distribution(name).metadata.json
    classifiers = [c.rpartition(" :: ")[2] for c in told.get("classifier", []) if c.startswith("License")]
    field = str(told.get("license", "")).strip().partition("\n")[0]
    # Some put the whole text into the field: it begins with a copyright, and names no licence.
    fields = [told.get("license_expression", ""), "" if field.startswith("Copyright") else field]
    return str(next(filter(None, [*fields, " OR ".join(c for c in classifiers if c != "OSI Approved")]), ""))


@pytest.mark.lint
def test_imports_go_one_way() -> None:
    tool = Path(sys.executable).with_name("lint-imports")
    told = subprocess.run([tool, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stdout


@pytest.mark.lint
def test_every_module_is_short_enough_to_be_read() -> None:
    lines = {str(path.relative_to(SOURCE)): path.read_text(encoding="utf-8").count("\n") for path in MODULES}
    assert {name: length for name, length in lines.items() if length > LONGEST} == {}


@pytest.mark.lint
def test_every_module_is_named_for_one_thing() -> None:
    names = {part.removesuffix(".py") for path in MODULES for part in path.relative_to(SOURCE).parts}
    assert not names & {"utils", "util", "helpers", "common", "misc", "core", "tools"}
    assert not names & set(sys.stdlib_module_names)


@pytest.mark.lint
def test_whatever_may_go_wrong_is_caught_by_name_but_at_the_outer_edge() -> None:
    broad = [
        str(path.relative_to(SOURCE))
        for path in MODULES
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or (isinstance(node.type, ast.Name) and node.type.id in ("Exception", "BaseException")))
        and not any(isinstance(one, ast.Raise) and one.exc is None for one in node.body)
    ]
    assert broad == ["intake.py"]


@pytest.mark.parametrize("error", exceptions(), ids=lambda error: error.__name__)
def test_every_error_is_raised_somewhere_and_stands_in_the_tree(error: type) -> None:
    assert error.__name__ in str(errors.__doc__)
    assert error.__doc__
    if not error.__subclasses__():
        assert error.__name__ in raised()


def test_the_tree_of_errors_is_drawn_as_it_is() -> None:
    drawn: list[tuple[int, str]] = []
    for line in str(errors.__doc__).splitlines():
        found = re.match(r"([│ ]*)(?:[├└]── )?(\w+(?:Error|Failed))\b", line)
        if found and (line[0] in "│├└" or found[2] == "WufgraphError"):
            drawn.append(((line.index(found[2]) + 3) // 4, found[2]))

    def walk(one: type, depth: int) -> Iterator[tuple[int, str]]:
        yield depth, one.__name__
        branches: list[type] = one.__subclasses__()
        for branch in branches:
            yield from walk(branch, depth + 1)

    assert drawn == list(walk(errors.WufgraphError, 0))


def test_messages_of_errors_say_what_was_expected_found_and_to_be_done() -> None:
    ours = {error.__name__ for error in exceptions()}
    short = []
    for path in MODULES:
        for node in ast.walk(tree_of(path)):
            if not (isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call)):
                continue
            call = node.exc
            if isinstance(call.func, ast.Name) and call.func.id in ours and call.args:
                words = " ".join(
                    str(part.value) for part in ast.walk(call.args[0]) if isinstance(part, ast.Constant) and part.value
                )
                if ":" not in words or not ("; " in words or words == ": "):
                    short.append(f"{path.name}:{node.lineno}: {words}")
    assert short == []


@pytest.mark.lint
def test_what_it_needs_to_run_may_be_used_by_anybody() -> None:
    licences = needed("wufgraph")
    assert len(licences) > 20
    assert {name: one for name, one in licences.items() if name in LESSER} == LESSER
    for name, one in licences.items():
        parts = re.split(r"\s+(?:AND|OR)\s+", one.strip("()"))
        assert name in LESSER or all(PERMISSIVE.match(part) for part in parts), f"{name}: {one}"


def test_no_text_of_the_project_names_a_machine() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout.decode()
    for name in filter(None, listed.split("\0")):
        if name.endswith((".py", ".md", ".toml", ".ttl", ".rq", ".j2", ".css", ".js", ".yml", ".json", ".jsonld")):
            path = ROOT / name
            text = path.read_text(encoding="utf-8") if path.exists() else ""
            assert not re.search(r"/(?:home|root|Users|work)/\w", text), name
