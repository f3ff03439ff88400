"""Captions of sections in table rows that a page break has cut: the parts stand in one column of two rows."""

from functools import cache

import msgspec

from ...assets import read_table
from ...wording import match_key
from ..roles import GUIDANCE
from .caption_keys import NUMBERING, caption_key, first_word_of
from .rows import Rows
from .table import SECTIONS, Match

_LONGEST = 300


class Printed(msgspec.Struct, frozen=True):
    """Printed wording that is the same whatever a document teaches of its captions, by where its blocks begin.

    Attributes:
        guidance: Lines that are guidance of a section.
        cut: What the parts of cut captions and cut guidance are part of.
    """

    guidance: dict[int, Match]
    cut: dict[int, Match]


def find_printed(rows: Rows) -> Printed:
    """The guidance of a document, and the captions and guidance that a page or a line has cut."""
    document, captions = rows.document, rows.captions
    lines = ((block.start, block.span.of(document.text)) for block in document.blocks)
    whole = {start: found for start, line in lines if (found := captions.find(line, SECTIONS, GUIDANCE))}
    return Printed(whole, _find_cut_captions(rows) | captions.find_cut_guidance(document))


def _find_cut_captions(rows: Rows) -> dict[int, Match]:
    found: dict[int, Match] = {}
    text = rows.document.text
    for block in rows.document.blocks:
        if block.cell is None or not _begins_caption(block.span.of(text)):
            continue
        for below in rows.at(block.cell, 1):
            if below.cell and below.cell.column == block.cell.column:
                match = rows.captions.find(f"{block.span.of(text)} {below.span.of(text)}", SECTIONS)
                if match and match.official and match.score == 1.0:
                    found |= {block.start: match, below.start: match}
                break
    return found


def _begins_caption(words: str) -> bool:
    """Whether words are the beginning of an official caption, and not all of it."""
    wholes = _wholes().get(first_word_of(words), ()) if len(words) <= _LONGEST else ()
    key = match_key(NUMBERING.sub("", words)) if wholes else ""
    return bool(key) and any(whole.startswith(f"{key} ") for whole in wholes)


@cache
def _wholes() -> dict[str, tuple[str, ...]]:
    """The official captions of sections, by their first word."""
    wholes: dict[str, list[str]] = {}
    for row in read_table("data/reference/captions.csv"):
        if row["role"] == "caption" and row["source"] != "variant" and row["field"] in SECTIONS:
            key = caption_key(row["wording"])
            wholes.setdefault(key.split(" ", 1)[0], []).append(key)
    return {first: tuple(keys) for first, keys in wholes.items()}
