"""Documents that set their captions off by a sign of their own: "Venue → Room 3", "Venue | Room 3", "Venue. Room 3".

A sign counts where several captions of the header have it behind them; each line with it is then a row of two cells.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice

import msgspec
from msgspec.structs import replace

from ...model import Block, Document, Span
from ...wording import count_words
from ..values.honorifics import is_honorific
from .bare_captions import split_bare_captions
from .caption_words import weigh_words
from .table import ALL_FIELDS, HEADER_FIELDS, SECTIONS, SPEAKER_FIELDS, CaptionTable
from .typed_rows import as_row

_SIGNS = {
    name: re.compile(rf"{sign}(?=\S)")
    for name, sign in (
        ("colon", r"\s?(?<![>=~|»-])[:：](?![=-])\s*"),
        ("dash", r"\s[-–—]\s+"),
        ("arrow", r"\s*(?:→|⇒|➔|➜|►|=>|-{1,2}>|>{1,2}|»{1,2})\s*[:：]?\s*"),
        ("bar", r"\s*[|¦]\s*[:：]?\s*"),
        ("equals", r"\s*={1,2}\s*[:：]?\s*"),
        ("bracket", r"[\])>}]\s?[:：]?\s+"),
        ("tilde", r"\s*~\s*[:：]?\s*"),
        ("doubled", r"\s+(?://+|::+|\*{1,2}|#{1,2}|\\+|\^)\s*"),
        ("slash", r"\s+/\s+"),
        ("stop", r"\.\s+"),
        ("semicolon", r"\s?;\s*"),
        ("comma", r",\s*"),
        ("hyphen", r"(?<=[\w)])[-–—](?![a-zß-ÿ])\s*"),  # in "Quand était-ce" it is the word's own
        ("dots", r"\s*(?:…+|\.{2,})\s*"),
        ("mark", r"\s+(?:[&%+•·✓✔§@]|!{1,2}|---?|_+)\s+"),
        ("blank", r"[ \xa0]{3,}"),
        ("joined", r"\s*(?:[:：][=-]|-[:：])\s*"),
    )
}
# What a line holds none of need not be looked for in it.
_MARKS = {
    name: frozenset(marks)
    for name, marks in (
        ("colon", ":："),
        ("dash", "-–—"),
        ("arrow", "→⇒➔➜►>»"),
        ("bar", "|¦"),
        ("equals", "="),
        ("bracket", "])>}"),
        ("tilde", "~"),
        ("doubled", "/:*#\\^"),
        ("slash", "/"),
        ("stop", "."),
        ("semicolon", ";"),
        ("comma", ","),
        ("hyphen", "-–—"),
        ("dots", "….."),
        ("mark", "&%+•·✓✔§@!-_"),
        ("blank", " \xa0"),
        ("joined", ":："),
    )
}
_USUAL = ("colon", "dash")  # those of any form, which are read without knowing which of them is a document's
_IN_CELLS = ("dash", "arrow", "equals", "tilde", "doubled", "mark", "joined")
_RARE = ("arrow", "equals", "tilde", "joined")  # signs that stand in few answers
_PLAIN = ("stop", "semicolon", "comma", "hyphen", "slash")  # signs that stand in sentences too
_STRANGE, _FEWEST_BESIDE_STRANGE = 2, 2  # so many captions in strange words count as one field
_FEWEST_FIELDS, _MANY_FIELDS, _SOME, _TELLING, _SURE, _MOST_WORDS, _SHORTEST = 3, 5, 0.4, 0.5, 0.7, 8, 2
_LONGEST_LINE, _LONGEST_CAPTION, _MOST_LINES, _MOST_SIGNS = 400, 120, 40, 3
_NEAR, _MOST = 20, 0.8
_CLOSES = {"[": "]", "(": ")", "<": ">", "{": "}"}
_OPENINGS = "".join(_CLOSES)
_COLON = re.compile(r"[:：]\s")
# Rows of such lines are told from those that tabs make by their numbers.
_FIRST_ROW, _FIRST_CELL = 100_000, 50_000


def split_at_own_separators(document: Document, captions: CaptionTable) -> Document:
    """The document with each line that has the document's own sign behind a caption as two cells of a typed row."""
    document = _split_cells(document, captions)
    sign = _find_sign(document, captions)
    if not sign:
        return split_bare_captions(document, captions)
    if sign in _USUAL:
        return document
    blocks = list[Block]()
    in_header = True
    among_speakers = False
    heads = [
        None if block.cell else _find_head(block.span.of(document.text), sign, captions) for block in document.blocks
    ]
    often = Counter(head.words for head in heads if head and head.is_short)
    for number, (block, found) in enumerate(zip(document.blocks, heads, strict=True)):
        field = found.field if found else weigh_head(block.span.of(document.text), captions)[0]
        in_header = in_header and field not in SECTIONS
        again = found is not None and among_speakers and often[found.words] > 1
        among_speakers = again or field in SPEAKER_FIELDS
        if found and (found.field or again or (in_header and found.is_short and sign not in _PLAIN)):
            blocks += _cells(block, found.sign_end, number)
        else:
            blocks.append(block)
    return replace(document, blocks=tuple(blocks))


