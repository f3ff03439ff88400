"""The place that a writer puts beside an institution's name: in brackets, or behind a comma, a dash or another mark."""

import re
from collections.abc import Sequence
from functools import cache

import msgspec
from msgspec.structs import replace

from ...assets import any_word, word_list
from ...model import Span
from ...wording import match_key
from ...words import either
from ..values.acronyms import abbreviates, is_acronym
from ..values.brackets import outside_brackets
from ..values.countries import base_code
from ..values.name_looks import HEADED, is_field, known_cities, may_be_city, place_code, weigh_name

EDGES = " \t\xa0.,;:-–—"
_STRIPPED = EDGES + "*•·▪●◦►▸‣✓→" + '"“”«»' + "\n"
# A hyphen within a word parts nothing: "Alda Institute, Guinea-Bissau".
_MARK = re.compile(r"[,:\n\t/|>([]|\s[-–—]\s|[–—]|(?<=[)\]])\s")
_BETWEEN = re.compile(r"[,:\n\t/|>()\[\]]|\s[-–—]\s|[–—]")
_COUNTRY_IN_BRACKETS = re.compile(r"[^()\[\]]*[^\s()\[\]]\s*[(\[][^()\[\]]+[)\]]?\s*$")
_OPENING = {'"': '"', "”": "“", "»": "«"}
_FROM = re.compile(r"(?:de|from|of|du|in)\s|d['’]", re.IGNORECASE)
# "con sede en La Paz"
_ARTICLE_OF_CITY = re.compile(r"(?<=[a-z]\s)(?:La|El|Los|Las|The|Le)\s*$")
_AND = re.compile(r"\s(?:and|y|e|et|&)\s", re.IGNORECASE)
_LONGEST_TAIL, _MOST_PARTS, _LONGEST_ABBREVIATION = 120, 3, 12


class Beside(msgspec.Struct, frozen=True):
    """What stands beside a name: an acronym, a place, or both."""

    acronym: Span | None = None
    place: Span | None = None
    country: str | None = None
    city: str | None = None

    def join(self, other: "Beside") -> "Beside":
        """Both; what stands in the other goes before."""
        place = other if other.place else self
        return Beside(self.acronym or other.acronym, place.place, place.country, place.city)


def read_place(text: str, at: Span) -> Beside | None:
    """A country, or a city and a country, and nothing else; a city alone only where it is said to be the base.

    For "idem" it is the place of whoever was named before, and neither is told.
    """
    lead = _based().match(text, at.start, at.end)
    behind = lead.start() + len(_ARTICLE_OF_CITY.sub("", lead[0])) if lead else at.start
    start, end = strip_edges(text, behind, at.end)
    words = text[start:end]
    if code := base_code(words):
        return Beside(place=Span(start, end), country=code)
    if _repeats(words):
        return Beside(place=Span(start, end))
    parts = _parts(words)
    if len(parts) == 1 and len(halves := words.rsplit("-", 1)) == 2:
        parts = halves
    if lead and len(parts) == 1 and words[:1].isupper():
        return Beside(place=Span(start, end), city=None if _names_several(words) else words)
    found = _country_of(parts)
    return Beside(place=Span(start, end), country=found[1], city=found[0]) if found and len(parts) > 1 else None


def _names_several(words: str) -> bool:
    """Whether words name several cities, of which none is the base: "offices in Nairobi and Kampala"."""
    return (
        match_key(words) not in known_cities()
        and all(part[:1].isupper() for part in _AND.split(words))
        and bool(_AND.search(words))
    )


def _parts(words: str) -> list[str]:
    return [part for raw in _BETWEEN.split(words) if (part := raw.strip(EDGES))]


def _country_of(parts: Sequence[str]) -> tuple[str | None, str] | None:
    """The city and the country that parts name, the country first or last: "Boston", "Massachusetts", "USA"."""
    if not 0 < len(parts) <= _MOST_PARTS:
        return None
    codes = [place_code(part, [*parts[:number], *parts[number + 1 :]]) for number, part in enumerate(parts)]
    if len([code for code in codes if code]) != 1 or (codes[0] is None and codes[-1] is None):
        return None
    country = next(code for code in codes if code)
    others = [part for part, code in zip(parts, codes, strict=True) if code is None]
    if len(others) + 1 < len(parts) or (len(others) > 1 and match_key(others[0]) not in known_cities()):
        return None
    return (others[0] if others else None), country


def read_tail(text: str, start: int, end: int) -> tuple[Beside | None, int]:
    """The place that follows a name, and where it begins with its mark: ", Lisbon, Portugal", "– Portugal (Lisbon)"."""
    stop = _strip_blank(text, start, end)
    begin = max(start, stop - _LONGEST_TAIL)
    lead = _based_behind().search(text, begin, stop)
    if lead and (place := read_place(text, Span(lead.start("place"), stop))):
        return place, lead.start()
    for mark, behind in outside_brackets(_MARK, text, begin, stop):
        place = _read_behind(text, Span(start, mark), Span(behind, stop))
        if place:
            return place, mark
    return None, end


