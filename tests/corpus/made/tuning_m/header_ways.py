"""Ways of laying out captions and short answers that only documents of tuning-m have."""

from collections.abc import Sequence
from dataclasses import replace

from wufgraph.model import Role

from ..header_ways import HeaderWay, two_columns
from ..page import Block, Cell, Paragraph, Run, Table
from ..pieces import Pair, bold, cell, filled, single, together, with_colon

_WHEN_WHERE = ("date", "venue", "time")
_ONE_LINE = ("date", "time", "venue", "participants")


def when_and_where(pairs: Sequence[Pair]) -> list[Block]:
    """Date, venue and time share a row: their captions in one cell, their answers in lines of the other."""
    rows: list[tuple[Cell, ...]] = []
    for pair in _merged(pairs, " / "):
        rows.append((cell(pair.caption), filled(pair)))
    return [Table(rows=tuple(rows), widths=(4, 6))]


def merged_lines(pairs: Sequence[Pair]) -> list[Block]:
    """No table; date, venue and time behind one caption, in a line each."""
    return [block for pair in _merged(pairs, " + ") for block in together(pair.caption, pair.answer)]


def in_brackets(pairs: Sequence[Pair]) -> list[Block]:
    """A line for each, short answers in square brackets behind their captions."""
    blocks: list[Block] = []
    for pair in pairs:
        if pair.name in (*_ONE_LINE, "reporter") and _short(pair):
            runs = (_bare(pair.caption), _printed(" ["), *_runs(pair), _printed("]"))
            blocks.append(Paragraph(runs=runs))
        else:
            blocks += together(pair.caption, pair.answer)
    return blocks


def lettered(pairs: Sequence[Pair]) -> list[Block]:
    """Captions behind letters, answers below them."""
    blocks: list[Block] = []
    for letter, pair in zip("abcdefgh", pairs, strict=False):
        blocks += [Paragraph(runs=(_printed(f"({letter}) "), pair.caption)), *pair.answer]
    return blocks


def roman_lines(pairs: Sequence[Pair]) -> list[Block]:
    """A line for each, with a Roman number in front."""
    blocks: list[Block] = []
    for number, pair in zip(("i", "ii", "iii", "iv", "v", "vi", "vii", "viii"), pairs, strict=False):
        first, *more = together(pair.caption, pair.answer)
        runs = first.runs if isinstance(first, Paragraph) else ()
        blocks += [Paragraph(runs=(_printed(f"{number}. "), *runs)), *more]
    return blocks


def dotted(pairs: Sequence[Pair]) -> list[Block]:
    """Dots from the caption to its answer."""
    blocks: list[Block] = []
    for pair in pairs:
        caption = _bare(pair.caption)
        dots = "." * max(3, 44 - len(caption.text))
        blocks += together(replace(caption, text=f"{caption.text} {dots}"), pair.answer)
    return blocks


def colon_column(pairs: Sequence[Pair]) -> list[Block]:
    """A column of colons between captions and answers."""
    rows = tuple((cell(_bare(pair.caption)), cell(_printed(":")), filled(pair)) for pair in pairs)
    return [Table(rows=rows, widths=(4, 1, 6))]


def strip_on_top(pairs: Sequence[Pair]) -> list[Block]:
    """Day, hour, room and heads in one line with bars between them; a line for each of the others."""
    strip = [pair for pair in pairs if pair.name in _ONE_LINE and _short(pair)]
    runs: list[Run] = []
    for pair in strip:
        runs += [_printed(" | ")] if runs else []
        runs += [bold(with_colon(_bare(pair.caption).text, ":")), _printed(" "), *_runs(pair)]
    rest = [block for pair in pairs if pair not in strip for block in together(pair.caption, pair.answer)]
    return [Paragraph(runs=tuple(runs)), *rest] if runs else rest


def loud(pairs: Sequence[Pair]) -> list[Block]:
    """Captions in capitals, answers on the next line."""
    return [
        block
        for pair in pairs
        for block in (Paragraph(runs=(replace(pair.caption, text=pair.caption.text.upper()),)), *pair.answer)
    ]


def organizers_first(pairs: Sequence[Pair]) -> list[Block]:
    """A table of one's own, with who held the event on top and who reports at the foot."""
    order = ("organizers", "bases", "title", "date", "time", "venue", "participants", "reporter")
    return two_columns(sorted(pairs, key=lambda pair: order.index(pair.name)))


def dashed(pairs: Sequence[Pair]) -> list[Block]:
    """A line for each: caption, dash, answer."""
    blocks: list[Block] = []
    for pair in pairs:
        caption = _bare(pair.caption)
        mark = " " if caption.text.endswith("?") else " – "
        blocks += together(replace(caption, text=caption.text + mark.rstrip()), pair.answer)
    return blocks


def _merged(pairs: Sequence[Pair], mark: str) -> list[Pair]:
    """The pairs, of which date, venue and time are one if each has an answer in one paragraph."""
    parts = [pair for pair in pairs if pair.name in _WHEN_WHERE]
    if len(parts) < len(_WHEN_WHERE) or not all(map(_short, parts)):
        return list(pairs)
    text = with_colon(mark.join(_bare(pair.caption).text for pair in parts), ":")
    answer = tuple(block for pair in parts for block in pair.answer)
    whole = Pair(name="when and where", caption=bold(text), answer=answer)
    at = pairs.index(parts[0])
    return [*pairs[:at], whole, *(pair for pair in pairs[at:] if pair not in parts)]


def _short(pair: Pair) -> bool:
    """Whether the answer is one paragraph with words in it and no caption typed again."""
    return single(pair) and bool(_runs(pair)) and all(run.role is Role.ANSWER for run in _runs(pair))


def _runs(pair: Pair) -> tuple[Run, ...]:
    first = pair.answer[0]
    return first.runs if isinstance(first, Paragraph) else ()


def _bare(caption: Run) -> Run:
    """The caption without its colon or dash."""
    return replace(caption, text=caption.text.rstrip(" :-–\N{NO-BREAK SPACE}"))


def _printed(text: str) -> Run:
    """What stands with a caption."""
    return Run(text=text, role=Role.CAPTION)


HEADER_WAYS: dict[str, HeaderWay] = {
    "two columns": two_columns,
    "when and where": when_and_where,
    "merged lines": merged_lines,
    "answers in brackets": in_brackets,
    "lettered": lettered,
    "roman": roman_lines,
    "dots": dotted,
    "column of colons": colon_column,
    "strip": strip_on_top,
    "capitals": loud,
    "organizers first": organizers_first,
    "dashes": dashed,
}
