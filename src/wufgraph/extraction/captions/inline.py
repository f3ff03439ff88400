"""Lines that hold more than one thing: captions and their values."""

import re
from collections.abc import Callable, Collection, Iterator
from functools import lru_cache

from msgspec.structs import replace

from ...assets import word_keys
from ...model import NUMBERED, Block, Span
from ...wording import count_words, match_key
from ..values.event_types import names_type
from ..values.line_kinds import tells_of_person
from .asking_on import in_one_case, names_captions
from .caption_keys import BRACKETS
from .caption_words import weigh_words
from .open_ends import ends_as_caption
from .table import ONE_ANSWER, SECTIONS, SPEAKER_FIELDS, CaptionTable, Match

# "Venue:- Room 3": dashes that belong to the colon.
DASHES = r"(?:[-–—=]{1,2}(?=\s))?"
# What all of them begin with is written in front of them: a search then tries no other place.
_SEPARATOR = re.compile(
    rf"[\s:：](?:(?<=[:：]){DASHES}\s*|(?<=\s)\s*[:：]{DASHES}\s*"
    r"|(?<=\s)\s*[-–—]\s+|(?<=\t)\s*|(?<= )[ ]*\t\s*|(?<=\?\s)\s*(?![-–—:]))"
)
# "Résumé. Les enfants …": a short first sentence without marks, which may be a heading run into its paragraph.
_RUN_IN = re.compile(r"[^\W_](?:[^\W_]|[ '’-]){3,50}(?P<stop>\.\s+)(?=[«“\"¿¡]?\s?[^\W\d_a-zß-ÿ])")
_COLON = re.compile(r"(?P<asked>(?:[^:：.\t]|(?<=\b[nN])\.|(?<=\b[nN]o)\.){2,40}?)\s?[:：][-–—=]{0,2}\s+(?=\S)")
# "Summary - 300 words", "Discussion: max. 500 words in all:"
_LIMIT = re.compile(
    r"\(?(?:[^\W\d_]+[.:]?\s){0,3}\d{2,4}\s(?:words?|palabras|mots)\b(?:\s[^\W\d_]+\.?){0,3}\)?\s*(?:[:：]\s*|$)",
    re.IGNORECASE,
)
_LONGEST_LIMIT = 24
# "Nationality: which country? Peruvian"
_QUESTION = re.compile(r"[^?:：\d\t]{4,40}\?\s+(?=\S)")
_MARKER = re.compile(r"(?:(?P<bullet>[-–—•*▪◦‣])|\(?(?:\d{1,2}[.)°º]|[a-z][.)]))\s+")
_LONGEST_CAPTION_REST, _SURE_WORDS, _LIKELY_WORDS, _SOME_WORDS = 60, 0.72, 0.6, 0.4
_LONGEST_INLINE_CAPTION, _LONGEST_RUN_IN = 200, 52
_ATTRIBUTES = {"organizers": ("bases",), "speaker-name": tuple(f for f in SPEAKER_FIELDS if f != "speaker-name")}
_DISCUSSION, _TELLING = ("discussion", "outline"), 0.5
_ARROW = re.compile(r"\s(?:→|[-=]>|=|»|⇒)\s")
_SENTENCE, _SHORT = re.compile(r"[.!;]"), 4


def may_separate(text: str) -> bool:
    """Whether the beginning of a line holds a colon, dash, tab or question mark, which may end a caption."""
    begin = text[:_LONGEST_INLINE_CAPTION]
    plain = ":" in begin or "-" in begin or "\t" in begin or "?" in begin
    return plain or "–" in begin or "—" in begin or "：" in begin


def is_within_word(text: str, at: int) -> bool:
    """Whether a place stands between two letters or digits."""
    return text[at - 1].isalnum() and text[at].isalnum()


def before_separator(text: str) -> str:
    """What stands before a colon, dash, tab or answer, such as a caption that its value shares a line with."""
    return _head_of(text[:_LONGEST_INLINE_CAPTION])


@lru_cache(maxsize=1024)
def _head_of(text: str) -> str:
    found = _SEPARATOR.search(text) if may_separate(text) else None
    return text[: found.start()] if found else text