def _read_behind(text: str, name: Span, at: Span) -> Beside | None:
    """The place behind a mark, where the words are one and its city is no part of the name."""
    start, end = strip_edges(text, at.start, at.end)
    lead = _FROM.match(text, start, end)
    begin = lead.end() if lead else start
    words = text[begin:end]
    whole = base_code(words)
    if whole and abbreviates(words, name.of(text)):
        return None  # "Basin Institute of Housing (BIH)" need not be in Bosnia
    if not lead and (whole or _repeats(words)):
        return Beside(place=Span(start, end), country=whole)
    found = _country_of(_parts(words))
    if not found and not lead and is_city(words) and not is_city(name.of(text)):
        return Beside(place=Span(start, end), city=words)
    if not found or (found[0] is None and lead):
        return None
    city, country = found
    if city is not None and not _is_city_of(text, name, Span(begin, end), city, led=lead is not None):
        return None
    return Beside(place=Span(begin, end), country=country, city=city)


def _repeats(words: str) -> bool:
    return any_word("same-place").fullmatch(words) is not None


def is_city(words: str) -> bool:
    """Whether words are a well-known city and nothing else: "Port-au-Prince"; "LIMA" may be an acronym."""
    return match_key(words) in known_cities() and not (words.isupper() and is_acronym(words))


def _is_city_of(text: str, name: Span, at: Span, city: str, *, led: bool) -> bool:
    """Whether words behind a name are a city: known, or set off by more than a comma, or behind a whole name."""
    if is_city(city):
        return True
    if led or not may_be_city(city) or is_field(city) or _AND.search(city):
        return False
    mark = text[name.end : at.start].strip()
    before = name.of(text).rstrip()
    set_off = mark not in ("", ",") or before.endswith((")", "]"))
    return set_off or _COUNTRY_IN_BRACKETS.match(text, at.start, at.end) is not None or weigh_name(before) >= HEADED


def read_tail_again(text: str, start: int, end: int, found: Beside) -> tuple[Beside, int]:
    """A city in front of a country that was read: "Alda Institute, Lisbon" before "(Portugal)"."""
    stop = strip_edges(text, start, end)[1]
    for mark, behind in outside_brackets(_MARK, text, max(start, stop - _LONGEST_TAIL), stop):
        at = Span(*strip_edges(text, behind, stop))
        lead = _FROM.match(text, at.start, at.end)
        city = Span(lead.end() if lead else at.start, at.end)
        if len(city) and match_key(city.of(text)) in known_cities():
            whole = Span(city.start, found.place.end if found.place else city.end)
            return replace(found, city=city.of(text), place=whole), mark
    return found, end


@cache
def _based() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_word('based-in').pattern})(?!\w)\s*", re.IGNORECASE)


@cache
def _based_behind() -> re.Pattern[str]:
    """What says that a base follows, of several words each: "en" and "in" stand in names too."""
    phrases = either(words for words in word_list("based-in") if " " in words)
    alone = either(words for words in word_list("based-in") if " " not in words)
    seat = rf"{any_word('seat').pattern}\s(?=(?-i:[A-ZÀ-Þ]))"  # "HQ Nairobi"
    lead = rf"(?:{phrases})\s|(?:{alone})\s?[:：]|{seat}"
    return re.compile(rf"[,(–-]\s*(?P<place>(?:{lead}).*)$", re.IGNORECASE | re.DOTALL)


def strip_edges(text: str, start: int, end: int) -> tuple[int, int]:
    """A range without marks, bullets and quotes at its edges, and without a bracket that it does not open."""
    while start < end and (text[start] in _STRIPPED or text[start] == "+"):
        start += 1
    while end > start and (
        (text[end - 1] in _STRIPPED and not (_is_abbreviation(text, start, end) or _ends_quoted(text, start, end)))
        or (text[end - 1] in ")]" and not any(opening in text[start:end] for opening in "(["))
    ):
        end -= 1
    return start, end


def _ends_quoted(text: str, start: int, end: int) -> bool:
    """Whether a range ends with a part of the name in quotation marks: "Universidad Católica «Nuestra Señora»"."""
    opening = _OPENING.get(text[end - 1])
    begin = text.find(opening, start + 1, end - 1) if opening else -1
    return begin > start and " " in text[begin:end]  # "Urban Futures Lab “UFL”" ends with an acronym


def _strip_blank(text: str, start: int, end: int) -> int:
    """The end of a range without marks behind its last word or bracket."""
    while end > start and text[end - 1] in _STRIPPED:
        end -= 1
    return end


def _is_abbreviation(text: str, start: int, end: int) -> bool:
    words = text[max(start, end - _LONGEST_ABBREVIATION) : end]
    return (
        words.endswith(".")
        and re.search(r"(?:\b\w\.){2,}$|\b(?:Inc|Ltda?|Co|Cía|e\.V|Corp|S\.A)\.$", words) is not None
    )
