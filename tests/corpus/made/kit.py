"""What the documents of one part of the corpus are made of."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from .header_ways import HeaderWay
from .host_ways import BaseWay, Join
from .outline_ways import AnswerWay
from .page import HtmlWay, MailWay
from .section_ways import AgendaWay, SectionWay
from .speaker_ways import SpeakerWay
from .theme_ways import ThemeWay
from .wordlists import Wordlists


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """How often people do what the form did not foresee, as shares of documents in 0..1.

    Attributes:
        ordinary: The form as it was sent out: its captions, and the first way of each table.
        plain: The first way of a table, in the documents that are not ordinary.
        official: Official captions there; half of the others have some of both.
        misprinted: A letter or two wrong in official captions that were typed anew.
        repeated: A caption typed again in front of its answer.
        spare: Speakers' tables left over, empty.
        unread: Participants told as not known.
        plain_joins: The first way of joining organizers that fits.
        plain_bases: The first way of telling their bases.
        dropped: The caption of a section without an answer deleted.
        placeholders: The text of an empty content control left in a blank answer.
    """

    ordinary: float
    plain: float
    official: float
    numbered: float
    guidance_deleted: float
    list_deleted: float
    title_deleted: float
    no_discussion: float
    controls: float
    tracked: float
    typing_errors: float
    printed_elsewhere: float
    misprinted: float = 0.0
    repeated: float = 0.0
    spare: float = 0.0
    unread: float = 0.0
    plain_joins: float = 0.1
    plain_bases: float = 0.3
    dropped: float = 0.0
    placeholders: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Kit:
    """Word lists and ways of doing; the first way of each table is the form's own.

    Attributes:
        colons: What follows a caption.
        bullets: Typed bullets of the first and second level; blank ones for a list of the program's own.
        ticks: Signs of a box that is ticked and of one that is not.
        html: Ways of writing HTML; none for that of office programs.
        mails: Ways of sending a report other than those of all parts.
    """

    words: Wordlists
    habits: Habits
    headers: Mapping[str, HeaderWay]
    sections: Mapping[str, SectionWay]
    agendas: Mapping[str, AgendaWay]
    speakers: Mapping[str, SpeakerWay]
    themes: Mapping[str, ThemeWay]
    joins: Mapping[str, Join]
    bases: Mapping[str, BaseWay]
    outlines: Mapping[str, AnswerWay]
    answers: Mapping[str, AnswerWay]
    colons: tuple[str, ...]
    bullets: tuple[tuple[str, str], ...]
    ticks: tuple[tuple[str, str], ...]
    html: Mapping[str, HtmlWay] = field(default_factory=dict)
    mails: Mapping[str, MailWay] = field(default_factory=dict)
