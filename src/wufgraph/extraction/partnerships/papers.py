"""How an agreement stands that nobody is told to have signed: it holds, is being made, or lies unsigned."""

import re
from functools import cache

from ...model import Language
from .acts import ASSERTED, Does
from .families import either, word_lists
from .told import Told, names_paper

_NEAR, _CLOSE = 45, 16
_PAPER_ACTS = frozenset({Does.SIGN, Does.CONCLUDE})
_DEEDS = frozenset({Does.WORK, Does.GIVE, Does.SHARE, Does.SUPPORT, Does.TEACH, Does.JOIN})
# "Hold different views on an agreement"
_ABOUT = re.compile(r"\s(?:on|about|over|sobre|sur)\s")
# "Has read the memorandum of B"
_READ = re.compile(
    r"\s+(?:[a-zà-ÿ]+(?:ly|ment|mente)\s+)?(?:read|seen|studied|heard|quoted|criticised|criticized|praised|copied|leído|visto|estudiado|citado|criticado|lu|vu|étudié|cité|critiqué)\b"
)
_FOR = re.compile(r"\s+(?:for|por|pour)\s")
_GO_ON = re.compile(r"s[ei]gu|continu|keep|poursui", re.IGNORECASE)


def is_in_force(told: Told) -> bool:
    """Whether of an agreement it is told that it holds, or is being made, and not what somebody thinks of it.

    "The agreement between A and B on drains", "A and B are drafting an MoU", but "A doubts that an MoU with B helps".
    """
    words, said = told.words, told.said
    if not names_paper(told, said):
        return False
    last = told.parties[-1].span.end
    if names_paper(told, said[: told.parties[0].span.start]) or _is_named_behind(told, last):
        return True  # "An agreement between A and B", "A + B: MoU on data"
    if any(one.search(said) for one in (words.future, words.upcoming, words.lasts)) or words.due.search(told.plain):
        return True
    for act in told.acts:
        if _PAPER_ACTS & act.does:
            return True
        behind = _ABOUT.split(said[act.span.end : act.span.end + _NEAR])[0]
        if _DEEDS & act.does and act.tense in ASSERTED and names_paper(told, behind):
            return not _GO_ON.match(said, act.span.start)
    return any(
        names_paper(told, said[one.end() : one.end() + _NEAR]) and not _READ.match(said, one.end())
        for one in _there_is(told.language).finditer(said)
    )


def _is_named_behind(told: Told, last: int) -> bool:
    """Whether an agreement stands right behind the parties: "A + B: MoU on data", but "with B for a contract"."""
    return _FOR.match(told.said, last) is None and names_paper(told, told.said[last : last + _CLOSE])


def is_drafted(told: Told) -> bool:
    """Whether an agreement is being written, and it is not told when it will be signed."""
    words = told.words
    to_come = words.due.search(told.plain) or any(one.search(told.said) for one in (words.future, words.upcoming))
    return not to_come and words.drafting.search(told.said) is not None and names_paper(told, told.clause)


def lies_unsigned(told: Told) -> bool:
    """Whether of an agreement it is told where it lies or what it waits for, and neither that it holds nor what comes.

    "The MoU of A and B is with the lawyers", "lo tiene el área jurídica", "attend l'avis du conseil".
    """
    lies = _lies(told.language).search(told.said, told.parties[0].span.start)
    if lies is None or not names_paper(told, told.said[: lies.start()].rpartition(";")[2]):
        return False
    if not lies["waits"] and _holds(told.language).match(told.said, lies.end()):
        return False
    words = told.words
    return not (words.due.search(told.plain) or any(one.search(told.said) for one in (words.future, words.lasts)))


def is_unsigned(told: Told, said: str) -> bool:
    """Whether an agreement waits for its signature, and it is not told when it will be signed."""
    to_come = told.words.future.search(told.said) or told.words.due.search(told.plain)
    return not to_come and names_paper(told, said) and _unsigned(told.language).search(said) is not None


@cache
def _unsigned(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_words('unsigned', language)})(?!\w)", re.IGNORECASE)


@cache
def _lies(language: Language) -> re.Pattern[str]:
    """Where an agreement lies, what it waits for, or what is done to it: "is with", "MoU of A and B: with lawyers"."""
    lies, waits = _words("lies", language), _words("waits", language)
    return re.compile(rf"(?<!\w)(?:(?P<waits>{waits})|{lies})\s|:\s(?=(?:{_words('lies-with', language)})\s)")


@cache
def _holds(language: Language) -> re.Pattern[str]:
    """What tells that an agreement holds or is being made: "in force", "now being drafted"."""
    lead = rf"(?:(?:{_words('holds-lead', language)})\s+|[dl]')*"
    return re.compile(rf"{lead}(?:{_words('made', language)})(?!\w)")


@cache
def _there_is(language: Language) -> re.Pattern[str]:
    """What leads to an agreement that there is: "have an agreement", "under an agreement", "announced an agreement"."""
    there_is = _words("there-is", language)
    return re.compile(rf"(?<!ing\s)\b(?:{there_is})(?:(?!\w)|(?<='))|_\s+ont(?!\w)", re.IGNORECASE)


def _words(name: str, language: Language) -> str:
    return either(word_lists()[name, language, ""])
