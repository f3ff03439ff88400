"""Captions that end with a full stop, "Venue.", in documents where most do."""

from collections.abc import Sequence

from ...model import NUMBERED, Role
from ...wording import count_words
from .caption_keys import caption_key
from .caption_words import weigh_words
from .pieces import Piece
from .table import HEADER_FIELDS, SECTIONS

_TELLING, _FEWEST_STOPPED = 0.5, 3
_LONGEST_ENDED_WORDS, _LONGEST_STOPPED = 8, 80
_STOP_OR_BLANK = ". \t\xa0\n"


def end_with_stop(pieces: Sequence[Piece], text: str) -> bool:
    """Whether most captions of the header end with a full stop, or lines like captions of several sections do."""
    captions = [p.block.span.of(text).rstrip() for p in pieces if p.role is Role.CAPTION and p.field in HEADER_FIELDS]
    stopped = sum(words.endswith(".") for words in captions)
    if stopped >= _FEWEST_STOPPED and 2 * stopped > len(captions):
        return True
    blocks = (p.block for p in pieces if text[p.block.span.end - 1] in _STOP_OR_BLANK)
    lines = (block.span.of(text).rstrip() for block in blocks if block.family in (None, NUMBERED))
    asked = {_section_of(words) for words in lines if words.endswith(".") and len(words) <= _LONGEST_STOPPED}
    return len(asked - {""}) >= _FEWEST_STOPPED


def _section_of(words: str) -> str:
    """The section that a short line has the words of; empty where it has those of none."""
    if count_words(words) > _LONGEST_ENDED_WORDS:
        return ""
    weighed = {name: weight for name, weight in weigh_words(caption_key(words)).items() if name in SECTIONS}
    best = max(weighed, key=lambda name: (weighed[name], name), default="")
    return best if best and weighed[best] >= _TELLING else ""
