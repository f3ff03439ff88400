"""The fields that forms ask for: those that have readers of their own, and the sections of prose that editions add.

A section that is added is one that `data/reference/captions.csv` has captions for, in the place of its rows among the
others. An agenda that is added is one that `data/reference/words.csv` has names for.
"""

from ...assets import list_names, read_table

HEADER_FIELDS = ("reporter", "title", "date", "venue", "time", "organizers", "bases", "participants")
# The institutions that organized, and where they are based.
HOSTS = ("organizers", "bases")
# What the form asks for within the title, and people ask for by itself.
TITLE_PARTS = ("event-type", "event-number")
SPEAKER_FIELDS = ("speaker-name", "nationality", "organization", "speaker-time", "position", "email")
_KNOWN_SECTIONS = (
    "summary",
    "focus-areas",
    "discussion",
    "outline",
    "positions",
    "recommendations",
    "partnerships",
    "speakers",
)
_KNOWN_AGENDAS = ("habitat-iii", "post-2015", "new-urban-agenda")
_AGENDA = "agenda-"


def _find_agendas() -> tuple[str, ...]:
    named = (name.removeprefix(_AGENDA) for name in list_names() if name.startswith(_AGENDA))
    return tuple(dict.fromkeys((*_KNOWN_AGENDAS, *named)))


def _find_sections(agendas: tuple[str, ...]) -> tuple[str, ...]:
    """All sections, those that are added behind the one whose captions stand before theirs."""
    others = frozenset((*HEADER_FIELDS, *TITLE_PARTS, *SPEAKER_FIELDS, *agendas))
    sections, before = list(_KNOWN_SECTIONS), ""
    for row in read_table("data/reference/captions.csv"):
        name = row["field"]
        if row["role"] != "caption" or name in others:
            continue
        if name not in sections:
            sections.insert(sections.index(before) + 1 if before else 0, name)
        before = name
    return tuple(sections)


AGENDAS = _find_agendas()
SECTIONS = _find_sections(AGENDAS)
_BEHIND_POSITIONS = SECTIONS.index("positions") + 1
FORM_ORDER = HEADER_FIELDS + SECTIONS[:_BEHIND_POSITIONS] + AGENDAS + SECTIONS[_BEHIND_POSITIONS:] + SPEAKER_FIELDS
ALL_FIELDS = FORM_ORDER + TITLE_PARTS
# What has one answer, in a line or cell of its own.
ONE_ANSWER = HEADER_FIELDS + TITLE_PARTS + SPEAKER_FIELDS
