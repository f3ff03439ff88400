"""What one party gives another, pays for it or helps it with."""

import re
from collections.abc import Sequence

from .acts import Act, Does, Tense
from .joining import BY_AGENT, joins
from .party import ARTICLE
from .shared_tools import gives_people, gives_thing, offers_tool, receives, uses
from .told import Told
from .we import is_pronoun

# "Harbour Fund: EUR 9,000 for drains", a line that says who and how much, and no verb.
SUM_BEHIND = re.compile(rf"\W*{ARTICLE}_+\s*(?:\([^)]*\)\s*)?[:–—-]\s*[^_.;:]{{0,25}}\d", re.IGNORECASE)
# What is paid for is a gift without any word for money: "will pay the rent of B".
PAYS = re.compile(
    r"(?:co-?)?(?:fund|financ|finanz)|re[ie]?mb(?:urs|ours|ols)|pa[giy]|subven|subsid|sufrag|cost[ae]"
    r"|(?:cover|cubr|couvr|bear|assum|asum|prend|tak)\w*\s+(?:(?:over|on|en\s+charge|à\s+(?:sa|leur)\s+charge|a\s+su\s+cargo)\s+)?(?:(?:the|all|half|its|their|el|la|los|las|le|les|l')\s*)*"
    r"(?:of\s+the\s+)?(?:(?:mitad|moitié|half|part|parte)\s+(?:of|de|del|du|des)\s+(?:(?:the|los?|las?|les?)\s+)?)?(?:[a-zà-ÿ]+\s+)?(?:rents?|costs?|fees?|salar\w+|wages|travel|expenses|fares?|bills?|printing|insurance|alquiler\w*|gastos|costos?|viajes?|pasajes"
    r"|sueldos?|loyers?|frais|coûts?|salaires?|voyages?|impression|imprenta|assurance|seguros?)\b",
    re.IGNORECASE,
)
# What was paid is settled, as a rent is.
_PAID = re.compile(r"paid|pag(?:ó|aron)\b|payée?s?\b", re.IGNORECASE)
_SPENT = re.compile(
    r"[;,]\s[^;]*\b(?:spent|used\s+up|gast(?:aron|ó|ad[oa]s?)|agot(?:aron|ó|ad[oa]s?)|dépensée?s?|épuisée?s?)\b"
)
_IN_YEAR = re.compile(r"\W*(?:Back\s+in|In|Ya\s+en|En|Dès)\s+(?:19\d\d|200\d|201[0-2])\b")
_HEED = re.compile(
    r"\s+(?:(?:an?|its|their|una?|sus?|une?|sa|ses|leurs?)\s+)(?:[^\W\d_]+\s+)?(?:fees?|dues|taxe?s?|tolls?|fines?|cuotas?|impuestos?|tasas?|peajes?|multas?|cotisations?"
    r"|redevances?|amendes?|péages?)\b|\s+(?:more\s+|close\s+)?(?:attention|tribute|homage|heed|respects?|an?\s+visit|visits?)\b"
)
_CLITIC = re.compile(r"\s+(?:(?:a|ont|ha|han|va|vont|van)\s+)?(?:a\s+)?")
_NEAR = 60


# "Has set 18,000 aside for", "a mis 18 000 euros de côté"
_SETS_ASIDE = re.compile(
    r"\b(?:set|sets|put|puts)\s[^.;:_]{1,40}\s(?:aside|by)\b|\b(?:mis|met|mettra)\s[^.;:_]{1,40}\sde\s+côté\b|\b(?:puso|pone|pondrá|dejó|deja)\s[^.;:_]{1,40}\s(?:aparte|a\s+un\s+lado)\b"
)


def gives_or_joins(told: Told, tenses: Sequence[Tense]) -> bool:
    """Whether one party gives to another, supports it, or joins what it leads."""
    words = told.words
    money = words.money.search(told.blanked) is not None
    past = any(act.tense in (Tense.PAST, Tense.BACKGROUND) for act in told.acts) or words.spent.search(told.said)
    announced = told.priced and bool(not past or words.future.search(told.said) or SUM_BEHIND.match(told.said))
    if told.priced and _SETS_ASIDE.search(told.said):
        return True
    return announced or any(_is_gift(told, act, money=money) for act in told.acts if act.tense in tenses)


def _is_gift(told: Told, act: Act, *, money: bool) -> bool:
    words = told.words
    between = told.parties[0].span.end <= act.span.start < told.parties[1].span.start or _is_given_us(told, act)
    if joins(told, act):
        return True
    if act.tense is Tense.PAST and _is_settled(told, act):
        return False
    if gives_thing(told, act) and act.tense is not Tense.PAST:
        return True
    if (Does.GIVE in act.does and (told.priced or money)) or (Does.SHARE in act.does and told.priced):
        by_agent = BY_AGENT.search(told.said, act.span.end) is not None
        return act.tense is not Tense.PAST or not told.priced or between or by_agent
    if (Does.SHARE in act.does or uses(told, act)) and offers_tool(told):
        return True
    helped = receives(told, act) and words.help.search(told.said, act.span.end, act.span.end + _NEAR) is not None
    sends = helped or ((Does.SHARE in act.does or receives(told, act)) and gives_people(told, act))
    pays = Does.GIVE in act.does and PAYS.match(told.said, act.span.start) and not _HEED.match(told.said, act.span.end)
    helps = (
        sends
        or pays
        or {Does.SUPPORT, Does.TEACH} & act.does
        or (Does.SHARE in act.does and words.help.search(told.blanked))
    )
    return bool(helps) and between and act.tense is not Tense.PAST


def _is_settled(told: Told, act: Act) -> bool:
    """Whether what was given is over: paid, told of a year long gone, or spent since."""
    if _PAID.match(told.said, act.span.start) or _IN_YEAR.match(told.plain):
        return True
    return told.priced and _SPENT.search(told.said, act.span.end) is not None


def _is_given_us(told: Told, act: Act) -> bool:
    """Whether a pronoun right before a verb is of whom it is done for: "nos ayudará", "nous aidera"."""
    us = told.parties[1].span
    if not is_pronoun(told.plain, us) or us.end > act.span.start:
        return False
    return _CLITIC.fullmatch(told.said, us.end, act.span.start) is not None
