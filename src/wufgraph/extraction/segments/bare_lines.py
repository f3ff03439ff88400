"""Captions in unknown words with their values behind them and no sign between: "Day it was held 9 April 2014".

So are those that were told from their values by bold letters, where a program has lost these. `bare_captions.py`
finds those whose wording is known.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

import msgspec
from msgspec.structs import replace

from ...model import Block, Document, Span
from ..captions.caption_words import weigh_words
from ..captions.headers import is_form_title
from ..captions.table import HEADER_FIELDS, SPEAKER_FIELDS, CaptionTable
from ..captions.typed_rows import as_row
from ..values.honorifics import is_title
from .value_kinds import fit_value

_FEWEST_FIELDS, _FEWEST_OF_SPEAKER, _OFTEN, _MOST_SIGNED, _MOST_WITHIN = 5, 3, 2, 5, 2
_MOST_LINES, _LONGEST_LINE, _LONGEST_CAPTION, _SHORTEST_LINE = 30, 400, 90, 8
_TELLING, _FITTING, _CAPITAL = 0.5, 0.1, 0.2
_SIGN = re.compile(r"[:：\t|=>~_]|\.\.|…|\s[-–—]\s")
_NEAR, _MOST_ADDRESSES, _LINES_OF_SPEAKER, _FARTHEST = 40, 4, 8, 2
_WORD_END = re.compile(r"(?<=[^\s:：,;])\s+(?=[^\W_a-zß-ÿ]|[\"“«¿¡~]|[<>]?\d|[\w.+-]+@)")
_SPACE, _FEW_WORDS = re.compile(r"\s+(?=[^\W_])"), 3
_COLON = re.compile(r"[:：](?=\s|$)|\t")
_GOES_ON = re.compile(r"(?:and|or|y|e|o|u|et|ou)\s")  # "Partners and networks" asks and says nothing
# Rows of such lines are told from those that tabs make by their numbers.
_FIRST_ROW = 300_000


class _Head(msgspec.Struct, frozen=True):
    """Where a caption ends and its value begins in a line, the field, and how much speaks for both."""

    start: int
    end: int
    field: str
    score: float
    words: str


def split_bare_lines(document: Document, captions: CaptionTable) -> Document:
    """The document with each such line as two cells of a typed row, where most of the header's are such.

    So are those of the speakers there, and where their addresses stand behind captions without a sign.

    Args:
        document: The text and its blocks.
        captions: Printed wording.
    """
    chosen = _find_header(document, captions)
    begin = max(chosen) + 1 if chosen else _find_addresses(document)
    if begin is not None:
        chosen = chosen | _find_speakers(document, begin)
    return replace(document, blocks=tuple(_split(document.blocks, chosen))) if chosen else document


def _find_header(document: Document, captions: CaptionTable) -> dict[int, _Head]:
    """The lines of the header that are such, by number of block; none where most have a sign or stand in cells."""
    text, first = document.text, document.blocks[:_MOST_LINES]
    signed = [
        n for n, one in enumerate(first) if one.cell is not None or _SIGN.search(text, one.span.start, _near(one))
    ]
    if len(signed) > _MOST_SIGNED + len(first) // 4:
        return {}
    heads = {n: head for n, block in enumerate(first) if (head := _find_head(block, text, HEADER_FIELDS))}
    best = {head.field: n for n, head in sorted(heads.items(), key=lambda item: item[1].score)}
    chosen = [n for n in best.values() if not is_form_title(first[n].span.of(text), captions)]
    if len(chosen) < _FEWEST_FIELDS or sum(min(chosen) < n < max(chosen) for n in signed) > _MOST_WITHIN:
        return {}
    return {n: heads[n] for n in chosen}


def _find_addresses(document: Document) -> int | None:
    """Where speakers may be told of above the first line that holds a caption and an address, and no sign."""
    blocks, text = document.blocks, document.text
    at = text.find("@")
    for _ in range(_MOST_ADDRESSES):
        if at < 0:
            return None
        number = bisect_right(blocks, at, key=lambda block: block.start) - 1
        block = blocks[number]
        head = _find_head(block, text, ("email",)) if block.cell is None else None
        if head:
            return max(0, number - _LINES_OF_SPEAKER)
        at = text.find("@", block.span.end)
    return None


def _near(block: Block) -> int:
    return min(block.span.end, block.span.start + _NEAR)


def _find_speakers(document: Document, begin: int) -> dict[int, _Head]:
    """The lines that tell of speakers in that way: their captions come again, or several stand together."""
    heads = {
        number: head
        for number, block in enumerate(document.blocks[begin:], begin)
        if (head := _find_head(block, document.text, SPEAKER_FIELDS))
    }
    often = Counter(head.words for head in heads.values())
    again = {number: head for number, head in heads.items() if often[head.words] >= _OFTEN}
    told = again or _first_run(heads)
    if len({head.field for head in told.values()}) < _FEWEST_OF_SPEAKER:
        return {}
    between = [number for number in range(min(told), max(told)) if number not in told]
    alike = _find_alike(document, between, {head.words: head for head in told.values()})
    strange = _find_strange(document, [number for number in between if number not in alike], _OFTEN if again else 1)
    return {**told, **strange, **alike}


def _first_run(heads: Mapping[int, _Head]) -> dict[int, _Head]:
    """The first lines that stand close below each other and each ask for something else: those of a single speaker."""
    run: dict[int, _Head] = {}
    for number, head in heads.items():
        if number - max(run, default=number) > _FARTHEST or head.field in {one.field for one in run.values()}:
            if len(run) > _FEWEST_OF_SPEAKER:
                break
            run = {}
        run[number] = head
    return run if len(run) > _FEWEST_OF_SPEAKER else {}


def _find_alike(document: Document, between: Sequence[int], told: Mapping[str, _Head]) -> dict[int, _Head]:
    """The lines between these that begin with the caption of one of them, whatever value follows it."""
    found: dict[int, _Head] = {}
    for number in between:
        block = document.blocks[number]
        words = block.span.of(document.text)
        caption = next((one for one in told if words.startswith(f"{one} ")), "")
        if caption and block.cell is None and not _COLON.search(words):
            found[number] = replace(told[caption], start=len(caption), end=len(caption) + 1)
    return found


def _find_strange(document: Document, between: Sequence[int], least: int) -> dict[int, _Head]:
    """The lines between these whose first words come again, whatever they say, "On loan from First Institute"."""
    heads: dict[int, _Head] = {}
    for number in between:
        words = document.blocks[number].span.of(document.text)
        found = _WORD_END.search(words, 0, _LONGEST_CAPTION) if document.blocks[number].cell is None else None
        if found:
            heads[number] = _Head(found.start(), found.end(), "", 0.0, words[: found.start()])
    often = Counter(head.words for head in heads.values())
    return {number: head for number, head in heads.items() if often[head.words] >= least}


def _find_head(block: Block, text: str, fields: Collection[str]) -> _Head | None:
    """Where the words of a caption end that a value of its kind follows."""
    if block.cell is not None or block.bold or not _SHORTEST_LINE < len(block.span) <= _LONGEST_LINE:
        return None  # bold letters tell what is a caption
    words = block.span.of(text)
    if fields != HEADER_FIELDS and _COLON.search(words):
        return None
    return max(_heads(words, fields), key=lambda head: (head.score, -head.start), default=None)


def _heads(words: str, fields: Collection[str]) -> Iterator[_Head]:
    ends = _SPACE if words.count(" ") <= _FEW_WORDS else _WORD_END  # "Nationality peruvian"
    for found in ends.finditer(words, 0, _LONGEST_CAPTION):
        caption = words[: found.start()]
        if _SIGN.search(caption) or caption.count("(") != caption.count(")") or is_title(caption):
            continue
        if _GOES_ON.match(words, found.end()):
            continue
        weighed = weigh_words(caption)
        for field in fields:
            weight = weighed.get(field, 0.0)
            fit = fit_value(field, words[found.end() :]) if weight >= _TELLING else -1.0
            if fit >= _FITTING:
                yield _Head(found.start(), found.end(), field, weight + fit - _CAPITAL * _capitals(caption), caption)
        if caption.endswith("?"):
            return


def _capitals(caption: str) -> int:
    """How many words behind the first one begin with a capital, as those of a value do."""
    return 0 if caption.isupper() else sum(word[:1].isupper() for word in caption.split()[1:])


def _split(blocks: Sequence[Block], chosen: Mapping[int, _Head]) -> Iterator[Block]:
    for number, block in enumerate(blocks):
        head = chosen.get(number)
        if head is None:
            yield block
            continue
        plain = replace(block, marker=None, family=None)
        yield from as_row(plain, head.start, Span(head.end, len(block.span)), _FIRST_ROW + number)
