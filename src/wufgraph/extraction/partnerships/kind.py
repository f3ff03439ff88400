"""Of what kind a partnership is by the words of a sentence."""

import re

from ...model import PartnershipKind, PartnershipStage
from .acts import FIRM, Act, Does, Tense
from .asking import asks_for_tool, invites_to_network, invites_to_work, offers_work
from .charges import charges
from .costs import shares_cost
from .gifts import PAYS
from .joining import joins
from .party import ARTICLE
from .shared_tools import gives_people, gives_thing, offers_tool, receives, teaches, wants_tool
from .shared_work import splits_work
from .side_by_side import does_a_part, has_help
from .told import Told, are_coordinated, names_paper, tells_of_member
from .we import is_pronoun

_SHARING = frozenset({Does.SHARE, Does.USE})
_PAPER_WORK = frozenset({Does.SIGN, Does.CONCLUDE})
_PAYING, _AND = frozenset({Does.GIVE, Does.COMMIT}), re.compile(rf"\s*(?:and|y|e|et|&)\s+{ARTICLE}")
# "Talked of a contribution of 9,000"
_CONTRIBUTION = re.compile(
    r"\b(?:contributions?|grants?|donations?|loans?|subsid(?:y|ies)|aportes?|contribución|donación|subvención|préstamo|crédito|dons?"
    r"|subventions?|apports?|prêt|crédit)"
    r"\s+(?:(?:of|de)\s|d')|\d[\d.,]*\s+(?:[a-z]+\s+){0,2}(?:loan|grant|donation|subsidy|credit)\b",
    re.IGNORECASE,
)
# "Is considering a grant to B"
_GRANT_TO = re.compile(
    rf"\b(?:an?|un[ea]?)\s+(?:[^\W\d_]+\s+)?(?:grant|donation|subsidy|loan|subvención|donación|préstamo|aporte|subvention|don|prêt)\s+(?:to|for|al?|para|à|aux?|pour)\s+{ARTICLE}_"
)
# "Negotiates with B the terms of a loan", "approached B about a loan"
_TERMS_OF = re.compile(
    r"\b(?:(?:about|over|regarding)\s+an?|por\s+un[ao]?|au\s+sujet\s+d'une?|(?:terms|conditions|amount|size)\s+of\s+(?:an?|the)|(?:condiciones|términos|monto)\s+de\s+un[ao]?|(?:conditions|termes|montant)\s+d'une?)\s+"
    r"(?:[^\W\d_]+\s+)?(?:loan|grant|donation|subsidy|credit|préstamo|crédito|subvención|donación|aporte|prêt|crédit|subvention|don|apport)\b"
)
# "May have some money for B", "prometió que A recibirá el depósito"
_FOR_PARTY = re.compile(
    rf"\s+(?:[^\W\d_]+\s+){{0,2}}?(?:for|to|para|a|al|pour|à|aux?)\s+(?:[^_.;:]{{1,40}}?\s(?:of|de|du|del)\s+)?{ARTICLE}_"
)
_WILL_GET = re.compile(
    rf"\s(?:that|que|qu')\s*{ARTICLE}_+\s+(?:will\s+(?:get|receive|have)|recibirá|obtendrá|tendrá|aura|recevra|obtiendra)\s+(?:an?|the|its|un[ea]?|el|la|su|le|son|sa|l'|\d)\s*[^\W_]"
)
# "The loan of its laboratory" is no money.
_LENT = re.compile(
    r"\b(?:loan\s+of\s+(?:the|its|an?|some)|préstamo\s+de\s+(?:la|sus?|un[ao]?s?|el)|prêt\s+d(?:e\s+(?:la|sa|son|ses)|u|'une?))\b"
    r"|\b(?:búsqueda|captación|recherche|levée|quête)\s+de\s+fondo?s\b|\bfund-?raising\b"
    r"|\b(?:rais|seek|find|chercher|lever|buscar|conseguir|captar)\w*\s+(?:des\s+)?(?:funds|funding|money|fonds|fondos|dinero)\b"
)
# "Offered B the loan of ten gauges", of which no sum is told
_ON_LOAN = re.compile(
    r"\b(?:loan\s+of|on\s+loan|préstamo\s+de|en\s+préstamo|prêt\s+d(?:e\s|')|en\s+prêt)(?!\s*(?:money|funds|dinero|fondos|fonds|argent)\b)",
    re.IGNORECASE,
)
_HANDS = frozenset({Does.GIVE, Does.SHARE, Does.SUPPORT})
_COUNTED = re.compile(r"\s+(?:(?:to|à|a)\s+)?\d")
# "Promised B land", "a promis à B des terrains", but "promised B to come", "promised B its help".
_GIFT = re.compile(
    rf"\bprom\w+\s+(?:(?:to|à|al?|aux?)\s+)?{ARTICLE}_+\s+(?!(?:to|that|que|when|how|de|its?|their|sus?|son|sa|ses|leur|better|more|an?\s+(?:answer|reply|visit|meeting))\b|d'|qu')"
    r"(?!(?:support|help|assist|cooperat|collaborat|coordinat|attenti|respuesta|réponse|visit)\w*)[^\W_]"
)
# "Promised a plot to B", "has been promised a plot by B".
_GIFT_PASSIVE = re.compile(
    rf"\b(?:were|was|been|fue|fueron|sido|été)\s+prom\w+\s+(?:(?:to|à|aux?|al?)\s+)?{ARTICLE}_", re.IGNORECASE
)
_GIFT_FIRST = re.compile(
    rf"\bprom\w+\s+(?:an?|the|some|une?|una?|des|du|los|las|el|le|la|les|\d[\d.,]*|two|three|ten|dos|tres|diez|deux|trois|dix|mil)\s"
    rf"(?:[^\W_]+\s+){{1,5}}?(?:to|à|aux?|al?|by)\s+{ARTICLE}_",
    re.IGNORECASE,
)
# "The promise of six boats"
_PROMISE_OF = re.compile(r"\b(?:promise|pledge|promesa|promesse)\s+(?:(?:of|de)\s+|d')(?:[\w.,]+\s+){0,2}$")
_GIFT_US = re.compile(
    r"\s+(?:(?:ha|han|a|ont)\s+)?prom\w+\s+(?:\d[\d.,]*|un[ao]s|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|veinte|treinta|cien|des|deux|trois|quatre|cinq"
    r"|six|sept|huit|neuf|dix|douze|quinze|vingt|trente|cent|une?\s+vieu\w+|un[ea]?\s+[a-zà-ÿ]+\s+(?:d'occasion|de\s+segunda\s+mano))\s+"
    r"(?!(?:años|meses|ans|mois|respuestas|réponses|visitas|visites)\b)[^\W_]",
    re.IGNORECASE,
)
# "Will donate 2,000 trees to B", "cederá un terreno a B".
_DONATES = re.compile(r"(?:donat|donar|hands? over|ceder|céder)", re.IGNORECASE)
# "Signed up to the network of B by signing its charter", "signed the charter of B's network"
_ITS_CHARTER = re.compile(
    r"\b(?:its\s+charter|su\s+carta|sa\s+charte|(?:charter|carta|charte)\s+(?:of|de|del|du)\s+(?:(?:the|la|los|l[ae])\s+)?"
    rf"(?:_+'s\s+)?(?:network|red|réseau|alliance|alianza|league|liga|ligue)|(?:membership|accession|affiliation)\s+(?:agreement|form|charter|papers?|contract)|charter\s+of\s+{ARTICLE}_+'s\s+(?:network|alliance|league))\b"
)
# "Asked B to evaluate the loan"
_ASKED_TO_DO = re.compile(
    rf"\s+(?:(?:al?|à|aux?)\s+)?{ARTICLE}_+\s+(?:to|que|de)\s+(?:evaluat|review|assess|explain|present|examin|check|audit|comment|eval|revis|expli|evalú"
    r"|éval|révis|relir|présent|vérifi)"
)
_CHARTER = re.compile(r"\b(?:charter|carta(?!\s+(?:de|acuerdo))|charte)\b", re.IGNORECASE)
_TOGETHER = re.compile(r"\b(?:together|jointly|juntos|juntas|conjuntamente|ensemble|conjointement)\b")
_TAKES_OVER = re.compile(r"t[ao]k(?:e|es|en|ing)\b|took\b|as+um", re.IGNORECASE)
_BY_THE_WAY = re.compile(r"\b(?:on|about|of|sobre|del?|sur|des?|du)\s+(?:(?:the|its|los|las|el|la|les)\s+)?$")
_AUXILIARY, _NEAR = len("been "), 40
_MAY_SHARE = frozenset({Does.SHARE, Does.SUPPORT, Does.COMMIT})


