"""Speakers that stand in lines, cards or rows without captions: what the form's reader left unread under "Speakers".

Only there is anybody looked for: a person in prose is no speaker.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from ..model import Document, Language, Role, Span
from ..wording import match_key
from .captions import SPEAKER_FIELDS, CaptionTable
from .fuller_names import read_fuller_names
from .line_kinds import Kind, has_honorific, tell_kind
from .line_parts import Cut, Part, split_line
from .line_shares import lean, share
from .pieces import Form, Piece
from .roster_tables import read_rows
from .speaker_lines import Habits, Reader

_SPEAKERS = ("speakers", *SPEAKER_FIELDS)
_REPEATED = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A line of one block, or the part of it that is one speaker's.

    Attributes:
        number: Which piece of the form it stands in.
        opens: Whether it stands apart from the line before it.
    """

    number: int
    parts: tuple[Part, ...]
    is_item: bool
    opens: bool


def read_rosters(document: Document, form: Form, captions: CaptionTable, language: Language) -> Form:
    """The form, with the speakers in it whose fields no caption tells.

    Args:
        document: The text and its blocks.
        form: What its blocks were read as.
        captions: Printed wording.
        language: Of the report: "M." is Monsieur in French only.
    """
    organizers = " ".join(piece.block.span.of(document.text) for piece in form.answers("organizers"))
    reader = Reader(captions, language, match_key(organizers))
    group = 1 + max((piece.speaker[0] for piece in form.pieces if piece.speaker), default=-1)
    replaced: dict[int, list[Piece]] = {}
    for run in _runs(form):
        pieces = [(number, form.pieces[number]) for number in run]
        found = read_rows(pieces, document.text, reader) or _read_lines(pieces, document.text, reader)
        for speaker, told in enumerate(found, start=group):
            for number, piece in told:
                replaced.setdefault(number, []).append(replace(piece, speaker=(speaker, 0), is_listed=True))
        group += len(found)
    for number, answers in read_fuller_names(form, document.text, reader).items():
        replaced.setdefault(number, answers)
    return Form(_in_order(_merge(form, replaced, document.text)))


def _runs(form: Form) -> Iterator[list[int]]:
    """Pieces below the caption of the speakers that nothing was read from, those of a table by themselves.

    What stands behind "Moderator:" was read as a name, and may be a whole line or a list.
    """
    inside = False
    places = []
    fields: dict[tuple[int, int] | None, set[str]] = defaultdict(set)
    for piece in form.pieces:
        if piece.role is Role.ANSWER:
            fields[piece.speaker].add(piece.field)
    for number, piece in enumerate(form.pieces):
        if piece.role in (Role.CAPTION, Role.BOILERPLATE):
            inside = piece.field in _SPEAKERS
        by_name_alone = piece.role is Role.ANSWER and fields[piece.speaker] == {"speaker-name"}
        if inside and (piece.role is Role.UNREAD or by_name_alone):
            places.append(number)
    for _, together in groupby(
        enumerate(places),
        lambda one: (one[1] - one[0], cell.table if (cell := form.pieces[one[1]].block.cell) else None),
    ):
        yield [number for _, number in together]


def _read_lines(pieces: Sequence[tuple[int, Piece]], text: str, reader: Reader) -> list[list[tuple[int, Piece]]]:
    lines = list(_split_lines(pieces, text, reader))
    cards = _group(lines, reader)
    habits = _habits([[part for line in card for part in line.parts] for card in cards], reader)
    found = []
    for card in cards:
        entry = reader.assign([part for line in card for part in line.parts], habits)
        if entry and entry.is_listing:
            found.append((card, entry, share(entry, reader, habits)))
    bare = [len(shared) == 1 and not has_honorific(entry.name.words, reader.language) for _, entry, shared in found]
    if all(bare) and (len(found) < _REPEATED or len(found) < len(lines)):
        return []
    return [list(_pieces_of(card, shared, dict(pieces))) for card, _, shared in found]


def _split_lines(pieces: Sequence[tuple[int, Piece]], text: str, reader: Reader) -> Iterator[_Line]:
    before: Piece | None = None
    for number, piece in pieces:
        block = piece.block
        parts = split_line(block.span.of(text), block.span.start, Cut.LINE)
        starts = [0, *(at for at in range(1, len(parts)) if _opens_within(parts, at, reader)), len(parts)]
        apart = before is None or block.gap > 0 or before.block.cell != block.cell
        for begin, end in pairwise(starts):
            if end > begin:
                yield _Line(
                    number=number,
                    parts=tuple(parts[begin:end]),
                    is_item=block.is_item,
                    opens=apart or begin > 0,
                )
        before = piece


