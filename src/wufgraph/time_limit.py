"""The longest time that one document may take."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from .errors import SlowInputError

_AGAIN_SECONDS = 5.0  # a library that swallows the first error meets another one


def can_limit_time() -> bool:
    """Whether time can be limited here: on systems with timer signals, in the main thread."""
    return hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()


@contextmanager
def limit_time(seconds: float | None, where: str) -> Iterator[None]:
    """Stop what is done inside after a time; without a number, or where time cannot be limited, it takes its time.

    Args:
        seconds: The longest time, more than 0.
        where: The document, for the message.

    Raises:
        SlowInputError: The time is up.
    """
    if not seconds or not can_limit_time():
        yield
        return

    def stop(number: int, frame: FrameType | None) -> None:
        del number, frame
        raise SlowInputError(
            f"{where}: expected to be read within {seconds:g} seconds, found that it takes longer; "
            "allow more with --timeout, or ask for it as Word (.docx) or text"
        )

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
