"""Countries, cities and organizers in an answer on where organizers are based, in groups that strong marks part."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from functools import cache

import msgspec

from ...assets import any_word, word_list
from ...model import Span
from ...wording import match_key
from ..values.brackets import bracket_depth
from ..values.countries import base_code, code_of_three, country_code, is_iso_code
from ..values.list_numbers import find_numbers
from ..values.name_looks import city_country, known_cities, looks_like_institution, place_code

# No pattern begins with white space that may run long: pieces are stripped afterwards instead.
_BETWEEN_GROUPS = re.compile(r"[;\n•▪●|]|//+|~+|\s[/+*]+\s|(?<=\w{4})\.\s+(?=[^\W\d_a-zà-ÿ])")
_BETWEEN_PLACES = re.compile(
    r"[,/():\[\]\t]|(?<=\S) {3,}|(?<=\s)[-–—+|&]\s|[–—]|\b(?:and|y|et)\b|(?<=\s)e\s"
    r"|(?<=[^\W\d_])-(?=(?-i:[A-Z]{2,3})\b)|\s(?=(?:city|ciudad|ville|country|pa[ií]s|pays)\s?:)",
    re.IGNORECASE,
)
_BEFORE_COUNTRY = re.compile(r"(?<=[^\W\d_])\s(?:(?P<in>in|en|au)\s)?(?=[^\W\d_a-zà-ÿ])")
_HEADS = re.compile(r"\s?:[ \t]*(?:\n|$)")
_PART_OF_COUNTRY = re.compile(r"[A-Z]{2}")
_DASHES = ("-", "–", "—")
_EDGES = " \t\xa0\n.,;:-–—()[]"
# "Saint Helena, Ascension and Tristan da Cunha" has three parts.
_LONGEST_COUNTRY = 3
_LONGEST_CITY_WORDS, _LONGEST_NAME = 5, 4
_ARTICLE_AND_KIND = re.compile(
    r"(?<!\w)(?:(?:[Tt]he|[EeLl][al]|[Ll][eo]s?)\s|[Ll]['’])(?P<kind>[A-ZÀ-Þ][^\W\d_]{2,})(?!\s[A-ZÀ-Þ])"
)
_IN_BRACKETS, _WORD_OF_KIND = re.compile(r"[(\[](?P<inside>[^()\[\]]+)[)\]]"), re.compile(r"[^\W\d_]{3,}(?<!and)")
_WORD, _TOKEN = re.compile(r"\S+"), re.compile(r"\w+|[^\w\s]")
_MOST_NAMES, _LONGEST_ABBREVIATION = 40, 12
# The number that stands for all organizers who are not named.
OTHERS = -1
CLOSING = {"(": ")", "[": "]"}


class Place(msgspec.Struct, frozen=True):
    """A country or a city, or an organizer named between them.

    Attributes:
        code: Of a country; empty for a name of several countries, None for a city.
        is_repeated: Whether it is the place before it that is said again, as "idem".
    """

    span: Span
    code: str | None
    organizer: int | None = None
    in_brackets: bool = False
    is_repeated: bool = False


def split_groups(text: str) -> Iterator[Span]:
    """The groups that strong separators part, outside brackets."""
    start = depth = position = 0
    for mark, end in sorted([*(found.span() for found in _BETWEEN_GROUPS.finditer(text)), *find_numbers(text)]):
        depth = max(depth + bracket_depth(text, position, mark), 0)
        position = max(position, mark)
        if depth == 0 and mark >= start and not (text[mark:end] == "\n" and _goes_on(text, start, mark)):
            yield Span(start, mark)
            start = end
    yield Span(start, len(text))


def _goes_on(text: str, start: int, at: int) -> bool:
    """Whether a line's end cuts a base: "Nairobi" and "– Kenya" below it, "United States of" and "America"."""
    below = _BETWEEN_GROUPS.split(text[at + 1 :], maxsplit=1)[0].strip(_EDGES)
    above = list(find_only_places(text, Span(start, at)))
    if not above or not below or any(place.code for place in above):
        return False
    last = text[above[-1].span.start : at]
    cut = base_code(last) is None and bool(base_code(f"{last} {below}"))
    return cut or (text[at + 1 :].lstrip()[:1] in _DASHES and bool(base_code(below)))


def find_places(text: str, group: Span, names: Sequence[Sequence[str]]) -> list[Place]:
    """Countries, cities and organizers in order; "Trinidad and Tobago" and "Korea, Republic of" are one place each."""
    places: list[Place] = []
    start = group.start
    for at, organizer in find_mentions(text, group, names):
        places += [*find_only_places(text, Span(start, at.start)), Place(at, None, organizer)]
        start = at.end
    return [*places, *find_only_places(text, Span(start, group.end))]