def _opens_within(parts: Sequence[Part], at: int, reader: Reader) -> bool:
    """Whether another speaker begins within a line: "Ms Ana Field, Peru; Mr Bo Hill, Chad"."""
    if parts[at].cut < Cut.COLUMN or not has_honorific(parts[at].words, reader.language):
        return False
    return any(has_honorific(part.words, reader.language) for part in parts[:at])


def _group(lines: Sequence[_Line], reader: Reader) -> list[list[_Line]]:
    """The lines of each speaker: a line with a name opens a card, where its look says so."""
    titled = sum(_has_title(line, reader) for line in lines)
    listed = any(line.is_item for line in lines)
    cards: list[list[_Line]] = []
    is_open = False
    for line in lines:
        if line.parts[-1].is_lead and all(tell_kind(part.words) is Kind.ROLE for part in line.parts):
            is_open = False  # "Panellists:" over those who come
        elif reader.find_name(line.parts, Habits()) is not None and (
            not is_open or _opens_card(line, cards[-1], reader, titled=titled >= _REPEATED, listed=listed)
        ):
            cards.append([line])
            is_open = True
        elif is_open:
            cards[-1].append(line)
    return cards


def _opens_card(line: _Line, card: Sequence[_Line], reader: Reader, *, titled: bool, listed: bool) -> bool:
    if line.is_item or _has_title(line, reader):
        return True
    if listed and any(one.is_item for one in card):
        return False
    own = {tell_kind(part.words) for part in line.parts} - {Kind.FREE, Kind.ROLE}
    before = {tell_kind(part.words) for one in card for part in one.parts}
    is_complete = Kind.ADDRESS in before or len(card[0].parts) > _REPEATED
    if titled:
        return bool(own) and (line.opens or is_complete)
    return line.opens or is_complete


def _has_title(line: _Line, reader: Reader) -> bool:
    return any(has_honorific(part.words, reader.language) for part in line.parts)


def _habits(cards: Sequence[Sequence[Part]], reader: Reader) -> Habits:
    family_first = any(reader.is_family_first(parts) for parts in cards)
    habits = Habits(family_first=family_first)
    told = len(cards) >= _REPEATED and all(reader.tells_late_country(parts, habits) for parts in cards)
    habits = replace(habits, country_told=told)
    entries = [entry for parts in cards if (entry := reader.assign(parts, habits))]
    return replace(habits, position_first=sum(lean(entry, reader) for entry in entries))


def _pieces_of(
    card: Sequence[_Line], shared: dict[str, list[Part]], pieces: dict[int, Piece]
) -> Iterator[tuple[int, Piece]]:
    """The answers of one speaker, one piece for each block that an answer stands in."""
    for name, parts in shared.items():
        for line in card:
            own = [part for part in parts if part.span.start >= line.parts[0].span.start
                   and part.span.start < line.parts[-1].span.end]  # fmt: skip
            if own:
                last = own[-1]
                end = last.closes if last.is_bracketed and len(own) > 1 and name != "nationality" else last.span.end
                piece = pieces[line.number]
                block = replace(piece.block, span=Span(own[0].span.start, end), marker=None, family=None, gap=0)
                yield line.number, replace(piece, block=block, role=Role.ANSWER, field=name)


def _in_order(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """The pieces, with the speakers numbered in the order in which they stand in the form."""
    numbers: dict[int, int] = {}
    return tuple(
        replace(piece, speaker=(numbers.setdefault(piece.speaker[0], len(numbers)), piece.speaker[1]))
        if piece.speaker
        else piece
        for piece in pieces
    )


def _merge(form: Form, replaced: dict[int, list[Piece]], text: str) -> Iterator[Piece]:
    """All pieces in order; of a line that was read, what is left over stays unread."""
    for number, piece in enumerate(form.pieces):
        if number not in replaced:
            yield piece
            continue
        position = piece.block.span.start
        for told in sorted(replaced[number], key=lambda one: one.block.start):
            yield from _left_over(piece, Span(position, told.block.start), text)
            yield told
            position = told.block.span.end
        yield from _left_over(piece, Span(position, piece.block.span.end), text)


def _left_over(piece: Piece, between: Span, text: str) -> Iterator[Piece]:
    for part in split_line(between.of(text), between.start) if len(between) else ():
        kind = tell_kind(part.words)
        role = Role.CAPTION if kind is Kind.ROLE else Role.UNREAD
        block = replace(piece.block, span=part.span, marker=None, family=None, gap=0)
        yield replace(piece, block=block, role=role, field="speaker-name" if role is Role.CAPTION else "")
