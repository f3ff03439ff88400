"""Ways of laying out who spoke that only documents of tuning-f have."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from wufgraph.model import Language, Role

from ...answers import SPEAKER
from .. import header_ways
from ..page import Block, Cell, Paragraph, Run, Table
from ..pieces import EMPTY, Panel, answered, bold, cell, filled, paragraph
from ..speaker_ways import SpeakerWay, each, grid

_NAME, _NATION, _PLACE, _TIME, _POST, _MAIL = SPEAKER
_PLACES_FIRST = (_NAME, _POST, _PLACE, _NATION, _MAIL, _TIME)
_ROLES = {
    Language.EN: ("Moderator", "Panelist {}"),
    Language.ES: ("Moderador/a", "Panelista {}"),
    Language.FR: ("Modérateur/trice", "Panéliste {}"),
}


def pairs_across(panel: Panel) -> list[Block]:
    """A table of four columns for each, two answers in a row."""
    tables: list[Block] = []
    for talk in panel.talks:
        pairs = panel.pairs(talk)
        rows = tuple(
            (cell(one.caption), filled(one), cell(other.caption), filled(other))
            for one, other in zip(pairs[::2], pairs[1::2], strict=True)
        )
        tables += [Table(rows=rows, widths=(2, 3, 2, 3)), *EMPTY]
    return tables


def roles_above(panel: Panel) -> list[Block]:
    """The moderator's table first, then those of the panel, a line above each."""
    return [
        block
        for number, talk in enumerate(panel.talks)
        for block in (Paragraph(runs=(bold(_role(panel, number)),)), *header_ways.two_columns(panel.pairs(talk)))
    ]


def role_rows(panel: Panel) -> list[Block]:
    """One table; a row across it tells whose answers follow."""
    rows: list[tuple[Cell, ...]] = []
    for number, talk in enumerate(panel.talks):
        rows.append((replace(cell(bold(_role(panel, number))), span=2),))
        rows += [(cell(pair.caption), filled(pair)) for pair in panel.pairs(talk)]
    return [Table(rows=tuple(rows), widths=(4, 6))]


def joined_grid(panel: Panel) -> list[Block]:
    """A grid of four columns; name and nationality, position and organization share a cell."""
    if not panel.complete:
        return []
    shared = ((_NAME, _NATION), (_POST, _PLACE), (_TIME,), (_MAIL,))
    head = tuple(cell(bold(" / ".join(panel.captions[field] for field in fields))) for fields in shared)
    rows = (
        tuple(Cell(blocks=tuple(block for field in fields for block in answered(talk, field))) for fields in shared)
        for talk in panel.talks
    )
    return [Table(rows=(head, *rows), widths=(3, 4, 1, 3))]


def own_grid(panel: Panel) -> list[Block]:
    """A row for each speaker; the hour stands last."""
    heads = tuple(cell(bold(panel.captions[field])) for field in _PLACES_FIRST)
    rows = (tuple(Cell(blocks=answered(talk, field)) for field in _PLACES_FIRST) for talk in panel.talks)
    return [Table(rows=(heads, *rows), widths=(4, 3, 4, 2, 4, 2))]


def numbered_frames(panel: Panel) -> list[Block]:
    """A row for each speaker: a number, and lines with captions."""
    rows = tuple(
        (
            cell(Run(text=f"{number}.", role=Role.CAPTION)),
            Cell(blocks=tuple(header_ways.paragraphs(panel.pairs(talk)))),
        )
        for number, talk in enumerate(panel.talks, 1)
    )
    return [Table(rows=rows, widths=(1, 9))]


def dashed_lines(panel: Panel) -> list[Block]:
    """Captions and answers in lines with hyphens, the name's without."""
    blocks: list[Block] = []
    for talk in panel.talks:
        first, *more = panel.pairs(talk)
        hyphened = [replace(pair, caption=replace(pair.caption, text=f"- {pair.caption.text}")) for pair in more]
        blocks += [*header_ways.paragraphs([first]), *header_ways.paragraphs(hyphened), *EMPTY]
    return blocks


def columns_with_heads(panel: Panel) -> list[Block]:
    """A column for each speaker, whose role stands on top."""
    top = (Cell(blocks=EMPTY), *(cell(bold(_role(panel, number))) for number in range(len(panel.talks))))
    rows = (
        (cell(panel.caption(field)), *(Cell(blocks=answered(talk, field)) for talk in panel.talks))
        for field in SPEAKER
    )  # fmt: skip
    return [Table(rows=(top, *rows), widths=(2, *(2,) * len(panel.talks)))]


def two_line_cards(panel: Panel) -> list[Block]:
    """Name and nationality in a line, position and organization in the next, hour and address in the last."""
    if not panel.complete:
        return []
    return [block for talk in panel.talks for block in _card(talk)]


def _card(talk: Mapping[str, str]) -> Sequence[Block]:
    first = Paragraph(
        runs=(
            Run(text=talk[_NAME], role=Role.ANSWER, bold=True),
            Run(text=f" ({talk[_NATION]})", role=Role.ANSWER),
        )
    )
    return (
        first,
        paragraph(f"{talk[_POST]}, {talk[_PLACE]}"),
        paragraph(f"{talk[_TIME]} – {talk[_MAIL]}"),
        *EMPTY,
    )


def _role(panel: Panel, number: int) -> str:
    moderator, speaker = _ROLES[panel.language]
    return speaker.format(number) if number else moderator


SPEAKER_WAYS: dict[str, SpeakerWay] = {
    "each": each,
    "grid": grid,
    "pairs across": pairs_across,
    "roles above": roles_above,
    "role rows": role_rows,
    "joined grid": joined_grid,
    "own grid": own_grid,
    "numbered frames": numbered_frames,
    "dashed lines": dashed_lines,
    "columns with heads": columns_with_heads,
    "two-line cards": two_line_cards,
}
