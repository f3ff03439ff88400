"""The days of the forum: which events were when, of which type, and by how many organized."""

import datetime as dt
import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import networkx as nx

from ...model import Language
from ...phrases import spell_day
from ..names import call
from .captions import tell_source
from .colouring import Look, key_of, look_of
from .composition import MARGIN, Composition, Group, Key
from .lettering import LEADING, show, wrap
from .palette import FAINT, GREY, INK, PAPER, rank_categories
from .request import Request
from .scales import stroke
from .sheet import Box, Point, Sheet, curve
from .words import number, say

_LETTERS, _LARGEST, _FEW_TIES, _DAYS = 6.5, 4.6, 60, 14
_YEAR, _HOURS = 4, 24  # digits of one, hours of a day


@dataclass(frozen=True, slots=True, kw_only=True)
class _Happening:
    """An event in its cell: its day's column and its row, an hour or a type."""

    id: str
    day: str
    row: str
    type: str
    organizers: frozenset[str]


def compose(network: "nx.Graph[str]", request: Request) -> Composition:
    """Compose a timeline: a column per day, a row per hour (or per type where hours are not known), a mark per event.

    Filled marks are events of two organizers or more. Where there is room for them, lines join events that have an
    organizer in common.

    Args:
        network: The bipartite network, see `wufgraph.network.affiliation_network`; its events may have an hour of
            beginning as `start`, such as `14:30`.
        request: How it is wanted.
    """
    language = request.language
    events = sorted(node for node, data in network.nodes(data=True) if data.get("kind") == "event")
    by_hour = any(_hour(network.nodes[node].get("start")) for node in events)
    happenings = [
        _happening(network, node, by_hour=by_hour) for node in events if _day(network.nodes[node].get("date"))
    ]
    ranked = rank_categories([one.type for one in happenings])
    columns = _columns(happenings)
    rows = _rows(happenings, ranked, by_hour=by_hour)
    names = [_name_row(row, language, by_hour=by_hour) for row in rows]
    side = 30.0 if by_hour else min(80.0, 0.22 * request.points)
    width = (request.points - 2 * MARGIN - side) / max(len(columns), 1)
    cells = _fill(happenings)
    mark = _mark_size(cells, width)
    heights = [_row_height(row, columns, cells, mark, width) for row in rows]
    heads = [_name_day(column, width, language) for column in columns]
    head = max(map(len, heads), default=1) * LEADING * _LETTERS + 5
    ties = _ties(happenings)

    def paint(sheet: Sheet, box: Box) -> None:
        _draw_frame(sheet, box, side, width, heads, columns)
        spots: dict[str, Point] = {}
        top = box.top - head
        for row, lines, height in zip(rows, names, heights, strict=True):
            sheet.line([(box.left, top), (box.right, top)], colour=FAINT, width=0.4)
            sheet.write_lines(lines, (box.left, top - 2), _LETTERS, colour=GREY)
            for number_, column in enumerate(columns):
                left = box.left + side + number_ * width + 4
                spots |= _settle(cells.get((column, row), []), (left, top), mark, width)
            top -= height
        sheet.line([(box.left, top), (box.right, top)], colour=FAINT, width=0.4)
        _draw_ties(sheet, ties, spots)
        for one in happenings:
            _draw_mark(sheet, spots[one.id], mark, look_of(one.type, ranked), joint=len(one.organizers) > 1)

    title = request.title or say("title-timeline" if by_hour else "title-timeline-types", language)
    return Composition(
        height=head + sum(heights) + 3,
        paint=paint,
        legend=_legend(happenings, ranked, language),
        title=show(title),
        sentences=_tell(events, happenings, ties, request, by_hour=by_hour),
    )


def _happening(network: "nx.Graph[str]", node: str, *, by_hour: bool) -> _Happening:
    data = network.nodes[node]
    organizers = frozenset(
        other for other in network.neighbors(node) if network.edges[node, other].get("role", "organizer") == "organizer"
    )
    kind = str(data.get("type", ""))
    row = _hour(data.get("start")) if by_hour else kind
    return _Happening(id=node, day=_day(data["date"]), row=row, type=kind, organizers=organizers)


def _day(date: object) -> str:
    """The day as ISO 8601 has it; empty where there is none, for a table may say anything."""
    try:
        return dt.date.fromisoformat(str(date or "")).isoformat()
    except ValueError:
        return ""


def _hour(start: object) -> str:
    """The hour of a time such as `9:30`, with two digits; empty where there is none."""
    hour = str(start or "").partition(":")[0].strip()
    return hour.zfill(2) if hour.isdecimal() and int(hour) < _HOURS else ""


def _columns(happenings: Sequence[_Happening]) -> list[str]:
    """Days in order; where there are too many for that, years."""
    days = sorted({one.day for one in happenings})
    return days if len(days) <= _DAYS else sorted({day[:_YEAR] for day in days})


def _rows(happenings: Sequence[_Happening], ranked: Sequence[str], *, by_hour: bool) -> list[str]:
    found = {one.row for one in happenings}
    if not by_hour:
        return [*ranked, *sorted(found.difference(ranked))]
    hours = sorted(int(row) for row in found if row)
    every = [f"{hour:02d}" for hour in range(hours[0], hours[-1] + 1)] if hours else []
    return [*every, *([""] if "" in found else [])]


def _name_row(row: str, language: Language, *, by_hour: bool) -> list[str]:
    if by_hour:
        return wrap(f"{row}:00" if row else say("hour-none", language), _LETTERS, 28)
    return wrap(show(call(row, row, language)) or say("unknown", language), _LETTERS, 72, most=3)


_Cells = dict[tuple[str, str], list[_Happening]]


