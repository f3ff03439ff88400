"""What stands further down: it tells a caption from a heading, and a new form from a running head."""

from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from ...model import Block, Document
from .caption_words import asked_in_header
from .headers import Headers, is_form_title
from .inline import before_separator
from .table import HEADER_FIELDS, SECTIONS, CaptionTable

_LONGEST_HEAD, _LONGEST_ANSWER, _SOON, _NEAR, _SEVERAL, _MUCH = 60, 120, 18, 3, 2, 4
# What another report begins with.
_OPENING = ("reporter", "title")


@dataclass(slots=True)
class Lookout:
    """Finds the captions of a section in a document, and remembers them."""

    document: Document
    captions: CaptionTable
    _places: dict[tuple[str, bool], list[int]] = field(default_factory=dict)
    _captions: list[tuple[Block, frozenset[str]]] | None = None
    _starts: list[int] | None = None
    _headers: frozenset[int] | None = None
    _finder: Headers = field(init=False)

    def __post_init__(self) -> None:
        self._finder = Headers(self.captions)

    def sees(self, name: str, block: Block, *, official: bool = False) -> bool:
        """Whether a line below a block, in the same report, is the caption of a section.

        Args:
            name: The section.
            block: Where the reader is.
            official: Whether only the form's own wording counts.
        """
        caption = self._next(name, block, official=official)
        if caption is None:
            return False
        if self._starts is None:
            self._starts = [other.start for other in self.document.blocks if self._asks_for(other, *_OPENING)]
        place = bisect_right(self._starts, block.start)
        return place == len(self._starts) or caption < self._starts[place]

    def _next(self, name: str, block: Block, *, official: bool = False) -> int | None:
        if (name, official) not in self._places:
            likely = (block for block, fields in self._all_captions() if name in fields)
            self._places[name, official] = [b.start for b in likely if self._is_caption(b, name, official=official)]
        places = self._places[name, official]
        place = bisect_right(places, block.start)
        return places[place] if place < len(places) else None

    def _all_captions(self) -> list[tuple[Block, frozenset[str]]]:
        if self._captions is None:
            lines = ((block, block.span.of(self.document.text)) for block in self.document.blocks)
            printed = ((block, words) for block, words in lines if self.captions.prints(words))
            self._captions = [(block, self.captions.printed_fields(words)) for block, words in printed]
        return self._captions

    def begins_form(self, block: Block) -> bool:
        """Whether a block is the form's title, or the official caption of the reporter's name."""
        return self.is_title(block) or self._asks_for(block, "reporter")

    def heads_report(self, block: Block) -> bool:
        """Whether a header begins with a block, in whatever words, or the form's title over it."""
        if self._headers is None:
            found = self._finder.find(self.document)
            self._headers = frozenset(self.document.blocks[number].start for number, _ in found)
        return block.start in self._headers

    def asks_for_header(self, block: Block) -> bool:
        """Whether a block and those right below it ask for most of what an event is asked, and of no speaker before."""
        return self._finder.begin_at(self.document, block)

    def is_title(self, block: Block) -> bool:
        """Whether a block is the form's title."""
        return is_form_title(block.span.of(self.document.text), self.captions)

    def opens_header(self, block: Block) -> bool:
        """Whether right below a block stand captions of the header with their values: it is their heading."""
        lines = [other.span.of(self.document.text) for other in self._below(block, _NEAR)]
        asked = {asked_in_header(head) for line in lines if (head := before_separator(line)) != line}
        return len(asked - {""}) >= _SEVERAL

    def is_within_header(self, block: Block, seen: Collection[str], *, is_first: bool) -> bool:
        """Whether two known captions of the header, or several that seem to be, stand below a block and over sections.

        So "Subject of the event" over "Date:" is none of a section, nor is "About the event" over "Title: …".

        Args:
            block: What may be a section's caption in an author's words.
            seen: Fields whose captions were read, which do not count.
            is_first: Whether no caption stands in front of it.
        """
        if (is_first and self.opens_header(block)) or self._is_answered_within_header(block):
            return True
        known, likely = set[str](), set[str]()
        for other in self._below(block, _SOON):
            words = other.span.of(self.document.text)
            match = self.captions.find(words, SECTIONS)
            if match and match.official and match.score == 1.0:
                break
            known.add(self._header_field(other))
            likely.add(asked_in_header(before_separator(words)[:_LONGEST_HEAD]))
        known -= {"", *seen}
        return len(known) >= _SEVERAL or len((known | likely) - {"", *seen}) >= _MUCH

    def _is_answered_within_header(self, block: Block) -> bool:
        """Whether a short answer stands below a block, and then what asks for most of what an event is asked."""
        below = self._below(block, 1)
        return bool(below) and len(below[0].span) <= _LONGEST_ANSWER and self.asks_for_header(block)

    def _below(self, block: Block, most: int) -> Sequence[Block]:
        place = bisect_right(self.document.blocks, block.start, key=lambda other: other.start)
        return self.document.blocks[place : place + most]

    def _header_field(self, block: Block) -> str:
        match = self.captions.find(before_separator(block.span.of(self.document.text)), HEADER_FIELDS)
        return match.field if match and match.score == 1.0 and (not block.is_item or block.is_numbered) else ""

    def _asks_for(self, block: Block, *names: str) -> bool:
        match = self.captions.find(before_separator(block.span.of(self.document.text)), names)
        return match is not None and match.official and (not block.is_item or block.is_numbered)

    def _is_caption(self, block: Block, name: str, *, official: bool = False) -> bool:
        match = self.captions.find(block.span.of(self.document.text), (name,))
        return match is not None and match.score == 1.0 and (match.official or not official)
