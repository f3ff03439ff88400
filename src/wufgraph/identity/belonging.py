"""Units and chapters whose names tell what they are a part of: linked to it, never merged with it.

"Department of Geography, University of Lima" is a part of "University of Lima", "Oxfam en Colombia" of "Oxfam", where
that is mentioned or known. A name that may be a part's and tells two wholes, or a whole elsewhere, tells none.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from ..wording import match_key
from .authority import Authority, KnownOrganization
from .bare_names import bare_name
from .joining import Joins, Name
from .keys import name_key
from .name_words import COUNTRY, meanings, phrases, translate
from .shapes import UNITS, Shape, shape
from .units import WHOLES, wholes_of

_SET_OFF = re.compile(r"\s*[,;:/|(]\s*|\s+[-–—]\s+")
_WORD_ENDS = re.compile(r"[\s/,()–—-]+")
_SHORTEST_ACRONYM = 3
_LONGEST_PLACE = 7
_PARTS = UNITS | {"section", "committee", "programme", "observatory", "chapter", "secretariat"}
_INSTITUTIONS = WHOLES | _PARTS
_OFFICES = frozenset({"office", "branch", "chapter", "section", "secretariat"})
_BEFORE_OFFICES = frozenset({"regional", "national", "local", "country", "general"})
_REGIONS = frozenset(
    {"africa", "asia", "europe", "latinamerica", "america", "caribbean", "pacific", "arab", "asiapacific", "middleeast"}
    | {"north", "south", "east", "west", "central", "southeast", "region", "states", "mediterranean", "andes"}
)
_OF_MANY_COUNTRIES = frozenset({"international", "global", "network", "federation", "alliance", "un"})
_OF_ONE_PLACE = frozenset({"university", "city-government", "government"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Belonging:
    """What an institution is a part of.

    Attributes:
        part: Representative of its names' cluster.
        whole: That of the whole's; empty where no name of the whole is among those compared.
        slug: The whole's, where it is a known organization.
        name: Key of the name that tells it.
        because: In words.
    """

    part: str
    whole: str
    slug: str
    name: str
    because: str


@dataclass(frozen=True, slots=True)
class _Whole:
    """What a stretch of a name means: a cluster, or a known organization that nobody mentions."""

    root: str
    known: KnownOrganization | None
    called: str


class _Wholes:
    """Finds what has a name."""

    def __init__(self, joins: Joins, authority: Authority) -> None:
        self._joins = joins
        self._authority = authority
        self._slugs = {joins.clusters.find(name.key): name.slug for name in joins.names.values() if name.slug}
        self._roots: dict[str, dict[str, str]] = defaultdict(dict)
        for key, name in joins.names.items():
            root = joins.clusters.find(key)
            for called in (*name.written, *(bare_name(one).name for one in name.written), *name.acronyms):
                self._roots[name_key(called)].setdefault(root, called)
        self._meant: dict[str, dict[str, str]] = defaultdict(dict)
        for key, written, one in joins.spelt:
            if _says_what_it_is(one):
                self._meant[one.key].setdefault(joins.clusters.find(key), written)

    def find(self, called: str) -> _Whole | None:
        """The only thing that has a name; None where there is none or more than one."""
        roots = self._roots.get(called, {})
        if len(roots) > 1:
            return None
        for root, written in roots.items():
            return self._whole(root, written)
        known = self._authority.find_key(called)
        return _Whole("", known, known.names[0]) if known else None

    def find_meant(self, written: str, joins: Joins, part: str) -> _Whole | None:
        """The whole that the grammar of a part's name tells, by what the words mean: "Dept. of Law, Univ. of Lima"."""
        for key in sorted(wholes_of(written), key=lambda key: (-len(key), key)):
            roots = [r for r in self._meant.get(key, ()) if _may_be_of(joins, part, joins.countries(r)) and r != part]
            if len(roots) == 1:
                return self._whole(roots[0], self._meant[key][roots[0]])
        return None

    def _whole(self, root: str, written: str) -> _Whole:
        known = self._authority.by_slug.get(self._slugs.get(root, ""))
        return _Whole(root, known, known.names[0] if known else written)

    def is_known(self, root: str) -> bool:
        """Whether a cluster is a known organization, of which the authority says what it is a part of."""
        return root in self._slugs


def find_wholes(joins: Joins, authority: Authority) -> dict[str, Belonging]:
    """What unknown institutions are parts of, by representative.

    Args:
        joins: All names, joined.
        authority: Known organizations.
    """
    wholes = _Wholes(joins, authority)
    told: dict[str, list[Belonging]] = defaultdict(list)
    for key, name in joins.names.items():
        root = joins.clusters.find(key)
        if name.times and not wholes.is_known(root):
            told[root] += _of_name(joins, name, root, wholes)
    found = {root: ones[0] for root, ones in told.items() if len({(one.whole, one.slug) for one in ones}) == 1}
    return {root: one for root, one in found.items() if not _is_circle(root, found)}


def _is_circle(root: str, found: Mapping[str, Belonging]) -> bool:
    seen, at = {root}, found[root].whole
    while at in found and at not in seen:
        seen.add(at)
        at = found[at].whole
    return at in seen


