"""What stands around a title and is none of it: labels with the event's type or number, and quotation marks."""

import re
from functools import lru_cache

import msgspec

from ...assets import any_word
from ...model import Span
from ..values.event_types import EVENT, TYPE, fold_keeping_length, type_of
from ..values.found import Found
from ..values.nothing import is_nothing

_QUOTED = re.compile(
    r"“(?P<a>[^“”]{4,})”|«\s?(?P<b>[^«»]{4,}?)\s?»|\"(?P<c>[^\"]{4,})\"|(?<!\w)[‘'](?P<d>[^‘’']{4,})[’'](?!\w)"
)
_QUOTE = re.compile('[“”„«»"]')
_FRONT = re.compile(
    r"\s*(?P<label>[^:;–—|\n]{1,60}?)\s*(?::{1,2}|;|\s(?:[-–—|/·•=~+*>→]|//|[-=]>|>>)(?=\s)|\n)\s*(?=\S)"
)
# "Side event 12 (Cities in motion)"
_IN_BRACKETS = re.compile(r"\s*(?P<label>[^()\[\]\n]{1,60}?\d)\s*[(\[](?P<title>[^()\[\]\n]{4,})[)\]][\s.]*$")
# "Agora, a place for all" is a title: only a label with a number ends at a comma, a stop or a gap, or in brackets.
_NUMBERED = re.compile(
    r"\s*(?:[(\[]\s*(?P<inner>[^()\[\]\n]{1,60}?)\s*[)\]]"
    r"|(?P<label>[^:–—|,\n]{1,60}?)(?:\s*,(?!\d)|(?<=\d)(?:\.(?=\s)|[ \xa0]{2,}|\t)))\s*"
    r"(?:(?:titled|entitled|called|titulad[oa]|llamad[oa]|denominad[oa]|intitulee?)\s+)?(?=\S)"
)
_BEHIND = re.compile(
    r"\s*(?:[(\[{<]|[,;|\n·•=~*+]|(?<!\d)//?|:{1,2}\s|\s->|\s[-–—]|[ \t\xa0]{2,}"
    r"|(?<!\bref)(?<!\bn[or])(?<!\bn[ur][mo])\.\s)\s*"
    r"(?P<label>(?:\d{1,4}\s?/\s?)?[^,;|/()\[\]{}<>–—\n·•=~*+]{1,40}(?:,[^,()\[\]]{1,20})?)[)\]}>]?[\s.]*$"
)
_MARKED = re.compile(
    rf"(?:\b(?:n\.o|no|num|number|numero|nro?|n|{EVENT}|code|codigo|ref|id|activity|actividad|activite)\b\s*[.:°º]{{0,2}}|#)\s*"
    r"(?:[nst]\.?e\.?[ -]?)?(?P<number>\d{1,4}[a-z]?)\b"
)
_IN_FRONT = re.compile(r"\s*(?P<number>\d{1,4})\s?/\s?(?=[a-z])")  # "31/side event"
_BARE = re.compile(r"\s*(?P<number>\d{1,3})[\s.]*")
_NUMBER_WORD = re.compile(r"(?:n\.?[o°º]\.?|num(?:ero|ber)?\.?)[\s:.]+(?=\w)")
_WITHOUT_NUMBER = re.compile(r"(?:sans|sin|without|no)\s(?:numero|number|n[°º])")
_CODED = re.compile(r"(?<=[a-z])[ /#.-]?(?P<number>\d{1,3})\b")
_FILLER = re.compile(
    rf"\b(?:{EVENT}|code|codigo|ref|title|titled|titulo|titulado|titulada|entitled|called|intitule|intitulee"
    r"|denominado|llamado|wuf ?\d*|the|an?|el|la|le|un|une|una|de|du|del|of|on|sur|sobre"
    r"|this|that|it|which|was|is|our|as|listed|program(?:me|a)?|fue|era|este|esto|esta|nuestro|nuestra|que|como"
    r"|etait|fut|notre|qui|comme|ce|c|l|au|en|in)\b|[^\w]"
)
# Of two titles in quotes, "A" / "B", the marks are theirs.
_CLOSES_FIRST = re.compile(r"[^“”„«»\"]*(?:[”»]|(?<=\S)\"(?!\w))")
_SIGNS = "|→=>"
_SIGN_IN_FRONT = re.compile(r"^(?:->|//|[~·•])\s+")  # behind "Side event no. 7"
_ALL_BRACKETED = re.compile(r"[(\[](?P<title>[^()\[\]]{4,})[)\]]")
# They stand in titles too.
_OF_TITLES = "~*+"
_DIGITS = re.compile(r"\b\d{1,3}\b")
_BLANKS = " \t\n"
_QUOTES = '“”„«»"' + _BLANKS
_MOST_LABELS = 3
# No title is longer; runs of white space would be tried in every split.
_LONGEST = 500


class Peeled(msgspec.Struct, frozen=True):
    """What is left of a title, and what the labels around it told."""

    span: Span
    number: Found[str] | None = None
    kind: Found[str] | None = None


