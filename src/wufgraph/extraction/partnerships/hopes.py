"""What a sentence only hopes for, asks for or talks of, and what somebody thinks."""

import re

from ...model import Language, Span
from .acts import ASSERTED, FIRST_PERSON, Act, Does, Tense, find_acts
from .invited import is_by_invitation
from .meant import depends_itself
from .party import ARTICLE
from .shared_tools import lets_use
from .told import Told, names_paper
from .using import find_used
from .we import says_we

_PASSIVE = re.compile(
    r"(?:\b(?:was|were|been|be|being|it is|fue|fueron|sido|se|quedó|está|están|été|est|sera|sea|será)\s"
    r"(?:[^\W\d_]+\s)?|\bs')$",
    re.IGNORECASE,
)
_AGENT = re.compile(r"\s+(?:[^\W\d_]+\s+){0,4}?(?:by|between|por|entre|par)\b")
# "The minister committed MHT to working with B"
_BINDS_PARTY = re.compile(rf"\s+(?:al?\s+)?{ARTICLE}_+\s+(?:to|a|à)\s")
# "Both parties signed an addendum to the agreement between A and B"
_BOTH = re.compile(
    r"\b(?:(?:both|the\s+two)\s+(?:parties|sides|institutions|organi[sz]ations|organi[sz]ers|directors|mayors|rectors)"
    r"|(?:ambas|las\s+dos)\s+(?:partes|instituciones|organizaciones|entidades)|(?:ambos|los\s+dos)\s+(?:organizadores|directores|alcaldes|rectores|organismos)"
    r"|les\s+deux\s+(?:parties|institutions|organisations|organisateurs|organisatrices|directeurs|directrices|maires|recteurs|organismes))\s"
    r"(?:[^\W\d_]+\s+)?$",
    re.IGNORECASE,
)
# "Agreed with B: we survey, they print"
_AGREED_WITH = re.compile(r"\s+(?:with|con|avec)\s")
# "Firmaron un convenio A, B y C", "Ont signé : A et B", but "firmaron un convenio con A".
_VERB_FIRST = re.compile(r"(?:[^_]*,)?\s*(?:(?:ont|han)\s+)?", re.IGNORECASE)
_SUBJECT_BEHIND = re.compile(
    rf"^[^_]*(?<!\bcon)(?<!\bde)(?<!\bdel)(?<!\ba)(?<!\bal)(?<!\bavec)(?<!\bdu)(?<!\bà)(?<!d')\s{ARTICLE}_"
)
# "Es lo que prometieron A y B", "voilà ce qu'ont promis A et B", "lo acordaron A y B"
_WHAT = re.compile(r"\b(?:lo(?:\s+que)?(?:\s+[^\W\d_]+)?|eso|así|ce\s+qu'(?:a|ont))\s+$", re.IGNORECASE)
_RIGHT_BEHIND = re.compile(rf"\s+{ARTICLE}_")
_THAT_FIRST = re.compile(r"\W*(?:That\s|Que\s|Qu')")
_WOULD = re.compile(r"would|\w+(?:ría|rían|rait|raient)", re.IGNORECASE)
# "Said that it would like to", "dijo que le gustaría"
_WOULD_LIKE = re.compile(
    r"would\s+(?:like|love|welcome|prefer|consider|be\s+(?:welcome|happy|glad|interested|willing|ready|pleased|open))|(?:gust|encant|dese|interes|agradec|quer|consider)\w*rían?"
    r"|could|might|podría\w*|pourrai\w*|ser(?:ía|ait)\s+(?:(?:la|le)\s+)?(?:bien)?ven[iu]"
    r"|(?:aimer|voudr|souhaiter|désirer|apprécier|préférer)\w*",
    re.IGNORECASE,
)
EXPECTED = re.compile(r"should|ought to|debería\w*|devrai\w*", re.IGNORECASE)
_THAT = re.compile(r"\s+(?:(?:with|con|avec|between|entre|by|por|par)\s+[^,;]*?_+\s+)?(?:that\b|(?:en\s+)?que\b|qu')")
# "Agreed that a memorandum should be signed" is a decision.
_A_PAPER = re.compile(
    r"\s+(?:that|(?:en\s+)?que|qu')\s*(?:an?|un[ae]?|the|el|la|le)\s+(?:[^\W\d_]+\s+)?"
    r"(?:memor\w+|mou|agreement|convention|contract|convenio|acuerdo|contrato|accord|protocole?|contrat)\b",
    re.IGNORECASE,
)
# Who decides that something be done means to do it.
_THINK = re.compile(r"pens(?:e|ent)", re.IGNORECASE)
# "Proposera une formation", but "proposera à B de former".
_OFFERS = re.compile(r"propose(?:ra|ront|rons)\b|(?<=\bsera\s)proposée?\b|(?<=\bseront\s)proposée?s\b", re.IGNORECASE)
_TO_DO = re.compile(r"[^.;:]*?\s(?:(?:de\s+|d')[^\W\d_]+(?:er|ir|re)\b|qu[e'])")
_DECIDED = re.compile(r"(?:resol|résol|decid|décid|promet|promi|pledg|vow|jur)", re.IGNORECASE)
# Of "cities should sign agreements with A and B" the cities should; of "there should be an agreement" A and B.
_MEANT = re.compile(r"_|\b(?:there|it|they|both|two|we|se|nous|il|on)\s+$", re.IGNORECASE)
_HANDS, _RIGHT_BEFORE = (
    frozenset({Does.GIVE, Does.SHARE, Does.JOIN, Does.SIGN}),
    re.compile(r"_\s+(?:\([^)]*\)\s+)?$|\b(?:we|nous|que)\s+(?:nous\s+)?$"),
)
_PROPOSAL = re.compile(r"propos|propues|candidat|applic|solicitud|demande|request", re.IGNORECASE)
_JOINT_BEFORE = re.compile(r"\b(?:joint|common)\s+(?:[^\W\d_]+\s+)?$", re.IGNORECASE)
_JOINT_BEHIND = re.compile(r"[^\W\d_]*\s+(?:conjunt[oa]s?|común|comunes|conjointe?s?|commune?s?)\b")
# "Agreed to meet again to discuss an MoU"
_TALKS = re.compile(
    r"[^\W\d_]*\s+(?:(?:to|on|de|a|en|à|d')\s*)?(?:keep\s+|volver\s+a\s+|se\s+)?"
    r"(?:meet|talk|speak|discuss|reunirse|hablar|conversar|dialogar|seguir|revoir|rencontrer|réunir|discuter|parler|échanger)\w*\b",
    re.IGNORECASE,
)
# "Asked us for our handbook and we agreed": what was hoped for is promised.
_ANSWERS = re.compile(
    r"(?:\b(?:and|y|et)|,|;)\s+(?:it|they|we|nous|nosotros)\s+(?:[^\W\d_]+\s+)?$"
    r"|,\s+(?:for|as|since|because|pues|porque|ya\s+que|car|puisque|parce\s+que)\s+(?:the\s+|el\s+|l[ae]\s+|l')?"
    r"(?:[^\W\d]+\s+){1,12}?(?:(?:has|have|ha|han|a|ont)\s+)?$"
)
_SAYS_YES = re.compile(r"said\s+yes|dij\w+\s+que\s+sí|(?:(?:a|ont|avons)\s+)?dit\s+oui")
_PLAN_IT = re.compile(r"plan\s+(?!to\b)")  # "agreed to plan the park"
_IN_PRINCIPLE = re.compile(r"[^\W\d_]*\s+(?:in\s+principle|en\s+principio|(?:en|sur\s+le|dans\s+le)\s+principe)\b")
_WORKS = frozenset({Does.WORK})
# What somebody is allowed to do is no hope.
_MAY_USE = re.compile(r"may\s+(?:now\s+|also\s+|freely\s+)*(?:use|copy|adapt|download|reprint|translate)\b")
_ON_TABLE = re.compile(r"on the table|sobre la mesa|sur la table", re.IGNORECASE)
_PUTS = re.compile(r"\b(?:puts?|putting|p[ou]s(?:o|ieron)|pon(?:e|en|drán?)|(?:a|ont)\s+mis|met(?:tent|tra|tront)?)\b")
# "The network that A coordinates", "que A partage ses images serait utile"
_RELATIVE = re.compile(r"\b(?:que|qui|that|which|who)\s+$|(?:^|[.;:]\s)\W*(?:Que|Qu'|That)\s?[^,;.]*$")
# "For June 2015 the signing is planned"
_PLANNED = re.compile(
    r"(?:ready\s+(?:for|to)|list[oa]\s+para|prête?\s+(?:pour|à)|plann|previst|prévu|schedul|foresee|programad|fijad|fixé)",
    re.IGNORECASE,
)
# "The agreement that A and B initialled foresees forty lifts": it is no plan of theirs.
_FORESEES = re.compile(
    r"(?:prev[éeí]\w*|prévoi\w*|foresees?|envisages?)\b(?!\s+(?:[^\W\d_]+[aei]r|[^\W\d_]+(?:er|ir|re))\b)",
    re.IGNORECASE,
)
_PAPER_FIRST = re.compile(
    r"\W*(?:(?:this|that|the|el|la|l'|le|este|esta|cet|cette)\s*)?(?:[^\W\d_]+\s+)?"
    r"(?:memor\w+|mou|agreement|convention|contract|convenio|acuerdo|contrato|accord|protocole?|contrat|entente)\b",
    re.IGNORECASE,
)
_CLOSE, _NEAR = 12, 30
_GIVES = frozenset({Does.GIVE, Does.SHARE, Does.SUPPORT, Does.JOIN})
# "Nous entrerons peut-être", "entraremos tal vez".
_PERHAPS = re.compile(r"perhaps|maybe|possibl[ey]|peut-être|quizás?|tal vez|a lo mejor|event|évent", re.IGNORECASE)


