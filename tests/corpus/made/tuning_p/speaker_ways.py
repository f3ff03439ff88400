"""Ways of laying out who spoke that only documents of tuning-p have."""

from collections.abc import Mapping, Sequence

from wufgraph.model import Language, Role

from ...answers import SPEAKER, Mark
from ..header_ways import two_columns
from ..page import Block, Cell, Paragraph, Run, Table
from ..pieces import EMPTY, Panel, answered, bold, cell, paragraph
from ..speaker_ways import SpeakerWay, each
from .header_ways import beside

_NAME, _NATIONALITY, _ORGANIZATION, _TIME, _POSITION, _EMAIL = SPEAKER
_SPOKE = {Language.EN: "spoke at {}", Language.ES: "habló a las {}", Language.FR: "a parlé à {}"}
_WRITE_TO = {Language.EN: "write to {}", Language.ES: "escribir a {}", Language.FR: "écrire à {}"}
_MIXED = (_TIME, _NAME, _POSITION, _ORGANIZATION, _NATIONALITY, _EMAIL)


def in_sentences(panel: Panel) -> list[Block]:
    """A sentence for each: "Ms Ana Field (Peru), Director – First Institute, spoke at 9:00; write to …"."""
    blocks: list[Block] = []
    for talk in panel.talks:
        said = talk[_NAME] + (f" ({talk[_NATIONALITY]})" if talk[_NATIONALITY] else "")
        said += f", {talk[_POSITION]} – {talk[_ORGANIZATION]}"
        said += f", {_SPOKE[panel.language].format(talk[_TIME])}" if talk[_TIME] else ""
        said += f"; {_WRITE_TO[panel.language].format(talk[_EMAIL])}" if "@" in talk[_EMAIL] else ""
        blocks.append(paragraph(said))
    return blocks


def two_in_a_line(panel: Panel) -> list[Block]:
    """Two speakers in a line, a double bar between them."""
    if not panel.complete:
        return []
    told = [_spell(talk) for talk in panel.talks]
    return [paragraph(" || ".join(told[at : at + 2])) for at in range(0, len(told), 2)]


def running_order(panel: Panel) -> list[Block]:
    """As in a programme: the hour and the name on a line, the rest below."""
    blocks: list[Block] = []
    for talk in panel.talks:
        head = "  ".join(text for text in (talk[_TIME], talk[_NAME]) if text)
        rest = " / ".join(talk[field] for field in (_POSITION, _ORGANIZATION, _NATIONALITY, _EMAIL) if talk[field])
        blocks += [Paragraph(runs=(Run(text=head, role=Role.ANSWER, bold=True),)), paragraph(rest), *EMPTY]
    return blocks


def hours_in_front(panel: Panel) -> list[Block]:
    """A grid that begins with the hour."""
    head = tuple(cell(bold(panel.captions[field])) for field in _MIXED)
    rows = (tuple(Cell(blocks=answered(talk, field)) for field in _MIXED) for talk in panel.talks)
    return [Table(rows=(head, *rows), widths=(1, 3, 3, 3, 2, 4))]


def name_and_rest(panel: Panel) -> list[Block]:
    """The name on the left, all else with its captions on the right."""
    head = (cell(panel.caption(_NAME)), Cell(blocks=EMPTY))
    rows = []
    for talk in panel.talks:
        lines = tuple(
            Paragraph(
                runs=(
                    Run(text=f"{panel.captions[field].rstrip('?: =>')}: ", role=Role.CAPTION),
                    Run(text=talk[field], role=Role.ANSWER),
                )
            )
            for field in SPEAKER[1:]
            if talk[field]
        )
        rows.append((Cell(blocks=answered(talk, _NAME)), Cell(blocks=lines)))
    return [Table(rows=(head, *rows), widths=(4, 6))]


def two_rows_each(panel: Panel) -> list[Block]:
    """Captions of two rows on top; then two rows for each speaker."""
    upper, lower = (_NAME, _POSITION, _TIME), (_NATIONALITY, _ORGANIZATION, _EMAIL)
    rows = [tuple(cell(bold(panel.captions[field])) for field in fields) for fields in (upper, lower)]
    for talk in panel.talks:
        rows += [tuple(Cell(blocks=answered(talk, field)) for field in fields) for fields in (upper, lower)]
    return [Table(rows=tuple(rows), widths=(4, 5, 4))]


def by_place(panel: Panel) -> list[Block]:
    """The organization first, behind it who came from there."""
    blocks: list[Block] = []
    for talk in panel.talks:
        rest = _told(talk, (_POSITION, _NATIONALITY, _TIME, _EMAIL))
        line = f"{talk[_ORGANIZATION]}: {talk[_NAME]} ({'; '.join(rest)})"
        blocks.append(Paragraph(runs=(Run(text=line, role=Role.ANSWER),), mark=Mark.BULLET, marker=panel.bullet))
    return blocks


def lettered(panel: Panel) -> list[Block]:
    """The form's fields without a table, a letter in front of each speaker's."""
    blocks: list[Block] = []
    for letter, talk in zip("ABCDEF", panel.talks, strict=False):
        blocks.append(Paragraph(runs=(bold(f"({letter})"),)))
        for pair in panel.pairs(talk):
            blocks += beside(pair.caption, pair.answer)
    return blocks


def apart(panel: Panel) -> list[Block]:
    """A table for each, blank lines between them."""
    return [block for talk in panel.talks for block in (*two_columns(panel.pairs(talk)), *EMPTY)]


def _spell(talk: Mapping[str, str]) -> str:
    return (
        f"{talk[_NAME]} ({talk[_NATIONALITY]}), {talk[_POSITION]} – {talk[_ORGANIZATION]},"
        f" {talk[_TIME]}, {talk[_EMAIL]}"
    )


def _told(talk: Mapping[str, str], fields: Sequence[str]) -> list[str]:
    return [talk[field] for field in fields if talk[field]]


SPEAKER_WAYS: dict[str, SpeakerWay] = {
    "each": each,
    "sentences": in_sentences,
    "two in a line": two_in_a_line,
    "running order": running_order,
    "hours in front": hours_in_front,
    "name and rest": name_and_rest,
    "two rows each": two_rows_each,
    "by place": by_place,
    "lettered": lettered,
    "apart": apart,
}
