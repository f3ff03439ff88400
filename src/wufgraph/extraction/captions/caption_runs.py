"""Lines that ask and answer several things one after another, the same way for each speaker.

"Nationality of the speaker: Dutch – Time allotted: 10:00 – 10:12 – Contact (email): ana@alda.example": a caption may be
in nobody's table, and is told by the others in its line, and by coming again in the next speaker's.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import msgspec
from msgspec.structs import replace

from ...model import Block, Document, Span
from ...wording import count_words, match_key
from ..values.event_types import TYPE, fold_keeping_length
from ..values.honorifics import is_title
from .asking_on import names_captions
from .caption_words import weigh_words
from .table import HEADER_FIELDS, SPEAKER_FIELDS, CaptionTable

# Behind the stop of "10:00 a. m. | Position" it is the bar that parts.
_SEPARATOR = re.compile(
    r"(?<=\S)(?:\s?[;,]\s+|\.\s+(?!\s|[|¦•·])|\s*[|¦•·]\s*|\s+[/–—-]{1,2}\s+|[ \xa0]{3,}|[ \xa0]*\t\s*)(?=\S)"
)
_CAPITAL = re.compile(r"(?<=[\w)\]])\s+(?=[^\W\d_a-zß-öø-ÿ])")
_COLON = re.compile(r"\s?[:：](?=\s|$)")
# Signs that part captions and stand within them too, the likelier to do so the later.
_WEAKER = "–—-.,/"
_IN_LINES = frozenset((*HEADER_FIELDS, *SPEAKER_FIELDS))
_NAME = "speaker-name"
_TELLING, _FEWEST = 0.5, 2
_LONGEST_LINE, _LONGEST_CAPTION, _MOST_WORDS = 500, 80, 8


class _Head(msgspec.Struct, frozen=True):
    """What may be a caption within a line.

    Attributes:
        before: Where the separator in front of it begins.
        start: Where it begins.
        key: Its words, to be compared.
        is_telling: Whether it is, or has the words of, a caption of a field that has one answer.
    """

    before: int
    start: int
    key: str
    is_telling: bool


def split_caption_runs(document: Document, captions: CaptionTable) -> Document:
    """The document with a block for each caption of a run of several in a line, and what is answered to it.

    Args:
        document: The text and its blocks.
        captions: Printed wording.
    """
    heads = [_find_heads(block.span.of(document.text), captions) for block in document.blocks]
    if not any(heads):
        return document
    often = Counter(key for found in heads for key in {head.key for head in found})
    blocks = tuple(
        part
        for block, found in zip(document.blocks, heads, strict=True)
        for part in _split(block, [head for head in found if head.is_telling or often[head.key] >= _FEWEST], often)
    )
    return replace(document, blocks=blocks) if len(blocks) > len(document.blocks) else document


def _find_heads(text: str, captions: CaptionTable) -> Sequence[_Head]:
    """The likely captions of a line that has several, of which one is telling at least; else none."""
    if len(text) > _LONGEST_LINE or text.count(":") + text.count("：") < _FEWEST:
        return ()
    colons = list(_COLON.finditer(text))
    if len(colons) < _FEWEST:
        return ()
    heads = list(_heads(text, colons, captions))
    return heads if len(heads) >= _FEWEST and any(head.is_telling for head in heads) else ()


def _heads(text: str, colons: Sequence[re.Match[str]], captions: CaptionTable) -> Iterator[_Head]:
    gaps = [list(_signs(text, one.end(), other.start())) for one, other in pairwise(colons)]
    usual = _usual_sign(gaps)
    ends = [0, *(colon.end() for colon in colons[:-1])]
    # "Title: City Changer Room: Safer streets"
    is_title = captions.find(text[: colons[0].start()], ("title",)) is not None
    for end, colon, signs in zip(ends, colons, [list(_signs(text, 0, colons[0].start())), *gaps], strict=True):
        own = [sign for sign in signs if _name(sign) == usual] if usual else signs
        if not is_title and (printed := _printed_behind_value(text, Span(end, colon.start()), captions)):
            yield printed
            continue
        if not own and colon is not colons[0]:
            continue  # "Contact: e-mail: …" has a caption in the answer
        before, start = own[-1].span() if own else (0, 0)
        words = text[start : colon.start()]
        if before > end and names_captions(text[end:before], captions):
            continue  # "Event: name, number: …" is one caption
        if words[:1].isalpha() and _may_be_caption(words):
            # Behind a wide gap stands a value too: "Participants: how many      Total: 88".
            telling = captions.prints(words) if own and _name(own[-1]) == " " else _is_telling(words, captions)
            yield _Head(before, start, match_key(words), telling)


def _printed_behind_value(text: str, within: Span, captions: CaptionTable) -> _Head | None:
    """A caption of the form that only a space parts from the answer before it: "Date: 7 April Venue: Room 3"."""
    if not within.start or TYPE.search(fold_keeping_length(within.of(text))):
        return None  # "City Changer Room: Safer streets"
    for word in _CAPITAL.finditer(text, within.start, within.end):
        words = text[word.end() : within.end]
        if _may_be_caption(words) and captions.prints(words):
            before = word.start()
            return _Head(before, word.end(), match_key(words), True) if text[within.start : before].strip() else None
    return None


def _signs(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The separators in a part of a line that stand in no brackets, and end no title: "Mr. Alda"."""
    for sign in _SEPARATOR.finditer(text, start, end):
        if sign[0][0] == "." and is_title(text[start : sign.end()].split()[-1]):
            continue
        if text.count("(", start, sign.start()) <= text.count(")", start, sign.start()):
            yield sign


def _usual_sign(gaps: Sequence[Sequence[re.Match[str]]]) -> str:
    """The sign that parts all answers from the captions behind them; empty where there is none."""
    shared = [{_name(sign) for sign in signs} for signs in gaps if signs]
    common = set.intersection(*shared) if shared else set[str]()
    return min(common, key=lambda name: (_WEAKER.find(name), name), default="")


def _name(sign: re.Match[str]) -> str:
    return sign[0].strip()[:1] or " "


def _may_be_caption(words: str) -> bool:
    return len(words) <= _LONGEST_CAPTION and count_words(words) <= _MOST_WORDS


def _is_telling(words: str, captions: CaptionTable) -> bool:
    weighed = weigh_words(words)
    return captions.prints(words) or any(weighed.get(field, 0.0) >= _TELLING for field in _IN_LINES)


def _split(block: Block, heads: Sequence[_Head], often: Mapping[str, int]) -> Iterator[Block]:
    part = block
    for head in heads if _opens_run(heads, often) else ():
        if head.start:
            yield replace(part, span=Span(part.span.start, block.span.start + head.before))
            part = block.part(Span(block.span.start + head.start, block.span.end))
    yield part


def _opens_run(heads: Sequence[_Head], often: Mapping[str, int]) -> bool:
    """Whether a line is a run of captions and answers from its begin; what opens with a name is read as a whole.

    So is "Names of speakers: Ms Ana Field, Director. Nationality: Peruvian." over lines that open with names.
    """
    if len(heads) < _FEWEST or heads[0].start:
        return False
    weighed = weigh_words(heads[0].key)
    asks_for_name = weighed.get(_NAME, 0.0) >= max(_TELLING, *weighed.values(), 0.0)
    return often[heads[0].key] >= _FEWEST or not asks_for_name
