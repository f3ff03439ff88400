"""Made-up programmes of events as secretariats keep them, with what is true of each row."""

import csv
import datetime as dt
import io
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

FIRST_DAY = dt.date(2014, 4, 5)
TYPES = ("networking-event", "side-event", "training-event")
CODES = {"networking-event": "NE", "side-event": "SE", "training-event": "TE"}
TYPE_WORDS = {
    "en": {"networking-event": "Networking Event", "side-event": "Side Event", "training-event": "Training Event"},
    "es": {
        "networking-event": "Evento de networking",
        "side-event": "Evento paralelo",
        "training-event": "Evento de capacitación",
    },
    "fr": {
        "networking-event": "Événement de réseautage",
        "side-event": "Événement parallèle",
        "training-event": "Événement de formation",
    },
}
MONTH = {"en": "April", "es": "de abril", "fr": "avril"}
TOPICS = {
    "en": (
        "Safer streets",
        "Housing for all",
        "Urban water",
        "Green jobs",
        "Land records",
        "Youth and space",
        "Slum mapping",
    ),
    "es": (
        "Calles seguras",
        "Vivienda para todos",
        "Agua urbana",
        "Empleo verde",
        "Catastro",
        "Juventud y espacio",
        "Barrios",
    ),
    "fr": (
        "Rues sûres",
        "Logement pour tous",
        "Eau urbaine",
        "Emplois verts",
        "Cadastre",
        "Jeunesse et espace",
        "Quartiers",
    ),
}
LINKS = {
    "en": ("in", "for", "after", "beyond"),
    "es": ("en", "para", "después de", "más allá de"),
    "fr": ("à", "pour", "après", "au-delà de"),
}
PLACES = (
    "Montaraz",
    "Puerto Lindo",
    "Kisenga",
    "Vaudreal",
    "Halden",
    "Noranda",
    "Tamarin",
    "Ostrava Nova",
    "Belmar",
    "Sofala",
)
BODIES = ("Institute", "Foundation", "Alliance", "Observatory", "Council", "Network")
STEMS = ("Alder", "Birken", "Cedrela", "Dunmore", "Elbrus", "Farol", "Gaviota", "Harmattan", "Ilex", "Jacaranda")


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """What is true of one event."""

    number: str
    title: str
    type: str
    date: dt.date
    start: str
    end: str
    room: str
    organizers: tuple[str, ...]
    country: str


def make_events(count: int, language: str = "en", seed: int = 7) -> list[Truth]:
    """Events with distinct titles, in the order of their numbers."""
    chance = random.Random(seed)
    found, counts = [], dict.fromkeys(TYPES, 0)
    for place in range(count):
        kind = TYPES[place % len(TYPES)]
        counts[kind] += 1
        hour = chance.choice((9, 11, 14, 16))
        title = (
            f"{chance.choice(TOPICS[language])} {chance.choice(LINKS[language])} {chance.choice(PLACES)}: "
            f"{chance.choice(TOPICS[language]).lower()} {chance.choice(LINKS[language])} "
            f"{chance.choice(PLACES)} {place + 1}"
        )
        organizers = tuple(
            f"{stem} {chance.choice(BODIES)}" for stem in chance.sample(STEMS, chance.choice((1, 1, 2, 3)))
        )
        found.append(
            Truth(
                number=f"{CODES[kind]} {counts[kind]}",
                title=title,
                type=kind,
                date=FIRST_DAY + dt.timedelta(days=chance.randrange(7)),
                start=f"{hour:02}:00",
                end=f"{hour + 2:02}:00",
                room=f"Room {chance.randrange(1, 40)}",
                organizers=organizers,
                country=chance.choice(("Kenya", "Brazil", "France", "Japan")),
            )
        )
    return found


Cells = list[object]


def write_workbook(path: Path, rows: Sequence[Cells], merged: Sequence[str] = (), sheet: str = "Programme") -> Path:
    """Save rows as a workbook."""
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = sheet
    for row in rows:
        page.append(row)
    for place in merged:
        page.merge_cells(place)
    book.save(path)
    return path


def write_text(path: Path, rows: Sequence[Cells], delimiter: str = ",", encoding: str = "utf-8") -> Path:
    """Save rows as text with separators."""
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows([["" if c is None else str(c) for c in row] for row in rows])
    path.write_bytes(out.getvalue().encode(encoding))
    return path


# -- one way of keeping a programme each


def plain(path: Path, events: Sequence[Truth]) -> Path:
    """A clean table in English, dates as dates."""
    rows: list[Cells] = [
        ["No.", "Event title", "Type", "Date", "Start", "End", "Room", "Organizers", "Country", "Contact e-mail"]
    ]
    for e in events:
        hours = [dt.time.fromisoformat(e.start), dt.time.fromisoformat(e.end)]
        rows.append(
            [
                e.number,
                e.title,
                TYPE_WORDS["en"][e.type],
                e.date,
                *hours,
                e.room,
                "; ".join(e.organizers),
                e.country,
                "ana@alder.example",
            ]
        )
    return write_workbook(path.with_suffix(".xlsx"), rows)


