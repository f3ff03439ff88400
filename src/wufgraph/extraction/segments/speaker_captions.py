"""Captions that come again for each speaker, told by the values of all of them together.

One value leaves much open; of what stands behind "Reach me:" four times, all being addresses says it.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from ...model import Block
from ...wording import match_key
from ..captions.candidate import Candidate, Shape
from ..captions.caption_words import weigh_words
from ..captions.inline import before_separator
from ..captions.open_ends import ends_as_caption
from ..captions.pieces import Form, Piece
from ..captions.table import SPEAKER_FIELDS, CaptionTable
from ..roles import CAPTION, UNREAD
from ..speakers.lines import is_of_list
from ..values.line_kinds import Kind, is_titled, may_name, tell_kind, weigh_organization
from ..values.line_parts import split_line
from ..values.nothing import is_nothing
from .value_kinds import fit_value

_ENOUGH, _SURE = 0.5, 0.7
_FEWEST, _FEWEST_READ, _MANY_READ, _LONGEST_PLAIN = 2, 3, 4, 80
# What may be told in words that no list holds.
_IN_ANY_WORDS = ("position", "organization")
_VALUES = (Kind.ADDRESS, Kind.TIME, Kind.NATIONALITY)
_MUCH, _TWICE = 500, 2
_STRANGE_WORDS, _TELLING, _NAMED = 0.5, 0.5, 0.8
# Captions of the header that speakers' tables may have: "Time", "Country", "Institution", "Title".
MAY_BE_OF_SPEAKERS = ("time", "bases", "organizers", "title")


def captions_read(form: Form) -> set[str]:
    """Fields whose caption was found or needs none, but for one within another's answer: "Reach | Mail: …"."""
    pairs = zip((None, *form.pieces), form.pieces, strict=False)
    asked = {one.field for before, one in pairs if one.role is CAPTION and not _is_answered_by(before, one)}
    return asked | {piece.field for piece in form.answers("speaker-name")}


def _is_answered_by(before: Piece | None, piece: Piece) -> bool:
    """Whether a caption stands in the cell right of one that was read as nothing."""
    one, other = before.block.cell if before else None, piece.block.cell
    if before is None or before.role is not UNREAD or one is None or other is None:
        return False
    return (one.table, one.row) == (other.table, other.row) and one.column < other.column


def asked_for_else(candidate: Candidate, captions: CaptionTable) -> set[str]:
    """Fields of a speaker that a caption surely does not ask for, as it is known for another: "On behalf of"."""
    known = captions.find(candidate.caption, SPEAKER_FIELDS)
    return set(SPEAKER_FIELDS) - {known.field} if known and known.score == 1.0 else set()


def asks_each_speaker(block: Block, pieces: Sequence[Piece], text: str) -> bool:
    """Whether a caption that may be the header's comes more than once, and much without one stands above it."""
    caption = before_separator(block.span.of(text))
    if text.count(f"\n{caption}") + text.count(f"\t{caption}") < _TWICE:
        return False
    above = takewhile(lambda piece: piece.role is not CAPTION, reversed(pieces))
    return sum(len(piece.block.span) for piece in above) >= _MUCH


def find_repeated(
    form: Form, candidates: Sequence[Candidate], missing: Sequence[str]
) -> Iterator[tuple[Candidate, str, float]]:
    """Candidates among the speakers whose values, of all speakers, fit one missing field best.

    Args:
        form: The pieces of one report, as they were read so far.
        candidates: Its likely captions, in order.
        missing: Fields whose caption was not found.

    Returns:
        Candidate, field, and how well the values fit it, at most 1.
    """
    captions = [(n, p.field) for n, p in enumerate(form.pieces) if p.role is CAPTION]
    begin = next((number for number, field in captions if field in ("speakers", *SPEAKER_FIELDS)), None)
    wanted = [field for field in SPEAKER_FIELDS if field in missing]
    if begin is None or not wanted:
        return
    read = {field for _, field in captions if field in SPEAKER_FIELDS}
    least = _ENOUGH if len(read) >= _FEWEST_READ else _SURE
    groups = _group([one for one in candidates if one.number > begin], is_sure=len(read) >= _FEWEST_READ)
    weighed = sorted(
        (
            (_fit(field, values, key), -rank, -first.number, key)
            for key, (first, values) in groups.items()
            for rank, field in enumerate(wanted)
        ),
        reverse=True,
    )
    taken: set[str] = set()
    for fit, rank, _, key in weighed:
        field = wanted[-rank]
        if fit >= (least if len(groups[key][1]) > 1 else _SURE) and field not in taken and key not in taken:
            taken |= {field, key}
            yield groups[key][0], field, fit
    yield from _left_over(
        {key: one for key, one in groups.items() if key not in taken},
        [field for field in wanted if field not in taken],
        count=len(read | taken & {*wanted}),
    )


