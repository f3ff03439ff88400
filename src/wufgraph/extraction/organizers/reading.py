"""Organizing institutions: each name of a list, with the acronym and the place that stand beside it."""

import re
from dataclasses import dataclass, replace
from functools import cache

from ...assets import any_word, either, word_list
from ...model import Span
from ...wording import match_key
from ..values.countries import base_code, country_code
from ..values.list_marks import lead_words, organized_by, role_before, role_behind
from ..values.name_looks import KNOWN, abbreviates, find_article, known_cities, may_be_city, weigh_name
from .name_lists import split_names

_BRACKETED = re.compile(r"[(\[](?P<inside>[^()\[\]]+)[)\]]")
# A hyphen within a word parts nothing: "Alda Institute, Guinea-Bissau".
_TAIL = re.compile(r"(?:[,:\n]\s*|\s[-–—]\s+|[–—])(?P<tail>(?:[^-–—,:\s]|(?<=\w)-(?=\w)|\s(?![-–—]\s))+)$")
_PLACE_FIRST = re.compile(r"(?P<place>[^\W\d_][^:\n,;]{2,40}?)\s?[:：]\s+")
_ACRONYM = re.compile(r"(?=(?:.*[A-ZÀ-Þ]){2})[\w.&/+-]{2,15}(?:[ -][A-Z][\w.&-]{0,12})?")
_ACRONYM_FIRST = re.compile(
    r"(?P<acronym>[^\s,;:()\[\]]{2,15}?)(?:\s?[(\[](?P<inside>[^()\[\]]+)[)\]]|(?:\s[-–—]|[-–—,:])\s*(?P<behind>[^\s(\[][^(\[]*))"
)
_ACRONYM_LAST = re.compile(r"(?:\s[-–—]|[–—,:])\s*(?P<acronym>[^\s,;:()\[\]]{2,15})$")
_BETWEEN = re.compile(r"\s*[,;/:]\s*|\s+[-–—]\s+|\s*[–—]\s*")
_DASH_LAST = re.compile(r"(?:\s[-–—]\s+|[–—]\s*)$")
_FROM = re.compile(r"(?:de|from|of|du|in)\s|d['’]", re.IGNORECASE)
_WEB = re.compile(
    r"[\s,;(–-]*(?:https?://|www\.)[^\s,;()]+\)?|[\s,;(–-]*[\w.+-]+@[\w-]+(?:\.[\w-]+)+\)?", re.IGNORECASE
)
_EDGES = " \t\xa0.,;:-–—"
_BULLETS = "*•·▪●◦►▸‣✓→"
_LIKE_DASHES = {ord(sign): "–" for sign in "→⇒➔=►"}
_QUOTES = '"“”«»'
_LONGEST_ABBREVIATION, _LONGEST_TAIL, _MOST_FRONTS = 12, 120, 6


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedOrganizer:
    """A name as written, with what the writer put beside it.

    Attributes:
        name: Without a bracketed acronym or country.
        span: Of the name within the answer.
        country: Code that stood beside the name.
    """

    name: str
    span: Span
    acronym: str | None = None
    acronym_span: Span | None = None
    country: str | None = None
    country_span: Span | None = None
    city: str | None = None


def parse_organizers(text: str, bases_count: int = 0) -> list[NamedOrganizer]:
    """Split an answer into names.

    Args:
        text: The answer; each of its lines may hold several names.
        bases_count: How many bases the form states, which tells whether "A and B" is two names where its
            words leave that open.

    >>> [o.name for o in parse_organizers("Alda Institute (AI), Habitat Forum and UN-Habitat", 3)]
    ['Alda Institute', 'Habitat Forum', 'UN-Habitat']
    """
    text = text.translate(_LIKE_DASHES)
    return [named for named in (_read_name(text, part) for part in split_names(text, bases_count)) if named]


@dataclass(frozen=True, slots=True)
class _Beside:
    """What stands beside a name: an acronym, a place, or both."""

    acronym: Span | None = None
    place: Span | None = None
    country: str | None = None
    city: str | None = None


def _read_name(text: str, part: Span) -> NamedOrganizer | None:
    named, found = _read_beside(text, *_strip_front(text, part))
    if not found.acronym:
        named, found = _read_acronym_last(text, named, found)
    name = named.of(text)
    # What ends in a question mark is a caption.
    if not any(c.isalpha() for c in name) or name.endswith("?") or role_before().fullmatch(f"{name}:"):
        return None
    return NamedOrganizer(
        name=name,
        span=named,
        acronym=found.acronym.of(text) if found.acronym else None,
        acronym_span=found.acronym,
        country=found.country,
        country_span=found.place,
        city=found.city,
    )


