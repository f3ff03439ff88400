"""Work that two share though no word says so: one goes on with another, or gives the means for what the other does."""

import re

from .acts import ASSERTED, Does, Tense
from .doing import is_no_object
from .party import ARTICLE
from .told import Told, are_coordinated, opens_clause
from .undertakings import ANY_WORK

_TWO = 2
# "A will run the night school and B will supply the teachers"
_AND_SECOND = re.compile(
    rf"(?:,\s*|;\s*|\s)(?:and|while|y|mientras(?:\s+que)?|et|tandis\s+que|pendant\s+que)\s+(?:for\s+its\s+part\s+)?{ARTICLE}$",
    re.IGNORECASE,
)
_WHAT_IT_TAKES = re.compile(
    r"\s+(?:the|los|las|el|la|les|le|some|all|two|three|four|five|\d+)\s+(?!rest\b|resto\b|reste\b)[^\W_]"
    r"|\s+l'"
)
_PROVIDES = frozenset({Does.GIVE, Does.SHARE, Does.SUPPORT, Does.TEACH})
# "Among the alliances of the day was that of A with B"
_THAT_OF = re.compile(
    rf"\b(?:that\s+(?:of|between)|(?:la|el)\s+(?:de|entre)|cel(?:le|ui)\s+(?:de|entre))\s+{ARTICLE}_+\s+(?:and|with|y|con|et|avec)\s+{ARTICLE}_"
    r"|\b(?:(?:la|el)\s+del|cel(?:le|ui)\s+du)\s+_+\s+(?:y|con|et|avec)\s+(?:l'|(?:(?:la|el|le)\s+)?)_"
)
# "What A began alone is now continued with B"
_GOES_ON_WITH = re.compile(
    r"\b(?:continue[sd]?|carries\s+on|carry\s+on|goes\s+on|contin[uú]an?|prosiguen?|siguen?|(?:se\s+)?poursui(?:t|vi|vie|vent))\s+(?:[^\W\d_]+\s+)?"
    rf"(?:with|con|avec)\s+{ARTICLE}_"
)
# "Is in preparation, edited by A with B"
_UNDER_WAY = re.compile(
    r"\b(?:is|are|está|están|est|sont)\s+(?:now\s+|already\s+|ya\s+|déjà\s+)?(?:in\s+(?:preparation|the\s+making|progress|production|hand)|under\s+way|underway"
    r"|en\s+(?:preparación|marcha|curso|elaboración|producción|ejecución|préparation|cours|chantier|route|production))\b",
    re.IGNORECASE,
)
_BOND = re.compile(
    r"(?:partnership|all?ian[cz]|partenariat|colla?bora[tc]i|coop[eé]ra[tc]i|twinning|jumelage|hermanamiento)",
    re.IGNORECASE,
)
# "Will repair the roofs of B", "the roofs of B will be repaired by A"
_THING_OF = re.compile(
    rf"\s+(?:(?:the|all|some|los|las|el|la|les?|\d+|[a-z]+)\s+|l')(?:[^\W_]+\s+){{0,4}}?(?:(?:of|in|for|de|del|du|des|en|à|para|pour|on\s+behalf\s+of|pour\s+le\s+compte\s+d[eu]|por\s+(?:encargo|cuenta)\s+del?)\s+{ARTICLE}|d'|de\s+l')_"
)
# "Is carrying out a survey of roofs for B", "realiza para B un relevamiento"
_THE_STUDY = (
    rf"(?:{ANY_WORK}|maps?|inventory|inventories|census|mapas?|inventario|relevamiento|censo"
    r"|cartes?|inventaire|relevé|recensement)"
)
_FOR_SECOND = rf"(?:for|para|pour)\s+{ARTICLE}_+"
_STUDIES_FOR = re.compile(
    rf"\s+(?:out\s+)?(?:an?|the|its|un[ea]?|el|la|le|des|los)\s+(?:[^\W\d_]+\s+){{0,2}}?{_THE_STUDY}\b[^_.;:]{{0,60}}?\s{_FOR_SECOND}"
    rf"|\s+{_FOR_SECOND}\s+(?:an?|the|un[ea]?|el|la|le|des)\s+(?:[^\W\d_]+\s+){{0,2}}?{_THE_STUDY}\b"
)
_EVENT = re.compile(
    r"\b(?:dinner|reception|party|visit|tour|event|session|meeting|cena|recepción|fiesta|visita|evento|sesión|reunión|dîner|réception|fête|visite|événement|séance|réunion)s?\b"
)
_BY_SECOND = re.compile(rf"\s+(?:by|por|par)\s+{ARTICLE}_")


def splits_work(told: Told) -> bool:
    """Whether one does a part of what the other gives the means for: "A runs the school and B sends the teachers"."""
    if len(told.parties) != _TWO or not opens_clause(told):
        return False
    first, second = (party.span for party in told.parties)
    if _AND_SECOND.search(told.said, first.end, second.start) is None:
        return False
    does = any(first.end <= act.span.start < second.start and act.tense in ASSERTED for act in told.acts)
    gives = (
        act for act in told.acts if act.span.start >= second.end and act.does & _PROVIDES and act.tense in ASSERTED
    )
    return does and any(_WHAT_IT_TAKES.match(told.said, act.span.end) for act in gives)


def goes_on_with(told: Told) -> bool:
    """Whether what one began alone goes on with another."""
    return _GOES_ON_WITH.search(told.said) is not None


def is_under_way(told: Told) -> bool:
    """Whether what one does with another is told to be in the making."""
    return _UNDER_WAY.search(told.said) is not None and are_coordinated(told)


def is_bond_of(told: Told) -> bool:
    """Whether a bond is told of by "that of A with B"."""
    return _THAT_OF.search(told.said) is not None and _BOND.search(told.said, 0, told.parties[0].span.start) is not None


def works_for(told: Told) -> bool:
    """Whether one will work at what is the other's: "will repair the roofs of B"."""
    if len(told.parties) != _TWO:
        return False
    first, second = (party.span for party in told.parties)
    if opens_clause(told) and any(
        Does.WORK in act.does and act.tense is Tense.PRESENT and _STUDIES_FOR.match(told.said, act.span.end)
        for act in told.acts
    ):
        return True
    for act in told.acts:
        if Does.WORK not in act.does or act.tense is not Tense.FUTURE or not first.end <= act.span.start < second.start:
            continue
        thing = _THING_OF.match(told.said, act.span.end)
        if thing and (_EVENT.search(thing[0]) or is_no_object(thing[0], told.language)):
            continue
        if thing and thing.end() - 1 <= second.start and opens_clause(told):
            return True
        if _BY_SECOND.match(told.said, act.span.end):
            return True
    return False
