"""Captions that bullets or signs on both sides set off: headings, and no items of a list."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from msgspec.structs import replace

from ...model import NUMBERED, Block, Document, Span
from .caption_words import weigh_words
from .inline import before_separator

_FEWEST_BULLETS, _FEWEST_FIELDS, _LONGEST_CAPTION, _ASKS = 6, 4, 100, 0.6
# Headings stand by themselves, but for some that are left without an answer; they are no sentences.
_FEWEST_ALONE, _FEWEST_ASKED, _ENDS_SENTENCE = 5, 2, re.compile(r"[.;,!…]\W*$")
_FEWEST_FRAMED, _LONGEST_FRAMED = 4, 200  # the form's longest caption has 150
_SIGN = re.compile(r"[^\w\s()\"'“”‘’¿?¡!.,;%&@$€£☐☑☒✓✔✗✘]{1,5}(?=\s*\w)")
_MIRROR = str.maketrans("<>«»‹›►◄▶◀→←[]{}", "><»«›‹◄►◀▶←→][}{")


def mark_bulleted_captions(document: Document) -> Document:
    """The document, with numbers for the bullets that captions have: numbered captions are no items of a list.

    Signs in front of captions and behind them, ">> Summary <<", become such bullets, and what stands behind is left
    out.
    """
    families: dict[str, list[int]] = defaultdict(list)
    for number, block in enumerate(document.blocks):
        if block.family is not None and not block.is_numbered:
            families[block.family].append(number)
    blocks = list(document.blocks)
    framed = _framed(document)
    for number, span in framed.items():
        blocks[number] = _as_heading(blocks[number], span)
    first = next(iter(families), None)
    for family, numbers in families.items():
        if framed.keys().isdisjoint(numbers) and (
            _are_headings(document, numbers) or (family == first and _ask_for_much(document, numbers))
        ):
            for number in numbers:
                blocks[number] = replace(blocks[number], family=NUMBERED)
    if tuple(blocks) == document.blocks:
        return document
    tails = (Span(span.end, document.blocks[number].span.end) for number, span in framed.items())
    return replace(document, blocks=tuple(blocks), furniture=tuple(sorted((*document.furniture, *tails))))


def _as_heading(block: Block, words: Span) -> Block:
    return replace(block, marker=Span(block.start, words.start), span=words, family=NUMBERED, bold=len(words))


def _framed(document: Document) -> Mapping[int, Span]:
    """The lines that have the same signs in front and behind as several others have, each with its words."""
    found: dict[str, dict[int, Span]] = defaultdict(dict)
    for number, block in enumerate(document.blocks):
        text = document.text
        sign = _SIGN.match(text, block.start, block.span.end)
        if not sign or text[block.span.end - 1].isalnum() or len(block.span) > _LONGEST_FRAMED:
            continue
        words = text[sign.end() : block.span.end]
        tail = sign[0][::-1].translate(_MIRROR)
        bare = words.removesuffix(tail if words.endswith(tail) else sign[0])
        if len(bare) < len(words) and any(map(str.isalnum, bare)) and not _ENDS_SENTENCE.search(bare):
            start = sign.end() + len(bare) - len(bare.lstrip())
            found[sign[0]][number] = Span(start, sign.end() + len(bare.rstrip()))
    return {number: span for lines in found.values() if len(lines) >= _FEWEST_FRAMED for number, span in lines.items()}


def _are_headings(document: Document, numbers: Sequence[int]) -> bool:
    """Whether items stand by themselves, each over what is no item of theirs, and some ask for something."""
    alone = len(numbers) - sum(after == before + 1 for before, after in pairwise(numbers))
    if alone < _FEWEST_ALONE or 3 * alone < 2 * len(numbers):
        return False
    lines = [document.blocks[number].span.of(document.text) for number in numbers]
    if any(len(before_separator(line)) > _LONGEST_CAPTION or _ENDS_SENTENCE.search(line) for line in lines):
        return False
    return len(_asked(lines)) >= _FEWEST_ASKED


def _ask_for_much(document: Document, numbers: Sequence[int]) -> bool:
    """Whether most items ask for something, for several fields in all."""
    lines = [document.blocks[number].span.of(document.text) for number in numbers]
    if len(lines) < _FEWEST_BULLETS:
        return False
    asked = _asked(lines)
    return len(set(asked)) >= _FEWEST_FIELDS and 2 * len(asked) >= len(lines)


def _asked(lines: Sequence[str]) -> list[str]:
    weights = [weigh_words(head) for line in lines if len(head := before_separator(line)) <= _LONGEST_CAPTION]
    return [max(found, key=lambda field: found[field]) for found in weights if max(found.values(), default=0) >= _ASKS]
