"""Ways of laying out who spoke that only documents of tuning-m have."""

from collections.abc import Mapping, Sequence

from wufgraph.model import Language, Role

from ...answers import SPEAKER, Mark
from ..page import Block, Cell, Paragraph, Run, Table
from ..pieces import EMPTY, Panel, answered, bold, cell, paragraph, with_colon
from ..speaker_ways import SpeakerWay, each

Talk = Mapping[str, str]
_NAME, _NATIONALITY, _ORGANIZATION, _TIME, _POSITION, _EMAIL = SPEAKER
_SPOKE = {
    Language.EN: (" spoke at {}", " (mail: {})"),
    Language.ES: (" habló a las {}", " (correo: {})"),
    Language.FR: (" a parlé à {}", " (courriel : {})"),
}
_OWN_ORDER = (_TIME, _NAME, _ORGANIZATION, _POSITION, _NATIONALITY, _EMAIL)


def sentences(panel: Panel) -> list[Block]:
    """A sentence for each: "Ana Field (Peru), Mason, First Institute, spoke at 9:00 (mail: ana@first.example)."."""
    at, mail = _SPOKE[panel.language]
    lines = []
    for talk in panel.talks:
        line = _who(talk) + "".join(f", {talk[field]}" for field in (_POSITION, _ORGANIZATION) if talk[field])
        line += f",{at.format(talk[_TIME])}" if talk[_TIME] else ""
        lines.append(line + (mail.format(talk[_EMAIL]) if talk[_EMAIL] else "") + ".")
    return [paragraph(line) for line in lines]


def all_in_one(panel: Panel) -> list[Block]:
    """All in one paragraph, with semicolons between them and brackets around what is told of each."""
    told = (_POSITION, _ORGANIZATION, _NATIONALITY, _TIME, _EMAIL)
    if any(";" in text for talk in panel.talks for text in talk.values()):
        return []
    return [paragraph("; ".join(f"{talk[_NAME]} ({', '.join(_told(talk, told))})" for talk in panel.talks))]


def programme(panel: Panel) -> list[Block]:
    """As in a programme, a line for each: "9:00 Ana Field – Mason – First Institute – Peruvian – ana@first.example"."""
    rest = (_NAME, _POSITION, _ORGANIZATION, _NATIONALITY, _EMAIL)
    lines = (f"{talk[_TIME]} {' – '.join(_told(talk, rest))}".strip() for talk in panel.talks)
    return [
        Paragraph(runs=(Run(text=line, role=Role.ANSWER),), mark=Mark.BULLET, marker=panel.bullet) for line in lines
    ]  # fmt: skip


def hour_cards(panel: Panel) -> list[Block]:
    """The hour on a line of its own, the speaker below it."""
    blocks: list[Block] = []
    for talk in panel.talks:
        lines = (talk[_TIME], _who(talk), ", ".join(_told(talk, (_POSITION, _ORGANIZATION))), talk[_EMAIL])
        blocks += [*(paragraph(line) for line in lines if line), *EMPTY]
    return blocks


def two_in_a_row(panel: Panel) -> list[Block]:
    """A table without captions, two speakers in each row."""
    cards = [Cell(blocks=_card(talk)) for talk in panel.talks]
    cards += [Cell(blocks=EMPTY)] * (len(cards) % 2)
    rows = tuple((cards[at], cards[at + 1]) for at in range(0, len(cards), 2))
    return [Table(rows=rows, widths=(5, 5))]


def paired_grid(panel: Panel) -> list[Block]:
    """A row for each, two answers with a slash between them in each cell."""
    columns = ((_NAME, _POSITION), (_ORGANIZATION, _NATIONALITY), (_TIME, _EMAIL))
    if not panel.complete:
        return []
    head = tuple(cell(bold(" / ".join(panel.captions[field] for field in fields))) for fields in columns)
    rows = tuple(
        tuple(cell(Run(text=" / ".join(talk[field] for field in fields), role=Role.ANSWER)) for fields in columns)
        for talk in panel.talks
    )
    return [Table(rows=(head, *rows), widths=(4, 4, 4))]


