"""How an agreement stands that nobody is told to have signed: it holds, is being made, or lies unsigned."""

import re
from functools import cache

from ...model import Language
from .acts import ASSERTED, Does
from .families import either, word_lists
from .told import Told, names_paper

# Where an agreement lies, or what is done to it; and what tells that it holds, or is being made.
_LIES = {
    Language.EN: re.compile(
        r"\b(?:(?P<waits>waits?|awaits?|needs?|lacks?)|is|are|lies?|sits?|remains?|rests?|stays?|went|go(?:es)?|has\s+been|have\s+been)\s|:\s(?=(?:with|at|on)\s)"
    ),
    Language.ES: re.compile(
        r"(?<!\w)(?:(?P<waits>espera|esperan|aguarda|aguardan|necesita|requiere|le\s+falta)|lo\s+\w+|es|está|están|sigue|siguen|queda|quedan|quedó"
        r"|duerme|se\s+encuentra|pasó|fue|ha\s+sido)\s|:\s(?=(?:con|en|sobre)\s)"
    ),
    Language.FR: re.compile(
        r"(?<!\w)(?:(?P<waits>attend|attendent|a\s+besoin|manque)|est|sont|reste|restent|demeure|dort|repose|se\s+trouve|a\s+été|ont\s+été)\s|:\s(?=(?:chez|au|sur)\s)"
    ),
}
_MADE = (
    r"(?:prepar|draft|writ|drawn|drawing|finali|final|formul|elabor|redac|rédi|rédac|élabor|prépar|conclu|negoti|firm|sign|suscri|imple|ejecut|apli|exécut"
    r"|appliqu|mise?\s+en\s+œuvre|renew|renov|renouv|exten|ampli|élarg|prolon|prorrog|reconduit|part|valid|vigent|vigor|vigueur|force|place"
    r"|trámite|operat|base|based|marcha|cours|announc|anunci|annonc|celebr|agreed|acord|conven|hecho|made|done|reached|alcanz|trouv|public|publi"
    r"|being\s+(?:made|carried|put)|under\s+way|obra|confirm|approv|aprob|adopt|approuv|ratif|registr|enregistr|fix|fij|set\\s|schedul|program|prév|previst|plann?e|slated|foreseen)"
)
_HOLDS = {
    Language.EN: re.compile(
        rf"(?:(?:now|already|still|being|been|in|under|to|not|newly|just|also|the|a|an|about|to\s+be)\s+)*{_MADE}"
    ),
    Language.ES: re.compile(
        rf"(?:(?:ya|aún|ahora|siendo|sido|en|por|de|el|la|un|una|para|punto|su|a|bajo|se)\s+)*{_MADE}"
    ),
    Language.FR: re.compile(
        rf"(?:(?:déjà|toujours|maintenant|désormais|en|été|le|la|une?|de|sur|point|par|voie|train|cours)\s+|d'|l')*{_MADE}"
    ),
}
# "Have an agreement", "under an agreement", "announced an agreement".
_THERE_IS = re.compile(
    r"\b(?:has|have|there\s+(?:is|are)|tienen?|tenemos|cuentan?\s+con|hay|exist\w*|il\s+y\s+a|_\s+ont|avons|dispos\w+\s+d[e'u]"
    r"|under|within|(?<!ing\s)through|based\s+on|framework\s+of|marco\s+del?|bajo|según|mediante|cadre\s+d[e'u]|vertu\s+d[e'u]|termes\s+d[e'u]"
    r"|\w*ann?o?u?n[cz]\w*|bound|bind|link|vincul\w*|lie|presented|presentaron|présenté|exchanged|intercambiaron|échangé)(?!\w)",
    re.IGNORECASE,
)
_NEAR, _CLOSE = 45, 16
_PAPER_ACTS = frozenset({Does.SIGN, Does.CONCLUDE})
_DEEDS = frozenset({Does.WORK, Does.GIVE, Does.SHARE, Does.SUPPORT, Does.TEACH, Does.JOIN})
# "Hold different views on an agreement"
_ABOUT = re.compile(r"\s(?:on|about|over|sobre|sur)\s")
_GO_ON = re.compile(r"s[ei]gu|continu|keep|poursui", re.IGNORECASE)


def is_in_force(told: Told) -> bool:
    """Whether of an agreement it is told that it holds, or is being made, and not what somebody thinks of it.

    "The agreement between A and B on drains", "A and B are drafting an MoU", but "A doubts that an MoU with B helps".
    """
    words, said = told.words, told.said
    if not names_paper(told, said):
        return False
    last = told.parties[-1].span.end
    if names_paper(told, said[: told.parties[0].span.start]) or names_paper(told, said[last : last + _CLOSE]):
        return True  # "An agreement between A and B", "A + B: MoU on data"
    if any(one.search(said) for one in (words.future, words.upcoming, words.due, words.lasts)):
        return True
    for act in told.acts:
        if _PAPER_ACTS & act.does:
            return True
        behind = _ABOUT.split(said[act.span.end : act.span.end + _NEAR])[0]
        if _DEEDS & act.does and act.tense in ASSERTED and names_paper(told, behind):
            return not _GO_ON.match(said, act.span.start)
    return any(names_paper(told, said[one.end() : one.end() + _NEAR]) for one in _THERE_IS.finditer(said))


def is_drafted(told: Told) -> bool:
    """Whether an agreement is being written, and it is not told when it will be signed."""
    words = told.words
    to_come = any(one.search(told.said) for one in (words.future, words.upcoming, words.due))
    return not to_come and words.drafting.search(told.said) is not None and names_paper(told, told.clause)


def lies_unsigned(told: Told) -> bool:
    """Whether of an agreement it is told where it lies or what it waits for, and neither that it holds nor what comes.

    "The MoU of A and B is with the lawyers", "lo tiene el área jurídica", "attend l'avis du conseil".
    """
    lies = _LIES[told.language].search(told.said, told.parties[0].span.start)
    if lies is None or not names_paper(told, told.said[: lies.start()].rpartition(";")[2]):
        return False
    if not lies["waits"] and _HOLDS[told.language].match(told.said, lies.end()):
        return False
    return not any(one.search(told.said) for one in (told.words.future, told.words.due, told.words.lasts))


def is_unsigned(told: Told, said: str) -> bool:
    """Whether an agreement waits for its signature, and it is not told when it will be signed."""
    to_come = any(one.search(told.said) for one in (told.words.future, told.words.due))
    return not to_come and names_paper(told, said) and _unsigned(told.language).search(said) is not None


@cache
def _unsigned(language: Language) -> re.Pattern[str]:
    words = either(word_lists()["unsigned", language, ""])
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
