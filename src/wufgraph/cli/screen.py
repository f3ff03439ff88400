"""What commands print and where: data to stdout or a file, talk to stderr."""

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..errors import StoreError
from ..whole_files import put_whole

if TYPE_CHECKING:
    from ..checking import Check
    from ..extraction import CaptionTable
    from ..intake import FileOutcome
    from ..query import Table

store_option = click.option(
    "--store",
    type=click.Path(path_type=Path, file_okay=False),
    default="wuf-store",
    show_default=True,
    help="Folder of the store.",
)
identities_option = click.option(
    "--identities",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder of the registry of identities and of decisions about them, to be kept under version control; "
    "`identities` beside the store without it.",
)
authority_option = click.option(
    "--authority",
    "authorities",
    multiple=True,
    envvar="WUFGRAPH_AUTHORITY",
    type=click.Path(path_type=Path, dir_okay=False),
    help="File of organizations to be known besides the usual ones: a table like organizations.csv, SKOS, or ROR's "
    "dump. May be given several times.",
)
output_option = click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write to this file instead of the screen.",
)
# One that may not be read is told with the other failures, and the rest is read: click would stop at it.
REPORT_PATH = click.Path(path_type=Path, readable=False)
waivers_option = click.option(
    "--waivers",
    type=click.Path(path_type=Path, dir_okay=False),
    help="File of accepted findings; `identities/waivers.tsv` here by default.",
)
timeout_option = click.option(
    "--timeout",
    type=click.FloatRange(min=0),
    default=60,
    show_default=True,
    metavar="SECONDS",
    help="Longest time for one document, those in archives and mails each by itself; 0 for none. Without effect "
    "on Windows, which has no timers that can stop a reader.",
)
_NARROWEST, _GAP = 6, 2


@dataclass(frozen=True, slots=True)
class Captions:
    """What captions are read with: the user's file, and the edition of the form."""

    path: Path | None
    edition: str | None


jobs_option = click.option(
    "--jobs",
    type=click.IntRange(min=1),
    help="How many processes, where there is enough to do; as many as there are cores by default.",
)


def table_format_option(
    default: str = "table", *, parquet: bool = False
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """The `--format` option of commands that print a table."""
    choices = click.Choice(["table", "csv", "json", *(["parquet"] if parquet else [])])
    return click.option(
        "--format", "format_", type=choices, default=default, show_default=True, help="Form of the answer."
    )


def captions_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options `--captions` and `--edition`, which the command takes as one, `captions`."""

    @wraps(command)
    def with_captions(*args: Any, captions: Path | None, edition: str | None, **others: Any) -> Any:
        return command(*args, captions=Captions(captions, edition), **others)

    own = click.option(
        "--captions",
        type=click.Path(path_type=Path, dir_okay=False),
        help="CSV file of caption wordings (field, language, wording) to be known besides the usual ones.",
    )
    return own(edition_option(with_captions))


def edition_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """The option `--edition`."""
    return click.option(
        "--edition",
        metavar="SLUG",
        help="Edition of the form, such as wuf7-partners, or its forum, such as wuf7; told by each report without it.",
    )(command)


def read_captions(captions: Captions) -> "CaptionTable | None":
    """The table of captions that the options ask for; None without them."""
    from ..own_captions import choose_captions

    return choose_captions(captions.path, captions.edition)


def tell_left_out(read: "FileOutcome | Check") -> None:
    """Tell what a file holds that is no report, or tells of the same event as another report in it."""
    for passed in read.passed_over:
        say(f"passed over: {passed}")
    for repeat in read.set_aside:
        say(f"set aside: {repeat}")


def tell_unmatched(path: Path, captions: int) -> None:
    """Tell that a file has captions that belong to no field."""
    if captions:
        say(f"unmatched: {path}: {captions} captions that are not known; `wufgraph captions suggest` proposes fields")


def write_output(data: str | bytes, output: Path | None, *, tell: bool = True) -> None:
    """Write to a file as a whole, or to stdout.

    Args:
        data: What to write.
        output: The file; stdout where there is none.
        tell: Say on stderr that the file was written.

    Raises:
        StoreError: The file could not be written; one that was there before is unchanged.
    """
    raw = data.encode(errors="replace") if isinstance(data, str) else data
    if output is None:
        _print(raw)
        return
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        if output.exists() and not output.is_file():
            output.write_bytes(raw)  # a pipe or a device
        else:
            put_whole(raw, Path(os.path.realpath(output)), 0o666 & ~_umask())
    except OSError as error:
        raise StoreError(
            f"{output}: could not be written ({error.strerror}); free some space or check its permissions"
        ) from error
    if tell:
        click.echo(f"wrote {output}", err=True)


def say(words: str) -> None:
    """Say one line on stderr, whatever a file's name or an author's words hold."""
    click.echo(_printable(words), err=True)


def show_table(table: "Table", format_: str, output: Path | None) -> None:
    """Print or write a table in the form asked for."""
    if format_ == "csv":
        write_output(table.to_csv(), output)
    elif format_ == "json":
        write_output(table.to_json(), output)
    elif format_ == "parquet":
        write_output(table.to_parquet(), output)
    else:
        width = _screen_width() if output is None else None
        shown = _columns_for(width, table)
        rows = [[row[n] for n in shown] for row in table.rows]
        write_output(draw_table([table.columns[n] for n in shown], rows, width), output)
        if output is None:
            hidden = ", ".join(column for n, column in enumerate(table.columns) if n not in shown)
            click.echo(
                f"{len(table)} row{'' if len(table) == 1 else 's'}"
                + (f"; too narrow for {hidden}: `--format csv` has all" if hidden else ""),
                err=True,
            )


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


def plain(text: str) -> str:
    """Lines without the control characters that reports may hold."""
    return "\n".join(map(_printable, text.split("\n")))


def _print(raw: bytes) -> None:
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(raw)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # Whoever reads, such as `head`, has had enough: what is left goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _columns_for(width: int | None, table: "Table") -> list[int]:
    """Places of the columns to show: where a screen is too narrow for all, those of mere IRIs make room."""
    places = range(len(table.columns))
    longest = [max(len(str(cell)) for cell in (table.columns[n], *(row[n] for row in table.rows))) for n in places]
    if not width or sum(longest) + _GAP * (len(longest) - 1) <= width:
        return list(places)
    wordy = [n for n in places if not all(str(row[n]).startswith("http") for row in table.rows)]
    return wordy or list(places)


def _fit(cell: str, width: int) -> str:
    if len(cell) <= width:
        return cell.ljust(width)
    return "…" + cell[1 - width :] if cell.startswith("http") else cell[: width - 1] + "…"


def _printable(text: str) -> str:
    """Reports are other people's words: no control character of theirs reaches the terminal."""
    return "".join(c if c.isprintable() else " " for c in text)


def _screen_width() -> int | None:
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
