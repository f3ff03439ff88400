"""Python's collector of garbage, put off while much is made that is all kept."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collecting_later() -> Iterator[None]:
    """Put off the search for unreachable cycles until the end of the block.

    It looks through all objects again and again while they become more: a fifth of the time that a network of
    400 000 ties takes, and none of them is garbage.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
