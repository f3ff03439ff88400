"""Statements: one paragraph, bullet or sub-bullet each, with the kind and agenda of their section."""

import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from ...model import Block, Span, Statement, StatementKind
from ...wording import count_words
from ..captions.agendas import opening_agenda
from ..captions.inline import value_of
from ..captions.pieces import Form
from ..captions.table import AGENDAS
from ..values.nothing import is_nothing
from .answer_tables import read_tables
from .enumerations import split_enumerated
from .paragraphs import Paragraph, heal
from .section_numbers import mark_numbered
from .subkinds import announces_findings, shows_something, tell_subkind

_POSITIONS = "positions"
_LONGEST_HEADING_WORDS, _LONGEST_UNMARKED_HEADING_WORDS = 12, 8
_MARKS = "-–—•*▪◦‣(0123456789"
_SENTENCE_END = re.compile(r"[.!?;…][\"'”’»)\]]*$")
_OTHER_END = re.compile(r"[.!?;…:][\"'”’»)\]]*$")


class ReadStatement(msgspec.Struct, frozen=True):
    """A statement and where it stands."""

    statement: Statement
    span: Span
    section: str


def read_statements(
    form: Form, text: str, sections: Mapping[str, str], agendas: tuple[str, ...] = AGENDAS
) -> list[ReadStatement]:
    """All statements of a form, in the order of the document.

    Args:
        form: The pieces of one report.
        text: The document's text.
        sections: The kind of the statements of each section that holds any.
        agendas: Those that the form asks about.
    """
    kinds = {**sections, **dict.fromkeys(AGENDAS, StatementKind.POSITION)}
    told = dict.fromkeys(piece.field for piece in form.pieces if piece.field in kinds)
    return [statement for name in told for statement in _read_section(form, name, text, kinds[name], agendas)]


def _read_section(form: Form, name: str, text: str, kind: str, agendas: tuple[str, ...]) -> Iterator[ReadStatement]:
    blocks = [_without_mark(p.block, text) for p in form.answers(name)]
    answer = read_tables(blocks, text, of_partnerships=kind == StatementKind.PARTNERSHIP)
    whole = heal(mark_numbered(answer.blocks, text), text)
    paragraphs = [item for one in whole for item in split_enumerated(one, text)]
    heading: str | None = None
    ends_sentences = _ends_sentences(paragraphs, text)
    previous_level = heading_level = 0
    has_parent = is_led = False
    stopped = any(p.level == 1 and p.text(text).endswith(".") for p in paragraphs)
    for number, paragraph in enumerate(paragraphs):
        words = paragraph.text(text)
        nothing = is_nothing(words) or (name == _POSITIONS and _tells_none(words, agendas))
        if nothing or not any(c.isalnum() for c in words):
            continue
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        may_head = _may_head(paragraph, words) and (ends_sentences or _announces(words, kind))
        is_bold_item = False
        is_over_parts = following is not None and _is_over_parts(paragraph, words, following, kind)
        if (
            is_over_parts
            or _is_heading(paragraph, words, following)
            or (is_bold_item := _is_bold_heading(paragraph, words, following, text))
            or (may_head and following and _SENTENCE_END.search(following.text(text)))
        ):
            heading, previous_level, has_parent = words.rstrip(" :"), 0, False
            heading_level = 0 if is_bold_item else paragraph.level
            continue
        if (paragraph.level == 0 and previous_level > 0) or 0 < paragraph.level <= heading_level:
            heading, heading_level = None, 0
        is_led = is_led and stopped and _is_part(paragraph, words)
        level = 2 if is_led or (paragraph.level == 2 and has_parent and not heading_level) else 1
        is_led = is_led or (paragraph.level == 1 and words.endswith(":"))
        has_parent = True
        previous_level = paragraph.level
        statement = Statement(
            kind=kind,
            subkind=tell_subkind(words, heading) if kind == StatementKind.DISCUSSION else None,
            agenda=name if name in AGENDAS else opening_agenda(words, agendas) if name == _POSITIONS else None,
            level=level,
            heading=answer.heads.get(paragraph.start, heading),
            text=words,
        )
        yield ReadStatement(statement, paragraph.span, _POSITIONS if name in AGENDAS else name)


def _without_mark(block: Block, text: str) -> Block:
    """An answer that a tab parts from its caption, less the mark of its first item: "Habitat III <tab> * Land …"."""
    is_cell = block.cell is not None and block.marker is None
    return value_of(block, block.span, text) if is_cell and text[block.span.start] in _MARKS else block


def _tells_none(words: str, agendas: tuple[str, ...]) -> bool:
    """Whether a sentence says that there is none towards the agenda that it opens with: "On post-2015, nothing."."""
    _, comma, rest = words.partition(",")
    return bool(comma) and is_nothing(rest) and opening_agenda(words, agendas) is not None


def _ends_sentences(paragraphs: Sequence[Paragraph], text: str) -> bool:
    """Whether the author ends what is said with a full stop, and only some short lines without."""
    open_ends = [words for p in paragraphs if not _OTHER_END.search(words := p.text(text))]
    short = all(count_words(words) <= _LONGEST_UNMARKED_HEADING_WORDS for words in open_ends)
    return short and 2 * len(open_ends) <= len(paragraphs)


def _may_head(paragraph: Paragraph, words: str) -> bool:
    """Whether a line is short and ends no sentence; over a sentence, where sentences end as they should, it heads."""
    return (
        paragraph.level == 0
        and not _SENTENCE_END.search(words)
        and count_words(words) <= _LONGEST_UNMARKED_HEADING_WORDS
    )


def _announces(words: str, kind: str) -> bool:
    """Whether a line of the discussion says itself that it is a heading: "Results presented", but "A survey shows"."""
    return kind == StatementKind.DISCUSSION and announces_findings(words) and not shows_something(words)


def _is_part(paragraph: Paragraph, words: str) -> bool:
    """Whether an item is short and ends no sentence: below "The groups named three issues:" it is a part of that."""
    return paragraph.level == 1 and not _OTHER_END.search(words) and count_words(words) <= _LONGEST_HEADING_WORDS


def _is_over_parts(paragraph: Paragraph, words: str, following: Paragraph, kind: str) -> bool:
    """Whether an item announces findings, and its parts tell them: "4. What the survey found" over "4.1 …"."""
    is_open = not _OTHER_END.search(words) and count_words(words) <= _LONGEST_UNMARKED_HEADING_WORDS
    return paragraph.level == 1 and following.level > 1 and is_open and _announces(words, kind)


def _is_bold_heading(paragraph: Paragraph, words: str, following: Paragraph | None, text: str) -> bool:
    """Whether an item is a heading of those below it: short, bold, and no sentence, over one that is all that."""
    if following is None or not paragraph.level or not following.level:
        return False
    differs = paragraph.is_bold and not following.is_bold and not _OTHER_END.search(words)
    is_short = differs and count_words(words) <= _LONGEST_UNMARKED_HEADING_WORDS
    return is_short and _OTHER_END.search(following.text(text)) is not None


def _is_heading(paragraph: Paragraph, words: str, following: Paragraph | None) -> bool:
    """An author's own sub-heading: a short line that announces what follows, and says nothing itself."""
    if (
        paragraph.level
        or following is None
        or _SENTENCE_END.search(words)
        or count_words(words) > _LONGEST_HEADING_WORDS
    ):
        return False
    return words.endswith(":") or following.level > 0 or (paragraph.is_bold and not following.is_bold)
