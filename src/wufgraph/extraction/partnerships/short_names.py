"""Organizers that a sentence calls by their kind or their town: "the Institute", "la Municipalidad", "Brenmouth"."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

import msgspec

from ...model import Span
from ...words import either as any_of
from ..values.gazetteer import Known
from .families import word_lists
from .party import Party

_ARTICLE, _LONGEST_ARTICLE = re.compile(r"(?<!\w)(?:(?i:the|el|la|le|del|al|au|du)\s+|[lL]['’]\s?)$"), 20
_CAPITAL = r"[^\W\d_a-zà-ÿ]"
# "The Bank of", "l'École polytechnique", "la Universidad Nacional" begin other names; a sum or a verb begins nothing.
_GOES_ON = (
    r"\s+(?:of|del|du|des|&)\s",
    r"\s+(?:de\s+|d['’])(?!ici\b|[a-zà-ÿ]+(?:er|ir|re|oir|ar)\b)",
    rf"\s+(?:for|para)\s+(?:(?:the|la|las|los|el)\s)?{_CAPITAL}",
    r"\s+pour\s+(?:la|le|les|l['’])",
    rf"\s+(?!(?:[A-Z]{{3}}|US)\s?[$€£]?\s?\d){_CAPITAL}",
    r"\s+[a-zà-ÿ]+(?:al|ales|ique|iques|aire|ica|ico|ana|ano)\b",
    rf"\s+[a-zà-ÿ]+\s+(?:of|de|du)\s+{_CAPITAL}",
)
_ALONE = re.compile(rf"(?![\w-])(?!{'|'.join(_GOES_ON)})")
# Of "thanks to the two organisers" they do nothing.
_OPENS = re.compile(r"(?:^|[:;,.]\s|\b(?:that|que|and|y|et)\s|qu['’])\W*$", re.IGNORECASE)
_TWO, _NEAR = 2, 30
_NUMBERS = {2: "two|dos|deux", 3: "three|tres|trois", 4: "four|cuatro|quatre"}
_LAST_OF = re.compile(r"([^\W\d_a-zà-ÿ][\w-]*)(?=\s+(?:of|for|on|in|and)\b|$)")
# "Ministry/College", "Ministry and College": telegram style has no articles.
_SLASH = re.compile(
    r"(?<=/)|(?<=[–—+-]\s)|(?<!\w)(?=[^\W\d_]{2,30}\s?[/–—])"
    r"|(?:(?<![^\s])(?<![^:;,]\s)|(?<=^))(?=[^\W\d_]{2,30}\s(?:[+&-]|and|y|e|et)\s[^\W\d_a-zà-ÿ])"
)


class ShortNames(msgspec.Struct, frozen=True):
    """What may stand for the organizers of a report.

    Attributes:
        kinds: By the word that says what it is, the one organizer that it is of.
        towns: By its name, the organizer that governs a town.
        town: Finds a town.
        hosts: The organizers.
    """

    kinds: dict[str, Known]
    towns: dict[str, Known]
    town: re.Pattern[str] | None
    hosts: tuple[Known, ...]

    def find_both(self, text: str) -> Iterator[Party]:
        """All organizers, where a sentence tells their number and what they do: "the two organisers agreed"."""
        if len(self.hosts) not in _NUMBERS:
            return
        for found in _all_hosts(len(self.hosts)).finditer(text):
            if _OPENS.search(text[max(0, found.start() - _NEAR) : found.start()]):
                yield from (Party(host.name, host.key, Span(*found.span())) for host in self.hosts)

    def find_kinds(self, text: str, taken: Sequence[Span]) -> Iterator[Party]:
        """Organizers called by what they are, where no other name of the sentence is of that kind."""
        for span in sorted(span for kind in self.kinds for span in _places_alone(kind, text)):
            kind = span.of(text)
            others = (one for one in taken if kind in one.of(text) and one.end <= span.start)
            host = self.kinds[kind]
            if not any(map(span.overlaps, taken)) and not any(one.of(text) != host.name for one in others):
                yield Party(host.name, host.key, span)

    def governs(self, written: str) -> Known | None:
        """The organizer that governs the town whose council or mayor's office a sentence names in small letters."""
        town = _town_of(written[:1].upper() + written[1:])
        return self.towns.get(town) if town else None

    def find_towns(self, text: str, taken: Sequence[Span]) -> Iterator[Party]:
        """Organizers called by the town that they govern; it may as well be the town itself."""
        for found in self.town.finditer(text) if self.town else ():
            span, host = Span(*found.span()), self.towns[found[0]]
            if not any(map(span.overlaps, taken)):
                yield Party(host.name, host.key, span)