def _split_cells(document: Document, captions: CaptionTable) -> Document:
    """The document with a row of its own for each cell of the header that holds a caption, a sign and the answer.

    So they stand side by side; one cell with all lines of the header is read as a text is.
    """
    blocks = document.blocks[: _MOST_LINES + 1]
    often = Counter(block.cell for block in blocks)
    alone = [n for n, b in enumerate(blocks[:_MOST_LINES]) if b.cell is not None and often[b.cell] == 1]
    texts = {n: blocks[n].span.of(document.text) for n in alone if len(blocks[n].span) <= _LONGEST_LINE}
    lines = {line: frozenset(line) for line in texts.values()}
    counted = {name: _count_fields(lines, name, captions) for name in _IN_CELLS}
    sign = max(counted, key=lambda name: counted[name])
    if counted[sign] < _FEWEST_FIELDS:
        return document
    found = {n: head for n, words in texts.items() if (head := _find_head(words, sign, captions))}
    asked = [n for n, head in found.items() if head.field]
    within = sum(b.cell is not None for b in blocks[asked[0] : asked[-1] + 1])
    if sum(asked[0] <= n <= asked[-1] for n in found) < _MOST * within:
        return document  # other cells hold the answers: "Venue - room" beside "Room 3"
    rows = {n: _cells(blocks[n], head.sign_end, _FIRST_CELL + n) for n, head in found.items() if head.is_short}
    parts = (rows.get(number, (block,)) for number, block in enumerate(document.blocks))
    return replace(document, blocks=tuple(chain.from_iterable(parts)))


class _Head(msgspec.Struct, frozen=True):
    """What stands in front of a sign, where the sign ends, and the field that it has the words of, with its weight."""

    words: str
    sign_end: int
    field: str
    weight: float

    @property
    def is_short(self) -> bool:
        return count_words(self.words) <= _MOST_WORDS


def _find_sign(document: Document, captions: CaptionTable) -> str:
    """The sign that stands behind most captions of the header; "colon" where that or a dash does, empty for few."""
    first = document.blocks[:_MOST_LINES]
    texts = [b.span.of(document.text)[:_LONGEST_LINE] for b in first if b.cell is None]
    lines = {line: frozenset(line) for line in texts}
    plain = {line: letters for line, letters in lines.items() if letters.isdisjoint(_MARKS["arrow"])}
    fewest = max(_count_fields(plain, name, captions) for name in _USUAL)  # in "Hour → 13:30" no colon is one
    if max(fewest, _count_ended(texts, ":", captions)) >= _MANY_FIELDS:
        return _USUAL[0]
    needed = max(_FEWEST_FIELDS, fewest + 1)
    stopped = _count_ended([b.span.of(document.text)[:_LONGEST_LINE] for b in first if b.cell], ".", captions)
    least = {name: needed - stopped if name == "stop" else needed for name in _SIGNS if name not in _USUAL}
    counted = {name: _count_fields(lines, name, captions, needed) for name, needed in least.items()}
    counted["stop"] += stopped
    best = max(counted, key=lambda name: counted[name])
    return best if counted[best] >= needed else ""


