"""Work on many things on several cores, in order, a bounded number of them at a time.

A few are not worth the second or two that a process takes to start. So the first are worked on right here, and whoever
waits for them sees them at once.
"""

import gc
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from multiprocessing import get_context, parent_process
from threading import Thread
from types import ModuleType
from typing import Any, TypeVar

from .errors import ToolError

Item = TypeVar("Item")
Result = TypeVar("Result")

_AHEAD = 3  # tasks that wait for a core, for each core


def work_through(
    items: Iterable[Item],
    prepare: Callable[[], Callable[[Item], Result]],
    *,
    jobs: int | None = None,
    alone: int,
    at_once: int,
) -> Iterator[Result]:
    """Do the same work on each item, and give the results in the order of the items.

    Args:
        items: As many as there are; only some of them are held at a time. They are handed over as they are pickled.
        prepare: Gives what works on an item; it is asked once in each process, and has to be there to import.
        jobs: How many processes; as many as there are cores by default, and with one all is done right here.
        alone: How many items are worked on here before others are asked for help.
        at_once: How many items a process is given at a time.

    Raises:
        ToolError: A process ended before its work.
    """
    waiting, jobs = iter(items), jobs or os.cpu_count() or 1
    yield from map(prepare(), waiting if jobs == 1 else islice(waiting, alone))
    tasks = iter(lambda: list(islice(waiting, at_once)), [])
    first = next(tasks, None)
    if first is None:
        return
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), _begin, (prepare,))
    try:
        running = deque([_submit(pool, first)])
        running.extend(_submit(pool, task) for task in islice(tasks, jobs * _AHEAD - 1))
        while running:
            yield from running.popleft().result()
            running.extend(_submit(pool, task) for task in islice(tasks, 1))
    except BrokenProcessPool as error:
        raise ToolError(
            f"cores: expected {jobs} processes to work, found that one ended; free some memory, or use one job"
        ) from error
    finally:
        pool.shutdown(cancel_futures=True)


_work: Callable[[Any], Any]


def _begin(prepare: Callable[[], Callable[[Any], Any]]) -> None:
    global _work
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who stops the program stops the process that waits for this one
    Thread(target=_end_with_the_program, daemon=True).start()
    _work = prepare()
    gc.freeze()  # what is prepared stays, and is not to be searched for garbage again and again


def _end_with_the_program() -> None:
    """Whoever kills the program leaves nobody waiting for work."""
    program = parent_process()
    if program is not None:
        program.join()
        os._exit(1)


def _do(items: list[Any]) -> list[Any]:
    return [_work(item) for item in items]


def _submit(pool: ProcessPoolExecutor, items: list[Any]) -> Future[list[Any]]:
    with _no_program():
        return pool.submit(_do, items)


@contextmanager
def _no_program() -> Iterator[None]:
    """A new process would run the program's own module again, which need not be written for that: it is shown none."""
    program = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = program
