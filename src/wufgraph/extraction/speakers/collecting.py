"""Whose cell is whose: the answers of each speaker, where cells are merged and titles are ticked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import takewhile

from ...assets import any_word
from ...model import Block, Language, Span
from ..captions.pieces import Form, Piece
from ..evidence import Answer
from ..roles import ANSWER, CAPTION
from ..values.honorifics import is_title
from ..values.ticked_titles import read_ticked_title

# The field of an honorific that is ticked in the caption of a name.
TITLE = "title"
_PAIR, _MOST_SHARING = 2, 100


@dataclass(slots=True)
class Told:
    """What stands in the form about one speaker.

    Attributes:
        answers: By field, one part for each paragraph.
        is_listed: Whether the kinds of the answers told their fields, and no caption.
    """

    answers: dict[str, list[Answer]] = field(default_factory=dict)
    is_listed: bool = False

    def add(self, name: str, piece: Piece, span: Span, text: str) -> None:
        """Keep a part of an answer."""
        self.answers.setdefault(name, []).append(Answer(name, span, text))
        self.is_listed |= piece.is_listed


def collect(form: Form, text: str, language: Language) -> list[Told]:
    """The answers about each speaker, in order; a cell that is merged over several of them is told of each.

    Args:
        form: What the blocks were read as.
        text: The document's.
        language: Of the report.
    """
    told: dict[tuple[int, int], Told] = {}
    titles: list[tuple[tuple[int, int], Piece, Span]] = []
    pieces = [piece for piece in form.pieces if piece.speaker is not None]
    for piece in pieces:
        if piece.role is ANSWER and piece.speaker is not None:
            told.setdefault(piece.speaker, Told()).add(piece.field, piece, piece.block.span, text)
        elif piece.field == "speaker-name" and piece.speaker is not None:
            ticked = read_ticked_title(piece.block.span.of(text), language)
            if ticked and ticked.honorific:
                start = piece.block.span.start
                titles.append((piece.speaker, piece, Span(start + ticked.span.start, start + ticked.span.end)))
    for speaker, piece, span in titles:
        if speaker in told:
            told[speaker].add(TITLE, piece, span, text)
    _share(told, pieces, text)
    for speaker, answers in _family_first(pieces, text).items():
        told[speaker].answers["speaker-name"] = [answers]
    for one in told.values():
        _put_title_first(one, text)
    return [told[key] for key in sorted(told)]


def _put_title_first(one: Told, text: str) -> None:
    """Put what a speaker is called in a column of its own, "M./Mme" behind "Name", in front of the name."""
    names = one.answers.get("speaker-name", [])
    if len(names) == _PAIR and is_title(names[1].words) and not is_title(names[0].words):
        name, title = (answer.span for answer in names)
        one.answers["speaker-name"] = [Answer("speaker-name", Span(name.start, title.end), text, (title, name))]


def _family_first(pieces: list[Piece], text: str) -> dict[tuple[int, int], Answer]:
    """The names of speakers of whom a form asks for the family name first, the given name in front."""
    names = [piece for piece in pieces if piece.field == "speaker-name" and piece.speaker is not None]
    captions = {piece.block.start for piece in names if piece.role is CAPTION}
    asking = {one.block.start for one in names if one.block.start in captions and _asks_for_family(one.block, text)}
    if not asking:
        return {}
    parts: dict[tuple[int, int], list[tuple[bool, Span]]] = {}
    above: dict[tuple[int, int], Block] = {}
    last: Block | None = None
    for piece in names:
        block, place = piece.block, _column_of(piece.block)
        if block.start in captions:
            last = block
            if place:
                above.setdefault(place, block)
        elif last and piece.speaker is not None:
            first = above.get(place) if place else None
            caption = first if first and _is_above(first, block) else last
            parts.setdefault(piece.speaker, []).append((caption.start in asking, block.span))
    turned: dict[tuple[int, int], Answer] = {}
    for speaker, told in parts.items():
        titles = [span for _, span in takewhile(lambda one: is_title(one[1].of(text)), told)]
        if [asks for asks, _ in told[len(titles) :]] == [True, False]:
            family, given = (span for _, span in told[len(titles) :])
            whole = Span(told[0][1].start, given.end)
            turned[speaker] = Answer("speaker-name", whole, text, (*titles, given, family))
    return turned


def _column_of(block: Block) -> tuple[int, int] | None:
    return (block.cell.table, block.cell.column) if block.cell else None


def _is_above(caption: Block, block: Block) -> bool:
    """Whether a caption in the column of a block stands in a row above it."""
    return caption.cell is not None and block.cell is not None and caption.cell.row < block.cell.row


def _asks_for_family(caption: Block, text: str) -> bool:
    """Whether a caption asks for the family name alone: "Surname", "Apellidos", but not "Nombre y apellidos"."""
    return any_word("family-name").fullmatch(caption.span.of(text).strip(" :*()")) is not None


def _share(told: Mapping[tuple[int, int], Told], pieces: list[Piece], text: str) -> None:
    """Tell what stands in merged cells of all speakers beside them that have no such answer of their own."""
    for piece in pieces:
        if piece.shared == 1 or piece.role is not ANSWER or piece.speaker is None or piece.field == "speaker-name":
            continue
        number, place = piece.speaker
        for other in range(place + 1, place + min(piece.shared, _MOST_SHARING)):
            one = told.get((number, other))
            if one and piece.field not in one.answers:
                one.add(piece.field, piece, piece.block.span, text)
