"""What was answered to the captions of the header, without the marks that people and templates put around it."""

import re
from collections import Counter
from itertools import accumulate, pairwise

from msgspec.structs import replace

from ...model import Span
from ..captions.caption_words import weigh_words
from ..captions.pieces import Form, Piece
from ..captions.repeated_captions import skip_caption
from ..evidence import Answer
from ..roles import CAPTION
from ..values.nothing import is_nothing

# "Room: 12" is a room's name.
_LABEL = re.compile(r"\s*(?P<label>[^:：\n]{2,40})[:：]\s+(?=\S*\s?[^\W\d_])")
_MARK = re.compile(r"(?:[:：]\s*|[-–—]\s+|(?:=>|->|>>|[→⇒➔➜►])\s*)+(?=\S)")
_LINE = "__"
_PAIRED, _PAIR = {'"': '"', "“": "”", "«": "»", "<": ">", "[": "]", "{": "}", "‹": "›"}, 2
_BRACKETS = "[{<"
_FEW_LETTERS, _FEWEST_SHARING = re.compile(r"[^\W\d_]{1,2}[.:>»]\s+(?=\w)"), 3
_TELLING, _LONGEST_LABEL, _LONGEST_REPEATED = 0.6, 100, 150


def answers_of(form: Form, text: str, fields: tuple[str, ...]) -> dict[str, Answer]:
    """What was answered to some fields; blank answers and those that say "none" are left out."""
    found: dict[str, Answer] = {}
    behind = {id(answer): caption for caption, answer in pairwise(form.pieces) if caption.role is CAPTION}
    for name in fields:
        parts = [_answer(name, piece, behind.get(id(piece)), text) for piece in form.answers(name)]
        if parts and not is_nothing(Answer.join(parts).words):
            found[name] = _without_label(_without_mark(_unwrapped(Answer.join(parts))))
    return _without_shared_mark(found)


def _without_shared_mark(answers: dict[str, Answer]) -> dict[str, Answer]:
    """The answers without what several begin with, as with a sign behind captions that was read as letters, "À."."""
    opens = {name: _FEW_LETTERS.match(one.words) for name, one in answers.items() if not one.pieces}
    often = Counter(mark[0] for mark in opens.values() if mark)
    shared = {mark for mark, count in often.items() if count >= _FEWEST_SHARING}
    for name, mark in opens.items():
        if mark and mark[0] in shared:
            whole = answers[name].span
            answers[name] = replace(answers[name], span=Span(whole.start + mark.end(), whole.end))
    return answers


def _unwrapped(answer: Answer) -> Answer:
    """An answer of several lines without the brackets around all of them."""
    return answer if answer.pieces else replace(answer, span=_without_quotes(answer.span, answer.text))


def _answer(name: str, piece: Piece, caption: Piece | None, text: str) -> Answer:
    cell, block = piece.block.cell, piece.block
    # "45. Safer streets" is no item of a list.
    numbered = name == "title" and block.marker and block.marker.of(text).strip(" ().").isdigit()
    written = Span(block.start, block.span.end) if numbered else block.span
    span = _without_quotes(_without_repeated(_without_line(written, text), caption, text), text)
    return Answer(name, span, text, row=(cell.table, cell.row) if cell else None)


def _without_repeated(span: Span, caption: Piece | None, text: str) -> Span:
    """An answer without the caption in front of it, which it begins with once more: "Venue: | Venue: Room 3"."""
    words = caption.block.span.of(text).rstrip(" :：\t\n") if caption else ""
    again = " ".join(words.split())
    answer = span.of(text)
    if not again or not answer.casefold().startswith(again.casefold()):
        return span
    rest = answer[len(again) :].lstrip()
    mark = _MARK.match(rest)
    if mark is None and not again.endswith("?"):
        return span
    return Span(span.end - len(rest) + (mark.end() if mark else 0), span.end) if rest else span


def _without_quotes(span: Span, text: str) -> Span:
    """An answer without the signs around all of it, "<Room 3>", "[ Room 3 ]", which a template may have had."""
    words = span.of(text)
    start, end = span.start + len(words) - len(words.lstrip()), span.start + len(words.rstrip())
    if end - start <= _PAIR or _PAIRED.get(text[start]) != text[end - 1]:
        return span
    opens, closes, within = text[start], text[end - 1], text[start + 1 : end - 1]
    depths = accumulate((sign == opens) - (sign == closes) for sign in within)
    is_paired = within.count(opens) == within.count(closes) and min(depths, default=0) >= 0
    if not within.strip() or not (is_paired if opens in _BRACKETS else opens not in within and closes not in within):
        return span
    return Span(start + 1 + len(within) - len(within.lstrip()), start + 1 + len(within.rstrip()))


def _without_line(span: Span, text: str) -> Span:
    """An answer without the line that it was written on, "____Room 3____"."""
    words = span.of(text)
    if _LINE not in words:
        return span
    start = span.start + len(words) - len(words.lstrip("_ "))
    return Span(start, max(start, span.start + len(words.rstrip("_ "))))


def _without_mark(answer: Answer) -> Answer:
    """An answer without the colon, dash or arrow that its caption left in front of it, "– 84"."""
    mark = None if answer.pieces else _MARK.match(answer.words[:_LONGEST_LABEL])
    if mark is None:
        return answer
    return replace(answer, span=Span(answer.span.start + mark.end(), answer.span.end))


def _without_label(answer: Answer) -> Answer:
    """An answer without the caption that it repeats, in these or other words, "Room / pavilion: Room 6"."""
    repeated = 0 if answer.pieces else skip_caption(answer.words[:_LONGEST_REPEATED])
    is_phrase = " " in answer.words[:repeated].strip()  # "Room: 12" is a room
    if is_phrase and repeated < len(answer.words) and answer.field != "title":
        return replace(answer, span=Span(answer.span.start + repeated, answer.span.end))
    label = None if answer.pieces else _LABEL.match(answer.words[:_LONGEST_LABEL])
    if label is None or weigh_words(label["label"]).get(answer.field, 0.0) < _TELLING:
        return answer
    return replace(answer, span=Span(answer.span.start + label.end(), answer.span.end))
