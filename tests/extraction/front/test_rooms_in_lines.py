"""Rooms in a line without captions, beside the day and the hour."""

from itertools import permutations

import pytest

from wufgraph.documents import read_document
from wufgraph.extraction import extract

HEAD = "Networking Event 24: Pipes and who pays\n{}\n\nReported by: Ana Field\nOrganisers: Kera Trust\n"
REST = "Approximate number of participants: 60\nSummary of the Event: We met to talk of pipes.\n"
ROOMS = (
    "Hall C, upstairs",
    "Yellow Hall (level 2)",
    "Plaza Mayor, meeting room 11",
    "The room with the round tables, Red Pavilion",
    "La sala de las mesas redondas, Pabellón Rojo",
    "Auditorio, piso 2",
    "Salle jaune (niveau 2)",
    "Pavillon 4, petite salle près de l'escalier",
    "Room 5",
)


def moment(line: str) -> tuple[str | None, ...]:
    (report,) = extract(read_document((HEAD.format(line) + REST).encode(), "made.txt")).reports
    event = report.event
    return str(event.date), event.start, event.end, event.venue


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("mark", [" | ", " – ", " / ", " • ", "; "])
def test_the_whole_room_is_read_between_marks(room: str, mark: str) -> None:
    for day in ("Saturday 5 April 2014", "5-IV-2014", "2014-04-05"):
        for parts in permutations((day, "14:15-16:15", room)):
            assert moment(mark.join(parts)) == ("2014-04-05", "14:15", "16:15", room)


@pytest.mark.parametrize(
    ("line", "room"),
    [
        ("5 April 2014, 14:15-16:15, Hall C, upstairs", "Hall C, upstairs"),
        ("Yellow Hall (level 2), 5 April 2014, 14:15-16:15", "Yellow Hall (level 2)"),
        ("The event took place in Room 5 on 5 April 2014 from 14:15 to 16:15.", "Room 5"),
        ("We met in the Red Pavilion, with many others, on 5 April 2014 from 14:15 to 16:15.", "Red Pavilion"),
    ],
)
def test_a_room_between_commas_and_in_a_sentence(line: str, room: str) -> None:
    assert moment(line) == ("2014-04-05", "14:15", "16:15", room)
