"""Finds known names in prose: the longest, at word borders, cased as names are."""

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum, auto
from functools import cache, cached_property
from itertools import islice

import msgspec
from msgspec.structs import replace

from ...assets import read_table, word_list
from ...model import CountryCode, Organizer, Span, Speaker
from ...wording import ascii_fold, match_key
from .acronyms import is_acronym, spells
from .name_grammar import LEADING_ARTICLE, THE_LONGER
from .name_looks import without_legal_form

_TOKEN = re.compile(r"[^\W_]+")
# One that may begin a name: most words begin in lower case.
_NAME_TOKEN = re.compile(r"(?<![^\W_])[^\W_a-zß-öø-ÿ][^\W_]*")
_BRACKETED_TAIL = re.compile(r"^(?P<name>.*\S)\s*\((?P<acronym>[^()]{2,20})\)\s*$", re.DOTALL)
_DEFINED = re.compile(r"\((?P<acronym>[A-ZÁÉÍÓÚÑÇ][\w&-]{1,11})\)")
# A list number or a label before an organizer: "2. ", "Chef de file : "; no "Women in Employment: Organizing".
_MARK = re.compile(r"^(?:\d+\s*[.)]\s*|[^\W\d_][^:A-Z]{2,30}\s?:\s+)")
# What an organization is in front of what it is called: "ONG UrbaSEN", "asbl Communa".
_NON_PROFIT = frozenset({"ngo", "ong", "asbl", "osc", "cso", "ongd"})
_ASSOCIATIONS = frozenset({"association", "collectif", "asociación", "colectivo", "collective"})
_COOPERATION = {"es": "Cooperación", "fr": "Coopération"}
_SHORTEST_PREFIX, _LONGEST_NAME, _NEAR = 2, 120, 60


class NameKind(Enum):
    """What a known name is of."""

    ORGANIZATION = auto()
    CITY = auto()
    PERSON = auto()


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """A known name.

    Attributes:
        name: In full.
        key: What it is, whatever it is called: the slug of a known organization, or a key of the name.
        exact: Whether it counts only as it is cased here: an acronym, or a single word.
        sure: Whether the name alone is evidence enough.
        spoken: Whether it is the full name, so that the words of the text may stand for it.
    """

    name: str
    kind: NameKind
    key: str
    country: CountryCode | None = None
    exact: bool = False
    sure: bool = True
    spoken: bool = False


class FoundName(msgspec.Struct, frozen=True):
    """A known name, where it stands in a text."""

    known: Known
    span: Span


class Gazetteer:
    """Known names by their words; one report's names come before those of the tables.

    Args:
        entries: As written, and what is meant.
        base: The names of the tables.
        hosts: Names of the organizers, whom a report calls "we" or "the university" as well.
    """

    def __init__(
        self, entries: Iterable[tuple[str, Known]], base: "Gazetteer | None" = None, hosts: Sequence[str] = ()
    ) -> None:
        self._hosts = tuple(hosts)
        self._tables: tuple[Gazetteer, ...] = (self,) if base is None else (self, base)
        self.by_words: dict[tuple[str, ...], list[tuple[str, Known]]] = {}
        # The words of the longest name by its first two words; the second is empty where one word is all of a name.
        self.longest: dict[str, dict[str, int]] = {}
        self.own: dict[str, str] = {}
        for written, known in entries:
            words = _words(written)
            if words:
                self.by_words.setdefault(words, []).append((written, known))
                lengths, second = self.longest.setdefault(words[0], {}), words[1] if len(words) > 1 else ""
                lengths[second] = max(lengths.get(second, 0), len(words))
            if base is not None and known.kind is NameKind.ORGANIZATION:
                self.own.setdefault(known.key, known.name)

    def find(self, text: str) -> list[FoundName]:
        """All known names of a text, from left to right, none within another."""
        found: list[FoundName] = []
        position = 0
        for token in _NAME_TOKEN.finditer(text):
            if token.start() < position or token[0][0].islower():
                continue
            named = self._at(text, token)
            if named and not _is_end(text, position, named.span):
                found.append(named)
                position = named.span.end
        return found

    @cached_property
    def hosts(self) -> list[Known]:
        """The organizers, each once."""
        found = (self.named(LEADING_ARTICLE.sub("", name)) for name in self._hosts)
        return list({known.key: known for known in found if known}.values())

    def named(self, written: str) -> Known | None:
        """What a whole name is."""
        first = _TOKEN.search(written)
        named = self._at(written, first) if first else None
        return named.known if named and not _TOKEN.search(written, named.span.end) else None

    def _at(self, text: str, token: re.Match[str]) -> FoundName | None:
        """The longest name that begins at a token."""
        first = ascii_fold(token[0])
        lengths = [found for table in self._tables if (found := table.longest.get(first))]
        if not lengths:
            return None
        behind = _TOKEN.search(text, token.end())
        second = ascii_fold(behind[0]) if behind else ""
        longest = max([max(found.get(second, 0), found.get("", 0)) for found in lengths])
        if not longest:
            return None
        tokens = list(islice(_TOKEN.finditer(text, token.start()), longest))
        words = (first, *[ascii_fold(one[0]) for one in tokens[1:]])
        for length in range(len(words), 0, -1):
            span = Span(token.start(), tokens[length - 1].end())
            for table in self._tables:
                for written, known in table.by_words.get(words[:length], ()):
                    if not known.exact or _same_case(written, span.of(text)):
                        return FoundName(self._renamed(known), span)
        return None

    def _renamed(self, known: Known) -> Known:
        """What the report itself calls an organization outranks what the tables call it."""
        own = self.own.get(known.key, known.name)
        return known if own == known.name else replace(known, name=own, spoken=False)


