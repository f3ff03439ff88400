"""What a paragraph of prose looks like, beside the answers to captions."""

import re

from ...wording import count_words

_SENTENCE_END = re.compile(r"[^\W\d_]{3}[.!?…](?=\s+[\"“«¿¡(]?[A-ZÀ-Þ]|[\"”»)\s]*$)")
_FEWEST_WORDS = 15
_STOPS, _BEHIND_STOP = (".", "!", "?", "…"), ' \n"”»)'


def is_prose(text: str, *, sentences: int = 1) -> bool:
    """Whether a paragraph is a text of its own, and no answer to a caption.

    Args:
        text: The paragraph.
        sentences: The fewest that it has.
    """
    if text.rstrip(_BEHIND_STOP)[-1:] not in _STOPS or count_words(text) < _FEWEST_WORDS:
        return False
    return len(_SENTENCE_END.findall(text)) >= sentences
