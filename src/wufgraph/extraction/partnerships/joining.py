"""Verbs that lead to a network that is joined, or to a party and what is done with it."""

import re

from .acts import Act, Does
from .party import ARTICLE
from .told import Told
from .undertakings import ANY_WORK, STUDY, UNDERTAKING

_FORCES = re.compile(r"\s+(?:forces|hands|efforts|esfuerzos|fuerzas)\b")
_TO_PARTY = re.compile(
    rf"\s+(?:(?:[^\W\d_]+(?:ly|mente|ment)|désormais|now|(?:in|en|au|this|este|ce)\s+[^\W_]+(?:\s+(?:de\s+)?\d{{4}})?)\s+)?"
    rf"(?:(?:to|into|a|à|al|au|en|dans)\s+)?{ARTICLE}_"
)
_FOR_WORK = re.compile(
    r"_\s+(?:last\s+[a-z]+\s+|el\s+año\s+pasado\s+|l'an\s+dernier\s+)?(?:para\s+[a-zà-ÿ]+r\b|pour\s+[a-zà-ÿ]+(?:er|ir|re)\b|to\s+[a-z]+|in\s+[a-z]+ing"
    r"|(?:en|in|dans)\s+(?:el|los?|las?|les?|the|sus?|its)\s+(?!red(?:es)?\b|réseaux?\b|networks?\b)[a-zà-ÿ]+"
    r"|(?:in|for|on|en|a|para|pour|dans|sur|à)\s+(?:the|la|le|el|its|su|sa|son)\s+(?:[^\W\d_]+\s+)?(?:phase|stage|round|fase|etapa|ronda|étape)"
    rf"|(?:in|for|on|en|para|pour|dans|sur)\s+(?:an?|une?|una)\s+(?:[^\W\d_]+\s+){{0,2}}?{ANY_WORK})\b"
    rf"|_'s\s+(?:[^\W\d_]+\s+){{0,3}}?(?:{UNDERTAKING}|{STUDY})\b"
)
# "Came into the stair programme of B as a partner", "se sumó al estudio de B"
_WORK_OF_PARTY = re.compile(
    r"\s+(?:[^\W\d_]+(?:ly|mente|ment)\s+)?(?:(?:as\s+an?|como|comme)\s+(?:[^\W\d_]+\s+){1,2}?)?"
    r"(?:(?:to|into|in|al?|en|à|aux?|dans)\s+)?(?:(?:the|el|la|le|les|los|las|un[ea]?|an?)\s+|l')?"
    rf"(?:[^\W\d_]+\s+){{0,2}}?(?:{UNDERTAKING}|{STUDY})\s+(?:[^_.;:]{{0,40}}?\s)?(?:(?:of|by|de|del|du|des|que\s+\w+)\s+{ARTICLE}|d')_"
)
# "Intégrera à son programme le cours de B"
_INTO_ITS = re.compile(
    r"\s+(?:à|dans|a|en|into)\s+(?:its|their|sus?|son|sa|ses|leurs?)\s(?:own\s)?(?:pro|cur|cours|course|plan|curr|form)"
)
# "The network of B grew: A joined on Wednesday."
_AT_END = re.compile(r"[^_]{0,15}(?:[.;]|$)")
BY_AGENT = re.compile(rf"\s(?:by|por|par)\s+{ARTICLE}_")
_NEAR = 60


def joins(told: Told, act: Act) -> bool:
    """Whether a verb of joining leads to a network, or straight to a party."""
    behind = told.blanked[act.span.end :][:_NEAR]
    if Does.JOIN not in act.does or _FORCES.match(behind) or _INTO_ITS.match(behind):
        return False
    if leads_to_work(told, act) and not told.words.network.search(behind):
        return False
    if BY_AGENT.match(behind) and told.words.network.search(told.said, 0, act.span.start):
        return True  # "the coalition of A was joined by B"
    if told.words.network.search(behind) or (_AT_END.match(behind) and told.words.network.search(told.said)):
        return True
    return _TO_PARTY.match(behind) is not None


def leads_to_work(told: Told, act: Act) -> bool:
    """Whether a verb leads to a party and what is done then, or to its work: "joins A in restoring", "A's survey"."""
    of_party = _WORK_OF_PARTY.match(told.blanked, act.span.end)
    return of_party is not None or _FOR_WORK.search(told.blanked, act.span.end) is not None
