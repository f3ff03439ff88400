"""What stands between the names of a list of institutions, and in front of them: marks, numbers, roles."""

import re
from collections.abc import Sequence
from functools import cache

from ...assets import any_word, word_list
from ...wording import match_key
from ...words import either
from .acronyms import Fit, fit_acronym
from .brackets import outside_brackets
from .countries import base_code, country_code
from .list_numbers import find_numbers
from .name_looks import HEADED, known_cities, may_be_city, opens_with_kind, strip_article, weigh_name

# No pattern begins with white space that may run long: pieces are stripped afterwards instead.
# A doubled sign parts wherever it stands, but for that of an address; a single one between spaces only.
_HARD = re.compile(r"[;\n•▪●◦►|\t]|(?<!:)//+|\+\++|##+|~~+|\s[/+~*]\s|(?<=\S) {3,}(?=\S)")
_AT_BAR = re.compile(r"\s/\s|\||\t| {3,}")
_END_OF_LINE = re.compile(r"[;\n•,+]|//|\|\|")
AND = re.compile(r"and|y|e|et|&|as well as|así como|ainsi que", re.IGNORECASE)
EDGES = " \t\xa0.,;:-–—"
# Signs that part names as a bar does, "Alda Institute · Habitat Forum": a dot between two l is of a word, "Col·legi".
_LIKE_BARS = re.compile(r"[∙⋅‧¦■▪◆◇❖✦★]|·(?!(?<=l·)l|(?<=L·)L)")
_TYPED_DASH = re.compile(r"(?<=\s)-{2,3}(?=\s)")
_LIKE_DASHES = {ord(sign): "–" for sign in "→⇒➔=►"}
_ARROWS = {ord(sign): "–" for sign in "»›>"}
_OPENING = re.compile(r"[«‹<]")
_FULL_STOP = re.compile(r"(?<=[\w)\]])\.\s")
_LAST_WORD, _FEWEST = re.compile(r"(?:[^\W\d_]{4}|[A-ZÀ-Þ][A-ZÀ-Þ]|[)\]])$"), 2
_NEAR = 200  # characters around a mark that tell whether a name goes on
_MOST_LEADS = 4
# What joins two names as "and" does: "Alda Institute plus Habitat Forum".
_JOINT = re.compile(r"(?<=\s)(?:as well as|así como|ainsi que|(?:plus|más)(?=\s[A-ZÀ-Þ]))(?=\s)")
_TYPED_BAR = re.compile(r"::|(?<=\s)_(?=\s)")


def with_usual_marks(text: str) -> str:
    """A list with a bar or dash for each of the signs that people take instead, as long as it was.

    >>> with_usual_marks("Alda Institute · Habitat Forum -- Peru")
    'Alda Institute | Habitat Forum –  Peru'
    """
    text = text.translate(_LIKE_DASHES)
    if not _OPENING.search(text):
        text = text.translate(_ARROWS)
    if not text.isascii():
        text = _LIKE_BARS.sub("|", text)
    text = _TYPED_BAR.sub(lambda bar: "|".ljust(len(bar[0])), text) if "::" in text or "_" in text else text
    text = _TYPED_DASH.sub(lambda dash: "–".ljust(len(dash[0])), text) if "--" in text else text
    text = (
        _JOINT.sub(lambda one: "and".ljust(len(one[0])), text)
        if "s " in text or " como" in text or "i que" in text
        else text
    )
    return _in_bracket().sub(lambda one: f",{one[0][1:-1]} ", text) if "(" in text else text


@cache
def _in_bracket() -> re.Pattern[str]:
    """One more organizer in brackets: "Alda Institute (with Habitat Forum)"."""
    return re.compile(rf"\((?={_lead()}\s)[^()]*\)", re.IGNORECASE)