def _count_fields(
    lines: Mapping[str, frozenset[str]], name: str, captions: CaptionTable, needed: int = _FEWEST_FIELDS
) -> int:
    """How many fields of the header lines ask for that have a sign behind the caption; 0 where so few lines have it.

    Args:
        lines: With the characters of each.
        name: The sign.
        captions: Printed wording.
        needed: How many fields count.
    """
    holds_sign, marks = _SIGNS[name].search, _MARKS[name]
    marked = [words for words, letters in lines.items() if not marks.isdisjoint(letters) and _may_lead(words, name)]
    signed = [words for words in marked if holds_sign(words, 1, _LONGEST_CAPTION)] if len(marked) >= needed else []
    if len(signed) < needed:
        return 0
    heads = [head for words in signed if (head := _find_head(words, name, captions))]
    fields = {head.field for head in heads} & set(HEADER_FIELDS)
    # What stands in few answers speaks for captions in unseen words too.
    strange = sum(head.is_short and not head.field for head in heads) if name in _RARE else 0
    return len(fields) + (strange // _STRANGE if len(fields) >= _FEWEST_BESIDE_STRANGE else 0)


def _may_lead(words: str, name: str) -> bool:
    return words[:1] in _CLOSES if name == "bracket" else words[:1].isalpha()


def _count_ended(lines: Sequence[str], sign: str, captions: CaptionTable) -> int:
    """How many fields of the header lines or cells of their own ask for with a sign at their end, "Venue."."""
    return len({weigh_head(words[:-1], captions)[0] for words in lines if words.endswith(sign)} & set(HEADER_FIELDS))


def _find_head(words: str, name: str, captions: CaptionTable) -> _Head | None:
    """What stands in front of a sign: of several the one that is most surely a caption, or else the first."""
    return max(_heads(words, name, captions), key=lambda head: head.weight, default=None)


def _heads(words: str, name: str, captions: CaptionTable) -> Iterator[_Head]:
    """What stands in front of each sign of a line that is in no brackets."""
    if not _may_lead(words, name):
        return
    end = 0
    tab = words.find("\t", 1, _LONGEST_CAPTION)  # what follows a tab is the value
    if name in _PLAIN and (tab > 0 or words.rstrip().endswith((":", "："))):
        return  # "Reporter, name in full<tab>Ana Field", "Hall / room:"
    for found in islice(_SIGNS[name].finditer(words, 1, tab if tab > 0 else _LONGEST_CAPTION), _MOST_SIGNS):
        if name == "bracket" and words[found.start()] != _CLOSES[words[0]]:
            continue
        head = words[: found.start()].strip(_OPENINGS)
        if end and is_honorific(words[end : found.start()]):
            return  # "Name. Mr. Alda"
        end = found.end()
        # "Prof. Alda" is a person.
        if "? " in head:
            return  # "Where are they based? Peru, Kenya"
        if (
            name in _PLAIN
            and _COLON.search(words, found.end(), found.end() + _NEAR)
            and weigh_head(head, captions)[1] < 1
        ):
            return  # "Title / role: Mayor", but not "Event title/number;Side event 71: Night buses"
        if head.count("(") == head.count(")") and len(head) >= _SHORTEST and not is_honorific(head):
            field, weight = weigh_head(head, captions, _SOME if name in _RARE else _TELLING)
            # In "Date on the calendar 9 April, 2014" the comma is the answer's.
            yield _Head(head, found.end(), field if name != "comma" or weight >= _SURE else "", weight)


def weigh_head(head: str, captions: CaptionTable, least: float = _TELLING) -> tuple[str, float]:
    """The field that words are a caption of, or have the words of one, and how surely, from `least`; else empty."""
    match = captions.find(head, ALL_FIELDS) if len(head) <= _LONGEST_CAPTION else None
    if match and match.score == 1.0:
        return match.field, 1.0
    # "Name: Mr" is a caption and what is answered to it.
    weighed = weigh_words(head) if count_words(head) <= _MOST_WORDS and not _COLON.search(head) else {}
    best = max(weighed, key=lambda name: (weighed[name], name), default="")
    return (best, weighed[best]) if best and weighed[best] >= least else ("", 0.0)


def _cells(block: Block, sign_end: int, number: int) -> Iterator[Block]:
    return as_row(block, sign_end, Span(sign_end, len(block.span)), _FIRST_ROW + number)
