"""A name and the body behind it in one run of words: "Ms Ana Field of Second Forum", "Bo Hill from Kenya"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from msgspec.structs import replace

from ...assets import any_word
from ...model import Span
from ..values.countries import is_nationality
from ..values.line_kinds import may_name
from ..values.line_parts import Cut, Part
from ..values.name_looks import is_country_or_city, is_institution, strip_article

_BEHIND = re.compile(r"\s(?:of|from|for|at|with|de|del|du|des|por|pour|chez|en)\s|\s(?:d|de l)['’]", re.IGNORECASE)
_BEHIND_COMMA = re.compile(r"(?:of|from|at|de|del|du|des|chez)\s+|(?:d|de l)['’]")
# Behind a name alone: "Ana Field (for Second Forum)"; a position may be for something.
_SPEAKS_FOR = re.compile(r"(?:for|with|por|pour)\s+")
_WITH_ARTICLE = re.compile(r"(?:(?:de\s(?:la|las|los)|del|du)\s|de\s?l['’]|d[e']?\sl['’])(?=[^\W\da-zß-ÿ])")
_MOST_WORDS, _LONGEST_NAME = 10, 100
_SMALL = frozenset(("of", "for", "the", "and", "&", "de", "la", "del", "des", "du", "y", "et"))
# No name has these within it.
_OF_NO_NAME = frozenset(("of", "from", "for", "at", "with"))


def ends_before_body(words: str) -> int:
    """Where the name ends behind which an institution or a country stands; the end of all where none does.

    >>> words = "Ms Ana Field of the Municipality of Kera"
    >>> words[: ends_before_body(words)]
    'Ms Ana Field'
    >>> words = "Ana de la Fuente"
    >>> words[: ends_before_body(words)]
    'Ana de la Fuente'
    """
    for found in _BEHIND.finditer(words, 0, _LONGEST_NAME):
        if may_name(words[: found.start()]) and _is_body(words[found.end() :], found[0].strip().casefold()):
            return found.start()
    return len(words)


def part_bodies(parts: Sequence[Part]) -> Iterator[Part]:
    """The parts of a line, a name and the body behind it in two, "Ana Field of Second Forum", a body without "of"."""
    for number, part in enumerate(parts):
        behind = _BEHIND_COMMA.match(part.words) if part.cut is Cut.COMMA else None
        if number and (both := _both_of().match(part.words)) and _is_name(strip_article(part.words[both.end() :])):
            yield _rest(part, both.end(), part.cut)
            continue
        if number and part.cut <= Cut.DASH and may_name(parts[number - 1].words):
            behind = behind or _SPEAKS_FOR.match(part.words)
        end = ends_before_body(part.words)
        if behind and _is_body(part.words[behind.end() :], behind[0].strip().casefold()):
            yield _rest(part, behind.end(), part.cut)
        elif end < len(part.words):
            stop = part.span.start + end
            yield replace(part, words=part.words[:end], span=Span(part.span.start, stop), closes=stop)
            found = _BEHIND.match(part.words, end)
            yield _rest(part, found.end() if found else end, Cut.COMMA)
        else:
            yield part


def _rest(part: Part, begin: int, cut: Cut) -> Part:
    words = strip_article(part.words[begin:])
    return replace(part, words=words, span=Span(part.span.end - len(words), part.span.end), cut=cut)


@cache
def _both_of() -> re.Pattern[str]:
    return re.compile(rf"{any_word('both-of').pattern}(?:\s+|(?<=['’]))", re.IGNORECASE)


def _is_name(words: str) -> bool:
    return words[:1].isupper() and not is_country_or_city(words)


def _is_body(words: str, sign: str) -> bool:
    bare = strip_article(words)
    if not bare or len(bare.split()) > _MOST_WORDS:
        return False
    if is_institution(bare) or is_nationality(bare):
        return True
    if _WITH_ARTICLE.match(f"{sign} {words}") and _is_name(bare):
        return True  # "de la Clínica Sur": no person or town has an article there
    # Of "Ms Field of Kera spoke last" the town is no body.
    is_name = all(word[0].isupper() or word in _SMALL for word in bare.split())
    return sign in _OF_NO_NAME and is_name
