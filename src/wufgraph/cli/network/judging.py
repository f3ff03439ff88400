"""What the commands that hold ties against chance have in common."""

import math
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..screen import say, show_table

if TYPE_CHECKING:
    from ...network.honesty import JudgedTies
    from ...query import Table

CORRECTIONS = ("holm", "bh", "none")  # as in `wufgraph.network.honesty`; a test holds them equal

alpha_option = click.option(
    "--alpha",
    type=click.FloatRange(0, 1, min_open=True, max_open=True),
    default=0.05,
    show_default=True,
    help="A tie is kept where chance gives it, or a stronger one, more rarely than this.",
)


def correction_option(default: str | None, told: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """The `--correction` option; its default may depend on others, and is told in words."""
    return click.option(
        "--correction",
        type=click.Choice(CORRECTIONS),
        default=default,
        show_default=told,
        help="For looking at many pairs: holm (hardly any tie is kept wrongly), bh (few of those that are kept are "
        "kept wrongly), none.",
    )


def show_judged(
    judged: "JudgedTies",
    nodes: Sequence[str],
    labels: Sequence[str],
    format_: str,
    output: Path | None,
    *,
    kept_alone: bool,
) -> None:
    """Show ties, the most unusual first, and tell how they were judged: on stderr, and in each row of a file."""
    import numpy as np

    from ...query import Table

    numbers = (judged.observed, judged.expected, judged.p, judged.adjusted)
    columns_of_numbers = (map(shorten_number, column.tolist()) for column in numbers)
    found = zip(judged.first.tolist(), judged.second.tolist(), *columns_of_numbers, judged.kept.tolist(), strict=True)
    order = np.lexsort((judged.second, judged.first, -judged.observed, judged.p)).tolist()
    listed = list(found)
    rows = [
        (nodes[one], labels[one], nodes[other], labels[other], *values)
        for one, other, *values in (listed[place] for place in order)
        if values[-1] or not kept_alone
    ]
    columns = ("source", "source_label", "target", "target_label", "observed", "expected", "p", "adjusted", "kept")
    say(judged.describe())
    show_told(Table(columns, tuple(rows)), judged.describe(), format_, output)


def show_told(table: "Table", told: str | Sequence[str], format_: str, output: Path | None) -> None:
    """Show a table; in a file each row tells how it came about, in words: of all rows, or of each."""
    from ...query import Table

    if format_ != "table":
        words = [told] * len(table) if isinstance(told, str) else told
        rows = ((*row, one) for row, one in zip(table.rows, words, strict=True))
        table = Table((*table.columns, "method"), tuple(rows))
    show_table(table, format_, output)


def shorten_number(value: float) -> float | int | None:
    """Four digits that count; None for what is not defined."""
    if isinstance(value, int):
        return value
    if math.isnan(value):
        return None
    rounded = float(f"{value:.4g}")
    return int(rounded) if rounded.is_integer() else rounded
