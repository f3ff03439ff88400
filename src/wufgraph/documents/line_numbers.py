"""On which line of a file stands what is read from it, after its lines were joined, parted and cleared of marks."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from msgspec.structs import replace

from ..model import Block, Place, PlaceUnit

_LINE = PlaceUnit.LINE  # asked for once for each line


def number_lines(text: str, original: str) -> list[int | None]:
    r"""For each line of a text, the number of the line of the original that its first letter or digit stands on.

    Args:
        text: The original with other line breaks, white space and marks.
        original: The text as people see it.

    Returns:
        Numbers from 1; None for lines without letters, and for all where letters were moved, left out or put in.

    >>> number_lines("Streets belong to all.", "Streets\nbelong to all.")
    [1]
    """
    lines = text.split("\n")
    if text == original:
        return list(range(1, len(lines) + 1))
    letters = [_letters(line) for line in lines]
    original_letters = [_letters(line) for line in original.split("\n")]
    if "".join(letters) != "".join(original_letters):
        return [None] * len(lines)
    ends = list(accumulate(map(len, original_letters)))
    starts = [0, *accumulate(map(len, letters))]
    return [bisect_right(ends, start) + 1 if own else None for own, start in zip(letters, starts, strict=False)]


def place_blocks(blocks: Sequence[Block], text: str, numbers: Sequence[int | None]) -> tuple[Block, ...]:
    """Blocks with the line of the file that each begins on.

    Args:
        blocks: Those of the text.
        text: What they count in.
        numbers: Of each of its lines.
    """
    starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
    lines = (numbers[bisect_right(starts, block.start) - 1] for block in blocks)
    return tuple(
        block if line is None else replace(block, place=Place(_LINE, line))
        for block, line in zip(blocks, lines, strict=True)
    )


def _letters(line: str) -> str:
    return "".join(filter(str.isalnum, line))