def kind_of(told: Told, stage: PartnershipStage) -> PartnershipKind:
    """The kind of a partnership at a stage."""
    words, blanked = told.words, told.blanked
    papers = told.clause if names_paper(told, told.clause) else blanked
    if words.kinds[PartnershipKind.MOU].search(papers):
        return PartnershipKind.MOU
    agreement = names_paper(told, blanked)
    charter = stage is PartnershipStage.SIGNED and _ITS_CHARTER.search(told.said)
    charter = charter or (stage is PartnershipStage.SIGNED and _joins_network(told) and _CHARTER.search(told.said))
    if charter and (_joins_network(told) or words.network.search(charter[0]) or words.member.search(charter[0])):
        return PartnershipKind.NETWORK_MEMBERSHIP
    if agreement and (stage is PartnershipStage.SIGNED or any(_PAPER_WORK & act.does for act in told.acts)):
        return PartnershipKind.AGREEMENT
    if stage is PartnershipStage.SIGNED:
        return _kind_of_signed(told)
    if _joins_network(told):
        return PartnershipKind.NETWORK_MEMBERSHIP
    blanked = _without_loans(told, blanked)
    givers = [act.span for act in told.acts if Does.GIVE in act.does]
    # Of "pledged to run a school" the verb itself is no word for money.
    gives = any(words.money.search(blanked, one.end) or words.money.search(blanked, 0, one.start) for one in givers)
    if any(one(told) for one in (shares_cost, charges, splits_work, does_a_part, has_help)):
        return PartnershipKind.JOINT_WORK
    promise = words.committing.search(told.said)
    gives = gives or (promise is not None and words.money.search(promise[0]) is not None)
    asks = words.asks.search(told.said)
    for_money = asks is not None and not _ASKED_TO_DO.match(told.said, asks.end())
    gives = gives or (
        for_money
        and asks is not None
        and (words.money.search(blanked, asks.end()) is not None or _asks_gift(told, asks.end()))
    )
    gives = gives or _may_get(told, stage, blanked)
    if _is_helped(told):
        return PartnershipKind.JOINT_WORK
    if (told.priced and not _do_together(told)) or (not agreement and (gives or _gives(told))):
        return PartnershipKind.PLEDGE
    wanted = stage is PartnershipStage.MENTIONED and (wants_tool(told) or asks_for_tool(told))
    shared = offers_tool(told) and not (agreement and not any(_hands_tool(told, act) for act in told.acts))
    shared = shared and not (are_coordinated(told) and _TOGETHER.search(told.said))  # "keep the archive open together"
    if (wanted and not invites_to_work(told)) or (shared and not offers_work(told)) or teaches(told):
        return PartnershipKind.TOOL_SHARING
    signs = agreement or any(Does.SIGN in act.does for act in told.acts)  # "A and B sign in July"
    return PartnershipKind.AGREEMENT if signs else PartnershipKind.JOINT_WORK


