"""Captions of sections in the author's words, told by the guidance that the form prints right below them."""

from collections.abc import Mapping
from itertools import pairwise

from ...model import Block
from ...wording import count_words
from ..roles import CAPTION
from .caption_words import weigh_words
from .inline import before_separator
from .rows import Rows
from .table import CaptionTable, Match

_LONGEST_CAPTION, _LONGEST_CAPTION_WORDS, _LONGEST_REST, _TELLING = 160, 14, 60, 0.5
_CAPTION_ENDS = (":", "：", "?", ".")


def find_guided_captions(rows: Rows, guidances: Mapping[int, Match]) -> dict[int, Match]:
    """What each line is the caption of that stands right above or left of a section's guidance, by where it begins.

    Args:
        rows: The rows of its tables.
        guidances: Of sections, by where their lines begin.
    """
    document, captions = rows.document, rows.captions
    found: dict[int, Match] = {}
    if not guidances:
        return found
    for block, below in pairwise(document.blocks):
        guidance = guidances.get(below.start)
        if guidance is None or not tells_section(guidance):
            continue
        words = block.span.of(document.text)
        if _may_be_caption(block, below, words, guidance.field, rows) and not _is_known(
            words, captions, guidance.field
        ):
            found[block.start] = Match(
                role=CAPTION, field=guidance.field, language=guidance.language, official=True, score=1.0
            )
    return found


def tells_section(guidance: Match) -> bool:
    """Whether guidance tells what section it stands in, to the letter; that of the speakers stands behind theirs."""
    return guidance.score == 1.0 and guidance.field != "speakers"


def names_section(words: str, guidance: Match) -> bool:
    """Whether the caption of a section stands in one line with its guidance, "Recommendations (e.g. policy …)"."""
    caption = words[: max(words.find("("), 0)]
    return guidance.field != "speakers" and weigh_words(caption).get(guidance.field, 0.0) >= _TELLING


def _may_be_caption(block: Block, below: Block, words: str, field: str, rows: Rows) -> bool:
    if len(words) > _LONGEST_CAPTION or count_words(words) > _LONGEST_CAPTION_WORDS or not any(map(str.isalpha, words)):
        return False
    if block.is_item and not block.is_numbered:
        return False
    row = rows.at(block.cell) if block.cell else ()
    if any(one.cell and block.cell and one.cell.column < block.cell.column for one in row):
        return False  # the value of what stands left of it
    alone = block.cell is not None and all(one in (block, below) for one in row)
    apart = block.gap > 0 and block.cell is None
    set_off = block.is_bold or block.is_numbered or alone or apart or words.rstrip().endswith(_CAPTION_ENDS)
    return set_off or field in weigh_words(words)


def _is_known(words: str, captions: CaptionTable, field: str) -> bool:
    """Whether words are a caption, or hold one with its value, "Number of participants: 50".

    "Summary – what for, what happened:" over the guidance of the summary holds no value.
    """
    head = before_separator(words)
    if captions.prints(words) or not (len(head) < len(words.rstrip(" :：.?")) and captions.prints(head)):
        return captions.prints(words)
    same = captions.find(head, (field,))
    return not (same and same.score == 1.0 and len(words) - len(head) <= _LONGEST_REST)
