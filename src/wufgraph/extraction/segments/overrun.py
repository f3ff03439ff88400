"""What stands below a complete answer of the header, behind a blank line, under a heading that nobody knows.

A walk gives an open field all that stands before the next caption: "60", and then "A view of cups" with its sentences.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ...wording import count_words
from ..captions.fields import HEADER_FIELDS, HOSTS, TITLE_PARTS
from ..captions.pieces import Form, Piece
from ..roles import ANSWER, UNREAD
from ..values.name_looks import ACRONYM, HEADED, weigh_name

_FIELDS = frozenset((*HEADER_FIELDS, *TITLE_PARTS))
# Fields whose answers hold a number: lines below without any are none of it.
_NUMBERS, _NUMBER = frozenset({"date", "time", "participants", "event-number"}), re.compile(r"\d")
_NAMES = min(ACRONYM, HEADED)
_FEWEST_LINES, _FEWEST_WORDS = 2, 4
_SENTENCE_END = re.compile(r"[^\W\d_]{2}[.!?…][\"”»)]?\s*$")


def release_overrun(form: Form, text: str) -> Form:
    """The form, with such lines as no answers.

    Args:
        form: What the blocks were read as.
        text: The document's.
    """
    beyond = {number for run in _runs(form.pieces) for number in _beyond(form.pieces, run, text)}
    if not beyond:
        return form
    return Form(tuple(replace(p, role=UNREAD, field="") if n in beyond else p for n, p in enumerate(form.pieces)))


def _runs(pieces: Sequence[Piece]) -> Iterator[range]:
    """Answers to one field of the header in lines that follow each other, at least three."""
    start = 0
    while start < len(pieces):
        end, first = start + 1, pieces[start]
        if first.role is ANSWER and first.field in _FIELDS and first.block.cell is None:
            while end < len(pieces) and _goes_on(first, pieces[end]):
                end += 1
            if end - start > _FEWEST_LINES:
                yield range(start, end)
        start = end


def _goes_on(first: Piece, piece: Piece) -> bool:
    return piece.role is ANSWER and piece.field == first.field and piece.block.cell is None


def _beyond(pieces: Sequence[Piece], run: range, text: str) -> range:
    """The lines of a run that are none of its answer."""
    words = {number: pieces[number].block.span.of(text) for number in run}
    field = pieces[run.start].field
    apart = next((n for n in run[1:] if pieces[n].block.gap > 0), run.stop)
    if run.stop - apart < _FEWEST_LINES or pieces[max(run.start - 1, 0)].block.gap >= pieces[apart].block.gap:
        return range(0)  # all lines stand apart
    if field in _NUMBERS:
        return range(0) if any(_NUMBER.search(words[n]) for n in run if n >= apart) else range(apart, run.stop)
    said = next((n for n in run if n > apart and _is_sentence(words[n])), run.stop)
    if field in HOSTS and said < run.stop:
        apart = next((n for n in run if apart <= n <= said and pieces[n].block.gap > 0 and _is_no_name(words, n)), said)
    return range(apart, run.stop) if said < run.stop else range(0)


def _is_sentence(words: str) -> bool:
    return count_words(words) >= _FEWEST_WORDS and _SENTENCE_END.search(words) is not None


def _is_no_name(words: dict[int, str], number: int) -> bool:
    return weigh_name(words[number]) < _NAMES
