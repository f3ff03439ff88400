"""Lines in which several captions stand side by side, "Name: Ana Coto      Time: 10:35", "When: 9 April | Room: 3"."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from ...model import Block, Document, Span
from .asking_on import names_captions
from .caption_words import weigh_words
from .table import HEADER_FIELDS, SPEAKER_FIELDS, CaptionTable

_GAP = re.compile(r"(?<=\S)(?:[ \xa0]{3,}|[ \xa0]*\t\s*)(?=\S)")
_SIGN_OR_GAP = re.compile(rf"{_GAP.pattern}|(?<=\S)(?:[;,.]\s+|\s+[/·•–—-]\s+)(?=\S)")
_PIPE = re.compile(r"(?<=\S)\s+[|¦]\s+(?=\S)")
_INLINE = re.compile(r"(?P<caption>[^\W\d_][^:：|]{0,80}?)(?:\s?[:：]|\s[-–—]\s)")
_TELLING = 0.5
_IN_LINES = frozenset((*HEADER_FIELDS, *SPEAKER_FIELDS))
_LONGEST_CAPTION, _LONGEST_LINE = 80, 400


def split_shared_lines(document: Document, captions: CaptionTable) -> Document:
    """The document with a block for each caption that follows a wide gap, and what is answered to it."""
    text = document.text
    blocks: list[Block] = []
    for block in document.blocks:
        words = block.span.of(text)
        if "|" in words or "¦" in words:
            for part in _split_at_pipes(block, words, captions):
                blocks += _split(part, part.span.of(text), captions)
        elif _may_hold_another(words):
            blocks += _split(block, words, captions)
        else:
            blocks.append(block)
    return replace(document, blocks=tuple(blocks)) if len(blocks) > len(document.blocks) else document


def _may_hold_another(text: str) -> bool:
    """Whether a line has a colon behind another one, or behind a wide gap."""
    colons = text.count(":") + text.count("：")
    return colons > 1 or (colons == 1 and _has_gap(text))


def _has_gap(text: str) -> bool:
    return "   " in text or "\t" in text or "\xa0" in text


def _gaps(text: str, captions: CaptionTable) -> Iterator[re.Match[str]]:
    """Places behind which another caption may stand: wide gaps, and signs in a line that opens with one."""
    first = _find_colon(text, 0) if len(text) <= _LONGEST_LINE else -1
    if first >= 0 and captions.find(text[:first].rstrip(), _IN_LINES):
        return _SIGN_OR_GAP.finditer(text, first + 1)
    return _GAP.finditer(text) if _has_gap(text) else iter(())


def _find_colon(text: str, start: int) -> int:
    """Where the first colon stands that is no further off than a caption is long; -1 where none does."""
    found = [at for sign in ":：" if (at := text.find(sign, start, start + _LONGEST_CAPTION)) >= 0]
    return min(found, default=-1)


def _split_at_pipes(block: Block, text: str, captions: CaptionTable) -> Iterator[Block]:
    """A line in parts where each behind a pipe has a caption in front, and one at least has the words of one."""
    pipes = list(_PIPE.finditer(text))
    heads = [_INLINE.match(text, pipe.end()) for pipe in pipes]
    told = [head["caption"] for head in heads if head]
    if not pipes or len(told) < len(pipes) or not any(_tells_caption(words, captions) for words in told):
        yield block
        return
    starts, ends = [0, *(pipe.end() for pipe in pipes)], [*(pipe.start() for pipe in pipes), len(text)]
    for start, end in zip(starts, ends, strict=True):
        span = Span(block.span.start + start, block.span.start + end)
        yield block.part(span) if start else replace(block, span=span)


def _tells_caption(words: str, captions: CaptionTable) -> bool:
    weighed = weigh_words(words)
    return captions.prints(words) or any(weighed.get(field, 0.0) >= _TELLING for field in _IN_LINES)


def _asks_before(text: str, end: int, captions: CaptionTable) -> bool:
    """Whether the words between the last colon and a sign behind them ask on."""
    colon = max(text.rfind(":", 0, end), text.rfind("：", 0, end))
    return colon >= 0 and end - colon <= _LONGEST_CAPTION and names_captions(text[colon + 1 : end], captions)


def _split(block: Block, text: str, captions: CaptionTable) -> Iterator[Block]:
    part = block
    for gap in _gaps(text, captions):
        colon = _find_colon(text, gap.end())
        asks = colon >= 0 and captions.prints(text[gap.end() : colon].rstrip())
        if asks and not _asks_before(text, gap.start(), captions):
            yield replace(part, span=Span(part.span.start, block.span.start + gap.start()))
            part = block.part(Span(block.span.start + gap.end(), block.span.end))
    yield part
