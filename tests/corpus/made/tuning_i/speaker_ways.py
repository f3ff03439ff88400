"""Ways of laying out who spoke that only documents of tuning-i have."""

from wufgraph.model import Language, Role

from ...answers import SPEAKER
from .. import header_ways
from ..page import Block, Cell, Paragraph, Run, Table
from ..pieces import EMPTY, Panel, answered, bold, cell, paragraph
from ..speaker_ways import SpeakerWay, each, grid, one_table

_NAME, _NATION, _PLACE, _TIME, _POST, _MAIL = SPEAKER
_ONE = {Language.EN: "Speaker", Language.ES: "Ponente", Language.FR: "Intervenant"}
_IN_PROGRAMME = (_TIME, _NAME, _POST, _PLACE, _NATION, _MAIL)


def headed_tables(panel: Panel) -> list[Block]:
    """The form's tables, each below a line that counts the speakers."""
    return [
        block
        for number, talk in enumerate(panel.talks, 1)
        for block in (
            Paragraph(runs=(bold(f"{_ONE[panel.language]} {number}"),)),
            *header_ways.two_columns(panel.pairs(talk)),
            *EMPTY,
        )
    ]


def below_in_cell(panel: Panel) -> list[Block]:
    """The form's tables, but the answers are typed below the captions, and the cells beside them are empty."""
    return [
        Table(
            rows=tuple(
                (Cell(blocks=(Paragraph(runs=(pair.caption,)), *pair.answer)), Cell(blocks=EMPTY))
                for pair in panel.pairs(talk)
            ),
            widths=(7, 3),
        )
        for talk in panel.talks
    ]


def programme_grid(panel: Panel) -> list[Block]:
    """A grid as in a programme, the time first."""
    head = tuple(cell(bold(panel.captions[field])) for field in _IN_PROGRAMME)
    rows = (tuple(Cell(blocks=answered(talk, field)) for field in _IN_PROGRAMME) for talk in panel.talks)
    return [Table(rows=(head, *rows), widths=(2, 3, 3, 3, 2, 4))]


def counted_grid(panel: Panel) -> list[Block]:
    """The form's order in a grid, the first column counts."""
    head = (cell(Run(text="", role=Role.CAPTION)), *(cell(bold(panel.captions[field])) for field in SPEAKER))
    rows = (
        (cell(Run(text=str(number), role=Role.CAPTION)), *(Cell(blocks=answered(talk, field)) for field in SPEAKER))
        for number, talk in enumerate(panel.talks, 1)
    )
    return [Table(rows=(head, *rows), widths=(1, 3, 2, 3, 2, 3, 4))]


def lines(panel: Panel) -> list[Block]:
    """Lines with captions; a rule of dashes after each speaker."""
    rule = paragraph("-" * 20, Role.BOILERPLATE)
    return [block for talk in panel.talks for block in (*header_ways.paragraphs(panel.pairs(talk)), rule)]


def two_by_two(panel: Panel) -> list[Block]:
    """A table of four columns for each, two captions with their answers in a row."""
    return [block for talk in panel.talks for block in (*header_ways.four_columns(panel.pairs(talk)), *EMPTY)]


SPEAKER_WAYS: dict[str, SpeakerWay] = {
    "each": each,
    "grid": grid,
    "headed tables": headed_tables,
    "below in the cell": below_in_cell,
    "programme": programme_grid,
    "counted grid": counted_grid,
    "lines": lines,
    "two by two": two_by_two,
    "one table": one_table,
}
