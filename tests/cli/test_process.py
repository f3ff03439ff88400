"""How commands end: exit codes as documented, data on stdout, talk on stderr, never a traceback."""

import os
import signal
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from tests.golden_files import DEMO

from .running import finish, start

GOOD, BROKEN = DEMO / "01-land-readjustment.docx", DEMO / "06-housing-data.docx"


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["--version"], 0, ""),
        (["build", str(GOOD), "-q", "--store", "new-store"], 0, ""),
        (["build", "nowhere.docx", "-q", "--store", "new-store"], 1, "failed: nowhere.docx: "),
        (["build", "letter.txt", str(GOOD), "-q", "--store", "new-store"], 1, "failed: letter.txt: "),
        (["build", str(GOOD), "--store", "letter.txt"], 2, "Directory 'letter.txt' is a file"),
        (["build", str(GOOD), "--store", "full"], 2, "found other files"),
        (["check", "letter.txt"], 1, "failed: letter.txt: "),
        (["check", str(BROKEN)], 1, ""),
        (["extract", "letter.txt"], 1, "failed: letter.txt: "),
        (["info"], 2, "expected a store, found none"),
        (["info", "--store", "other"], 2, "found none"),
        (["query", "nosuch", "--store", "STORE"], 2, "expected the name of a query"),
        (["sparql", "nonsense", "--store", "STORE"], 2, "expected SPARQL 1.1"),
        (["why", "Nobody", "--store", "STORE"], 2, "expected a name"),
        (["export", "--store", "STORE", "--output", "letter.txt/graph.ttl"], 2, "could not be written"),
        (["export", "--format", "xlsx"], 2, "'xlsx' is not one of"),
        (["nosuch"], 2, "No such command"),
        (["build"], 2, "Missing argument"),
    ],
    ids=lambda value: " ".join(map(str, value)) if isinstance(value, list) else "",
)
def test_a_command_ends_as_documented(
    words: list[str], code: int, told: str, built_store: Path, tmp_path: Path
) -> None:
    (tmp_path / "letter.txt").write_text("Dear colleagues, the report will follow.\n", encoding="utf-8")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "notes.txt").touch()
    ended = finish(*(word.replace("STORE", str(built_store)) for word in words), folder=tmp_path)
    assert ended.code == code
    assert told in ended.err
    assert "Traceback" not in ended.err
    assert "Error" not in ended.err or "Usage:" in ended.err
    if code == 2:
        assert ended.out == ""


def test_the_version_is_that_of_the_package() -> None:
    command = [str(Path(sys.executable).with_name("wufgraph")), "--version"]
    ended = subprocess.run(command, capture_output=True, text=True, check=True)
    assert ended.stdout == f"wufgraph, version {version('wufgraph')}\n"


@pytest.mark.parametrize(
    "words",
    [["export", "--format", "nquads"], ["query", "events"], ["query", "--list"], ["info"], ["network", "ties"]],
    ids=" ".join,
)
def test_a_reader_that_has_had_enough_is_no_fault(words: list[str], built_store: Path) -> None:
    store = [] if "--list" in words else ["--store", str(built_store)]
    with start(*words, *store) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        err = process.stderr.read().decode()
    assert process.returncode == 0
    assert "Traceback" not in err
    assert "Broken" not in err


def test_a_build_whose_reader_has_had_enough_still_tells_what_failed(tmp_path: Path) -> None:
    with start("build", "nowhere.docx", folder=tmp_path) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        err = process.stderr.read().decode()
    assert (process.returncode, err.count("\n")) == (1, 1)


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_no_encoding_of_the_screen_is_too_small(encoding: str, built_store: Path, tmp_path: Path) -> None:
    for words in (["query", "--list"], ["query", "events", "--store", str(built_store)]):
        ended = finish(*words, folder=tmp_path, PYTHONIOENCODING=encoding)
        assert (ended.code, "Traceback" in ended.err) == (0, False)
        assert ("…" if "--list" in words else "─") in ended.out


def test_the_user_may_stop_it(built_store: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "slow.rq")
    process = start("sparql", "--file", tmp_path / "slow.rq", "--store", built_store)
    with process, (tmp_path / "slow.rq").open("wb"):  # it opens as soon as the command reads
        process.send_signal(signal.SIGINT)
        assert process.stderr is not None
        err = process.stderr.read().decode()
    assert (process.returncode, err.strip()) == (130, "stopped")


def test_a_disk_that_is_full_while_building_is_told(tmp_path: Path) -> None:
    script = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000));"
        "from wufgraph.cli import main; main()"
    )
    command = [sys.executable, "-c", script, "build", str(GOOD), "--store", "store"]
    ended = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (ended.returncode, "free some space" in ended.stderr, "Traceback" in ended.stderr) == (2, True, False)
    assert list(tmp_path.iterdir()) == []


def test_two_builds_at_once_do_not_harm_each_other(tmp_path: Path) -> None:
    finish("build", GOOD, "-q", "--store", "store", folder=tmp_path)
    with start("build", BROKEN, DEMO / "04-villes-riveraines.docx", "-q", "--store", "store", folder=tmp_path) as one:
        other = finish("build", BROKEN, "-q", "--store", "store", folder=tmp_path)
        one.communicate()
    assert {one.returncode, other.code} <= {0, 2}
    assert 0 in {one.returncode, other.code}
    assert other.code == 0 or "found it in use" in other.err
    assert finish("query", "repeated-triples", "--store", "store", folder=tmp_path).code == 0
