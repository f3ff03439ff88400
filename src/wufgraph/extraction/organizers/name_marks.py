"""Where names in a list of institutions may part, and how much the marks there speak for two names."""

import re
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from functools import cache

import msgspec

from ...assets import any_word, word_list
from ...model import Span
from ...wording import match_key
from ..values.acronyms import Fit, fit_acronym, is_acronym, organizations_called
from ..values.brackets import outside_brackets
from ..values.countries import country_code
from ..values.list_marks import AND, EDGES, end_of_lead, hard_cuts, role_before, role_behind, soft_marks
from ..values.name_looks import (
    KNOWN,
    begins_with_kind,
    known_cities,
    may_be_base,
    opens_with_kind,
    strip_article,
    weigh_name,
)
from .acronym_marks import abbreviates_both, has_own, is_set_off_beyond, spells_out
from .joints import Joints

# A unit is no institution by itself: "UN-Habitat, Urban Mobility Unit"; "Department for International Development" is.
_UNIT = re.compile(r"(?:[^\W\d_][\w&-]*\s){1,5}(?:Unit|Section|Branch|Division|Desk)(?!\s+(?:of|for)\b)\b")
_OF = re.compile(r"\S+\s+(?:of|de|des|d['’])", re.IGNORECASE)
_NEAR = 200  # characters around a mark that tell what it stands between
_BRACKET, _DASHES = re.compile(r"[(\[]"), ("-", "–", "—")
_QUOTED = EDGES + "“«‘\"'"


class MarkKind(Enum):
    """What stands between two names, and how much it speaks for there being two."""

    HARD = auto()
    LEAD = auto()
    COMMA = auto()
    AND = auto()
    DASH = auto()
    SLASH = auto()
    BLANK = auto()


_PRIOR = {
    MarkKind.HARD: 6.0,
    MarkKind.LEAD: 2.5,
    MarkKind.COMMA: 1.0,
    MarkKind.AND: -0.8,
    MarkKind.DASH: 0.3,
    MarkKind.SLASH: -0.8,
    MarkKind.BLANK: -3.2,
}
_SHORT_LEAD, _ARTICLE_FOLLOWS, _ROLE_FOLLOWS, _KIND_FOLLOWS = 0.0, 0.5, 3.0, 1.0
_SOFT_IN_HARD_LIST, _PART_OF_WHOLE, _PERHAPS_A_PART, _LIKELY_A_PART, _BEHIND_COUNTRY = -1.0, -4.0, -1.0, -2.0, 1.5
_ACRONYM_OF_KNOWN, _ACRONYM_SPELLED_OUT, _OFFICE_OF_BODY = -18.0, -9.0, -8.0
_DASH_IN_HARD_LIST, _BEHIND_BRACKET = -4.0, 1.4
_LIKELY_ACRONYM, _MAY_BE_ACRONYM = -6.0, -3.5
_BASE_FOLLOWS = -6.0
_MOST_JOINTS = 12  # of one name


class Boundary(msgspec.Struct, frozen=True, kw_only=True):
    """A place between two parts, and how much speaks for two names around it."""

    start: int
    end: int
    kind: MarkKind
    prior: float


def find_boundaries(text: str) -> list[Boundary]:
    """The places of an answer that may part two names, from left to right."""
    hard = hard_cuts(text)
    # In a list that other marks part, commas stand within names.
    before_cuts = (text[max(0, s - _NEAR) : s].strip(" \t\n") for s, _ in hard)
    listed = any(before and not before.endswith(",") for before in before_cuts)
    listed = listed and not role_before().search(text)
    shouted = text.isupper() or text.islower()
    found = [Boundary(start=s, end=e, kind=MarkKind.HARD, prior=_PRIOR[MarkKind.HARD]) for s, e in hard]
    starts, ends = [0, *(end for _, end in hard)], [*(start for start, _ in hard), len(text)]
    for start, end in zip(starts, ends, strict=True):
        found += _soft_boundaries(text, Span(start, max(start, end)), listed=listed, shouted=shouted)
    return sorted(found, key=lambda one: one.start)