def peel(text: str, within: Span) -> Peeled:
    """Take labels and quotation marks off a title.

    Args:
        text: The answer.
        within: What of it may be the title.

    >>> peel("WUF7 side event: Water for all", Span(0, 30)).span
    Span(start=17, end=30)
    """
    folded = fold_keeping_length(text)
    start, end = within.start, within.end
    number: Found[str] | None = None
    kind: Found[str] | None = None
    for _ in range(_MOST_LABELS if end - start <= _LONGEST else 0):
        label = _label_around(folded, start, end)
        if label is None:
            break
        (start, end), parts = label
        for part in parts:
            number = number or _number_in(folded, part)
            kind = kind or _kind_in(folded, part)
    return Peeled(_strip(text, Span(start, end)), number, kind)


def _label_around(folded: str, start: int, end: int) -> tuple[tuple[int, int], tuple[Span, ...]] | None:
    """What is left when one label is taken off, and where the label stands."""
    quoted = _QUOTED.search(folded, start, end)
    if quoted and (quoted.start() > start or quoted.end() < end):
        around = Span(start, quoted.start()), Span(quoted.end(), end)
        if all(_is_label(folded, part) or _is_filler(part.of(folded)) for part in around):
            return quoted.span(quoted.lastgroup or 0), around
    numbered = _NUMBERED.match(folded, start, end)
    label = Span(*numbered.span(numbered.lastgroup or 0)) if numbered else Span(start, start)
    if numbered and _number_in(folded, label) and _is_label(folded, label):
        return (numbered.end(), end), (label,)
    bracketed = _IN_BRACKETS.match(folded, start, end)
    if bracketed and _number_in(folded, label := Span(*bracketed.span("label"))) and _is_label(folded, label):
        return bracketed.span("title"), (label,)
    front = _FRONT.match(folded, start, end)
    if front and _is_set_off(folded, front):
        return (front.end(), end), (Span(*front.span("label")),)
    behind = _BEHIND.search(folded, start, end)
    while behind and behind.start() > start:
        if _is_set_off(folded, behind):
            return (start, behind.start()), (Span(*behind.span("label")),)
        # "Our market, our rules - 43": the comma is the title's own.
        behind = _BEHIND.search(folded, behind.start() + 1, end)
    return None


def _is_label(folded: str, part: Span) -> bool:
    """Whether words tell a type or number and nothing else, or that there is no number."""
    if _lacks_number(part.of(folded)):
        return True
    if not (_number_in(folded, part) or _kind_in(folded, part)):
        return False
    words = part.of(folded)
    # Of "event no. 3" the mark is all, of "side event 3" the type.
    return any(
        not _FILLER.sub("", _DIGITS.sub(" ", rest)).strip()
        for rest in (TYPE.sub(" ", _MARKED.sub(" ", words)), _MARKED.sub(" ", TYPE.sub(" ", words)))
    )


def _is_set_off(folded: str, found: re.Match[str]) -> bool:
    """Whether a label stands in front of a title or behind it; "Market + Agora" is one, without a number."""
    label = Span(*found.span("label"))
    signs = found[0].replace(found["label"], "", 1)
    has_number = _number_in(folded, label) is not None
    return _is_label(folded, label) and (has_number or not any(sign in signs for sign in _OF_TITLES))


def _is_filler(words: str) -> bool:
    """Whether words around a quoted title tell nothing, or only that it is an event's: "Atelier « … »"."""
    return not _FILLER.sub("", any_word("event-word").sub(" ", words)).strip()


def _lacks_number(words: str) -> bool:
    """Whether words say that no number is known: "No. n/a", "sans numéro"."""
    found = _NUMBER_WORD.match(words)
    return _WITHOUT_NUMBER.fullmatch(words) is not None or (found is not None and is_nothing(words[found.end() :]))


def _number_in(folded: str, part: Span) -> Found[str] | None:
    marked = _MARKED.search(folded, part.start, part.end)
    if marked is None and (told := _type_in(folded, part)):
        marked = _CODED.search(folded, told.end() - 1, part.end) or _IN_FRONT.match(folded, part.start, part.end)
    if marked is None:
        marked = _BARE.fullmatch(folded, part.start, part.end)
    if marked is None:
        return None
    at = Span(*marked.span("number"))
    return Found(at.of(folded), at, "number beside the title", 0.95)


@lru_cache(maxsize=16)  # asked of the same part for its number, its kind and whether it is a label
def _type_in(folded: str, part: Span) -> re.Match[str] | None:
    return TYPE.search(folded, part.start, part.end)


def _kind_in(folded: str, part: Span) -> Found[str] | None:
    told = _type_in(folded, part)
    kind = type_of(told) if told else None
    return Found(kind, Span(*told.span()), "type beside the title", 0.95) if told and kind else None


def _strip(text: str, span: Span) -> Span:
    """A range without quotation marks and white space around it; single quotes count in pairs."""
    words = span.of(text)
    bare = _SIGN_IN_FRONT.sub("", words.strip(_QUOTES + _SIGNS))
    if len(_QUOTE.findall(bare)) % 2 or _CLOSES_FIRST.match(bare):  # “Slum” is a word
        bare = words.strip(_SIGNS + _BLANKS)
    if bare[:1] in "‘'" and bare[-1:] in "’'" and len(bare) > 2:
        bare = bare[1:-1].strip()
    if whole := _ALL_BRACKETED.fullmatch(bare):
        bare = whole["title"]
    start = span.start + (words.index(bare) if bare else 0)
    return Span(start, start + len(bare))
