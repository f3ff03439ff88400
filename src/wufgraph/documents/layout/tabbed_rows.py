"""Tables that no rules draw: rows of cells that begin at the same places."""

from dataclasses import dataclass, field
from math import inf

from .lines import Line


@dataclass(slots=True)
class TabbedRow:
    """A row of cells; each with its lines, by column."""

    cells: dict[int, list[Line]] = field(default_factory=dict)


@dataclass(slots=True)
class TabbedTable:
    """Rows whose cells begin at the same places.

    Attributes:
        starts: Where the columns begin.
        end: Where the last one ends, as far as that is seen.
    """

    starts: list[float]
    rows: list[TabbedRow] = field(default_factory=list)
    end: float = inf
