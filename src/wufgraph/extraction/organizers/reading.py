"""Organizing institutions: each name of a list, with the acronym and the place that stand beside it."""

import re
from functools import cache

from msgspec.structs import replace

from ...assets import any_word, word_list
from ...model import Span
from ...words import either
from ..captions.caption_words import weigh_words
from ..values.acronyms import Fit, abbreviates, fit_acronym, spells, stands_for
from ..values.countries import base_code, country_code, is_iso_code
from ..values.list_marks import lead_words, organized_by, role_before, role_behind, with_usual_marks
from ..values.name_looks import HEADED, KNOWN, find_article, is_known, may_be_city, weigh_name
from ..values.nothing import is_nothing
from .cities_between import with_cities_between
from .contacts import without_contacts
from .host_sentences import as_list
from .name_lists import split_names
from .named import NamedOrganizer, join_rests, without_article
from .place_of_all import find_place_of_all, with_place_of_all
from .places_beside import EDGES, Beside, is_city, read_place, read_tail, read_tail_again, strip_edges
from .told_places import with_told_places

_BRACKETED = re.compile(r"[(\[](?P<inside>[^()\[\]]+)[)\]]")
_BRACKETED_LAST = re.compile(rf"{_BRACKETED.pattern}$")
_PLACE_FIRST = re.compile(r"(?P<place>[^\W\d_][^:\n,;]{2,40}?)(?:\s?[:：]|\s[-–—/])\s+")
_ACRONYM = re.compile(r"[A-Z]{1,4}\d{1,3}|(?=(?:.*[A-ZÀ-Þ]){2})[\w.&/+-]{2,15}(?:[ -][A-ZÀ-Þ][\w.&-]{0,12})?")
_ACRONYM_FIRST = re.compile(
    r"(?P<acronym>[^\s,;:()\[\]]{2,15}?)(?:\s?[(\[](?P<inside>[^()\[\]]+)[)\]]|(?:\s[-–—/=]|[-–—,:])\s*(?P<behind>[^\s(\[][^(\[]*))"
)
_ACRONYM_LAST = re.compile(r"(?P<mark>\s-|[–—/=|“«\",:\t])\s*(?P<acronym>[^\s,;:()\[\]]{2,15})$")
# What an acronym stands behind that need not be spelled out by the name.
_SETS_OFF = ("-", "–", "—", "=", "“", "«", '"')
_DASHES = ("-", "–", "—")
_BETWEEN = re.compile(r"\s*[,;/:]\s*|\s+[-–—]\s+|\s*[–—]\s*")
_WEB = re.compile(
    r"[\s,;(–-]*(?:https?://|www\.)[^\s,;()]+\)?|[\s,;(–-]*[\w.+-]+@[\w-]+(?:\.[\w-]+)+\)?", re.IGNORECASE
)
_KINDS = "kind-of-organization", "kind-of-organizer"
_INDEFINITE = re.compile(r"^(?:an?|una?|une)\s", re.IGNORECASE)
_LONGEST_TAIL, _MOST_FRONTS, _FEWEST_CODES = 120, 6, 2
_ASKS = 0.65


def parse_organizers(text: str, bases_count: int = 0) -> list[NamedOrganizer]:
    """Split an answer into names.

    Args:
        text: The answer; each of its lines may hold several names.
        bases_count: How many bases the form states, which tells whether "A and B" is two names where its
            words leave that open.

    >>> [o.name for o in parse_organizers("Alda Institute (AI), Habitat Forum and UN-Habitat", 3)]
    ['Alda Institute', 'Habitat Forum', 'UN-Habitat']
    """
    usual = without_contacts(with_usual_marks(as_list(text)))
    of_all = find_place_of_all(usual)
    usual, text = (usual[: of_all.end], text[: of_all.end]) if of_all else (usual, text)
    named = [one for one in (_read_name(usual, part) for part in split_names(usual, bases_count)) if one]
    if usual != text:
        named = [replace(one, name=one.span.of(text)) for one in named]
    named = join_rests(without_article(text, named))
    told = _with_repeated(with_cities_between(with_told_places(_with_cities(_with_codes(named)))))
    return with_place_of_all(told, of_all)


def _with_repeated(organizers: list[NamedOrganizer]) -> list[NamedOrganizer]:
    """Organizers with the place of the one before where only "idem" is told: "Alda Lab (Peru); Second Forum (idem)"."""
    told: list[NamedOrganizer] = []
    for one in organizers:
        says_again = one.country_span and not one.country and not one.city
        before = told[-1] if told and says_again else one
        told.append(replace(one, country=before.country, city=before.city))
    return told


def _with_codes(organizers: list[NamedOrganizer]) -> list[NamedOrganizer]:
    """Organizers whose brackets all hold codes of countries, and no name's acronym: "Alda Institute (PE)"."""
    if len(organizers) < _FEWEST_CODES or not all(
        one.acronym and is_iso_code(one.acronym) and not stands_for(one.acronym, one.name) for one in organizers
    ):
        return organizers
    return [
        replace(one, acronym=None, acronym_span=None, country=one.acronym, country_span=one.acronym_span)
        for one in organizers
    ]


