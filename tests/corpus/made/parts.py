"""The parts of the corpus, each with words and ways of its own."""

from enum import StrEnum
from pathlib import Path

from .frozen import FROZEN
from .header_ways import HEADER_WAYS
from .host_ways import BASE_WAYS, JOINS
from .kit import Habits, Kit
from .outline_ways import ANSWER_WAYS, OUTLINE_WAYS
from .section_ways import AGENDA_WAYS, SECTION_WAYS
from .speaker_ways import SPEAKER_WAYS
from .theme_ways import THEME_WAYS
from .tuning_b import TUNING_B
from .tuning_c import TUNING_C
from .tuning_d import TUNING_D
from .tuning_e import TUNING_E
from .tuning_f import TUNING_F
from .tuning_g import TUNING_G
from .tuning_h import TUNING_H
from .tuning_i import TUNING_I
from .tuning_j import TUNING_J
from .tuning_k import TUNING_K
from .tuning_l import TUNING_L
from .tuning_m import TUNING_M
from .tuning_n import TUNING_N
from .tuning_o import TUNING_O
from .tuning_p import TUNING_P
from .tuning_q import TUNING_Q
from .tuning_r import TUNING_R
from .wordlists import Wordlists


class Part(StrEnum):
    """Which part of the corpus a document belongs to."""

    TUNING = "tuning"
    TUNING_B = "tuning-b"
    TUNING_C = "tuning-c"
    TUNING_D = "tuning-d"
    TUNING_E = "tuning-e"
    TUNING_F = "tuning-f"
    TUNING_G = "tuning-g"
    TUNING_H = "tuning-h"
    TUNING_I = "tuning-i"
    TUNING_J = "tuning-j"
    TUNING_K = "tuning-k"
    TUNING_L = "tuning-l"
    TUNING_M = "tuning-m"
    TUNING_N = "tuning-n"
    TUNING_O = "tuning-o"
    TUNING_P = "tuning-p"
    TUNING_Q = "tuning-q"
    TUNING_R = "tuning-r"
    FROZEN = "frozen"


TUNING = Kit(
    words=Wordlists(Path(__file__).with_name("wording")),
    habits=Habits(
        ordinary=0.0, plain=0.2, official=0.6, numbered=0.15, guidance_deleted=0.4, list_deleted=0.35,
        title_deleted=0.2, no_discussion=0.2, controls=0.15, tracked=0.12, typing_errors=0.15, printed_elsewhere=0.08,
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
    bullets=(("- ", "  - "), ("• ", "– "), ("* ", "  o "), ("– ", "   · "), ("\uf0b7 ", "\uf0a7 "), ("", "")),
    ticks=(("☒ ", "☐ "), ("☑ ", "☐ "), ("[x] ", "[ ] "), ("✓ ", "□ "), ("(X) ", "( ) ")),
)  # fmt: skip

KITS = {
    Part.TUNING: TUNING, Part.TUNING_B: TUNING_B, Part.TUNING_C: TUNING_C, Part.TUNING_D: TUNING_D,
    Part.TUNING_E: TUNING_E, Part.TUNING_F: TUNING_F, Part.TUNING_G: TUNING_G,
    Part.TUNING_H: TUNING_H, Part.TUNING_I: TUNING_I, Part.TUNING_J: TUNING_J,
    Part.TUNING_K: TUNING_K, Part.TUNING_L: TUNING_L,
    Part.TUNING_M: TUNING_M, Part.TUNING_N: TUNING_N,
    Part.TUNING_O: TUNING_O, Part.TUNING_P: TUNING_P,
    Part.TUNING_Q: TUNING_Q,
    Part.TUNING_R: TUNING_R,
    Part.FROZEN: FROZEN,
}  # fmt: skip