def _without_loans(told: Told, blanked: str) -> str:
    """A sentence less what is lent in it, which is no money."""
    for loans in (_LENT,) if told.priced else (_LENT, _ON_LOAN):
        blanked = loans.sub(lambda lent: " " * len(lent[0]), blanked)
    return blanked


def _may_get(told: Told, stage: PartnershipStage, blanked: str) -> bool:
    """Whether a party may get money, or is promised a thing."""
    if stage is PartnershipStage.COMMITTED:
        return _will_get(told)
    return stage is PartnershipStage.MENTIONED and _hopes_for_money(told, blanked)


def _hopes_for_money(told: Told, blanked: str) -> bool:
    """Whether there may be money for a party: "is considering a grant to B", "might have some money for B"."""
    if _GRANT_TO.search(blanked) or _TERMS_OF.search(blanked):
        return True
    return any(_FOR_PARTY.match(blanked, money.end()) for money in told.words.money.finditer(blanked))


def _will_get(told: Told) -> bool:
    """Whether a party is promised a thing that is neither a tool nor help: "that B will get the old depot"."""
    got = _WILL_GET.search(told.said)
    if got is None:
        return False
    return not any(
        words.search(told.said, got.end()) for words in (told.words.tool, told.words.help, told.words.access)
    )


def _is_helped(told: Told) -> bool:
    """Whether one party gets help from another, and no money: "receives technical support from B"."""
    if told.priced or told.words.money.search(told.said):
        return False
    return any(
        receives(told, act) and told.words.help.search(told.said, act.span.end, act.span.end + _NEAR)
        for act in told.acts
    )


def _hands_tool(told: Told, act: Act) -> bool:
    """Whether what a verb hands over or uses is a tool, and not an agreement on one: "an agreement on data"."""
    if not _SHARING & act.does:
        return False
    tool = told.words.tool.search(told.said, act.span.end)
    return tool is None or not names_paper(told, told.said[act.span.end : tool.start()])


def _do_together(told: Told) -> bool:
    """Whether two do what costs a sum, and neither gives it: "A and B are building a library that costs 300,000"."""
    if told.words.committing.search(told.said) or any(_PAYING & act.does for act in told.acts):
        return False
    if _CONTRIBUTION.search(told.said):
        return False
    first, *others = (party.span for party in told.parties)
    return len(others) == 1 and _AND.fullmatch(told.blanked, first.end, others[0].start) is not None


