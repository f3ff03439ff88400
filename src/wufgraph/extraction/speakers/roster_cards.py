"""Speakers in lines and cards: which lines are one speaker's, and what each part of them is."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

import msgspec
from msgspec.structs import replace

from ...model import Cell
from ..captions.pieces import Numbered
from ..values.line_kinds import Kind, has_honorific, is_titled, may_name, tell_kind
from ..values.line_parts import Cut, Part
from .clauses import without_tail
from .line_shares import lean, pieces_of, share
from .lines import Habits, Reader
from .lines_in_front import find_lines_in_front
from .parts_of_rows import parts_of_rows, rows_of
from .told_in_brackets import is_told_in_brackets, tells_in_brackets
from .workplaces import cut_workplaces, tells_workplace

_REPEATED, _FEWEST_OF_TITLED = 2, 3
_TELLING, _FEWEST_WORDS_OF_PROSE = 0.2, 5
_MOST, _MOST_LINES = 0.6, 12
# No panel has thousands of speakers; so many are left unread.
_MOST_PIECES, _MANY = 3000, 100
_STOP = re.compile(r"\.\s+$")
_TOLD = (Kind.NATIONALITY, Kind.COUNTRY)
_Card = list["_Line"]


class _Line(msgspec.Struct, frozen=True, kw_only=True):
    """A line, or the part of it that is one speaker's.

    Attributes:
        opens: Whether it stands apart from the line before it.
        cell: Of a table, that it stands in.
        level: What kind of list it is an item of, and how far that is from the margin.
    """

    parts: tuple[Part, ...]
    is_item: bool
    opens: bool
    cell: Cell | None = None
    level: tuple[str | None, int] = (None, 0)

    @property
    def kinds(self) -> set[Kind]:
        """The kinds of its parts."""
        return {tell_kind(part.words) for part in self.parts}


def read_cards(pieces: Sequence[Numbered], text: str, reader: Reader) -> list[list[Numbered]]:
    """The answers of each speaker in some lines that stand together, in order.

    Args:
        pieces: The lines, with their numbers.
        text: The document's.
        reader: What names and institutions are told with.
    """
    # Cells that were turned, as captions below their answers, stand in another order.
    pieces = sorted(pieces, key=lambda one: one[1].block.span.start)
    lines = list(_split_lines(pieces[:_MOST_PIECES], text, reader))
    cards = [without_tail([part for line in card for part in line.parts]) for card in _group_rows(lines, reader)]
    is_usual = any(tells_workplace(card, reader) for card in cards[:_MANY])
    cards = [cut_workplaces(card, reader, is_usual=is_usual) for card in cards]
    habits = _habits(cards[:_MANY], reader)
    entries = [(card, entry) for card in cards if (entry := reader.assign(card, habits)) and entry.is_listing]
    found = [(entry, share(entry, reader, habits)) for _, entry in entries]
    named = [reader.opens_by_role(card) or has_honorific(one.name.words, reader.language) for card, one in entries]
    bare = [len(shared) == 1 and not is_named for (_, shared), is_named in zip(found, named, strict=True)]
    if all(bare) and (len(found) < _REPEATED or len(found) < len(lines)):
        return []
    starts = [piece.block.span.start for _, piece in pieces]
    return [list(pieces_of(shared, pieces, starts)) for _, shared in found]


def _split_lines(pieces: Sequence[Numbered], text: str, reader: Reader) -> Iterator[_Line]:
    """The lines, cells that a text parts by tabs in one; each speaker of a line by itself."""
    rows = [[piece for _, piece in row] for row in rows_of(pieces)]
    least = min((row[0].block.gap for row in rows[1:]), default=0)
    cells = [row[0].block.cell for row in rows]
    filled = any(one is not None and one == other for one, other in pairwise(cells))
    for number, (row, parts) in enumerate(zip(rows, parts_of_rows(rows, text, reader), strict=True)):
        apart = number == 0 or row[0].block.gap > least or (filled and cells[number] != cells[number - 1])
        anew = (at for at in range(1, len(parts)) if _opens_within(parts, at, reader) or _opens_anew(parts, at, text))
        starts = [0, *anew, len(parts)]
        for begin, end in pairwise(starts):
            if end > begin:
                is_item, opens = row[0].block.is_item, apart or begin > 0
                level = row[0].block.family, row[0].block.indent
                yield _Line(
                    parts=tuple(parts[begin:end]), is_item=is_item, opens=opens, cell=cells[number], level=level
                )


def _opens_within(parts: Sequence[Part], at: int, reader: Reader) -> bool:
    """Whether another speaker begins within a line: "Ms Ana Field, Peru; Mr Bo Hill, Chad"."""
    if parts[at].is_bracketed or not has_honorific(parts[at].words, reader.language):
        return False
    if parts[at - 1].is_lead and tell_kind(parts[at - 1].words) is Kind.TIME:
        return False  # the hour opens what is told
    if parts[at].cut < Cut.COLUMN and len(parts[at].words.split()) < _FEWEST_OF_TITLED:
        return False  # "Ms Ana Field, Professor Emerita"
    return any(has_honorific(part.words, reader.language) for part in parts[:at])


def _opens_anew(parts: Sequence[Part], at: int, text: str) -> bool:
    """Whether a name opens what is told of another: "Ana Field, Director; Bo Hill, Adviser", "… Bo Hill (Chad), …"."""
    if parts[at].is_lead and parts[0].is_lead:
        return {tell_kind(parts[0].words), tell_kind(parts[at].words)} == {Kind.TIME}  # "9:00: Ana Field; 9:20: …"
    if parts[at - 1].is_bracketed and tells_in_brackets(parts, at) and tells_in_brackets(parts, 0):
        return True
    if not all(may_name(part.words) for part in (parts[0], parts[at])):
        return False
    if parts[at].cut is Cut.LINE:  # behind the next number, or in the next line
        return is_titled(parts[at].words) or not is_titled(parts[0].words)
    between, told = text[parts[at - 1].span.end : parts[at].span.start], parts[at + 1 : at + 2]
    if not told or ";" in text[parts[at].span.end : told[0].span.start]:
        return False
    from_where = told[0].is_bracketed and tell_kind(told[0].words) in _TOLD
    return ";" in between or (from_where and _STOP.search(between) is not None)


def _group_rows(lines: Sequence[_Line], reader: Reader) -> list[_Card]:
    """The lines of each speaker; in a table whose first column names nobody, what stands there is of its row."""
    first = min((line.cell.column for line in lines if line.cell), default=0)
    beside = [line for line in lines if line.cell and not line.cell.is_typed and line.cell.column == first]
    if len({line.cell.column for line in lines if line.cell}) == 1 or any(_names(line, reader) for line in beside):
        return _group(lines, reader)
    cards: list[_Card] = []
    own = [line.cell.row for line in beside if line.cell]
    for _, together in groupby(lines, lambda line: line.cell and bisect_right(own, line.cell.row)):
        row = list(together)  # what stands in rows without a cell beside it goes on with the row above
        found = _group([line for line in row if line not in beside], reader)
        if found:
            found[0] += [line for line in row if line in beside]
        cards += found
    return cards


def _group(lines: Sequence[_Line], reader: Reader) -> list[_Card]:
    """The lines of each speaker: a line with a name opens a card, where its look says so."""
    if _are_all_whole(lines, reader):
        return [[line] for line in lines]
    titled = sum(_has_title(line, reader) for line in lines) >= _REPEATED
    listed = any(line.is_item for line in lines)
    cards: list[_Card] = []
    in_front = find_lines_in_front([line.kinds for line in lines], lambda place: _names(lines[place], reader))
    is_open = False
    for place, line in enumerate(lines):
        if (line.parts[-1].is_lead and line.kinds == {Kind.ROLE}) or place in in_front:
            is_open = False  # "Panellists:" over those who come
        elif is_open and _is_below(line, cards[-1], reader):
            cards[-1].append(line)
        elif _names(line, reader) and (
            not is_open or _opens_card(line, cards[-1], reader, titled=titled, listed=listed)
        ):
            cards.append([line, lines[place - 1]] if place - 1 in in_front else [line])
            is_open = True
        elif (
            is_open
            and len(cards[-1]) < _MOST_LINES
            and not (_is_prose(line, reader) or _is_next_row(line, cards[-1]))
            and not (listed and (line.opens or _is_item_beside(line, cards[-1])))
        ):
            cards[-1].append(line)
        else:
            is_open = False
    return cards


def _are_all_whole(lines: Sequence[_Line], reader: Reader) -> bool:
    """Whether each of several lines begins with a name and tells more: "Ana Field, officer at Kera Trust"."""
    # Of "Kera Trust, Kenya" the line above tells more.
    more = all(len(line.parts) > 1 and tell_kind(line.parts[1].words) not in _TOLD for line in lines)
    return len(lines) >= _REPEATED and more and all(reader.find_name(line.parts[:1], Habits()) for line in lines)


def _names(line: _Line, reader: Reader) -> bool:
    return reader.find_name(line.parts, Habits()) is not None


def _is_below(line: _Line, card: _Card, reader: Reader) -> bool:
    """Whether a line is an item below the one, or the line, that names the speaker of a card."""
    (family, indent), (of_head, margin) = line.level, card[0].level
    if not line.is_item or _has_title(line, reader) or len(card) >= _MOST_LINES:
        return False
    if card[0].is_item:
        return indent > margin or (family != of_head and len(line.parts) == 1)
    return _has_title(card[0], reader) and len(line.parts) == 1


def _opens_card(line: _Line, card: _Card, reader: Reader, *, titled: bool, listed: bool) -> bool:
    is_own = line.is_item or _has_title(line, reader) or _is_whole(line, reader)
    if is_own or reader.opens_by_caption(line.parts) or reader.opens_by_role(line.parts):
        return True
    if is_told_in_brackets(line.parts) and is_told_in_brackets(card[0].parts):
        return True
    if listed and any(one.is_item for one in card):
        return False
    has_address = any(Kind.ADDRESS in one.kinds for one in card)
    is_complete = has_address or len(card[0].parts) > _REPEATED
    if titled and not has_address:
        return bool(line.kinds - {Kind.FREE, Kind.ROLE}) and (line.opens or is_complete)
    return line.opens or is_complete


def _is_whole(line: _Line, reader: Reader) -> bool:
    """Whether a line tells a name, where somebody is from, and more: "Ana Field (Peru), Director"."""
    first, behind = line.parts[0], line.parts[1:2]
    told = behind and tell_kind(behind[0].words) in _TOLD and len(line.parts) > _REPEATED
    return bool(told) and reader.find_name([first], Habits()) is not None


def _is_item_beside(line: _Line, card: _Card) -> bool:
    """Whether a line is an item of the list that the card is one of, and tells as much: it is another speaker's."""
    return all(one.is_item and len(one.parts) > 1 for one in (line, card[0]))


