"""How far a partnership has come by the words of a sentence."""

import re

from msgspec.structs import replace

from ...model import PartnershipStage, Span
from .acts import FIRST_PERSON, Act, Tense
from .asking import invites_to_network, invites_to_work, offers_work, wants_part
from .firm import find_commitment, find_signature
from .granting import was_granted
from .hopes import find_hope, is_expected, is_hoped, is_permitted, only_meets
from .meant import depends_itself
from .nothing_told import asks_for_tie, is_no_tie
from .papers import is_drafted, is_unsigned, lies_unsigned
from .party import ARTICLE
from .polite import promises_nothing
from .shared_tools import offers_tool
from .shared_work import goes_on_with
from .side_by_side import does_part_of_same
from .ties import is_declared, names_tie
from .told import Told, names_paper

_FEWEST_PARTIES = 2
# "The signing of", but "put its signature to"
_NOUN_ALONE = re.compile(
    r"(?:(?:the|la)\s+)?(?:counter-?)?(?:sign(?:ing|ature|ator)|firma|signatar|rúbrica|suscripción|paraphe|stamp)",
    re.IGNORECASE,
)
_LEADS = re.compile(r"\s+(?:(?:on|to|upon|a|de|en|sobre|sur|à)\s+)?(?:(?:the|la|el)\s+|l')?")
_THAT = re.compile(r"\s+(?:that\b|que\b|qu')[^,;:]*$")
# "Called on B to keep its word"
_TO_PARTY = re.compile(rf"\s+(?:al?\s+|à\s+|on\s+)?{ARTICLE}_+\s+(?:to|a|à|de|d')\b[^,;:]*$")
# "promised to get … signed", "se comprometieron a dejar … firmado", "a que … quede firmado"
_TO_HAVE = re.compile(
    r"\s+(?:to\s+(?:have|get|see|put|set)\b|(?:(?:a|à|de)\s+|d')?(?:tener|dejar|poner|estampar|apposer|que\b[^,;:]*\b(?:qued(?:en?|aran?|arán?|arían?)|hayan?|existan?|estén?|sean?))\b)[^,;:]*$",
    re.IGNORECASE,
)
_BY_DATE = re.compile(r"\s(?:by|before|no later|antes|a más tardar|avant|d'ici|au plus tard)\b")
_PLANNED = re.compile(r"\W*(?:planned|scheduled|previst|programad|prévue?|programmé)", re.IGNORECASE)
_CONTACTS = re.compile(r"\W*(?:contacts?|contactos?)\b", re.IGNORECASE)
_ONLY_NAMES = re.compile(r"(?:[\s_,;/&+.–-]|\b(?:and|y|e|et|with|con|avec|the|la|el|le|los|las|les)\b|l')*")
_YEAR = re.compile(r"\b20\d\d\b")
_LABEL = re.compile(r"\W*[^\W\d_]+(?:\s[^\W\d_]+)?\s?:\s")
# "Had A and B worked together, …"
_COUNTERFACTUAL = re.compile(
    r"\W*(?:Had|If\s[^,;.]*\bwere\b|Si\s[^,;.]*\b(?:fuera|fueran|tuviera|tuvieran)\b|If\s+only|Si\s+seulement|Ojalá\s[^,;.]*\b(?:hubier|hubies)[a-z]+|De\s+haber\s+[^\W\d_]+[aeií]d[oa]s?|Si\s+[^,;.]*\b(?:avai(?:t|ent)|hubier[ae]n?))\s"
)
# "In 2008 A and B signed their first contract"
_IN_YEAR = re.compile(r"\W*(?:(?:Back\s+)?[Ii]n|[Yy]a\s+en|En|Dès)\s+(?:19|20)\d\d\b")
_CLAUSE_END = re.compile(r"[,;:]\s")
_IS_WHAT = re.compile(r"\b(?:is\swhat|es\s(?:a\s)?lo\sque|est\sce\s(?:que|à\squoi|qu['’]))", re.IGNORECASE)
_OPENING_CLAUSE = re.compile(r"[^_:;]*[:;]\s")


