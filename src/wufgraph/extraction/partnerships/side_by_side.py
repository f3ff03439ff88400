"""Work of two who are told apart: "With B, A draws the maps", "Led by A, B and C write", "A digs and B pays for it"."""

import re
from functools import cache

from ...model import Language
from .acts import ASSERTED, Does
from .doing import does_now
from .families import either, word_lists
from .party import ARTICLE
from .told import Told, follow, opens_clause
from .undertakings import ANY_WORK

_TWO = 2
_NEXT = re.compile(rf"\s*,?\s*{ARTICLE}")
# "A repaints the stops and B delivers the paint"
_AND = re.compile(
    r"(?:,\s*|;\s*|\s)(?:and|while|whereas|whilst|y|mientras(?:\s+que)?|et|tandis\s+que|alors\s+que|pendant\s+que)\s+(?:for\s+its\s+part\s+)?",
    re.IGNORECASE,
)
_AT_ONCE = re.compile(rf"{ARTICLE}")
# "The laboratory part of the same project"
_SAME = re.compile(
    rf"\b(?:(?:the|el|la|le)\s+|del\s+|du\s+)?(?:same|mism[oa]|même)\s+(?:[^\W\d_]+\s+)?(?:{ANY_WORK}|works?|job|line"
    r"|obras?|trabajos?|tarea|línea|travaux|travail|ouvrage|tâche|ligne|route|road|camino)\b",
    re.IGNORECASE,
)
# "B pays for them", "las paga B", "B les paie"
_IT = {
    Language.EN: re.compile(
        r"\s+(?:now\s+|then\s+)?(?!(?:saw|sees|knows?|likes?|praises?|wants?|watche[sd]|thanks?|asks?|told|tells|meets?|met|hates?|admires?)\b)"
        r"(?:will\s+)?[a-z]{3,}(?<!ed)\s+(?:for\s+)?(?:it|them)\b"
    ),
    Language.ES: re.compile(
        r"\s+l[ao]s?\s+(?!(?:ve|ven|sabe|quiere|felicita|mira|pide|conoce|admira)\b)[a-zà-ÿ]{3,}(?:[ae]|rá)\b"
    ),
    Language.FR: re.compile(
        r"\s+l(?:es?|a)\s+(?!(?:voit|sait|veut|félicite|regarde|demande|connaît|admire)\b)[a-zà-ÿ]{3,}(?:e|t|d|ra)\b"
    ),
}
_IT_FIRST = re.compile(rf"l[ao]s?\s+[a-zà-ÿ]{{3,}}(?:[ae]|rá)\s+{ARTICLE}")
_PROVIDES = re.compile(
    r"\s+(?:now\s+|ya\s+)?(?:deliver|suppl(?:y|ies)|provid|bring|send|lend|contribut|pay|cover|giv|offer|add|put|find|train|rais|hous|host|stor|carr(?:y|ies)"
    r"|pon[eg]|aport|suministr|entreg|provee|trae|manda|envía|presta|paga|cubre|da\b|ofrece|agrega|forma|capacita|alberga|guarda|transporta|lleva"
    r"|fourni|livre|apporte|amène|envoie|prête|paie|paye|couvre|donne|offre|ajoute|met\b|forme|héberge|loge|stocke|transporte|trouve)\w*\s+"
    r"(?:the|all|its|el|la|los|las|sus?|les?|l'|ses|son|sa|some|two|three|dos|tres|deux|trois|\d+)\s?",
    re.IGNORECASE,
)
_IN_CHARGE = re.compile(
    r"\b(?:does\s+the|hace\s+(?:el|la)|fait\s+(?:le|la)|takes?\s+(?:care|charge)|looks?\s+after|(?:is|are)\s+(?:in\s+charge|responsible)|se\s+(?:encarga|ocupa|hace\s+cargo)n?|lleva|tiene\s+a\s+su\s+cargo"
    r"|se\s+(?:charge|chargent|occupe|occupent)|prend\s+en\s+charge|s'occupe|assure)\b"
)
_OF_OTHER = re.compile(
    r"\b(?:own|propi[oa]s?|propres?|elsewhere|otra\s+parte|ailleurs|different|distint[oa]s?|différent\w*)\b"
)
_WE = re.compile(r"\W*(?:_+\s*)?")
# "Has had the support of B since January", "cuenta desde enero con el apoyo de", "bénéficie du soutien de"
_HELPED = re.compile(
    r"_\s+(?:now\s+|already\s+|ya\s+|déjà\s+)?(?:(?:has|have)(?:\s+(?:now\s+|been\s+)?(?:had|enjoying|receiving|getting|enjoyed))?|enjoys?|(?:is|are)\s+(?:enjoying|receiving|getting)|counts?|rel(?:y|ies)|benefits?"
    r"|cuentan?|tienen?|gozan?|recib(?:e|en)|disfrutan?|se\s+apoyan?|dispon(?:e|en)"
    r"|a|ont|bénéficie(?:nt)?|dispose(?:nt)?|jouit|jouissent|reçoi(?:t|vent)|profite(?:nt)?|compte(?:nt)?|s'appuie(?:nt)?)\s+"
    r"(?:(?:since|for|desde|depuis)\s[^_.;,]{1,25}?\s|(?:already|now|ya|déjà|also|también|aussi)\s+)?"
    r"(?:(?:on|upon|from|con|del?|en|du|de|sur)\s+|d')?(?:(?:the|its|el|la|le|un|une)\s+|l')?(?:[^\W\d_]+\s+)?"
    r"(?:support|help|backing|assistance|hands|apoyo|ayuda|respaldo|asistencia|colaboración|soutien|appui|aide|concours|renfort)\s+"
    rf"(?:(?:of|from|de|del|du)\s+|d')\s*{ARTICLE}_+"
)
_PURPOSE = re.compile(r"\s+(?:in|for|to|with|on|en|para|a|con|pour|à|dans|sur)\s+\w")
_OPENS_PURPOSE = re.compile(
    r"\W*(?:(?:In|For|To|With|En|Para|A|Con|Pour|À|Dans|Sur|Desde|Since|Depuis)\s|L')[^_]*,", re.IGNORECASE
)
_SINCE = re.compile(r"\b(?:since|desde|depuis)\b", re.IGNORECASE)


