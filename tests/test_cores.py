"""Work on many things on several cores: in order, in bounded numbers, and nothing is lost in silence."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from wufgraph.cores import work_through
from wufgraph.errors import InputError, ToolError

SCRIPT = """
from functools import partial
from tests.test_cores import squares
from wufgraph.cores import work_through

print(list(work_through(range(9), squares, jobs=2, alone=2, at_once=2)))
"""


def squares() -> Callable[[int], int]:
    """Work that needs no preparing."""
    return lambda number: number * number


def places() -> Callable[[int], tuple[int, int]]:
    """Work that tells in which process it was done."""
    return lambda number: (number, os.getpid())


def faults(error: type[Exception]) -> Callable[[int], int]:
    """Work that cannot be done on 5."""

    def work(number: int) -> int:
        if number == 5:
            raise error("five")
        return number

    return work


def deaths() -> Callable[[int], int]:
    """Work that ends its process."""
    here = os.getpid()
    return lambda number: number if number < 2 else os._exit(9) if os.getpid() == here else -1


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_the_order_of_the_items(jobs: int) -> None:
    found = work_through(range(50), squares, jobs=jobs, alone=3, at_once=4)
    assert list(found) == [number * number for number in range(50)]


def test_the_first_are_worked_on_here_and_the_others_elsewhere() -> None:
    found = list(work_through(range(30), places, jobs=2, alone=4, at_once=3))
    assert {place for _, place in found[:4]} == {os.getpid()}
    assert os.getpid() not in {place for _, place in found[4:]}


def test_few_items_start_no_process() -> None:
    assert {place for _, place in work_through(range(4), places, jobs=2, alone=4, at_once=3)} == {os.getpid()}


def test_only_some_items_are_held_at_a_time() -> None:
    taken = 0

    def counted() -> Iterator[int]:
        nonlocal taken
        for number in range(1000):
            taken += 1
            yield number

    found = work_through(counted(), squares, jobs=2, alone=2, at_once=4)
    assert [next(found) for _ in range(3)] == [0, 1, 4]
    assert taken <= 2 + 2 * 4 * 4
    found.close()  # type: ignore[attr-defined]


def test_an_error_comes_at_its_place() -> None:
    found = work_through(range(9), partial(faults, InputError), jobs=2, alone=1, at_once=1)
    assert [next(found) for _ in range(5)] == [0, 1, 2, 3, 4]
    with pytest.raises(InputError, match="five"):
        next(found)


def test_a_process_that_ends_before_its_work_is_told() -> None:
    with pytest.raises(ToolError, match="one ended"):
        list(work_through(range(9), deaths, jobs=2, alone=2, at_once=1))


def test_a_script_need_not_be_written_for_it(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(SCRIPT, encoding="utf-8")
    paths = {**os.environ, "PYTHONPATH": os.pathsep.join([str(Path.cwd()), *filter(None, sys.path)])}
    ran = subprocess.run([sys.executable, script], env=paths, capture_output=True, text=True, check=False)
    assert (ran.stdout, ran.stderr) == ("[0, 1, 4, 9, 16, 25, 36, 49, 64]\n", "")