def report_gazetteer(organizers: Sequence[Organizer], speakers: Iterable[Speaker], prose: str) -> Gazetteer:
    """The names of one report over those of the tables.

    Args:
        organizers: As read; their names and acronyms are known.
        speakers: Their organizations, and they themselves.
        prose: The report's prose, for acronyms that it defines in brackets.
    """
    shipped = known_names()
    named: list[tuple[str, str | None]] = [(o.name, o.acronym) for o in organizers]
    for speaker in speakers:
        if speaker.organization:
            found = _BRACKETED_TAIL.match(speaker.organization)
            named.append((found["name"], _acronym_in(found)) if found else (speaker.organization, None))
    entries = list(_own(named, prose, shipped))
    entries += [entry for speaker in speakers if speaker.name for entry in _person(speaker.name)]
    return Gazetteer(entries, shipped, [name for name, _ in named[: len(organizers)]])


@cache
def known_names() -> Gazetteer:
    """The organizations and cities that ship with wufgraph."""
    return Gazetteer([*_organizations(), *_cooperations(), *_cities()])


def _organizations() -> Iterator[tuple[str, Known]]:
    for row in read_table("data/reference/organizations.csv"):
        names = [row["name"], row["name_es"], row["name_fr"], *row["other_names"].split("|")]
        for name in filter(None, names):
            exact = len(_words(name)) == 1
            yield name, Known(name=row["name"], kind=NameKind.ORGANIZATION, key=row["slug"], exact=exact, spoken=True)
        for acronym in filter(None, row["acronyms"].split("|")):
            yield acronym, Known(name=row["name"], kind=NameKind.ORGANIZATION, key=row["slug"], exact=True)


def _cooperations() -> Iterator[tuple[str, Known]]:
    """The development cooperation of a country, as it is called in Spanish and French: "Coopération belge"."""
    for row in read_table("data/reference/nationalities.csv"):
        if row["language"] in _COOPERATION and row["alpha2"] and row["gender"] != "m":
            name = f"{_COOPERATION[row['language']]} {row['form']}"
            yield name, Known(name=name, kind=NameKind.ORGANIZATION, key=match_key(name), spoken=True)


def _cities() -> Iterator[tuple[str, Known]]:
    for row in read_table("data/reference/cities.csv"):
        unsure = row["also_words"].split("|")
        for name in filter(None, [row["name"], *row["other_names"].split("|")]):
            yield (
                name,
                Known(
                    name=row["name"],
                    kind=NameKind.CITY,
                    key=f"{row['country']}/{row['name']}",
                    country=row["country"],
                    exact=True,
                    sure=name not in unsure,
                ),
            )


