"""Work that one party charges another with: "commissioned B to survey the quays", "encargó a B el plan"."""

import re
from functools import cache

from ...model import Language
from .families import either, word_lists
from .party import ARTICLE
from .told import Told
from .we import is_pronoun

_BY = re.compile(rf"\s+(?:by|por|par)\s+{ARTICLE}")
# "Se lo encargó B a A"
_TO = re.compile(rf"\s+(?:al?|à|au|aux)\s+{ARTICLE}|\s+(?:al|au)\s+")
# "Has put B in charge of the survey"
_IN_CHARGE = re.compile(
    rf"\b(?:puts?|places?|placed|puso|pone|pusieron|mis|met)\s+(?:al?\s+)?{ARTICLE}_+\s+(?:in\s+charge\s+of|a\s+cargo\s+de|en\s+charge\s+d|à\s+la\s+tête\s+d)"
)
_NEAR = 80


def charges(told: Told) -> bool:
    """Whether one party is told to have, or to have had, another do a piece of work."""
    first, second = told.parties[0].span, told.parties[1].span
    if _IN_CHARGE.search(told.said, first.end):
        return True
    verb = _verb(told.language).search(told.said, 0, second.start + _NEAR)
    if verb is None:
        return False
    if is_pronoun(told.plain, second) and first.end <= second.start <= verb.start():
        return True  # "nos encargó"
    between = told.said[max(verb.end(), first.end) : second.start]
    if first.end <= verb.start():
        return _leads(told.language).fullmatch(between) is not None
    to_first = _leads(told.language).fullmatch(told.said, verb.end(), first.start)
    inverted = told.language is not Language.EN and _TO.fullmatch(between) is not None
    return to_first is not None and (inverted or _BY.fullmatch(between) is not None)  # "was entrusted to B by A"


@cache
def _verb(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{either(word_lists()['charges', language, ''])})(?!\w)", re.IGNORECASE)


@cache
def _leads(language: Language) -> re.Pattern[str]:
    """What stands between the verb and who is charged: nothing, "to", or the work and "to"."""
    to = {Language.EN: "to|with|from|by", Language.ES: "a|al|con|por|de|del|en", Language.FR: "à|au|aux|avec|par|de|du"}
    return re.compile(rf"\s+(?:[^.;:_]{{0,80}}?\s)?(?:(?:{to[language]})\s+)?{ARTICLE}", re.IGNORECASE)