def _of_name(joins: Joins, name: Name, root: str, wholes: _Wholes) -> Iterator[Belonging]:
    for written in sorted(name.written):
        whole = _whole_of(written, joins, root, wholes)
        if whole and whole.root != root:
            slug = whole.known.slug if whole.known else ""
            because = f"'{written}' is named as a part of '{whole.called}'"
            yield Belonging(part=root, whole=whole.root, slug=slug, name=name.key, because=because)


def _whole_of(written: str, joins: Joins, root: str, wholes: _Wholes) -> _Whole | None:
    """The longest name of another thing at the beginning or the end of a name of which the rest is a part's."""
    bare = bare_name(written).name
    words = match_key(bare).split()
    if not _may_be_part(words):
        return None
    named = [(*three, whole) for three in _stretches(words) if (whole := wholes.find(" ".join(three[1])))]
    marks = _SET_OFF.finditer(bare) if named else ()
    set_off = {len(match_key(bare[: mark.start()]).split()) for mark in marks}
    for before, inner, after, whole in named:
        begins = not before or len(before) in set_off or phrases().get(before[-1]) == ""
        if not begins or not _is_institution(inner, written, whole):
            continue
        there = joins.countries(whole.root) if whole.root else set()
        if _is_chapter(before, after, whole, there, is_seat=shape(written).country is not None):
            return whole
        if _is_unit(before, after, is_set_off=len(before) in set_off) and _may_be_of(joins, root, there):
            return whole
    return wholes.find_meant(written, joins, root)


def _may_be_of(joins: Joins, part: str, countries: set[str]) -> bool:
    """Whether the countries that are stated for a part and a whole let the one be of the other."""
    here = joins.countries(part)
    return not (here and countries and here.isdisjoint(countries))


def _may_be_part(words: list[str]) -> bool:
    means = translate(words)
    return len(words) > 1 and any(m in _PARTS or m in _REGIONS or m.startswith(COUNTRY) for m in means)


def _stretches(words: list[str]) -> Iterator[tuple[list[str], list[str], list[str]]]:
    """A name in three: what stands before a stretch, the stretch, what stands behind it; long stretches first."""
    ends = [len(words)]
    while len(words) - ends[-1] < _LONGEST_PLACE and ends[-1] > 1:
        ends.append(ends[-1] - 1)
    ends = [end for end in ends if end == len(words) or _is_place(tuple(words[end:]))]
    for length in range(len(words) - 1, 0, -1):
        yield [], words[:length], words[length:]
        for end in ends:
            if end > length:
                yield words[: end - length], words[end - length : end], words[end:]


@lru_cache(maxsize=65_536)
def _is_place(words: tuple[str, ...]) -> bool:
    means = translate(words)
    return bool(means) and all(m in _REGIONS or m.startswith(COUNTRY) for m in means)


def _is_institution(inner: list[str], written: str, whole: _Whole) -> bool:
    """Whether words name an institution for sure: one of them says what it is, or it is an acronym as it is written."""
    if len(inner) > 1:
        one = shape(" ".join(inner))
        return whole.known is not None or _says_what_it_is(one)
    if any(match_key(word) == inner[0] and _is_acronym(word) for word in _WORD_ENDS.split(written)):
        return len(inner[0]) >= _SHORTEST_ACRONYM
    return whole.known is not None and inner[0] not in meanings() and written.split()[0].istitle()


def _says_what_it_is(one: Shape) -> bool:
    """Whether a name has a word for an institution, and another one that tells which."""
    tells = bool(one.telling or one.country) or any(word.startswith(COUNTRY) for word in one.words)
    return tells and not _INSTITUTIONS.isdisjoint(one.words)


def _is_acronym(word: str) -> bool:
    return sum(c.isupper() for c in word) >= 2


def _is_chapter(before: list[str], after: list[str], whole: _Whole, there: Iterable[str], *, is_seat: bool) -> bool:
    """Whether all that a name has besides is a country or region, and offices: "Oxfam en Colombia".

    Args:
        before: What stands before the name of the whole.
        after: What stands behind it.
        whole: The whole.
        there: Countries that are stated for it.
        is_seat: Whether a country is set off behind the name: "Oxfam (Colombia)" may be Oxfam itself.
    """
    rest = [*translate(before), *translate(after)]
    places = [m for m in rest if m in _REGIONS or m.startswith(COUNTRY)]
    if not rest or len(places) + sum(m in _OFFICES or m in _BEFORE_OFFICES for m in rest) < len(rest):
        return False
    if any(m in _OFFICES for m in rest):
        return True
    if is_seat:
        return False
    if whole.known:
        return whole.known.sector not in _OF_ONE_PLACE and not before
    of_many = not _OF_MANY_COUNTRIES.isdisjoint(shape(whole.called).words)
    return of_many and not before and {m.removeprefix(COUNTRY) for m in places}.isdisjoint(there)


def _is_unit(before: list[str], after: list[str], *, is_set_off: bool) -> bool:
    """Whether what a name has besides is that of a part: "Department of Geography, …", "… Department of Geography"."""
    means = [m for m in translate(before or after) if m not in _BEFORE_OFFICES]
    if not means or (before and after):
        return False
    return means[0] in _PARTS or (means[-1] in _PARTS and (bool(after) or is_set_off))
