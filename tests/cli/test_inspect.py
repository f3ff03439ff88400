"""`wufgraph inspect`: one page for one document."""

from pathlib import Path

from tests.golden_files import SAMPLE_TEXT

from .running import run


def test_a_page_goes_to_a_file_or_to_the_screen(tmp_path: Path) -> None:
    on_screen, to_file = run("inspect", SAMPLE_TEXT), run("inspect", SAMPLE_TEXT, "--output", tmp_path / "page.html")
    assert (on_screen.code, to_file.code, to_file.out) == (0, 0, "")
    assert (tmp_path / "page.html").read_text(encoding="utf-8") == on_screen.out
    assert on_screen.out.startswith("<!doctype html>")


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    ended = run("inspect", tmp_path / "none.docx")
    assert ended.code == 2
    assert str(tmp_path / "none.docx") in ended.err
