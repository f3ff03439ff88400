"""Captions in two parts: "Speaker: nationality", "Nationality: which:", "Participants: about how many?"."""

import re
from collections.abc import Sequence

from ...model import Block, Span
from .caption_words import weigh_words
from .inline import before_separator
from .open_ends import ends_as_caption
from .table import ONE_ANSWER, SPEAKER_FIELDS, CaptionTable, Match

_SIGN = re.compile("[:：–—-]")
_NAME, _LONGEST, _EDGES = "speaker-name", 80, " \t:：-–—"
_TITLE, _SURE, _SOME = "title", 0.72, 0.4


def asked_in_parts(words: str, captions: CaptionTable) -> str | None:
    """The field that is asked for behind "Speaker:", or in front of a hint that ends open; None where none is.

    Args:
        words: Of a cell that is no known caption as a whole.
        captions: Printed wording.
    """
    head = before_separator(words) if len(words) <= _LONGEST and _SIGN.search(words) else words
    one = captions.find(head, SPEAKER_FIELDS) if len(head) < len(words) else None
    if one is None or one.score < 1.0:
        return None
    rest = words[len(head) :].strip(_EDGES)
    other = captions.find(rest, SPEAKER_FIELDS) if rest and one.field == _NAME else None
    if other and other.score == 1.0:
        return other.field
    return one.field if rest and ends_as_caption(words) else None


def ask_in_whole_cell(
    found: tuple[Match, Span, Span], block: Block, row: Sequence[Block], text: str, *, is_head: bool = False
) -> tuple[Match, Span, Span]:
    """A caption and its value, or all of a cell as a caption that asks on: "Speaker: Mr/Ms, full name" beside a name.

    Args:
        found: The caption that opens the cell, and where it and what is behind it stand.
        block: What stands in the cell.
        row: The blocks of its row.
        text: The document's.
        is_head: Whether the row holds captions side by side, over their values.
    """
    match, caption, rest = found
    words = rest.of(text).strip()
    if not words or match.field not in ONE_ANSWER or match.field == _TITLE or len(words) > _LONGEST:
        return found
    own = block.cell
    beside = [one for one in row if one is not block and one.cell and own and one.cell.column >= own.column]
    if not beside or any(one.cell == own for one in beside):
        return found
    asks = words.endswith("?") or weigh_words(words).get(match.field, 0.0) >= _SURE
    return (match, Span(caption.start, rest.end), Span(rest.end, rest.end)) if asks or is_head else found


def leads_to_value(match: Match, block: Block, row: Sequence[Block], text: str) -> bool:
    """Whether a caption of an address is said within the values of its row: "How to reach | e-mail: ana@alda.example".

    Args:
        match: The caption.
        block: The cell that it opens.
        row: The blocks of its row.
        text: The document's.
    """
    if match.field != "email" or not row or row[0] is block or row[0].cell == block.cell:
        return False
    first = row[0].span.of(text).rstrip(" :：")
    return before_separator(first) == first and weigh_words(first).get("email", 0.0) >= _SOME
