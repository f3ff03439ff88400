"""Ways of laying out who spoke that only documents of tuning-l have."""

from collections.abc import Mapping

from wufgraph.model import Role

from ...answers import SPEAKER
from ..header_ways import two_columns
from ..page import Block, Cell, Paragraph, Run, Table
from ..pieces import EMPTY, Panel, answered, bold, cell
from ..speaker_ways import SpeakerWay, each

_NAME, _NATIONALITY, _ORGANIZATION, _TIME, _POSITION, _EMAIL = SPEAKER
_BY_HOUR = (_TIME, _NAME, _POSITION, _ORGANIZATION, _NATIONALITY, _EMAIL)


def name_on_top(panel: Panel) -> list[Block]:
    """A table for each: the name across it, captions and answers below."""
    blocks: list[Block] = []
    for talk in panel.talks:
        name = Paragraph(runs=(Run(text=talk[_NAME], role=Role.ANSWER, bold=True),))
        rows = tuple((cell(panel.caption(field)), Cell(blocks=answered(talk, field))) for field in SPEAKER[1:])
        blocks += [Table(rows=((Cell(blocks=(name,), span=2),), *rows), widths=(4, 6)), *EMPTY]
    return blocks


def without_blanks(panel: Panel) -> list[Block]:
    """As the form has it, rows without an answer deleted."""
    blocks: list[Block] = []
    for talk in panel.talks:
        pairs = [pair for pair, field in zip(panel.pairs(talk), SPEAKER, strict=True) if talk[field]]
        blocks += [*two_columns(pairs), *EMPTY]
    return blocks


def one_row(panel: Panel) -> list[Block]:
    """A table of one row: a cell for each speaker, captions and answers below each other."""
    if len(panel.talks) > 4:
        return []
    cells = tuple(Cell(blocks=tuple(_captioned(panel, talk, field) for field in SPEAKER)) for talk in panel.talks)
    return [Table(rows=(cells,), widths=(3,) * len(cells))]


def by_hour(panel: Panel) -> list[Block]:
    """A row for each speaker, the hour first."""
    head = tuple(cell(bold(panel.captions[field])) for field in _BY_HOUR)
    rows = (tuple(Cell(blocks=answered(talk, field)) for field in _BY_HOUR) for talk in panel.talks)
    return [Table(rows=(head, *rows), widths=(1, 3, 3, 3, 2, 4))]


def addresses_below(panel: Panel) -> list[Block]:
    """A row for each speaker without an address; all addresses in a line below, in the same order."""
    if not panel.complete or any("@" not in talk[_EMAIL] for talk in panel.talks):
        return []
    head = tuple(cell(bold(panel.captions[field])) for field in SPEAKER[:-1])
    rows = (tuple(Cell(blocks=answered(talk, field)) for field in SPEAKER[:-1]) for talk in panel.talks)
    told = "; ".join(talk[_EMAIL] for talk in panel.talks)
    caption = Run(text=f"{panel.captions[_EMAIL]}: ", role=Role.CAPTION, bold=True)
    line = Paragraph(runs=(caption, Run(text=told, role=Role.ANSWER)))
    return [Table(rows=(head, *rows), widths=(3, 2, 4, 1, 3)), *EMPTY, line]


def half_captioned(panel: Panel) -> list[Block]:
    """A paragraph for each: name, position and organization, the rest with captions."""
    blocks: list[Block] = []
    for talk in panel.talks:
        runs = [Run(text=", ".join(talk[field] for field in (_NAME, _POSITION, _ORGANIZATION)), role=Role.ANSWER)]
        for field in (_NATIONALITY, _TIME, _EMAIL):
            if talk[field]:
                stop = " " if runs[-1].text.endswith(".") else ". "
                runs.append(Run(text=f"{stop}{panel.captions[field]}: ", role=Role.CAPTION))
                runs.append(Run(text=talk[field], role=Role.ANSWER))
        blocks.append(Paragraph(runs=tuple(runs)))
    return blocks


def lines_apart(panel: Panel) -> list[Block]:
    """No table: a line for each caption with its answer, a blank line between speakers."""
    return [
        block for talk in panel.talks for block in (*(_captioned(panel, talk, field) for field in SPEAKER), *EMPTY)
    ]  # fmt: skip


def two_per_row(panel: Panel) -> list[Block]:
    """A table for each, two captions with their answers in a row."""
    blocks: list[Block] = []
    for talk in panel.talks:
        cells = [(cell(panel.caption(field)), Cell(blocks=answered(talk, field))) for field in SPEAKER]
        rows = tuple((*cells[at], *cells[at + 1]) for at in range(0, len(cells), 2))
        blocks += [Table(rows=rows, widths=(2, 3, 2, 3)), *EMPTY]
    return blocks


def _captioned(panel: Panel, talk: Mapping[str, str], field: str) -> Paragraph:
    caption = Run(text=f"{panel.captions[field]}: ", role=Role.CAPTION, bold=True)
    return Paragraph(runs=(caption, Run(text=talk[field], role=Role.ANSWER)) if talk[field] else (caption,))


SPEAKER_WAYS: dict[str, SpeakerWay] = {
    "each": each,
    "name on top": name_on_top,
    "blank rows deleted": without_blanks,
    "one row": one_row,
    "by hour": by_hour,
    "addresses below": addresses_below,
    "half captioned": half_captioned,
    "lines apart": lines_apart,
    "two per row": two_per_row,
}
