"""The frozen part, to measure with: wording, layouts and people of its own."""

from pathlib import Path

from ..kit import Habits, Kit
from ..wordlists import Wordlists
from .header_ways import HEADER_WAYS
from .host_ways import BASE_WAYS, JOINS
from .html_ways import HTML_WAYS
from .mail_ways import MAIL_WAYS
from .outline_ways import ANSWER_WAYS, OUTLINE_WAYS
from .section_ways import AGENDA_WAYS, SECTION_WAYS
from .speaker_ways import SPEAKER_WAYS
from .theme_ways import THEME_WAYS

_HERE = Path(__file__).parent

FROZEN = Kit(
    words=Wordlists(_HERE / "wording", taken=_HERE.parent / "wording"),
    habits=Habits(
        ordinary=0.6, plain=0.35, official=0.4, numbered=0.08, guidance_deleted=0.4, list_deleted=0.4,
        title_deleted=0.25, no_discussion=0.1, controls=0.04, tracked=0.08, typing_errors=0.25, printed_elsewhere=0.04,
        misprinted=0.05, repeated=0.05, spare=0.3, unread=0.04, plain_joins=0.35, plain_bases=0.4,
        dropped=0.25, placeholders=0.1,
    ),
    headers=HEADER_WAYS,
    sections=SECTION_WAYS,
    agendas=AGENDA_WAYS,
    speakers=SPEAKER_WAYS,
    themes=THEME_WAYS,
    joins=JOINS,
    bases=BASE_WAYS,
    outlines=OUTLINE_WAYS,
    answers=ANSWER_WAYS,
    colons=(":", ":", ":", "", " -"),
    bullets=(
        ("", ""), ("", ""), ("", ""), ("- ", "   - "), ("• ", "   o "), ("-", "   -"), ("* ", "   * "), ("· ", "   – "),
    ),
    ticks=(("X ", "  "), ("(x) ", "( ) "), ("☒ ", "☐ "), ("✔ ", "")),
    html=HTML_WAYS,
    mails=MAIL_WAYS,
)  # fmt: skip
