"""Captions that end as sentences do: with a full stop, "Venue.", in documents where most do, or as questions."""

import re
from collections.abc import Sequence

from ...model import NUMBERED, Block
from ...wording import count_words
from ..roles import CAPTION
from .caption_keys import caption_key
from .caption_words import speaks_for, weigh_words
from .pieces import Piece, is_listed
from .table import HEADER_FIELDS, SECTIONS

_TELLING, _FEWEST_STOPPED = 0.5, 3
_LONGEST_ENDED_WORDS, _LONGEST_QUESTION_WORDS, _LONGEST_STOPPED = 8, 16, 80
_STOP_OR_BLANK = ". \t\xa0\n"
# A stop behind a short form ends no sentence: "Name of event / event no."
_SENTENCE_END = re.compile(r"(?<!\bno)(?<!\bnr)(?<!\bnum)(?<!\bnúm)(?<!\bapprox)(?<!\baprox)[.!?;…,]$", re.IGNORECASE)
_ENDS = (*".!?;…,", "\n")
_WITHIN = re.compile(r"[.!?]\s")
_ASKED = (*SECTIONS, *HEADER_FIELDS)


def end_with_stop(pieces: Sequence[Piece], text: str) -> bool:
    """Whether most captions of the header end with a full stop, or lines like captions of several sections do."""
    captions = [p.block.span.of(text).rstrip() for p in pieces if p.role is CAPTION and p.field in HEADER_FIELDS]
    stopped = sum(words.endswith(".") for words in captions)
    if stopped >= _FEWEST_STOPPED and 2 * stopped > len(captions):
        return True
    blocks = (p.block for p in pieces if text[p.block.span.end - 1] in _STOP_OR_BLANK)
    lines = (block.span.of(text).rstrip() for block in blocks if block.family in (None, NUMBERED))
    asked = {_section_of(words) for words in lines if words.endswith(".") and len(words) <= _LONGEST_STOPPED}
    return len(asked - {""}) >= _FEWEST_STOPPED


def is_stopped(words: str) -> bool:
    """Whether a few words end with a full stop."""
    return words.endswith(".") and count_words(words) <= _LONGEST_ENDED_WORDS


def may_end_caption(block: Block, words: str, pieces: Sequence[Piece], number: int) -> bool:
    """Whether a short line ends no sentence, or is set off as captions are, "4. Recommendations.".

    Args:
        block: The line.
        words: Its text.
        pieces: Of the form.
        number: Which of them it is.
    """
    if not words.endswith(_ENDS) or not _SENTENCE_END.search(words, max(len(words) - 2, 0)):
        return True
    asks = words.endswith("?") and _WITHIN.search(words) is None
    numbered = block.is_numbered and (asks or not is_listed(pieces, number))
    set_off = numbered or block.is_bold or is_alone_before(block, pieces, number)
    over_list = any(p.block.is_item for p in pieces[number + 1 : number + 2])
    set_off = set_off or (asks and not block.is_item and (over_list or speaks_for(words, _ASKED)))
    most = _LONGEST_QUESTION_WORDS if asks else _LONGEST_ENDED_WORDS
    return set_off and words.endswith((".", "?")) and count_words(words) <= most


def is_alone_before(block: Block, pieces: Sequence[Piece], number: int) -> bool:
    """Whether a block opens a cell of its own row, or stands apart from what is above it."""
    before = pieces[number - 1].block if number else None
    return before is None or before.cell != block.cell or block.gap > 0


def _section_of(words: str) -> str:
    """The section that a short line has the words of; empty where it has those of none."""
    if count_words(words) > _LONGEST_ENDED_WORDS:
        return ""
    weighed = {name: weight for name, weight in weigh_words(caption_key(words)).items() if name in SECTIONS}
    best = max(weighed, key=lambda name: (weighed[name], name), default="")
    return best if best and weighed[best] >= _TELLING else ""
