"""Where in which report something stands: what every claim is cited with."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ...assets import read_asset
from ...query import Table
from ...query.table import Value
from ...store import Solutions, Store
from ...wording import fold_space, withhold_addresses

Row = Mapping[str, Value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Words of a report.

    Attributes:
        text: The words, white space folded, without addresses.
        event: IRI of the event that the report is on.
        title: The event's; empty where the report gives none.
        file: The report's file, with the path in it where it lies in another.
        start: Place of the first character in the document's text, in code points; None where it is not known.
        end: Place behind the last one.
    """

    text: str
    event: str
    title: str
    file: str
    start: int | None = None
    end: int | None = None

    @property
    def span(self) -> str:
        """First and last place with a dash between; empty where they are not known."""
        return "" if self.start is None or self.end is None else f"{self.start}–{self.end}"


def read_rows(store: Store, name: str) -> Iterator[Row]:
    """Rows of one of the internal queries of this room, in its order.

    Args:
        store: The graph.
        name: Of the file `queries/internal/insight-NAME.rq` without its ending.
    """
    answer = store.ask(read_asset(f"queries/internal/insight-{name}.rq"))
    yield from Table.of(answer) if isinstance(answer, Solutions) else ()


def passage_of(row: Row, words: str = "text") -> Passage:
    """The passage that a row tells of in `event`, `title`, `file`, `inner`, `start`, `end` and a column of words."""
    inner = row["inner"]
    start, end = row["start"], row["end"]
    return Passage(
        text=withhold_addresses(fold_space(str(row[words] or ""))),
        event=str(row["event"]),
        title=fold_space(str(row["title"] or "")),
        file=f"{row['file']}/{inner}" if inner else str(row["file"]),
        start=start if isinstance(start, int) else None,
        end=end if isinstance(end, int) else None,
    )
