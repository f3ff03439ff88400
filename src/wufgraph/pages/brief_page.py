"""A brief as one page that opens from a disk, and prints on two sides of A4."""

from ..network.insight.brief_parts import Brief
from ..phrases import phrase
from .rendering import render


def brief_page(brief: Brief) -> str:
    """Render the page: no script, nothing from elsewhere, no address.

    Args:
        brief: In its language.
    """
    return render(
        "brief.html.j2",
        brief=brief,
        language=str(brief.language),
        say=lambda key, **values: phrase(key, brief.language, **values),
    )