def works_beside(told: Told) -> bool:
    """Whether who does something does it with or under another that is told in front: "With B, A draws the maps"."""
    first, second = told.parties[0].span, told.parties[1].span
    if _in_front(told.language).fullmatch(told.said, 0, first.start) is None:
        return False
    if _NEXT.fullmatch(told.said, first.end, second.start) is None:
        return False
    last = second
    for one, other in zip(told.parties[1:], told.parties[2:], strict=False):
        if not follow(told, one, other):
            break
        last = other.span
    return does_now(told, last.end)


def does_a_part(told: Told) -> bool:
    """Whether each does a part of the same: "A does the digging and B the pipes of the same project"."""
    if len(told.parties) != _TWO:
        return False
    first, second = (party.span for party in told.parties)
    border = _AND.search(told.said, first.end, second.start)
    if border is None or not opens_clause(told) or _OF_OTHER.search(told.said, border.end()):
        return False
    if _SAME.search(told.said, border.end()):
        return does_now(told, second.end) or _IN_CHARGE.search(told.said, border.end()) is not None
    if not _is_doing(told, first.end):
        return False
    if _AT_ONCE.fullmatch(told.said, border.end(), second.start):
        pays = _IT[told.language].match(told.said, second.end) or _PROVIDES.match(told.said, second.end)
        return pays is not None
    return _IT_FIRST.fullmatch(told.said, border.end(), second.start) is not None


def does_part_of_same(told: Told) -> bool:
    """Whether each is told to do a part of "the same project", whatever the other looks for in it."""
    return _SAME.search(told.said) is not None and does_a_part(told)


def _is_doing(told: Told, place: int) -> bool:
    if does_now(told, place):
        return True
    second = told.parties[1].span.start
    return any(
        act.tense in ASSERTED and place <= act.span.start < second and Does.WISH not in act.does for act in told.acts
    )


def has_help(told: Told) -> bool:
    """Whether one has the help of another for something, or since some time: "has had the support of B since"."""
    helped = _HELPED.search(told.said)
    if helped is None:
        return False
    opens = _OPENS_PURPOSE.match(told.plain) is not None
    return opens or bool(_SINCE.search(told.said) or _PURPOSE.match(told.said, helped.end()))


@cache
def _in_front(language: Language) -> re.Pattern[str]:
    """What leads to a party in front of who does something: "Together with", "Under the lead of", "Bajo la guía de"."""
    led = either(word_lists()["led-by", language, ""])
    return re.compile(
        rf"\W*(?:(?:together|jointly|along|junto|juntos|ensemble)\s+)?(?:(?:with|con|avec|alongside)\s+|(?:{led})\s*){ARTICLE}",
        re.IGNORECASE,
    )
