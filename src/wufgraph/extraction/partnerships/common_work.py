"""Work that two do together by how the sentence is built: "B and we hold", "with whom we draw", "chose B to survey"."""

import re

from ...model import Language
from .acts import Does
from .doing import is_no_object
from .party import ARTICLE
from .told import Told, are_coordinated
from .we import is_pronoun

# What "we" do now or will do: no past, and no "hemos", "avons", "were".
_WE_DO = {
    Language.EN: r"(?!(?:had|have|were|was|did|are|could|would|might|met|said|spoke|hope|wish|want|think|know|may)\b)"
    r"[a-z]+(?<!ed)",
    Language.ES: r"(?!(?:hemos|habíamos|somos|fuimos|queremos|podemos|esperamos|debemos|pensamos|vimos|hablamos)"
    r"\b)[a-zà-ÿ]+[aei]mos(?<!ábamos)(?<!íamos)",
    Language.FR: r"(?!(?:avons|sommes|serions|voulons|pouvons|espérons|devons|pensons|croyons|savons)\b)"
    r"[a-zà-ÿ]+(?<!i)ons",
}
# "With whom we are drawing a map", "avec qui nous traçons une carte"
_WITH_WHOM = {
    Language.EN: re.compile(rf"\bwith\s+(?:whom|which)\s+we\s+(?:now\s+|also\s+|will\s+)?{_WE_DO[Language.EN]}\s"),
    Language.ES: re.compile(
        rf"\bcon\s+(?:quien(?:es)?|(?:la|el|las|los)\s+(?:que|cual(?:es)?))\s+(?:ya\s+|ahora\s+)?{_WE_DO[Language.ES]}\s"
    ),
    Language.FR: re.compile(rf"\bavec\s+(?:qui|l[ae]quell?es?|lesquels|lequel)\s+nous\s+{_WE_DO[Language.FR]}\s"),
}
_DO = {
    language: re.compile(rf"\s+(?:now\s+|both\s+|ya\s+)?(?:{verb})\s+(?!that\b|que\b|qu')")
    for language, verb in _WE_DO.items()
}
_OPENS = re.compile(rf"\W*{ARTICLE}", re.IGNORECASE)
# "Chose B to run the survey with it", "a été choisi par B pour mener"
_PICKS = re.compile(
    r"\b(?:chose|chosen|cho[ou]ses|pick(?:s|ed)|select(?:s|ed)|appoint(?:s|ed)|elig(?:e|ió|ieron)|elegid[oa]s?|escog(?:e|ió|ieron|id[oa]s?)"
    r"|seleccion(?:a|ó|aron|ad[oa]s?)|design(?:a|ó|aron|ad[oa]s?)|chois(?:it|i|ie|issent)|reten(?:u|ue)|retient|sélectionn(?:e|é|ée)|désign(?:e|é|ée))\b"
)
_TO_DO = re.compile(r"\b(?:to|para|pour)\s+(?:[^\W\d_]+\s+)?$")
# "A crew drawn half from A and half from B", "una cuadrilla de A y B"
_TEAM = re.compile(
    r"\b(?:teams?|crews?|groups?|squads?|pairs?|brigades?|units?|committees?|cuadrillas?|equipos?|grupos?|brigadas?|parejas?|comités?|équipes?|groupes?|binômes?|cellules?)"
    r"\s+(?:[^\W\d_]+\s+){0,3}?(?:of|from|by|de|del|du|des|por|par)\s+"
    rf"(?:(?:staff|people|engineers|personal|gente|técnic[oa]s|agents|gens)\s+(?:of|from|de|del|du|des)\s+)?{ARTICLE}$",
    re.IGNORECASE,
)
_HALVES = re.compile(
    rf"\s*,?\s+(?:and|y|et)\s+(?:(?:half|partly|in\s+part|mitad|en\s+parte|pour\s+moitié|à\s+moitié|pour\s+partie)\s+)?"
    rf"(?:(?:of|from|by|de|del|du|des|por|par)\s+)?{ARTICLE}"
)
_DOES = re.compile(
    r"\s+(?:(?:is|are|now|will)\s+[a-z-]+|(?:está|están)\s+[a-zà-ÿ]+ndo|[a-zà-ÿ]{3,}(?:[aeé]|ará|erá|irá|an|en|era|ira|ent))\s+"
    r"(?:the|an?|all|its|los?|las?|el|un[ae]?|les?|des|du|l')\s?"
)