def _soft_boundaries(text: str, part: Span, *, listed: bool, shouted: bool) -> Iterator[Boundary]:
    found = [one for one in outside_brackets(soft_marks(), text, part.start, part.end) if one[1] > one[0]]
    starts, ends = [part.start, *(e for _, e in found)], [*(s for s, _ in found), part.end]
    names = [text[s:e].strip(EDGES) for s, e in zip(starts, ends, strict=True)]
    dashes = [_kind_of(text[s:e]) is MarkKind.DASH for s, e in found]
    joints = Joints.of(text, found, part)
    begin = part.start
    first = end_of_lead(text, part.start, part.end)
    for number, (start, end) in enumerate(found):
        following = found[number + 1][0] if number + 1 < len(found) else part.end
        words = text[end:following]
        bare = strip_article(text[end_of_lead(text, end, following) : following].lstrip(_QUOTED))
        before = text[max(begin, start - _NEAR) : start].strip(EDGES)
        kind = _kind_of(text[start:end])
        named = bare[:1].isupper() or bare[:1].isdigit() or shouted or _opens_small(kind, words, bare)
        if not named or _is_country(bare) or not before:
            continue  # a country or a rest in small letters goes with the name before it
        if start < first or _ends_company(text[start:end], bare):
            continue  # a mark within "Organizer and partners:"
        if text[start:end].strip() in _DASHES and any_word("region-behind").fullmatch(
            _BRACKET.split(bare)[0].strip(EDGES)
        ):
            continue  # "Habitat Coalition – Latin America" is a branch of it
        if role_behind().fullmatch(f"({words.strip(EDGES)})") or any_word("seat").match(words.lstrip()):
            continue  # "Alda Bank, headquarters in Kera"
        whole = text[end : _end_of_name(text, found[number + 1 : number + 2 + _MOST_JOINTS], part.end)]
        prior = _weigh_boundary(kind, text[start:end], before, words, listed=listed)
        if dashes[number] and fit_acronym(names[number], names[number + 1]) is Fit.SURE:
            prior += _ACRONYM_OF_KNOWN
        elif not is_set_off_beyond(names, dashes, number):
            prior += _weigh_acronym(kind, before, words, whole, listed=listed)
        if kind is MarkKind.AND:
            spelled_out = _ACRONYM_SPELLED_OUT if abbreviates_both(before, words) else 0.0
            closed = _BEHIND_BRACKET if is_behind_bracket(text, start) else 0.0
            prior += joints.weigh(number, before, bare) + spelled_out + closed
        is_city = match_key(words) in known_cities()
        leads = kind is MarkKind.DASH or (kind is MarkKind.COMMA and (listed or is_city))
        if (leads and may_be_base(text[end : part.end])) or (kind is MarkKind.DASH and is_city):
            prior += _BASE_FOLLOWS
        yield Boundary(start=start, end=end, kind=kind, prior=prior)
        begin = begin if kind is MarkKind.AND else end


def is_behind_bracket(text: str, mark: int) -> bool:
    """Whether a bracket closes right in front of a mark, as behind a name's acronym: "Urban Futures Lab (UFL) and"."""
    return text[max(0, mark - _NEAR) : mark].rstrip().endswith((")", "]"))


def _opens_small(kind: MarkKind, words: str, bare: str) -> bool:
    """Whether a name begins small, "la mairie de Kera"; behind "and" it has its article."""
    return opens_with_kind(bare) and (kind is not MarkKind.AND or not words.lstrip(_QUOTED).startswith(bare))


def _weigh_boundary(kind: MarkKind, mark: str, before: str, words: str, *, listed: bool) -> float:
    """How much speaks for two names around a mark, but for the look of the names.

    Args:
        kind: Of the mark.
        mark: What stands there.
        before: From the last boundary to the mark.
        words: From the mark to the next one.
        listed: Whether other marks part the names of the list.
    """
    prior = _PRIOR[kind]
    if kind in (MarkKind.COMMA, MarkKind.DASH) and listed:
        prior = min(prior, _SOFT_IN_HARD_LIST if kind is MarkKind.COMMA else _DASH_IN_HARD_LIST)
    if kind is MarkKind.LEAD and " " not in mark.strip():
        prior = _SHORT_LEAD
    bare = words.strip(EDGES)
    if role_before().match(bare):
        return prior + _ROLE_FOLLOWS
    if _is_country(re.split(r"[,(\[/|]|\s[-–—]\s", before.rstrip(")]"))[-1]):
        prior += _BEHIND_COUNTRY
    if bare != strip_article(bare):
        prior += _ARTICLE_FOLLOWS
    if kind is MarkKind.AND and _are_professions(before, bare):
        return prior + _PART_OF_WHOLE
    if kind is MarkKind.AND and begins_with_kind(bare) and before[:1].isupper():
        prior += _KIND_FOLLOWS  # "Un toit pour tous et Association des habitants"
    within = kind is MarkKind.COMMA or (kind is MarkKind.DASH and listed)
    if within and (
        (listed and _is_office(before, bare)) or _is_unit_of_known(before, bare) or _is_faculty_of(before, bare)
    ):
        return prior + _OFFICE_OF_BODY
    is_part = within and _is_part(before, bare)
    may_be_part = within and not is_part and _may_be_part(before, bare)
    perhaps = _LIKELY_A_PART if listed else _PERHAPS_A_PART
    return prior + (_PART_OF_WHOLE if is_part else perhaps if may_be_part else 0.0)


def _are_professions(before: str, words: str) -> bool:
    """Whether two of the people that one body is of stand beside each other: "Order of Engineers", "Architects"."""
    if any_word("profession").match(words) is None:
        return False
    *front, last = before.split()
    return bool(front) and any_word("profession").fullmatch(last) is not None


def _end_of_name(text: str, marks: Sequence[tuple[int, int]], end: int) -> int:
    """Where a name ends that may hold "and": at the next other mark, among those near."""
    far = marks[_MOST_JOINTS][0] if len(marks) > _MOST_JOINTS else end
    near = marks[:_MOST_JOINTS]
    return next((start for start, stop in near if _kind_of(text[start:stop]) is not MarkKind.AND), far)


