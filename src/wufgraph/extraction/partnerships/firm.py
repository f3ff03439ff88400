"""What a sentence tells to be signed or promised."""

import re

from ...model import Language, Span
from .acts import Act, Does, Tense
from .asking import invites_to_network
from .hopes import has_subject, is_opinion, thinks_that
from .told import Told, names_paper

_ATTITUDE = re.compile(r"commit|engag|comprom|d[eé]cid|determin", re.IGNORECASE)
# "Is committed to signing" is more than an attitude.
_TO_DO = re.compile(
    r"[^\W\d_]+\s+(?:to\s+(?:[^\W\d_]+ing|sign|conclude|join|provide|share|work|support|fund|help|publish|train|build|give|pay|finance|contribute"
    r"|run|carry|continue|hold|organi[sz]e|develop|launch|lend|send|[a-z]+\s+(?:the|an?|its|their|all|\d+))\b|a\s+[^\W\d_]+r\b|à\s+[^\W\d_]+(?:er|ir|re)\b)"
)
# "Assures B that it will", but "assure le secrétariat".
_ASSURES, _THAT = (
    re.compile(r"assur|asegur|garan|guaran", re.IGNORECASE),
    re.compile(r"\s(?:that|que|qu'|its|their|sus?|sa|son|leur)\b"),
)
# "Have sealed their work by signing", "formalizaron su trabajo firmando", "ont scellé leur travail en signant"
_DONE_BY = re.compile(
    r"(?:\b(?:has|have|[a-z]+ed)\b[^.;]*\bby|\b(?:a|ont)\s[^.;]*\ben|(?:ó|aron|ieron)\s[^.;]*)\s$", re.IGNORECASE
)
# "The declaration of accession to the network of A bears the signature of B", "Below the pledge stands the signature"
_BEARS = re.compile(
    r"\b(?:bears?|carries|carry|stands?|llevan?|tienen?|figuran?|aparecen?|porte(?:nt)?|figure(?:nt)?)\s+(?:the|la|las|les?)\s+(?:signatures?|firmas?)\b",
    re.IGNORECASE,
)
# "Since the signing of their agreement, A and B are bound to …"
_SINCE_SIGNING = re.compile(
    r"\W*(?:Since|With|Through|By|Desde|Con|Depuis|Avec|Par)\s+(?:the\s+|la\s+)?(?:signing|signature|firma)\s+(?:of|de)\s+(?:their|su|leur)\s[^,_]{1,80},",
    re.IGNORECASE,
)
# "By signing an MoU, A and B have given a form to their work", "Al firmar un convenio, …"
_OPENS_SIGNING = re.compile(r"\W*(?:By|In|Upon|On|With|Al|En|Con|Mediante)\s+$")
# "Is preparing the signing of", "the signing of …, planned for July"
_PREPARES = re.compile(
    r"\b(?:prepar|prépar|plann?|await|expect|schedul)\w*\s+(?:for\s+)?(?:the|la|su|sa|its)\s+$", re.IGNORECASE
)
_PLANNED_FOR = re.compile(
    r"\b(?:planned|scheduled|foreseen|previst[oa]|programad[oa]|prévue?|programmée?)\s+(?:for|in|on|para|en|pour|le)\b",
    re.IGNORECASE,
)
# "The signing of the agreement is awaited for July", "se espera para julio"
_AWAITED = re.compile(
    r"\bse\s+(?:espera|prevé|aguarda)\b|\b(?:is|are)\s+(?:expected|awaited)\b|\best\s+(?:attendue|espérée)\b"
)
_ANNOUNCED = re.compile(r"\w*ann?o?u?n[cz]", re.IGNORECASE)
_SIGNATORY = re.compile("signator|signatar|signatair|firmante", re.IGNORECASE)
# "Están de acuerdo en que falta suelo"
_OF_ONE_MIND = re.compile(r"de acuerdo|d'accord|understood|entend", re.IGNORECASE)
# "Joined B, whose charter was signed by forty cities"
_OF_THIRD = re.compile(r"\b(?:whose|cuy[oa]s?|dont)\b[^,;]*$", re.IGNORECASE)
_OFFER = re.compile(r"\b(?:the|an|la|una|l'|une)\s*(?:offer|oferta|offre)\b", re.IGNORECASE)
# "That an MoU be signed by May was agreed"
_OF_PRINCIPLE = re.compile(r"\b(?:in\s+principle|(?:un|de|en)\s+princip(?:io|e))\b", re.IGNORECASE)
_THAT_BE = re.compile(r"\bthat\s[^.;]*\bbe\s+$", re.IGNORECASE)
# "Next step: A and B sign an MoU"
_PLANS = re.compile(
    r"\W*(?:coming\s+up|still\s+to\s+come|à\s+venir|por\s+venir|next|plan|to\s+do|follow|pr[oó]xim|siguiente|por\s+hacer|pasos?\b|prochain|étape|à\s+faire|suite)[^:_]{0,30}:",
    re.IGNORECASE,
)
# "C'est décidé : A and B …"
_IMPERSONAL = re.compile(
    r"(?:\bc'est|\bil\s+est|\bit\s+is|(?:^|[.:;]\s)\W*(?:está|queda))\s+(?:[^\W\d_]+\s+)?$", re.IGNORECASE
)
_FOR = re.compile(r"(?:for|para|pour)\s", re.IGNORECASE)
_TAIL = re.compile(
    r",\s+(?:to\s+be|à|para\s+ser|a\s+ser)\s+(?:[^\W\d_]+\s+)?$"
)  # "the agreement, to be carried out by"
_TAKES_PLACE = re.compile(r"\b(?:takes\s+place|a\s+lieu|tiene\s+lugar|será|sera|es|est)\s+", re.IGNORECASE)
_ON = re.compile(r"(?:on|el|le)\s", re.IGNORECASE)
# "Are bound by an agreement"
_BOUND_BY = re.compile(r"bound\s+by\b", re.IGNORECASE)
# "Money: 45,000 dollars from A to B, confirmed"
_CONFIRMED = re.compile(
    r"(?:[,;:–—(]\s*|\s-\s)(?:(?:now|already|duly|ya|déjà)\s+)?(?:confirmed|promised|pledged|committed|confirmad[oa]s?|prometid[oa]s?|comprometid[oa]s?"
    r"|confirmée?s?|promise?s?|engagée?s?)\W*$",
    re.IGNORECASE,
)
# "Accepted the invitation of B to its alliance"
_ACCEPTS = re.compile(
    r"_\s+(?:(?:has|have|ha|han|a|ont)\s+)?(?:accept(?:ed|s)?|acept(?:ó|aron|a|an|ado)|accepté|accepte(?:nt)?)\s+(?:the|an|la|l')\s*(?:invita)"
)
_NEAR, _CLOSE = 60, 12
_DONE = (Tense.PAST, Tense.PRESENT, Tense.STATE)


