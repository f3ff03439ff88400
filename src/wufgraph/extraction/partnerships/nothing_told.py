"""What makes a sentence tell of no tie, though it has words for one."""

import re
from functools import cache

from ...model import Language
from .acts import ASSERTED, Act, Does, Tense
from .asking import asks_for_tool, asks_to_join, asks_to_pay, invites_to_network, invites_to_work
from .doing import only_stand
from .families import either, word_lists
from .hopes import EXPECTED, find_hope, has_subject, is_expected, is_opinion
from .outsiders import is_said_by_outsider
from .over import is_over
from .party import ARTICLE
from .remarks import is_remark
from .shared_tools import offers_tool
from .told import Told, are_coordinated, names_paper, tells_of_member
from .we import is_pronoun

_IMPERSONAL = re.compile(
    r"(?:^|[\s'])(?:it\s+(?:is|was)|there\s+(?:is|was)(?:\s+(?:some|a))?|se|on|il\s+est|il\s+a\s+été|we|nous)\s+$",
    re.IGNORECASE,
)
_ASKS = re.compile(r"\b(?:ask|request|pid|solicit|demand)", re.IGNORECASE)
# What each does by itself, "A and B each have a stand".
_EACH = re.compile(
    r"\b(?:each(?!\s+other)|cada\s+un[ao]|chacune?|separately|respectively|por separado)\b", re.IGNORECASE
)
_OTHER = re.compile(r"\b(?:of\s+the\s+other|del?\s+(?:la\s+)?otr[oa]|de\s+l'autre)\b", re.IGNORECASE)
# "A student asked whether A and B …".
_ASKS_WHETHER = re.compile(
    r"\b(?:ask|wonder|enquir|inquir|pregunt|demand)\w*\s+(?:whether\b|if\b|si\b|s')", re.IGNORECASE
)
# "Asked B how it counts its members"
_ASKS_HOW = re.compile(
    r"\b(?:ask|enquir|inquir|pregunt|demand)\w*[^.;:]{0,80}?\s(?:how|why|where|when|what|which|cómo|por\s+qué|dónde|cuándo|cuánt[oa]s?|comment|pourquoi|où|quand"
    r"|combien)\s(?:it|they|she|he|its|their|sus?|se|elles?|ils?|ses|son|leurs?|cuenta|hace|mide)\b"
)
# "Se preguntó si A podría prestarle a B su dron"
_ANYBODY_ASKS = re.compile(r"\W*(?:Se\s+|On\s+(?:a\s+|s'est\s+)|It\s+(?:was|has\s+been)\s+|The\s+question\s+was\s+)")
# What somebody might do is asked for.
_MIGHT = re.compile(
    r"\b(?:could|would|can|may|might|wants?|wish\w*|is|are|had|has|have)\b|\b(?:pod|quer|quier|pued|est|ser|hab|ha)\w*|\w+r[ií]an?\b"
    r"|\b(?:p(?:eu|ou)|v(?:eu|ou)|est|sont|serai|avai|a|ont)\w*|\w+rai(?:en)?t\b"
)
_SAY_THAT = re.compile(
    r"\s+(?:(?:both|all|have|has|ont|a|también|aussi|also)\s+)*(?:stress|underlin|emphasi|point(?:ed|s)?\s+out|not(?:ed|es?)|argu|insist"
    r"|observ|remark|warn|sa(?:id|ys?)|explain|destac|subray|señal|recalc|advirt|dij|afirm|sostu|soulign|rappel|relev|affirm|dit"
    r"|expliqu)\w*\s+(?:that\b|que\b|qu'|(?:the|el|la|le|l')\s*(?:values?|importance|needs?|role|benefits?|valor|importancia|necesidad|papel"
    r"|utilidad|valeur|nécessité|besoin|rôle|utilité)\b)",
    re.IGNORECASE,
)
_DOUBTS = re.compile(
    r"\b(?:doubt(?:s|ed)?|dud(?:an?|ó|aron)|dout(?:e|ent|é))\s+(?:that|whether|if|de\s+que|que|qu')", re.IGNORECASE
)
# "Left before A and B could sign"
_BEFORE_COULD = re.compile(
    r"\b(?:before\b[^.;]*\bcould|antes\s+de\s+que\b[^.;]*\bpudier\w+|avant\s+qu[e'][^.;]*\b(?:pu|puissent|puisse))\b",
    re.IGNORECASE,
)
_WHOEVER = re.compile(
    r"\W*(?:Whoever|Any(?:one|body)\s+who|Those\s+who|Quienes|Quien(?!\s+firm)|Los\s+que|El\s+que|Qui\s|Quiconque|Ceux\s+qui|Celui\s+qui)"
)
# "Contacts were made with A and B" by somebody who is not named.
_WITH_BOTH = re.compile(
    rf"\W*\w[^_]*\s(?:with|con|avec)\s+{ARTICLE}_+\s+(?:and|y|e|et)\s+(?:(?:with|con|avec)\s+)?{ARTICLE}_+\W*$"
)
# "Tenants of A demanded that": who they are of does nothing.
_OF_PARTY = re.compile(
    rf"(?P<who>\W*(?:[^\W\d_]+\s+){{1,4}}?(?:(?:of|from|in|de|del|du|des|à|en)\s+{ARTICLE}|de\s+l'|d'))_+\s[^_]*"
)
# "Asked B to do a study with it"
_WITH_US = re.compile(
    r"\b(?:to|que|de|d')\s*[^.;:]*\b(?:with\s+(?:us|it|them)|con\s+(?:nosotr[oa]s|ell[oa]s?|él)|avec\s+(?:nous|elles?|lui|eux)|together|jointly|junt[oa]s"
    r"|ensemble)\b",
    re.IGNORECASE,
)
_TWO = 2
_HELPS = frozenset({Does.SUPPORT, Does.TEACH})
_ASK = re.compile(
    r"\s+(?:(?:have\s+)?(?:asked|requested)|(?:han\s+)?(?:pedido|pidieron|solicitaron)|ont\s+(?:demandé|sollicité|réclamé))\s"
)
_SEEN_HOW = re.compile(
    r"\b(?:saw|seen|shown|showed|learn\w*|heard|vimos|vio|vieron|mostr\w+|vu|montré|appris|entendu)\s+(?:how|cómo|comment)\b",
    re.IGNORECASE,
)
# "We told A how we work with B"
_TOLD_HOW = re.compile(
    r"\b(?:told|explain\w*|show\w*|describ\w*|cont\w+|explic\w+|mostr\w+|racont\w+|expliqu\w+|montr\w+|décri\w+)\s[^.;:]{0,60}?\b(?:how|cómo|comment)\s",
    re.IGNORECASE,
)
# "A and B want the state to pay"
_OTHERS_TO = re.compile(
    r"\s+(?:the|an?|more|all|other)\s+(?:[^\W\d_]+\s+){1,3}?to\s"
    r"|\s+(?:que\s+|qu')(?!(?:ambos|ambas|ellos|se\b|ils|elles|los\s+dos|les\s+deux|tous))"
)
# "A and B had been invited as speakers"
_BOTH_INVITED = re.compile(
    rf"(?:and|y|e|et)\s+{ARTICLE}_+\s+(?:were|(?:had|have)\s+been|fueron|(?:han|habían)\s+sido|(?:ont|avaient)\s+été|étaient)\s+invit",
)
_NEAR = 80
_SPOKE_WITH = re.compile(r"spoke\s+(?:with|to)\s", re.IGNORECASE)
# "Would be grateful for the lesson plans of B" thanks for nothing.
_WOULD_THANK = re.compile(
    r"\b(?:would|will)\s+be\s+(?:very\s+)?grateful\b|\bagradecerían?\b|\bseraient?\s+reconnaissante?s?\b|\bsaurai(?:en)?t\s+gré\b"
)
_SAYS = re.compile(r"mencion|mention|évoqu", re.IGNORECASE)
_THAT = re.compile(r"\s+(?:that\b|que\b|qu')")


