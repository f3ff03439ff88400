"""Small records that differ where a test wants them to."""

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

from wufgraph.evaluation.comparing import Comparison, compare
from wufgraph.evaluation.matching import Told
from wufgraph.evaluation.pairs import Pair
from wufgraph.model import (
    Agenda,
    Event,
    EventType,
    Organizer,
    Participants,
    Partnership,
    PartnershipKind,
    PartnershipStage,
    Report,
    Speaker,
    Statement,
    StatementKind,
    StatementSubkind,
)
from wufgraph.record import write_record

FULL = Report(
    file="report.docx",
    reporter="Ana Ruiz",
    event=Event(
        title="Homes",
        number="12",
        type=EventType.SIDE_EVENT,
        date=dt.date(2014, 4, 9),
        start="14:45",
        end="15:45",
        venue="Room 1",
        participants=Participants(min=60, max=60),
    ),
    organizers=(Organizer(name="Alda", acronym="AL", country="CO", city="Cali"), Organizer(name="Observatory")),
    unaligned_bases=("Kenya",),
    themes=("safety", "resilience"),
    cross_cutting=("gender",),
    other_themes=("ports",),
    summary="All said.",
    statements=(
        Statement(kind=StatementKind.DISCUSSION, text="Who pays?", subkind=StatementSubkind.QUESTION, heading="Money"),
        Statement(kind=StatementKind.POSITION, text="Land is a right.", agenda=Agenda.HABITAT_III),
    ),
    partnerships=(
        Partnership(
            parties=("Alda", "Observatory"),
            kind=PartnershipKind.MOU,
            stage=PartnershipStage.SIGNED,
            amount=10.0,
            currency="EUR",
            due="2015",
            text="They signed.",
        ),
    ),
    speakers=(
        Speaker(
            name="Ana Ruiz",
            honorific="Dr",
            nationality=("CO", "ES"),
            organization="Alda",
            position="Director",
            time="14:45",
            email="ana@alda.example",
        ),
        Speaker(name="Ben Otieno", position="Planner"),
    ),
)


def event(**changes: Any) -> Report:
    """The full record with another event."""
    return replace(FULL, event=replace(FULL.event, **changes))


def compared(predicted: Report | None, gold: Report | None = FULL) -> Comparison:
    """A predicted record beside the full one."""
    sides = [Told(path=Path("r.json"), place=0, report=one) if one else None for one in (predicted, gold)]
    return compare(Pair(name="r", predicted=sides[0], gold=sides[1], traits={"format": ("docx",), "language": ("en",)}))


def counts_of(field: str, predicted: Report | None, gold: Report | None = FULL) -> tuple[int, int, int]:
    """Right, predicted and gold cases of one field."""
    counts = compared(predicted, gold).counts[field]
    return counts.correct, counts.predicted, counts.gold


def save(folder: Path, *reports: Report, **named: Report) -> Path:
    """Write records into a folder, under the name of their file or under one of their own."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, report in [*((Path(one.file).stem, one) for one in reports), *named.items()]:
        (folder / f"{name}.json").write_bytes(write_record(report))
    return folder
