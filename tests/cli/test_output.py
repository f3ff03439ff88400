"""Where output goes: whole files, or the screen."""

import io
import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tests.golden_files import ROOT
from wufgraph.cli.screen import _columns_for, draw_rows, draw_table, plain, write_output
from wufgraph.errors import StoreError
from wufgraph.query import Table

FULL = """
import resource, signal, sys
from pathlib import Path
from wufgraph.cli.screen import write_output
from wufgraph.errors import StoreError
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    write_output("x" * 100_000, Path(sys.argv[1]))
except StoreError as error:
    sys.exit(str(error))
"""


def test_a_file_is_written_with_the_folders_above_it(tmp_path: Path) -> None:
    write_output("é\n", tmp_path / "a" / "b" / "out.txt")
    assert (tmp_path / "a" / "b" / "out.txt").read_bytes() == "é\n".encode()


def test_a_file_is_replaced_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    for text in ("a long first text", "short"):
        write_output(text, tmp_path / "out.txt")
    assert (tmp_path / "out.txt").read_text(encoding="utf-8") == "short"
    assert [path.name for path in tmp_path.iterdir()] == ["out.txt"]


def test_a_file_may_be_read_by_those_whom_the_user_lets(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_output("x", tmp_path / "out.txt")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "out.txt").stat().st_mode) == 0o640


def test_a_full_disk_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path) -> None:
    (tmp_path / "out.txt").write_text("old", encoding="utf-8")
    command = [sys.executable, "-c", FULL, str(tmp_path / "out.txt")]
    ended = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert (ended.returncode, "free some space" in ended.stderr, "Traceback" in ended.stderr) == (1, True, False)
    assert (tmp_path / "out.txt").read_text(encoding="utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["out.txt"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "target").mkdir()
    (tmp_path / "out.txt").symlink_to(tmp_path / "target" / "real.txt")
    write_output("x", tmp_path / "out.txt")
    assert (tmp_path / "out.txt").is_symlink()
    assert (tmp_path / "target" / "real.txt").read_text(encoding="utf-8") == "x"


def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe, read = tmp_path / "pipe", list[bytes]()
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    write_output("through", pipe)
    reader.join()
    assert read == [b"through"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.parametrize("where", ["folder", "file/below"])
def test_what_cannot_be_written_is_told(where: str, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="could not be written"):
        write_output("x", tmp_path / where)


def test_a_table_has_its_columns_under_each_other() -> None:
    lines = draw_table(("name", "n"), [("Medellín", 3), ("Bo", None)]).splitlines()
    assert lines == ["name      n", "────────  ─", "Medellín  3", "Bo"]


def test_a_table_fits_the_screen() -> None:
    drawn = draw_table(("title", "n"), [("w" * 100, 1)], width=30)
    assert {len(line) for line in drawn.splitlines()[1:]} == {30}
    assert "…" in drawn


def test_an_iri_that_does_not_fit_keeps_its_end() -> None:
    assert (
        draw_table(("a",), [("https://w3id.org/wufgraph/id/org/un-habitat",)], width=12).splitlines()[2]
        == "…/un-habitat"
    )


@pytest.mark.parametrize(("width", "shown"), [(80, [1, 2]), (200, [0, 1, 2]), (None, [0, 1, 2])])
def test_columns_of_iris_make_room_on_a_narrow_screen(width: int | None, shown: list[int]) -> None:
    rows = ((f"https://example.org/{'x' * 60}", "Un nom assez long", 3), ("https://example.org/y", "Bo", 1))
    assert _columns_for(width, Table(("iri", "name", "n"), rows)) == shown


def test_a_table_of_iris_alone_keeps_them() -> None:
    assert _columns_for(20, Table(("iri",), (("https://example.org/thing",),))) == [0]


def test_a_table_without_rows_is_its_head() -> None:
    assert draw_table(("name",), []).splitlines() == ["name", "────"]


def test_numbers_stand_under_each_other() -> None:
    assert draw_rows([("files", 3), ("passages", 120)]) == "  files       3\n  passages  120\n"


def test_control_characters_become_spaces_and_lines_stay() -> None:
    assert plain("a\x1b[31mb\n\tc\x9b\u202ed\r") == "a [31mb\n c  d "


def test_the_screen_gets_what_is_no_text_as_question_marks(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", screen)
    write_output("é \udcff", None)
    assert screen.buffer.getvalue() == b"\xc3\xa9 ?"
