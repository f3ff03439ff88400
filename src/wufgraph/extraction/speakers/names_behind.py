"""Lines that tell the body or the position in front of the name: "Second Forum: Ana Field", "Director Ana Field".

One line may leave open which of two runs of capitals is the person, "Alda Water: Bo Hill": the others of its list tell.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from enum import Enum, auto
from functools import cache

import msgspec
from msgspec.structs import replace

from ...assets import any_word
from ...model import Span
from ..values.countries import country_code
from ..values.line_kinds import Kind, is_titled, may_name, tell_kind, weigh_position
from ..values.line_parts import Cut, Part
from ..values.name_looks import strip_article

Weigh = Callable[[Part], tuple[float, float]]
"""How well a part fits a position and an organization."""

_TELLING, _SOME = 0.6, 0.4
_FARTHEST, _MOST_NAME_WORDS = 4, 4
_FOR = re.compile(r"(?i:for|from|por|de parte de|pour|de la part d[eu]|chez)\s+(?=\S)|(?:De|Del|Des|Du|Desde)\s+(?=\S)")
_NAME_BEHIND = re.compile(r"(?<=[^\W\d_])\s+(?=[A-ZÀ-Þ])")


class _Says(Enum):
    """What a line alone says of where its name stands."""

    NOTHING = auto()
    IN_FRONT = auto()
    EITHER = auto()
    BEHIND = auto()


class _Found(msgspec.Struct, frozen=True):
    """What a line says, and the numbers of the parts that may be the name if it stands behind."""

    says: _Says
    names: tuple[int, ...] = ()

    @property
    def is_sure(self) -> bool:
        """Whether it tells of one name only, that stands behind."""
        return self.says is _Says.BEHIND and len(self.names) == 1


def names_first(lines: Sequence[Sequence[Part]], weigh: Weigh) -> list[list[Part]]:
    """The parts of each line of a list, the name in front where these lines tell it behind something else.

    Args:
        lines: The parts of each.
        weigh: What institutions are told with.
    """
    parted = _part_offices([list(_part_verb(line)) for line in lines])
    found = [_find_names(line, weigh) for line in parted]
    said = [one.says for one in found]
    if said.count(_Says.BEHIND) <= said.count(_Says.IN_FRONT):
        return [list(line) for line in lines]
    sure = [(line, one) for line, one in zip(parted, found, strict=True) if one.is_sure]
    signs = {_sign(line, one.names[0]) for line, one in sure}
    of_bodies = {_sign(line, one.names[0]) for line, one in sure if weigh(line[0])[0] < _TELLING}
    turned: list[list[Part]] = []
    for own, line, one in zip(lines, parted, found, strict=True):
        wanted = signs if one.says is _Says.BEHIND else of_bodies
        places = [place for place in one.names if _sign(line, place) in wanted]
        places += one.names[:1] if one.says is _Says.BEHIND else ()
        turned.append(_with_name_first(line, places[0]) if places else list(own))
    return turned


def _sign(parts: Sequence[Part], place: int) -> tuple[Cut, bool]:
    """What stands between the name and the part before it."""
    return parts[place].cut, parts[place - 1].is_lead


def _find_names(parts: Sequence[Part], weigh: Weigh) -> _Found:
    """What a line says, and which of its parts may be a name that stands behind."""
    free = [n for n, part in enumerate(parts) if tell_kind(part.words) is Kind.FREE][:_FARTHEST]
    if not free or free[0] > 1:
        return _Found(_Says.NOTHING)
    first = parts[free[0]]
    names = tuple(n for n in free[1:] if _may_be_person(parts, n, weigh))
    if not names or is_titled(first.words):
        return _Found(_Says.IN_FRONT if may_name(first.words) else _Says.NOTHING)
    if max(weigh(first)) >= _TELLING or _FOR.match(first.words):
        return _Found(_Says.BEHIND, names)
    if not may_name(first.words):
        return _Found(_Says.NOTHING)
    return _Found(_Says.BEHIND if _is_of_country(first) else _Says.EITHER, names)


def _may_be_person(parts: Sequence[Part], number: int, weigh: Weigh) -> bool:
    """Whether a part may be the name; one in brackets is, where a position stands there, too."""
    part = parts[number]
    if not may_name(part.words) or _is_of_country(part):
        return False
    if part.is_bracketed and not any(one.is_bracketed and weigh(one)[0] >= 1 for one in parts[number + 1 :]):
        return is_titled(part.words)
    return is_titled(part.words) or (len(part.words.split()) <= _MOST_NAME_WORDS and max(weigh(part)) < _SOME)


def _is_of_country(part: Part) -> bool:
    """Whether words are rather the branch of a body in a country than a person: "WaterAid Malawi"."""
    *_, last = part.words.split()
    return country_code(last) is not None and not is_titled(part.words)


def _with_name_first(parts: Sequence[Part], place: int) -> list[Part]:
    first, name = parts[0], parts[place]
    rest = [_bare(part) for n, part in enumerate(parts) if n != place]
    rest[0] = replace(rest[0], cut=Cut.DASH)
    # Behind a comma a given name might stand, "Field, Ana".
    return [replace(name, cut=first.cut), *(replace(one, cut=max(one.cut, Cut.COMMA)) for one in rest)]


def _bare(part: Part) -> Part:
    """A part that leads to nothing, without the "for" of whom somebody speaks for."""
    leads = _FOR.match(part.words)
    words = strip_article(part.words[leads.end() :] if leads else part.words)
    return replace(part, words=words, span=Span(part.span.end - len(words), part.span.end), is_lead=False)


def _part_offices(lines: Sequence[Sequence[Part]]) -> list[list[Part]]:
    """The lines, a position that stands in front of a name as a part of its own, "Director Ana Field".

    "Director Alda Water, Ana Field" may be such a line where another one is, which tells no other name.
    """
    found = [_find_office(line) for line in lines]
    clear = any(
        end and not any(may_name(part.words) for n, part in enumerate(line) if n != place)
        for (place, end), line in zip(found, lines, strict=True)
    )
    return [
        _part_at(line, place, end) if end and clear else list(line)
        for (place, end), line in zip(found, lines, strict=True)
    ]


def _find_office(parts: Sequence[Part]) -> tuple[int, int]:
    """Which part of a line holds position and name, the first or what it leads to, and where in it the name begins."""
    place = 1 if len(parts) > 1 and parts[0].is_lead and tell_kind(parts[0].words) is not Kind.ROLE else 0
    return place, _end_of_office(parts[place].words) if parts else 0


def _part_at(parts: Sequence[Part], place: int, end: int) -> list[Part]:
    own = parts[place]
    office, name = own.words[:end].rstrip(), own.words[end:]
    ends = own.span.start + len(office)
    return [
        *parts[:place],
        replace(own, words=office, span=Span(own.span.start, ends), closes=ends),
        replace(own, words=name, span=Span(own.span.end - len(name), own.span.end), cut=Cut.COMMA),
        *parts[place + 1 :],
    ]


def _end_of_office(words: str) -> int:
    """Where the name begins behind a position; 0 where there is none."""
    if any_word("occupation").match(words) is None or is_titled(words):
        return 0
    for found in _NAME_BEHIND.finditer(words):
        office, name = words[: found.start()], words[found.end() :]
        if weigh_position(office) >= 1 and may_name(name) and len(name.split()) < _MOST_NAME_WORDS:
            return found.end()
    return 0


def _part_verb(parts: Sequence[Part]) -> Iterator[Part]:
    """The parts of a line, "Second Forum was represented by Ana Field" in two."""
    for number, part in enumerate(parts):
        found = _represented().search(part.words) if number < _FARTHEST else None
        if found is None or not may_name(part.words[found.end() :]):
            yield part
            continue
        body, name = part.words[: found.start()].rstrip(" ,"), part.words[found.end() :]
        ends = part.span.start + len(body)
        if body:
            yield replace(part, words=body, span=Span(part.span.start, ends), closes=ends)
        yield replace(part, words=name, span=Span(part.span.end - len(name), part.span.end), cut=Cut.DASH)


@cache
def _represented() -> re.Pattern[str]:
    return re.compile(rf"(?<!\S){any_word('represented-by').pattern}\s+(?=\S)", re.IGNORECASE)
