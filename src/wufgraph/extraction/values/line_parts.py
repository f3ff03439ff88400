"""The parts of a line that tells several things one after another: what stands between commas, dashes and brackets."""

import re
from collections.abc import Iterator, Sequence
from enum import IntEnum
from functools import cache

import msgspec
from msgspec.structs import replace

from ...assets import word_list
from ...model import Span
from ...words import either
from .countries import is_nationality
from .honorifics import is_title

# Its first character, before all that may be one is tried at each place of a line.
_CUT = re.compile(
    r"(?=[\s;|•·\-–—,()\[\]<>:：/.])(?:\n|\t|[;|•·]|\s[-–—]+\s|\s(?://+|[-=]*>|→|⇒|»|\.{3,}|…|::|\++|[~@=*.«])\s|[–—](?!\d)|,(?!\d)|[()\[\]<>]|[:：](?=\s|$)|\s/\s|(?<=[^\W\d_])/(?=[^\W\d_])"
    # "First Institute. E-mail: …"; "Ms Ana Field and Mr Bo Hill".
    r"|(?:(?<=\w\w)\.|(?<=[ap]\.m\.)\.?)\s+(?=[^\W\d_][\w -]{1,20}\s?[:：])|\s(?:and|y|e|et|&)\s"
    # "Ms Ana Field (Peru). Director, First Institute. ana@first.example"
    r"|(?<=[)\]])\.\s+|(?<=\w\w)\.\s+(?=[\w.+-]+@[\w-]+\.\w)|(?:(?<=[a-zß-ÿ0-9]{4})|(?<=[A-ZÀ-Þ][a-zß-ÿ]{2})|(?<=[A-ZÀ-Þ][a-zß-ÿ]{3})|(?<=[A-Z]{3}))\.\s+(?=[A-ZÀ-Þ])"
    # "Mayor. 17.00 h. No e-mail"
    r"|(?:(?<=[a-zß-ÿ]{3})|(?<=[A-ZÀ-Þ][a-zß-ÿ]{2}))\.\s+(?=\d{1,2}\s?[:.hH]\s?\d{2}(?!\d))|(?:(?<=\d\sh)|(?<=\dh))\.\s+(?=[A-ZÀ-Þ])"
    # "Ms Ana Field ana@first.example"; "1. Ana Field, Director 2. Bo Hill, Adviser".
    r"|\s+(?=[\w.+-]+@[\w-]+\.\w)|\s+\d{1,2}[.)]\s+(?=[A-ZÀ-Þ]))"
)
_FIRST = re.compile(r"\W*1[.)]\s")
_NAME_BEHIND = re.compile(r"\s+2[.)]\s+(?:[A-ZÀ-Þ][\w'’-]*\.?\s+){1,4}[A-ZÀ-Þ][\w'’-]+\s*[,(–-]")
_SLASH = re.compile(r"\s/\s")
_FEWEST_SLASHES, _FEWEST_ALIKE = 3, 2
_TO_NEXT_TIME = re.compile(r"\d\s?(?:h|hrs?\.?|hs\.?|horas?|[ap]\.?\s?m\.?)?\s*$", re.IGNORECASE)
# "10:00 Ana Field": what the hour stands in front of.
_CLOCK = (
    r"(?:\d{1,2}\s?[:.hH]\s?\d{2}(?:\s?(?:[ap]\.?\s?m\.?|h|hrs?\.?|hs\.?)(?!\w))?"
    r"|[012]\d[0-5]\d\s?(?:hrs?\.?|hs\.?|h)(?!\w))"
)
_SPACES = re.compile(r"\s+")
_HOUR_FIRST = re.compile(
    rf"\s*(?:(?:at|from|a las?|desde las?|à|dès)\s)?{_CLOCK}(?:\s?[-–—]\s?{_CLOCK})?(?P<gap>,?\s+)(?=[^\W\d_])"
    r"(?!(?:h|hs|hrs?|hours?|horas?|heures?|[ap]\.?\s?m|to|till|until|a|à|al|y|et|and|local)\b)",
    re.IGNORECASE,
)
_HOUR_NEXT = re.compile(r"\s+\d{1,2}[:.hH]\d{2}(?!\d)")
_DIGIT_NEXT = re.compile(r"\s*\d")
# "ana (at) alda [dot] example" is one word.
_HIDDEN = re.compile(r"[(\[]\s?(?:at|arroba|arobase|dot|punto|point|\.)\s?[)\]]", re.IGNORECASE)
# "Ciudadano(a) de", "Orateur(s)": an ending that may be left out.
_ENDING = re.compile(r"(?<=[^\W\d_])\([a-zà-ÿ]{1,3}\)")
# "Dr (Mrs) Ana Field"
_TITLE = re.compile(r"\(\s?(?P<title>[^\W\d_]{1,6}\.?)\s?\)(?=\s[^\W\d_])")
# "Bo Hill, Jr."
_SUFFIX = re.compile(r",\s?(?:Jr|Jnr|Sr|Snr|II|III|IV)\b\.?(?=\s*(?:[,;/(|–—-]|$))")
_LEAD = re.compile(
    r"^[\s\W]*(?:\d{1,2}\s?[.)\-–°º/]+\s+|(?:\d{1,2}\.)+\d{1,2}[.)]\s+|\d{1,2}\.\d\s+(?=[^\W\d_])"
    r"|(?:y|et|and)\s+(?=[A-ZÀ-Þ]))?"
)
_EDGES = ' \t\xa0\n,;:–—-*|/"“”«»'
_NEAR = 12
_LONGEST = 2000
_SHORTEST_LAST_WORD = 4
_NAME_IN_FRONT = re.compile(r"\W*(?:\d{1,2}\W+)?(?:[^\W\d_]+\.?\s+){1,5}[^\W\d_]+")
# "… chaired. Bo Hill (Chad), Adviser"
_OPENS_WITH_NAME = re.compile(r"\.\s+(?:[A-ZÀ-Þ][\w'’-]*\.?\s+){2,4}\([^()\d]{3,40}\)")
# In a longer text full stops end its sentences.
_LONGEST_WITH_STOPS, _LONGEST_ADDRESS = 250, 80