def find_hope(told: Told, said: str) -> Span | None:
    """Where it is told that somebody wishes for something, or talks of it; what is done already has no part in that."""
    used = [Span(*found.span()) for found in told.words.seized.finditer(said)]
    spans = [
        Span(*found.span())
        for found in told.words.may_come.finditer(said)
        if not (_is_reported(told, found) or _is_offered(told, found.start()) or _is_thought(told, found))
        and not (_is_sum_laid_down(told, found) or _is_joint_proposal(found) or is_permitted(told, Span(*found.span())))
        and not any(one.start <= found.start() < one.end for one in used)
        and not depends_itself(said, found)
        and not (_is_foreseen(told, found.start()) or is_by_invitation(said, found))
    ]
    spans += [
        act.span
        for act in told.acts
        if Does.WISH in act.does
        and not (_is_offered(told, act.span.start) or _is_foreseen(told, act.span.start))
        and not any(one.start <= act.span.start < one.end for one in used)
    ]
    lasts = _WORKS if told.words.since.search(said) else frozenset[Does]()
    asserted = [
        act.span
        for act in told.acts
        if act.tense in ASSERTED
        and act.does & (_GIVES | lasts)
        and Does.WISH not in act.does
        and not _RELATIVE.search(told.said, 0, act.span.start)
    ]
    return min((one for one in spans if not any(_holds(told, act, one) for act in asserted)), default=None)


