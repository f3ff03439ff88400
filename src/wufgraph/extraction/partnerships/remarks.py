"""What one party says of another, or what two want of a third: "B may be the better library, A admitted"."""

import re

from .party import ARTICLE
from .told import Told

_SAID = (
    r"(?:said|says|admitted|admits|conceded|joked|noted|added|remarked|thought|felt|found|dijo|admitió|reconoció|bromeó|señaló|opinó|agregó"
    r"|dit|admis|reconnu|plaisanté|noté|estimé|ajouté)"
)
_AT_END = re.compile(rf",\s+(?:{ARTICLE}_+\s+{_SAID}|(?:a\s+)?{_SAID}\s+{ARTICLE}_+)\W*$")
# "Might be the better", "quizá sea la mejor", "est peut-être la meilleure"
_MAY_BE = re.compile(
    r"\b(?:(?:might|may|could|would)\s+(?:perhaps\s+)?be\s+(?:the|an?|too|very|right|wrong|better)"
    r"|(?:quizás?|tal\s+vez)\s+(?:sea|sean|tengan?)|(?:podría|sería)\s+(?:ser\s+)?(?:la|el|una?)|(?:est|sont|a|ont)\s+peut-être|(?:pourrait|serait)\s+(?:être\s+)?(?:la|le|une?))\b",
    re.IGNORECASE,
)
_OF_THIRD = re.compile(
    r"\s+(?:want|wants|demand|demands|expect|expects|quieren?|exigen?|esperan?|veulent|veut|exigent|attendent)\s[^_]*?\b(?:from|of|de|del|du|des)\s+(?:the\s+|la\s+|l')?"
    r"(?:minist|state|government|mayor|city|council|parliament|estado|gobierno|alcald|parlamento|état|gouvernement|mairie?|parlement)",
    re.IGNORECASE,
)


def is_remark(told: Told) -> bool:
    """Whether one says what the other may be, or both want something of the state."""
    if _AT_END.search(told.said) and _MAY_BE.search(told.said):
        return True
    return _OF_THIRD.match(told.said, told.parties[-1].span.end) is not None
