"""What lies on a page: words and ruled lines, in points from the top left of the page as it is shown."""

from typing import NamedTuple

import msgspec

BOLD, ITALIC, STRUCK = 1, 2, 4


class Word(NamedTuple):
    """Characters with no space between them.

    Attributes:
        style: Sum of `BOLD`, `ITALIC` and `STRUCK`.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    style: int = 0

    @property
    def height(self) -> float:
        """Of the font, not of the glyphs."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Vertical middle."""
        return (self.top + self.bottom) / 2


class Rule(NamedTuple):
    """A straight line along an axis: at one place of it, from and to places on the other."""

    at: float
    start: float
    end: float


class Box(NamedTuple):
    """A rectangle."""

    x0: float
    top: float
    x1: float
    bottom: float


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """One page as it is shown.

    Attributes:
        words: In the order in which the file draws them.
        across: Horizontal rules.
        down: Vertical rules.
        recognised: Whether its words were recognised in a picture.
    """

    width: float
    height: float
    words: tuple[Word, ...]
    across: tuple[Rule, ...] = ()
    down: tuple[Rule, ...] = ()
    recognised: bool = False
