"""Ways of laying out who spoke that only documents of tuning-q have."""

from collections.abc import Mapping, Sequence

from wufgraph.model import Language, Role

from ...answers import SPEAKER, Mark
from ..page import Block, Cell, Paragraph, Run, Table
from ..pieces import EMPTY, Panel, answered, bold, cell, paragraph
from ..speaker_ways import SpeakerWay, each

_NAME, _NATIONALITY, _ORGANIZATION, _TIME, _POSITION, _EMAIL = SPEAKER
# Name, position and organization; then what follows where it is told.
_TOLD: dict[Language, dict[str, str]] = {
    Language.EN: {
        _POSITION: ", {}",
        _ORGANIZATION: " at {}",
        _NATIONALITY: "; nationality: {}",
        _TIME: "; spoke at {}",
    },
    Language.ES: {
        _POSITION: ", {}",
        _ORGANIZATION: " en {}",
        _NATIONALITY: "; nacionalidad: {}",
        _TIME: "; habló: {}",
    },
    Language.FR: {
        _POSITION: ", {}",
        _ORGANIZATION: " à {}",
        _NATIONALITY: " ; nationalité : {}",
        _TIME: " ; a parlé : {}",
    },
}
_LABELS: dict[Language, dict[str, str]] = {
    Language.EN: {_ORGANIZATION: "Org.", _POSITION: "Post", _NATIONALITY: "Nat.", _TIME: "Hour", _EMAIL: "Mail"},
    Language.ES: {_ORGANIZATION: "Org.", _POSITION: "Cargo", _NATIONALITY: "Nac.", _TIME: "Hora", _EMAIL: "Correo"},
    Language.FR: {_ORGANIZATION: "Org.", _POSITION: "Poste", _NATIONALITY: "Nat.", _TIME: "Heure", _EMAIL: "Mél"},
}


def sentences(panel: Panel) -> list[Block]:
    """A line for each that reads like a sentence, the address behind a bar."""
    ways = {_NAME: "{}", **_TOLD[panel.language], _EMAIL: " | {}"}
    return [paragraph(_fill(talk, ways)) for talk in panel.talks]


def labelled_cards(panel: Panel) -> list[Block]:
    """The name on a line, and short labels of the author's own with the rest in the next."""
    labels = _LABELS[panel.language]
    blocks: list[Block] = []
    for talk in panel.talks:
        runs: list[Run] = []
        for field, label in labels.items():
            if talk[field]:
                runs.append(Run(text=f"{' – ' if runs else ''}{label}: ", role=Role.CAPTION))
                runs.append(Run(text=talk[field], role=Role.ANSWER))
        blocks += [_name(talk), Paragraph(runs=tuple(runs)), *EMPTY]
    return blocks


def agenda_table(panel: Panel) -> list[Block]:
    """As in a programme: hour, who and as what, whence, address; head row with captions joined."""
    columns = ((_TIME,), (_NAME, _POSITION, _ORGANIZATION), (_NATIONALITY,), (_EMAIL,))
    head = tuple(cell(bold(", ".join(panel.captions[field] for field in fields))) for fields in columns)
    rows = tuple(
        tuple(Cell(blocks=tuple(block for field in fields if talk[field] for block in answered(talk, field)) or EMPTY)
              for fields in columns)
        for talk in panel.talks
    )  # fmt: skip
    return [Table(rows=(head, *rows), widths=(2, 6, 2, 5))]


def two_to_a_line(panel: Panel) -> list[Block]:
    """Everything of one speaker in brackets behind the name, two speakers to a line."""
    told = [f"{talk[_NAME]} ({', '.join(_rest(talk, (_POSITION, _ORGANIZATION, _NATIONALITY, _TIME, _EMAIL)))})"
            for talk in panel.talks]  # fmt: skip
    return [paragraph(" // ".join(told[at : at + 2])) for at in range(0, len(told), 2)]


