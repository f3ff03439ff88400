"""Statements numbered in any way, "3.1 …", "I. …", "A) …", "[1] …", "1 – …": what counts from one marks items."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ...model import NUMBERED, Block, Span
from ..values.list_numbers import ROMANS

_SIGN = r"(?:\s?[-–—:/]|[.)]-?)"
_NUMBER = re.compile(
    r"(?:(?P<section>\d{1,2}(?:\.\d{1,2})?)\.(?P<own>\d{1,2})[.)]?(?=\s)"
    rf"|(?P<roman>I{{1,3}}|IV|VI{{0,3}}|IX|X){_SIGN}|(?P<capital>[A-H]){_SIGN}|(?P<small>[a-h]){_SIGN}"
    rf"|[\[(](?P<bracketed>\d{{1,2}})[\])]|(?:[Nn][°ºo]\.?\s?|#\s?)?(?P<plain>\d{{1,2}})(?:{_SIGN}|[°ºª][.)]?)"
    r"|(?P<bare>\d{1,2})(?=\s+[\"“«(¿¡]*[^\W\d_a-zß-öø-ÿ]))\s*(?=[^\W\d_]|[\"“«(¿¡]|(?<=\s)\d)"
)
_FEWEST = 2
_SENTENCE_END = re.compile(r"[.!?;…][\"'”’»)\]]*$")


def mark_numbered(blocks: Sequence[Block], text: str) -> list[Block]:
    """The blocks, with such numbers as their markers where they count on from one: "3.5 million" is none.

    Args:
        blocks: All that was answered to one field.
        text: The document's text.
    """
    numbers = [_NUMBER.match(text, block.start, block.span.end) for block in blocks]
    marked = {
        place
        for run in _runs(numbers)
        if not any(_is_head(place, run, blocks, text) for place in run)
        for place in run
        if blocks[place].marker is None
    }
    if blocks and _is_only(numbers[0], blocks[0], text):
        marked.add(0)
    below = _below_items(blocks, numbers, text)
    return [
        _marked(block, found, below.get(place)) if found and (place in marked or place in below) else block
        for place, (block, found) in enumerate(zip(blocks, numbers, strict=True))
    ]


def _is_only(number: re.Match[str] | None, first: Block, text: str) -> bool:
    """Whether the first statement has the number of a section's first part, "5.1 Repair …", though no other follows."""
    is_first = number is not None and number["own"] == "1" and first.marker is None
    return is_first and number is not None and text[number.end() : number.end() + 1].isupper()


def _below_items(blocks: Sequence[Block], numbers: Sequence[re.Match[str] | None], text: str) -> dict[int, int]:
    """Where the parts of numbered items stand, "2.1" and "2.2" below "2.", each with how far it is from the margin."""
    found: dict[int, int] = {}
    if not any(number and number["own"] for number in numbers):
        return found
    item, margin, count = "", 0, 0
    for place, (block, number) in enumerate(zip(blocks, numbers, strict=True)):
        if block.is_numbered and block.marker:
            item, margin, count = block.marker.of(text).strip(" ()."), block.indent, 0
        elif number and number["own"] and number["section"] == item and int(number["own"]) == count + 1:
            count += 1
            found[place] = margin + 1
    return found


def _runs(numbers: Sequence[re.Match[str] | None]) -> Iterator[list[int]]:
    """The places of numbers of one kind that count on from one, however often they begin anew."""
    runs: dict[str, list[list[int]]] = defaultdict(list)
    for place, found in enumerate(numbers):
        if found is None:
            continue
        kind, value = _read(found)
        if value == 1:
            runs[kind].append([place])
        elif runs[kind] and value == len(runs[kind][-1]) + 1:
            runs[kind][-1].append(place)
    yield from (run for some in runs.values() for run in some if len(run) >= _FEWEST)


def _read(number: re.Match[str]) -> tuple[str, int]:
    """What kind of number stands in front of a statement, and the how manieth it is."""
    kind = number.lastgroup or ""
    sign = number[kind]
    if kind == "own":
        return number["section"], int(sign)
    if kind == "roman":
        return kind, ROMANS.index(sign) + 1
    return kind, int(sign) if sign.isdigit() else ord(sign.lower()) - ord("a") + 1


def _is_head(place: int, run: Sequence[int], blocks: Sequence[Block], text: str) -> bool:
    """Whether what is numbered announces what follows: "A. Questions:", or words without an end over what is not."""
    words = blocks[place].span.of(text)
    leads = place + 1 < len(blocks) and place + 1 not in run
    return words.endswith(":") or (leads and not _SENTENCE_END.search(words))


def _marked(block: Block, number: re.Match[str], indent: int | None = None) -> Block:
    words = Span(number.end(), block.span.end)
    margin = block.indent if indent is None else indent
    return replace(block, span=words, marker=Span(*number.span()), family=NUMBERED, indent=margin)