def _left_over(
    groups: Mapping[str, tuple[Candidate, list[str]]], missing: Sequence[str], *, count: int
) -> Iterator[tuple[Candidate, str, float]]:
    """The only caption that comes again for each speaker and is read as none, where all but one is asked for."""
    several = {key: values for key, (_, values) in groups.items() if len(values) > 1}
    # "E-mail:" may stand again in front of one address.
    yield from ((groups[key][0], "email", 1.0) for key, values in several.items() if all("@" in one for one in values))
    plain = [key for key, values in several.items() if all(map(_is_plain, values))]
    if len(plain) == 1 and len(missing) == 1 and missing[0] in _IN_ANY_WORDS and count >= _MANY_READ:
        yield groups[plain[0]][0], missing[0], _ENOUGH


def _is_plain(value: str) -> bool:
    return len(value) <= _LONGEST_PLAIN and "@" not in value and not any(map(str.isdigit, value))


def _sends_them(one: Candidate) -> bool:
    """Whether what stands before a colon is the body that several come from, "Kera Trust: Ms Ana Field"."""
    told = weigh_words(one.key).keys() & {*SPEAKER_FIELDS}
    return one.shape is Shape.LINE and not told and weigh_organization(one.caption) >= 1


def _group(candidates: Sequence[Candidate], *, is_sure: bool) -> Mapping[str, tuple[Candidate, list[str]]]:
    """The first candidate of each wording, with the values of all; such as come once only where much else is known."""
    first: dict[str, Candidate] = {}
    values: dict[str, list[str]] = defaultdict(list)
    count: dict[str, int] = defaultdict(int)
    for one in candidates:
        is_over = one.shape is Shape.ABOVE
        is_strange = (is_over and not ends_as_caption(one.caption)) or _is_told_of_first(one) or _sends_them(one)
        if not is_strange:
            first.setdefault(one.key, one)
            value = one.value.partition("\n")[0] if is_over else one.value
            values[one.key] += [value for value in (one.column or (value,)) if _is_told(value, one.key)]
            count[one.key] += max(len(one.column), 1)
    return {
        key: (one, values[key])
        for key, one in first.items()
        if count[key] >= _FEWEST or (is_sure and values[key] and not _is_of_person(one))
    }


def _is_told_of_first(candidate: Candidate) -> bool:
    """Whether what heads a column is told of a table's first speaker, and no caption: "13h00", "Ms Ana Field".

    So is an institution in front of all that is told of its speaker: "Alda Institute: Ana Field (mayor; 9:00; …)".
    """
    if candidate.shape is not Shape.COLUMN:
        return _tells_several(candidate.value)
    parts = split_line(candidate.caption)
    return tell_kind(candidate.caption) in _VALUES or any(is_titled(part.words) for part in parts[:1])


def _tells_several(value: str) -> bool:
    """Whether a value tells an address and other things."""
    parts = split_line(value) if "@" in value else []
    kinds = {tell_kind(part.words) for part in parts}
    return Kind.ADDRESS in kinds and not kinds.isdisjoint((Kind.TIME, Kind.NATIONALITY, Kind.COUNTRY))


def _is_told(value: str, key: str) -> bool:
    """Whether a value is one; beside a blank cell the caption stands again, of the speaker beside."""
    return bool(value) and not is_nothing(value) and match_key(value) != key


def _is_of_person(candidate: Candidate) -> bool:
    """Whether what stands once in front of something is told of a speaker, as an institution in front of another."""
    told = max(weigh_words(candidate.key).values(), default=0.0) >= _TELLING
    return is_of_list(candidate.caption, is_told=told)


def _fit(field: str, values: Sequence[str], key: str) -> float:
    """How well all values fit a field, less what the words of the caption say against it."""
    if not values:
        return -1.0
    words = weigh_words(key)
    against = max((weight for name, weight in words.items() if name != field), default=0.0) - words.get(field, 0.0)
    return sum(_fit_one(field, value) for value in values) / len(values) - _STRANGE_WORDS * max(against, 0.0)


def _fit_one(field: str, value: str) -> float:
    fit = fit_value(field, value)
    return max(fit, _NAMED) if field == "speaker-name" and may_name(value) else fit