def find_signature(told: Told) -> Span | None:
    """Where it is told that something is signed."""
    label = told.words.label_signed.match(told.blanked)
    if label and names_paper(told, told.blanked):
        return Span(*label.span())
    since = _SINCE_SIGNING.match(told.blanked)
    if since and names_paper(told, since[0]):
        return Span(*since.span())
    signs = (
        act.span
        for act in told.acts
        if _is_signature(told, act) and (has_subject(told, act) or _opens_what_was_done(told, act))
    )
    return next(signs, None) or _noun_of_signature(told)


def _noun_of_signature(told: Told) -> Span | None:
    noun = told.words.signing.search(told.said)
    if noun and any(Does.SIGN in act.does and act.span.start == noun.start() for act in told.acts):
        return None  # "se firma en junio de 2015"
    bears = noun and _BEARS.search(told.said, 0, noun.end())
    if bears and any(words.search(told.said, 0, bears.start()) for words in told.words.signed_kinds.values()):
        return Span(*bears.span())
    if noun is None or not (names_paper(told, told.said) or _SIGNATORY.match(noun[0]) or _names_kind(told, noun.end())):
        return None
    if (
        _AWAITED.search(told.said, noun.end())
        or _PLANS.match(told.said)
        or _PREPARES.search(told.said, 0, noun.start())
        or _PLANNED_FOR.search(told.said, noun.end())
    ):
        return None
    to_come = told.words.upcoming.search(told.said, max(0, noun.start() - 2 * _CLOSE), noun.end() + 2 * _CLOSE)
    to_come = to_come or told.words.put_off.search(told.said, noun.end()) or _is_announced_for(told)
    later = any(not _ANNOUNCED.match(one[0]) for one in told.words.future.finditer(told.said)) or any(
        act.tense is Tense.FUTURE and not _TAIL.search(told.said, 0, act.span.start) for act in told.acts
    )
    return None if to_come or later or _is_dated(told, noun.end()) else Span(*noun.span())


def _is_announced_for(told: Told) -> re.Match[str] | None:
    """The day that a signature is announced for: "announced for May 2015 the signing of"."""
    if not any(_ANNOUNCED.match(one[0]) for one in told.words.future.finditer(told.said)):
        return None
    return next((one for one in told.words.due.finditer(told.plain) if _FOR.match(one[0])), None)


def _is_dated(told: Told, start: int) -> bool:
    """Whether it is told when something takes place: "the signing … takes place in May 2015", "será en mayo"."""
    return any(told.words.due.match(told.plain, one.end()) for one in _TAKES_PLACE.finditer(told.said, start))