def find_inline(
    block: Block,
    text: str,
    captions: CaptionTable,
    fields: Collection[str],
    accepts: Callable[[Match], bool],
) -> tuple[Match, Span, Span] | None:
    """The caption that opens a line, and where caption and value stand in the document, "Venue: Room 3".

    Where the whole line is a caption, the value is empty.

    Args:
        block: The line.
        text: Its words.
        captions: Printed wording.
        fields: Fields that may stand here.
        accepts: Whether a caption may be taken here.
    """
    run_in = _RUN_IN.match(text) if "." in text[:_LONGEST_RUN_IN] else None
    if not (may_separate(text) or block.bold or run_in):
        return None
    best: tuple[Match, Span, Span] | None = None
    for start, end in _separators(block, text, run_in):
        before = text[:start]
        if before.count("(") > before.count(")") or not any(map(str.isalnum, text[end:])):
            continue
        match = captions.find(before, fields)
        if match is None or (best and match.score <= best[0].score):
            continue
        if _says_itself(match, text[end:], by_stop=run_in is not None and start == run_in.start("stop")):
            continue
        owned = _attribute_behind(match, text, end, captions, fields)
        if owned and accepts(owned[0]):
            return (
                owned[0],
                Span(block.start, block.span.start + owned[1]),
                Span(block.span.start + owned[1], block.span.end),
            )
        if not _asks_for_another(text[end:], match.field, is_bold=block.is_bold) and accepts(match):
            asked_on = _asked_on_with(text[end:], match.field, captions, by_bold=start == block.bold)
            middle = block.span.start + end + asked_on
            if not asked_on and (told := _whole_caption(block, match, text[end:], captions, fields)):
                return told, Span(block.start, block.span.end), Span(block.span.end, block.span.end)
            best = match, Span(block.start, middle), Span(middle, block.span.end)
            if match.score == 1.0:
                break
    return best


def _says_itself(match: Match, rest: str, *, by_stop: bool) -> bool:
    """Whether words like a caption are none: behind a stop, all but headings of sections that are known to a letter.

    "Speakers: Ana Field and Bo Hill" says who spoke, and opens no tables; with what is told of them it is a list.
    """
    if match.field == "speakers" and not match.official and not tells_of_person(rest):
        return True
    return by_stop and (match.score < 1.0 or match.field not in SECTIONS)


def _whole_caption(
    block: Block, match: Match, rest: str, captions: CaptionTable, fields: Collection[str]
) -> Match | None:
    """The caption that a line is to its end, "Debate: main points:", "Event: title and number"; None where none is."""
    if match.field == "title" and (_asks_for_title(rest) or names_captions(rest, captions)):
        return match
    if match.field not in SECTIONS:
        asks = _asks_on(rest, match.field) or _is_hint(block, rest)
        return match if asks else None
    again = captions.find(rest, fields)
    bare = BRACKETS.sub("", rest)
    if match.field == "summary" and bare and not _SENTENCE.search(bare) and count_words(bare) <= _SHORT:
        theirs = _of_discussion(match, bare, fields)
        if theirs.field != match.field:
            return theirs
    if not _goes_on_as_caption(block, rest, again):
        return None
    if match.field != "summary":
        return match
    return again if again and again.score == 1.0 else _of_discussion(match, rest, fields)


def _of_discussion(summary: Match, rest: str, fields: Collection[str]) -> Match:
    """The caption of the discussion, where one of a summary goes on in its words: "Summary: what was debated"."""
    words = weigh_words(rest)
    named = max(words, key=words.__getitem__, default="")
    is_theirs = named in _DISCUSSION and words[named] >= _TELLING and _DISCUSSION[0] in fields
    return replace(summary, field=_DISCUSSION[0], official=False) if is_theirs else summary


def _asks_for_title(rest: str) -> bool:
    """Whether what stands behind "Event:" is of the caption: "title and number"."""
    words = weigh_words(rest) if len(rest) <= _LONGEST_CAPTION_REST else {}
    title = words.get("title", 0.0)
    # "Name and number" may be those of anything; an answer begins with a capital.
    others = max((weight for field, weight in words.items() if field not in ("title", "participants")), default=0.0)
    return title >= (_LIKELY_WORDS if rest[:1].islower() or in_one_case(rest) else _SURE_WORDS) and title >= others


def _asks_for_another(rest: str, field: str, *, is_bold: bool) -> bool:
    """Whether what stands behind a caption of one value asks for something else: "Event: on which day → 9 April"."""
    asked = _ARROW.split(rest, maxsplit=1)
    is_open = is_bold or len(asked) > 1 or ends_as_caption(rest)
    if field in SECTIONS or len(rest := asked[0]) > _LONGEST_CAPTION_REST or not is_open:
        return False
    words = weigh_words(rest)
    told = words.get(field, 0.0)
    return told < _SOME_WORDS and max(words.values(), default=0.0) >= (_SURE_WORDS if told else _TELLING)


def _asks_on(rest: str, field: str) -> bool:
    """Whether what stands behind a caption of one value asks for it too: "room/hall" or "Room –" behind "Venue:"."""
    if len(rest) > _LONGEST_CAPTION_REST:
        return False
    words = weigh_words(rest)
    told = words.get(field, 0.0)
    begins_small = rest[:1].islower() or in_one_case(rest)
    return told >= (_SOME_WORDS if ends_as_caption(rest) else _SURE_WORDS if begins_small else 1.0)