def hard_cuts(text: str) -> list[tuple[int, int]]:
    """Where marks stand that part names in any case: semicolons, line breaks, bullets, numbers."""
    cuts = [cut for cut in outside_brackets(_HARD, text) if not _stands_within(text, *cut)]
    # What follows a name in a sentence of its own: "Alda Institute. Partners: Habitat Forum".
    stops = list(outside_brackets(_FULL_STOP, text)) if "." in text else []
    cuts += stops if _part_names(text, stops) else [cut for cut in stops if _tells_role(text, cut[1])]
    joined: list[tuple[int, int]] = []
    for start, end in sorted([*cuts, *find_numbers(text)]):
        if joined and not text[joined[-1][1] : start].strip(EDGES):
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def _tells_role(text: str, at: int) -> bool:
    """Whether words at a place say what the organizer behind them did: "Partners: …", "Co-organised by …"."""
    return role_before().match(text, at) is not None or any_word("led-by").match(text, at) is not None


def _part_names(text: str, stops: Sequence[tuple[int, int]]) -> bool:
    """Whether full stops stand between names, "Alda Institute. Habitat Forum", and behind no abbreviation."""
    bounds = [0, *(place for stop in stops for place in stop), len(text)]
    parts = [text[start:end].strip(EDGES + "\n") for start, end in zip(bounds[::2], bounds[1::2], strict=True)]
    if len(parts) < _FEWEST or any(not _LAST_WORD.search(part) for part in parts[:-1]):
        return False
    weights = [weigh_name(part) for part in parts]
    return min(weights) >= 0 and sorted(weights)[-_FEWEST] >= HEADED


def _stands_within(text: str, start: int, end: int) -> bool:
    """Whether a mark parts a name from what belongs to it: a line that goes on, the country in "Alda / Peru"."""
    if text[start:end] == "\n":
        return _goes_on(text, start)
    if not _AT_BAR.fullmatch(text, start, end):
        return False
    if text[start:end].isspace() and _stands_in_name(text, start, end):
        return True
    behind = _END_OF_LINE.split(text[end : end + _NEAR], maxsplit=1)[0]
    first, *more = [part.strip(EDGES) for part in _AT_BAR.split(behind, maxsplit=2)]
    before = re.split(r"[;\n|]|\s/\s", text[max(0, start - _NEAR) : start])[-1].strip(EDGES)
    last = before.rsplit(",", 1)[-1].strip(EDGES)
    is_city = may_be_city(first) and (text[start:end] in ("|", "\t") or match_key(first) in known_cities())
    return (
        base_code(first) is not None
        or (is_city and bool(more) and base_code(more[0]) is not None)
        or (country_code(before) is not None and not more)
        or (not last.endswith((")", "]")) and fit_acronym(first, last) >= Fit.SOME)
        or fit_acronym(last, first) >= Fit.SOME
    )


def _stands_in_name(text: str, start: int, end: int) -> bool:
    """Whether a wide space stands within a name, "Institute of [tab] Housing": what it cuts leans on what follows."""
    before = re.split(r"[;\n|\t]| {3,}", text[max(0, start - _NEAR) : start].rstrip(" \t"))[-1]
    is_no_name = country_code(before.strip(EDGES)) is None and weigh_name(before) < 0
    return is_no_name or _leans(before, text[end : end + _NEAR])


def _goes_on(text: str, at: int) -> bool:
    """Whether a line break stands within a name: "Institute of" goes on below."""
    before, after = text[max(0, at - _NEAR) : at].rstrip(), text[at : at + _NEAR].lstrip()
    if not before or not after:
        return False
    if role_before().match(after):
        return False
    line = after.split("\n", 1)[0].split(";", 1)[0]
    if country_code(line.strip(EDGES)) is not None:
        return True  # the country of the name above
    above = before.rsplit("\n", 1)[-1]
    if ";" in above and ";" in after.split("\n", 1)[0] and not above.endswith(";"):
        return True  # "Alda Lab; Institute of Small" over "Streets; City of Kera"
    return _leans(before, after)


