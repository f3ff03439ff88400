"""A second kit to tune on: other wording, people, institutions and layouts than the first one's."""

from pathlib import Path

from ..kit import Habits, Kit
from ..outline_ways import ANSWER_WAYS, OUTLINE_WAYS
from ..wordlists import Wordlists
from .host_ways import MORE_BASES, MORE_JOINS
from .layouts import MORE_AGENDAS, MORE_HEADERS, MORE_SECTIONS
from .speaker_ways import MORE_SPEAKERS
from .theme_ways import MORE_THEMES

_HERE = Path(__file__).parent

TUNING_B = Kit(
    words=Wordlists(_HERE / "wording", taken=_HERE.parent / "wording"),
    habits=Habits(
        ordinary=0.1, plain=0.5, official=0.25, numbered=0.12, guidance_deleted=0.4, list_deleted=0.5,
        title_deleted=0.25, no_discussion=0.2, controls=0.1, tracked=0.08, typing_errors=0.15, printed_elsewhere=0.04,
        misprinted=0.1, repeated=0.04, spare=0.15, unread=0.05, plain_joins=0.25, plain_bases=0.3, dropped=0.1,
        placeholders=0.1,
    ),
    headers=MORE_HEADERS,
    sections=MORE_SECTIONS,
    agendas=MORE_AGENDAS,
    speakers=MORE_SPEAKERS,
    themes=MORE_THEMES,
    joins=MORE_JOINS,
    bases=MORE_BASES,
    outlines=OUTLINE_WAYS,
    answers=ANSWER_WAYS,
    colons=(":", ":", ":", "", " :", ".", " –"),
    bullets=(("- ", "  - "), ("• ", "o "), ("– ", "  – "), ("> ", ">> "), ("* ", "  * "), ("", "")),
    ticks=(("☒ ", "☐ "), ("[X] ", "[ ] "), ("✔ ", "☐ "), ("(x) ", "( ) ")),
)  # fmt: skip
