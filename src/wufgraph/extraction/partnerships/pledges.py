"""Sums that a single party promises, with nobody named who receives them: "The Fund pledged USD 3m for meters"."""

import re

from ...model import Language, PartnershipStage, Span
from .acts import Act, Does, Tense
from .firm import find_commitment
from .gifts import SUM_BEHIND
from .hopes import find_hope, is_opinion
from .party import ARTICLE
from .told import Told

# "The Fund has now pledged", "The Fund, based in Alda, will pay", "Le Fonds s'engage".
_RIGHT_BEFORE = re.compile(
    r"_\s+(?:\([^)]*\)\s*)?(?:[^\W\d_]+(?:'[^\W\d_]+)?\s+){0,3}(?:s['’])?$|_,[^,_]{1,60},\s+(?:[^\W\d_]+\s+){0,2}(?:s['’])?$"
)
# Of "A student of the university" the university does nothing.
_OPENS = re.compile(rf"(?:^|[:;,]\s|\b(?:that|what|que|and|y|et)\s|\bce\s+qu')\W*{ARTICLE}$", re.IGNORECASE)
# "A pledge of 9,000 was made by the Fund", "una promesa de 9.000 de la Fundación".
_OF_PARTY = re.compile(
    rf"[^_]{{0,80}}?(?:\b(?:by|from|that\s+of|(?:la|el)\s+de|cel(?:le|ui)\s+de|por|par|de|du|del)\s+{ARTICLE}|\bde\s+l'|\bd')_"
)
# "De la Junta vino una promesa"
_FROM_PARTY = re.compile(rf"\W*(?:(?:from|de)\s+{ARTICLE}|del\s+|du\s+|de\s+l'|d')_+\s", re.IGNORECASE)
# "Eso prometió la Fundación"
_VERB_FIRST = re.compile(rf"\s+{ARTICLE}_")
_MAKES = re.compile(r"_(?:'s)?\s+(?:[^\W\d_]+\s+){0,4}$")
_BY_PARTY = re.compile(rf"[^_]{{0,80}}?\b(?:by|that\s+of|(?:la|el)\s+de|cel(?:le|ui)\s+de|por|par)\s+{ARTICLE}_")
_RECEIVES = re.compile(r"(?:recei|recib|rece[vz]|reçoi|reçu)", re.IGNORECASE)
_OFFERS = re.compile(r"offer|offr|offert|ofreci|earmark|destin", re.IGNORECASE)
_GIVES = frozenset({Does.GIVE, Does.SHARE})
_UNDER_WAY = re.compile(r"ing$|ndo$")


def stage_of_pledge(told: Told) -> PartnershipStage | None:
    """How firm the promise of a single party is; None where it promises no sum of money.

    Args:
        told: A sentence with one party.
    """
    words = told.words
    doubts = (words.no_tie, words.norm, words.condition, words.past_time, words.tells, words.thanks, words.question)
    if not told.priced or told.denied or find_hope(told, told.said) or any(one.search(told.said) for one in doubts):
        return None
    if any(act.tense is Tense.BACKGROUND for act in told.acts):
        return None
    if words.label.match(told.blanked):
        return PartnershipStage.COMMITTED
    commitment = find_commitment(told)
    if commitment and any(_promises(told, act) for act in told.acts if Does.COMMIT in act.does):
        return PartnershipStage.COMMITTED
    if commitment and _is_promise_of(told, commitment):
        return PartnershipStage.COMMITTED
    gives = any(_promises(told, act) and _is_to_come(told, act) for act in told.acts if act.does & _GIVES)
    announced = not told.acts and SUM_BEHIND.match(told.said)
    return PartnershipStage.DECLARED if gives or announced else None


def _is_promise_of(told: Told, promise: Span) -> bool:
    """Whether a promise that no verb tells is the party's: "a pledge of 9,000 by the Fund", "made a pledge"."""
    if any(act.span == promise for act in told.acts):
        return False
    is_subject = _MAKES.search(told.said, 0, promise.start) and _OPENS.search(told.said, 0, told.parties[0].span.start)
    return bool(is_subject or _OF_PARTY.match(told.said, promise.end) or _FROM_PARTY.match(told.said))


def _promises(told: Told, act: Act) -> bool:
    """Whether a verb has the party for its subject, or for its agent: "was pledged by the Fund"."""
    if _RECEIVES.match(told.said, act.span.start) or is_opinion(told, act):
        return False
    before, party = told.said[: act.span.start], told.parties[0].span
    is_subject = _RIGHT_BEFORE.search(before) and _OPENS.search(told.said, 0, party.start)
    verb_first = told.language is not Language.EN and _VERB_FIRST.match(told.said, act.span.end)
    return bool(is_subject or verb_first or _BY_PARTY.match(told.said, act.span.end))


def _is_to_come(told: Told, act: Act) -> bool:
    """Whether it will be given, is being given, or was offered: what was given is no promise."""
    if act.tense is Tense.PAST:
        return _OFFERS.match(told.said, act.span.start) is not None
    under_way = act.tense is Tense.PRESENT and _UNDER_WAY.search(act.span.of(told.said))
    return act.tense is Tense.FUTURE or bool(under_way)
