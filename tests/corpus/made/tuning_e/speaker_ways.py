"""Ways of laying out who spoke that only documents of tuning-e have."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from wufgraph.model import Language, Role

from ...answers import SPEAKER
from .. import header_ways
from ..page import Block, Cell, Paragraph, Run, Table
from ..pieces import EMPTY, Pair, Panel, answered, bold, cell, filled, paragraph, together
from ..speaker_ways import SpeakerWay, each, grid

_NAME, _NATION, _PLACE, _TIME, _POST, _MAIL = SPEAKER
_PROGRAMME = (_TIME, _NAME, _POST, _PLACE, _NATION, _MAIL)
_HEADS = {Language.EN: "Speaker {}:", Language.ES: "Ponente {}:", Language.FR: "Intervenant {} :"}
_LINES = {
    Language.EN: "{speaker-name}, {position}, {organization} (nationality: {nationality}; time: {speaker-time}; "
    "email: {email})",
    Language.ES: "{speaker-name}, {position}, {organization} (nacionalidad: {nationality}; hora: {speaker-time}; "
    "correo: {email})",
    Language.FR: "{speaker-name}, {position}, {organization} (nationalité : {nationality} ; heure : {speaker-time} ; "
    "courriel : {email})",
}


def spaced_table(panel: Panel) -> list[Block]:
    """One table of two columns, an empty row after each speaker."""
    blank = (Cell(blocks=EMPTY), Cell(blocks=EMPTY))
    rows = [row for talk in panel.talks for row in (*_rows(panel.pairs(talk)), blank)]
    return [Table(rows=tuple(rows[:-1]), widths=(4, 6))]


def programme(panel: Panel) -> list[Block]:
    """A row for each speaker in the order of a programme, the time first."""
    return [_grid(panel, _PROGRAMME, (2, 4, 4, 4, 3, 5))]


def counted_tables(panel: Panel) -> list[Block]:
    """A line with a number above the table of each speaker."""
    return [
        block
        for number, talk in enumerate(panel.talks, 1)
        for block in (_head(panel, number), Table(rows=tuple(_rows(panel.pairs(talk))), widths=(4, 6)))
    ]


def counted_lines(panel: Panel) -> list[Block]:
    """A line with a number above the lines of each speaker."""
    return [
        block
        for number, talk in enumerate(panel.talks, 1)
        for block in (_head(panel, number), *header_ways.paragraphs(panel.pairs(talk)), *EMPTY)
    ]


def spaced_lines(panel: Panel) -> list[Block]:
    """Lines, an empty one after each speaker."""
    return [block for talk in panel.talks for block in (*header_ways.paragraphs(panel.pairs(talk)), *EMPTY)]


def framed_lines(panel: Panel) -> list[Block]:
    """A frame for each speaker, with lines in it."""
    return [
        block
        for talk in panel.talks
        for block in (Table(rows=((_lines(panel.pairs(talk)),),), widths=(10,)), *EMPTY)
    ]  # fmt: skip


def told_in_brackets(panel: Panel) -> list[Block]:
    """A line for each: name, position, organization, and the rest in brackets with words in front."""
    if not panel.complete or any("," in talk[field] for talk in panel.talks for field in (_NAME, _POST, _PLACE)):
        return []
    return [paragraph(_LINES[panel.language].format_map(talk)) for talk in panel.talks]


def post_with_place(panel: Panel) -> list[Block]:
    """The name in bold, position and organization in a line each, the rest in one with captions."""
    return [block for talk in panel.talks for block in _card(panel, talk)]


def _card(panel: Panel, talk: Mapping[str, str]) -> list[Block]:
    name = Paragraph(runs=(Run(text=talk[_NAME], role=Role.ANSWER, bold=True),))
    rest: list[Run] = []
    for field in (_NATION, _TIME, _MAIL):
        if talk[field]:
            caption = replace(panel.caption(field), bold=False)
            ends = "" if caption.text.endswith((":", "?")) else ":"
            lead = Run(text=f"{' – ' if rest else ''}{caption.text}{ends} ", role=Role.CAPTION)
            rest += [lead, Run(text=talk[field], role=Role.ANSWER)]
    return [name, paragraph(talk[_POST]), paragraph(talk[_PLACE]), Paragraph(runs=tuple(rest)), *EMPTY]


def _head(panel: Panel, number: int) -> Paragraph:
    return Paragraph(runs=(bold(_HEADS[panel.language].format(number)),))


def _rows(pairs: Sequence[Pair]) -> list[tuple[Cell, ...]]:
    return [(cell(pair.caption), filled(pair)) for pair in pairs]


def _lines(pairs: Sequence[Pair]) -> Cell:
    return Cell(blocks=tuple(block for pair in pairs for block in together(pair.caption, pair.answer)))


def _grid(panel: Panel, order: Sequence[str], widths: tuple[int, ...]) -> Table:
    heads = tuple(cell(bold(panel.captions[field])) for field in order)
    rows = (tuple(Cell(blocks=answered(talk, field)) for field in order) for talk in panel.talks)
    return Table(rows=(heads, *rows), widths=widths)


SPEAKER_WAYS: dict[str, SpeakerWay] = {
    "each": each,
    "grid": grid,
    "spaced table": spaced_table,
    "programme": programme,
    "counted tables": counted_tables,
    "counted lines": counted_lines,
    "spaced lines": spaced_lines,
    "framed lines": framed_lines,
    "told in brackets": told_in_brackets,
    "post with place": post_with_place,
}
