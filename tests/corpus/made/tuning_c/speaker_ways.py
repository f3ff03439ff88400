"""Ways of laying out who spoke that only this part has."""

from collections.abc import Mapping

from wufgraph.model import Language, Role

from ...answers import SPEAKER, Mark
from .. import header_ways
from ..page import Block, Cell, Paragraph, Run, Table
from ..pieces import Panel, answered, bold, cell, paragraph
from ..speaker_ways import SpeakerWay, each
from .header_ways import below, tabbed

_NAME, _NATION, _PLACE, _TIME, _POST, _MAIL = SPEAKER
_OWN_ORDER = (_NAME, _POST, _PLACE, _NATION, _MAIL, _TIME)
_SPOKE = {Language.EN: "spoke at {}", Language.ES: "intervino a las {}", Language.FR: "a parlé à {}"}
_SPEAKER = {Language.EN: "Speaker", Language.ES: "Ponente", Language.FR: "Intervenant"}


def own_order(panel: Panel) -> list[Block]:
    """A grid with a column of numbers and the others in an order of the author's."""
    heads = (cell(bold("#")), *(cell(bold(panel.captions[field])) for field in _OWN_ORDER))
    rows = [
        (cell(Run(text=str(number), role=Role.CAPTION)), *(Cell(blocks=answered(talk, field)) for field in _OWN_ORDER))
        for number, talk in enumerate(panel.talks, 1)
    ]
    return [Table(rows=(heads, *rows), widths=(1, 4, 4, 4, 3, 5, 2))]


def shared_column(panel: Panel) -> list[Block]:
    """A grid with position and organization in one column, below each other."""
    head = bold(f"{panel.captions[_POST]} / {panel.captions[_PLACE]}")
    fields = (_NATION, _TIME, _MAIL)
    heads = (cell(bold(panel.captions[_NAME])), cell(head), *(cell(bold(panel.captions[field])) for field in fields))
    rows = [
        (
            Cell(blocks=answered(talk, _NAME)),
            Cell(blocks=(*answered(talk, _POST), *answered(talk, _PLACE))),
            *(Cell(blocks=answered(talk, field)) for field in fields),
        )
        for talk in panel.talks
    ]
    return [Table(rows=(heads, *rows), widths=(3, 4, 2, 2, 4))]


def prose(panel: Panel) -> list[Block]:
    """A line for each, as on a programme."""
    return [paragraph(_told(talk, panel.language)) for talk in panel.talks] if _fits_a_line(panel) else []


def one_cell(panel: Panel) -> list[Block]:
    """The same lines, in the only cell of a table."""
    return [Table(rows=((Cell(blocks=tuple(prose(panel))),),), widths=(10,))] if _fits_a_line(panel) else []


def numbered(panel: Panel) -> list[Block]:
    """A numbered line for each."""
    if not _fits_a_line(panel):
        return []
    return [Paragraph(runs=(Run(text=_told(talk, panel.language), role=Role.ANSWER),), mark=Mark.NUMBER,
                      marker=f"{number}) ", number=number) for number, talk in enumerate(panel.talks, 1)]  # fmt: skip


def cards(panel: Panel) -> list[Block]:
    """A box for each, without captions."""
    if not panel.complete:
        return []
    order = (_NAME, _POST, _PLACE, _NATION, _TIME, _MAIL)
    return [Table(rows=((Cell(blocks=tuple(b for field in order for b in answered(talk, field))),),), widths=(10,))
            for talk in panel.talks]  # fmt: skip


def captions_in_line(panel: Panel) -> list[Block]:
    """All captions and answers of one speaker in a paragraph."""
    return [Paragraph(runs=tuple(_captioned(panel, talk))) for talk in panel.talks]


def counted_blocks(panel: Panel) -> list[Block]:
    """Speaker 1, Speaker 2, and paragraphs under each."""
    return _counted(panel, header_ways.paragraphs)


def tabbed_blocks(panel: Panel) -> list[Block]:
    """Speaker 1, Speaker 2, and lines with tabs under each."""
    return _counted(panel, tabbed)


def stacked(panel: Panel) -> list[Block]:
    """Caption and answer on lines of their own."""
    return [block for talk in panel.talks for block in below(panel.pairs(talk))]


def named_tables(panel: Panel) -> list[Block]:
    """A table for each, the name across its head."""
    tables: list[Block] = []
    for talk in panel.talks:
        head = Run(text=talk[_NAME], role=Role.ANSWER, bold=True)
        rows = [(cell(pair.caption), Cell(blocks=pair.answer)) for pair in panel.pairs(talk)[1:]]
        tables.append(Table(rows=((Cell(blocks=(Paragraph(runs=(head,)),), span=2),), *rows), widths=(4, 6)))
    return tables


def _counted(panel: Panel, way: header_ways.HeaderWay) -> list[Block]:
    blocks: list[Block] = []
    for number, talk in enumerate(panel.talks, 1):
        head = Paragraph(runs=(bold(f"{_SPEAKER[panel.language]} {number}"),))
        blocks += [head, *way(panel.pairs(talk))]
    return blocks


def _captioned(panel: Panel, talk: Mapping[str, str]) -> list[Run]:
    runs: list[Run] = []
    for field in SPEAKER:
        if talk[field]:
            lead = "; " if runs else ""
            runs += [Run(text=f"{lead}{panel.captions[field]}: ", role=Role.CAPTION),
                     Run(text=talk[field], role=Role.ANSWER)]  # fmt: skip
    return runs


def _fits_a_line(panel: Panel) -> bool:
    """Whether nothing is missing, and names and positions end where the comma stands."""
    return panel.complete and not any("," in talk[field] for talk in panel.talks for field in (_NAME, _POST, _NATION))


def _told(talk: Mapping[str, str], language: Language) -> str:
    when = _SPOKE[language].format(talk[_TIME]) if talk[_TIME][0].isdigit() and "–" not in talk[_TIME] else talk[_TIME]
    return f"{talk[_NAME]} ({talk[_NATION]}), {talk[_POST]}, {talk[_PLACE]} – {when} – {talk[_MAIL]}"


SPEAKER_WAYS: dict[str, SpeakerWay] = {
    "each": each,
    "own order": own_order,
    "shared column": shared_column,
    "prose": prose,
    "one cell": one_cell,
    "numbered": numbered,
    "cards": cards,
    "captions in line": captions_in_line,
    "counted blocks": counted_blocks,
    "tabbed blocks": tabbed_blocks,
    "stacked": stacked,
    "named tables": named_tables,
}