def is_no_tie(told: Told) -> bool:
    """Whether it is a demand, an opinion, a wish of others, thanks, or something that they did once."""
    if _is_only_thought(told) or _is_only_asked(told) or _is_of_anybody(told) or is_over(told):
        return True
    words, clause = told.words, told.clause
    each = _EACH.search(clause) is not None or _are_apart(told)
    each = each and not (names_paper(told, clause) or _OTHER.search(clause))
    clause = _WOULD_THANK.sub(_white, clause)
    of_others = any(Does.WISH in act.does and _is_of_others(told, act) for act in told.acts)
    if each or of_others or words.thanks.search(clause):
        return True
    once = [
        one
        for one in words.one_off.finditer(words.may_come.sub(_white, clause))
        if not (_is_said(told, one) or _is_to_come(told, one))
    ]
    return bool(once or _is_of_event(told) or only_stand(told)) and not tells_of_member(told)


def _are_apart(told: Told) -> bool:
    """Whether two do the same, each for itself: "A and B run different schools", "publish too many reports"."""
    if not are_coordinated(told) or told.words.jointly.search(told.said):
        return False
    return _apart(told.language).match(told.said, told.parties[-1].span.end) is not None


@cache
def _apart(language: Language) -> re.Pattern[str]:
    words = either(word_lists()["apart", language, ""])
    return re.compile(rf"\s+(?:[^\W\d_]+['\s]\s*){{1,3}}?(?:[dl]'\s?)?(?:{words})(?!\w)", re.IGNORECASE)


