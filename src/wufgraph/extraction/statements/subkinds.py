"""Whether what was discussed is a question, a finding or a point that somebody made.

A finding is what a study, a survey or figures show, and not what a debate showed to those who were there: the heading
over it says so, a label in front of it, or a sentence with the source of the evidence for its subject.
"""

import re
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from ...assets import any_word, word_list
from ...model import StatementSubkind
from ...wording import match_key
from .measured import is_measured, tells_what_was_found

# "Ces mesures suffisent-elles ?": a French verb before its pronoun, in the only clause.
_INVERSION = re.compile(r"[^.:;!?]*\w-(?:t-)?(?:je|tu|ils?|elles?|on|nous|vous|ce)\b[^.:;!?]*\?$")
# Another clause: of "This matters, does it not?" the first one counts.
_WITHIN = re.compile(r"[.,:;!]\s+\W*\w")
# "Finally: how far …?", "Ms Field: who pays?"
_LEAD = re.compile(r"\w[\w.'’-]*(?:\s[\w.'’-]+)?(?:\s?:\s+(?=\S)|\.\s+(?=¿))")
# "So who owns the sensors, and who may read them?"
_AND_SO = re.compile(r"^(?:(?:so|and|but|then|y|pero|entonces|et|mais|alors|or|donc)\s+)", re.IGNORECASE)
_WHERE_SOURCE_STANDS, _SHORTEST_TYPO = 60, 7


def tell_subkind(words: str, heading: str | None) -> StatementSubkind:
    """What a statement of the discussion is.

    Args:
        words: The statement.
        heading: The author's own heading over it, if any.

    >>> tell_subkind("The debate showed that rents rise.", None).value
    'point'
    >>> tell_subkind("The survey showed that rents rise.", None).value
    'finding'
    """
    if _asks(words, heading):
        return StatementSubkind.QUESTION
    found = any_word("found-that").search(words)
    # That examples show something is a point that somebody made.
    told = found and not any_word("finds-nothing").search(words, 0, found.start())
    told = told or ((is_measured(words) or tells_what_was_found(words)) and not is_called_point(words))
    if told or _is_labelled(words) or _tells_of_evidence(words) or (heading and announces_findings(heading)):
        return StatementSubkind.FINDING
    return StatementSubkind.POINT


def is_called_point(words: str) -> bool:
    """Whether a statement says in front that it is a point that somebody made: "Point: …", "Comment – …".

    >>> is_called_point("Comment from the floor: rents rose by 5%."), is_called_point("Points of sale: 40%.")
    (True, False)
    """
    return _point().match(words) is not None


def announces_findings(heading: str) -> bool:
    """Whether a heading announces what was found out: "Figures presented", "What the survey says", "Findings".

    Results and conclusions are findings unless they are those of a talk: "Results of the working groups".

    >>> announces_findings("Conclusions of the study"), announces_findings("Conclusions of the debate")
    (True, False)
    """
    if any(any_word(name).search(heading) for name in ("findings", "evidence-heading")) or _misspells(heading):
        return True
    if any_word("evidence-alone").fullmatch(heading):
        return True
    source, shows = any_word("evidence-source").search(heading), any_word("evidence-shows").search(heading)
    if any_word("results").search(heading):
        return bool(source or shows) or not any_word("talk").search(heading)
    return source is not None and bool(shows or any_word("conclusions").search(heading))


def _asks(words: str, heading: str | None) -> bool:
    words = _asked_behind().sub("?", words)
    labelled = any_word("labels-question").match(words)
    lead = _LEAD.match(words)
    if lead and not (labelled and words.endswith("?")):
        words = words[lead.end() :]
    opening = _AND_SO.sub("", words.lstrip("\"'“«*- "))
    asked = lead is not None and any_word("raises-questions").search(lead[0]) is not None
    asks = words.startswith("¿") or any_word("asks").match(opening) or _INVERSION.match(opening)
    under_questions = heading is not None and any_word("raises-questions").search(heading)
    if not words.endswith("?"):
        return bool((under_questions or asked) and asks and not words.endswith((".", ":")))
    if not _WITHIN.search(words) or labelled or asks or under_questions:
        return True
    behind = words.rpartition(",")[2].lstrip(" ¿") if any_word("sets-condition").match(opening) else ""
    return any_word("asks").match(behind) is not None