class Cut(IntEnum):
    """What parts a part from the one before it, the weaker first."""

    START = 0
    COMMA = 1
    BRACKET = 2
    DASH = 3
    COLUMN = 4
    LINE = 5


_COLONS = (":", "：")
_AND = ("and", "y", "e", "et", "&")
_CUTS = {",": Cut.COMMA, ":": Cut.DASH, "：": Cut.DASH, "\n": Cut.LINE, **dict.fromkeys((*";|•·\t", *_AND), Cut.COLUMN)}


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """What stands between two cuts of a line.

    Attributes:
        words: Without white space or punctuation around it.
        span: Its range in the document.
        cut: What stands in front of it.
        is_bracketed: Whether it stands in brackets.
        closes: Where the bracket around it ends, its own end where there is none.
        is_lead: Whether a colon follows: it says what comes next.
    """

    words: str
    span: Span
    cut: Cut
    is_bracketed: bool = False
    closes: int = 0
    is_lead: bool = False


def spans_between(sign: re.Pattern[str], words: str) -> list[Span]:
    """What stands between the signs in some words, and in front of the first and behind the last; some may be empty.

    >>> [span.of("Ana and Bo") for span in spans_between(re.compile(" and "), "Ana and Bo")]
    ['Ana', 'Bo']
    """
    cuts = [found.span() for found in sign.finditer(words)]
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(words)]
    return [Span(start, end) for start, end in zip(starts, ends, strict=True)]


def has_slashes(text: str) -> bool:
    """Whether slashes part what a line tells: three at least."""
    return len(_SLASH.findall(text)) >= _FEWEST_SLASHES


def have_slashes(lines: Sequence[str]) -> bool:
    """Whether slashes part what some lines of a list tell: three in one of them, or as many in each of several."""
    counts = {line.count("/") for line in lines}
    alike = len(lines) > 1 and len(counts) == 1 and min(counts) >= _FEWEST_ALIKE
    return (alike and "://" not in lines[0]) or any(map(has_slashes, lines))


def split_line(text: str, start: int = 0, first: Cut = Cut.START, *, by_slash: bool = False) -> list[Part]:
    """The parts of a line, without its number.

    Args:
        text: The line.
        start: Where it begins in the document.
        first: What parts it from what stands before.
        by_slash: Whether slashes part other lines of the same list.

    >>> [part.words for part in split_line("1. Ms Ana Field (Peru), Director – 14:00 - 14:30")]
    ['Ms Ana Field', 'Peru', 'Director', '14:00 - 14:30']
    """
    lead = _LEAD.match(text)
    position = lead.end() if lead and lead.end() < len(text) and text[lead.end() - 1 : lead.end()] not in "([" else 0
    parts: list[Part] = []
    cut, depth = first, 0
    # A text of many pages is no line of a speaker.
    for found in [
        *(_cuts(text, position, by_slash=by_slash or has_slashes(text)) if len(text) <= _LONGEST else ()),
        None,
    ]:
        end = found.start() if found else len(text)
        sign = (found[0].strip() or found[0]) if found else ""
        part = _part(text, Span(position, end), start, cut, is_bracketed=depth > 0, mark=sign, is_last=found is None)
        if part:
            parts.append(part)
            cut = Cut.START
        elif sign in _COLONS and parts and parts[-1].closes == start + position:
            parts[-1] = replace(parts[-1], is_lead=True)  # "Opening (10:00): Ana Field"
        if found:
            depth = max(0, depth + (sign in "([<") - (sign in ")]>")) if sign else depth
            cut = max(cut, Cut.COLUMN if found.re is _lead_in() else _cut_of(sign))
            position = found.end()
    return parts


def _cut_of(sign: str) -> Cut:
    if sign[:1].isdigit():
        return Cut.LINE
    return _CUTS.get(sign, Cut.BRACKET if sign in "()[]<>" else Cut.DASH)


