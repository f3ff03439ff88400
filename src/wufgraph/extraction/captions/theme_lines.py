"""Lines of the list of themes that the form prints, with the boxes that are ticked in it."""

from collections.abc import Iterator

from msgspec.structs import replace

from ...model import Block, Document, Span
from ..values.boxes import may_hold_box
from ..values.themes import is_part_of_list, is_theme_list, is_ticked, split_at_boxes
from .inline import before_separator
from .table import Match


def is_of_theme_list(block: Block, text: str, heading: Match | None, *, within: bool) -> bool:
    """Whether a line is of the list of themes that the form prints, or begins it.

    Args:
        block: The line.
        text: Its words.
        heading: The list's heading that the line is, if any.
        within: Whether the list has begun.
    """
    if within:
        return heading is not None or is_theme_list(text) or is_part_of_list(text)
    if heading is not None and heading.official and not text[len(before_separator(text)) :].strip(" :："):
        return True  # "Cross-cutting issues: Gender" is an answer
    return not block.is_item and text.isupper() and is_theme_list(text)


def printed_parts(document: Document, block: Block) -> Iterator[tuple[Block, bool]]:
    """The parts of a line of the printed list of themes, and whether the box of each is ticked."""
    whole = document.text[block.start : block.span.end]
    if block.marker is None and block.family is None and not may_hold_box(whole):
        yield block, is_ticked(whole)
        return
    # A filled square is a list's bullet to the readers of files.
    for span, ticked in split_at_boxes(whole):
        place = Span(block.start + span.start, block.start + span.end)
        yield replace(block, span=place, marker=None, family=None), ticked
