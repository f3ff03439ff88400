"""Where in the form a reader is, and which captions may stand there."""

from collections.abc import Collection
from enum import Enum, auto

from ...model import Block
from ..captions.table import AGENDAS, FORM_ORDER, HEADER_FIELDS, SECTIONS, SPEAKER_FIELDS, TITLE_PARTS

# Sections whose answers are said towards an agenda, and those in which an agenda may be announced.
TOWARDS = ("positions", *AGENDAS)
DISCUSSION = ("discussion", "outline", *TOWARDS)
# Sections that a form may have in front of the positions.
AFTER_DISCUSSION = ("recommendations", "partnerships")
_IN_HEADER = frozenset((*HEADER_FIELDS, *TITLE_PARTS, *SECTIONS, "speaker-name"))
_IN_BODY = frozenset((*SECTIONS, "speaker-name"))
_IN_DISCUSSION = _IN_BODY | frozenset(AGENDAS)
_IN_SPEAKERS = frozenset(SPEAKER_FIELDS + SECTIONS)


class Zone(Enum):
    """A part of the form."""

    FRONT = auto()
    HEADER = auto()
    BODY = auto()
    SPEAKERS = auto()
    LIST = auto()


# As in `roles`.
FRONT, HEADER, BODY, SPEAKERS, LIST = Zone.FRONT, Zone.HEADER, Zone.BODY, Zone.SPEAKERS, Zone.LIST
ZONE_OF = {"speakers": SPEAKERS, **dict.fromkeys(HEADER_FIELDS + TITLE_PARTS, HEADER)}


def may_stand(zone: Zone, open_field: str, block: Block, seen: Collection[str]) -> Collection[str]:
    """The fields whose caption a block may be.

    Args:
        zone: Where the reader is.
        open_field: The field whose caption was read last.
        block: A line or cell.
        seen: Fields whose captions were read.
    """
    if zone is LIST:  # some put the speakers below it; any other section there is another report's
        return () if "speakers" in seen else ("speakers",)
    if block.family is not None and not block.is_numbered:
        if zone is SPEAKERS:
            return SPEAKER_FIELDS
        return HEADER_FIELDS if zone in (FRONT, HEADER) else AGENDAS if open_field in DISCUSSION else ()
    if zone is SPEAKERS:
        return _IN_SPEAKERS
    if zone is BODY:
        return _IN_DISCUSSION if open_field in DISCUSSION else _IN_BODY
    return _IN_HEADER


def may_name_agenda(open_field: str, seen: Collection[str]) -> bool:
    """Whether an agenda may be announced below a caption; late in the form where the positions are still to come."""
    return open_field in DISCUSSION or (open_field in AFTER_DISCUSSION and not any(name in seen for name in TOWARDS))


def comes_after(name: str, other: str) -> bool:
    """Whether a part of the form is printed after another."""
    return FORM_ORDER.index(name) > FORM_ORDER.index(other)
