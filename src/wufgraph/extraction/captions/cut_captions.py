"""Captions of sections in table rows that a page break has cut: the parts stand in one column of two rows."""

from functools import cache

from ...assets import read_table
from ...model import Document
from ...wording import first_word, match_key
from .caption_keys import NUMBERING, caption_key
from .rows import Rows
from .table import SECTIONS, CaptionTable, Match

_LONGEST = 300


def find_cut_captions(document: Document, captions: CaptionTable, rows: Rows) -> dict[int, Match]:
    """What the parts of cut captions are part of, by where each begins.

    Args:
        document: The text and its blocks.
        captions: Printed wording.
        rows: The rows of its tables.
    """
    found: dict[int, Match] = {}
    for block in document.blocks:
        if block.cell is None or not _begins_caption(block.span.of(document.text)):
            continue
        for below in rows.at(block.cell, 1):
            if below.cell and below.cell.column == block.cell.column:
                match = captions.find(f"{block.span.of(document.text)} {below.span.of(document.text)}", SECTIONS)
                if match and match.official and match.score == 1.0:
                    found |= {block.start: match, below.start: match}
                break
    return found


def _begins_caption(words: str) -> bool:
    """Whether words are the beginning of an official caption, and not all of it."""
    bare = NUMBERING.sub("", words) if len(words) <= _LONGEST else ""
    wholes = _wholes().get(first_word(bare), ())
    key = match_key(bare) if wholes else ""
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
