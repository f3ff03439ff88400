"""Who supported the event, and who sat at its roundtable, where the summary says so."""

import re
from collections.abc import Sequence

from ...assets import any_word, word_list
from ...words import Words
from ..values.gazetteer import FoundName, NameKind

_ARTICLE = r"(?:(?:the|la|el|los|las|le|les|de la|del|l['’])\s*)?"
_LEAD = re.compile(rf"\s+{_ARTICLE}", re.IGNORECASE)
_JOINED = re.compile(rf"\s*(?:\([^)]*\))?\s*(?:,\s*(?:and|y|et)?|and|y|e|et|&)\s*{_ARTICLE}", re.IGNORECASE)
_SENTENCE = re.compile(r"(?:[^.!?]|[.!?](?!\s))+[.!?]*")


def find_supporters(text: str, names: Sequence[FoundName]) -> list[FoundName]:
    """Institutions that supported the event.

    Args:
        text: The summary, with plain spaces.
        names: Known names in it, from left to right.
    """
    return _named_behind("supported-by", text, names)


def find_roundtable(text: str, names: Sequence[FoundName]) -> list[FoundName]:
    """Institutions that sat at a roundtable or panel of the event."""
    return _named_behind("roundtable", text, names)


def _named_behind(cue: str, text: str, names: Sequence[FoundName]) -> list[FoundName]:
    """The names that are listed right behind a cue, in sentences about the event itself, each once."""
    lowered = text.casefold()
    if not any(word in lowered for word in word_list(cue)):
        return []
    found: dict[str, FoundName] = {}
    for sentence in _SENTENCE.finditer(text):
        if not _of_event().search(sentence[0]):
            continue
        for said in any_word(cue).finditer(text, sentence.start(), sentence.end()):
            position, border = said.end(), _LEAD
            for name in names:
                if name.span.start < position:
                    continue
                joined = border.fullmatch(text, position, name.span.start)
                if joined is None or name.known.kind is not NameKind.ORGANIZATION or name.span.end > sentence.end():
                    break
                found.setdefault(name.known.key, name)
                position, border = name.span.end, _JOINED
    return list(found.values())


def _of_event() -> Words:
    return any_word("event-word")
