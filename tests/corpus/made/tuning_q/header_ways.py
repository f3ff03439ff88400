"""Ways of laying out captions and short answers that only documents of tuning-q have."""

from collections.abc import Sequence
from dataclasses import replace

from wufgraph.model import Role

from ..header_ways import HeaderWay, two_columns
from ..page import Block, Cell, Paragraph, Run, Table
from ..pieces import EMPTY, Pair, bold, cell, filled, single, together

_HEADLINE = ("title", "date", "venue", "time")
_HOSTS = ("organizers", "bases")


def filled_in_blanks(pairs: Sequence[Pair]) -> list[Block]:
    """No table: the blank after a caption was a row of underscores, and was written upon."""
    return _each_line(pairs, " ___", "___")


def bracketed(pairs: Sequence[Pair]) -> list[Block]:
    """No table: answers in square brackets."""
    return _each_line(pairs, " [ ", " ]")


def arrows(pairs: Sequence[Pair]) -> list[Block]:
    """No table: an arrow from the caption to its answer."""
    return _each_line([replace(pair, caption=_unsigned(pair.caption)) for pair in pairs], " → ", "")


def asked_and_answered(pairs: Sequence[Pair]) -> list[Block]:
    """No table: Q and A, turn by turn."""
    blocks: list[Block] = []
    for pair in pairs:
        blocks.append(Paragraph(runs=(Run(text="Q. ", role=Role.CAPTION), _unsigned(pair.caption))))
        first, *more = pair.answer or EMPTY
        runs = first.runs if isinstance(first, Paragraph) else ()
        blocks += [Paragraph(runs=(Run(text="A. ", role=Role.CAPTION), *runs)), *more, *EMPTY]
    return blocks


def signed_above(pairs: Sequence[Pair]) -> list[Block]:
    """Answers on top of their captions, which stand in brackets as below a signature."""
    rows: list[tuple[Cell, ...]] = []
    for pair in pairs:
        rows.append((filled(pair),))
        rows.append((cell(replace(pair.caption, text=f"({_unsigned(pair.caption).text})", bold=False, italic=True)),))
    return [Table(rows=tuple(rows), widths=(10,))]


def passport(pairs: Sequence[Pair]) -> list[Block]:
    """Two to a row, each caption and its answer in a cell of their own."""
    cells = [Cell(blocks=(Paragraph(runs=(_unsigned(pair.caption),)), *(pair.answer or EMPTY))) for pair in pairs]
    cells += [Cell(blocks=EMPTY)] * (len(cells) % 2)
    return [Table(rows=tuple(tuple(cells[at : at + 2]) for at in range(0, len(cells), 2)), widths=(5, 5))]


def day_with_hours(pairs: Sequence[Pair]) -> list[Block]:
    """Two columns; date and time have one caption and one answer."""
    named = {pair.name: pair for pair in pairs}
    day, hours = named.get("date"), named.get("time")
    if day is None or hours is None or not (single(day) and single(hours)):
        return two_columns(pairs)
    caption = bold(f"{_unsigned(day.caption).text} & {_unsigned(hours.caption).text}")
    (first,), (second,) = day.answer, hours.answer
    runs = (*_runs(first), Run(text=", ", role=Role.ANSWER), *_runs(second))
    both = Pair(name="date", caption=caption, answer=(Paragraph(runs=runs),))
    return two_columns([both if pair is day else pair for pair in pairs if pair is not hours])


def poster(pairs: Sequence[Pair]) -> list[Block]:
    """The title large, the day, room and hours in a line below it, and a table of the rest."""
    named = {pair.name: pair for pair in pairs}
    if not all(name in named and single(named[name]) for name in _HEADLINE):
        return two_columns(pairs)
    title, *line = (_runs(named[name].answer[0]) for name in _HEADLINE)
    if any(run.role is not Role.ANSWER for runs in (title, *line) for run in runs):
        return two_columns(pairs)
    runs: list[Run] = []
    for piece in line:
        runs += [*([Run(text=" | ", role=Role.ANSWER)] if runs else []), *piece]
    head = Paragraph(runs=tuple(replace(run, bold=True) for run in title), centred=True)
    rest = [pair for pair in pairs if pair.name not in _HEADLINE]
    return [head, Paragraph(runs=tuple(runs), centred=True), *EMPTY, *two_columns(rest)]


def questionnaire(pairs: Sequence[Pair]) -> list[Block]:
    """Three columns: a number of two digits, the item, the reply."""
    rows = tuple(
        (cell(Run(text=f"0{number}", role=Role.CAPTION)), cell(_unsigned(pair.caption)), filled(pair))
        for number, pair in enumerate(pairs, start=1)
    )
    return [Table(rows=rows, widths=(1, 4, 6))]


def hosts_first(pairs: Sequence[Pair]) -> list[Block]:
    """Two tables of two columns, the hosts' on top."""
    hosts = [pair for pair in pairs if pair.name in _HOSTS]
    rest = [pair for pair in pairs if pair.name not in _HOSTS]
    return [*(two_columns(hosts) if hosts else []), *EMPTY, *two_columns(rest)]


def shouted(pairs: Sequence[Pair]) -> list[Block]:
    """No table: captions in capitals on a line, answers on the next."""
    return [
        block
        for pair in pairs
        for block in (Paragraph(runs=(replace(pair.caption, text=pair.caption.text.upper()),)), *pair.answer)
    ]


def slanted(pairs: Sequence[Pair]) -> list[Block]:
    """One cell for all, a line for each caption with its answer."""
    blocks = tuple(block for pair in pairs for block in together(pair.caption, pair.answer))
    return [Table(rows=((Cell(blocks=blocks),),), widths=(10,))]


def _each_line(pairs: Sequence[Pair], before: str, after: str) -> list[Block]:
    """Caption and answer on a line with signs around the answer; long answers stand below as they are."""
    blocks: list[Block] = []
    for pair in pairs:
        if len(pair.answer) > 1:
            blocks += [Paragraph(runs=(pair.caption,)), *pair.answer]
            continue
        runs = _runs(pair.answer[0]) if pair.answer else ()
        signs = (Run(text=before, role=Role.CAPTION), *runs, Run(text=after, role=Role.CAPTION))
        blocks.append(Paragraph(runs=(pair.caption, *signs)))
    return blocks


def _runs(block: Block) -> tuple[Run, ...]:
    return block.runs if isinstance(block, Paragraph) else ()


def _unsigned(caption: Run) -> Run:
    """A caption without its colon, equals sign or arrow."""
    return replace(caption, text=caption.text.rstrip(" :=->\N{NO-BREAK SPACE}"))


HEADER_WAYS: dict[str, HeaderWay] = {
    "two columns": two_columns,
    "blanks written upon": filled_in_blanks,
    "answers in brackets": bracketed,
    "arrows": arrows,
    "questions and answers": asked_and_answered,
    "captions below answers": signed_above,
    "passport": passport,
    "day with hours": day_with_hours,
    "poster": poster,
    "questionnaire": questionnaire,
    "hosts first": hosts_first,
    "captions in capitals": shouted,
    "lines in one cell": slanted,
}
