"""A header that is told in sentences, or in lines without captions, in front of the first section."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from msgspec.structs import replace

from ...model import Document, Language, Role, Span
from ...wording import count_words
from ..captions.pieces import Form, Piece
from ..captions.table import HEADER_FIELDS, SECTIONS, TITLE_PARTS
from ..evidence import Evidences
from ..roles import ANSWER, CAPTION, UNREAD
from ..values.event_types import names_type
from ..values.prose_looks import is_prose
from .front_values import find_values, names_reporter, read_title_line
from .joint_answers import tell_moment
from .titles import find_type

# Fields whose answer is one line: a further one below it belongs to none.
_ONE_LINE = ("reporter", "date", "venue", "time", "participants")
# Fields that may be told above the title: "Report – City Changer Room A".
_BESIDE_TITLE = ("venue", "event-type", "event-number")
# Fields whose answer may have further lines, but none that tells day, hour and room, or the type, and nothing else.
_FEWEST_ANSWERED = 3
_MAY_GO_ON = ("title", "event-number", "event-type", "organizers", "bases")
_SUREST, _FEW_LETTERS, _MOST_OF_ROOM = 0.85, 10, 8


def read_front(document: Document, form: Form, language: Language) -> Form:
    """The form, with what its front tells of the fields of the header that no caption asks for.

    Args:
        document: The text and its blocks.
        form: What its blocks were read as.
        language: Of the report.
    """
    front = list(takewhile(lambda piece: piece.role is not CAPTION or piece.field not in SECTIONS, form.pieces))
    loose = set(_loose(front, document.text, language))
    answered = {p.field for n, p in enumerate(front) if p.role is ANSWER and n not in loose}
    pieces, whole = list[Piece](), list[Piece]()
    for number, piece in enumerate(front):
        told = list(_told(piece, document.text, language, answered)) if number in loose else []
        answered |= {part.field for part in told}
        pieces += told or [piece]
        whole += [piece] if not told and piece.role is UNREAD and piece.block.cell is None else []
    if "title" not in answered and len(front) < len(form.pieces):
        pieces = list(_with_title(pieces, whole, document.text))
    if len(answered) >= _FEWEST_ANSWERED and not any(piece.field == "summary" for piece in form.pieces):
        pieces = list(_with_summary(pieces, document.text))
    return Form((*pieces, *form.pieces[len(front) :]))


def mark_told(form: Form, evidences: Evidences) -> None:
    """Say of what no caption asks for that it was told, and trust it less."""
    fields = (*HEADER_FIELDS, *TITLE_PARTS, "summary")
    told = [piece.block.span for piece in form.pieces if piece.is_listed and piece.field in fields]
    for pointer, one in evidences.by_pointer.items():
        if any(span.start <= one.start and one.end <= span.end for span in told):
            rule, confidence = f"{one.rule}, told without a caption", min(one.confidence, _SUREST)
            evidences.by_pointer[pointer] = replace(one, rule=rule, confidence=confidence)


def _loose(front: Sequence[Piece], text: str, language: Language) -> Iterator[int]:
    """Lines of the front that belong to no caption, or to one whose answer stands above them."""
    answered: set[str] = set()
    room, is_beside = -1, False  # the last line that tells a room alone; whether the line above tells day or hour
    for number, piece in enumerate(front):
        goes_on = piece.field in answered and piece.role is ANSWER and piece.block.cell is None
        line = piece.block.span.of(text) if goes_on else ""
        if (piece.role is UNREAD and piece.block.cell is None) or _is_loose(piece.field, line, language):
            yield number
            is_beside = bool(_moment(line, language))
            if is_beside and room == number - 1:
                yield room
        elif piece.field in _MAY_GO_ON and _is_room(line, language):
            room = number
            if is_beside:
                yield number
        else:
            is_beside = False
        if piece.role is ANSWER and piece.block.cell is None:
            answered.add(piece.field)


def _is_loose(name: str, line: str, language: Language) -> bool:
    """Whether a line below the answer to a field is none of it."""
    if not line:
        return False
    if name in _ONE_LINE or names_reporter(line, language):
        return True
    return name in _MAY_GO_ON and bool(_told_alone(line, language))


def _told_alone(line: str, language: Language) -> dict[str, Span]:
    """What a line tells that is a type, or day, hour and room, and nothing else."""
    return {"event-type": Span(0, len(line))} if names_type(line) else _moment(line, language)


def _moment(line: str, language: Language) -> dict[str, Span]:
    """Day, hour, room and type of a line that tells nothing else; empty for any other, and for a type or room alone."""
    if not any(map(str.isdigit, line)):
        return {}
    kind = find_type(line)
    told = {
        name: Span(kind.end + span.start, kind.end + span.end)
        for name, span in tell_moment(line[kind.end :], language, named=True).items()
    }
    told |= {"event-type": kind} if kind else {}
    told = {name: span for name, span in told.items() if name != "venue" or count_words(span.of(line)) <= _MOST_OF_ROOM}
    return told if told.keys() & {"date", "time"} and _tells_no_more(line, told) else {}


def _is_room(line: str, language: Language) -> bool:
    """Whether a line tells a room, and nothing else."""
    found = dict(find_values(line, language)) if line else {}
    return "venue" in found and _tells_no_more(line, found)


def _tells_no_more(line: str, told: Mapping[str, Span]) -> bool:
    letters = sum(map(str.isalpha, line)) - sum(sum(map(str.isalpha, span.of(line))) for span in told.values())
    return letters <= _FEW_LETTERS


def _told(piece: Piece, text: str, language: Language, answered: set[str]) -> Iterator[Piece]:
    """A line in pieces: the answers to fields that none was found for, and what stands between them."""
    line, start = piece.block.span.of(text), piece.block.span.start
    # Below an answer, a line is loose as it tells these and nothing else.
    whole = _told_alone(line, language) if piece.role is ANSWER else {}
    told = whole.items() if whole else find_values(line, language)
    found = sorted((span, field) for name, span in told if (field := _unanswered(name, answered)))
    position = 0
    for span, name in found:
        yield from _between(piece, Span(position, span.start), start, text)
        yield _part(piece, span, start, ANSWER, name)
        position = span.end
    if found:
        yield from _between(piece, Span(position, len(line)), start, text)


def _unanswered(name: str, answered: set[str]) -> str:
    """The field that a value answers; empty where it is answered. A type told again may tell the number beside it."""
    if name == "event-type" and name in answered:
        name = "event-number"
    return "" if name in answered else name


def _with_title(pieces: Sequence[Piece], whole: Sequence[Piece], text: str) -> Iterator[Piece]:
    """The front with the one line above its answers that may be a title as the title.

    Args:
        pieces: Of the front.
        whole: Lines that tell nothing else.
        text: Of the document.
    """
    above = takewhile(lambda one: one.role is not ANSWER or one.field in _BESIDE_TITLE, pieces)
    lines = [one for one in above if one in whole and one.block.marker is None]
    titles = [(one, span) for one in lines if (span := read_title_line(one.block.span.of(text)))]
    for piece in pieces:
        if len(titles) == 1 and piece is titles[0][0]:
            span = titles[0][1]
            yield from _between(piece, Span(0, span.start), piece.block.span.start, text)
            yield _part(piece, span, piece.block.span.start, ANSWER, "title")
        else:
            yield piece


def _with_summary(pieces: Sequence[Piece], text: str) -> Iterator[Piece]:
    """The front with the text of its own that stands behind all answers as the summary, which no caption asks for."""
    last = max((number for number, piece in enumerate(pieces) if piece.role is ANSWER), default=len(pieces))
    goes_on = False
    for number, piece in enumerate(pieces):
        own = piece.role is UNREAD and piece.block.cell is None and number > last
        is_told = own and (goes_on or is_prose(piece.block.span.of(text)))
        yield replace(piece, role=ANSWER, field="summary", is_listed=True) if is_told else piece
        goes_on = is_told


def _between(piece: Piece, span: Span, start: int, text: str) -> Iterator[Piece]:
    words = text[start + span.start : start + span.end]
    if words.strip():
        begins = span.start + len(words) - len(words.lstrip())
        yield _part(piece, Span(begins, begins + len(words.strip())), start, UNREAD)


def _part(piece: Piece, span: Span, start: int, role: Role, name: str = "") -> Piece:
    place = Span(start + span.start, start + span.end)
    block = piece.block.part(place)
    return replace(piece, block=block, role=role, field=name, match=None, is_listed=role is ANSWER)