def _asked_on_with(rest: str, field: str, captions: CaptionTable, *, by_bold: bool) -> int:
    """How long what asks on in front of another colon is, "room: Room 5, first floor" behind "Place:"; else 0.

    Where bold letters end within a caption, it goes on in small letters, "of the speaker: First Institute".
    """
    if field in SECTIONS:
        limit = _LIMIT.match(rest) if rest[:_LONGEST_LIMIT].count(" ") else None
        return limit.end() if limit else 0
    question = _QUESTION.match(rest) if "?" in rest and field in ONE_ANSWER and field != "title" else None
    if question and (rest[:1].islower() or rest[:1] == "¿"):
        return question.end()
    found = _COLON.match(rest) if field in ONE_ANSWER else None
    if found is None or any(map(str.isdigit, found["asked"])):
        return 0  # "Event 12: Rivers for all" behind "Event title/number:"
    if by_bold and rest[:1].islower():
        return found.end()
    if field in SPEAKER_FIELDS and match_key(found["asked"]) in word_keys("asked-speaker"):
        return found.end()  # "ponente: Alcaldesa" behind "Cargo –"
    if field == "title" and names_type(found["asked"]):
        return 0  # "TRAINING EVENT: Rivers for all"
    least = _SOME_WORDS if rest[:1].islower() or in_one_case(found["asked"]) else 1.0
    if field == "title" and names_captions(found["asked"], captions):
        return found.end()
    again = captions.find(found["asked"], (field,)) if field in SPEAKER_FIELDS else None
    if again and again.score == 1.0:
        return found.end()  # "Mr or Ms? Name: Ana Field"
    return found.end() if weigh_words(found["asked"]).get(field, 0.0) >= least else 0


def _is_hint(block: Block, rest: str) -> bool:
    """Whether what stands behind a caption in its cell is of it, as it has a colon of its own: "which:", "in full:"."""
    return block.cell is not None and len(rest) <= _LONGEST_CAPTION_REST and rest.rstrip().endswith((":", "："))


def _separators(block: Block, text: str, run_in: re.Match[str] | None) -> Iterator[tuple[int, int]]:
    """Where a caption ends and its value may begin: at a colon, dash, tab, question mark, stop, or where bold ends.

    A caption in bold letters with a colon behind it holds the colons within it: "**Event: on which day:** 9 April".
    """
    if run_in:
        yield run_in.span("stop")
    lead = text[: block.bold].rstrip() if block.bold < len(text) else ""
    begin = len(lead.rstrip(" :：")) if lead.endswith((":", "：")) else 0
    yield from (found.span() for found in _SEPARATOR.finditer(text, begin, _LONGEST_INLINE_CAPTION))
    if 0 < block.bold < min(len(text), _LONGEST_INLINE_CAPTION) and not is_within_word(text, block.bold):
        yield block.bold, block.bold + len(text[block.bold :]) - len(text[block.bold :].lstrip())


def _attribute_behind(
    match: Match, text: str, end: int, captions: CaptionTable, fields: Collection[str]
) -> tuple[Match, int] | None:
    """The caption behind that of organizers or of a speaker, and where it ends: "Organizers – country".

    It asks where organizers are based, or what else is told of a speaker, "Speaker: position".
    """
    theirs = _ATTRIBUTES.get(match.field)
    if theirs is None or "\t" in text[:end]:
        return None
    head = before_separator(text[end:])
    asked = captions.find(head, [field for field in theirs if field in fields])
    if asked is None or asked.score < 1.0:
        return None
    separator = _SEPARATOR.match(text, end + len(head))
    return asked, separator.end() if separator else len(text)


def _goes_on_as_caption(block: Block, rest: str, again: Match | None) -> bool:
    """Whether what stands behind a caption belongs to it, "Debate: main points:", or is it again."""
    if again and again.score == 1.0:
        return True
    return len(rest) <= _LONGEST_CAPTION_REST and (block.is_bold or rest.rstrip().endswith((":", " -", " –")))


def value_of(block: Block, span: Span, text: str, *, is_section: bool = True) -> Block:
    """What stands behind a caption in its line; an answer of a section may begin with the mark of its first item.

    Args:
        block: The line.
        span: Where the value stands in the document.
        text: The document's text.
        is_section: Whether the caption is one of a section.
    """
    marker = _MARKER.match(text, span.start, span.end) if is_section else None
    if marker is None or marker.end() == span.end:
        return block.part(span)
    sign = marker["bullet"] or NUMBERED
    return replace(block, span=Span(marker.end(), span.end), marker=Span(*marker.span()), family=sign, gap=0, bold=0)
