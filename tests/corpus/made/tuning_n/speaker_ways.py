"""Ways of laying out who spoke that only documents of tuning-n have."""

from collections.abc import Mapping, Sequence

from wufgraph.model import Language, Role

from ...answers import SPEAKER, Mark
from ..page import Block, Cell, Paragraph, Run, Table
from ..pieces import EMPTY, Panel, answered, bold, cell, paragraph
from ..speaker_ways import SpeakerWay, each

_NAME, _NATIONALITY, _ORGANIZATION, _TIME, _POSITION, _EMAIL = SPEAKER
# A sentence about one who spoke; only for those of whom everything is told.
_SENTENCES = {
    Language.EN: "{name} ({nationality}), {position} at {organization}, spoke at {time}; e-mail: {email}.",
    Language.ES: "{name} ({nationality}), {position} en {organization}, habló a las {time}; correo: {email}.",
    Language.FR: "{name} ({nationality}), {position} à {organization}, a parlé à {time} ; courriel : {email}.",
}
_CONTACTS = {Language.EN: "Addresses", Language.ES: "Direcciones", Language.FR: "Adresses"}


def sentences(panel: Panel) -> list[Block]:
    """A sentence about each."""
    if not panel.complete:
        return []
    form = _SENTENCES[panel.language]
    return [
        paragraph(
            form.format(
                name=talk[_NAME], nationality=talk[_NATIONALITY], position=talk[_POSITION],
                organization=talk[_ORGANIZATION], time=talk[_TIME], email=talk[_EMAIL],
            )
        )
        for talk in panel.talks
    ]  # fmt: skip


def several_a_line(panel: Panel) -> list[Block]:
    """Two speakers a line, a double slash between them."""
    told = [_line(talk) for talk in panel.talks]
    return [paragraph(" // ".join(told[at : at + 2])) for at in range(0, len(told), 2)]


def three_columns(panel: Panel) -> list[Block]:
    """Own columns: who with the country in brackets, from where, when and how to reach."""
    fields = ((_NAME, _NATIONALITY), (_POSITION, _ORGANIZATION), (_TIME, _EMAIL))
    head = tuple(cell(bold(" / ".join(panel.captions[field] for field in part))) for part in fields)
    rows = tuple(
        (
            Cell(blocks=(paragraph(_bracketed(talk[_NAME], talk[_NATIONALITY])),)),
            Cell(blocks=_lines(talk, fields[1])),
            Cell(blocks=_lines(talk, fields[2])),
        )
        for talk in panel.talks
    )
    return [Table(rows=(head, *rows), widths=(4, 5, 4))] if panel.complete else []


def programme_and_addresses(panel: Panel) -> list[Block]:
    """A programme with hours, and below it a list of addresses by name."""
    if not panel.complete:
        return []
    fields = (_TIME, _NAME, _POSITION, _ORGANIZATION)
    head = tuple(cell(bold(panel.captions[field])) for field in fields)
    rows = tuple(tuple(Cell(blocks=answered(talk, field)) for field in fields) for talk in panel.talks)
    also = (_NAME, _NATIONALITY, _EMAIL)
    head_also = tuple(cell(bold(panel.captions[field])) for field in also)
    rows_also = tuple(tuple(Cell(blocks=answered(talk, field)) for field in also) for talk in panel.talks)
    return [
        Table(rows=(head, *rows), widths=(2, 4, 4, 4)),
        Paragraph(runs=(bold(_CONTACTS[panel.language]),)),
        Table(rows=(head_also, *rows_also), widths=(4, 3, 5)),
    ]


def name_across(panel: Panel) -> list[Block]:
    """A table for each, the name across its top."""
    blocks: list[Block] = []
    for talk in panel.talks:
        top = (Cell(blocks=(paragraph(talk[_NAME]),), span=2),)
        rows = tuple((cell(panel.caption(field)), Cell(blocks=answered(talk, field))) for field in SPEAKER[1:])
        blocks += [Table(rows=(top, *rows), widths=(4, 6)), *EMPTY]
    return blocks


def addressed(panel: Panel) -> list[Block]:
    """A line for each, as in a mail's head: name, address in angle brackets, the rest."""
    if any(" " in talk[_EMAIL] for talk in panel.talks):
        return []
    lines = []
    for talk in panel.talks:
        name = f"{talk[_NAME]} <{talk[_EMAIL]}>" if "@" in talk[_EMAIL] else talk[_NAME]
        rest = [talk[field] for field in (_POSITION, _ORGANIZATION, _NATIONALITY, _TIME) if talk[field]]
        lines.append(paragraph("; ".join((name, *rest))))
    return list(lines)


def lettered(panel: Panel) -> list[Block]:
    """A line for each behind a letter, with dashes."""
    fields = (_NAME, _ORGANIZATION, _POSITION, _NATIONALITY, _TIME, _EMAIL)
    return [
        paragraph(f"({letter}) " + " – ".join(talk[field] for field in fields if talk[field]))
        for letter, talk in zip("abcdefgh", panel.talks, strict=False)
    ]


def squared_captions(panel: Panel) -> list[Block]:
    """A line for each, captions in it with their answers in square brackets."""
    lines: list[Block] = []
    for talk in panel.talks:
        runs: list[Run] = []
        for field in SPEAKER:
            if talk[field]:
                runs += [_printed(f"{' ' if runs else ''}{panel.captions[field]} ["),
                         Run(text=talk[field], role=Role.ANSWER), _printed("]")]  # fmt: skip
        lines.append(Paragraph(runs=tuple(runs)))
    return lines


def as_minuted(panel: Panel) -> list[Block]:
    """Items of minutes: the hour, the name in bold, below it the rest in one line."""
    blocks: list[Block] = []
    for talk in panel.talks:
        hour = (Run(text=f"{talk[_TIME]}  ", role=Role.ANSWER),) if talk[_TIME] else ()
        blocks.append(Paragraph(runs=(*hour, Run(text=talk[_NAME], role=Role.ANSWER, bold=True)), mark=Mark.PLAIN))
        rest = [talk[field] for field in (_POSITION, _ORGANIZATION, _NATIONALITY, _EMAIL) if talk[field]]
        blocks += [paragraph("; ".join(rest)), *EMPTY]
    return blocks


def _line(talk: Mapping[str, str]) -> str:
    rest = [talk[field] for field in (_POSITION, _ORGANIZATION, _TIME, _EMAIL) if talk[field]]
    return ", ".join((_bracketed(talk[_NAME], talk[_NATIONALITY]), *rest))


def _lines(talk: Mapping[str, str], fields: Sequence[str]) -> tuple[Block, ...]:
    return tuple(paragraph(talk[field]) for field in fields if talk[field]) or EMPTY


def _bracketed(name: str, what: str) -> str:
    return f"{name} ({what})" if what else name


def _printed(text: str) -> Run:
    return Run(text=text, role=Role.CAPTION)


SPEAKER_WAYS: dict[str, SpeakerWay] = {
    "each": each,
    "sentences": sentences,
    "several a line": several_a_line,
    "three columns": three_columns,
    "programme and addresses": programme_and_addresses,
    "name across": name_across,
    "as in a mail": addressed,
    "lettered": lettered,
    "captions with square brackets": squared_captions,
    "minuted": as_minuted,
}