def _kind_of_signed(told: Told) -> PartnershipKind:
    """What was signed where no agreement is named: an accession, a licence, a letter that promises money."""
    kinds = (kind for kind, words in told.words.signed_kinds.items() if words.search(told.blanked))
    of_sum = told.priced or told.words.money.search(told.blanked) is not None
    kind = next((kind for kind in kinds if kind is not PartnershipKind.PLEDGE or of_sum), PartnershipKind.AGREEMENT)
    joins_one = kind is PartnershipKind.AGREEMENT and _joins_network(told)
    return PartnershipKind.NETWORK_MEMBERSHIP if joins_one else kind


def _joins_network(told: Told) -> bool:
    return tells_of_member(told) or any(joins(told, act) for act in told.acts) or invites_to_network(told)


def _gives(told: Told) -> bool:
    """Whether one party gives the other what is neither a tool nor taught: money with no sum, or a promised gift.

    "A is thinking of paying for a study of B", "A undertook to give B 500 trees", "A promised to bear the costs of B".
    """
    if are_coordinated(told):
        return False
    if any(Does.COMMIT in act.does and act.tense in FIRM and _promises_people(told, act) for act in told.acts):
        return True
    given = [
        act for act in told.acts if Does.GIVE in act.does and (act.tense is not Tense.BARE or _is_promised(told, act))
    ]
    pays = any(PAYS.match(told.said, act.span.start) for act in given)
    if (told.words.tool.search(told.said) or told.words.access.search(told.said)) and not pays:
        return False
    if any(_promises_gift(told, act) or gives_thing(told, act) for act in told.acts):
        return True
    if any(_DONATES.match(told.said, act.span.start) for act in told.acts) and not offers_tool(told):
        return True
    if any(Does.GIVE in act.does and not act.does & _MAY_SHARE and not _takes_in(told, act) for act in told.acts):
        return not invites_to_work(told)
    promises = [act.span.end for act in told.acts if Does.COMMIT in act.does and act.tense in FIRM]
    promises += [word.end() for word in told.words.committing.finditer(told.said)]
    if not promises:
        return False
    if any(_PROMISE_OF.search(told.said, 0, gift.start()) for gift in told.words.gift.finditer(told.said)):
        return True
    promised = [act.does for act in told.acts if act.span.start >= min(promises)]
    if any(Does.TEACH in does for does in promised):
        return any(Does.TEACH in act.does and _COUNTED.match(told.said, act.span.end) for act in told.acts)
    is_paid = told.words.money.search(told.blanked, min(promises)) is not None
    return is_paid or any(Does.GIVE in does and Does.SUPPORT not in does for does in promised)


def _asks_gift(told: Told, start: int) -> bool:
    """Whether a thing is asked for, and not told by the way: "asked B for a plot", but "for advice on bus lanes"."""
    gifts = told.words.gift.finditer(told.blanked, start)
    return any(_BY_THE_WAY.search(told.blanked, start, one.start()) is None for one in gifts)


def _takes_in(told: Told, act: Act) -> bool:
    """Whether people are received, or work is taken over: "recibir a dos pasantes", "take over a study"."""
    if _TAKES_OVER.match(told.said, act.span.start):
        return PAYS.match(told.said, act.span.start) is None
    return receives(told, act) and gives_people(told, act)


def _is_promised(told: Told, given: Act) -> bool:
    """Whether a verb stands behind a promise: "prometió a B pagar la impresión"."""
    return any(Does.COMMIT in act.does and act.tense in FIRM and act.span.end < given.span.start for act in told.acts)


def _promises_gift(told: Told, promise: Act) -> bool:
    """Whether a thing is promised that no other verb tells of: "promised B land for 300 houses"."""
    if Does.COMMIT not in promise.does or promise.tense not in FIRM or promise is not told.acts[-1]:
        return False
    gifts = (one.search(told.said, max(0, promise.span.start - _AUXILIARY)) for one in (_GIFT, _GIFT_FIRST))
    gift = next(filter(None, gifts), None)
    second = told.parties[1].span
    if gift is None and is_pronoun(told.plain, second):
        gift = _GIFT_US.match(told.said, second.end)  # "nos prometió 40 bicicletas"
    if gift is None and told.words.gift.search(told.said, 0, promise.span.start):
        gift = _GIFT_PASSIVE.search(told.said)
    return gift is not None and not (told.words.help.search(told.said) or told.words.joint.search(told.said))


def _promises_people(told: Told, promise: Act) -> bool:
    """Whether people are promised: "promised B two engineers", "undertook to send two engineers to B"."""
    acts = (
        act
        for act in told.acts
        if act.span.start > promise.span.end
        and act.does & _HANDS
        and Does.TEACH not in act.does
        and (Does.SUPPORT not in act.does or Does.SHARE in act.does)
    )
    return any(gives_people(told, act) for act in (promise, *acts))