def _read_beside(text: str, start: int, end: int, found: _Beside) -> tuple[Span, _Beside]:
    """A name without what stands in brackets and behind it, which is joined to what was found in front of it."""
    role = role_behind().search(text, start, end)
    # A country may follow the brackets of a role or an acronym: "Alda Institute (lead), Portugal".
    far, tail_of = end, start
    if role:
        end = role.start()
        far, tail_of = (far, role.end()) if any(map(str.isalpha, text[role.end() : far])) else (end, start)
    brackets_end = end
    if spelled := _read_acronym_first(text, Span(start, end)):
        name, acronym = spelled
        found, start = _join(found, _Beside(acronym=acronym)), name.start
        if text[name.end : name.end + 1] in (")", "]"):
            end, tail_of = name.end, max(tail_of, name.end + 1)
    for bracket in _BRACKETED.finditer(text, max(start, tail_of) + 1, brackets_end):
        beside = _read_brackets(text, Span(*_strip(text, *bracket.span("inside"))))
        if beside is None or (beside.acronym and found.acronym) or (beside.place and found.place):
            continue
        found = _join(found, beside)
        # The name ends where the first bracket that was taken off begins.
        end, tail_of = min(end, bracket.start()), bracket.end()
    if not found.place:
        tail, begins = _read_tail(text, max(tail_of, start), far)
        if tail:
            found, end = _join(found, tail), min(end, begins)
    elif not found.city and (city := _city_before(text, start, end)):
        found, end = _join_city(text, found, city), _before_city(text, city)
    return Span(*_strip(text, start, end)), found


def _read_acronym_last(text: str, named: Span, found: _Beside) -> tuple[Span, _Beside]:
    """A name without the acronym that follows it: "Urban Futures Lab – UFL"."""
    last = _ACRONYM_LAST.search(text, max(named.start, named.end - _LONGEST_TAIL), named.end)
    if not last or not abbreviates(last["acronym"], text[named.start : last.start()]):
        return named, found
    acronym = _Beside(acronym=Span(*last.span("acronym")))
    return Span(*_strip(text, named.start, last.start())), _join(found, acronym)


def _read_acronym_first(text: str, part: Span) -> tuple[Span, Span] | None:
    """The name and the acronym in front of it: "UFL (Urban Futures Lab)", "UFL – Urban Futures Lab".

    "GIZ (Regional Office)" is a known institution and a part of it.
    """
    first = _ACRONYM_FIRST.match(text, part.start, part.end)
    if not first or not _is_acronym(first["acronym"]):
        return None
    name = Span(*_strip(text, *first.span("inside" if first["inside"] else "behind")))
    spelled = abbreviates(first["acronym"], _without_tail(name.of(text)))
    if first["inside"] and not spelled and " " in name.of(text) and not _read_place(text, name):
        weight = weigh_name(name.of(text))
        spelled = weight == KNOWN or (weight > 0 and weigh_name(first["acronym"]) < KNOWN)
    return (name, Span(*first.span("acronym"))) if spelled else None


def _without_tail(words: str) -> str:
    """A name without the place that may follow it."""
    return re.split(r",|\s[-–—]\s", words)[0]


def _is_acronym(words: str) -> bool:
    """Whether words are an acronym and no name of a place: at least a third of its letters are capitals."""
    letters = [character for character in words if character.isalpha()]
    return _ACRONYM.fullmatch(words) is not None and sum(map(str.isupper, letters)) * 3 >= len(letters)


def _strip_front(text: str, part: Span) -> tuple[int, int, _Beside]:
    """Where a name begins behind roles, words that lead to it and its country; and where it ends before an address."""
    start, end = _strip(text, part.start, part.end)
    if told := organized_by().match(text, start, end):
        start = _strip(text, told.end(), end)[0]
    found = _Beside()
    for _ in range(_MOST_FRONTS):
        before = role_before().match(text, start, end) or lead_words().match(text, start, end)
        before = before or find_article(text, start, end)
        if not before and not found.place and (place := _PLACE_FIRST.match(text, start, end)):
            code = country_code(place["place"])
            if code:
                before, found = place, _Beside(place=Span(*place.span("place")), country=code)
        if not before or before.end() == start:
            break
        start = _strip(text, before.end(), end)[0]
    web = _WEB.search(text, max(start + 1, end - _LONGEST_TAIL), end)
    if web and not any(c.isalnum() for c in text[web.end() : end]):
        end = web.start()
    return start, end, found


def _join(one: _Beside, other: _Beside) -> _Beside:
    place = other if other.place else one
    return _Beside(one.acronym or other.acronym, place.place, place.country, place.city)


