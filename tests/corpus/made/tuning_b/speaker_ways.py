"""Ways of laying out who spoke, besides those of the first kit."""

from collections.abc import Callable, Mapping, Sequence

from wufgraph.model import Role

from ...answers import SPEAKER
from .. import header_ways
from ..page import Block, Cell, Paragraph, Run, Table
from ..pieces import Panel, answered, bold, cell, paragraph
from ..speaker_ways import SPEAKER_WAYS, SpeakerWay

_OTHER_ORDER = ("speaker-time", "speaker-name", "position", "organization", "nationality", "email")


def other_grid(panel: Panel) -> list[Block]:
    """A row for each speaker, the time first."""
    captions = tuple(cell(bold(panel.captions[field])) for field in _OTHER_ORDER)
    rows = (tuple(Cell(blocks=answered(talk, field)) for field in _OTHER_ORDER) for talk in panel.talks)
    return [Table(rows=(captions, *rows), widths=(1, 3, 3, 3, 2, 4))]


def numbered_grid(panel: Panel) -> list[Block]:
    """A row for each speaker, a number first."""
    captions = (cell(bold("#")), *(cell(bold(panel.captions[field])) for field in SPEAKER))
    rows = (
        (Cell(blocks=(paragraph(str(n), Role.CAPTION),)), *(Cell(blocks=answered(talk, field)) for field in SPEAKER))
        for n, talk in enumerate(panel.talks, 1)
    )
    return [Table(rows=(captions, *rows), widths=(1, 3, 2, 3, 1, 3, 4))]


def four_columns(panel: Panel) -> list[Block]:
    """Two captions with their answers in a row, a table for each speaker."""
    return [block for talk in panel.talks for block in header_ways.four_columns(panel.pairs(talk))]


def blocks(panel: Panel) -> list[Block]:
    """Paragraphs, an empty one between speakers."""
    found: list[Block] = []
    for talk in panel.talks:
        found += [*header_ways.paragraphs(panel.pairs(talk)), Paragraph(runs=())]
    return found[:-1]


def bars(panel: Panel) -> list[Block]:
    """Captions and answers of one speaker in a line, bars between them."""
    return [Paragraph(runs=_separated(panel, talk)) for talk in panel.talks]


def name_first(panel: Panel) -> list[Block]:
    """The name alone, then the other answers with their captions."""
    found: list[Block] = []
    for talk in panel.talks:
        _, *pairs = panel.pairs(talk)
        found += [Paragraph(runs=(Run(text=talk["speaker-name"], role=Role.ANSWER, bold=True),))]
        found += header_ways.paragraphs(pairs)
    return found


def _separated(panel: Panel, talk: Mapping[str, str]) -> tuple[Run, ...]:
    runs: list[Run] = []
    for field in SPEAKER:
        caption = panel.captions[field].rstrip(":")
        runs += [bold(f"{' | ' if runs else ''}{caption}: "), Run(text=talk[field], role=Role.ANSWER)]
    return tuple(runs)


def _lines(way: Callable[[Mapping[str, str]], Sequence[str]]) -> SpeakerWay:
    """Lines of answers without captions; only where nothing is left blank."""

    def put(panel: Panel) -> list[Block]:
        if not panel.complete:
            return []
        return [paragraph(text) for talk in panel.talks for text in way(talk)]

    return put


def _sentence(talk: Mapping[str, str]) -> tuple[str]:
    return ("{speaker-time} – {speaker-name}, {position}, {organization} ({nationality}); {email}".format_map(talk),)


def _card(talk: Mapping[str, str]) -> tuple[str, str]:
    return ("{speaker-name} ({nationality}) – {speaker-time}".format_map(talk),
            "{position}, {organization}, {email}".format_map(talk))  # fmt: skip


MORE_SPEAKERS: dict[str, SpeakerWay] = {
    "each": SPEAKER_WAYS["each"],
    "grid": SPEAKER_WAYS["grid"],
    "other grid": other_grid,
    "numbered grid": numbered_grid,
    "four columns": four_columns,
    "blocks": blocks,
    "bars": bars,
    "name first": name_first,
    "sentence": _lines(_sentence),
    "card": _lines(_card),
    "across": SPEAKER_WAYS["across"],
}
