"""Ways of laying out who spoke that only documents of the fourth part have."""

from collections.abc import Mapping
from dataclasses import replace

from wufgraph.model import Language, Role

from ...answers import SPEAKER, Mark
from .. import header_ways
from ..page import Block, Cell, Paragraph, Run, Table
from ..pieces import EMPTY, Panel, answered, bold, cell, filled, paragraph
from ..speaker_ways import SpeakerWay, each
from .header_ways import leaders

_NAME, _NATION, _PLACE, _TIME, _POST, _MAIL = SPEAKER
_OWN_ORDER = (_NAME, _PLACE, _POST, _NATION, _MAIL, _TIME)
_HEADS = {Language.EN: "Presenter no. {}", Language.ES: "Participante n.º {}", Language.FR: "Participant n° {}"}
_SENTENCES = {
    Language.EN: "{speaker-name} – {position} at {organization}. Nationality: {nationality}. "
    "Time: {speaker-time}. E-mail: {email}",
    Language.ES: "{speaker-name} – {position} en {organization}. Nacionalidad: {nationality}. "
    "Hora: {speaker-time}. Correo: {email}",
    Language.FR: "{speaker-name} – {position} à {organization}. Nationalité : {nationality}. "
    "Heure : {speaker-time}. Courriel : {email}",
}


def own_grid(panel: Panel) -> list[Block]:
    """A row for each speaker, columns in an order of the author's."""
    heads = tuple(cell(bold(panel.captions[field])) for field in _OWN_ORDER)
    rows = (tuple(Cell(blocks=answered(talk, field)) for field in _OWN_ORDER) for talk in panel.talks)
    return [Table(rows=(heads, *rows), widths=(4, 4, 4, 3, 5, 2))]


def headed_tables(panel: Panel) -> list[Block]:
    """A table for each speaker, with a number across its head."""
    tables: list[Block] = []
    for number, talk in enumerate(panel.talks, 1):
        head = replace(cell(bold(_HEADS[panel.language].format(number))), span=2)
        rows = tuple((cell(pair.caption), filled(pair)) for pair in panel.pairs(talk))
        tables.append(Table(rows=((head,), *rows), widths=(4, 6)))
    return tables


def numbered_groups(panel: Panel) -> list[Block]:
    """One table of three columns: number, caption, answer."""
    rows: list[tuple[Cell, ...]] = []
    for number, talk in enumerate(panel.talks, 1):
        for place, pair in enumerate(panel.pairs(talk)):
            mark = Run(text="" if place else str(number), role=Role.CAPTION)
            rows.append((cell(*(() if place else (mark,))), cell(pair.caption), filled(pair)))
    return [Table(rows=tuple(rows), widths=(1, 4, 7))]


def side_by_side(panel: Panel) -> list[Block]:
    """Two speakers beside each other, each with captions."""
    tables: list[Block] = []
    for at in range(0, len(panel.talks), 2):
        columns = [panel.pairs(talk) for talk in panel.talks[at : at + 2]]
        rows = tuple(
            tuple(one for pair in row for one in (cell(pair.caption), filled(pair)))
            for row in zip(*columns, strict=True)
        )
        tables.append(Table(rows=rows, widths=(3, 4) * len(columns)))
    return tables


def leading_dots(panel: Panel) -> list[Block]:
    """Lines with dots, an empty line after each speaker."""
    return [block for talk in panel.talks for block in (*leaders(panel.pairs(talk)), *EMPTY)]


def bulleted(panel: Panel) -> list[Block]:
    """The name, and what else is told as a list with captions."""
    blocks: list[Block] = []
    for talk in panel.talks:
        name, *pairs = panel.pairs(talk)
        lines = header_ways.paragraphs(pairs)
        blocks += header_ways.paragraphs([name])
        blocks += [replace(one, mark=Mark.BULLET, marker="- ") if isinstance(one, Paragraph) else one for one in lines]
    return blocks


def sentences(panel: Panel) -> list[Block]:
    """A paragraph for each: "Ana Field – Director at First Institute. Nationality: Peruvian. …"."""
    if not panel.complete or _has(panel, " – "):
        return []
    return [paragraph(_SENTENCES[panel.language].format_map(talk)) for talk in panel.talks]


def slashes(panel: Panel) -> list[Block]:
    """A line for each, with slashes, as on a badge."""
    if not panel.complete or _has(panel, "/"):
        return []
    order = (_NAME, _POST, _PLACE, _NATION, _TIME, _MAIL)
    return [paragraph(" / ".join(talk[field] for field in order)) for talk in panel.talks]


def badges(panel: Panel) -> list[Block]:
    """The name in bold, position and organization below, and the rest with captions."""
    if not panel.complete:
        return []
    return [block for talk in panel.talks for block in _badge(panel, talk)]


def _badge(panel: Panel, talk: Mapping[str, str]) -> tuple[Block, ...]:
    name = Paragraph(runs=(Run(text=talk[_NAME], role=Role.ANSWER, bold=True),))
    captioned = [
        Paragraph(
            runs=(panel.caption(field), Run(text=" ", role=Role.CAPTION), Run(text=talk[field], role=Role.ANSWER))
        )
        for field in (_NATION, _TIME, _MAIL)
    ]
    return (name, paragraph(talk[_POST]), paragraph(talk[_PLACE]), *captioned, *EMPTY)


def _has(panel: Panel, mark: str) -> bool:
    return any(mark in text for talk in panel.talks for text in talk.values())


SPEAKER_WAYS: dict[str, SpeakerWay] = {
    "each": each,
    "own grid": own_grid,
    "headed tables": headed_tables,
    "numbered groups": numbered_groups,
    "side by side": side_by_side,
    "leading dots": leading_dots,
    "bulleted": bulleted,
    "sentences": sentences,
    "slashes": slashes,
    "badges": badges,
}
