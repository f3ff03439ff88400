"""What commands print and where: data to stdout or a file, talk to stderr."""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import click

from ..errors import StoreError
from ..query import Table

store_option = click.option(
    "--store",
    type=click.Path(path_type=Path, file_okay=False),
    default="wuf-store",
    show_default=True,
    help="Folder of the store.",
)
output_option = click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write to this file instead of the screen.",
)
_NARROWEST, _GAP = 6, 2


def table_format_option(default: str = "table") -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """The `--format` option of commands that print a table."""
    choices = click.Choice(["table", "csv", "json"])
    return click.option(
        "--format", "format_", type=choices, default=default, show_default=True, help="Form of the answer."
    )


def write_output(data: str | bytes, output: Path | None, *, tell: bool = True) -> None:
    """Write to a file as a whole, or to stdout.

    Args:
        data: What to write.
        output: The file; stdout where there is none.
        tell: Say on stderr that the file was written.

    Raises:
        StoreError: The file could not be written; one that was there before is unchanged.
    """
    raw = data.encode() if isinstance(data, str) else data
    if output is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(raw)
        sys.stdout.buffer.flush()
        return
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=output.parent, prefix=f".{output.name}-", delete=False) as draft:
            draft.write(raw)
        Path(draft.name).chmod(0o666 & ~_umask())
        os.replace(draft.name, output)  # noqa: PTH105 - the same call, and clearer that it replaces
    except OSError as error:
        raise StoreError(
            f"{output}: could not be written ({error.strerror}); free some space or check its permissions"
        ) from error
    if tell:
        click.echo(f"wrote {output}", err=True)


def show_table(table: Table, format_: str, output: Path | None) -> None:
    """Print or write a table in the form asked for."""
    if format_ == "csv":
        write_output(table.to_csv(), output)
    elif format_ == "json":
        write_output(table.to_json(), output)
    else:
        write_output(draw_table(table.columns, table.rows, _screen_width() if output is None else None), output)
        if output is None:
            click.echo(f"{len(table)} row{'' if len(table) == 1 else 's'}", err=True)


def draw_table(columns: Sequence[str], rows: Iterable[Sequence[object]], width: int | None = None) -> str:
    """Columns side by side; where the screen is narrower, the widest are cut."""
    cells = [
        [str(c) for c in columns],
        *[["" if v is None else _printable(str(v)) for v in row] for row in rows],
    ]
    widths = [max(len(row[n]) for row in cells) for n in range(len(columns))]
    while width and sum(widths) + _GAP * (len(widths) - 1) > width and max(widths, default=0) > _NARROWEST:
        widths[widths.index(max(widths))] -= 1
    lines = ["  ".join(_fit(cell, w) for cell, w in zip(row, widths, strict=True)).rstrip() for row in cells]
    lines.insert(1, "  ".join("─" * w for w in widths))
    return "\n".join(lines) + "\n"


def draw_rows(rows: Iterable[Sequence[object]]) -> str:
    """Pairs of a name and a number, indented, numbers under each other."""
    pairs = [(str(name), str(number)) for name, number in rows]
    names, numbers = (max(len(pair[n]) for pair in pairs) for n in (0, 1))
    return "".join(f"  {name.ljust(names)}  {number.rjust(numbers)}\n" for name, number in pairs)


def _fit(cell: str, width: int) -> str:
    return cell.ljust(width) if len(cell) <= width else cell[: width - 1] + "…"


def _printable(text: str) -> str:
    """Reports are other people's words: no control character of theirs reaches the terminal."""
    return "".join(c if c.isprintable() else " " for c in text)


def _screen_width() -> int | None:
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
