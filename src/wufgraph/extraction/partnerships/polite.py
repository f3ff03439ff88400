"""Promises that bind nobody to anything: "promised B to be brief", "le prometió una respuesta"."""

import re
from functools import cache

from ...model import Language, Span
from .families import either, word_lists
from .party import ARTICLE
from .told import Told, names_paper, tells_of_member

_WITH_NOBODY_ELSE = re.compile(rf"\s+with\s+(?:the\s+[a-z]+\s+(?:of|from)\s+)?{ARTICLE}_+\W*$")


def promises_nothing(told: Told, place: Span) -> bool:
    """Whether what stands behind a promise is a courtesy, or the date of the next session."""
    if told.priced or tells_of_member(told):
        return False
    rest = told.said[place.end :]
    if _WITH_NOBODY_ELSE.match(rest):
        return True  # "the speaker of A agreed with the speaker of B"
    if names_paper(told, rest) or told.words.help.search(rest) or told.words.jointly.search(rest):
        return False
    return _courtesy(told.language).match(rest) is not None


@cache
def _courtesy(language: Language) -> re.Pattern[str]:
    words = either(word_lists()["no-promise", language, ""])
    return re.compile(
        rf"\s+(?:(?:to|à|al?|aux?)\s+)?(?:{ARTICLE}_+\s+)?(?:{words})(?!\w)(?!\s+(?:to\s+)?(?:member|partner))",
        re.IGNORECASE,
    )
