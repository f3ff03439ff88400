"""Calls the program tesseract on one picture."""

import csv
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from typing import NamedTuple

from ...errors import DamagedInputError, UnsupportedInputError
from .needs import LANGUAGES

_WORD_LEVEL, _LINE_LEVEL = "5", "4"
# A block of text in one column, which is what it is given.
_ONE_BLOCK = "6"
_CLOCK = 3
# How a process ends that the system stopped.
_OUT_OF_TIME = (-signal.SIGXCPU, -signal.SIGKILL) if sys.platform != "win32" else ()


class Reading(NamedTuple):
    """One word that was recognised, in pixels of the picture.

    Attributes:
        line_top, line_bottom: Of the line it stands in.
        confidence: 0 to 100.
    """

    text: str
    x0: int
    x1: int
    top: int
    bottom: int
    line_top: int
    line_bottom: int
    confidence: float

    @property
    def line(self) -> tuple[int, int]:
        """Where its line lies, which tells lines apart."""
        return self.line_top, self.line_bottom


def recognise(
    program: str,
    picture: bytes,
    dots_per_inch: int,
    name: str,
    seconds: int,
    languages: Sequence[str] = LANGUAGES,
) -> list[Reading]:
    """The words of a PNG picture, in lines from top to bottom.

    Args:
        program: Where tesseract is.
        picture: The file's bytes.
        dots_per_inch: Of the picture.
        name: The file's name, for messages.
        seconds: The most of a processor's time; three times as long by the clock, on a machine that is busy.
        languages: Those that it is written in, the most likely first.

    Raises:
        UnsupportedInputError: The program failed.
        DamagedInputError: It took too long.
    """
    command = [program, "stdin", "stdout", "--psm", _ONE_BLOCK, "-l", "+".join(languages)]
    command += ["--dpi", str(dots_per_inch), "tsv"]
    with subprocess.Popen(  # noqa: S603 - the program that was found on the path, with fixed arguments
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "OMP_THREAD_LIMIT": "1"},
    ) as running:
        _limit_processor_time(running.pid, seconds)
        try:
            told, complaints = running.communicate(picture, timeout=_CLOCK * seconds)
        except subprocess.TimeoutExpired as error:
            running.kill()
            raise _too_slow(name, seconds) from error
        except BaseException:
            running.kill()  # the reader itself was told to stop
            raise
    if running.returncode in _OUT_OF_TIME:
        raise _too_slow(name, seconds)
    if running.returncode:
        why = complaints.decode(errors="replace").strip().splitlines()
        raise UnsupportedInputError(
            f"{name}: expected tesseract to read a page, it failed ({why[-1] if why else running.returncode}); "
            "install it anew, or send the report as Word (.docx)"
        )
    return _parse(told.decode(errors="replace"))


def _limit_processor_time(process: int, seconds: int) -> None:
    """Let the system end a process that has used up its time; elsewhere than on Linux, the clock does."""
    if sys.platform == "linux":
        import resource

        resource.prlimit(process, resource.RLIMIT_CPU, (seconds, seconds + 1))


def _too_slow(name: str, seconds: int) -> DamagedInputError:
    return DamagedInputError(
        f"{name}: expected a page that can be read in {seconds} seconds, found one that cannot; "
        "send the report as Word (.docx)"
    )


def _parse(table: str) -> list[Reading]:
    found: list[Reading] = []
    line = (0, 0)
    for row in csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE):
        if not all(row.values()) and row["level"] == _WORD_LEVEL and not (row["text"] or "").strip():
            continue
        left, top = int(row["left"]), int(row["top"])
        right, bottom = left + int(row["width"]), top + int(row["height"])
        if row["level"] == _LINE_LEVEL:
            line = top, bottom
        elif row["level"] == _WORD_LEVEL:
            found.append(Reading(row["text"].strip(), left, right, top, bottom, *line, float(row["conf"])))
    return found
