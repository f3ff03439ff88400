"""Speakers that stand in lines, cards or rows without captions: what the form's reader left unread under "Speakers".

Only there is anybody looked for: a person in prose is no speaker.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby

from msgspec.structs import replace

from ...model import Document, Language, Span
from ...wording import match_key
from ..captions.pieces import Form, Numbered, Piece
from ..captions.table import SPEAKER_FIELDS, CaptionTable
from ..roles import ANSWER, BOILERPLATE, CAPTION, UNREAD
from ..values.closings import is_closing
from ..values.line_kinds import Kind, tell_kind
from ..values.line_parts import split_line
from .fuller_names import read_fuller_names
from .late_addresses import read_late_addresses
from .lines import Reader
from .programme_rows import find_programme
from .roster_cards import read_cards
from .roster_tables import read_columns, read_rows
from .rows_left_over import read_left_over

_SPEAKERS = ("speakers", *SPEAKER_FIELDS)


def read_rosters(document: Document, form: Form, captions: CaptionTable, language: Language) -> Form:
    """The form, with the speakers in it whose fields no caption tells.

    Args:
        document: The text and its blocks.
        form: What its blocks were read as.
        captions: Printed wording.
        language: Of the report: "M." is Monsieur in French only.
    """
    hosts = (*form.answers("organizers"), *form.answers("bases"))  # "Who hosted it, and from where?" may be either's
    organizers = " ".join(piece.block.span.of(document.text) for piece in hosts)
    reader = Reader(captions=captions, language=language, known=match_key(organizers))
    released = _release_nameless(form)
    nameless = released is not form and bool(_read_runs(released, document.text, reader, with_captions=True))
    form = released if nameless else form
    group = 1 + max((piece.speaker[0] for piece in form.pieces if piece.speaker), default=-1)
    replaced: dict[int, list[Piece]] = {}
    for found in _read_runs(form, document.text, reader, with_captions=nameless):
        for speaker, told in enumerate(found, start=group):
            for number, piece in told:
                replaced.setdefault(number, []).append(replace(piece, speaker=(speaker, 0), is_listed=True))
        group += len(found)
    for number, answers in read_fuller_names(form, document.text, reader).items():
        replaced.setdefault(number, answers)
    form = Form(tuple(_merge(form, replaced, document.text, reader)))
    form = _with(form, read_left_over(form, document.text, reader), document.text, reader)
    form = _with(form, read_late_addresses(form, document.text), document.text, reader)
    return Form(_in_order(form.pieces))


def _with(form: Form, left: dict[int, list[Piece]], text: str, reader: Reader) -> Form:
    """The form with what was read of pieces that were left over."""
    return Form(tuple(_merge(form, left, text, reader))) if left else form


def _read_runs(form: Form, text: str, reader: Reader, *, with_captions: bool) -> list[list[list[Numbered]]]:
    """The answers of each speaker of each run of pieces that no caption of a name stands in front of."""
    runs = [[(number, form.pieces[number]) for number in run] for run in _runs(form, text, with_captions=with_captions)]
    return [
        found
        for pieces in runs
        if (
            found := read_rows(pieces, text, reader)
            or read_columns(pieces, text, reader)
            or read_cards(pieces, text, reader)
        )
    ]


def _release_nameless(form: Form) -> Form:
    """The form with nothing read of its speakers, where no name is answered.

    Captions may ask for all but the names: whose nationality stands behind "Nationality:" is then told by the line of
    the name above it. Or they were all left blank, and what stands under the last of them is a list.
    """
    told = {piece.field for piece in form.pieces if piece.speaker is not None and piece.role is ANSWER}
    if not told or "speaker-name" in told:
        return form
    return Form(
        tuple(
            replace(piece, role=UNREAD, field="", speaker=None)
            if piece.speaker is not None and piece.role is ANSWER and _stands_with_caption(form, number)
            else piece
            for number, piece in enumerate(form.pieces)
        )
    )


def _stands_with_caption(form: Form, number: int) -> bool:
    """Whether an answer stands in a text, or in the cell of its caption, and not in a cell of its own."""
    piece, before = form.pieces[number], form.pieces[max(number - 1, 0)]
    return _table(piece) is None or (before.role is CAPTION and before.block.cell == piece.block.cell)


def _runs(form: Form, text: str, *, with_captions: bool) -> Iterator[list[int]]:
    """Pieces below the caption of the speakers that nothing was read from, those of a table by themselves.

    What stands behind "Moderator:" was read as a name, and may be a whole line or a list.
    """
    inside = False
    places = []
    programme = find_programme(form, text)
    fields: dict[tuple[int, int] | None, set[str]] = defaultdict(set)
    for piece in form.pieces:
        if piece.role is ANSWER:
            fields[piece.speaker].add(piece.field)
    for number, piece in enumerate(form.pieces):
        if piece.role in (CAPTION, BOILERPLATE):
            inside = piece.field in _SPEAKERS
        elif inside and is_closing(piece.block.span.of(text)):
            inside = False
        by_name_alone = piece.role is ANSWER and fields[piece.speaker] == {"speaker-name"}
        leads = with_captions and piece.role is CAPTION and piece.speaker is not None
        if number in programme or (inside and (piece.role is UNREAD or by_name_alone or leads)):
            places.append(number)
    for _, together in groupby(enumerate(places), lambda one: (one[1] - one[0], _table(form.pieces[one[1]]))):
        yield [number for _, number in together]


def _table(piece: Piece) -> int | None:
    """The table a piece stands in; lines of a text are in none, whatever parts them."""
    cell = piece.block.cell
    return None if cell is None or cell.is_typed else cell.table


def _in_order(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """The pieces, with the speakers numbered in the order in which they stand in the form."""
    numbers: dict[int, int] = {}
    ordered: list[Piece] = []
    for piece in pieces:
        if piece.speaker:
            speaker = numbers.setdefault(piece.speaker[0], len(numbers)), piece.speaker[1]
            ordered.append(piece if speaker == piece.speaker else replace(piece, speaker=speaker))
        else:
            ordered.append(piece)
    return tuple(ordered)


def _merge(form: Form, replaced: dict[int, list[Piece]], text: str, reader: Reader) -> Iterator[Piece]:
    """All pieces in order; of a line that was read, what is left over stays unread."""
    for number, piece in enumerate(form.pieces):
        if number not in replaced:
            yield piece
            continue
        position = piece.block.span.start
        for told in sorted(replaced[number], key=lambda one: one.block.start):
            yield from _left_over(piece, Span(position, max(position, told.block.start)), text, reader)
            yield told
            position = max(position, told.block.span.end)
        yield from _left_over(piece, Span(position, max(position, piece.block.span.end)), text, reader)


def _left_over(piece: Piece, between: Span, text: str, reader: Reader) -> Iterator[Piece]:
    for part in split_line(between.of(text), between.start) if len(between) else ():
        name = "speaker-name" if tell_kind(part.words) is Kind.ROLE else reader.caption_of(part.words)
        block = piece.block.part(part.span)
        role = CAPTION if name else UNREAD
        yield replace(piece, block=block, role=role, field=name, speaker=piece.speaker if name else None)
