"""Gold records: what a perfect reader gets from a report, told by its content file."""

from collections.abc import Mapping
from typing import Any

import msgspec

from wufgraph.model import (
    Agenda,
    Event,
    Participants,
    Partnership,
    Report,
    Speaker,
    Statement,
    StatementKind,
)

from .answers import AGENDAS, Line, Mark
from .content import Attendance, Deal, Entry, Talk
from .printed import cross_cutting_slugs, theme_slugs

_KINDS = {
    "outline": StatementKind.DISCUSSION,
    **dict.fromkeys(AGENDAS, StatementKind.POSITION),
    "recommendations": StatementKind.RECOMMENDATION,
    "partnerships": StatementKind.PARTNERSHIP,
}
# Of a statement: what it says in passing, which the content files do not tell.
_FROM_PROSE = ("issues", "figures", "mentions", "asserted_by")
_LEFT_OUT = ("supporters", "roundtable", "sha256", "sections", "evidence", "unread", "unmatched", "warnings")


def read_perfectly(entry: Entry) -> Report:
    """The record of a report, without how it was read."""
    chosen = [slug for slug in theme_slugs() if slug in entry.themes.read]
    if len(chosen) != len(entry.themes.read):
        raise ValueError(f"{entry.file}: expected themes of the form, found {entry.themes.read}")
    statements = read_statements(entry.form.answers)
    return Report(
        file=entry.file,
        language=entry.language,
        reporter=entry.reporter.read,
        event=Event(
            title=entry.title.read,
            number=entry.title.number,
            type=entry.type,
            date=entry.date.read,
            start=entry.time.start,
            end=entry.time.end,
            venue=_folded(entry.venue) or None,
            participants=_read_participants(entry.participants),
        ),
        organizers=tuple(entry.organizers.read),
        unaligned_bases=tuple(entry.organizers.unaligned),
        themes=tuple(slug for slug in chosen if slug not in cross_cutting_slugs()),
        cross_cutting=tuple(slug for slug in chosen if slug in cross_cutting_slugs()),
        other_themes=tuple(entry.themes.other),
        summary=_folded(" ".join(line.text for line in entry.form.answers.get("summary", ()))) or None,
        statements=statements,
        partnerships=tuple(_read_partnership(deal, statements, entry.file) for deal in entry.partnerships),
        speakers=tuple(map(_read_speaker, entry.speakers)),
    )


def write_gold(report: Report) -> bytes:
    """Spell a gold record: all that a reader should get, without how it got it."""
    record: dict[str, Any] = msgspec.to_builtins(report)
    for key in _LEFT_OUT:
        del record[key]
    for statement in record["statements"]:
        for key in _FROM_PROSE:
            del statement[key]
    return msgspec.json.format(msgspec.json.encode(record), indent=2) + b"\n"


def _read_participants(said: Attendance) -> Participants | None:
    return Participants(min=said.min, max=said.max, approximate=said.approximate) if said.written else None


def read_statements(answers: Mapping[str, tuple[Line, ...]]) -> tuple[Statement, ...]:
    """The statements in the lines of each section and agenda."""
    return tuple(
        statement
        for section, kind in _KINDS.items()
        for statement in _read_section(kind, section, answers.get(section, ()))
    )


def _read_section(kind: StatementKind, section: str, lines: tuple[Line, ...]) -> list[Statement]:
    statements: list[Statement] = []
    heading: str | None = None
    for line in lines:
        if line.mark is Mark.HEADING:
            heading = _folded(line.text).rstrip(" :")
        elif not line.void:
            statement = Statement(
                kind=kind,
                subkind=line.subkind if kind == StatementKind.DISCUSSION else None,
                agenda=Agenda(section) if section in AGENDAS else None,
                level=2 if line.mark is Mark.SUB_BULLET else 1,
                heading=heading,
                text=_folded(line.text),
            )
            statements.append(statement)
    return statements


def _read_partnership(deal: Deal, statements: tuple[Statement, ...], file: str) -> Partnership:
    declared = [s.text for s in statements if s.kind == StatementKind.PARTNERSHIP]
    said = [text for text in declared if text.startswith(deal.says)]
    if len(said) != 1:
        raise ValueError(f"{file}: expected one statement to begin with {deal.says!r}, found {len(said)}")
    return Partnership(
        parties=tuple(deal.parties),
        kind=deal.kind,
        stage=deal.stage,
        amount=deal.amount,
        currency=deal.currency,
        due=deal.due,
        text=said[0],
    )


def _read_speaker(talk: Talk) -> Speaker:
    _, _, organization, _, position, email = talk.written
    return Speaker(
        name=talk.name,
        honorific=talk.honorific,
        nationality=tuple(talk.nationality),
        organization=_folded(organization) or None,
        position=_folded(position) or None,
        time=talk.time,
        email=email or None,
    )


def _folded(text: str) -> str:
    return " ".join(text.split())
