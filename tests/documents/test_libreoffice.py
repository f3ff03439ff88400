"""Old Word files and RTF, by way of LibreOffice."""

import os
import select
import sys
from pathlib import Path

import pytest

from tests.documents.test_formats import compound
from tests.documents.word_files import cells, lines
from wufgraph.documents import libreoffice, read_document
from wufgraph.errors import DamagedInputError, UnsupportedInputError

RTF = (
    rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Times;}}\f0 Reporting Format\par"
    rb"\trowd\cellx3000\cellx6000\intbl Venue\cell Caf\'e9 3\cell\row\pard words\par}"
)
FILES = {"RTF": RTF, "old Word file": compound("WordDocument")}


@pytest.mark.parametrize("data", FILES.values(), ids=list(FILES))
def test_without_the_program_one_line_says_what_to_install(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libreoffice, "find_program", lambda: None)
    with pytest.raises(UnsupportedInputError, match=r"^made\.doc: .*install LibreOffice \(the"):
        read_document(data, "made.doc")


def test_a_program_that_hangs_is_ended_with_its_children(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    child = f"import signal; stream = open({str(pipe)!r}, 'w'); stream.write('x'); stream.flush(); signal.pause()"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    monkeypatch.setattr(libreoffice, "find_program", lambda: "soffice")
    monkeypatch.setattr(libreoffice, "_command", lambda *_: [sys.executable, "-c", parent])
    monkeypatch.setattr(libreoffice, "TIME_LIMIT_SECONDS", 2.0)
    with pytest.raises(DamagedInputError, match="did not read in 2 seconds"):
        read_document(RTF, "made.rtf")
    assert os.read(reader, 1) == b"x"
    ended = select.poll()
    ended.register(reader, select.POLLHUP)
    assert ended.poll(5000)
    os.close(reader)


def test_a_program_that_makes_nothing_is_told_as_unreadable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libreoffice, "find_program", lambda: "soffice")
    monkeypatch.setattr(libreoffice, "_command", lambda *_: [sys.executable, "-c", ""])
    with pytest.raises(DamagedInputError, match=r"^made\.rtf: .*found one that it cannot"):
        read_document(RTF, "made.rtf")


@pytest.mark.all
def test_rtf_is_read() -> None:
    document = read_document(RTF, "made.doc")
    assert document.media_type == "application/rtf"
    assert lines(document) == ["Reporting Format", "Venue", "Café 3", "words"]
    assert [words for *_, words in cells(document)] == ["Venue", "Café 3"]


@pytest.mark.all
def test_a_broken_old_word_file_is_told_so() -> None:
    with pytest.raises(DamagedInputError, match=r"^made\.doc: expected an old Word file that LibreOffice reads"):
        read_document(compound("WordDocument"), "made.doc")