def stage_of(told: Told) -> PartnershipStage | None:
    """The stage that the words say; None where they tell of no tie."""
    if _is_ended(told):
        return None
    if not told.denied:
        return _stage_of_said(told)
    both_said = sum(_is_said(told, one.span) for one in told.parties) >= _FEWEST_PARTIES
    stage = _stage_of_said(told) if both_said else None
    if stage is None:
        hopes = find_hope(told, told.said) and names_tie(replace(told, said=told.blanked))
        return PartnershipStage.MENTIONED if hopes or is_unsigned(told, told.blanked) else None
    firm = stage is PartnershipStage.SIGNED or (stage is PartnershipStage.COMMITTED and not told.unfixed)
    return stage if firm else PartnershipStage.MENTIONED


def _is_said(told: Told, party: Span) -> bool:
    """Whether a party stands where nothing is denied; one that is only implied has no letters."""
    there = told.said[party.start : party.start + 1]
    return there == "_" or (not len(party) and not there.isspace())


def _is_ended(told: Told) -> bool:
    """Whether the clauses of the parties, or those behind, tell that something ended or never came."""
    opening = _OPENING_CLAUSE.match(told.blanked)
    start = opening.end() if opening and opening.end() <= told.parties[0].span.start else 0
    return told.words.no_tie.search(told.words.no_tie_but.sub("", told.blanked[start:])) is not None


def _stage_of_said(told: Told) -> PartnershipStage | None:
    signature, commitment = find_signature(told), find_commitment(told)
    is_past = any(act.tense is Tense.BACKGROUND for act in told.acts) and not goes_on_with(told)
    if is_past and not (signature or commitment):
        return None
    if _COUNTERFACTUAL.match(told.said):
        return None
    condition = told.words.condition.search(told.said)
    if condition and not depends_itself(told.said, condition):
        return None if _is_all_in(told, condition) else _mentioned(told)
    if signature and _is_no_signature(told, signature, commitment):
        signature = None
    if signature and (told.words.long_ago.search(told.clause) or _IN_YEAR.match(told.plain)):
        return None
    if signature and told.words.retold.search(told.clause, signature.end):
        return None
    for place, stage in ((signature, PartnershipStage.SIGNED), (commitment, PartnershipStage.COMMITTED)):
        if place is not None:
            if (
                told.words.tells.search(told.said, 0, place.start)
                or _is_demanded(told, place)
                or only_meets(told, place)
                or (stage is PartnershipStage.COMMITTED and promises_nothing(told, place))
            ):
                return None
            return stage if not is_hoped(told, place) else None if is_no_tie(told) else PartnershipStage.MENTIONED
    return _unfixed(told)


def _is_no_signature(told: Told, signature: Span, commitment: Span | None) -> bool:
    """Whether a signature is only waited for, agreed on or hoped for."""
    if is_unsigned(told, told.said) and not any(act.span == signature for act in told.acts):
        return True  # "still waits for the signatures"
    if commitment is None:
        return False
    if commitment.start <= signature.start < commitment.end:
        return True  # "made a commitment to sign"
    if commitment.end <= signature.start and _is_promised(told, signature):
        return True
    if signature.end <= commitment.start and _is_agreed_on(told, signature, commitment):
        return True
    # "It was agreed on the signing of", "it was agreed that A and B sign", "guaranteed that it would sign".
    return _leads(told, commitment, signature) or is_hoped(told, signature)


def _is_agreed_on(told: Told, signature: Span, commitment: Span) -> bool:
    """Whether it is a signing named in front that was agreed on: "The signing of … was agreed", "… is what A …"."""
    between = told.said[signature.end : commitment.start]
    is_noun = (
        told.words.signing.fullmatch(signature.of(told.said)) is not None
        and _NOUN_ALONE.match(told.said, signature.start) is not None
    )
    return (is_noun and _CLAUSE_END.search(between) is None) or _IS_WHAT.search(between) is not None


