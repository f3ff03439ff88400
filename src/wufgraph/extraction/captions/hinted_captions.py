"""Captions of the speakers in two parts: "Speaker: nationality", "Nationality: which:"."""

import re

from .inline import ENDS_OPEN, before_separator
from .table import SPEAKER_FIELDS, CaptionTable

_SIGN = re.compile("[:：–—-]")
_NAME, _LONGEST, _EDGES = "speaker-name", 80, " \t:：-–—"


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
    return one.field if rest and ENDS_OPEN.search(words) else None