def _cuts(text: str, start: int, *, by_slash: bool) -> Iterator[re.Match[str]]:
    """Where a line is cut: not between the two ends of a time, nor within a hidden address or a word."""
    if hour := _HOUR_FIRST.match(text, start):
        yield from _SPACES.finditer(text, hour.start("gap"), hour.end("gap"))
        start = hour.end()
    within = (_HIDDEN, _ENDING, _SUFFIX) if "(" in text or "[" in text else (_SUFFIX,)
    whole = [found.span() for pattern in within for found in pattern.finditer(text)]
    whole += [found.span() for found in _TITLE.finditer(text) if _joins_name(text, found)]
    leads = list(_lead_in().finditer(text, start))
    whole += [found.span() for found in leads]
    yield from sorted([*leads, *_marks(text, start, whole, by_slash=by_slash)], key=lambda found: found.start())


def _marks(text: str, start: int, whole: Sequence[tuple[int, int]], *, by_slash: bool) -> Iterator[re.Match[str]]:
    for found in _CUT.finditer(text, start):
        sign = found[0].strip()
        if sign == "/" and not (by_slash and (found[0] != sign or not _SLASH.search(text))):
            continue  # "Ms/Mr Field / Kera Trust"
        if sign[:1].isdigit() and not _counts_on(text, found.start(), sign):
            continue
        if sign in _AND and not is_title(text[found.end() :].split(" ", 1)[0]):
            continue
        if sign == "." and found[0][0] == "." and _is_abbreviated(text, found.start()):
            continue
        if any(begin <= found.start() < end for begin, end in whole):
            continue
        before = text[max(0, found.start() - _NEAR) : found.start()]
        if sign in ("-", "–", "—") and _TO_NEXT_TIME.search(before) and _DIGIT_NEXT.match(text, found.end()):
            continue
        yield found


def _counts_on(text: str, at: int, sign: str) -> bool:
    """Whether a number counts on from the one before it; the first may be the marker of the line: "1. … 2. …"."""
    before = int(sign[:-1]) - 1
    if before == 1 and _FIRST.match(text) is None:
        return _NAME_BEHIND.match(text, at) is not None
    return re.search(rf"(?:^\W*|\s){before}{re.escape(sign[-1])}\s", text[:at]) is not None


def _is_abbreviated(text: str, at: int) -> bool:
    """Whether a full stop is of a title, "Licda. Ana Field", or of one of the sentences of a text about somebody."""
    if text[at - 1] in ")]" or "@" in text[at : at + _LONGEST_ADDRESS].split()[1] or _HOUR_NEXT.match(text, at + 1):
        return False
    last = text[:at].split()[-1].lstrip("([")
    # "Ana Paz. Director" ends a name; "Dir. General" and "(Rep. Dominicana)" are cut short.
    is_short = len(last) <= _SHORTEST_LAST_WORD and last[0].isupper() and not last.isupper()
    is_open = is_short and _NAME_IN_FRONT.fullmatch(text, 0, at) is None
    is_open = is_open and not is_nationality(text[at + 1 :].split(".", 1)[0].strip())  # "City of Oulu. Finnish."
    opens = _OPENS_WITH_NAME.match(text, at) is not None
    return is_title(f"{last}.") or (not opens and (is_open or len(text) > _LONGEST_WITH_STOPS))


@cache
def _lead_in() -> re.Pattern[str]:
    """What says in a sentence that people with titles follow: "The panellists were Ms Ana Field …"."""
    role = rf"(?:{either(word_list('speaker-role'))})(?:e?s|as)?"
    return re.compile(
        rf"(?:^|(?<=[\w)>])\s?[.;,]\s+)(?:(?:and|y|et)\s+)?(?:(?:the|our|el|la|los|las|le|les)\s+|l['’])?{role}"
        r"\s+(?:was|were|is|are|included|fue|fueron|era|eran|était|étaient|fut|furent)\s+(?=(?-i:[A-ZÀ-Þ]))",
        re.IGNORECASE,
    )


def _joins_name(text: str, title: re.Match[str]) -> bool:
    """Whether a title in brackets stands behind another one, or opens the line: what follows is the name."""
    before = text[: title.start()].split()[-1:]
    return is_title(title["title"]) and (not before or is_title(before[0]))


def _part(
    text: str, within: Span, start: int, cut: Cut, *, is_bracketed: bool, mark: str, is_last: bool
) -> Part | None:
    words = within.of(text)
    begin = within.start + len(words) - len(words.lstrip(_EDGES))
    words = words.strip(_EDGES)
    last = words.split()[-1] if is_last and words.endswith(".") else ""
    if len(last) > _SHORTEST_LAST_WORD and "." not in last[:-1]:  # "S.A.S." keeps its own
        words = words[:-1]
    if not any(character.isalnum() for character in words):
        return None
    end = begin + len(words)
    closes = within.end + 1 if mark and mark in ")]>" and is_bracketed else end
    return Part(
        words=words,
        span=Span(start + begin, start + end),
        cut=cut,
        is_bracketed=is_bracketed,
        closes=start + closes,
        is_lead=mark in _COLONS,
    )
