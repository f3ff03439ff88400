"""One speaker's line or card: which part of it is the name, the position, the organization.

Nothing but the kinds of the parts, their order and what parts them tells; other lines of the same list are
asked where one line alone does not say.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

import msgspec
from msgspec.structs import replace

from ...assets import any_word
from ...model import Span
from ..captions.caption_words import weigh_words
from ..captions.table import SPEAKER_FIELDS, CaptionTable
from ..values.countries import is_iso_code
from ..values.honorifics import is_honorific
from ..values.line_kinds import (
    Kind,
    has_honorific,
    is_titled,
    looks_like_family,
    looks_like_given,
    looks_like_name,
    tell_kind,
    tells_which,
    weigh_position,
)
from ..values.line_parts import Cut, Part, split_line
from ..values.name_looks import is_country_or_city, is_institution, may_be_city
from .bodies import Bodies
from .entries import Entry
from .offices import is_office, without_article
from .told_in_brackets import has_own_brackets

_TELLING = 0.5
_MOST_OF_CAPTION, _SEVERAL, _LONGEST_SHORT_FORM = 2, 2, 4
_BLOCK = re.compile(r"[^\W\d_]{3,}\s(?:n[°º.]\s?)?\d{1,4}")
_ABOUT = re.compile(r"(?:on|about|sobre|acerca de|sur|à propos d[eu])\s")
_SENTENCE = re.compile(r"[^\W\d_]{3}\.\s")
_VALUES = (Kind.ADDRESS, Kind.TIME, Kind.NATIONALITY, Kind.COUNTRY)
_FIELD_OF = {Kind.ADDRESS: "email", Kind.TIME: "speaker-time", Kind.NATIONALITY: "nationality"}


class Habits(msgspec.Struct, frozen=True, kw_only=True):
    """How the lines of one list are written.

    Attributes:
        family_first: Whether family names stand in front, "Field, Ana".
        position_first: How much speaks for the position before the organization; below 0 for the other order.
        country_told: Whether each line tells a country by itself.
    """

    family_first: bool = False
    position_first: float = 0.0
    country_told: bool = False


class Reader(Bodies, frozen=True, kw_only=True):
    """What the lines of a report's speakers are read with.

    Attributes:
        captions: Printed wording: a line may say "E-mail:" in front of one.
    """

    captions: CaptionTable

    def opens_by_caption(self, parts: Sequence[Part]) -> bool:
        """Whether a line begins with the caption of a name."""
        return self._caption(parts[0]) == "speaker-name"

    def find_name(self, parts: Sequence[Part], habits: Habits) -> tuple[int, int] | None:
        """The first part of a line that is a person's name, and the first behind it."""
        whole = [one for one in range(len(parts)) if has_honorific(parts[one].words, self.language)]
        for number, part in enumerate(parts):
            if self._caption(part) == "speaker-name" and number + 1 < len(parts):
                return number + 1, self._end_of_name(parts, number + 1, habits)
        for number in whole or range(len(parts)):
            part = parts[number]
            kind = tell_kind(part.words)
            end = self._end_of_name(parts, number, habits)
            if end > number + 1 or number in whole or looks_like_name(part.words):
                return number, end
            leads = self._leads(part) or is_office(part.words)
            if kind in (Kind.FREE, Kind.NATIONALITY, Kind.COUNTRY) and not leads:
                return None
        return None

    def _end_of_name(self, parts: Sequence[Part], number: int, habits: Habits) -> int:
        if number + 1 >= len(parts) or (number and is_office(parts[number - 1].words)):
            return number + 1  # also of "Mayor Ana Field, Kera, Peru"
        part, given = parts[number], parts[number + 1]
        titled = has_honorific(part.words, self.language)
        is_position = looks_like_name(part.words) and weigh_position(given.words) > 0  # "Ana Field, Architect"
        if is_honorific(given.words, self.language) and (_is_short(given) or not (titled or is_position)):
            return number + 2  # but of "Ms Ana Field, Engineer" it is the position
        if given.cut is not Cut.COMMA or given.is_bracketed or not looks_like_given(given.words):
            return number + 1
        if given.words.isupper() and self.names_organizer(given.words):
            return number + 1  # "Stefan Kuhn, ICLEI, Allemagne"
        if not given.words.isupper() and is_institution(given.words):
            return number + 1  # "Pr Sanjay Rao, IIT Bombay, Indien"
        stands_alone = looks_like_family(part.words, self.language)
        follows = parts[number + 2 : number + 3]
        is_followed = any(tell_kind(one.words) in (Kind.NATIONALITY, Kind.COUNTRY) for one in follows)
        if not (stands_alone or ((looks_like_name(part.words) or titled) and (habits.family_first or is_followed))):
            return number + 1
        behind = any(is_honorific(one.words, self.language) for one in follows)
        return number + 3 if behind else number + 2

    def is_family_first(self, parts: Sequence[Part]) -> bool:
        """Whether a line's name is plainly a family name before a given one."""
        found = self.find_name(parts, Habits())
        return found is not None and found[1] > found[0] + 1

    def assign(self, parts: Sequence[Part], habits: Habits) -> Entry | None:
        """The fields of one speaker; None where the parts hold no name."""
        found = self.find_name(parts, habits)
        if found is None:
            return None
        begin, end = found
        entry = Entry(_join(parts[begin:end]))
        told = ""
        leads = sum(part.is_lead for part in parts)
        for number, part in enumerate(parts):
            if begin <= number < end:
                told = ""
                entry.close()
            elif part.is_lead and (caption := self._caption(part, by_words=leads >= _SEVERAL)):
                told = caption
            elif part.is_lead and (self._leads(part) or leads >= _SEVERAL):
                told = ""  # a role, or a caption that is not known
            elif number < begin and self._tells_of_event(parts[number:begin]):
                continue
            elif told:
                entry.tell(told, part)  # of two names the first is meant
                entry.close()
            else:
                self._place(entry, parts, number, end, habits)
            if not part.is_lead and number + 1 < len(parts) and _begins_anew(parts[number + 1], part):
                told = ""
        return entry

    def _place(self, entry: Entry, parts: Sequence[Part], number: int, end: int, habits: Habits) -> None:
        part = parts[number]
        kind = tell_kind(part.words)
        if kind is Kind.COUNTRY and not (self._is_persons(parts, number, end) or habits.country_told):
            kind = Kind.ASIDE
        if kind is Kind.FREE and (self._is_seat(entry, parts, number) or _is_beside_matter(part)):
            kind = Kind.ASIDE
        if kind is Kind.FREE and number and tells_which(parts[number - 1].words, part.words):
            kind = Kind.NATIONALITY
        if kind is Kind.FREE and part.is_bracketed and is_iso_code(part.words):
            kind = self._kind_of_code(parts[number - 1], entry, is_first=number == end)
        if kind is Kind.COUNTRY:
            kind = Kind.NATIONALITY
        if kind is Kind.ROLE and not has_own_brackets(parts, number) and number >= end and len(entry.free) < _SEVERAL:
            kind = Kind.FREE
        if kind is Kind.FREE and not _tells_of_address(parts, number):
            entry.add_free(without_article(part))
        elif kind in _FIELD_OF:
            entry.tell(_FIELD_OF[kind], part)
            entry.close()

    def _is_seat(self, entry: Entry, parts: Sequence[Part], number: int) -> bool:
        """Whether a part is the town that the body in front of it is in: "Lake Bank, Kisumu, Kenya"."""
        part, behind = parts[number], parts[number + 1 : number + 2]
        if entry.free[-1:] != list(parts[number - 1 : number]) or part.cut > Cut.BRACKET:
            return False
        has_country = any(one.cut <= Cut.BRACKET and tell_kind(one.words) is Kind.COUNTRY for one in behind)
        position, organization = self.weigh(entry.free[-1])
        is_known = is_country_or_city(part.words) and (organization >= 1 or (has_country and position < _TELLING))
        is_town = is_known or (has_country and organization >= 1 and may_be_city(part.words))
        return is_town and max(self.weigh(part)) < _TELLING

    def _kind_of_code(self, before: Part, entry: Entry, *, is_first: bool) -> Kind:
        """What a country's code in brackets tells: "Ana Field (PE)", or of a body, "City of Lyon (FR)"."""
        is_of_body = entry.free[-1:] == [before] and self.weigh(before)[0] < _TELLING
        return Kind.NATIONALITY if is_first else Kind.ASIDE if is_of_body else Kind.FREE

    def _tells_of_event(self, parts: Sequence[Part]) -> bool:
        """Whether the first of some parts in front of a name is what happens then: "Opening (10:00): Ana Field"."""
        leads = any(part.is_lead for part in parts)
        return leads and tell_kind(parts[0].words) is Kind.FREE and max(self.weigh(parts[0])) < _TELLING

    def _is_persons(self, parts: Sequence[Part], number: int, end: int) -> bool:
        """Whether a country is told of the person: beside the name, or by itself.

        In brackets behind a position or an organization it is theirs: where a mayor's city lies is no nationality.
        """
        if all(tell_kind(one.words) in (Kind.NATIONALITY, Kind.COUNTRY, Kind.ROLE) for one in parts[end:number]):
            return True
        part, before = parts[number], parts[number - 1]
        position, organization = self.weigh(before)
        return not part.is_bracketed and (position > organization or part.cut is not Cut.COMMA)

    def tells_late_country(self, parts: Sequence[Part], habits: Habits) -> bool:
        """Whether a line tells a country or nationality behind other things."""
        found = self.find_name(parts, habits)
        return found is not None and any(
            tell_kind(part.words) in (Kind.NATIONALITY, Kind.COUNTRY) for part in parts[found[1] + 1 :]
        )

    def opens_by_role(self, parts: Sequence[Part]) -> bool:
        """Whether a line begins with what somebody did at the event, "Closing: Bo Hill"."""
        return parts[0].is_lead and self._leads(parts[0])

    def _leads(self, part: Part) -> bool:
        is_part = part.is_lead and any_word("speaker-part").fullmatch(part.words) is not None
        return is_part or tell_kind(part.words) is Kind.ROLE

    def caption_of(self, words: str) -> str:
        """The field whose caption some words are; empty where they are none."""
        match = self.captions.find(words, SPEAKER_FIELDS)
        return match.field if match and match.score == 1.0 else ""

    def _caption(self, part: Part, *, by_words: bool = False) -> str:
        match = self.captions.find(part.words, SPEAKER_FIELDS) if part.is_lead else None
        if match or not (part.is_lead and by_words):
            return match.field if match else ""
        weighed = {name: weight for name, weight in weigh_words(part.words).items() if name in SPEAKER_FIELDS}
        best = max(weighed, key=lambda name: weighed[name], default="")
        return best if best and weighed[best] >= _TELLING else ""


