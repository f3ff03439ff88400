"""The agendas as people name them: over their answers, in front of one, or several in one paragraph.

`data/reference/words.csv` holds their names, and the words that stand beside a name in a heading. A line that
holds a name and nothing but such words announces an agenda; one that says something of it is a statement.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from ...assets import word_list
from ...wording import match_key
from .caption_keys import NUMBERING

_USUAL = ("habitat-iii", "post-2015", "new-urban-agenda")
_LONGEST_HEADING = 100
_LEAD_END = re.compile(r"\s*[:：]\s*|[ ]*\t\s*|\s+[-–—→]+\s+|\)\s*[-–—:]\s*|[.)\]]\s+(?=[\W_]*[^\W\d_])")
# What leads from the caption of the positions to an agenda.
_LINK = re.compile(
    r"\b(?:towards?|(?:as |with a view )?to|(?:as )?for|on|hacia|miras a|(?:de )?cara a|rumbo a|en cuanto a|para"
    r"|sobre|vers|pour|sur|quant (?:à|au)|en vue d(?:e\b|['’]))\s*|[:–—-]\s+",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(r"^\d{1,2} ")
_LONGEST_CAPTION = 250
_LONGEST_PARAGRAPH = 5000
_SENTENCE_END = re.compile(r"[.;!?…][\"'”’»)\]]*\s+|\n+\s*")


class LeadIn(NamedTuple):
    """The name of an agenda in front of what is said towards it, "Habitat III: …".

    Attributes:
        start: Where the name begins in its paragraph.
        end: Where the words behind it begin.
    """

    agenda: str
    start: int
    end: int


def leads_to(caption: str) -> bool:
    """Whether the words of a lead-in say that what follows is said towards an agenda, "For Habitat III: …"."""
    return _LINK.match(caption) is not None


@lru_cache(maxsize=1024)
def name_agenda(line: str, *, unknown: int = 0, agendas: tuple[str, ...] = _USUAL) -> str | None:
    """The agenda that a heading is for; None for a sentence, and where two are named.

    Args:
        line: One line.
        unknown: How many other words may stand in it, besides those that go with the name of an agenda.
        agendas: Those that the form asks about.

    >>> name_agenda("2.1 Towards Habitat III (2016)")
    'habitat-iii'
    >>> name_agenda("Habitat III must hear the cities")
    """
    if len(line) > _LONGEST_HEADING or line.rstrip().endswith(("!", ";")):
        return None
    words = _BARE_NUMBER.sub("", match_key(NUMBERING.sub("", line))).split()
    if _first_words(agendas).isdisjoint(words):
        return None
    found: set[str] = set()
    strange = position = 0
    while position < len(words):
        agenda, length = _name_at(words, position, agendas)
        if agenda:
            found.add(agenda)
        elif not (length := _beside_at(words, position)):
            strange += 1
            if strange > unknown:
                return None
        position += length or 1
    if len(found) != 1 or (strange and line.rstrip(" :").endswith((".", "?"))):
        return None
    return found.pop()


def may_name(text: str, agendas: tuple[str, ...] = _USUAL) -> bool:
    """Whether a word of a text is the first one of an agenda's name."""
    return not _first_words(agendas).isdisjoint(match_key(text).split())


def find_lead_ins(text: str, agendas: tuple[str, ...] = _USUAL) -> Iterator[LeadIn]:
    """The names of agendas in front of what is said towards them, in a paragraph that begins with one."""
    start = 0
    while start < _LONGEST_PARAGRAPH and (lead := _lead_in(text, start, agendas)):
        yield lead
        following = (end.end() for end in _SENTENCE_END.finditer(text, lead.end, _LONGEST_PARAGRAPH))
        start = next((place for place in following if _lead_in(text, place, agendas)), len(text))


def opening_agenda(text: str, agendas: tuple[str, ...] = _USUAL) -> str | None:
    """The agenda that opens the first sentence of a paragraph, where it names no other.

    >>> opening_agenda("With regard to Habitat III, cities asked for a seat.")
    'habitat-iii'
    >>> opening_agenda("The post-2015 framework should count clean stoves.")
    'post-2015'
    >>> opening_agenda("For Habitat III, a seat. For the New Urban Agenda, a fund.")
    """
    lead, comma, rest = text[: _LONGEST_HEADING + 1].partition(",")
    agenda = (name_agenda(lead, agendas=agendas) if comma and rest else None) or _first_named(text, agendas)
    return agenda if agenda and _named(text, agendas) == {agenda} else None