def _is_only_thought(told: Told) -> bool:
    """Whether it is what somebody demands, thinks, says or doubts, or has seen others do."""
    if is_remark(told) or _is_demand(told) or any(is_opinion(told, act) for act in told.acts):
        return True
    if _only_say(told) or _DOUBTS.search(told.said) or _BEFORE_COULD.search(told.said) or _wish_of_others(told):
        return True
    how = _SEEN_HOW.search(told.said, 0, told.parties[0].span.start) or _TOLD_HOW.search(told.said)
    return how is not None and all(act.span.start >= how.start() for act in told.acts)


def _only_say(told: Told) -> bool:
    """Whether all parties say something that is about none of them: "A and B stressed that agreements need time"."""
    says = _SAY_THAT.match(told.said, told.parties[-1].span.end)
    if says is None or told.words.future.search(told.said, says.end()):
        return False
    return not any(act.span.start >= says.end() and act.does - {Does.WISH, Does.USE} for act in told.acts)


def _is_only_asked(told: Told) -> bool:
    """Whether it is what somebody asks to know, or what others ask for."""
    clause = told.clause
    if is_said_by_outsider(told.said, told.language):
        return True
    if (others := told.words.others_ask.search(clause)) and not _speaks_for_itself(told, clause[: others.end()]):
        return True
    asked = _ASKS_WHETHER.search(clause)
    if asked and "_" not in clause[: asked.start()] and not _ANYBODY_ASKS.fullmatch(clause, 0, asked.start()):
        return True
    if (told.words.question.search(clause) or _ASKS_HOW.search(clause)) and not asks_to_join(told):
        return True
    return _asks_what_is_done(told)


def _speaks_for_itself(told: Told, before: str) -> bool:
    """Whether who asks is a party: "A demanded", "the director of A", but not "tenants of A"."""
    of_party = _OF_PARTY.fullmatch(before)
    return "_" in before and (of_party is None or told.words.role_of.search(of_party["who"]) is not None)


def _is_of_anybody(told: Told) -> bool:
    """Whether it is open to all, or told of whoever does something, or of contacts of somebody who is not named."""
    if told.words.for_all.search(told.said) or _WHOEVER.match(told.said):
        return True
    if len(told.parties) == _TWO and _WITH_BOTH.match(told.blanked):
        return True
    invited = _BOTH_INVITED.search(told.said) is not None
    return invited and not (invites_to_network(told) or invites_to_work(told))