def _places_alone(kind: str, text: str) -> Iterator[Span]:
    """Where a word stands behind an article or between signs, and is not the begin of a longer name.

    Reports differ in these words: what stands around one is a pattern, and not the word, so that none is made for each.
    """
    start = text.find(kind)
    while start >= 0:
        end = start + len(kind)
        is_led = _ARTICLE.search(text, max(start - _LONGEST_ARTICLE, 0), start) or _SLASH.match(text, start)
        if is_led and _ALONE.match(text, end):
            yield Span(start, end)
        start = text.find(kind, end)


@lru_cache(maxsize=64)
def short_names(hosts: tuple[Known, ...]) -> ShortNames:
    """What organizers may be called by; none of them by a kind that two of them are of."""
    kinds: dict[str, list[Known]] = {}
    towns: dict[str, list[Known]] = {}
    for host in hosts:
        for kind in _kinds_of(host.name):
            kinds.setdefault(kind, []).append(host)
        if town := _town_of(host.name):
            towns.setdefault(town, []).append(host)
    one_each = {kind: meant[0] for kind, meant in kinds.items() if len(meant) == 1}
    own_towns = {town: meant[0] for town, meant in towns.items() if len(meant) == 1}
    return ShortNames(
        hosts=hosts,
        kinds=one_each,
        towns=own_towns,
        town=re.compile(rf"(?<![\w-])(?:{any_of(own_towns)})(?![\w-])(?!\s+[^\W\d_a-zà-ÿ])") if own_towns else None,
    )


@lru_cache(maxsize=4)
def _all_hosts(number: int) -> re.Pattern[str]:
    """What tells of so many organizers at once: "both institutions", "les trois organisateurs"."""
    the = r"(?:all\s+)?(?:the|our|los|las|nuestr[oa]s|est[oa]s|les|nos|ces|all)"
    both = r"both|amb[oa]s" if number == _TWO else r"all"
    return re.compile(
        rf"(?<!\w)(?:{the}\s+(?:{_NUMBERS[number]})|{both})\s+(?:{any_of(_listed('organizers'))})(?!\w)", re.IGNORECASE
    )


def calls_all(text: str) -> bool:
    """Whether a sentence begins with what tells of several organizers at once, or of the parties named before."""
    return any(_all_hosts(number).match(text) for number in _NUMBERS)


def _kinds_of(name: str) -> set[str]:
    """The words of a name that say what it is: its first one, and in English the last before "of" or the end."""
    last = _LAST_OF.search(name)
    first = name.split()[0] if name else ""
    return {word for word in (first, last[1] if last else "") if word in _heads() and word != name}


@lru_cache(maxsize=1)
def _heads() -> frozenset[str]:
    """Words that say what an institution is, in any language."""
    towns = (word.partition(" ")[0] for word in _listed("town"))
    return frozenset([*_listed("head"), *towns])


def _listed(name: str) -> list[str]:
    return [word for (list_, _, _), words in word_lists().items() if list_ == name for word in words]


def _town_of(name: str) -> str | None:
    """The town that an organizer governs: "City of Brenmouth", "Lowmere City Council"."""
    found = _town().fullmatch(name)
    return next(filter(None, found.groups()), None) if found else None


@lru_cache(maxsize=1)
def _town() -> re.Pattern[str]:
    rows = _listed("town")
    before = any_of(word.rpartition(" ")[0].rpartition(" ")[0] for word in rows if word.endswith("…"))
    behind = any_of(word.removeprefix("… ") for word in rows if word.startswith("…"))
    town = r"([^\W\d_a-zà-ÿ][\w’'-]*(?:\s(?:(?:de|del|la|du|sur|on|upon)\s)?[^\W\d_a-zà-ÿ][\w’'-]*){0,3})"
    return re.compile(rf"(?:{before})\s+(?:(?:of|de|del|du)\s+|d['’])(?:the\s+|la\s+)?{town}|{town}\s+(?:{behind})")
