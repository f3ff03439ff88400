"""Ways of laying out who spoke that only documents of tuning-g have."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from wufgraph.model import Language, Role

from ...answers import SPEAKER
from .. import header_ways
from ..page import Block, Cell, Paragraph, Run, Table
from ..pieces import EMPTY, Panel, answered, bold, cell, paragraph, with_colon
from ..speaker_ways import SpeakerWay, each, grid

_NAME, _NATION, _PLACE, _TIME, _POST, _MAIL = SPEAKER
_UPPER, _LOWER = (_NAME, _PLACE, _POST), (_NATION, _TIME, _MAIL)
_ROLES = {
    Language.EN: ("Moderator", "Speakers"),
    Language.ES: ("Moderación", "Ponentes"),
    Language.FR: ("Modération", "Intervenants"),
}


def contacts_apart(panel: Panel) -> list[Block]:
    """A grid of the speakers, and a list of their addresses below it."""
    fields = (_NAME, _NATION, _PLACE, _POST, _TIME)
    contacts = (_head(panel, (_NAME, _MAIL)), *(_row(talk, (_NAME, _MAIL)) for talk in panel.talks))
    return [
        Table(rows=(_head(panel, fields), *(_row(talk, fields) for talk in panel.talks)), widths=(3, 2, 4, 3, 2)),
        *EMPTY,
        Table(rows=contacts, widths=(4, 5)),
    ]


def moderator_first(panel: Panel) -> list[Block]:
    """The form's table for who moderated, a grid for the others."""
    moderator, others = (Paragraph(runs=(bold(role + panel.colon),)) for role in _ROLES[panel.language])
    first = replace(panel, talks=panel.talks[:1])
    return [moderator, *each(first), *EMPTY, others, *grid(replace(panel, talks=panel.talks[1:]))]


def two_rows_each(panel: Panel) -> list[Block]:
    """A grid in which the captions, and each speaker, take two rows of three cells."""
    heads = (_head(panel, _UPPER), _head(panel, _LOWER))
    lines = tuple(row for talk in panel.talks for row in (_row(talk, _UPPER), _row(talk, _LOWER)))
    return [Table(rows=(*heads, *lines), widths=(3, 4, 4))]


def details_beside(panel: Panel) -> list[Block]:
    """A row for each: name, position and organization in one cell, the rest with captions in the next."""
    lines = []
    for talk in panel.talks:
        person = (Paragraph(runs=(Run(text=talk[_NAME], role=Role.ANSWER, bold=True),)), paragraph(talk[_POST]))
        rest = header_ways.paragraphs([pair for pair in panel.pairs(talk) if pair.caption in _captions(panel)])
        lines.append((Cell(blocks=(*person, paragraph(talk[_PLACE]))), Cell(blocks=tuple(rest))))
    return [Table(rows=tuple(lines), widths=(5, 5))]


def broken_cards(panel: Panel) -> list[Block]:
    """A paragraph for each, with captions, and a line break behind every answer."""
    blocks: list[Block] = []
    for talk in panel.talks:
        runs: list[Run] = []
        for field in SPEAKER:
            colon = panel.colon if panel.colon.strip() == ":" else ":"
            caption = with_colon(panel.captions[field], colon)
            runs.append(Run(text=f"\n{caption} " if runs else f"{caption} ", role=Role.CAPTION, bold=True))
            runs.append(Run(text=talk[field], role=Role.ANSWER))
        blocks += [Paragraph(runs=tuple(runs)), *EMPTY]
    return blocks


def programme(panel: Panel) -> list[Block]:
    """As the programme had it: the hour, who and from where in one cell, the rest."""
    joined = " / ".join(panel.captions[field] for field in (_NAME, _POST, _PLACE))
    head = (
        cell(bold(panel.captions[_TIME])),
        cell(bold(joined)),
        *_head(panel, (_NATION, _MAIL)),
    )
    lines = (
        (
            Cell(blocks=answered(talk, _TIME)),
            Cell(blocks=tuple(block for field in (_NAME, _POST, _PLACE) for block in answered(talk, field))),
            *_row(talk, (_NATION, _MAIL)),
        )
        for talk in panel.talks
    )
    return [Table(rows=(head, *lines), widths=(2, 6, 3, 4))]


def names_as_heads(panel: Panel) -> list[Block]:
    """The name in bold without a caption, the rest in lines with theirs."""
    blocks: list[Block] = []
    for talk in panel.talks:
        _, *more = panel.pairs(talk)
        name = Paragraph(runs=(Run(text=talk[_NAME], role=Role.ANSWER, bold=True),))
        blocks += [name, *header_ways.paragraphs(more), *EMPTY]
    return blocks


def names_across(panel: Panel) -> list[Block]:
    """A table for each; the name stands in a row of its own, the rest two in a row."""
    tables: list[Block] = []
    for talk in panel.talks:
        name, *more = panel.pairs(talk)
        first = (cell(name.caption), Cell(blocks=name.answer or EMPTY, span=3))
        others = [(cell(pair.caption), Cell(blocks=pair.answer or EMPTY)) for pair in more]
        others += [(Cell(blocks=EMPTY), Cell(blocks=EMPTY))] * (len(others) % 2)
        lines = tuple((*one, *other) for one, other in zip(others[::2], others[1::2], strict=True))
        tables += [Table(rows=(first, *lines), widths=(2, 3, 2, 3)), *EMPTY]
    return tables


def _captions(panel: Panel) -> tuple[Run, ...]:
    return tuple(panel.caption(field) for field in _LOWER)


def _head(panel: Panel, fields: Sequence[str]) -> tuple[Cell, ...]:
    return tuple(cell(bold(panel.captions[field])) for field in fields)


def _row(talk: Mapping[str, str], fields: Sequence[str]) -> tuple[Cell, ...]:
    return tuple(Cell(blocks=answered(talk, field)) for field in fields)


SPEAKER_WAYS: dict[str, SpeakerWay] = {
    "each": each,
    "grid": grid,
    "contacts apart": contacts_apart,
    "moderator first": moderator_first,
    "two rows each": two_rows_each,
    "details beside": details_beside,
    "broken cards": broken_cards,
    "programme": programme,
    "names as heads": names_as_heads,
    "names across": names_across,
}
