"""Lines that hold more than one thing: captions and their values, or themes with boxes in front of them."""

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace

from ..model import Block, Document, Role, Span
from .agendas import find_lead_ins, name_agenda
from .captions import CaptionTable, Match
from .themes import is_theme_list, split_at_boxes

SEPARATOR = re.compile(r"\s*[:：]\s*|\s+[-–—]\s+")
LONGEST_INLINE_CAPTION = 200


def find_inline(
    block: Block,
    text: str,
    captions: CaptionTable,
    fields: Collection[str],
    accepts: Callable[[Match], bool],
) -> tuple[Match, Span, Span] | None:
    """The caption that opens a line, and where caption and value stand in the document, "Venue: Room 3".

    Args:
        block: The line.
        text: Its words.
        captions: Printed wording.
        fields: Fields that may stand here.
        accepts: Whether a caption may be taken here.
    """
    best: tuple[Match, Span, Span] | None = None
    for separator in SEPARATOR.finditer(text, 0, LONGEST_INLINE_CAPTION):
        before = text[: separator.start()]
        if before.count("(") > before.count(")") or separator.end() >= len(text):
            continue
        match = captions.find(before, fields)
        if match is None or (best and match.score <= best[0].score):
            continue
        if match.field == "speakers" and not match.official:
            continue  # "Speakers: Ana Field and Bo Hill" says who spoke, and opens no tables
        if accepts(match):
            middle = block.span.start + separator.end()
            best = match, Span(block.start, middle), Span(middle, block.span.end)
            if match.score == 1.0:
                break
    return best


def find_agendas(
    block: Block, text: str, captions: CaptionTable, *, among_positions: bool
) -> Iterator[tuple[Match, Block, Block | None]]:
    """The agendas that a line announces, each with its caption and with what is said towards it in the same line.

    Args:
        block: The line.
        text: Its words.
        captions: Printed wording.
        among_positions: Whether what stands here is said towards agendas; elsewhere only a whole line announces one.
    """
    leads = list(find_lead_ins(text)) if among_positions else []
    agenda = name_agenda(text, unknown=among_positions and not leads and not block.is_item)
    if agenda:
        yield _as_match(text, agenda, captions), block, None
        return
    ends = [lead.start for lead in leads[1:]]
    for lead, end in zip(leads, [*ends, len(text)], strict=False):
        start = block.start if lead.start == 0 else block.span.start + lead.start
        middle = block.span.start + lead.end
        caption = replace(block, span=Span(start, middle), marker=None, family=None)
        said = Span(middle, block.span.start + len(text[:end].rstrip()))
        yield _as_match(text[lead.start : lead.end], lead.agenda, captions), caption, replace(caption, span=said, gap=0)


def _as_match(words: str, agenda: str, captions: CaptionTable) -> Match:
    known = captions.find(words, (agenda,))
    return known or Match(role=Role.CAPTION, field=agenda, language=None, official=False, score=1.0)


def is_of_theme_list(block: Block, text: str, heading: Match | None, *, within: bool) -> bool:
    """Whether a line is of the list of themes that the form prints, or begins it.

    Args:
        block: The line.
        text: Its words.
        heading: The list's heading that the line is, if any.
        within: Whether the list has begun.
    """
    if within:
        return heading is not None or is_theme_list(text)
    starts = heading is not None and heading.official
    return starts or (not block.is_item and text.isupper() and is_theme_list(text))


def printed_parts(document: Document, block: Block) -> Iterator[tuple[Block, bool]]:
    """The parts of a line of the printed list of themes, and whether the box of each is ticked."""
    # A filled square is a list's bullet to the readers of files.
    for span, ticked in split_at_boxes(document.text[block.start : block.span.end]):
        place = Span(block.start + span.start, block.start + span.end)
        yield replace(block, span=place, marker=None, family=None), ticked
