"""Runs pdfium in a process of its own: a file that would take all memory, or never end, ends that process only."""

import atexit
import os
import subprocess
import sys
from collections.abc import Generator, Iterator
from contextlib import suppress
from threading import Lock, Timer
from typing import BinaryIO, cast

from ..errors import DamagedInputError
from .pdf_messages import Done, PageRead, PageSeen, Question, Refused, decode_answer, receive, send

_LONGEST_SECONDS = 60
_MODULE = "wufgraph.documents.pdf_process"


class _Guard:
    """The process, started when it is first needed and again when it has ended."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._owner = 0

    def read(self, data: bytes, name: str) -> Generator[PageRead | PageSeen]:
        with self._lock:
            process = self._running()
            finished = False
            try:
                for answer in _ask(process, Question(name, data)):
                    finished = isinstance(answer, Done | Refused)
                    if isinstance(answer, Refused):
                        told = DamagedInputError(answer.why)
                        raise told
                    if not isinstance(answer, Done):
                        yield answer
            finally:
                if not finished:
                    self.stop()
            if not finished:
                raise DamagedInputError(
                    f"{name}: expected a PDF of ordinary size, found one that takes too much time or memory; "
                    "send the report as Word (.docx)"
                )

    def stop(self) -> None:
        """End the process."""
        if self._process and self._owner == os.getpid():
            self._process.kill()
            for stream in (self._process.stdin, self._process.stdout):
                _close(stream)
            self._process.wait()
        self._process = None

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._owner != os.getpid() or self._process.poll() is not None:
            self.stop()
            paths = os.pathsep.join(path for path in sys.path if path)
            self._process = subprocess.Popen(  # noqa: S603 - this Python, with a module of this package
                [sys.executable, "-m", _MODULE],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "PYTHONPATH": paths, "OPENBLAS_NUM_THREADS": "1"},
            )
            self._owner = os.getpid()
        return self._process


def _ask(process: subprocess.Popen[bytes], question: Question) -> Iterator[PageRead | PageSeen | Refused | Done]:
    """The answers of the process, until the last one or its end."""
    try:
        send(cast(BinaryIO, process.stdin), question)
    except OSError:
        return
    while True:
        timer = Timer(_LONGEST_SECONDS, process.kill)
        timer.start()
        try:
            frame = receive(cast(BinaryIO, process.stdout))
        finally:
            timer.cancel()
        if frame is None:
            return
        answer = decode_answer(frame)
        yield answer
        if isinstance(answer, Done | Refused):
            return


def _close(stream: object) -> None:
    with suppress(OSError):  # what was not sent yet cannot be sent any more
        cast(BinaryIO, stream).close()


_GUARD = _Guard()
atexit.register(_GUARD.stop)


def read_guarded(data: bytes, name: str) -> Generator[PageRead | PageSeen]:
    """The pages of a PDF, in order; close it where not all of them are asked for.

    Raises:
        DamagedInputError: It is broken, encrypted, or takes more time or memory than any report.
    """
    return _GUARD.read(data, name)