def _weigh_acronym(kind: MarkKind, before: str, words: str, whole: str, *, listed: bool) -> float:
    """How much speaks against two names where of two parts one may be the acronym of the other.

    Args:
        kind: Of the mark between them.
        before: From the last boundary to the mark.
        words: From the mark to the next one.
        whole: From the mark to the next one that is no "and".
        listed: Whether other marks part the names of the list: "IPPUR – Federal University of Rio; Metropolis".
    """
    one, other, longest = (re.split(r"[(\[]", part)[0].strip(EDGES) for part in (before, words, whole))
    if has_own(words, other) or has_own(before, one):
        return 0.0
    fit = max(fit_acronym(one, other), fit_acronym(other, one), fit_acronym(one, longest))
    if fit is Fit.SURE and organizations_called(one) & organizations_called(other):
        return _ACRONYM_OF_KNOWN
    if (kind is MarkKind.DASH and spells_out(before, other)) or fit is Fit.SURE:
        return _ACRONYM_SPELLED_OUT
    if fit is Fit.SOME:
        return 0.0 if _BRACKET.search(before) else _LIKELY_ACRONYM  # behind "CELS (Peru)" stands another name
    if kind is not MarkKind.DASH:
        return 0.0
    if listed and fit_acronym(one, other) is Fit.OPEN:
        return _LIKELY_ACRONYM
    return _MAY_BE_ACRONYM if fit_acronym(other, one) is Fit.OPEN else 0.0


def _ends_company(mark: str, words: str) -> bool:
    """Whether words behind a mark end the name of a company or an association: "& Partners", ", A.C."."""
    bare = re.split(r"[(\[,–—]", words)[0].strip(" \t\n;:")
    if mark.strip()[:1] == ",":
        return spelled("legal-form").fullmatch(bare) is not None
    return AND.fullmatch(mark.strip()) is not None and spelled("company-tail").fullmatch(bare) is not None


@cache
def spelled(name: str) -> re.Pattern[str]:
    """The words of a list, whole, with or without stops and spaces behind their letters: "A. C.", "AC"."""
    return re.compile("|".join(re.escape(word).replace(r"\.", r"\.?\s?") for word in word_list(name)), re.IGNORECASE)


def _is_part(before: str, words: str) -> bool:
    """Whether a university and a part of it stand beside each other: "Institute for Water, University of Peru"."""
    if weigh_name(before) == KNOWN:
        return False
    part, whole = any_word("part-of-university"), any_word("university")
    if not whole.search(before) and (
        (whole.match(words) and part.search(before)) or (whole.search(words) and part.match(before))
    ):
        return True
    return whole.search(before) is not None and any_word("faculty").match(words) is not None


def _is_unit_of_known(before: str, words: str) -> bool:
    """Whether a part of a known body stands behind it: "UN-Habitat, Water Unit", "Kera University, Law School"."""
    if weigh_name(before) != KNOWN or weigh_name(words) == KNOWN:
        return False
    is_school = any_word("faculty").match(words) is not None and _OF.match(words) is not None
    return _UNIT.match(words) is not None or (is_school and any_word("university").search(before) is not None)


def _is_faculty_of(before: str, words: str) -> bool:
    """Whether a faculty and the acronym of its university stand beside each other: "Facultad de Derecho, UdelaR"."""
    # "Alda Lab and Faculty of Law, KTU", "Faculty of Law and Policy, KTU".
    names = (before.strip(EDGES), re.split(rf"\s(?:{AND.pattern})\s", before)[-1])
    faculty = any(map(any_word("faculty").match, names)) and not _BRACKET.search(before)
    return faculty and not any_word("university").search(before) and is_acronym(words) and weigh_name(words) < KNOWN


def _may_be_part(before: str, words: str) -> bool:
    """Whether what stands behind a university may be a part of it or another institution."""
    is_known = weigh_name(before) == KNOWN
    university, part = any_word("university"), any_word("part-of-university")
    return not is_known and university.search(before) is not None and part.match(words) is not None


def _is_office(before: str, words: str) -> bool:
    """Whether an office and the body that it belongs to stand beside each other: "Department of Housing, City of X".

    The other way round, "City of X, Housing Office", the word for the office may stand anywhere.
    """
    office, body = any_word("office-of-body"), any_word("public-body")
    behind = office.match(before) is not None and body.match(words) is not None
    return behind or (body.match(before) is not None and office.search(words) is not None)


def _is_country(words: str) -> bool:
    return country_code(words.strip(EDGES + "\n")) is not None


def _kind_of(mark: str) -> MarkKind:
    bare = mark.strip()
    if not bare:
        return MarkKind.BLANK  # behind brackets
    if bare[:1] == ",":
        return MarkKind.COMMA
    if bare in ("-", "–", "—"):
        return MarkKind.DASH
    if bare == "/":
        return MarkKind.SLASH
    return MarkKind.AND if AND.fullmatch(bare) else MarkKind.LEAD