def find_mentions(text: str, group: Span, names: Sequence[Sequence[str]]) -> list[tuple[Span, int]]:
    """Where organizers are named, outside each other, and their numbers."""
    found: list[tuple[Span, int]] = []
    spelled = [(name, number) for number, one in enumerate(names) for name in one]
    if len(spelled) > _MOST_NAMES:
        return []
    tokens = list(_TOKEN.finditer(text, group.start, group.end))
    words = [token[0].lower() for token in tokens]
    places = defaultdict[str, list[int]](list)
    for place, word in enumerate(words):
        places[word].append(place)
    for name, number in sorted(spelled, key=lambda one: -len(one[0])):
        own = _TOKEN.findall(name.lower())
        for first in places.get(own[0], ()):
            last = first + len(own) - 1
            if words[first : last + 1] != own:
                continue
            at = Span(tokens[first].start(), tokens[last].end())
            # An acronym in other letters is a word.
            is_written_so = " " in name or at.of(text) == name
            if is_written_so and not any(at.overlaps(other) for other, _ in found):
                found.append((at, number))
    if not found and (by_kind := _named_by_kind(text, group, names)):
        return by_kind
    found += _named_with_article(text, group, names, {number for _, number in found})
    others = any_word("the-others").finditer(text, group.start, group.end)
    return sorted([*found, *((Span(*one.span()), OTHERS) for one in others)])


def _named_with_article(
    text: str, group: Span, names: Sequence[Sequence[str]], named: Collection[int]
) -> Iterator[tuple[Span, int]]:
    """Where organizers that are not named in full are by their kind, behind an article: "the Trust is in Kenya"."""
    if any_word("base-of-all").search(text):
        return  # "Kenya (both), the Institute also in Lorne"
    for found in _ARTICLE_AND_KIND.finditer(text, group.start, group.end):
        number = _of_kind(found["kind"], names)
        if number is not None and number not in named:
            yield Span(*found.span()), number


def _of_kind(word: str, names: Sequence[Sequence[str]]) -> int | None:
    """The organizer in whose name a word for its kind stands; None where it is no such word, or in several names."""
    called = [number for number, one in enumerate(names) if any(word in name.split() for name in one)]
    return called[0] if len(called) == 1 and looks_like_institution(word) else None


def _named_by_kind(text: str, group: Span, names: Sequence[Sequence[str]]) -> list[tuple[Span, int]]:
    """Where organizers are named in brackets by their kind, which no other is of: "Nairobi (Trust and City)"."""
    found: list[tuple[Span, int]] = []
    for bracket in _IN_BRACKETS.finditer(text, group.start, group.end):
        for part in _WORD_OF_KIND.finditer(text, *bracket.span("inside")):
            if (number := _of_kind(part[0], names)) is None:
                return []
            found.append((Span(*part.span()), number))
    return found


def find_only_places(text: str, part: Span) -> Iterator[Place]:
    """Countries and cities in order, where no organizer is named between them."""
    pieces, start = [], part.start
    for found in _BETWEEN_PLACES.finditer(text, part.start, part.end):
        pieces.append(Span(start, found.start()))
        start = found.end()
    pieces.append(Span(start, part.end))
    stripped = [_strip(text, piece) for piece in pieces if piece.of(text).strip(_EDGES)]
    filled = [piece for piece in stripped if len(piece) and (_repeats(piece.of(text)) or not _is_noise(piece.of(text)))]
    position = 0
    while position < len(filled):
        longest = min(_LONGEST_COUNTRY, len(filled) - position)
        lengths = (
            n for n in range(longest, 1, -1) if base_code(text[filled[position].start : filled[position + n - 1].end])
        )
        length = next(lengths, 1)
        span = Span(filled[position].start, filled[position + length - 1].end)
        code = base_code(span.of(text)) if length > 1 else _code(text, filled, position)
        halves = _halves(text, span) if code is None else None
        if _repeats(span.of(text)):
            yield Place(span, None, is_repeated=True)
        elif halves:
            yield from halves
        elif code is None and (run := _run_of_places(text, span)):
            yield from run
        elif code is not None or _may_be_city(span.of(text), heads=_HEADS.match(text, span.end) is not None):
            yield Place(span, code, None, text[max(span.start - 1, 0)] in CLOSING)
        position += length


def _code(text: str, pieces: Sequence[Span], number: int) -> str | None:
    """The country that a piece names; by its ISO code where all pieces are such, or a city of that country is before.

    "Boston, MA" is not in Morocco.
    """
    words = pieces[number].of(text)
    beside = [*pieces[max(number - 1, 0) : number], *pieces[number + 1 : number + 2]]
    code = place_code(words, [piece.of(text) for piece in beside])
    if code is None and number and base_code(pieces[number - 1].of(text)) is None:
        code = code_of_three(words)  # "Nairobi (KEN)"
    if code is not None or not is_iso_code(words):
        return code
    before = city_country(pieces[number - 1].of(text)) if number else None
    return words if before == words or all(is_iso_code(piece.of(text)) for piece in pieces) else None


