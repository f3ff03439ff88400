"""What one party asks of another: a tool, how its network is joined; and that one invites another to its work."""

import re

from .acts import Tense
from .gifts import PAYS
from .joining import joins
from .party import ARTICLE
from .shared_tools import TOOL_OF_ANOTHER, is_ours, makes_of_both
from .told import Told
from .undertakings import STUDY, UNDERTAKING
from .we import OUR_WORK

# Who asks is a party, and not a student of it.
_OPENS = re.compile(rf"(?:^|[:;,]\s|\b(?:that|que)\s|qu')\W*{ARTICLE}$", re.IGNORECASE)
_HAVE = r"(?:use|borrow|copy|adapt|test|have|usar|utilizar|adaptar|utiliser|adapter|emprunter)"
_HAND = r"(?:share|lend|send|provide|give|open|partager|prêter|envoyer|donner|compartir|prestar|enviar|dar)"
_LEADS = (
    rf"(?:for|pour|por|(?:to|de|a)\s+{_HAND}|(?:whether|if)\s+(?:it|they|we)\s+\w+\s+{_HAVE}"
    rf"|(?:si|s'il)\s+(?:[^\W\d_]+\s+){{1,2}}{_HAVE})"
)
_ITS = r"(?:(?:its|their|the|an?|sus?|el|l[aeo]s?|un[ao]?s?|son|sa|ses|leurs?|une)\s+|l')"
_COPY = (
    r"(?:cop(?:y|ies?|ias?)|exemplaires?|ejemplar(?:es)?|sets?|lists?|use|access|accès|acceso|jeux?|listes?|usage|uso|juegos?)\s+"
    r"(?:(?:of|to|à|al?|aux?|del?|du|des)\s+|d')"
)
# "For its cadastre software", "une copie de son guide"; of "a meeting on its maps" the maps are not asked for.
_WANTS = re.compile(
    rf"\s+(?:{_LEADS}\s+{_ITS}?|{_ITS})(?:{_COPY}{_ITS}?)?"
    r"(?:(?!(?:of|de|du|des|d|on|about|sobre|sur|with|con|avec|to|for|para|pour|and|y|et|agreement|meeting)\b)[^\W_]+(?:\s+|'))*$"
)
# "Al B le pidió A sus películas"
_OF_FIRST = re.compile(r"\W*(?:A|Al|A\s+la|A\s+los|A\s+las)\s+$")
_NEAR = 80
_INVITES = re.compile(r"\b(?:invit|convi(?:e|ó|da|dó|é))", re.IGNORECASE)
_TO_DO_TOGETHER = re.compile(
    r"\b(?:to\s+[a-z]+|[a-zà-ÿ]+[aei]r|(?:de|d')\s*[a-zà-ÿ]+(?:er|ir|re))\s(?:[^.;,]{0,60}\s)?(?:together|jointly|junt[oa]s|en\s+conjunto|ensemble)\b"
)
# "Would be interested in the pilot of B"
_IN_WORK = re.compile(
    rf"\b(?:interest|interes|interés|intéress|intérêt)\w*\s+(?:(?:in|en|por|par|pour|à|al)\s+)?(?:(?:the|el|la|le)\s+|l')?(?:{UNDERTAKING}|{STUDY})\s",
    re.IGNORECASE,
)
_CALLS = re.compile(
    r"\b(?:invit\w*|convid\w+|solicitud|(?:la|sa|leur|une)\s+demande|applied|appl(?:y|ies|ication)|candidat\w+|postul\w+|(?:solicitud|demande)\s+d(?:e\s+|')(?:ingreso|admisión|adh)\w*)",
    re.IGNORECASE,
)
_INTO = re.compile(
    rf"\s+(?:(?:to|al?|à|of|from|by|por|par|del?|du)\s+|d')?(?:{ARTICLE}_+\s+)?(?:(?:[^\W\d_]+\s+)?(?:for|to|into|al?|en|à|aux?|dans|auprès\s+d[eu])\s+)"
    rf"(?:(?:its|their|our|the|an?|sus?|la|el|un[ea]?|nuestra|son|sa|leur|le|notre)\s+|l')?(?:[^\W\d_]+\s+){{0,2}}|\s+(?:au|al)\s+"
)
_FAR = 160
# "Offered us to take part", "nos ofreció participar"; who offers to take part itself invites nobody.
_OFFERS = re.compile(r"\b(?:offer|ofrec|offert|offr|propos[ée])", re.IGNORECASE)
_TO_WORK = re.compile(
    r"\b(?:take\s+part|participat\w*|contribute|collaborate|cooperate|work|join|be(?:come)?\s+(?:a\s+)?part"
    r"|participar|tomar\s+parte|colaborar|cooperar|contribuir|sumarse|unirse|integrarse|formar\s+parte"
    r"|participen?|particip(?:e|ent)|tomen?\s+parte|se\s+sum(?:e|en)|prenne\s+part|participer|prendre\s+part|contribuer|collaborer|coopérer|s'associer|se\s+joindre)\s+(?:[^\W\d_]+['\s]\s*){0,5}?"
    rf"(?:{UNDERTAKING}|{STUDY})\b"
)