def _is_promised(told: Told, signature: Span) -> bool:
    """Whether what a promise leads to is to be signed: "so it was agreed, A and B sign", "an MoU, signed before"."""
    if any(act.span == signature and _is_present(told, act) for act in told.acts):
        return True
    return (
        _BY_DATE.match(told.plain, signature.end) is not None
        and told.words.due.match(told.plain, signature.end + 1) is not None
    )


def _is_present(told: Told, act: Act) -> bool:
    """Whether a verb is in the present, or may be as "firmamos"."""
    return act.tense is Tense.PRESENT or act.span.of(told.said).endswith(FIRST_PERSON)


def _leads(told: Told, commitment: Span, signature: Span) -> bool:
    """Whether it is the signing that is agreed on."""
    if _LEADS.fullmatch(told.said, commitment.end, signature.start) or _TO_HAVE.match(
        told.said, commitment.end, signature.start
    ):
        return True
    to_sign = any(act.span == signature and act.tense is Tense.PRESENT for act in told.acts)
    return to_sign and _THAT.match(told.said, commitment.end, signature.start) is not None


def _is_demanded(told: Told, place: Span) -> bool:
    """Whether it is what somebody should sign or promise: "A recommends that B sign an agreement with C"."""
    norm = told.words.norm.search(told.said, 0, place.start)
    leads = (_THAT, _TO_PARTY)
    return norm is not None and any(one.match(told.said, norm.end(), place.start) for one in leads)


def _is_all_in(told: Told, condition: re.Match[str]) -> bool:
    """Whether all parties stand in the condition: of "If A merged with B, archives would move" nobody does anything."""
    comma = told.said.find(",", condition.end())
    opens = not told.said[: condition.start()].strip()
    return opens and told.parties[-1].span.end <= comma


def _unfixed(told: Told) -> PartnershipStage | None:
    """Mentioned or declared."""
    maybe = any(
        act.tense is Tense.MAYBE and not is_permitted(told, act.span) for act in told.acts
    ) and not told.words.reports.search(told.said)
    label = _LABEL.match(told.said)
    if label and (by_label := _stage_by_label(told, label)):
        return by_label if by_label is PartnershipStage.DECLARED else _mentioned(told)
    if label and _CONTACTS.match(label[0]) and _ONLY_NAMES.fullmatch(told.said, label.end()):
        return None
    if was_granted(told) and _mentioned(told):
        return PartnershipStage.DECLARED
    if does_part_of_same(told) and not (maybe or told.words.norm.search(told.said)):
        return PartnershipStage.DECLARED
    asks = (is_expected, asks_for_tie, offers_work, invites_to_network)
    if find_hope(told, told.clause) or any(one(told) for one in asks) or maybe:
        return _mentioned(told)
    if is_drafted(told) or is_unsigned(told, told.said) or lies_unsigned(told):
        return _mentioned(told)
    allowed = any(is_permitted(told, act.span) for act in told.acts) and offers_tool(told)
    return None if is_no_tie(told) else PartnershipStage.DECLARED if allowed or is_declared(told) else None


def _stage_by_label(told: Told, label: re.Match[str]) -> PartnershipStage | None:
    """What a label says: "Possible: MoU between A and B", "Asked for: …", but "Planned: MoU A – B, June 2015"."""
    if _PLANNED.match(label[0]) and _YEAR.search(told.plain, label.end()) and names_paper(told, told.said):
        return PartnershipStage.DECLARED
    only_contact = _CONTACTS.match(label[0]) is not None
    asks = told.words.asks.search(label[0]) or told.words.may_come.search(label[0])
    return PartnershipStage.MENTIONED if asks and not only_contact else None


def _mentioned(told: Told) -> PartnershipStage | None:
    others = (invites_to_work, invites_to_network, asks_for_tie, wants_part)
    tie = names_tie(told) or any(one(told) for one in others)
    return PartnershipStage.MENTIONED if tie and not is_no_tie(told) else None