@cache
def _asked_behind() -> re.Pattern[str]:
    """Who asked, behind a question that ends a statement: "Who pays? asked a teacher."."""
    return re.compile(rf"\?[\"”»]?,?\s+{any_word('asked-behind').pattern}[^.?!]{{0,80}}\.?$", re.IGNORECASE)


def _is_labelled(words: str) -> bool:
    """Whether a statement says in front what it is: "Finding: …", "Key finding – …"."""
    return _label().match(words) is not None


def shows_something(words: str) -> bool:
    """Whether a statement tells what was found: "A survey found that …", "Test results indicate that …"."""
    return bool(any_word("found-that").search(words)) or tells_what_was_found(words) or _tells_of_evidence(words)


@lru_cache(maxsize=256)
def _misspells(heading: str) -> bool:
    """Whether a word of a heading is one for findings but for a letter, or for two that changed places."""
    words = [word for word in match_key(heading).split() if len(word) >= _SHORTEST_TYPO]
    return any(OSA.distance(word, one, score_cutoff=1) <= 1 for word in words for one in _long_words())


@cache
def _long_words() -> tuple[str, ...]:
    return tuple(match_key(word) for word in word_list("findings") if len(word) >= _SHORTEST_TYPO)


@cache
def _point() -> re.Pattern[str]:
    return re.compile(rf"{any_word('labels-point').pattern}(?:\s\d+|\sfrom\s[^:]{{1,40}})?\s?[:–-]", re.IGNORECASE)


@cache
def _label() -> re.Pattern[str]:
    labels = f"{any_word('findings').pattern}|{any_word('results').pattern}"
    return re.compile(rf"(?:\w+\s)?(?:{labels})\s?(?:\d+\s?)?[:–-]", re.IGNORECASE)


def _tells_of_evidence(words: str) -> bool:
    """Whether a sentence says what some study or data show: "The 2012 survey of households found that …"."""
    if _according_to().match(words) or _told_behind().search(words):
        return True
    source = any_word("evidence-source").search(words[:_WHERE_SOURCE_STANDS])
    if source is None or any_word("finds-nothing").search(words, 0, source.start()):
        return False
    return _shows().match(words, source.end()) is not None


@cache
def _according_to() -> re.Pattern[str]:
    """What names a source of evidence in front: "According to the 2010 census, …"."""
    return re.compile(
        rf"{any_word('according-to').pattern}\s[^.;:!?,]{{0,40}}?{any_word('evidence-source').pattern}", re.IGNORECASE
    )


@cache
def _told_behind() -> re.Pattern[str]:
    """What names a source of evidence at the end: "…, the count revealed.", "…, selon l'enquête"."""
    source, shows = any_word("evidence-source").pattern, any_word("evidence-shows").pattern
    some = r"(?:\w+\s|l['’]){0,3}?"
    told = rf"{some}{source}(?:\s[^\W\d_]+){{0,3}}?\s{shows}|(?:(?:a|ont|as|lo|así\slo)\s)?{shows}\s{some}{source}"
    return re.compile(
        rf",\s(?:{told}|{any_word('according-to').pattern}\s{some}{source})[^,.;:]{{0,40}}\.?$", re.IGNORECASE
    )


@cache
def _shows() -> re.Pattern[str]:
    shows = any_word("evidence-shows").pattern
    may = any_word("may-show").pattern
    return re.compile(
        rf"(?:(?!{may})[^.;:!?,]){{0,60}}?{shows}(?=\s(?:(?:that|que)\b|qu['’]|{any_word('compared').pattern}\s(?!{any_word('behind-compared').pattern})))",
        re.IGNORECASE,
    )