def _read_brackets(text: str, inside: Span) -> _Beside | None:
    """An acronym, a place, or both: "(AIUF, Portugal)", "(based in Lisbon, Portugal)"; None for anything else."""
    words = inside.of(text)
    mark = _BETWEEN.search(words)
    if mark and _is_acronym(words[: mark.start()]) and base_code(words[: mark.start()]) is None:
        rest = _read_place(text, Span(inside.start + mark.end(), inside.end))
        if rest:
            return replace(rest, acronym=Span(inside.start, inside.start + mark.start()))
    place = _read_place(text, inside)
    return place or (_Beside(acronym=inside) if _is_acronym(words) else None)


def _read_place(text: str, at: Span) -> _Beside | None:
    """A country, or a city and a country, and nothing else; a city alone only where it is said to be the base."""
    lead = _based().match(text, at.start, at.end)
    start, end = _strip(text, lead.end() if lead else at.start, at.end)
    words = text[start:end]
    if code := base_code(words):
        return _Beside(place=Span(start, end), country=code)
    parts = [part for part in _BETWEEN.split(words) if part]
    if len(parts) == 1 and len(halves := words.rsplit("-", 1)) == 2:
        parts = halves
    if lead and len(parts) == 1 and words[:1].isupper():
        return _Beside(place=Span(start, end), city=words)
    if len(parts) != 2:
        return None
    codes = [base_code(part) for part in parts]
    city, code = (parts[0], codes[1]) if codes[1] else (parts[1], codes[0])
    if code and None in codes:
        return _Beside(place=Span(start, end), country=code, city=city)
    return None


def _read_tail(text: str, start: int, end: int) -> tuple[_Beside | None, int]:
    """The place that follows a name, and where it begins with its comma or dash: ", Lisbon, Portugal"."""
    stop = _strip(text, start, end)[1]
    start = max(start, stop - _LONGEST_TAIL)
    lead = _based_behind().search(text, start, stop)
    if lead and (place := _read_place(text, Span(lead.start("place"), stop))):
        return place, lead.start()
    tail = _TAIL.search(text, start, stop)
    if not tail:
        return None, end
    at = Span(*_strip(text, *tail.span("tail")))
    place = _read_place(text, at)
    if not place:
        return None, end
    city = _city_before(text, start, tail.start()) if not place.city else None
    if city:
        return _join_city(text, place, city), _before_city(text, city)
    return place, tail.start()


def _city_before(text: str, start: int, end: int) -> Span | None:
    """A well-known city at the end of a name, behind a comma or dash: "Alda Institute, Lisbon (Portugal)"."""
    stop = _strip(text, start, end)[1]
    tail = _TAIL.search(text, max(start, stop - _LONGEST_TAIL), stop)
    if not tail:
        return None
    begin, end = _strip(text, *tail.span("tail"))
    lead = _FROM.match(text, begin, end)
    at = Span(lead.end() if lead else begin, end)
    behind_brackets = text[start - 1 : start] in (")", "]") and begin - start <= len(", ")
    is_set_off = behind_brackets or _DASH_LAST.search(text, start, begin) is not None
    is_set_off = is_set_off and lead is None and may_be_city(at.of(text))
    return at if is_set_off or match_key(at.of(text)) in known_cities() else None


def _join_city(text: str, place: _Beside, city: Span) -> _Beside:
    return replace(place, city=city.of(text), place=Span(city.start, place.place.end if place.place else city.end))


def _before_city(text: str, city: Span) -> int:
    """Where the name before a city ends, without the mark between: ", de Lisboa"."""
    start = city.start
    while start > 0 and text[start - 1] not in ",:-–—\n":
        start -= 1
    return _strip(text, 0, start)[1]


@cache
def _based() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_word('based-in').pattern})(?!\w)\s*", re.IGNORECASE)


@cache
def _based_behind() -> re.Pattern[str]:
    """What says that a base follows, of several words each: "en" and "in" stand in names too."""
    phrases = either(words for words in word_list("based-in") if " " in words)
    alone = either(words for words in word_list("based-in") if " " not in words)
    return re.compile(rf"[,(–-]\s*(?P<place>(?:(?:{phrases})\s|(?:{alone})\s?[:：]).*)$", re.IGNORECASE | re.DOTALL)


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    edges = _EDGES + _BULLETS + _QUOTES + "\n"
    while start < end and text[start] in edges:
        start += 1
    while (
        end > start
        and text[end - 1] in edges
        and not (text[end - 1] == "." and _ends_in_abbreviation(text[max(start, end - _LONGEST_ABBREVIATION) : end]))
    ):
        end -= 1
    return start, end


def _ends_in_abbreviation(words: str) -> bool:
    return re.search(r"(?:\b\w\.){2,}$|\b(?:Inc|Ltd|Co|e\.V|Corp|S\.A)\.$", words) is not None