def _leans(before: str, after: str) -> bool:
    """Whether words are cut that belong together: "Institute of" before the cut, "(Peru)" behind it."""
    before, after = before.rstrip(), after.lstrip()
    if not before or not after:
        return True
    is_plain = after[0].islower() and not (before + after).islower()
    is_plain = is_plain and not opens_with_kind(strip_article(after.split("\n", 1)[0]))  # "l'université de Kera"
    last = before.split()[-1]
    # "del Sur" ends a name; "sur" leans on what follows.
    leans = (last.casefold() if (before + after).isupper() else last) in word_list("leans-on")
    return is_plain or after[0] in "([" or leans


def end_of_lead(text: str, start: int, end: int) -> int:
    """Where a name begins behind roles and words that lead to it, and behind the white space before them."""
    for _ in range(_MOST_LEADS):
        bare = start + len(text[start:end]) - len(text[start:end].lstrip(EDGES + "\n"))
        found = role_before().match(text, bare, end) or lead_words().match(text, bare, end)
        if not found or found.end() == bare:
            break
        start = found.end()
    return start


@cache
def soft_marks() -> re.Pattern[str]:
    """Marks that may part two names, or stand within one."""
    # No alternative begins with white space that may run long.
    return re.compile(
        rf",\s*(?:(?:and|y|e|et|&)\s+)?|(?<=\s)[-–—]\s+|(?<=\s)(?:(?:and|y|e|et)\s+)?(?:{_lead()})\s+"
        rf"|(?<=\s)(?:{AND.pattern})\s+|(?<=[^\s/]{{2}})/(?=[^\s/]{{2}})|(?<=[)\]])\s+(?=[“«\"]?(?-i:[A-ZÀ-Þ]))",
        re.IGNORECASE,
    )


@cache
def role_before() -> re.Pattern[str]:
    """What an organizer did, in front of its name: "Lead:", "Organizer and partners:"."""
    return re.compile(rf"{_role_words()}\s?[:：]\s*", re.IGNORECASE)


def _role_words() -> str:
    """A pattern of words for what an organizer did, in any order: "Organisation chef de file", "Host & partners"."""
    words = {word for phrase in word_list("organizer-role") for word in phrase.split()}
    word = rf"(?:{either(words)})(?:\([a-z]{{1,2}}\))?"
    return rf"\b{word}(?:(?:\s|\s?[/&-]\s?|\s(?:and|y|e|et|del|de la|of the)\s){word}){{0,5}}(?!\w)"


@cache
def role_behind() -> re.Pattern[str]:
    """What an organizer did, behind its name: "(lead)", "– partner", "as convener"."""
    role = rf"(?:{any_word('organizer-role').pattern})"
    article = r"(?:(?:the|a|la|el|le|l['’]|une?)\s?)?"
    leads = rf"(?:(?:\s[-–—]|[,:–—])\s*|\s{any_word('in-the-role').pattern}\s+{article})"
    return re.compile(rf"[(\[]\s*{_role_words()}\s*[)\]]|{leads}{role}(?=\s*(?:$|[;,\n|]))", re.IGNORECASE)


@cache
def organized_by() -> re.Pattern[str]:
    """What a sentence says in front of its first name: "The event was jointly organized by", "Organizan"."""
    verb = rf"{any_word('organizes-first').pattern}\s+(?=(?:(?:el|la|los|las|le|les)\s+)?(?-i:[“«\"A-ZÀ-Þ]))"
    return re.compile(rf"(?:[^\n,;:]{{0,60}}?\s)??{any_word('led-by').pattern}\s*:?\s+|{verb}", re.IGNORECASE)


@cache
def lead_words() -> re.Pattern[str]:
    """Words that lead to one more organizer and are no part of its name: "In association with", "Also:"."""
    with_colon = rf"(?:{_lead()}|{any_word('also').pattern})\s?[:：]\s*"
    return re.compile(rf"{with_colon}|(?:(?:and|y|e|et|{_lead()}|{any_word('led-by').pattern})\s+)+", re.IGNORECASE)


def _lead() -> str:
    """A pattern of words that lead to one more organizer, the longest first: "with the support of" before "with"."""
    return rf"\b(?:{either((*word_list('collaboration-lead'), *word_list('supported-by')))})\b"
