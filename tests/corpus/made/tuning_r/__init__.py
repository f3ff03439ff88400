"""The eighteenth part, frozen until it was opened: wording, layouts and people of its own."""

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

TUNING_R = Kit(
    words=Wordlists(_HERE / "wording", taken=_HERE.parent / "wording"),
    habits=Habits(
        ordinary=0.35, plain=0.3, official=0.4, numbered=0.06, guidance_deleted=0.45, list_deleted=0.4,
        title_deleted=0.3, no_discussion=0.1, controls=0.05, tracked=0.1, typing_errors=0.25, printed_elsewhere=0.04,
        misprinted=0.05, repeated=0.06, spare=0.3, unread=0.05, plain_joins=0.25, plain_bases=0.25,
        dropped=0.3, placeholders=0.1,
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
    colons=(":", ":", ":", ":", "", " :", ":-"),
    bullets=(
        ("", ""), ("", ""), ("", ""), ("", ""), ("- ", "   • "), ("- ", "  * "), ("• ", "  ◦ "), ("* ", "   - "),
        ("– ", "   · "),
    ),
    ticks=(("☒ ", "☐ "), ("☑ ", "☐ "), ("[X] ", "[ ] "), ("(x) ", "( ) "), ("✔ ", "")),
    html=HTML_WAYS,
    mails=MAIL_WAYS,
)  # fmt: skip
