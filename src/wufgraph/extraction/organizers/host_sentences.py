"""Sentences that tell who organized an event, as the lists of names that they hold."""

import re
from functools import cache

from ...assets import any_word, word_list
from ...words import either

_CAPITAL = r"(?=(?:(?:the|el|la|los|las|le|les)\s+|l['’])?[“«\"]?(?-i:[A-ZÀ-Þ]))"
_WHO = r"(?:that|who|which|qui|que|quien|quienes)"
_WHICH = rf"(?:\s+(?:(?:el|la|los|las)\s+)?{_WHO})?"
_IS = r"(?:is|are|was|were|es|son|fue|fueron|era|eran|est|sont|était|étaient|fut|furent)"
_IT_IS = r"(?:it was|it is|c['’]est|c['’]était|ce sont|ce fut|ce furent|fue|fueron)"
_PRONOUN = r"(?:(?:lo|la|los|las|nos|nous)\s+)?"


def as_list(text: str) -> str:
    """A list with marks for what a sentence says of those it names, as long as the sentence was.

    >>> as_list("Alda Institute organised the event, with Habitat Forum")
    'Alda Institute;                   , with Habitat Forum'
    >>> as_list("Los organizadores fueron Alda Lab y Foro Hábitat")
    '                         Alda Lab y Foro Hábitat'
    """
    text = _front().sub(_blank, text)
    return _behind().sub(lambda one: ";".ljust(len(one[0])), text)


def _blank(one: re.Match[str]) -> str:
    return " " * len(one[0])


@cache
def _event() -> str:
    """A pattern of what was organized: "the event", "it"."""
    article = rf"(?:{either(word_list('event-article'))})"
    return rf"(?:{article}\s*(?:\w+\s)?{any_word('event-word').pattern})"


@cache
def _front() -> re.Pattern[str]:
    """What a sentence says in front of its first name: "El evento lo organizó", "The organisers were"."""
    verb, role = any_word("organized").pattern, any_word("organizer-role").pattern
    article = r"(?:(?:the|our|los|las|el|la|nuestros|nuestras|les|le|nos)\s+|l['’])?"
    of_event = rf"(?:\s+(?:of|del|de|d['’]|du)\s*(?:{_event()}|{any_word('event-word').pattern}))?"
    told = rf"(?:{_event()},?\s+)?{_PRONOUN}{verb}(?:\s+{_event()})?\s*[:,]?\s+{_CAPITAL}"
    named = rf"{article}{role}{of_event}\s+{_IS}\s*:?\s+{_CAPITAL}"
    who = rf"(?:[^\n,;:]{{0,40}}?\s)??{_WHO}\s+{verb}(?:\s+(?:{_event()}|it))?\s+{_IS}\s+{_CAPITAL}"
    passive = rf"{_event()}\s[^\n,;:]{{0,40}}?{any_word('led-by').pattern}\s+{_CAPITAL}"
    return re.compile(rf"(?:(?<=[.;,]\s)|^)(?:{told}|{named}|{who}|{passive}|{_IT_IS}\s+{_CAPITAL})", re.IGNORECASE)


@cache
def _behind() -> re.Pattern[str]:
    """What a sentence says behind a name: "organised the event", "is the lead organiser"."""
    verb, role = any_word("organized").pattern, any_word("organizer-role").pattern
    as_role = rf"(?:\s+{any_word('in-the-role').pattern}\s+(?:the\s)?{role})?"
    how = rf"(?:\s+{any_word('jointly').pattern})?"
    told = rf",?{_WHICH}\s+{_PRONOUN}(?-i:{verb}){how}(?:\s+(?:{_event()}|it))?{how}{as_role}"
    named = rf",?\s+{_IS}\s+(?:(?:the|our|el|la|los|las|le|les|nuestro|nuestra|notre)\s+|l['’])?{role}"
    joins = (word for name in ("collaboration-lead", "supported-by", "in-the-role") for word in word_list(name))
    lead = either((*joins, "and", "y", "et"))
    return re.compile(rf"(?<=[\w)\]\"”»])(?:{told}|{named})(?=\s*(?:[,;.]|$)|\s+(?:{lead})\s)", re.IGNORECASE)