# "A, helped by B, is welding the rails", "Aidé par B, A soude les rails"
_HELPED = re.compile(
    r"(?:^\W*|_,\s+)(?:[^\W\d_]+\s+)?(?:helped|assisted|backed|aided|supported|seconded|joined|accompanied|guided|ayudad[oa]s?|asistid[oa]s?|respaldad[oa]s?"
    r"|apoyad[oa]s?|acompañad[oa]s?|secundad[oa]s?|guiad[oa]s?|aidée?s?|assistée?s?|épaulée?s?|appuyée?s?|secondée?s?|soutenue?s?|accompagnée?s?|guidée?s?)"
    rf"\s+(?:by|por|par)\s+{ARTICLE}_+,(?:\s+{ARTICLE}_+(?!_))?",
    re.IGNORECASE,
)
# "With B as its technical arm, A is rehousing", "Con B a la cabeza, A y C van a recorrer"
_ONE = rf"{ARTICLE}_+"
_WITH_ROLE = re.compile(
    rf"\W*(?:With|Con|Avec)\s+{_ONE}\s+(?:(?:as|como|comme|pour)\s+(?:(?:its|their|the|an?|su|la|une?|sa|son)\s+)?[^,_\d]{{3,40}}"
    rf"|at\s+the\s+(?:head|helm)|in\s+the\s+lead|a\s+la\s+cabeza|al\s+frente|à\s+la\s+tête|en\s+tête),\s+{_ONE}"
    rf"(?:\s+(?:and|y|e|et)\s+{_ONE})?(?!_)",
    re.IGNORECASE,
)
_IS_DOING = re.compile(
    r"\s+(?:(?:is|are)\s+(?:now\s+)?[a-z-]+ing|will\s+[a-z-]+|(?:está|están)\s+[a-zà-ÿ]+ndo|(?:va|van)\s+a\s+[a-zà-ÿ]+r"
    r"|(?:va|vont)\s+[a-zà-ÿ]+(?:r|re)|[a-zà-ÿ]{3,}(?:e|a|ent|an|era|eront|ará|erá|irá|arán|erán|irán))\b"
)
# "Has found in B a partner", "cuenta con B como socia", "a B pour partenaire"
_PARTNER = r"(?:partner|ally|soci[oa]|aliad[oa]|contraparte|partenaire|alliée?|complice)\b"
_ITS = r"(?:(?:an?|its|the|their|una?|su|la|une?|sa|son|leur)\s+)?(?:[a-zà-ÿ]+\s+)?"
_HAS_PARTNER = re.compile(
    r"\b(?:has|have|counts?|won|found|gained|tiene|tienen|cuentan?\s+con|encontr(?:ó|aron|ado)|gan(?:ó|aron)|halló|a|ont|compte(?:nt)?|trouvé|gagné)\s+"
    rf"(?:(?:(?:in|en)\s+{ARTICLE}_+\s+|(?:al?\s+)?{ARTICLE}_+\s+(?:as|como|comme|pour)\s+){_ITS}{_PARTNER}|{_ITS}{_PARTNER}\s+(?:in|en)\s+{ARTICLE}_)"
    rf"|\b(?:is|es|est)\s+{_PARTNER}\s+(?:to|de|del|du|d')\s*{ARTICLE}_"
)
# "The pruning of trees by A and B has begun", "la poda a cargo de A y B sigue"
_BY = re.compile(rf"\b(?:by|por|par|a\s+cargo\s+del?|(?:por|de\s+la)\s+part(?:e)?\s+d(?:el?|u))\s+{ARTICLE}$")
_GOES_ON = re.compile(
    r"\s+(?:goes|go|going)\s+on\b|\s+(?:is|are|está|están|est|sont)\s+(?:under\s+way|in\s+progress|en\s+(?:marcha|curso|cours|route))"
    r"|\s+(?:(?:has|have|ha|han|a|ont|will|va\s+a)\s+)?(?:contin|sig[ua]|prosig|poursui|se\s+poursui|start|beg[iau]n|empi?e[zc]|comi?e[nz]|arranc|commenc|démarr|début)\w*"
)
# "What links A and B is a shared nursery"
_LINKS = re.compile(
    rf"\b(?:links?|unites?|ties|binds?|connects?|unen?|vinculan?|unit|unissent|lient?|relient?)\s+(?:a\s+|à\s+)?{ARTICLE}_+\s+(?:and|y|e|et)\s+(?:(?:a|à)\s+)?{ARTICLE}_"
)


def works_with_us(told: Told) -> bool:
    """Whether "we" do something with a party: "B and we hold the office", "B, with whom we are drawing a map"."""
    if _WITH_WHOM[told.language].search(told.plain):
        return True
    ours = any(is_pronoun(told.plain, one.span) for one in told.parties)
    last = told.parties[-1].span
    if not (ours and are_coordinated(told)) or _OPENS.fullmatch(told.said, 0, told.parties[0].span.start) is None:
        return False
    return _DO[told.language].match(told.said, last.end) is not None


def is_picked(told: Told) -> bool:
    """Whether one has been chosen to do something with the other: "chose B to run the survey with it"."""
    picks = _PICKS.search(told.said)
    if picks is None:
        return False
    work = (act for act in told.acts if Does.WORK in act.does and act.span.start > picks.end())
    return any(_TO_DO.search(told.said, picks.end(), act.span.start) for act in work)


def is_joint_team(told: Told) -> bool:
    """Whether a team of both is doing something: "a crew drawn half from A and half from B is laying the drains"."""
    first, second = told.parties[0].span, told.parties[1].span
    if (
        _TEAM.search(told.said, 0, first.start) is None
        or _HALVES.fullmatch(told.blanked, first.end, second.start) is None
    ):
        return False
    return _DOES.match(told.said, second.end) is not None


def is_helped(told: Told) -> bool:
    """Whether one is told to do something with the other's help: "A, helped by B, is welding the rails"."""
    with_role = _WITH_ROLE.match(told.said)
    if with_role and _IS_DOING.match(told.said, with_role.end()):
        return True
    helped = _HELPED.search(told.said)
    return helped is not None and _DOES.match(told.said, helped.end()) is not None


def has_partner(told: Told) -> bool:
    """Whether one is told to be a partner of the other: "has found in B a partner"."""
    return _HAS_PARTNER.search(told.said) is not None


def goes_on_by_both(told: Told) -> bool:
    """Whether what two do, told by a noun, begins or goes on: "the pruning of trees by A and B has begun"."""
    first, last = told.parties[0].span, told.parties[-1].span
    if not are_coordinated(told) or is_no_object(told.said[: first.start], told.language):
        return False
    return _BY.search(told.said, 0, first.start) is not None and _GOES_ON.match(told.said, last.end) is not None


def is_linked(told: Told) -> bool:
    """Whether something that both have is told to link them: "a shared nursery is what links A and B"."""
    joint = told.words.jointly.search(told.said) or told.words.joint.search(told.said)
    return joint is not None and _LINKS.search(told.said) is not None
