"""Lines that announce agendas: headings, names in front of what is said, and captions that end with one."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from msgspec.structs import replace

from ...assets import word_list
from ...model import Block, Document, Span
from ...wording import count_words
from ...words import words_in
from ..captions.agendas import LeadIn, find_lead_ins, leads_to, may_name, name_agenda, name_at_end
from ..captions.inline import value_of
from ..captions.table import CaptionTable, Match
from ..roles import CAPTION

_PAIR, _MOST_BESIDE_NAME = 2, 5
_DASHES, _MOST_BEFORE_DASH, _MOST_BEFORE_COLON = ("–", "—", "-"), 4, 3
_LONGEST_QUESTION, _MOST_OTHER_WORDS, _MOST_OF_ITEM, _MOST_OF_TAG = 90, 8, 2, 3
_TAG = re.compile(r"(?<=\S)\s+[\[(](?P<tag>[^\[\]()]{3,60})[\])]$")
_HEAD = re.compile(r"(?P<head>[^:：?\n]{1,100})[:：?]+\s*(?=\S)")


def find_agendas(
    block: Block, document: Document, captions: CaptionTable, *, among_positions: bool
) -> Iterator[tuple[Match, Block, Block | None]]:
    """The agendas that a line announces, each with its caption and with what is said towards it in the same line.

    Args:
        block: The line.
        document: The text that it stands in.
        captions: Printed wording.
        among_positions: Whether what stands here is said towards agendas; elsewhere only a whole line
            announces one, or a lead-in that says so or stands beside another agenda's, in its paragraph or the next.
    """
    text = block.span.of(document.text)
    if not may_name(text, captions.agendas):
        return
    if among_positions and (tag := _tag_behind(block, document, captions.agendas)):
        place = block.span.start + tag.start
        front = replace(block, span=Span(block.span.start, block.span.start + len(text[: tag.start].rstrip())))
        yield _as_match(text[tag.start : tag.end], tag.agenda, captions), block.part(Span(place, block.span.end)), front
        return
    leads = list(find_lead_ins(text, captions.agendas))
    several = len({lead.agenda for lead in leads}) > 1
    if not (
        among_positions
        or several
        or leads_to(text)
        or (leads and _led_in_turn(block, document, leads[0].agenda, captions))
    ):
        leads = []
    leads = leads or list(_bold_lead(block, text, captions.agendas))
    leads = leads or list(_headed(block, document, captions.agendas))
    if len(leads) == 1 and _is_bold_heading(block, text[leads[0].end :], document):
        yield _as_match(text, leads[0].agenda, captions), block, None
        return
    may_be_strange = among_positions and not leads
    closed = text.rstrip().endswith(_DASHES)  # "– Building the urban agenda –" is no item
    is_open = text.rstrip().endswith((":", "："))
    strange = may_be_strange and (_MOST_BEFORE_DASH if closed else _MOST_BEFORE_COLON if is_open else not block.is_item)
    agenda = name_agenda(text, unknown=strange, agendas=captions.agendas)
    agenda = agenda or _asked_over_list(block, document, captions.agendas)
    agenda = agenda or (_announced_over_list(block, document, captions.agendas) if among_positions else None)
    if agenda:
        yield _as_match(text, agenda, captions), block, None
        return
    ends = [lead.start for lead in leads[1:]]
    for lead, end in zip(leads, [*ends, len(text)], strict=False):
        start = block.start if lead.start == 0 else block.span.start + lead.start
        middle = block.span.start + lead.end
        caption = replace(block, span=Span(start, middle), marker=None, family=None)
        said = Span(middle, block.span.start + len(text[:end].rstrip()))
        match = _as_match(text[lead.start : lead.end], lead.agenda, captions)
        yield match, caption, value_of(block, said, document.text)


def _is_bold_heading(block: Block, rest: str, document: Document) -> bool:
    """Whether a line in bold letters, "Post-2015 goals: our line", stands over another that is not."""
    *_, below = _beside(block, document) or (block,)
    is_short = 0 < count_words(rest) <= _MOST_BESIDE_NAME and not rest.rstrip().endswith((".", "!", "?", ";"))
    return is_short and block.is_bold and below.start > block.start and not below.bold and below.cell == block.cell


def _tag_behind(block: Block, document: Document, agendas: tuple[str, ...]) -> LeadIn | None:
    """The agenda in brackets behind what is said, as behind the line above or below: "Count water. [Post-2015]"."""
    own = _tag(block.span.of(document.text), agendas)
    if own is None:
        return None
    beside = (_tag(one.span.of(document.text), agendas) for one in _beside(block, document))
    return own if document.text[block.span.end - 1] == "]" or any(beside) else None


def _tag(words: str, agendas: tuple[str, ...]) -> LeadIn | None:
    found = _TAG.search(words) if words.endswith(("]", ")")) else None
    agenda = name_agenda(found["tag"], unknown=_MOST_OF_TAG, agendas=agendas) if found else None
    return LeadIn(agenda, found.start(), found.end()) if found and agenda else None


def _asked_over_list(block: Block, document: Document, agendas: tuple[str, ...]) -> str | None:
    """The agenda that a question between two lists names, "What do we want from Habitat III?"."""
    words = block.span.of(document.text).rstrip()
    if block.is_item or not words.endswith("?") or len(words) > _LONGEST_QUESTION:
        return None
    agenda = name_agenda(words.rstrip("? "), unknown=_MOST_OTHER_WORDS, agendas=agendas)
    if agenda is None:
        return None
    beside = _beside(block, document)
    return agenda if len(beside) == _PAIR and all(one.is_item and one.cell == block.cell for one in beside) else None


def _announced_over_list(block: Block, document: Document, agendas: tuple[str, ...]) -> str | None:
    """The agenda of a line that announces the list below, "Towards Habitat III we ask for three things:"."""
    words = block.span.of(document.text).rstrip()
    if not words.endswith((":", "：")) or len(words) > _LONGEST_QUESTION:
        return None
    *_, below = _beside(block, document) or (block,)
    over_list = below.start > block.start and below.is_item and below.cell == block.cell
    is_one_of_list = block.is_item and below.indent <= block.indent  # "- Thoughts for Habitat III:"
    unknown = _MOST_OF_ITEM if is_one_of_list else _MOST_OTHER_WORDS
    return name_agenda(words, unknown=unknown, agendas=agendas) if over_list else None


def _led_in_turn(block: Block, document: Document, agenda: str, captions: CaptionTable) -> bool:
    """Whether the line above or below leads in another agenda: "Habitat III: …", "Post-2015: …"."""
    leads = (
        next(find_lead_ins(one.span.of(document.text), captions.agendas), None) for one in _beside(block, document)
    )
    return any(lead is not None and lead.agenda != agenda for lead in leads)


def _headed(block: Block, document: Document, agendas: tuple[str, ...]) -> Iterator[LeadIn]:
    """The agenda in other words in front of a line: "We would tell Habitat III: …", or beside one for another."""
    own = _head(block, document, agendas)
    if own is None:
        return
    words = words_in(block.span.of(document.text)[: own.end])
    others = (_head(one, document, agendas) for one in _beside(block, document))
    if not _said_towards().isdisjoint(words) or any(other and other.agenda != own.agenda for other in others):
        yield own


@cache
def _said_towards() -> frozenset[str]:
    return frozenset(word_list("said-towards"))


def _head(block: Block, document: Document, agendas: tuple[str, ...]) -> LeadIn | None:
    text = block.span.of(document.text)
    found = _HEAD.match(text)
    agenda = name_agenda(found["head"], unknown=_MOST_OTHER_WORDS, agendas=agendas) if found else None
    return LeadIn(agenda, 0, found.end()) if found and agenda else None


def _beside(block: Block, document: Document) -> tuple[Block, ...]:
    """The blocks above and below one."""
    place = bisect_left(document.blocks, block.start, key=lambda one: one.start)
    return *document.blocks[max(place - 1, 0) : place], *document.blocks[place + 1 : place + 2]


def _bold_lead(block: Block, text: str, agendas: tuple[str, ...]) -> Iterator[LeadIn]:
    """The name of an agenda in bold letters, whatever stands behind it."""
    agenda = name_agenda(text[: block.bold], agendas=agendas) if 0 < block.bold < len(text) else None
    if agenda:
        yield LeadIn(agenda, 0, block.bold + len(text[block.bold :]) - len(text[block.bold :].lstrip(" .:–—-")))


def find_towards(text: str, captions: CaptionTable) -> Match | None:
    """The agenda that ends the caption of the positions, "Emerging issues towards Habitat III"."""
    ending = name_at_end(text, captions.agendas)
    if ending is None or not captions.find(ending[0], ("positions",)):
        return None
    return _as_match(ending[1], ending[1], captions)


def _as_match(words: str, agenda: str, captions: CaptionTable) -> Match:
    known = captions.find(words, (agenda,))
    return known or Match(role=CAPTION, field=agenda, language=None, official=False, score=1.0)