def _is_next_row(line: _Line, card: _Card) -> bool:
    """Whether a line and the card above it both begin with an hour, as the rows of a programme do."""
    return all(len(one.parts) > 1 and tell_kind(one.parts[0].words) is Kind.TIME for one in (line, card[0]))


def _is_prose(line: _Line, reader: Reader) -> bool:
    """Whether a line below a card tells nothing of a speaker: "We remain at your disposal for any question"."""
    words = sum(len(part.words.split()) for part in line.parts)
    told = [max(reader.weigh(part)) for part in line.parts if tell_kind(part.words) is Kind.FREE]
    return (
        line.kinds == {Kind.FREE}
        and words >= _FEWEST_WORDS_OF_PROSE
        and max(told) < _TELLING
        and line.parts[0].words[0].isupper()
        and not line.parts[0].is_lead
    )


def _has_title(line: _Line, reader: Reader) -> bool:
    return any(has_honorific(part.words, reader.language) for part in line.parts)


def _habits(cards: Sequence[Sequence[Part]], reader: Reader) -> Habits:
    """How the lines are written, which each of them alone may leave open."""
    family_first = any(reader.is_family_first(parts) for parts in cards)
    habits = Habits(family_first=family_first)
    countries = sum(reader.tells_late_country(parts, habits) for parts in cards)
    habits = replace(habits, country_told=countries >= max(_REPEATED, _MOST * len(cards)))
    entries = [entry for parts in cards if (entry := reader.assign(parts, habits)) and entry.is_listing]
    return replace(habits, position_first=sum(lean(entry, reader) for entry in entries))
