"""Positions that say where they are held, in one run of words: "Legal Adviser at City of Alda"."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ...assets import any_word
from ...model import Language, Span
from ...wording import match_key
from ..values.acronyms import is_acronym
from ..values.countries import country_code
from ..values.line_kinds import Kind, tell_kind, weigh_position
from ..values.line_parts import Cut, Part
from ..values.name_looks import (
    HEADED,
    is_country_or_city,
    is_field,
    is_institution,
    opens_with_kind,
    strip_article,
    weigh_name,
)
from .bodies import Bodies

_OCCUPATION, _BODY = 0.4, 1.0
# "Directeur à Paris" works in a town; "Experte en Logement social" knows about it.
_AMBIGUOUS = ("en", "dans", "with", "from", "in the", "/")
_OF = re.compile(r"(?<=\w)\s(?:(?:of|de|del|du)\s|d['’]\s?)(?=\w)", re.IGNORECASE)
_OF_NAME = ("of", "for", "de", "del", "des", "du", "para", "pour", "d'")
_NAME_AND_POSITION, _SHORTEST_ACRONYM = 2, 3
# "CEO Roofly Ltd."
_CHIEF_OF = re.compile(r"(?P<position>\S+)\s+(?P<body>[A-ZÀ-Þ].*)")
_POSSESSIVE = re.compile(r"(?P<body>[A-ZÀ-Þ][^'’]+)['’]s?\s+(?P<position>[^'’]+)")
_RUN_ON = re.compile(
    r"(?P<body>[A-ZÀ-Þ]\S*(?:\s(?:[A-ZÀ-Þ(&]\S*|of|for|and|the))*\s[A-ZÀ-Þ(]\S*)\s(?P<position>[a-z].*)"
)
# How words for a trade end, in the three languages; one in small letters goes on: "Tram driver", "Conductrice de tram".
_TRADE = re.compile(
    r"[^\W\d_]{3,}(?:er|or|ist|ian|yst|man|woman|eur|euse|rice|ier|ière|ien|ienne|iste|ogue|ora|ero|era|ista|ario|aria)$"
)
_MOST_TRADE_WORDS = 5
_SLASH = re.compile(r"(?<=\s)/(?=\s)")


def cut_workplaces(parts: Sequence[Part], bodies: Bodies, *, is_usual: bool = False) -> list[Part]:
    """The parts of a line, those of position and workplace in two.

    Args:
        parts: Of one speaker.
        bodies: What institutions are told with.
        is_usual: Whether other lines of the same list are written so: then any name in capitals may be one.
    """
    found: list[Part] = []
    follows = False
    is_all = sum(tell_kind(part.words) is Kind.FREE for part in parts) <= _NAME_AND_POSITION
    for number, part in enumerate(parts):
        goes_on = any(one.cut is Cut.LINE for one in parts[number + 1 : number + 2])
        is_told = number >= _NAME_AND_POSITION and tell_kind(parts[number - 1].words) is Kind.FREE
        at_comma = follows and part.cut is Cut.COMMA
        two = _cut(part, bodies, follows=at_comma, is_told=is_told, is_usual=is_usual or goes_on)
        found += two or (_cut_at_body(part, bodies, is_usual=is_usual) if is_all else None) or [part]
        follows = weigh_position(part.words) >= _OCCUPATION or (follows and part.cut is Cut.COMMA)
    return found


def split_workplace(words: str) -> tuple[str, str]:
    """What stands in front of and behind the first comma, "at" or "of" of a position; nothing behind for no such.

    >>> split_workplace("Professor of Law, Alda University"), split_workplace("Mayor of the City of Alda")
    (('Professor of Law', 'Alda University'), ('Mayor', 'City of Alda'))
    """
    mark = words.find(",")
    if mark > 0:
        return words[:mark].rstrip(), strip_article(words[mark + 1 :].lstrip())
    found = any_word("works-at").search(words) or _OF.search(words)
    return (words[: found.start()].rstrip(), strip_article(words[found.end() :].lstrip())) if found else (words, "")


def tells_workplace(parts: Sequence[Part], bodies: Bodies) -> bool:
    """Whether a part of a line is plainly a position and a body where it is held."""
    return len(cut_workplaces(parts, bodies)) > len(parts)


def _cut(part: Part, bodies: Bodies, *, follows: bool, is_told: bool, is_usual: bool) -> list[Part] | None:
    """A part in two at the first word that says where, and behind which a body is named."""
    for before, sign, after in _splits(part.words, bodies):
        two = _in_two(part, before, after)
        position, organization = bodies.weigh(two[1])
        may_be = (is_usual or sign.casefold() not in _AMBIGUOUS) and position == 0 and not is_country_or_city(after)
        # Behind a position, "Women at Work" is a body.
        is_body = organization >= _BODY and (" " in after or is_acronym(after))
        goes_on = follows and (" " in before or is_body)
        told = goes_on or (before and weigh_position(before) >= _OCCUPATION)
        told = told or (not (follows or is_told) and _may_be_trade(before, after, bodies, is_usual=is_usual))
        if told and before and (may_be or (organization >= _BODY and position < _OCCUPATION)):
            return two
    return _cut_at_organizer(part, bodies)


def _may_be_trade(before: str, after: str, bodies: Bodies, *, is_usual: bool) -> bool:
    """Whether words in front of a body may be a position that no list holds: "Enumerator at Alda Institute".

    They are short and no name of a body, and end as such words do; or the list is written so, or organizers follow.
    """
    words = before.split()
    if not words or len(words) > _MOST_TRADE_WORDS or weigh_name(before) >= HEADED or not before[-1].isalpha():
        return False
    return is_usual or bodies.names_organizer(after) or _TRADE.match(words[0]) is not None


def _cut_at_organizer(part: Part, bodies: Bodies) -> list[Part] | None:
    """A part in two at the name of an organizer: "Director of Alda Institute"; other "of" say what somebody does."""
    for found in _OF.finditer(part.words):
        before, after = part.words[: found.start()].rstrip(), strip_article(part.words[found.end() :])
        is_name = " " in match_key(after) or is_acronym(after)
        if is_name and bodies.names_organizer(after) and weigh_position(before) >= _OCCUPATION:
            return _in_two(part, before, after)
    return None


def _cut_at_body(part: Part, bodies: Bodies, *, is_usual: bool) -> list[Part] | None:
    """A part in two at the body that a position is held in, "Alcaldesa del Municipio de Alda".

    Where other lines of the list are written so, it stands behind the last "of", "Head of Works of Alda Water".
    To be asked where a line tells no organization besides: of "Dean of the School of Law, Alda University" one follows.
    """
    for found in _OF.finditer(part.words):
        before, rest = part.words[: found.start()].rstrip(), part.words[found.end() :]
        after = strip_article(rest)
        has_article = after != rest or found[0].strip().casefold() in ("del", "du")
        is_firm = any_word("head-of-firm").search(before) is not None and _may_be_firm(after)
        is_body = is_firm or _is_body(after, bodies, has_article=has_article)
        if is_body and weigh_position(before) >= _OCCUPATION:
            return _in_two(part, before, after)
    *_, last = (None, *_OF.finditer(part.words)) if is_usual else (None,)
    if last and " " in part.words[last.end() :] and _may_be_firm(after := strip_article(part.words[last.end() :])):
        before = part.words[: last.start()].rstrip()
        return _in_two(part, before, after) if weigh_position(before) >= _OCCUPATION else None
    firm = _CHIEF_OF.match(part.words)
    if firm and any_word("head-of-firm").fullmatch(firm["position"]) and _may_be_firm(firm["body"]):
        return _in_two(part, firm["position"], firm["body"])
    return _cut_behind_body(part, bodies, is_usual=is_usual)


def _cut_behind_body(part: Part, bodies: Bodies, *, is_usual: bool) -> list[Part] | None:
    """A part in two behind the body that the position belongs to: "Roof Union's chair", "Roof Union chair"."""
    found = _POSSESSIVE.fullmatch(part.words) or _RUN_ON.fullmatch(part.words)
    if found is None or weigh_position(found["position"]) < _OCCUPATION:
        return None
    is_known = is_institution(found["body"]) or bodies.names_organizer(found["body"])
    if not (is_known or (is_usual and _may_be_firm(found["body"]))):
        return None
    body, position = ((part.span.start + at for at in found.span(name)) for name in ("body", "position"))
    return [
        replace(part, words=found[name], span=Span(start, end), closes=end)
        for name, (start, end) in (("body", body), ("position", position))
    ]


def _may_be_firm(words: str) -> bool:
    """Whether words may be what somebody has founded or runs: any name that is no place and no field of work."""
    return words[:1].isupper() and not is_country_or_city(words) and not is_field(words)


def _is_body(words: str, bodies: Bodies, *, has_article: bool) -> bool:
    """Whether words name a body, and not what somebody does or a part of one: "de la FAO", "of Alda Bank"."""
    first, *more = words.split()
    if first.isupper() and len(first) >= _SHORTEST_ACRONYM and (not more or country_code(" ".join(more)) is not None):
        return has_article or bodies.names_organizer(first)
    if not more or any(any_word(name).search(words) for name in ("office-of-body", "faculty", "by-programme")):
        return False
    opens = any_word("institution-head").match(words) and words[0].isupper()
    ends = any_word("institution-head").fullmatch(more[-1])
    goes_on = more[0] in _OF_NAME or (bodies.language is not Language.EN and more[0][0].isupper())
    if has_article and opens_with_kind(words):
        return True  # "presidenta de la junta vecinal Las Peñas"
    return bool((opens and goes_on) or (ends and first[0].isupper() and more[-1][0].isupper()))


def _in_two(part: Part, before: str, after: str) -> list[Part]:
    """The position that a part begins with, and the workplace that it ends with."""
    stop, end = part.span.start + len(before), part.span.end
    position = replace(part, words=before, span=Span(part.span.start, stop), closes=stop)
    return [position, replace(part, words=after, span=Span(end - len(after), end), cut=Cut.DASH)]


def _splits(words: str, bodies: Bodies) -> Iterator[tuple[str, str, str]]:
    """Position, preposition and workplace, for each preposition that a name stands behind, in capitals or known."""
    for found in (*any_word("works-at").finditer(words), *_SLASH.finditer(words)):
        after = strip_article(words[found.end() :].lstrip())
        if after[:1].isupper() or opens_with_kind(after) or bodies.names_organizer(after):
            yield words[: found.start()].rstrip(" ,"), found[0], after
