"""What reading pictures needs: a library and a program, looked for when there is a picture to read."""

import shutil
import subprocess
from functools import cache
from typing import Any

from ...errors import UnsupportedInputError

LANGUAGES = ("eng", "spa", "fra")
_SECONDS = 20


def require_opencv(name: str) -> Any:
    """The module `cv2`.

    Raises:
        UnsupportedInputError: It is not installed.
    """
    try:
        import cv2
    except ImportError as error:
        raise UnsupportedInputError(
            f"{name}: expected text, found a scan, which takes OpenCV to read; "
            "install it with pip install 'wufgraph[ocr]', or send the report as Word (.docx)"
        ) from error
    cv2.setNumThreads(1)
    return cv2


def require_tesseract(name: str) -> str:
    """The path of the program tesseract, which has the languages of the form.

    Raises:
        UnsupportedInputError: It is not installed, or lacks a language.
    """
    program = shutil.which("tesseract")
    if program is None:
        raise UnsupportedInputError(
            f"{name}: expected text, found a scan, which takes the program tesseract to read; "
            "install it (Debian: tesseract-ocr), or send the report as Word (.docx)"
        )
    missing = [language for language in LANGUAGES if language not in _languages(program)]
    if missing:
        packages = " ".join(f"tesseract-ocr-{language}" for language in missing)
        raise UnsupportedInputError(
            f"{name}: expected tesseract to know {', '.join(LANGUAGES)}, found no {', '.join(missing)}; "
            f"install it (Debian: {packages}), or send the report as Word (.docx)"
        )
    return program


@cache
def _languages(program: str) -> frozenset[str]:
    told = subprocess.run(  # noqa: S603 - the program that was found on the path, with fixed arguments
        [program, "--list-langs"], capture_output=True, text=True, timeout=_SECONDS, check=False
    )
    return frozenset(told.stdout.split())
