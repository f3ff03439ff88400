"""Thematic areas and cross-cutting issues in an answer: listed, in a sentence, translated or ticked."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

import msgspec
from rapidfuzz import fuzz, process

from ...assets import any_word, read_table, word_keys
from ...model import Span
from ...schemes import theme_concepts
from ...wording import ascii_fold, match_key
from .boxes import find_boxes, split_typed_box, without_boxes
from .theme_asides import is_aside

_TOKEN = re.compile(r"[^\W_]+|&")
_PHRASE, _DASH = re.compile(r"(?:[^,;:•|()\n\t]|(?<=\w)\([a-z]{1,2}\))+"), re.compile(r"\s[-–—]\s")
_AND = re.compile(r"\s(?:and|y|e|et|&)\s")
_LONGEST_OWN_THEME_WORDS = 8
# "b)" is a list's, "(s)" a plural's, and "III." a section's.
_SHORTEST_OWN_WORD = 4
_TYPO_CUTOFF = 90
_LONGEST_LOOK = 1000


class FoundTheme(msgspec.Struct, frozen=True):
    """A theme of the form's list, where it was named, and how surely."""

    slug: str
    span: Span
    rule: str
    confidence: float


def find_themes(text: str, base: int = 0) -> tuple[list[FoundTheme], list[Span]]:
    """Read one line of an answer.

    Args:
        text: The line.
        base: Offset of its first character in the document.

    Returns:
        The themes named in it, and the phrases that name a theme in the reporter's own words.
    """
    parts = list(_ticked_parts(text))
    if not parts and is_left_blank(text):
        return [], []
    if parts:
        found = [theme for part in parts for theme in _scan(text, part, base, "ticked")]
        return found, []
    found = list(_scan(text, Span(0, len(text)), base, "named"))
    own = []
    # A sentence about something else, which strayed into the answer.
    is_prose = not found and text.rstrip().endswith(".") and len(match_key(text).split()) > _LONGEST_OWN_THEME_WORDS
    for phrase in _PHRASE.finditer(text):
        span = Span(base + phrase.start(), base + phrase.end())
        if _names_any(found, span):
            rest = _behind_dash(phrase.group(), span)
            found += [] if _names_any(found, rest) else _near_themes(text, base, rest)
        elif near := list(_near_themes(text, base, span)):
            found += near
        elif not is_prose and _is_own_theme(phrase.group()) and not _leads_on(text, base, span, found):
            local = Span(*phrase.span())
            if not is_aside(text, local, [Span(one.span.start - base, one.span.end - base) for one in found]):
                own.append(_without_also(text, base, _trim(phrase.group(), span)))
    return sorted(found, key=lambda theme: theme.span), own


def _names_any(found: Sequence[FoundTheme], span: Span) -> bool:
    return any(theme.span.overlaps(span) for theme in found)


def _behind_dash(phrase: str, span: Span) -> Span:
    """What stands behind the last dash of a phrase: "Urban Land, Legislation and Governance – Land" names two."""
    ends = [dash.end() for dash in _DASH.finditer(phrase)]
    return Span(span.start + ends[-1] if ends else span.end, span.end)


def _near_themes(text: str, base: int, span: Span) -> Iterator[FoundTheme]:
    """The themes that a phrase names in short, or nearly as the list does."""
    phrase = text[span.start - base : span.end - base]
    short = [_short_names().get(match_key(word)) for word in _AND.split(phrase)]
    named = short if all(short) else [_nearest(phrase)]
    yield from (FoundTheme(slug, _trim(phrase, span), "near", 0.8) for slug in named if slug)


def theme_share(text: str) -> float:
    """How much of a line's words are themes of the form's list, 0 to 1.

    >>> theme_share("Housing, and Slum Upgrading")
    1.0
    """
    tokens = list(_TOKEN.finditer(text[:_LONGEST_LOOK]))
    keys = [_key(token) for token in tokens]
    position = named = 0
    while position < len(keys):
        length = _longest_label(keys, position)
        named += length
        position += length or 1
    return named / len(keys) if keys else 0.0


@lru_cache(maxsize=512)
def is_theme_list(text: str) -> bool:
    """Whether a line holds nothing but themes of the form's list.

    >>> is_theme_list("Housing, Slum Upgrading, Shelter Rehabilitation")
    True
    """
    typed = split_typed_box(text)
    bare = typed[0] if typed else without_boxes(text)
    first = _TOKEN.search(bare)
    if first is None or _key(first) not in _longest_by_first_word():
        return False
    keys = [_key(token) for token in _TOKEN.finditer(bare)]
    position = 0
    while length := _longest_label(keys, position):
        position += length
    return 0 < position == len(keys)


def is_part_of_list(text: str) -> bool:
    """Whether a line holds no other words than the form's list of themes, as one that a line's end cuts does.

    >>> is_part_of_list("Housing, Slum Upgrading, Shelter"), is_part_of_list("Report B")
    (True, False)
    """
    keys = [_key(token) for token in _TOKEN.finditer(text)]
    return bool(keys) and all(key in _words_of_list() for key in keys)


@cache
def _words_of_list() -> frozenset[str]:
    printed = (row for row in read_table("data/reference/captions.csv") if row["field"] == "thematic-list")
    words = {_key(token) for row in printed for token in _TOKEN.finditer(row["wording"])}
    return frozenset(words.union(*_labels()))


def is_ticked(text: str) -> bool:
    """Whether a line is a theme of the form's list with a cross beside it: "X Housing"."""
    typed = split_typed_box(text)
    return typed is not None and typed[1] and is_theme_list(typed[0])


def is_left_blank(text: str) -> bool:
    """Whether a line is a theme of the form's list with a blank beside it that was not filled in: "_ Housing"."""
    typed = split_typed_box(text)
    return typed is not None and not typed[1] and is_theme_list(typed[0])