def _first_named(text: str, agendas: tuple[str, ...]) -> str:
    """The agenda that a sentence begins with, but for words that go with its name; empty where it does with another."""
    words = match_key(text[:_LONGEST_HEADING]).split()
    position = 0
    while position < len(words):
        agenda, _ = _name_at(words, position, agendas)
        length = _beside_at(words, position)
        if agenda or not length:
            return agenda
        position += length
    return ""


@lru_cache(maxsize=1024)
def names_several(line: str, agendas: tuple[str, ...] = _USUAL) -> bool:
    """Whether a heading names more than one agenda: it asks for the positions, "Habitat III / Post-2015".

    >>> names_several("Habitat III, Post-2015 and New Urban Agenda"), names_several("Habitat III")
    (True, False)
    """
    return len(line) <= _LONGEST_HEADING and len(_named(line, agendas)) > 1


def _named(text: str, agendas: tuple[str, ...]) -> set[str]:
    """All agendas that a text names."""
    words = match_key(text[:_LONGEST_PARAGRAPH]).split()
    return {name for at in range(len(words)) if (name := _name_at(words, at, agendas)[0])}


def name_at_end(caption: str, agendas: tuple[str, ...] = _USUAL) -> tuple[str, str] | None:
    """What stands in front of an agenda that ends a caption, and the agenda; None where none does.

    >>> name_at_end("2. Emerging issues towards Habitat III")
    ('2. Emerging issues towards', 'habitat-iii')
    """
    words = match_key(caption).split() if len(caption) <= _LONGEST_CAPTION else []
    if _first_words(agendas).isdisjoint(words) or words[-1] not in _of_headings(agendas):
        return None
    for link in _LINK.finditer(caption):
        agenda = name_agenda(caption[link.end() :], agendas=agendas) if link.start() else None
        if agenda:
            return caption[: link.end()].rstrip(" :–—-"), agenda
    return None


def _lead_in(text: str, start: int, agendas: tuple[str, ...]) -> LeadIn | None:
    found: LeadIn | None = None
    for separator in _LEAD_END.finditer(text, start, start + _LONGEST_HEADING):
        if found and not any(map(str.isalpha, text[found.end : separator.start()])):
            break  # "Post-2015: –. " says nothing of it
        agenda = name_agenda(text[start : separator.start()], agendas=agendas)
        if agenda and separator.end() < len(text):
            found = LeadIn(agenda, start, separator.end())
        elif found:  # "Habitat III – points: " is a longer one
            break
    return found


def _name_at(words: list[str], position: int, agendas: tuple[str, ...]) -> tuple[str, int]:
    longest = _longest(agendas) if words[position] in _first_words(agendas) else 0
    for length in range(min(longest, len(words) - position), 0, -1):
        agenda = _names(agendas).get(" ".join(words[position : position + length]))
        if agenda:
            return agenda, length
    return "", 0


def _beside_at(words: list[str], position: int) -> int:
    for length in (3, 2, 1):
        if " ".join(words[position : position + length]) in _beside():
            return length
    return 0


@cache
def _names(agendas: tuple[str, ...]) -> dict[str, str]:
    return {match_key(name): agenda for agenda in agendas for name in word_list(f"agenda-{agenda}")}


@cache
def _first_words(agendas: tuple[str, ...]) -> frozenset[str]:
    return frozenset(name.split(" ", 1)[0] for name in _names(agendas))


@cache
def _of_headings(agendas: tuple[str, ...]) -> frozenset[str]:
    """All words that a heading of an agenda is made of."""
    return frozenset(word for words in (*_names(agendas), *_beside()) for word in words.split())


@cache
def _longest(agendas: tuple[str, ...]) -> int:
    return max((len(name.split()) for name in _names(agendas)), default=0)


@cache
def _beside() -> frozenset[str]:
    return frozenset(match_key(words) for words in word_list("beside-agenda"))
