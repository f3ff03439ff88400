"""Whether what a sentence tells of was done at a time in the past, and ties nobody now."""

import re

from .acts import Act, Tense
from .hopes import find_hope
from .joining import joins
from .told import IN_YEAR, Told, tells_of_member

_FROM_YEAR = re.compile(
    r"\b(?:from|between|de|entre)\s+(?:19|20)\d\d\s+(?:to|and|until|a|y|hasta|à|et)\s+(?:19|20)\d\d\b", re.IGNORECASE
)
# "The census of 2009", unless it is told until when something is to be done.
_OF_YEAR = re.compile(r"\b(?:of|del?|du)\s+(?:19|20)\d\d\b", re.IGNORECASE)
# "A and B worked together on the census"; what "has worked" may go on.
_WORKED = re.compile(
    r"(?<!\bhave\s)(?<!\bhas\s)\b(?:worked|collaborated|cooperated|(?:trabaj|colabor|cooper)(?:ó|aron)"
    r"|(?:a|ont)\s+(?:travaill|collabor|coopér)é)\b"
)
# "A and B counted the lamps in 2009"
_DID = re.compile(
    r"\s+(?:[a-z]+ed|[a-zà-ÿ]+(?:aron|ieron|ó)|(?:a|ont)\s+(?:[^\W\d_]+\s+)?[a-zà-ÿ]+(?:é|i|u|is|it)e?s?)\s",
    re.IGNORECASE,
)
# "Have already published two joint papers"
_FINISHED = re.compile(
    r"\b(?:(?:co-)?published|completed|conducted|carried\s+out|(?:public|realiz|complet)(?:ó|aron|ado)|llev(?:ó|aron|ado)\s+a\s+cabo"
    r"|(?:a|ont)\s+(?:\w+\s+)?(?:publié|réalisé|achevé))\b"
)
_AUXILIARY = len("ont  ")


def is_over(told: Told) -> bool:
    """Whether all that is told was done at a time in the past, or is what somebody says of a tie."""
    now = any(act.tense not in (Tense.PAST, Tense.BACKGROUND) for act in told.acts) or tells_of_member(told)
    joined = any(act.tense is Tense.PAST and joins(told, act) for act in told.acts)  # and is a member since then
    if now or joined or told.words.future.search(told.said):
        return False
    if told.words.tells.search(told.clause) and find_hope(told, told.clause) is None:
        return True
    did = bool(told.acts) or _DID.match(told.said, told.parties[-1].span.end) is not None
    past = told.words.past_time.search(told.said) or (did and _tells_year(told))
    if told.acts and all(_ends(told, act, _FINISHED) for act in told.acts):
        return True
    past = past or (bool(told.acts) and all(_ends(told, act, _WORKED) for act in told.acts))
    return bool(past) and told.words.since.search(told.said) is None


def _tells_year(told: Told) -> bool:
    """Whether it is told in which year something was."""
    if IN_YEAR.search(told.said) or _FROM_YEAR.search(told.said):
        return True
    return _OF_YEAR.search(told.said) is not None and told.words.due.search(told.plain) is None


def _ends(told: Told, act: Act, done: re.Pattern[str]) -> bool:
    """Whether a verb, with its auxiliaries, is one of what is over."""
    found = done.search(told.said, max(0, act.span.start - _AUXILIARY), act.span.end)
    return found is not None and found.end() == act.span.end
