"""Ways of laying out who spoke that only documents of tuning-r have."""

from collections.abc import Mapping

from wufgraph.model import Language, Role

from ...answers import SPEAKER, Mark
from ..header_ways import two_columns
from ..page import Block, Cell, Paragraph, Run, Table
from ..pieces import EMPTY, Panel, answered, bold, cell, paragraph, together
from ..speaker_ways import SpeakerWay, each

_NAME, _NATIONALITY, _ORGANIZATION, _TIME, _POSITION, _EMAIL = SPEAKER
_SPOKE = {
    Language.EN: "{n}, {p} at {o} (nationality: {c}), spoke at {t}. E-mail: {e}",
    Language.ES: "{n}, {p} en {o} (nacionalidad: {c}), habló a las {t}. Correo: {e}",
    Language.FR: "{n}, {p} à {o} (nationalité : {c}), a parlé à {t}. Courriel : {e}",
}
_AT = ("at ", "a las ", "à ")
_TIME_FIRST = (_TIME, _NAME, _POSITION, _ORGANIZATION, _NATIONALITY, _EMAIL)


def only_answered(panel: Panel) -> list[Block]:
    """The form's tables; rows without an answer were deleted."""
    blocks: list[Block] = []
    for talk in panel.talks:
        kept = [field for field in SPEAKER if talk[field]]
        blocks += [_table(panel, talk, kept), *EMPTY]
    return blocks


def numbered_tables(panel: Panel) -> list[Block]:
    """The form's tables, a number above each."""
    blocks: list[Block] = []
    for number, talk in enumerate(panel.talks, start=1):
        blocks += [Paragraph(runs=(bold(f"{number}."),)), *two_columns(panel.pairs(talk))]
    return blocks


def two_by_two(panel: Panel) -> list[Block]:
    """A table for each, with two captions in a row."""
    blocks: list[Block] = []
    for talk in panel.talks:
        pairs = [(cell(panel.caption(field)), Cell(blocks=answered(talk, field))) for field in SPEAKER]
        rows = tuple((*pairs[at], *pairs[at + 1]) for at in range(0, len(pairs), 2))
        blocks += [Table(rows=rows, widths=(2, 3, 2, 3)), *EMPTY]
    return blocks


def time_first(panel: Panel) -> list[Block]:
    """A row for each, as in a programme: the hour in front."""
    head = tuple(cell(bold(panel.captions[field])) for field in _TIME_FIRST)
    rows = (tuple(Cell(blocks=answered(talk, field)) for field in _TIME_FIRST) for talk in panel.talks)
    return [Table(rows=(head, *rows), widths=(2, 4, 3, 4, 2, 4))]


def numbers_beside(panel: Panel) -> list[Block]:
    """One table of three columns: a number beside the first row of each speaker."""
    rows: list[tuple[Cell, ...]] = []
    for number, talk in enumerate(panel.talks, start=1):
        for field in SPEAKER:
            told = str(number) if field == _NAME else ""
            rows.append((Cell(blocks=(paragraph(told, Role.CAPTION),)), cell(panel.caption(field)),
                         Cell(blocks=answered(talk, field))))  # fmt: skip
    return [Table(rows=tuple(rows), widths=(1, 4, 6))]


def lines_below_numbers(panel: Panel) -> list[Block]:
    """No table: a number, then the form's captions with their answers in lines."""
    blocks: list[Block] = []
    for number, talk in enumerate(panel.talks, start=1):
        first, *more = [block for pair in panel.pairs(talk) for block in together(pair.caption, pair.answer)]
        runs = first.runs if isinstance(first, Paragraph) else ()
        blocks += [Paragraph(runs=(Run(text=f"{number}) ", role=Role.CAPTION), *runs)), *more, *EMPTY]
    return blocks


def one_cell_each(panel: Panel) -> list[Block]:
    """A cell for each, with captions and answers in lines."""
    rows = tuple(
        (Cell(blocks=tuple(b for pair in panel.pairs(talk) for b in together(pair.caption, pair.answer))),)
        for talk in panel.talks
    )
    return [Table(rows=rows, widths=(10,))]


def name_in_bold(panel: Panel) -> list[Block]:
    """The name in bold, then the other captions with their answers, in lines."""
    blocks: list[Block] = []
    for talk in panel.talks:
        blocks.append(Paragraph(runs=(Run(text=talk[_NAME], role=Role.ANSWER, bold=True),)))
        for pair, field in zip(panel.pairs(talk), SPEAKER, strict=True):
            if field != _NAME and talk[field]:
                blocks += together(pair.caption, pair.answer)
        blocks += EMPTY
    return blocks


def bars(panel: Panel) -> list[Block]:
    """A line for each in the form's order, upright bars between."""
    lines = (" | ".join(talk[field] for field in SPEAKER if talk[field]) for talk in panel.talks)
    return [Paragraph(runs=(Run(text=line, role=Role.ANSWER),), mark=Mark.BULLET, marker=panel.bullet)
            for line in lines]  # fmt: skip


def sentences(panel: Panel) -> list[Block]:
    """A sentence for each, where everything is told."""
    if not panel.complete:
        return []
    return [paragraph(_sentence(talk, panel.language)) for talk in panel.talks]


def _sentence(talk: Mapping[str, str], language: Language) -> str:
    time = talk[_TIME]
    for word in _AT:
        time = time.removeprefix(word)
    return _SPOKE[language].format(n=talk[_NAME], p=talk[_POSITION], o=talk[_ORGANIZATION], c=talk[_NATIONALITY],
                                   t=time, e=talk[_EMAIL])  # fmt: skip


def _table(panel: Panel, talk: Mapping[str, str], fields: list[str]) -> Table:
    rows = tuple((cell(panel.caption(field)), Cell(blocks=answered(talk, field))) for field in fields)
    return Table(rows=rows, widths=(4, 6))


SPEAKER_WAYS: dict[str, SpeakerWay] = {
    "each": each,
    "only what was answered": only_answered,
    "numbered tables": numbered_tables,
    "two by two": two_by_two,
    "time first": time_first,
    "numbers beside": numbers_beside,
    "lines below numbers": lines_below_numbers,
    "one cell each": one_cell_each,
    "name in bold": name_in_bold,
    "bars": bars,
    "sentences": sentences,
}