def _names_kind(told: Told, start: int) -> bool:
    """Whether right behind a place stands what is signed of another kind: "the signature of its accession"."""
    return any(words.search(told.said[start : start + _NEAR]) for words in told.words.signed_kinds.values())


def _is_signature(told: Told, act: Act) -> bool:
    before = told.said[: act.span.start]
    on_occasion = act.tense is Tense.BARE and (
        told.words.occasion.search(before) or _is_done_by(told, act) or _opens_what_was_done(told, act)
    )
    if (act.tense not in _DONE and not on_occasion) or _OF_THIRD.search(before) or _THAT_BE.search(before):
        return False
    if act.tense is Tense.PRESENT and (_PLANS.match(told.said) or _is_to_come(told, act)):
        return False
    if Does.SIGN in act.does:
        signs = (told.words.joint_noun, told.words.signable, *told.words.signed_kinds.values())
        return names_paper(told, told.blanked) or any(words.search(told.blanked) for words in signs)
    if Does.CONCLUDE not in act.does or act.tense is not Tense.PAST:
        return False
    if _is_signed_later(told):
        return False
    near = told.said[max(0, act.span.start - 2 * _NEAR) : act.span.end + _NEAR]
    return names_paper(told, near) and not (
        told.words.future.search(near) or _OF_PRINCIPLE.search(near) or _OFFER.search(near)
    )


def _is_to_come(told: Told, act: Act) -> bool:
    """Whether what somebody signs has its day ahead: "A and B sign an MoU in June 2015", but "on 8 April 2014"."""
    if told.words.upcoming.search(told.said, act.span.end, act.span.end + _NEAR):
        return True  # "sign an MoU next month"
    day = told.words.due.search(told.plain, act.span.end)
    return day is not None and _ON.match(day[0]) is None and told.words.lasts.match(day[0]) is None


def _is_done_by(told: Told, act: Act) -> bool:
    """Whether something is told to have been done by signing: "formalizaron su trabajo firmando un convenio"."""
    gerund = told.language is not Language.ES or act.span.of(told.said).endswith("ndo")
    return gerund and _DONE_BY.search(told.said[: act.span.start]) is not None


def _opens_what_was_done(told: Told, act: Act) -> bool:
    """Whether a sentence begins with a signature by which something was done: "By signing an MoU, A and B have …"."""
    if _OPENS_SIGNING.fullmatch(told.said, 0, act.span.start) is None or told.words.future.search(told.said):
        return False
    return not any(later.tense is Tense.MAYBE for later in told.acts)


def _is_signed_later(told: Told) -> bool:
    """Whether what is concluded is yet to be signed: "reached agreement on an MoU, to be signed in May"."""
    return any(Does.SIGN in act.does and act.tense is Tense.FUTURE for act in told.acts)


def find_commitment(told: Told) -> Span | None:
    """Where it is told that somebody has committed themselves."""
    accepts = _ACCEPTS.search(told.said)
    if accepts and invites_to_network(told):
        return Span(*accepts.span())
    noun = told.words.committing.search(told.said) or told.words.label_agreed.match(told.blanked)
    if noun is None and told.priced:
        noun = told.words.label.match(told.blanked) or _is_confirmed(told)
    behind = told.said[noun.end() :] if noun else ""
    opinion = told.words.opinion.match(behind.lstrip()) or (
        _OF_ONE_MIND.search(noun[0] if noun else "") and thinks_that(told, behind)
    )
    if noun and not opinion and not told.words.thanks.search(told.said):
        return Span(*noun.span())
    return next((act.span for act in told.acts if _commits(told, act)), None)


def _is_confirmed(told: Told) -> re.Match[str] | None:
    """Where a sum is told to be promised at the end of a line: "Money: 45,000 from A to B, confirmed"."""
    return _CONFIRMED.search(told.said) if told.priced else None


def _commits(told: Told, act: Act) -> bool:
    if _BOUND_BY.match(told.said, act.span.start):
        return False
    if Does.CONCLUDE in act.does and act.tense is Tense.PAST and _is_signed_later(told) and has_subject(told, act):
        return True
    if not (Does.COMMIT in act.does and act.tense in _DONE) or is_opinion(told, act):
        return False
    # "Are committed to open data" is an attitude; "sont convenus de", "it is agreed that" are none.
    attitude = act.tense is Tense.STATE and _ATTITUDE.match(told.said, act.span.start)
    if attitude and _IMPERSONAL.search(told.said, 0, act.span.start):
        attitude = None
    if attitude and not _TO_DO.match(told.said, act.span.start):
        return False
    assures = _ASSURES.match(told.said, act.span.start) and not told.priced
    if assures and not _THAT.search(told.said[act.span.end :][:_NEAR]):
        return False
    return has_subject(told, act) or told.priced