def _holds(told: Told, act: Span, hope: Span) -> bool:
    """Whether what is told firmly comes before a hope, and is not what is doubted."""
    doubted = hope.start - act.end <= 1 and _PERHAPS.match(told.said, hope.start)
    return act.end <= hope.start and not doubted


def is_set_for(told: Told, start: int) -> bool:
    """Whether it is a signature that has its day: "for June 2015 the signing is planned"."""
    if _PLANNED.match(told.said, start) is None or told.words.signing.search(told.said) is None:
        return False
    return told.words.due.search(told.plain) is not None


def _is_foreseen(told: Told, start: int) -> bool:
    """Whether it is what an agreement provides for: "the agreement between A and B foresees forty lifts"."""
    if is_set_for(told, start):
        return True
    return _FORESEES.match(told.said, start) is not None and _PAPER_FIRST.match(told.said) is not None


def _is_thought(told: Told, found: re.Match[str]) -> bool:
    """Whether it is what two think of something, and not of one another: "pensent que les loyers montent"."""
    return _THINK.fullmatch(found[0]) is not None and _THAT.match(told.said, found.end()) is not None


def _is_offered(told: Told, start: int) -> bool:
    """Whether it is what somebody will offer, as "proposeront une formation", and not that others do it with them."""
    offers = _OFFERS.match(told.said, start)
    if offers is None or _TO_DO.match(told.said, offers.end()):
        return False
    return not names_paper(told, told.said[offers.end() :][:_NEAR])  # "proposera un protocole" is not yet one


def _is_joint_proposal(found: re.Match[str]) -> bool:
    """Whether what two propose to others is what they do together: "a joint proposal", "una propuesta conjunta"."""
    if not _PROPOSAL.match(found[0]):
        return False
    before = _JOINT_BEFORE.search(found.string, 0, found.start())
    return before is not None or _JOINT_BEHIND.match(found.string, found.end()) is not None


def _is_sum_laid_down(told: Told, found: re.Match[str]) -> bool:
    """Whether it is money that is put on the table, and no proposal."""
    if not told.priced or _ON_TABLE.fullmatch(found[0]) is None:
        return False
    return _PUTS.search(told.said, 0, found.end()) is not None


def is_permitted(told: Told, may: Span) -> bool:
    """Whether "may" at a place, or right before it, allows somebody to use something."""
    allowed = _MAY_USE.search(told.said, max(0, may.start - _CLOSE), may.end + _CLOSE)
    return allowed is not None and allowed.start() <= may.start < allowed.end()


