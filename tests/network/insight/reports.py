"""Made-up reports of a small forum, and a store of them."""

import datetime as dt
from pathlib import Path

from tests.pipeline.reports import save
from wufgraph.model import (
    Event,
    Figure,
    Organizer,
    Partnership,
    PartnershipStage,
    Report,
    Speaker,
    Statement,
    StatementKind,
)
from wufgraph.pipeline import build
from wufgraph.store import EmbeddedStore

HARBOUR = Organizer(name="Harbour Trust", country="KE")
MEADOW = Organizer(name="Meadow Institute", country="FR")
QUARRY = Organizer(name="Quarry Observatory", country="EC")
LAGOON = Organizer(name="Lagoon Network", country="SN")


def report(title: str, organizers: tuple[Organizer, ...], *statements: Statement, **changes: object) -> Report:
    """A report on an event about land."""
    return Report(
        file=f"{title.lower()}.docx",
        event=Event(title=title, date=dt.date(2014, 4, 7)),
        organizers=organizers,
        statements=statements,
        **{"themes": ("land-and-gltn",), **changes},  # type: ignore[arg-type]
    )


def recommend(text: str, figures: tuple[Figure, ...] = ()) -> Statement:
    """A recommendation."""
    return Statement(kind=StatementKind.RECOMMENDATION, text=text, figures=figures)


PLEDGE = Partnership(
    parties=("Meadow Institute", "Harbour Trust"),
    stage=PartnershipStage.COMMITTED,
    amount=40000,
    currency="EUR",
    due="March 2015",
    text="Meadow Institute gives Harbour Trust 40,000 euros by March 2015; write to ana@mail.example.",
)
TALK = Partnership(
    parties=("Harbour Trust", "Quarry Observatory"), text="Harbour Trust may work with Quarry Observatory."
)
FORUM = (
    report(
        "Alpha",
        (HARBOUR, MEADOW),
        recommend(
            "Publish <b>land</b> prices as open data, with 12% of budgets.",
            (Figure(value=12, unit="percent", text="12% of budgets"),),
        ),
        partnerships=(PLEDGE,),
        speakers=(Speaker(name="Ana Alda", honorific="Ms", nationality=("KE",), organization="Harbour Trust"),),
    ),
    report("Beta", (QUARRY, MEADOW), recommend("Use land readjustment and not expropriation."), partnerships=(TALK,)),
    report("Gamma", (LAGOON,), recommend("Land prices: publish them as open data.")),
    report("Delta", (QUARRY,), recommend("Plant trees."), themes=("urban-energy",)),
)


def store_of(folder: Path, *reports: Report) -> EmbeddedStore:
    """A store of reports, as a build of their records makes it."""
    store = EmbeddedStore(folder / "store", read_only=False)
    summary = build(save(folder / "records", *reports), store)
    assert summary.failed == ()
    return store
