"""What is asked of a figure, and what its caption tells of the network's making."""

from dataclasses import dataclass, field

from ...model import Language
from ..choice import Choice

FORMATS = ("svg", "png", "pdf")
COLUMNS = {"one": 85.0, "two": 180.0}  # usual widths of a printed column and of a page, in mm


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """Where a network comes from.

    Attributes:
        events: How many events it was made from.
        reported: How many of them have a report; None where the source are no reports but a table.
        choice: Which part was chosen.
        at_least: The weakest evidence of ties that was chosen; empty for any.
    """

    events: int
    reported: int | None
    choice: Choice = field(default_factory=Choice)
    at_least: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """How a figure is wanted.

    Attributes:
        width: In mm; `COLUMNS` has the usual ones.
        language: Of all words but names.
        dpi: Dots per inch of PNG.
        colour: What the nodes of a node-link figure are coloured by: `sector`, `country`, `community`, `none`, or
            empty for the sector where any is known.
        seed: Of communities.
        most: How many nodes are drawn at most, those with the strongest ties; None for as many as are readable.
        labels: How many nodes are named at most; None for as many as have room.
        title: Instead of the usual first words of the caption.
        method: What the caption tells of the source; None to leave it out.
    """

    width: float = COLUMNS["two"]
    language: Language = Language.EN
    dpi: int = 300
    colour: str = ""
    seed: int = 7
    most: int | None = None
    labels: int | None = None
    title: str = ""
    method: Method | None = None

    @property
    def points(self) -> float:
        """The width in points."""
        return self.width * 72 / 25.4