def asks_for_tool(told: Told) -> bool:
    """Whether one party asks another for a tool: "asked B for its maps", "a demandé à B une copie de son guide"."""
    asks, tool = told.words.asks.search(told.clause), told.words.tool.search(told.said)
    if asks and tool and not told.priced and asks.end() <= tool.start() and is_ours(told, tool) and _is_subject(told):
        return True
    asks, first, second = told.words.asks.search(told.clause), told.parties[0].span, told.parties[1].span
    reversed_order = asks and _OF_FIRST.fullmatch(told.said, 0, first.start)
    if asks is None or told.priced or not first.end <= asks.start() < asks.end() <= second.start:
        return False
    of_another = told.words.tool.search(told.said, asks.end(), second.start)
    if of_another and TOOL_OF_ANOTHER.match(told.said, of_another.end()):
        return _WANTS.match(told.said[asks.end() : of_another.start()]) is not None and _is_subject(told)
    tool = told.words.tool.search(told.said, second.end)
    if tool is None or tool.start() > second.end + _NEAR or makes_of_both(told, tool):
        return False
    wants = _WANTS.match(told.said[second.end : tool.start()]) is not None
    return wants and (reversed_order is not None or _is_subject(told))


def asks_to_pay(told: Told, start: int) -> bool:
    """Whether somebody is asked to pay for something: "asked B to fund its bus"."""
    return any(PAYS.match(told.said, act.span.start) for act in told.acts if act.span.start >= start)


def asks_to_join(told: Told) -> bool:
    """Whether a party asks how a network is joined: "asked B about the conditions for joining its network"."""
    asks = told.words.enquires.search(told.clause) or told.words.asks.search(told.clause)
    if asks is None or asks.start() < told.parties[0].span.end or not _is_subject(told):
        return False
    later = (act for act in told.acts if act.span.start >= asks.end() and act.tense not in (Tense.PAST, Tense.STATE))
    member = told.words.member.search(told.blanked, asks.end())
    return member is not None or any(joins(told, act) for act in later)


def invites_to_network(told: Told) -> bool:
    """Whether somebody is invited to a network, or applies for it: "was invited to the network of B"."""
    calls = _CALLS.search(told.said)
    return calls is not None and any(
        _INTO.fullmatch(told.said, calls.end(), network.start())
        for network in told.words.network.finditer(told.said, calls.end(), calls.end() + _FAR)
    )


def invites_to_work(told: Told) -> bool:
    """Whether one is invited to what another does for longer than an event: "to take part in its next project"."""
    invites = _INVITES.search(told.said)
    return (invites is not None and _TO_WORK.search(told.said, invites.end()) is not None) or offers_work(told)


def wants_part(told: Told) -> bool:
    """Whether somebody is to take part in what another does: "would like B to take part in its study"."""
    if OUR_WORK.search(told.plain) or _IN_WORK.search(told.said):
        return True
    return _TO_WORK.search(told.said, told.parties[0].span.end) is not None


def offers_work(told: Told) -> bool:
    """Whether one offers another to take part in its work."""
    offers = _OFFERS.search(told.said)
    if offers and _TO_DO_TOGETHER.search(told.said, offers.end()):
        return True
    work = offers and _TO_WORK.search(told.said, offers.end())
    if not (offers and work):
        return False
    return "_" in told.said[offers.end() : work.start()] or told.parties[1].span.end <= offers.start()


def _is_subject(told: Told) -> bool:
    return _OPENS.search(told.said, 0, told.parties[0].span.start) is not None
