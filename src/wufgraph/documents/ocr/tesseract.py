"""Calls the program tesseract on one picture."""

import csv
import os
import subprocess
from typing import NamedTuple

from ...errors import DamagedInputError, UnsupportedInputError
from .needs import LANGUAGES

_WORD_LEVEL, _LINE_LEVEL = "5", "4"
# A block of text in one column, which is what it is given.
_ONE_BLOCK = "6"


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


def recognise(program: str, picture: bytes, dots_per_inch: int, name: str, seconds: int) -> list[Reading]:
    """The words of a PNG picture, in lines from top to bottom.

    Raises:
        UnsupportedInputError: The program failed.
        DamagedInputError: It took too long.
    """
    command = [program, "stdin", "stdout", "--psm", _ONE_BLOCK, "-l", "+".join(LANGUAGES)]
    command += ["--dpi", str(dots_per_inch), "tsv"]
    try:
        told = subprocess.run(  # noqa: S603 - the program that was found on the path, with fixed arguments
            command,
            input=picture,
            capture_output=True,
            timeout=seconds,
            check=False,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
    except subprocess.TimeoutExpired as error:
        raise DamagedInputError(
            f"{name}: expected a page that can be read in {seconds} seconds, found one that cannot; "
            "send the report as Word (.docx)"
        ) from error
    if told.returncode:
        why = told.stderr.decode(errors="replace").strip().splitlines()
        raise UnsupportedInputError(
            f"{name}: expected tesseract to read a page, it failed ({why[-1] if why else told.returncode}); "
            "install it anew, or send the report as Word (.docx)"
        )
    return _parse(told.stdout.decode(errors="replace"))


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
