"""Which edition of the form a document was filled in on: what it prints of one alone, and the forum that it names."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

import msgspec

from ...assets import read_table
from ...editions import USUAL, edition_for, editions
from ...model import Document, Span
from ...schemes import forum_sessions
from .caption_keys import caption_key
from .edition_rows import choose_rows
from .table import CaptionTable

_LONGEST_LINE = 300
_WORD_AT_END, _LOOK_BACK = re.compile(r"\b\w+\s+$"), 60


class ToldEdition(msgspec.Struct, frozen=True):
    """An edition, and how it was told.

    Attributes:
        edition: Its slug.
        rule: What told it.
        span: The words that did; None where it is the usual one, and where people said it.
    """

    edition: str
    rule: str = "captions"
    span: Span | None = None


def tell_edition(document: Document, captions: CaptionTable) -> ToldEdition:
    """The edition that people named; else of the forum that is named most, else whose wording is printed, else usual.

    Args:
        document: The text.
        captions: With the wordings of all editions.
    """
    if captions.form:
        return ToldEdition(captions.form, "told by the user")
    told = _most(_named_forums(document.text)), _most(_printed_wordings(document))
    rules = "name of the forum", "the form's own wording"
    found = (ToldEdition(one[0], rule, one[1]) for one, rule in zip(told, rules, strict=True) if one)
    first = next(found, ToldEdition(USUAL))
    return first if first.edition != USUAL else ToldEdition(USUAL)


def _most(places: Mapping[str, list[Span]]) -> tuple[str, Span] | None:
    """What has most places, and the first of them; None where two have as many."""
    ranked = Counter({edition: len(spans) for edition, spans in places.items()}).most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0], places[ranked[0][0]][0]


def _named_forums(text: str) -> Mapping[str, list[Span]]:
    names, pattern = _forum_names()
    found: dict[str, list[Span]] = defaultdict(list)
    begun = (pattern.match(text, place) for place in _places_of(_first_words(), text))
    for match in filter(None, begun):
        span = Span(*match.span())
        if match.lastgroup == "rest" and (first := _word_before(text, match.start())):
            span = Span(first.start(), match.end())
        slug = names.get(_spelled(span.of(text)))
        if slug and (edition := edition_for(slug)):
            found[edition.slug].append(span)
    return found


def _places_of(words: Iterable[str], text: str) -> list[int]:
    """Where any of some words in small letters stand in a text, or within its words, in whatever case."""
    lowered, places = text.lower(), list[int]()
    if len(lowered) != len(text):
        return list(range(len(text)))
    for word in words:
        place = lowered.find(word)
        while place >= 0:
            places.append(place)
            place = lowered.find(word, place + 1)
    return sorted(places)


def _word_before(text: str, place: int) -> re.Match[str] | None:
    return _WORD_AT_END.search(text, max(0, place - _LOOK_BACK), place)


@cache
def _first_words() -> frozenset[str]:
    """What the names begin with that `_forum_names` has a pattern for."""
    names = [name for one in forum_sessions() for name in one.names]
    return frozenset(name.split()[1 if " " in name else 0].rstrip("0123456789").lower() for name in names)


@cache
def _forum_names() -> tuple[Mapping[str, str], re.Pattern[str]]:
    """The session of each name, and what finds all that may be one: "WUF 12", "Twelfth session of the World Urban …".

    Names differ in their first word or their number alone, so that few patterns stand for all; the first word is
    looked for where the rest is found.
    """
    names = {_spelled(name): (one.slug, name) for one in forum_sessions() for name in one.names}
    short = {re.escape(name.rstrip("0123456789")) for _, name in names.values() if " " not in name}
    rests = {r"\s+".join(map(re.escape, name.split()[1:])) for _, name in names.values() if " " in name}
    written = rf"(?:{'|'.join(sorted(short))})[ -]?\d+|(?P<rest>{'|'.join(sorted(rests))})"
    return {key: slug for key, (slug, _) in names.items()}, re.compile(rf"\b(?:{written})\b", re.IGNORECASE)


def _spelled(name: str) -> str:
    return "".join(name.casefold().replace("-", " ").split())


def _printed_wordings(document: Document) -> Mapping[str, list[Span]]:
    owners = _wordings_of_one()
    found: dict[str, list[Span]] = defaultdict(list)
    for block in document.blocks:
        if len(block.span) <= _LONGEST_LINE and (owner := owners.get(caption_key(block.span.of(document.text)))):
            found[owner].append(block.span)
    return found


@cache
def _wordings_of_one() -> Mapping[str, str]:
    """The edition of each wording that it prints and no other."""
    rows = read_table("data/reference/captions.csv")
    printing: dict[str, set[str]] = defaultdict(set)
    for edition in editions():
        for row, official in choose_rows(rows, edition.slug, edition.fields):
            if official:
                printing[caption_key(row["wording"])].add(edition.slug)
    variants = {caption_key(row["wording"]) for row in rows if row["source"] == "variant"}
    return {key: min(slugs) for key, slugs in printing.items() if len(slugs) == 1 and key not in variants}