def _halves(text: str, span: Span) -> tuple[Place, Place] | None:
    """A city and its country with a hyphen, a space or "in" between: "CH-Bern", "Nairobi KENYA", "Lima in Peru"."""
    hyphens = [span.start + number for number, character in enumerate(span.of(text)) if character == "-"]
    for hyphen in hyphens:
        city, country = Span(span.start, hyphen), Span(hyphen + 1, span.end)
        if city.of(text)[:1].isupper() and (code := country_code(country.of(text))):  # "Cap-Haïtien" has none
            return Place(city, base_code(city.of(text))), Place(country, code)
        if is_iso_code(city.of(text)) and country.of(text)[:1].isupper():
            return Place(country, None), Place(city, city.of(text))
    for found in _BEFORE_COUNTRY.finditer(text, span.start, span.end):
        city, country = Span(span.start, found.start()), Span(found.end(), span.end)
        told = found["in"] or country.of(text).isupper() or match_key(city.of(text)) in known_cities()
        if told and city.of(text)[:1].isupper() and (code := base_code(country.of(text))):
            return Place(city, None), Place(country, code)
    return None


def _run_of_places(text: str, span: Span) -> list[Place]:
    """Countries and known cities that stand with nothing but a space between, "Peru Kenya"; none for one place."""
    words = [Span(*found.span()) for found in _WORD.finditer(text, span.start, span.end)]
    places: list[Place] = []
    position = 0
    while position < len(words) and len(words) > 1:
        spans = (Span(words[position].start, last.end) for last in words[position : position + _LONGEST_NAME][::-1])
        found = next(
            (one for one in spans if base_code(one.of(text)) or match_key(one.of(text)) in known_cities()), None
        )
        if found is None or not found.of(text)[0].isupper():
            return []
        places.append(Place(found, base_code(found.of(text))))
        position += len(found.of(text).split())
    return places if len(places) > 1 else []


def _strip(text: str, piece: Span) -> Span:
    """A piece without edges, and without what is said around a place: "headquartered in", "both"."""
    start, end = piece.start, piece.end
    before = after = -1
    while (before, after) != (start, end):
        before, after = start, end
        while start < end and text[start] in _EDGES:
            start += 1
        while (
            end > start
            and text[end - 1] in _EDGES
            and not _ends_in_abbreviation(text[max(start, end - _LONGEST_ABBREVIATION) : end])
        ):
            end -= 1
        if lead := _around().match(text, start, end):
            start = lead.end()
        if tail := _behind().search(text, start, end):
            end = tail.start()
    return Span(start, max(start, end))


def _ends_in_abbreviation(words: str) -> bool:
    return re.search(r"(?:\b\w{1,2}\.){2,}$", words) is not None


@cache
def all_but() -> re.Pattern[str]:
    """What leads to an organizer from the base of all others, at a text's end: ", except"."""
    return re.compile(rf"[\s,;(–-]*{any_word('all-but').pattern}[\s\w,]*$", re.IGNORECASE)


@cache
def _around() -> re.Pattern[str]:
    words = "|".join(any_word(name).pattern for name in ("based-in", "base-of-all"))
    return re.compile(rf"(?:{words}|(?-i:del?|d['’]))(?!\w)\s*", re.IGNORECASE)


@cache
def _behind() -> re.Pattern[str]:
    words = "|".join(any_word(name).pattern for name in ("based-behind", "base-of-all"))
    return re.compile(rf"\s(?:{words})$", re.IGNORECASE)


def _is_noise(words: str) -> bool:
    return any(any_word(name).fullmatch(words) for name in ("based-in", "based-behind", "base-of-all", "no-place"))


def _repeats(words: str) -> bool:
    return any_word("same-place").fullmatch(words) is not None


def _has_small_words(words: str) -> bool:
    """Whether more than one small word stands in what may be a city: "How full was it", but "Fort de la Baie"."""
    small = [word for word in words.split() if word[0].islower() and word not in word_list("name-particle")]
    return len(small) > 1


def _may_be_city(words: str, *, heads: bool) -> bool:
    """Whether a city may be called so.

    Two capitals are a part of a country, "Boston, MA"; what asks or heads lines may be a caption, "No. attending:".
    """
    return match_key(words) in known_cities() or (
        not (heads or words.endswith("?"))
        and len(words.split()) <= _LONGEST_CITY_WORDS
        and any(character.isupper() for character in words)
        and not any(character.isdigit() for character in words)
        and not _PART_OF_COUNTRY.fullmatch(words)
        and not looks_like_institution(words)
        and not _has_small_words(words)
    )