def titled_with_two_headers(path: Path, events: Sequence[Truth]) -> Path:
    """Title rows above, a header of two rows with merged cells, a blank line, and totals below."""
    rows: list[Cells] = [
        ["SEVENTH SESSION OF THE WORLD URBAN FORUM – PROGRAMME OF EVENTS"],
        ["Version of 28 March 2014, subject to change"],
        [],
        ["Event", None, "When", None, None, "Where", "Who", None],
        ["Number", "Title", "Date", "From", "To", "Room", "Lead organizer", "Partners"],
    ]
    for n, e in enumerate(events):
        if n and n % 500 == 0:
            rows.append([])
        first, *others = e.organizers
        rows.append([e.number, e.title, f"{e.date.day} April", e.start, e.end, e.room, first, ", ".join(others)])
    rows += [[], ["Total", f"{len(events)} events"], ["* rooms may change on the day"]]
    return write_workbook(path.with_suffix(".xlsx"), rows, ("A1:H1", "A4:B4", "C4:E4", "G4:H4"))


def spanish_windows(path: Path, events: Sequence[Truth]) -> Path:
    """A semicolon list in windows-1252, "9 de abril", ranges of time, dates told once for each day."""
    rows: list[Cells] = [
        ["Programa de eventos"],
        [],
        [
            "N.º",
            "Nombre del evento",
            "Tipo de evento",
            "Fecha",
            "Horario",
            "Sala",
            "Instituciones organizadoras",
            "País",
        ],
    ]
    for e in events:
        hours = f"{e.start} a {e.end} h"
        day = f"{e.date.day} de abril"
        rows.append(
            [e.number, e.title, TYPE_WORDS["es"][e.type], day, hours, e.room, "\n".join(e.organizers), e.country]
        )
    rows.append(["Fuente: Secretaría del Foro"])
    return write_text(path.with_suffix(".csv"), rows, ";", "windows-1252")


def french_banners(path: Path, events: Sequence[Truth]) -> Path:
    """A tab list in UTF-16, the day in a line of its own and the header again, times as "14h00 – 16h00"."""
    header: Cells = ["Code", "Intitulé", "Type d'événement", "Horaire", "Salle", "Organisateurs", "Observations"]
    rows: list[Cells] = [["Programme des événements"], header]
    day = None
    for e in sorted(events, key=lambda one: one.date):
        if e.date != day:
            day = e.date
            rows += [[f"{day.day} avril 2014"], header]
        hours = f"{e.start[:2]}h{e.start[3:]} – {e.end[:2]}h{e.end[3:]}"
        rows.append([e.number, e.title, TYPE_WORDS["fr"][e.type], hours, e.room, " ; ".join(e.organizers), ""])
    return write_text(path.with_suffix(".tsv"), rows, "\t", "utf-16")


def serials(path: Path, events: Sequence[Truth]) -> Path:
    """What is left of a spreadsheet that was pasted as values: days and times as numbers."""
    rows: list[Cells] = [["ID", "Title", "Category", "Date", "Start time", "End time", "Venue", "Organization(s)"]]
    for e in events:
        day = (e.date - dt.date(1899, 12, 30)).days
        start, end = (round(int(hour[:2]) / 24, 6) for hour in (e.start, e.end))
        rows.append([e.number, e.title, e.type.replace("-", " "), day, start, end, e.room, "; ".join(e.organizers)])
    return write_workbook(path.with_suffix(".xlsx"), rows)


def rows_for_organizers(path: Path, events: Sequence[Truth]) -> Path:
    """A row for each organizer, the event's own cells merged over them, the day merged over its events."""
    rows: list[Cells] = [["Day", "Session no.", "Session title", "Time slot", "Location", "Institution"]]
    merged, start = [], 2
    for e in events:
        for n, organizer in enumerate(e.organizers):
            own: Cells = [f"{e.date:%A} {e.date.day} April 2014", e.number, e.title, f"{e.start}-{e.end}", e.room]
            rows.append([*(own if n == 0 else [None] * 5), organizer])
        if len(e.organizers) > 1:
            last = start + len(e.organizers) - 1
            merged += [f"{get_column_letter(c)}{start}:{get_column_letter(c)}{last}" for c in range(1, 6)]
        start += len(e.organizers)
    return write_workbook(path.with_suffix(".xlsx"), rows, merged)


Writer = Callable[[Path, Sequence[Truth]], Path]
WAYS: dict[str, tuple[Writer, str]] = {
    "clean": (plain, "en"),
    "two header rows, totals": (titled_with_two_headers, "en"),
    "Spanish, windows-1252": (spanish_windows, "es"),
    "French, day in a line": (french_banners, "fr"),
    "numbers for days and times": (serials, "en"),
    "a row per organizer": (rows_for_organizers, "en"),
}


def without(one: Truth, **changes: object) -> Truth:
    """An event with something else."""
    return replace(one, **changes)  # type: ignore[arg-type]
