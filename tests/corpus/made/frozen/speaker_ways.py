"""Ways of laying out who spoke that only documents of the frozen part have."""

from collections.abc import Mapping

from wufgraph.model import Language, Role

from ...answers import SPEAKER, Mark
from ..page import Block, Cell, Paragraph, Run, Table
from ..pieces import EMPTY, Panel, answered, bold, cell, paragraph
from ..speaker_ways import SpeakerWay, each, grid

_NAME, _NATIONALITY, _ORGANIZATION, _TIME, _POSITION, _EMAIL = SPEAKER
_PROGRAMME = (_TIME, _NAME, _POSITION, _ORGANIZATION, _NATIONALITY, _EMAIL)
_LATER = (_NATIONALITY, _TIME, _EMAIL)
_NUMBERED = {Language.EN: "Speaker {n}", Language.ES: "Ponente {n}", Language.FR: "Intervenant {n}"}


def programme_grid(panel: Panel) -> list[Block]:
    """A row for each, the hour first, as in a programme."""
    head = tuple(cell(bold(panel.captions[field])) for field in _PROGRAMME)
    rows = (tuple(Cell(blocks=answered(talk, field)) for field in _PROGRAMME) for talk in panel.talks)
    return [Table(rows=(head, *rows), widths=(1, 3, 3, 3, 2, 4))]


def row_on_top(panel: Panel) -> list[Block]:
    """A table for each, with a row across it that counts them."""
    blocks: list[Block] = []
    for number, talk in enumerate(panel.talks, start=1):
        head = (Cell(blocks=(Paragraph(runs=(bold(_NUMBERED[panel.language].format(n=number)),)),), span=2),)
        rows = ((cell(panel.caption(field)), Cell(blocks=answered(talk, field))) for field in SPEAKER)
        blocks += [Table(rows=(head, *rows), widths=(4, 6)), *EMPTY]
    return blocks


def two_by_two(panel: Panel) -> list[Block]:
    """A table of three rows for each, two captions with their answers in a row."""
    blocks: list[Block] = []
    for talk in panel.talks:
        halves = zip(SPEAKER[::2], SPEAKER[1::2], strict=True)
        rows = tuple(
            tuple(one for field in pair for one in (cell(panel.caption(field)), Cell(blocks=answered(talk, field))))
            for pair in halves
        )
        blocks += [Table(rows=rows, widths=(2, 4, 2, 4)), *EMPTY]
    return blocks


def spaced_lines(panel: Panel) -> list[Block]:
    """No table: captions and answers in lines, a blank line after each speaker."""
    blocks: list[Block] = []
    for talk in panel.talks:
        blocks += [_line(panel, talk, field) for field in SPEAKER]
        blocks += EMPTY
    return blocks


def name_then_lines(panel: Panel) -> list[Block]:
    """The name in bold and what he or she is; the rest behind its captions below."""
    blocks: list[Block] = []
    for talk in panel.talks:
        place = ", ".join(talk[field] for field in (_POSITION, _ORGANIZATION) if talk[field])
        runs = (Run(text=talk[_NAME], role=Role.ANSWER, bold=True), Run(text=f", {place}", role=Role.ANSWER))
        blocks += [Paragraph(runs=runs), *(_line(panel, talk, field) for field in _LATER if talk[field]), *EMPTY]
    return blocks


def counted_lines(panel: Panel) -> list[Block]:
    """A numbered line for each, with commas, the address behind a semicolon."""
    lines = []
    for talk in panel.talks:
        told = ", ".join(talk[field] for field in (_NAME, _POSITION, _ORGANIZATION, _NATIONALITY, _TIME) if talk[field])
        lines.append(f"{told}; {talk[_EMAIL]}" if talk[_EMAIL] else told)
    return [
        Paragraph(runs=(Run(text=line, role=Role.ANSWER),), mark=Mark.NUMBER, marker=f"{number}) ", number=number)
        for number, line in enumerate(lines, start=1)
    ]


def cells_of_two(panel: Panel) -> list[Block]:
    """Two columns without captions: the hour, and the speaker in lines."""
    rows = []
    for talk in panel.talks:
        place = ", ".join(talk[field] for field in (_POSITION, _ORGANIZATION) if talk[field])
        name = Paragraph(runs=(Run(text=talk[_NAME], role=Role.ANSWER, bold=True),))
        card = (name, *(paragraph(text) for text in (place, talk[_NATIONALITY], talk[_EMAIL]) if text))
        rows.append((Cell(blocks=answered(talk, _TIME)), Cell(blocks=card)))
    return [Table(rows=tuple(rows), widths=(2, 8))]


def captions_once(panel: Panel) -> list[Block]:
    """A row for each below the captions, without the hours when nobody has one."""
    fields = [field for field in SPEAKER if field != _TIME or any(talk[field] for talk in panel.talks)]
    head = tuple(cell(bold(panel.captions[field])) for field in fields)
    rows = (tuple(Cell(blocks=answered(talk, field)) for field in fields) for talk in panel.talks)
    return [Table(rows=(head, *rows), widths=(3,) * len(fields))]


def _line(panel: Panel, talk: Mapping[str, str], field: str) -> Paragraph:
    caption = panel.caption(field)
    space = " " if caption.text.endswith((":", "-", "?")) else ": "
    return Paragraph(runs=(caption, Run(text=space, role=Role.CAPTION), Run(text=talk[field], role=Role.ANSWER)))


SPEAKER_WAYS: dict[str, SpeakerWay] = {
    "each": each,
    "grid": grid,
    "programme grid": programme_grid,
    "counted tables": row_on_top,
    "two by two": two_by_two,
    "spaced lines": spaced_lines,
    "name, then lines": name_then_lines,
    "counted lines": counted_lines,
    "hours and cards": cells_of_two,
    "captions once": captions_once,
}
