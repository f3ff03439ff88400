"""A caption within the answer on organizers that no table knows, told by what it answers."""

import re

from ...model import Span
from ..captions.caption_words import weigh_words
from ..values.countries import base_code
from ..values.name_looks import may_be_city, weigh_name
from ..values.nothing import is_nothing

_ENDS_CAPTION = re.compile(r"\s*(?:[:：]|\t|\s[-–—→⇒➔]|[→⇒➔]|=>|->)\s*")
_BETWEEN = re.compile(r"[,;/|()\n]|\s[-–—+&]\s|\s(?:and|y|e|et)\s")
_LONGEST_CAPTION, _LEAST_WEIGHT, _LEAST_SURE = 90, 0.3, 0.45


def find_bases_within(words: str) -> tuple[int, Span] | None:
    r"""Where names end before a line that is captioned and holds places only, and those places.

    >>> words = "Alda Institute, Foro Sur\nPlace of registration: Peru, Kenya"
    >>> end, bases = find_bases_within(words)
    >>> words[:end], bases.of(words)
    ('Alda Institute, Foro Sur', 'Peru, Kenya')
    """
    line = words.rstrip().rfind("\n") + 1
    found = _ENDS_CAPTION.search(words, line, line + _LONGEST_CAPTION) if line else None
    if found and _asks_for_bases(words[line : found.start()], words[found.end() :]):
        return line - 1, Span(found.end(), len(words))
    return _find_line_above(words)


def _find_line_above(words: str) -> tuple[int, Span] | None:
    """A caption in a line of its own, over places alone."""
    start = words.find("\n") + 1
    while start and (end := words.find("\n", start)) >= 0:
        caption, places = words[start:end], words[end + 1 :]
        is_caption = len(caption) <= _LONGEST_CAPTION and weigh_words(caption).get("bases", 0.0) >= _LEAST_SURE
        if is_caption and places.strip() and _asks_for_bases(caption, places):
            return start - 1, Span(end + 1, len(words))
        start = end + 1
    return None


def _asks_for_bases(caption: str, answer: str) -> bool:
    weights = weigh_words(caption)
    weight = weights.get("bases", 0.0)
    if weigh_name(caption) > 1.0 and weight < _LEAST_SURE:
        return False
    if is_nothing(answer.strip()):
        return weight >= _LEAST_SURE
    parts = [part for raw in _BETWEEN.split(answer) if (part := raw.strip(" .\t\n•*-–"))]
    if not parts:
        return weight >= _LEAST_SURE
    codes = [base_code(part) for part in parts]
    only_places = all(code is not None or may_be_city(part) for code, part in zip(codes, parts, strict=True))
    countries = sum(code is not None for code in codes)
    return only_places and countries > (0 if weight >= _LEAST_WEIGHT else 1)
