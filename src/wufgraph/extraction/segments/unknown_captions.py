"""What became of captions that the table does not know: learned from the document, or left unmatched."""

from bisect import bisect_left
from collections.abc import Iterator

from ...model import Document, Note, UnmatchedPair
from ...wording import fold_space
from ..captions.candidate import Shape
from ..captions.candidates import find_candidates
from ..captions.caption_words import weigh_words
from ..captions.pieces import Form
from ..captions.rows import Rows
from ..captions.table import AGENDAS, FORM_ORDER, HEADER_FIELDS, SECTIONS, SPEAKER_FIELDS, CaptionTable
from ..roles import CAPTION, UNREAD
from .value_kinds import fit_value

LEARNED_CAPTION = "learned-caption-"
_ENOUGH = 1.2
_WORDS = 3.0
_SURE = 0.8
_POINTERS = {
    **{name: f"/event/{name}" for name in ("title", "date", "venue", "participants")},
    **dict.fromkeys(SPEAKER_FIELDS, "/speakers"),
    **dict.fromkeys((*SECTIONS, *AGENDAS), "/statements"),
    "reporter": "/reporter",
    "event-number": "/event/number",
    "event-type": "/event/type",
    "time": "/event/start",
    "organizers": "/organizers",
    "bases": "/organizers",
    "summary": "/summary",
    "focus-areas": "/themes",
    "speakers": "/speakers",
}


def unmatched_pairs(document: Document, form: Form, captions: CaptionTable) -> tuple[UnmatchedPair, ...]:
    """Captions of a form that belong to no field, each with its value, in order."""
    return tuple(_unmatched(document, form, captions))


def note_learned(form: Form, text: str) -> Iterator[Note]:
    """One note for each caption of a form that the table does not know and the document taught."""
    seen = set()
    for piece in form.pieces:
        if piece.role is CAPTION and piece.match and piece.match.language is None and piece.field not in seen:
            seen.add(piece.field)
            words = fold_space(piece.block.span.of(text)).rstrip(" :")
            yield Note(pointer=_POINTERS[piece.field], code=f"{LEARNED_CAPTION}{piece.field}", text=words)


def guess_field(caption: str, value: str) -> tuple[str, str]:
    """The field of header or speakers that a caption and its value speak for most, and what does.

    Returns:
        Field and reason; both are empty where nothing speaks for any.

    >>> guess_field("Whereabouts", "Room 3")[0]
    'venue'
    """
    words = weigh_words(caption)
    weighed = [
        (_WORDS * words.get(field, 0.0) + (fit_value(field, value) if value else 0.0), field)
        for field in (FORM_ORDER if not value else HEADER_FIELDS + SPEAKER_FIELDS)
    ]
    score, field = max(weighed, key=lambda one: (one[0], -FORM_ORDER.index(one[1])))
    if score < _ENOUGH and not (value and fit_value(field, value) >= _SURE):
        return "", ""
    spoken = {"its words": words.get(field, 0.0) > 0, "its value": fit_value(field, value) > 0}
    return field, " and ".join(name for name, told in spoken.items() if told)


def _unmatched(document: Document, form: Form, captions: CaptionTable) -> Iterator[UnmatchedPair]:
    starts = [number for number, piece in enumerate(form.pieces) if piece.role is CAPTION]
    first = starts[0] if starts else len(form.pieces)
    places = [piece.block.start for piece in form.pieces]
    for one in find_candidates(document, form, Rows(document, captions), (UNREAD,)):
        told = one.shape is Shape.ROW or (one.number > first and one.shape is Shape.LINE)
        covered = form.pieces[bisect_left(places, one.span.start) : bisect_left(places, one.span.end)]
        if told and one.value and form.pieces[one.number].role is UNREAD and all(p.role is UNREAD for p in covered):
            yield UnmatchedPair(
                caption=fold_space(one.caption).rstrip(" :"),
                value=fold_space(one.value),
                start=one.span.start,
                end=one.span.end,
            )