def split_at_boxes(text: str) -> list[tuple[Span, bool]]:
    """A line of the printed list, cut in front of each box, and whether the box of each part is ticked.

    >>> [(span.of("☒ Housing ☐ Safety"), ticked) for span, ticked in split_at_boxes("☒ Housing ☐ Safety")]
    [('☒ Housing', True), ('☐ Safety', False)]
    """
    boxes = find_boxes(text)
    if len(boxes) == 1 and _TOKEN.search(text, 0, boxes[0].start()):
        return [(Span(0, len(text)), bool(boxes[0]["checked"]))]
    starts = [box.start() for box in boxes]
    cuts = [0, *starts[1 if starts and not text[: starts[0]].strip() else 0 :], len(text)]
    ticked = [bool(box["checked"]) for box in boxes]
    if len(cuts) - 1 > len(boxes):
        ticked = [False, *ticked]
    parts = []
    for start, end, is_ticked in zip(cuts, cuts[1:], ticked, strict=False):
        words = text[start:end].rstrip()
        if words:
            parts.append((Span(start, start + len(words)), is_ticked))
    return parts


def _ticked_parts(text: str) -> Iterator[Span]:
    boxes = find_boxes(text)
    if boxes and _TOKEN.search(text, 0, boxes[0].start()) and not _TOKEN.search(text, boxes[-1].end()):
        # The boxes stand behind the themes, "Urban Economy ☒ Safety ☐".
        starts = [0, *(box.end() for box in boxes)]
        parts = [Span(start, box.start()) for start, box in zip(starts, boxes, strict=False)]
    else:
        ends = [*(box.start() for box in boxes[1:]), len(text)]
        parts = [Span(box.end(), end) for box, end in zip(boxes, ends, strict=False)]
    for box, part in zip(boxes, parts, strict=True):
        if box["checked"]:
            yield part
    if boxes and not any(box["checked"] for box in boxes):
        yield Span(0, 0)


def _scan(text: str, part: Span, base: int, rule: str) -> Iterator[FoundTheme]:
    """The longest labels, from left to right."""
    tokens = list(_TOKEN.finditer(text, part.start, part.end))
    keys = [_key(token) for token in tokens]
    position = 0
    while position < len(tokens):
        length = _longest_label(keys, position)
        if length:
            span = Span(base + tokens[position].start(), base + tokens[position + length - 1].end())
            yield FoundTheme(_labels()[tuple(keys[position : position + length])], span, rule, 0.99)
        position += length or 1


def _longest_label(keys: Sequence[str], position: int) -> int:
    """Words of the longest label that begins at a position; 0 where none does, or at the end."""
    longest = _longest_by_first_word().get(keys[position], 0) if position < len(keys) else 0
    lengths = range(min(longest, len(keys) - position), 0, -1)
    return next((length for length in lengths if tuple(keys[position : position + length]) in _labels()), 0)


def _key(token: re.Match[str]) -> str:
    return "and" if token[0] == "&" else ascii_fold(token[0])


@cache
def _labels() -> dict[tuple[str, ...], str]:
    labels = {tuple(key.split()): concept.slug for concept in theme_concepts() for key in sorted(concept.keys)}
    for row in read_table("data/reference/theme-wordings.csv"):
        labels.setdefault(tuple(match_key(row["wording"]).split()), row["theme"])
    return labels


@cache
def _longest_by_first_word() -> dict[str, int]:
    longest: dict[str, int] = {}
    for words in _labels():
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return longest


def _nearest(phrase: str) -> str | None:
    key = match_key(phrase)
    if len(key) < 6:
        return None
    scorer = fuzz.token_sort_ratio if " " in key else fuzz.ratio
    near = process.extractOne(key, _spelled_labels(), scorer=scorer, score_cutoff=_TYPO_CUTOFF)
    return _labels()[tuple(near[0].split(" "))] if near else None


@cache
def _short_names() -> dict[str, str]:
    """Words that name a theme where they are a whole phrase: "Urban Basic Services (water, energy)"."""
    return {match_key(row["word"]): row["theme"] for row in read_table("data/reference/theme-short-names.csv")}


@cache
def _spelled_labels() -> list[str]:
    return [" ".join(words) for words in _labels()]


def _is_own_theme(phrase: str) -> bool:
    words = match_key(phrase).split()
    telling = {w for w in words if len(w) >= _SHORTEST_OWN_WORD and not w.isdigit()} - word_keys("theme-connective")
    return len(words) <= _LONGEST_OWN_THEME_WORDS and len(telling) > 0


def _leads_on(text: str, base: int, span: Span, found: Sequence[FoundTheme]) -> bool:
    """Whether a phrase only leads to what its colon announces: themes of the list, or nothing in this line."""
    rest = text[span.end - base :].lstrip()
    after = span.end + len(text[span.end - base :]) - len(rest) + 1
    following = after + len(rest[1:]) - len(rest[1:].lstrip())
    return rest.startswith(":") and (not rest[1:].strip() or any(theme.span.start == following for theme in found))


def _without_also(text: str, base: int, span: Span) -> Span:
    """A theme in own words without what joins it to the ones before: "…, and also built heritage"."""
    also = any_word("theme-also").match(text, span.start - base, span.end - base)
    if also is None or not text[also.end() : also.end() + 1].isspace():
        return span
    return Span(base + also.end() + 1, span.end)


def _trim(phrase: str, span: Span) -> Span:
    lead = len(phrase) - len(phrase.lstrip(" \xa0-–.*"))
    tail = len(phrase) - len(phrase.rstrip(" \xa0-–."))
    return Span(span.start + lead, span.end - tail)
