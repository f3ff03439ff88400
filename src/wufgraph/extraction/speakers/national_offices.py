"""Nationalities told with a position in one run of words: "Kenyan engineer", "ingénieure malienne"."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from ...model import Span
from ..values.countries import is_nationality
from ..values.line_kinds import weigh_position
from ..values.line_parts import Cut, Part

_MOST_WORDS, _OCCUPATION = 6, 0.4


def part_nationals(parts: Iterable[Part]) -> Iterator[Part]:
    """The parts of a line, a nationality and the position beside it as two."""
    for number, part in enumerate(parts):
        cut = _cut_at(part.words) if number and " " in part.words else None
        if cut is None:
            yield part
        else:
            start, middle, behind = part.span.start, *cut
            yield replace(part, words=part.words[:middle], span=Span(start, start + middle), closes=start + middle)
            yield replace(part, words=part.words[behind:], span=Span(start + behind, part.span.end), cut=Cut.COMMA)


def _cut_at(words: str) -> tuple[int, int] | None:
    """The white space between a nationality at one end of some words and the position that all others are."""
    if len(words.split()) > _MOST_WORDS:
        return None
    first, last = words.find(" "), words.rfind(" ")
    if is_nationality(words[:first]) and weigh_position(words[first + 1 :]) >= _OCCUPATION:
        return first, first + 1
    is_last = words[last + 1 :].islower() and is_nationality(words[last + 1 :])
    return (last, last + 1) if is_last and weigh_position(words[:last]) >= _OCCUPATION else None
