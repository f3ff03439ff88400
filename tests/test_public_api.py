"""`import wufgraph`: what it offers is complete, and comes when it is asked for."""

import ast
import inspect
import subprocess
import sys
import types
import typing

import pytest

import wufgraph
from tests.golden_files import DEMO, ROOT
from wufgraph import dataset, errors

HEAVY = ("rdflib", "pyoxigraph", "pyshacl", "networkx", "numpy", "pandas", "lxml", "owlready2", "dateparser")


def names_for_type_checkers() -> set[str]:
    """What the package imports where only a type checker looks."""
    tree = ast.parse((ROOT / "src" / "wufgraph" / "__init__.py").read_text(encoding="utf-8"))
    guarded = [node for node in tree.body if isinstance(node, ast.If)]
    imports = [one for node in guarded for one in node.body if isinstance(one, ast.ImportFrom)]
    return {alias.asname or alias.name for one in imports for alias in one.names}


def own_types(annotation: object) -> set[type]:
    """Our own classes in an annotation."""
    found = {one for part in typing.get_args(annotation) for one in own_types(part)}
    if isinstance(annotation, type) and annotation.__module__.startswith("wufgraph."):
        found.add(annotation)
    return found


def modules_after(statement: str) -> set[str]:
    """The heavy modules that a statement loads."""
    script = f"{statement}\nimport sys\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(done.stdout.split()) & set(HEAVY)


@pytest.mark.parametrize("name", wufgraph.__all__)
def test_a_name_of_the_package_is_there_and_documented(name: str) -> None:
    found = getattr(wufgraph, name)
    assert inspect.getdoc(found)


def test_the_names_are_sorted_and_those_that_type_checkers_see() -> None:
    assert wufgraph.__all__ == sorted(wufgraph.__all__)
    assert set(wufgraph.__all__) == names_for_type_checkers()
    assert dir(wufgraph) == wufgraph.__all__


def test_a_star_brings_all_of_them() -> None:
    names: dict[str, object] = {}
    exec("from wufgraph import *", names)
    assert set(names) - {"__builtins__"} == set(wufgraph.__all__)


def test_what_is_not_there_is_told_as_python_does() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        wufgraph.nothing  # noqa: B018


def test_every_error_can_be_caught_by_name() -> None:
    tree = {name for name, one in vars(errors).items() if isinstance(one, type)}
    assert tree <= set(wufgraph.__all__)


def test_what_the_dataset_takes_and_gives_has_a_public_name() -> None:
    public = {getattr(wufgraph, name) for name in wufgraph.__all__}
    for name, method in vars(dataset.Dataset).items():
        if isinstance(method, types.FunctionType) and not name.startswith("_"):
            for annotation in inspect.get_annotations(method).values():
                assert own_types(annotation) <= public, name


def test_open_opens_a_dataset() -> None:
    assert wufgraph.open is wufgraph.Dataset


def test_importing_the_package_loads_nothing_heavy() -> None:
    assert modules_after("import wufgraph") == set()


def test_help_loads_nothing_heavy() -> None:
    assert modules_after("from wufgraph.cli import cli; cli(['--help'], standalone_mode=False)") == set()


def test_the_package_is_typed() -> None:
    assert (ROOT / "src" / "wufgraph" / "py.typed").is_file()


def test_a_round_by_the_api(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("api") / "store"
    with wufgraph.open(folder) as graph:
        summary = graph.build([DEMO / "01-land-readjustment.docx", str(DEMO / "10-water-by-right.txt")])
        assert summary.counts.events == 2
        (key, _) = graph.report_keys()
        assert [str(finding.severity) for finding in graph.findings(key)[key]] == ["Info"] * 3
        assert graph.sparql("ASK { ?s a wuf:PartnerEvent }") is True
        assert graph.find("UN-Habitat") == "https://w3id.org/wufgraph/id/org/un-habitat"
        assert len(graph.query("events").frame()) == 2
        with pytest.raises(wufgraph.LookupFailed, match="expected the key of a report"):
            graph.findings("wuf7/no-such-report")
    with wufgraph.open(folder, read_only=True) as graph, pytest.raises(wufgraph.StoreError):
        graph.build([DEMO / "10-water-by-right.txt"])