def _with_cities(organizers: list[NamedOrganizer]) -> list[NamedOrganizer]:
    """Organizers, where brackets hold the cities of several, so that those of the others do: "Alda Lab (Salto)"."""
    if sum(one.city is not None and one.country is None for one in organizers) < _FEWEST_CODES:
        return organizers
    return [_with_city(one) for one in organizers]


def _with_city(one: NamedOrganizer) -> NamedOrganizer:
    bracket = _BRACKETED_LAST.search(one.name)
    if bracket is None or one.country or one.city or not may_be_city(bracket["inside"]):
        return one
    start, name = one.span.start, one.name[: bracket.start()].rstrip()
    at = Span(start + bracket.start("inside"), start + bracket.end("inside"))
    return replace(one, name=name, span=Span(start, start + len(name)), city=bracket["inside"], country_span=at)


def _read_name(text: str, part: Span) -> NamedOrganizer | None:
    if _only_paid().search(text, part.start, part.end):
        return None
    start, end, found = _strip_front(text, part)
    last, found = _read_acronym_last(text, Span(start, end), found)
    named, found = _read_beside(text, last.start, last.end, found)
    if not found.acronym:
        named, found = _read_acronym_last(text, named, found)
    name = named.of(text)
    if not any(c.isalpha() for c in name) or _is_caption(name) or is_nothing(name):
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


@cache
def _only_paid() -> re.Pattern[str]:
    """What tells in brackets that an institution paid, and organized nothing: "(they paid for the flights)"."""
    return re.compile(rf"[(\[]\s*{any_word('only-paid').pattern}", re.IGNORECASE)


def _is_caption(name: str) -> bool:
    """Whether words ask for something, or only point to a name: a question, a role, "Country", "Acronym", "Idem"."""
    if name.endswith("?") or role_before().fullmatch(f"{name}:"):
        return True
    if any(any_word(words).fullmatch(name) for words in ("acronym-lead", "same-as-before", "ourselves")):
        return True
    return weigh_words(name).get("bases", 0.0) >= _ASKS and weigh_name(name) < HEADED


def _read_beside(text: str, start: int, end: int, found: Beside) -> tuple[Span, Beside]:
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
        found, start = found.join(Beside(acronym=acronym)), name.start
        if text[name.end : name.end + 1] in (")", "]"):
            end, tail_of = name.end, max(tail_of, name.end + 1)
    tail, begins = read_tail(text, max(tail_of, start), far)
    if tail:
        found, end, brackets_end = found.join(tail), min(end, begins), min(brackets_end, begins)
    for bracket in _BRACKETED.finditer(text, max(start, tail_of) + 1, brackets_end):
        beside = _read_brackets(text, Span(*strip_edges(text, *bracket.span("inside"))), text[start : bracket.start()])
        if beside is None or (beside.acronym and found.acronym) or (beside.place and found.place):
            continue
        found = found.join(beside)
        # The name ends where the first bracket that was taken off begins.
        end, tail_of = min(end, bracket.start()), bracket.end()
    if not found.place:
        tail, begins = read_tail(text, start, end)
        found, end = (found.join(tail), begins) if tail else (found, end)
    if found.place and not found.city:
        found, end = read_tail_again(text, start, end, found)
    return Span(*strip_edges(text, start, end)), found


def _read_acronym_last(text: str, named: Span, found: Beside) -> tuple[Span, Beside]:
    """A name without the acronym that follows it: "Urban Futures Lab – UFL", "Urban Futures Lab (Peru), UFL"."""
    tail = max(named.start, named.end - _LONGEST_TAIL)
    led = _led_acronym().search(text, tail, named.end)
    if led and _is_acronym(led["acronym"]):
        acronym = Beside(acronym=Span(*led.span("acronym")))
        return Span(*strip_edges(text, named.start, led.start())), found.join(acronym)
    last = _ACRONYM_LAST.search(text, tail, named.end)
    if not last:
        return named, found
    name = _without_tail(text[named.start : last.start()].split("(")[0]).strip(EDGES)
    mark = last["mark"].strip()
    needed = Fit.OPEN if mark in _SETS_OFF else Fit.SOME
    if mark in _DASHES and text[named.end : named.end + 1] == mark and _is_acronym(last["acronym"]):
        needed = Fit.NONE  # "Cooperación Alemana -GIZ-": dashes on both sides are brackets
    words = last["acronym"]
    is_place = (is_city(words) or country_code(words)) and not abbreviates(words, name)
    if fit_acronym(words, name) < needed or is_place:
        return named, found
    acronym = Beside(acronym=Span(*last.span("acronym")))
    return Span(*strip_edges(text, named.start, last.start())), found.join(acronym)


@cache
def _led_acronym() -> re.Pattern[str]:
    """An acronym behind a comma and what says so: ", known as KENET", ", siglas UFL"."""
    lead = any_word("acronym-lead").pattern
    return re.compile(rf",\s*{lead}\s?:?\s+[\"“«‘]?(?P<acronym>[^\s,;:()\[\]”»\"]{{2,15}})[”»\"’]?$", re.IGNORECASE)