def _fill(happenings: Sequence[_Happening]) -> _Cells:
    columns = _columns(happenings)
    cells: _Cells = defaultdict(list)
    for one in sorted(happenings, key=lambda h: (h.type, -len(h.organizers), h.id)):
        cells[one.day if one.day in columns else one.day[:_YEAR], one.row].append(one)
    return dict(cells)


def _mark_size(cells: _Cells, width: float) -> float:
    """Radius of a mark such that the fullest cell takes about four lines."""
    fullest = max((len(cell) for cell in cells.values()), default=1)
    return max(1.6, min(_LARGEST, (width - 8) / (2.5 * math.ceil(fullest / 4))))


def _per_line(mark: float, width: float) -> int:
    return max(1, int((width - 8) / (2.5 * mark)))


def _row_height(row: str, columns: Sequence[str], cells: _Cells, mark: float, width: float) -> float:
    fullest = max((len(cells.get((column, row), [])) for column in columns), default=0)
    return max(13.0, math.ceil(fullest / _per_line(mark, width)) * 2.5 * mark + 6)


def _settle(cell: Sequence[_Happening], corner: Point, mark: float, width: float) -> dict[str, Point]:
    """Places of a cell's events, line by line from its upper left corner."""
    line, step = _per_line(mark, width), 2.5 * mark
    return {
        one.id: (corner[0] + mark + n % line * step, corner[1] - 3 - step / 2 - n // line * step)
        for n, one in enumerate(cell)
    }


def _ties(happenings: Sequence[_Happening]) -> list[tuple[int, str, str]]:
    """Pairs of events with the number of organizers that they have in common; none where they are too many to draw."""
    held: dict[str, list[str]] = defaultdict(list)
    for one in happenings:
        for organizer in one.organizers:
            held[organizer].append(one.id)
    common: Counter[tuple[str, str]] = Counter()
    for organizer in sorted(held):
        common.update(combinations(sorted(held[organizer][: _FEW_TIES + 2]), 2))
        if len(common) > _FEW_TIES:
            return []
    return sorted((count, one, other) for (one, other), count in common.items())


def _name_day(column: str, width: float, language: Language) -> list[str]:
    day = spell_day(dt.date.fromisoformat(column), language) if len(column) > _YEAR else column
    return wrap(day, _LETTERS, width - 6, most=3)


def _draw_frame(
    sheet: Sheet, box: Box, side: float, width: float, heads: Sequence[Sequence[str]], columns: Sequence[str]
) -> None:
    """Bands for days, and a broken line where days between are left out."""
    for n, (head, column) in enumerate(zip(heads, columns, strict=True)):
        left = box.left + side + n * width
        if n % 2 == 0:
            sheet.box(Box(left=left, right=left + width, top=box.top, bottom=box.bottom + 3), fill="#F7F6F3")
        if n and _apart(columns[n - 1], column) > 1:
            sheet.line([(left, box.top), (left, box.bottom + 3)], colour=GREY, width=0.7, dashes=(2, 2))
        sheet.write_lines(head, (left + 4, box.top - 2), _LETTERS, colour=INK)


def _apart(one: str, other: str) -> int:
    """Days, or years, between two columns."""
    if len(one) <= _YEAR:
        return int(other) - int(one)
    return (dt.date.fromisoformat(other) - dt.date.fromisoformat(one)).days


def _draw_ties(sheet: Sheet, ties: Sequence[tuple[int, str, str]], spots: Mapping[str, Point]) -> None:
    heaviest = max((count for count, _, _ in ties), default=1)
    for count, one, other in ties:
        sheet.line(curve(spots[one], spots[other], 0.04), colour=GREY, width=stroke(count, heaviest, 1.2), alpha=0.55)


def _draw_mark(sheet: Sheet, at: Point, mark: float, look: Look, *, joint: bool) -> None:
    size = mark * 0.88
    if joint:
        sheet.symbol(at, size, look.shape, fill=look.fill, edge=INK)
    else:
        sheet.symbol(at, size, look.shape, fill=PAPER, edge=look.fill, width=min(1.2, 0.35 * mark))


def _legend(happenings: Sequence[_Happening], ranked: Sequence[str], language: Language) -> tuple[Group, ...]:
    keys = [key_of(look_of(one, [*ranked]), call(one, one, language)) for one in ranked]
    rest = {one.type for one in happenings}.difference(ranked)
    if rest:
        words = "unknown" if rest == {""} else "other"
        keys.append(key_of(look_of("", [*ranked]), say(words, language)))

    def key(words: str, *, joint: bool) -> Key:
        def paint(sheet: Sheet, at: Point) -> None:
            _draw_mark(sheet, at, 3.6, Look(fill=GREY, shape="o"), joint=joint)

        return Key(paint=paint, width=7, text=say(words, language))

    organized = Group(
        heading=say("legend-organizers", language), keys=(key("jointly", joint=True), key("alone", joint=False))
    )
    return Group(heading=say("legend-type", language), keys=tuple(keys)), organized


def _tell(
    events: Sequence[str],
    happenings: Sequence[_Happening],
    ties: Sequence[tuple[int, str, str]],
    request: Request,
    *,
    by_hour: bool,
) -> tuple[str, ...]:
    language = request.language
    joint = sum(len(one.organizers) > 1 for one in happenings)
    undated, untimed = len(events) - len(happenings), sum(by_hour and not one.row for one in happenings)
    return (
        say("counts-timeline", language, nodes=number(len(happenings), language), joint=number(joint, language)),
        *tell_source(request),
        say("arcs", language) if ties else "",
        say("undated", language, count=number(undated, language)) if undated else "",
        say("untimed", language, count=number(untimed, language)) if untimed else "",
    )