def own_grid(panel: Panel) -> list[Block]:
    """A row for each, the hour first."""
    head = tuple(cell(bold(panel.captions[field])) for field in _OWN_ORDER)
    rows = tuple(tuple(Cell(blocks=answered(talk, field)) for field in _OWN_ORDER) for talk in panel.talks)
    return [Table(rows=(head, *rows), widths=(1, 3, 3, 3, 2, 4))]


def by_field(panel: Panel) -> list[Block]:
    """Each caption once, what is answered for each speaker numbered below it."""
    if not panel.complete:
        return []
    blocks: list[Block] = []
    for field in SPEAKER:
        blocks.append(Paragraph(runs=(panel.caption(field),)))
        for number, talk in enumerate(panel.talks, start=1):
            run = Run(text=talk[field], role=Role.ANSWER)
            blocks.append(Paragraph(runs=(run,), mark=Mark.NUMBER, marker=f"{number}) ", number=number))
    return blocks


def captions_in_brackets(panel: Panel) -> list[Block]:
    """The name, and in brackets all else behind its captions."""
    blocks: list[Block] = []
    for talk in panel.talks:
        runs = [Run(text=talk[_NAME], role=Role.ANSWER)]
        for field in (field for field in SPEAKER[1:] if talk[field]):
            mark = " (" if len(runs) == 1 else "; "
            runs.append(Run(text=f"{mark}{with_colon(panel.captions[field], ':')} ", role=Role.CAPTION))
            runs.append(Run(text=talk[field], role=Role.ANSWER))
        runs += [Run(text=")", role=Role.CAPTION)] if len(runs) > 1 else []
        blocks.append(Paragraph(runs=tuple(runs)))
    return blocks


def caption_rows(panel: Panel) -> list[Block]:
    """A table for each: the name across it, then two captions with their answers in a row."""
    blocks: list[Block] = []
    for talk in panel.talks:
        name = Cell(blocks=(Paragraph(runs=(panel.caption(_NAME), Run(text=" ", role=Role.CAPTION),
                                            Run(text=talk[_NAME], role=Role.ANSWER))),), span=4)  # fmt: skip
        rows: list[tuple[Cell, ...]] = [(name,)]
        for left, right in ((_NATIONALITY, _ORGANIZATION), (_TIME, _POSITION)):
            rows.append(tuple(one for field in (left, right)
                              for one in (cell(panel.caption(field)), Cell(blocks=answered(talk, field)))))  # fmt: skip
        rows.append((cell(panel.caption(_EMAIL)), Cell(blocks=answered(talk, _EMAIL), span=3)))
        blocks += [Table(rows=tuple(rows), widths=(2, 3, 2, 3)), *EMPTY]
    return blocks


def _who(talk: Talk) -> str:
    return talk[_NAME] + (f" ({talk[_NATIONALITY]})" if talk[_NATIONALITY] else "")


def _card(talk: Talk) -> tuple[Block, ...]:
    name = Paragraph(runs=(Run(text=talk[_NAME], role=Role.ANSWER, bold=True),))
    return (name, *map(paragraph, _told(talk, (_POSITION, _ORGANIZATION, _NATIONALITY, _TIME, _EMAIL))))


def _told(talk: Talk, fields: Sequence[str]) -> list[str]:
    return [talk[field] for field in fields if talk[field]]


SPEAKER_WAYS: dict[str, SpeakerWay] = {
    "each": each,
    "sentences": sentences,
    "all in one": all_in_one,
    "programme lines": programme,
    "hour cards": hour_cards,
    "two in a row": two_in_a_row,
    "paired grid": paired_grid,
    "own grid": own_grid,
    "by field": by_field,
    "captions in brackets": captions_in_brackets,
    "caption rows": caption_rows,
}