def _read_acronym_first(text: str, part: Span) -> tuple[Span, Span] | None:
    """The name and the acronym in front of it: "UFL (Urban Futures Lab)", "UFL – Urban Futures Lab".

    "GIZ (Regional Office)" is a known institution and a part of it.
    """
    first = _ACRONYM_FIRST.match(text, part.start, part.end)
    if not first or not _is_acronym(first["acronym"]):
        return None
    name = Span(*strip_edges(text, *first.span("inside" if first["inside"] else "behind")))
    if is_known(text[part.start : name.start] + _without_tail(name.of(text))):
        return None
    spelled = fit_acronym(first["acronym"], _without_tail(name.of(text))) >= Fit.SOME
    if first["inside"] and not spelled and " " in name.of(text) and not read_place(text, name):
        weight = weigh_name(name.of(text))
        spelled = weight == KNOWN or (weight > 0 and weigh_name(first["acronym"]) < KNOWN)
    return (name, Span(*first.span("acronym"))) if spelled else None


def _without_tail(words: str) -> str:
    """A name without the place that may follow it."""
    return re.split(r",|\s[-–—]\s", words)[0]


def _is_acronym(words: str) -> bool:
    """Whether words are an acronym and no name of a place: at least a third of its letters are capitals."""
    letters = [character for character in words if character.isalpha()]
    if not words.split(" ")[0].isupper() and " " in words:
        return False  # "El Alto"
    return _ACRONYM.fullmatch(words) is not None and sum(map(str.isupper, letters)) * 3 >= len(letters)


def _strip_front(text: str, part: Span) -> tuple[int, int, Beside]:
    """Where a name begins behind roles, words that lead to it and its country; and where it ends before an address."""
    start, end = strip_edges(text, part.start, part.end)
    if told := organized_by().match(text, start, end):
        start = strip_edges(text, told.end(), end)[0]
    found = Beside()
    for _ in range(_MOST_FRONTS):
        before = role_before().match(text, start, end) or lead_words().match(text, start, end)
        before = before or _as_before().match(text, start, end)
        before = before or find_article(text, start, end)
        if not before and not found.place and (place := _PLACE_FIRST.match(text, start, end)):
            code = country_code(place["place"])
            if code and not abbreviates(place["place"], _without_tail(text[place.end() : end])):
                before, found = place, Beside(place=Span(*place.span("place")), country=code)
        if not before or before.end() == start:
            break
        start = strip_edges(text, before.end(), end)[0]
    if others := _and_others().search(text, max(start + 1, end - _LONGEST_TAIL), end):
        end = others.start()
    web = _WEB.search(text, max(start + 1, end - _LONGEST_TAIL), end)
    if web and not any(c.isalnum() for c in text[web.end() : end]):
        end = web.start()
    return start, end, found


@cache
def _as_before() -> re.Pattern[str]:
    """What says that whoever follows was named in an answer above: "Idem (Alda Institute)"."""
    return re.compile(rf"(?:{any_word('same-as-before').pattern})\s*[:(–-]\s*", re.IGNORECASE)


@cache
def _and_others() -> re.Pattern[str]:
    """What ends a list of names that says that there are more, "et al.", "and others", or is only its last joint."""
    return re.compile(rf"(?:[,;]?\s(?:{either(word_list('and-others'))})|\s(?:and|y|e|et|&))[\s.…]*$", re.IGNORECASE)


def _read_brackets(text: str, inside: Span, name: str) -> Beside | None:
    """An acronym, a place, or both: "(AIUF, Portugal)", "(based in Lisbon, Portugal)"; None for anything else."""
    words = inside.of(text)
    if abbreviates(words, name):
        return Beside(acronym=inside)  # whatever country is called so too
    mark = _BETWEEN.search(words)
    if mark and _is_acronym(words[: mark.start()]) and base_code(words[: mark.start()]) is None:
        rest = read_place(text, Span(inside.start + mark.end(), inside.end))
        if rest:
            return replace(rest, acronym=Span(inside.start, inside.start + mark.start()))
    # Of an institution named elsewhere, "research centre" may be a part: here it stands in brackets behind the whole.
    if any(any_word(kinds).fullmatch(_INDEFINITE.sub("", words)) for kinds in _KINDS):
        return Beside()  # "Alda Institute (NGO)", "(a cooperative)"
    place = read_place(text, inside) or (Beside(place=inside, city=words) if is_city(words) else None)
    if place is None and words.islower() and " " in words:
        return Beside()  # "(we are a youth group only, no office)"
    lead = _acronym_lead().match(words)
    at = Span(inside.start + (lead.end() if lead else 0), inside.end)
    is_acronym = _is_acronym(at.of(text)) or (" " not in at.of(text) and spells(at.of(text), name))
    return place or (Beside(acronym=at) if is_acronym else None)


@cache
def _acronym_lead() -> re.Pattern[str]:
    """What says that an acronym follows: "hereafter", "sigle :"."""
    return re.compile(rf"{any_word('acronym-lead').pattern}\s*:?\s+[\"“«‘]?\s?", re.IGNORECASE)
