"""Reports on the events of a made-up programme, with the slips and gaps that reports have; whose is whose is known."""

import random
from collections.abc import Sequence

from wufgraph.model import Event, Organizer, Report

from .programmes import Truth, make_events


def make_reports(events: Sequence[Truth], share: float = 0.75, seed: int = 11) -> list[tuple[Report, str | None]]:
    """Reports on some of the events, each with the number of its event; one in twenty is on none of the programme."""
    chance = random.Random(seed)
    made: list[tuple[Report, str | None]] = []
    for event in events:
        if chance.random() < share:
            made.append((_report(event, chance), event.number))
    for event in make_events(len(made) // 20, seed=seed + 1):
        stranger = Event(
            title=f"Assembly {event.title[::-1]}", date=event.date, start=event.start, venue=f"Tent {event.room[5:]}"
        )
        made.append((Report(file="s.docx", event=stranger, organizers=(Organizer(name="Quill Society"),)), None))
    return made


def _report(event: Truth, chance: random.Random) -> Report:
    title, number = event.title, event.number
    slip = chance.random()
    if slip < 0.15:
        title = title.partition(":")[0] if chance.random() < 0.5 else title.upper()
    elif slip < 0.3:
        place = chance.randrange(len(title) - 1)
        title = title[:place] + title[place + 1] + title[place] + title[place + 2 :]
    return Report(
        file="r.docx",
        event=Event(
            title=title,
            number=chance.choice((number, number.replace(" ", "-"), number.replace(" ", " 0"), None)),
            date=event.date if chance.random() < 0.9 else None,
            start=event.start if chance.random() < 0.85 else None,
            venue=chance.choice((event.room, f"{event.room}, Plaza Mayor", None)),
        ),
        organizers=tuple(Organizer(name=name) for name in event.organizers[: chance.choice((1, 3))]),
    )
