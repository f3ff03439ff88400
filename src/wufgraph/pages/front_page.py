"""The front page of a folder of results: what was found, and which file to open next."""

from dataclasses import dataclass

from ..pipeline import BuildSummary
from ..query import Table
from .rendering import render


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontPage:
    """What a front page shows.

    Attributes:
        files: Name and description of each file beside the page, in the order to open them.
        totals: Findings by severity.
    """

    summary: BuildSummary
    events: Table
    institutions: Table
    totals: dict[str, int]
    files: tuple[tuple[str, str], ...]


def front_page(content: FrontPage) -> str:
    """Render the page as HTML."""
    return render("front.html.j2", page=content)
