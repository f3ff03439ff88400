"""Things of one party that another uses, whatever they be: "uses the street counts of B", "may use B's workshop"."""

import re
from functools import cache

from ...model import Language, Span
from .acts import Act, Does, Tense
from .families import either, word_lists
from .party import ARTICLE
from .told import Told

_TO = r"(?:(?:on|from|de|a|à|en|dans|sur)\s+|d')?"
_THE = (
    r"(?:(?:the|all|some|one|two|three|an?|el|la|los|las|del|al|un[ao]?s?|dos|tres|les?|une?|du|des|aux?|deux|trois)\s+"
    r"(?:(?:the|los|las|les)\s+)?|l')"
)
_WORDS = (
    r"(?:(?!(?:of|to|for|with|and|in|on|from|as|a|al|para|con|y|en|como|à|aux?|pour|avec|et|dans|comme)\s)"
    r"[\w-]+['\s]\s*){1,5}?"
)
# What leads to a thing and whose it is: "the street counts of B", "B's street counts".
_THING = re.compile(
    rf"\s+(?:(?:gratis|gratuitamente|gratuitement|freely|free\s+of\s+charge|sin\s+costo|libremente|librement|también|aussi|also)\s+)?"
    rf"{_TO}(?:{_THE}(?P<thing>{_WORDS})(?:(?:of|from|lent\s+by|by|de|del|du|des)\s+{ARTICLE}|d')_"
    rf"|{ARTICLE}_+'s\s+(?P<owned>[\w-]+(?:\s[\w-]+){{0,2}}))",
    re.IGNORECASE,
)
# "The rulebook of B now applies at A", "the cameras of B are installed at A for a year"
_USED_AT = re.compile(
    rf"\W*(?:[^\W_]+\s+)?(?:the|el|la|los|las|les?|l')\s*(?P<thing>(?:[\w-]+['\s]\s*){{1,3}}?)(?:(?:of|de|del|du|des)\s+{ARTICLE}|d')_+\s+"
    r"(?:(?:for|to|para|pour)\s[^_.;:]{1,40}?\s)?(?:(?:now|ya|ahora|désormais|also|también|aussi|will|soon)\s+)*"
    r"(?:appl(?:y|ies)|serves?|(?:(?:is|are|be|will\s+be|(?:can|may)\s+(?:now\s+)?be)\s+)(?:now\s+|also\s+)?(?:used|in\s+use|installed|applied|taught|set\s+up|available|read|consulted|copied|viewed|searched|downloaded|borrowed)"
    r"|rigen?|se\s+(?:usan?|utilizan?|aplican?|instalan?|usará|aplicará|instalará)n?|(?:quedan?|están?|serán?)\s+(?:instalad|disponibl|en\s+uso)\w*"
    r"|s'appliquent?|servent|sert|(?:est|sont|sera|seront)\s+(?:désormais\s+|aussi\s+)?(?:utilisé|employé|installé|disponible|appliqué)\w*)\s"
    rf"(?:[^_.;:]{{0,40}}?\s)?(?:at|in|by|en|por|chez|par|à|dans)\s+{ARTICLE}_",
    re.IGNORECASE,
)
# "The savings rules of A have been taken over by B"
_TAKEN_BY = re.compile(
    rf"\W*(?:the|el|la|los|las|les?|l')\s*(?P<thing>(?:[\w'-]+\s){{1,4}}?)(?:(?:of|de|del|du|des)\s+{ARTICLE}|d')_+\s+"
    r"(?:(?:ha(?:s|ve)|has\s+now|have\s+now)\s+been|(?:ha|han)\s+sido|fue|fueron|(?:a|ont)\s+été)\s+"
    r"(?:taken\s+(?:over|up)|adopted|copied|borrowed|translated|installed|adoptad\w+|copiad\w+|retomad\w+|traducid\w+|incorporad\w+|instalad\w+"
    rf"|repris\w*|adopté\w*|copié\w*|traduit\w*|installé\w*|intégré\w*)\s+(?:by|por|par)\s+{ARTICLE}_",
    re.IGNORECASE,
)
# What is taken over once is used from then on.
_TAKES_OVER = re.compile(r"(?:adopt|install|instal|copi|incorpor|int[eé]gr|repri|retom|tradu|transl)", re.IGNORECASE)


def find_used(told: Told) -> Span | None:
    """The thing of one party that another uses, or will or may use, and not what it used once."""
    at_other = _USED_AT.match(told.said) or _TAKEN_BY.match(told.said)
    if at_other and not _no_tool(told.language).search(at_other["thing"]):
        return Span(*at_other.span("thing"))
    return next(filter(None, (_thing(told, act) for act in told.acts if _lasts(told, act))), None)


def _lasts(told: Told, act: Act) -> bool:
    if Does.USE not in act.does or act.span.start < told.parties[0].span.end:
        return False
    if act.tense is Tense.PAST:
        return _TAKES_OVER.match(told.said, act.span.start) is not None
    return act.tense in (Tense.PRESENT, Tense.FUTURE, Tense.MAYBE, Tense.BARE)


def _thing(told: Told, act: Act) -> Span | None:
    thing = _THING.match(told.said, act.span.end)
    if thing is None:
        return None
    group = "thing" if thing["thing"] else "owned"
    return None if _no_tool(told.language).search(thing[group]) else Span(*thing.span(group))


@cache
def _no_tool(language: Language) -> re.Pattern[str]:
    """What is used and is no tool: words, examples, lifts, people."""
    return re.compile(rf"(?<!\w)(?:{either(word_lists()['no-tool', language, ''])})(?!\w)", re.IGNORECASE)
