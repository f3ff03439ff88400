"""Lists of themes in an answer, of which some are ticked."""

from collections.abc import Iterator, Sequence

from ...model import Block
from .boxes import find_boxes
from .themes import is_theme_list, is_ticked


def without_unticked(blocks: Sequence[Block], text: str) -> list[Block]:
    """Blocks without the themes that have no cross, where others of the same list or table have one."""
    kept: list[Block] = []
    for run in _runs(blocks, text):
        ticked = any(is_ticked(block.span.of(text)) for block in run)
        kept += [block for block in run if not (ticked and _is_plain(block.span.of(text)))]
    return kept


def _runs(blocks: Sequence[Block], text: str) -> Iterator[list[Block]]:
    """Blocks that follow each other with nothing between them."""
    run: list[Block] = []
    for block in blocks:
        if run and text[run[-1].span.end : block.start].strip():
            yield run
            run = []
        run.append(block)
    if run:
        yield run


def _is_plain(words: str) -> bool:
    return is_theme_list(words) and not is_ticked(words) and not find_boxes(words)
