"""Captions that stand in the answer once more: "Venue | Venue: Room 3"."""

import re

from .table import load_captions

_ENDS_CAPTION = re.compile(r"\s*(?:[:：]|\t|[→⇒➔])\s*")
_LONGEST_CAPTION = 120


def skip_caption(words: str) -> int:
    """Where an answer begins behind a known caption, which stands in it again: 0 where none does.

    >>> words = "Name of organizing institution(s): Alda Institute"
    >>> words[skip_caption(words):]
    'Alda Institute'
    """
    found = _ENDS_CAPTION.search(words, 0, _LONGEST_CAPTION)
    return found.end() if found and load_captions().prints(words[: found.start()]) else 0
