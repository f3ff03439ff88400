"""Ties told in few words and no verb: "Noise meters of A for B", "A → B: maps, on loan", "Census, run by A and B"."""

import re

from .acts import Does
from .doing import is_no_object
from .party import ARTICLE
from .told import Told, are_coordinated

_OF = rf"(?:(?:of|from|by|de|del|du|des|par|por)\s+{ARTICLE}|d')"
_FOR = rf"(?:(?:for|to|at|para|al?|pour|chez|à|aux?)\s+{ARTICLE})"
# "Noise meters of A for B", "noise meters of A now at B"
_OF_ONE = re.compile(
    rf"\s(?:[^_.;:]{{0,40}}\s)?{_OF}_+(?:'s)?,?\s+(?:now\s+|ya\s+|désormais\s+)?{_FOR}_+\W*$", re.IGNORECASE
)
_ARROW = re.compile(rf"\s*(?:→|->|=>|➔|➜|⇒|>)\s*{ARTICLE}", re.IGNORECASE)
_ON_LOAN = re.compile(r"\b(?:on\s+loan|free\s+of\s+charge|en\s+préstamo|en\s+prêt|gratis|for\s+free)\b", re.IGNORECASE)
_TO = rf"\s+(?:to|al?|à|aux?)\s+{ARTICLE}_"
# "On loan from A to B: noise meters"
_FROM_TO = re.compile(rf"\s+{_OF}_+{_TO}", re.IGNORECASE)
# "A: its noise meters for B"
_ITS = re.compile(rf":\s+(?:its|sus?|son|sa|ses)\s[^_.;:]{{2,60}}\s{_FOR}_+\W*$", re.IGNORECASE)
_ACCESS = re.compile(
    rf"(?:^|[:;–]\s*)\W*(?:access|acceso|accès)\s+(?:for|of|de|del|para|pour)\s+{ARTICLE}_", re.IGNORECASE
)
# "Stair census, run by A and B", "a cargo de A y B"
_RUN_BY = re.compile(
    r"[,:–-]\s+(?:jointly\s+)?(?:(?:run|managed|carried\s+out|looked\s+after|gestionad[oa]s?|llevad[oa]s?|menée?s?|gérée?s?|conduite?s?|portée?s?)"
    rf"\s+(?:by|por|par)|a\s+cargo\s+del?|in\s+the\s+hands\s+of|en\s+manos\s+del?)\s+{ARTICLE}$",
    re.IGNORECASE,
)
# "Stair census – A with B"
_WITH = re.compile(
    rf"(?:^|[.]\s)\W*[^_:]*[^\W_]\s[^_:]*[^\W_](?:\s?:|\s+[-–—])\s+{ARTICLE}_+,?\s+(?:with|con|avec)\s+{ARTICLE}_+\W*$",
    re.IGNORECASE,
)
_END = re.compile(r"\W*$")
_TWO = 2


def shares_in_short(told: Told) -> bool:
    """Whether a line without a verb tells that a tool of one party is for the other."""
    if len(told.parties) != _TWO or any(act.does - {Does.USE, Does.WORK} for act in told.acts):
        return False
    first, second = (party.span for party in told.parties)
    tool = told.words.tool.search(told.said)
    lent = _ON_LOAN.search(told.said) is not None and not told.priced
    if _ARROW.fullmatch(told.blanked, first.end, second.start):
        return tool is not None or lent
    if lent and _FROM_TO.search(told.said):
        return True
    if tool is None:
        return False
    if _ITS.match(told.said, first.end) or _ACCESS.match(told.said):
        return True
    return tool.end() <= first.start and _OF_ONE.match(told.said, tool.end()) is not None


def works_in_short(told: Told) -> bool:
    """Whether a line ends with the two that do what it names: "Stair census, run by A and B"."""
    if not are_coordinated(told) or is_no_object(told.said, told.language):
        return False
    if _WITH.match(told.said) and not told.acts:
        return True
    before = _RUN_BY.search(told.said, 0, told.parties[0].span.start)
    return before is not None and _END.match(told.said, told.parties[-1].span.end) is not None