def _is_reported(told: Told, found: re.Match[str]) -> bool:
    """Whether "would" is what somebody said will be: "announced that it would"."""
    if not _WOULD.fullmatch(found[0]) or _WOULD_LIKE.match(found.string, found.start()):
        return False
    return told.words.reports.search(found.string, 0, found.start()) is not None


def only_meets(told: Told, place: Span) -> bool:
    """Whether all that is agreed is to meet or to talk again: "decided to meet again in Nairobi"."""
    talks = _TALKS.match(told.said, place.end)
    if talks is None or told.priced:
        return False
    rest = told.said[talks.end() :]
    named = (told.words.joint_noun, told.words.tool, told.words.jointly, told.words.money)
    return not (names_paper(told, rest) or any(one.search(rest) for one in named))


def is_hoped(told: Told, place: Span) -> bool:
    """Whether a signature or promise is itself hoped for, or is one to "explore" something."""
    hope = find_hope(told, told.clause)
    if hope and _WOULD.fullmatch(told.said, hope.start, hope.end) and _THAT_FIRST.match(told.said):
        hope = None  # "That they would do it together, A and B have decided"
    if hope is not None and hope.start < place.start:
        answers = _ANSWERS.search(told.plain, hope.end, place.start) or _SAYS_YES.match(told.said, place.start)
        return answers is None
    if _IN_PRINCIPLE.match(told.said, place.end):
        return True
    if _TALKS.match(told.said, place.end) and names_paper(told, told.said[place.end :]):
        return True
    wishes = (
        act
        for act in told.acts
        if Does.WISH in act.does
        and not (_PLAN_IT.match(told.said, act.span.start) or _is_foreseen(told, act.span.start))
    )
    return any(0 <= act.span.start - place.end < _CLOSE for act in wishes)


def is_expected(told: Told) -> bool:
    """Whether an agreement "should be signed"; other things that somebody should do are demands."""
    norm = told.words.norm.search(told.clause)
    if norm is None or not (EXPECTED.fullmatch(norm[0]) and names_paper(told, told.clause)):
        return False
    before = told.clause[: norm.start()]
    return not before.strip() or _MEANT.search(before) is not None or names_paper(told, before)


def is_opinion(told: Told, act: Act) -> bool:
    """Whether what follows "agreed" is what somebody thinks, and not what somebody will do."""
    behind = told.said[act.span.end :]
    if Does.COMMIT not in act.does:
        return False
    if told.words.opinion.match(behind.lstrip()):
        return True
    if _DECIDED.match(told.said, act.span.start) and not told.words.norm.search(behind):
        return False
    hands = _HANDS | _WORKS if _PASSIVE.search(told.said, 0, act.span.start) else _HANDS  # "il est convenu que"
    return thinks_that(told, behind, hands)


def thinks_that(told: Told, behind: str, hands: frozenset[Does] = _HANDS) -> bool:
    """Whether "that" and what stands behind it tells what somebody thinks, and not what somebody will do."""
    if _THAT.match(behind) is None or lets_use(told) or find_used(told):
        return False
    acts = find_acts(behind, told.language)
    if _A_PAPER.match(behind) and any(one.does & {Does.SIGN, Does.CONCLUDE} for one in acts):
        return False
    # "Agreed that A hands its maps to B": a party is to do it; "that cities share worries" is what they think.
    later = any(one.tense in (Tense.FUTURE, Tense.MAYBE) for one in acts) or any(
        one.tense is Tense.PRESENT and one.does & hands and _RIGHT_BEFORE.search(behind, 0, one.span.start)
        for one in acts
    )
    return not (later or told.words.future.search(behind)) or told.words.norm.search(behind) is not None


def has_subject(told: Told, act: Act) -> bool:
    """Whether a party stands before a verb, or it is passive: of "The panel agreed" nobody known is the subject."""
    before, behind = told.said[: act.span.start], told.said[act.span.end :]
    implied = any(not len(one.span) and one.span.start <= act.span.start for one in told.parties)
    if implied or "_" in before or act.span.of(told.said).endswith(FIRST_PERSON) or says_we(before, told.language):
        return True
    if act.does & {Does.SIGN, Does.CONCLUDE} and (names_paper(told, before) or _BOTH.search(before)):
        return True
    if Does.COMMIT in act.does and (_BINDS_PARTY.match(behind) or (not before.strip() and _AGREED_WITH.match(behind))):
        return True
    if told.language is not Language.EN and _VERB_FIRST.fullmatch(before) and _SUBJECT_BEHIND.search(behind):
        return True
    if told.language is not Language.EN and _WHAT.search(before) and _RIGHT_BEHIND.match(behind):
        return True
    return _PASSIVE.search(before) is not None or _AGENT.match(behind) is not None
