"""The process that runs pdfium: it reads one file after the other, within limits of time and memory.

Run as `python -m wufgraph.documents.pdf_process`, by `pdf_guard` only.
"""

import sys
from collections.abc import Iterator

from ..errors import DamagedInputError
from .pdf_file import PdfFile
from .pdf_messages import Answer, Done, PageRead, PageSeen, Refused, decode_question, receive, send
from .pdf_page import read_page
from .pdf_scan import is_scan, render

_SECONDS = 8
_SECONDS_FOR_SCAN = 4
_MEMORY_BYTES = 450 << 20


def main() -> None:
    """Answer the questions on standard input until it ends."""
    _limit_memory()
    while frame := receive(sys.stdin.buffer):
        question = decode_question(frame)
        _limit_time(_SECONDS)
        try:
            for answer in _read(question.data, question.name):
                send(sys.stdout.buffer, answer)
        except DamagedInputError as error:
            send(sys.stdout.buffer, Refused(str(error)))
        except MemoryError:
            return


def _read(data: bytes, name: str) -> Iterator[Answer]:
    with PdfFile(data, name) as file:
        for number in range(file.count):
            with file.page(number) as page:
                read = read_page(page)
                if is_scan(page.handle, read):
                    picture, dots = render(page.handle)
                    height, width = picture.shape
                    yield PageSeen(width, height, picture.tobytes(), dots)
                    _limit_time(_SECONDS_FOR_SCAN)
                else:
                    yield PageRead(read)
    yield Done()


def _limit_time(seconds: int) -> None:
    """End the process when it has computed for so long from now; where the system can."""
    if sys.platform != "win32":
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        soft = int(used.ru_utime + used.ru_stime) + seconds
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))


def _limit_memory() -> None:
    if sys.platform != "win32":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_DATA)
        resource.setrlimit(resource.RLIMIT_DATA, (_MEMORY_BYTES, hard))


if __name__ == "__main__":
    main()
