"""Ways of laying out who spoke that only documents of tuning-o have."""

from collections.abc import Mapping

from wufgraph.model import Language, Role

from ...answers import SPEAKER, Mark
from ..header_ways import two_columns
from ..page import Block, Cell, Paragraph, Run, Table
from ..pieces import EMPTY, Panel, answered, bold, cell, paragraph
from ..speaker_ways import SpeakerWay, each
from .header_ways import strips

Talk = Mapping[str, str]
_NAME, _NATIONALITY, _ORGANIZATION, _TIME, _POSITION, _EMAIL = SPEAKER
_OWN_ORDER = (_TIME, _NAME, _ORGANIZATION, _POSITION, _NATIONALITY, _EMAIL)
_SPOKE = {
    Language.EN: (", {} of {}", ", spoke at {}"),
    Language.ES: (", {}, {}", ", habló a las {}"),
    Language.FR: (", {}, {}", ", a parlé à {}"),
}


def own_columns(panel: Panel) -> list[Block]:
    """A row for each, hours first."""
    head = tuple(cell(bold(panel.captions[field])) for field in _OWN_ORDER)
    rows = (tuple(Cell(blocks=answered(talk, field)) for field in _OWN_ORDER) for talk in panel.talks)
    return [Table(rows=(head, *rows), widths=(1, 3, 3, 3, 2, 4))]


def in_sentences(panel: Panel) -> list[Block]:
    """A sentence for each."""
    if not panel.complete:
        return []
    place, spoke = _SPOKE[panel.language]
    return [
        paragraph(
            f"{talk[_NAME]} ({talk[_NATIONALITY]}){place.format(talk[_POSITION], talk[_ORGANIZATION])}"
            f"{spoke.format(talk[_TIME])} ({talk[_EMAIL]})."
        )
        for talk in panel.talks
    ]


def two_cards_in_a_row(panel: Panel) -> list[Block]:
    """Cards without captions, two beside each other."""
    cards = [Cell(blocks=_card(talk)) for talk in panel.talks]
    cards += [Cell(blocks=EMPTY)] * (len(cards) % 2)
    rows = tuple((cards[at], cards[at + 1]) for at in range(0, len(cards), 2))
    return [Table(rows=rows, widths=(5, 5))]


def slashes(panel: Panel) -> list[Block]:
    """A line for each, slashes between what is told."""
    order = (_NAME, _POSITION, _ORGANIZATION, _NATIONALITY, _TIME, _EMAIL)
    lines = [" / ".join(talk[field] for field in order if talk[field]) for talk in panel.talks]
    return [
        Paragraph(runs=(Run(text=line, role=Role.ANSWER),), mark=Mark.NUMBER, marker=f"{number}) ", number=number)
        for number, line in enumerate(lines, start=1)
    ]


def lettered_tables(panel: Panel) -> list[Block]:
    """A table for each, with a letter above it."""
    blocks: list[Block] = []
    for number, talk in enumerate(panel.talks):
        letter = Run(text=f"({chr(ord('A') + number)})", role=Role.CAPTION, bold=True)
        blocks += [Paragraph(runs=(letter,)), *two_columns(panel.pairs(talk))]
    return blocks


def in_strips(panel: Panel) -> list[Block]:
    """A table for each of three captions, three answers, twice."""
    return [block for talk in panel.talks for block in (*strips(panel.pairs(talk)), *EMPTY)]


def name_beside(panel: Panel) -> list[Block]:
    """Names on the left; on the right the rest, a line for each caption."""
    rows = []
    for talk in panel.talks:
        told = tuple(
            Paragraph(runs=(panel.caption(field), Run(text=" ", role=Role.CAPTION), *_answer(talk, field)))
            for field in SPEAKER
            if field != _NAME and talk[field]
        )
        rows.append((Cell(blocks=answered(talk, _NAME)), Cell(blocks=told or EMPTY)))
    return [Table(rows=tuple(rows), widths=(3, 7))]


def agenda(panel: Panel) -> list[Block]:
    """As in a programme: the hour, a colon-less gap, the speaker; the rest on the line below."""
    blocks: list[Block] = []
    for talk in panel.talks:
        blocks.append(paragraph("   ".join(talk[field] for field in (_TIME, _NAME) if talk[field])))
        rest = ", ".join(talk[field] for field in (_POSITION, _ORGANIZATION) if talk[field])
        more = " · ".join(talk[field] for field in (_NATIONALITY, _EMAIL) if talk[field])
        blocks += [paragraph(line) for line in (rest, more) if line]
    return blocks


def _answer(talk: Talk, field: str) -> tuple[Run, ...]:
    return (Run(text=talk[field], role=Role.ANSWER),)


def _card(talk: Talk) -> tuple[Block, ...]:
    name = Paragraph(runs=(Run(text=talk[_NAME], role=Role.ANSWER, bold=True),))
    told = (talk[field] for field in (_POSITION, _ORGANIZATION, _NATIONALITY, _TIME, _EMAIL) if talk[field])
    return (name, *map(paragraph, told))


SPEAKER_WAYS: dict[str, SpeakerWay] = {
    "each": each,
    "own columns": own_columns,
    "sentences": in_sentences,
    "two cards in a row": two_cards_in_a_row,
    "slashes": slashes,
    "lettered tables": lettered_tables,
    "strips": in_strips,
    "name beside": name_beside,
    "agenda": agenda,
}
