"""The organizers that a sentence tells: who an event was led by, or who held it."""

import re
from functools import cache

from ...assets import any_word
from ...model import Language, Span

MASK = "\x1f"  # stands for what was read already; it is no space and no part of a word
# The point of "A. Field" or "Dr. Rao" ends no sentence.
SENTENCE_END = re.compile(r"(?<!\b[A-Z])(?<!\b[DMS]r)(?<!\bMrs)(?<!\bSra)[.!?](?=\s+[^\w\s]?[A-ZÀ-Þ]|\s*$)|;\s")
_LOOSE_END = re.compile(
    r"(?:[\s,;:–-]|\b(?:on|in|at|from|with|and|el|la|los|le|les|de|en|dans|à|au|avec|con|y|et|which|que|qui|a|the|it|il|elle))+$",
    re.IGNORECASE,
)
# "The Alda Institute", "La Ville d'Alda", "ICLEI", but not "We".
_SUBJECT = re.compile(
    r"(?:(?:the|el|la|los|las|le|les)\s+|l['’])?(?!(?-i:We|I|Our|It|They|Nous)\b)(?-i:[A-ZÀ-Þ])", re.IGNORECASE
)
_LONGEST_SUBJECT = 240


def find_organizers(line: str, _: Language) -> Span | None:
    """Where a line names organizers, behind what says so or in front of it."""
    led = led_by().search(line)
    if not led:
        return _find_holders(line)
    ends = [SENTENCE_END.search(line, led.end()), any_word("event-told").search(line, led.end())]
    mask = line.find(MASK, led.end())
    end = min([found.start() for found in ends if found] + [mask if mask >= 0 else len(line)])
    words = _LOOSE_END.sub("", line[led.end() : end])
    return Span(led.end(), led.end() + len(words)) if any(c.isupper() for c in words) else None


def _find_holders(line: str) -> Span | None:
    """Who held the event: the subject of "On 9 April, the Alda Institute and Foro Sur held the side event"."""
    held = _held().search(line)
    if not held:
        return None
    start = max(
        [end.end() for end in SENTENCE_END.finditer(line, 0, held.start())] + [line.rfind(MASK, 0, held.start()) + 1]
    )
    words = line[start : held.start()]
    start += len(words) - len(words.lstrip(" ,;:–-"))
    words = line[start : held.start()].rstrip(" ,")
    named = _SUBJECT.match(words) and len(words) <= _LONGEST_SUBJECT
    return Span(start, start + len(words)) if named else None


@cache
def led_by() -> re.Pattern[str]:
    """What says that organizers follow; their names begin with capitals.

    A Spanish sentence may open with its verb: "Organizaron la sesión la Alcaldía y …".
    """
    verb, event = any_word("organizes").pattern, any_word("event-word").pattern
    opens = rf"(?:^|(?<=[.;]\s))(?:l[oa]s?\s)?{verb}(?:\s+(?:el|la)\s+{event})?"
    capital = r"(?=(?:[\w'’]+\s+){0,2}(?:[ld]['’])?[^\w\s«“\"]?(?-i:[A-ZÀ-Þ]))"
    return re.compile(rf"(?:{any_word('led-by').pattern}|{opens})\s+{capital}", re.IGNORECASE)


@cache
def _held() -> re.Pattern[str]:
    """What says that the names in front held an event."""
    return re.compile(
        rf"(?<!\bse)\s{any_word('held-event').pattern}\s+(?:[^\W\d_]+\s+|l['’]){{0,3}}?(?:{any_word('event-word').pattern}|{MASK})",
        re.IGNORECASE,
    )