def double_rows(panel: Panel) -> list[Block]:
    """Two rows for each speaker, and two rows of captions once on top."""
    parts = ((_NAME, _POSITION, _ORGANIZATION), (_NATIONALITY, _TIME, _EMAIL))
    rows = [tuple(cell(bold(panel.captions[field])) for field in part) for part in parts]
    for talk in panel.talks:
        rows += [tuple(Cell(blocks=answered(talk, field)) for field in part) for part in parts]
    return [Table(rows=tuple(rows), widths=(4, 4, 4))]


def badges(panel: Panel) -> list[Block]:
    """A badge in each cell, two in a row, captions in front of what is told."""
    cells = [Cell(blocks=(_name(talk), *_captioned(panel, talk))) for talk in panel.talks]
    cells += [Cell(blocks=EMPTY)] * (len(cells) % 2)
    return [Table(rows=tuple(tuple(cells[at : at + 2]) for at in range(0, len(cells), 2)), widths=(5, 5))]


def nested_list(panel: Panel) -> list[Block]:
    """A list of names, with a list below each of what is told."""
    blocks: list[Block] = []
    for talk in panel.talks:
        name = Run(text=talk[_NAME], role=Role.ANSWER)
        blocks.append(Paragraph(runs=(name,), mark=Mark.BULLET, marker=panel.bullet))
        blocks += [
            Paragraph(runs=one.runs, mark=Mark.SUB_BULLET, marker="   - " if panel.bullet else "")
            for one in _captioned(panel, talk)
        ]
    return blocks


def lettered_lines(panel: Panel) -> list[Block]:
    """A line for each behind a letter, with semicolons: (a) name; organization; position; ..."""
    fields = (_NAME, _ORGANIZATION, _POSITION, _NATIONALITY, _EMAIL, _TIME)
    return [
        Paragraph(runs=(Run(text=f"({'abcdefgh'[place]}) ", role=Role.CAPTION),
                        Run(text="; ".join(_rest(talk, fields)), role=Role.ANSWER)))
        for place, talk in enumerate(panel.talks)
    ]  # fmt: skip


def short_grid(panel: Panel) -> list[Block]:
    """A grid under labels of the author's own, the name first and the hour last."""
    labels = {_NAME: panel.captions[_NAME], **_LABELS[panel.language]}
    order = (_NAME, _ORGANIZATION, _POSITION, _NATIONALITY, _EMAIL, _TIME)
    head = tuple(cell(bold(labels[field])) for field in order)
    rows = (tuple(Cell(blocks=answered(talk, field)) for field in order) for talk in panel.talks)
    return [Table(rows=(head, *rows), widths=(3, 3, 3, 2, 4, 2))]


def _captioned(panel: Panel, talk: Mapping[str, str]) -> list[Paragraph]:
    return [
        Paragraph(runs=(Run(text=f"{panel.captions[field]}: ", role=Role.CAPTION),
                        Run(text=talk[field], role=Role.ANSWER)))
        for field in (_POSITION, _ORGANIZATION, _NATIONALITY, _TIME, _EMAIL)
        if talk[field]
    ]  # fmt: skip


def _name(talk: Mapping[str, str]) -> Paragraph:
    return Paragraph(runs=(Run(text=talk[_NAME], role=Role.ANSWER, bold=True),))


def _rest(talk: Mapping[str, str], fields: Sequence[str]) -> list[str]:
    return [talk[field] for field in fields if talk[field]]


def _fill(talk: Mapping[str, str], ways: Mapping[str, str]) -> str:
    return "".join(way.format(talk[field]) for field, way in ways.items() if talk[field])


SPEAKER_WAYS: dict[str, SpeakerWay] = {
    "each": each,
    "like sentences": sentences,
    "labelled cards": labelled_cards,
    "agenda table": agenda_table,
    "two to a line": two_to_a_line,
    "double rows": double_rows,
    "badges": badges,
    "nested list": nested_list,
    "lettered lines": lettered_lines,
    "short grid": short_grid,
}
