"""Addresses below the speakers, in lines of their own: "E-mails: A. Field ana@first.example, Bo: bo@second.example"."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from ...model import Span
from ...wording import find_addresses, match_key
from ..captions.pieces import Form, Piece
from ..captions.table import SPEAKER_FIELDS
from ..roles import ANSWER, BOILERPLATE, CAPTION, UNREAD

_Place = tuple[int, int]
_SHORTEST_NAME, _SHORTEST_IN_ADDRESS = 3, 4


def read_late_addresses(form: Form, text: str) -> dict[int, list[Piece]]:
    """The addresses in unread lines among or below the speakers, of those that are named beside or in them.

    Args:
        form: What the blocks were read as.
        text: The document's.
    """
    names, addressed, nameless = _names(form, text)
    wanting = {speaker: words for speaker, words in names.items() if speaker not in addressed}
    found: dict[int, list[Piece]] = {}
    if not wanting:
        return found
    inside = False
    for number, piece in enumerate(form.pieces):
        if piece.role in (CAPTION, BOILERPLATE):
            inside = piece.field in ("speakers", *SPEAKER_FIELDS)
        is_left = piece.role is UNREAD or (piece.role is ANSWER and piece.speaker in nameless)
        if not (inside and wanting and is_left):
            continue
        for before, span in _addresses(piece, text):
            speaker = _whose(before, span.of(text), wanting)
            if speaker:
                del wanting[speaker]
                block = piece.block.part(span)
                told = replace(piece, block=block, role=ANSWER, field="email", speaker=speaker, is_listed=True)
                found.setdefault(number, []).append(told)
    return found


def _names(form: Form, text: str) -> tuple[dict[_Place, frozenset[str]], set[_Place], set[_Place]]:
    """The words of each speaker's name; the speakers whose address is known; and those of whom nothing else is."""
    words: dict[_Place, set[str]] = defaultdict(set)
    fields: dict[_Place, set[str]] = defaultdict(set)
    for piece in form.pieces:
        if piece.role is ANSWER and piece.speaker is not None:
            fields[piece.speaker].add(piece.field)
            if piece.field == "speaker-name":
                words[piece.speaker] |= set(_words_of(piece.block.span.of(text)))
    nameless = {speaker for speaker, told in fields.items() if told == {"email"}}
    addressed = {speaker for speaker, told in fields.items() if "email" in told}
    return {speaker: frozenset(own) for speaker, own in words.items()}, addressed, nameless


def _words_of(words: str) -> Iterable[str]:
    return (word for word in match_key(words).split() if len(word) >= _SHORTEST_NAME)


def _addresses(piece: Piece, text: str) -> Iterator[tuple[str, Span]]:
    """Each address of a piece, with what stands between it and the one before it."""
    whole, end = piece.block.span, piece.block.span.start
    for address in find_addresses(whole.of(text)):
        start = text.find(address, end, whole.end)
        if start >= 0:
            yield text[end:start], Span(start, start + len(address))
            end = start + len(address)


def _whose(before: str, address: str, wanting: Mapping[_Place, frozenset[str]]) -> _Place | None:
    """The one speaker with a word of the name in front of an address; else the one whose name it holds."""
    beside = set(_words_of(before))
    named = [speaker for speaker, words in wanting.items() if words & beside]
    if named:
        return named[0] if len(named) == 1 else None
    own = "".join(match_key(address.partition("@")[0]).split())
    held = [s for s, words in wanting.items() if any(len(w) >= _SHORTEST_IN_ADDRESS and w in own for w in words)]
    return held[0] if len(held) == 1 else None