def _asks_what_is_done(told: Told) -> bool:
    """Whether one party asks if another does something, and not if it would: "asked whether B publishes its maps"."""
    asked = _ASKS_WHETHER.search(told.said)
    if asked is None or told.parties[0].span.end > asked.start() or told.parties[1].span.start < asked.end():
        return False
    return _MIGHT.search(told.said, asked.end()) is None and not told.words.future.search(told.said, asked.end())


def _wish_of_others(told: Told) -> bool:
    """Whether two wish that somebody else did something: "A and B want the state to pay"."""
    last = told.parties[-1].span.end
    if not are_coordinated(told) or told.words.jointly.search(told.said) or names_paper(told, told.said):
        return False
    if _ASK.match(told.said, last) and not tells_of_member(told):
        return True  # "A and B asked the moderator for more time"
    wish = next((act for act in told.acts if Does.WISH in act.does and act.span.start >= last), None)
    return wish is not None and _OTHERS_TO.match(told.said, wish.span.end) is not None


def _is_said(told: Told, once: re.Match[str]) -> bool:
    """Whether it is a hope that somebody mentioned."""
    says = _SAYS.search(once[0]) or _SPOKE_WITH.match(told.clause, once.start())
    return says is not None and find_hope(told, told.clause) is not None


def _is_to_come(told: Told, once: re.Match[str]) -> bool:
    """Whether what seems done once is being done, or goes on: "is being organised by", "was shown and will be"."""
    later = (act for act in told.acts if act.span.start >= once.end())
    if any(act.tense is Tense.FUTURE and Does.WISH not in act.does for act in later):
        return True
    here = (act for act in told.acts if once.start() <= act.span.start < once.end())
    return any(Does.WORK in act.does and act.tense in ASSERTED for act in here)


def _white(found: re.Match[str]) -> str:
    return " " * len(found[0])


def asks_for_tie(told: Told) -> bool:
    """Whether somebody asks for an agreement, to become a member of something, or another for money or a tool."""
    if asks_for_tool(told) or asks_to_join(told):
        return True
    norm, asks = told.words.norm.search(told.clause), told.words.asks.search(told.clause)
    to_join = norm is not None and _ASKS.search(norm[0]) is not None
    if to_join and (tells_of_member(told) or names_paper(told, told.clause)):
        return True
    first, second = told.parties[0].span, told.parties[1].span
    if asks is None or first.end > asks.start():
        return False
    if not (asks.end() <= second.start or (second.end <= asks.start() and is_pronoun(told.plain, second))):
        return False  # "nos pidió consejo"
    if asks_to_pay(told, asks.end()):
        return True
    if names_paper(told, told.said[asks.end() :]) or _WITH_US.search(told.said, asks.end()):
        return True
    helped = told.words.help.search(told.said, asks.end()) or any(
        act.span.start > asks.end() and act.does & _HELPS for act in told.acts
    )
    given = helped or told.words.gift.search(told.said, asks.end(), asks.end() + _NEAR)
    return told.priced or told.words.money.search(told.said) is not None or offers_tool(told) or given is not None


def _is_demand(told: Told) -> bool:
    """Whether it is what somebody should do; that an agreement should be signed is expected."""
    said = told.words.condition.sub("", told.words.may_come.sub("", told.clause))
    norm = told.words.norm.search(said)
    if norm is None or asks_for_tie(told):
        return False
    hope = find_hope(told, told.clause)
    if hope is not None and hope.start < norm.start():  # "the suggestion that they should"
        return False
    return EXPECTED.fullmatch(norm[0]) is None or not is_expected(told)


def _is_of_others(told: Told, act: Act) -> bool:
    """Whether it is somebody else who has a wish: "participants wished that A and B would cooperate"."""
    impersonal = _IMPERSONAL.search(told.said, 0, act.span.start)
    return not impersonal and _THAT.match(told.said, act.span.end) is not None and not has_subject(told, act)


def _is_of_event(told: Told) -> bool:
    """Whether it is an event that they held together, or were invited to."""
    if told.words.event_was.search(told.clause) or told.words.invited.search(told.clause):
        return True
    held = (act for act in told.acts if act.tense is Tense.PAST)
    return any(told.words.this_event.match(told.said, act.span.end) for act in held)
