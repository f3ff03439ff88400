"""Lines that announce agendas: headings, names in front of what is said, and captions that end with one."""

from collections.abc import Iterator
from dataclasses import replace

from ...model import Block, Document, Role, Span
from ..captions.agendas import LeadIn, find_lead_ins, leads_to, name_agenda, name_at_end
from ..captions.inline import value_of
from ..captions.table import CaptionTable, Match


def find_agendas(
    block: Block, document: Document, captions: CaptionTable, *, among_positions: bool
) -> Iterator[tuple[Match, Block, Block | None]]:
    """The agendas that a line announces, each with its caption and with what is said towards it in the same line.

    Args:
        block: The line.
        document: The text that it stands in.
        captions: Printed wording.
        among_positions: Whether what stands here is said towards agendas; elsewhere only a whole line
            announces one, or a lead-in that says so.
    """
    text = block.span.of(document.text)
    leads = list(find_lead_ins(text, captions.agendas)) if among_positions or leads_to(text) else []
    leads = leads or list(_bold_lead(block, text, captions.agendas))
    strange = among_positions and not leads and not block.is_item
    agenda = name_agenda(text, unknown=strange, agendas=captions.agendas)
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
    return known or Match(role=Role.CAPTION, field=agenda, language=None, official=False, score=1.0)