@lru_cache(maxsize=1024)
def is_of_list(words: str, *, is_told: bool) -> bool:
    """Whether what may be a caption is a line of a speaker, or the begin of one: a name, or several parts.

    Args:
        words: What stands before a colon, in a cell or line of its own.
        is_told: Whether its words speak for a caption: no name then, unless there is a title in front.

    >>> is_of_list("Mr Bo Hill, Second Forum, 9", is_told=True), is_of_list("Name (Mr/Ms)", is_told=True)
    (True, False)
    """
    parts = split_line(words)
    if len(parts) > _MOST_OF_CAPTION or _SENTENCE.search(words) or tell_kind(words) in _VALUES:
        return True
    first = parts[:2]
    titled = any(is_titled(part.words) for part in first)
    return titled or (
        not is_told and any(looks_like_name(part.words) or is_institution(part.words) for part in first[:1])
    )


def _is_beside_matter(part: Part) -> bool:
    """Whether a part tells a block of a town by its number, "Block 7", or what was spoken about, "– on pumps".

    "District 7" governs.
    """
    is_block = _BLOCK.fullmatch(part.words) is not None and not is_institution(part.words)
    return is_block or (part.cut is Cut.DASH and _ABOUT.match(part.words) is not None)


def _begins_anew(part: Part, before: Part) -> bool:
    """Whether a part is no rest of what a caption told before it: it goes on in small letters in the next line."""
    parted = part.cut >= Cut.COLUMN and not (part.cut is Cut.LINE and part.words[0].islower())
    return parted or (before.is_bracketed and not part.is_bracketed)


def _is_short(part: Part) -> bool:
    """Whether a part is a short form in brackets: "Prof. Ana Field (Ms)"."""
    return part.is_bracketed and len(part.words) <= _LONGEST_SHORT_FORM


def _tells_of_address(parts: Sequence[Part], number: int) -> bool:
    """Whether a part in brackets says what address stands in front of it: "ana@alda.example (office)"."""
    return parts[number].is_bracketed and number > 0 and tell_kind(parts[number - 1].words) is Kind.ADDRESS


def _join(parts: Sequence[Part]) -> Part:
    first, last = parts[0], parts[-1]
    return replace(first, span=Span(first.span.start, last.span.end), closes=last.closes)