def _own(named: list[tuple[str, str | None]], prose: str, shipped: Gazetteer) -> Iterator[tuple[str, Known]]:
    """Names of a report's own institutions: in full, their acronyms, and what people shorten them to."""
    named = [(own, acronym) for name, acronym in named if (own := _MARK.sub("", name))]
    full = {match_key(name): name for name, _ in named}
    acronyms = {acronym: full.get(match_key(name), name) for name, acronym in named if acronym}
    for definition in _DEFINED.finditer(prose):
        name = _defined_by(
            prose[max(0, definition.start() - _LONGEST_NAME) : definition.start()], definition["acronym"], full
        )
        if name:
            acronyms.setdefault(definition["acronym"], full.get(match_key(name), name))
            full.setdefault(match_key(name), name)
    bare = [name for name in full.values() if _is_acronym(name) or name in acronyms]
    for name in full.values():
        meant = acronyms.get(name, name) if name in bare else name
        if name in bare and meant == name:
            meant = next((n for n in full.values() if n not in bare and _initials(n) == name), name)
        yield from _entries(name, meant, shipped, exact=name in bare)
        if name not in bare:
            for short in sorted({without_legal_form(name), *_short_forms(name, full)} - {name}):
                yield from _entries(short, name, shipped)
    for acronym, name in acronyms.items():
        yield from _entries(acronym, name, shipped, exact=True)


def _entries(written: str, meant: str, shipped: Gazetteer, *, exact: bool = False) -> Iterator[tuple[str, Known]]:
    known = shipped.named(meant)
    key = known.key if known and known.kind is NameKind.ORGANIZATION else match_key(LEADING_ARTICLE.sub("", meant))
    exact = exact or len(_words(written)) == 1
    entry = Known(name=meant, kind=NameKind.ORGANIZATION, key=key, exact=exact, spoken=written == meant)
    yield LEADING_ARTICLE.sub("", written), entry


def _is_acronym(name: str) -> bool:
    return " " not in name and name.isupper()


def _acronym_in(tail: re.Match[str]) -> str | None:
    """The acronym in brackets behind a name; "DAGMA (Cali)" tells a city."""
    return tail["acronym"] if is_acronym(tail["acronym"]) or spells(tail["acronym"], tail["name"]) else None


def _initials(name: str) -> str:
    return "".join(word[0] for word in _TOKEN.findall(name) if word[0].isupper())


def _short_forms(name: str, full: dict[str, str]) -> Iterator[str]:
    """What stands before the first joint of a long name, where no other name begins so; a name without its "NGO"."""
    words = LEADING_ARTICLE.sub("", name).split()
    kind = words[0].casefold() if words else ""
    is_kind = kind in _NON_PROFIT or (kind in _ASSOCIATIONS and len(words) == _SHORTEST_PREFIX)
    if is_kind and words[1:] and words[1][:1].isupper():
        yield " ".join(words[1:])
    cut = next((n for n, word in enumerate(words) if word.casefold() in word_list("name-joint")), 0)
    short = " ".join(words[:cut])
    if cut >= _SHORTEST_PREFIX and sum(n.startswith(match_key(short)) for n in full) == 1:
        yield short


def _defined_by(before: str, acronym: str, full: dict[str, str]) -> str | None:
    """The name right before its bracketed acronym: the words whose capitals spell it."""
    key = match_key(before[-_LONGEST_NAME:])
    known = next((name for name_key, name in full.items() if name_key and key.endswith(name_key)), None)
    if known:
        return known
    words = before.split()[-14:]
    letters = [c for c in acronym if c.isupper()]
    for start in range(len(words)):
        name = " ".join(words[start:])
        capitals = [ascii_fold(w)[0].upper() for w in _TOKEN.findall(name) if w[0].isupper()]
        if words[start][0].isupper() and capitals == letters and not re.search(r"[.;:!?]\s", name):
            return name
    return None


def _person(name: str) -> Iterator[tuple[str, Known]]:
    yield name, Known(name=name, kind=NameKind.PERSON, key=name)
    *first, last = name.split()
    if first and len(last) > 2:
        yield last, Known(name=name, kind=NameKind.PERSON, key=name, exact=True, sure=False)


def _words(written: str) -> tuple[str, ...]:
    return tuple(ascii_fold(token) for token in _TOKEN.findall(written))


def _is_end(text: str, position: int, name: Span) -> bool:
    """Whether a name is only the end of one: "the River Cities Alliance"."""
    return " " in name.of(text) and THE_LONGER.search(text, max(position, name.start - _NEAR), name.start) is not None


def _same_case(written: str, found: str) -> bool:
    one, other = _TOKEN.findall(written), _TOKEN.findall(found)
    return all(a.islower() == b.islower() and a.isupper() == b.isupper() for a, b in zip(one, other, strict=True))
