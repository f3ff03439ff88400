"""What plain text sets off as a heading: by a sign in front, by signs around it, or by a row of signs below."""

import re
from collections.abc import Mapping, Sequence
from itertools import zip_longest

from msgspec.structs import replace

from ..model import Block
from .typed_marks import underlines

_QUOTED = "> \t"
_HEADING = re.compile(r"#{1,6} +(?P<lead>\S[^#\n]{0,200}?)\s*#*$")
_BETWEEN_DASHES = re.compile(r"(?P<dashes>-{2,4}) +(?P<lead>[^\W\d_][^\n]{1,100}?) +(?P=dashes)$")
_BOLD = re.compile(
    r"(?:\d{1,2}[.)]\s{1,3})?(?P<mark>\*{1,2}|_{1,2})(?=[^\s*_])(?P<lead>[^*\n]{2,200}?)(?<=[^\s*_])(?P=mark)(?![\w*])"
)
_SIGNS = ("#", "*", "_", "-")
_MARKS = "*_ \t"


def find_leads(original: str) -> dict[int, str]:
    r"""The words that lines begin with and that are set off, by number of line, from 1.

    Args:
        original: Text as people see it.

    >>> find_leads("## Summary\nStreets.\n*Venue:* Room 3\nThemes\n------")
    {1: 'Summary', 3: 'Venue:', 4: 'Themes'}
    """
    lines = original.split("\n")
    found: dict[int, str] = {}
    for number, (line, below) in enumerate(zip_longest(lines, lines[1:], fillvalue=""), start=1):
        bare = line.lstrip(_QUOTED)
        if not bare:
            continue
        if bare[0] in _SIGNS or bare[0].isdigit():
            told = _HEADING.match(bare) or _BOLD.match(bare) or _BETWEEN_DASHES.match(bare)
            if told:
                found[number] = told["lead"].strip(_MARKS)
                continue
        if below[:1] and not below[0].isalnum() and underlines(below.lstrip(_QUOTED), bare):
            found[number] = bare.strip(_MARKS)
    return found


def set_off(blocks: Sequence[Block], text: str, leads: Mapping[int, str]) -> tuple[Block, ...]:
    """Blocks with what they begin with as bold, where a line of the file sets it off.

    Args:
        blocks: Those of the text, each with the line that it begins on.
        text: What they count in.
        leads: What is set off, by number of line.
    """
    return tuple(_set_off(block, text, leads) for block in blocks) if leads else tuple(blocks)


def _set_off(block: Block, text: str, leads: Mapping[int, str]) -> Block:
    lead = leads.get(block.place.number) if block.place else None
    if not lead or block.bold:
        return block
    words = block.span.of(text)
    if lead.endswith(words):  # "**1. Summary**"
        return replace(block, bold=len(words))
    return replace(block, bold=len(lead)) if words.startswith(lead) else block
