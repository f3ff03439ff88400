"""Captions of a speaker's card with an arrow in front of the answer: "Works with (institution) > Alda Institute"."""

import re

from ...model import Span
from ..values.line_kinds import Kind, may_name, tell_kind, weigh_organization, weigh_position
from ..values.line_parts import Cut, Part, split_line

_SIGNS = (">", "→", "⇒")
_ARROW = re.compile(r"\s(?:[-=]*>|→|⇒)\s+(?=\S)")
_MOST_WORDS = 6


def part_at_arrow(text: str, start: int, cut: Cut) -> list[Part] | None:
    """The caption and the parts of the answer behind the only arrow of a line; None for any other line.

    "Ana Field > Director > Alda Institute" tells values alone.

    Args:
        text: The line.
        start: Where it begins in the document.
        cut: What parts it from what stands before.
    """
    if not any(sign in text for sign in _SIGNS):
        return None
    arrows = list(_ARROW.finditer(text))
    head = text[: arrows[0].start()].strip() if len(arrows) == 1 else ""
    if not head or len(head.split()) > _MOST_WORDS or not _may_ask(head):
        return None
    begin = start + text.index(head)
    lead = Part(words=head, span=Span(begin, begin + len(head)), cut=cut, closes=begin + len(head), is_lead=True)
    return [lead, *split_line(text[arrows[0].end() :], start + arrows[0].end(), Cut.DASH)]


def _may_ask(head: str) -> bool:
    """Whether words may ask for something of a speaker: they are no answer themselves."""
    is_name = any(word[:1].isupper() for word in head.split()[1:])
    is_answer = may_name(head) or weigh_position(head) > 0 or (is_name and weigh_organization(head) >= 1)
    return tell_kind(head) in (Kind.FREE, Kind.ASIDE) and not is_answer
