"""Captions side by side in one line."""

import pytest

from wufgraph.documents import read_document
from wufgraph.extraction import extract
from wufgraph.extraction.captions.shared_lines import split_shared_lines
from wufgraph.extraction.captions.table import load_captions

SPEAKERS = """Nombre del reportero: Paola Méndez
Fecha: 11 de abril de 2014     Hora: 10:30 – 11:30
Lugar: Ágora
Resumen del evento:
Mujeres constructoras contaron cómo levantaron barrios.
Información detallada de los ponentes:
Nombre completo: Sra. Ana Falú     Nacionalidad: argentina
Organización/Institución: Red Mujer y Hábitat     Hora: 10:35
Cargo: Directora     Correo: afalu@red.example
"""


def lines(text: str) -> list[str]:
    """The blocks of a text after its lines were split."""
    document = read_document(text.encode(), "made.txt")
    split = split_shared_lines(document, load_captions())
    assert split.text == document.text
    return [block.span.of(split.text) for block in split.blocks]


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("Date: 9 April     Venue: Room 3", ["Date: 9 April", "Venue: Room 3"]),
        ("Date: 9 April   Time: 9:00   Venue: Room 3", ["Date: 9 April", "Time: 9:00", "Venue: Room 3"]),
        ("Nationality:     Time: 10:35", ["Nationality:", "Time: 10:35"]),
        ("- Nationality: Kenyan    Time: 10:35", ["Nationality: Kenyan", "Time: 10:35"]),
    ],
    ids=["two", "three", "no answer to the first", "item"],
)
def test_each_caption_has_a_block(text: str, blocks: list[str]) -> None:
    assert lines(text) == blocks


@pytest.mark.parametrize(
    "text",
    ["Venue: Room 3    second floor", "Date: 9 April Time: 9:00", "Venue: Room 3     opposite: the lifts"],
    ids=["no colon", "no gap", "no caption"],
)
def test_other_lines_stay_whole(text: str) -> None:
    assert lines(text) == [text]


def test_two_columns_of_captions_are_read() -> None:
    (report,) = extract(read_document(SPEAKERS.encode(), "made.txt")).reports
    (speaker,) = report.speakers
    assert (str(report.event.date), report.event.start) == ("2014-04-11", "10:30")
    assert (speaker.name, speaker.nationality, speaker.organization, speaker.time, speaker.position) == (
        "Ana Falú",
        ("AR",),
        "Red Mujer y Hábitat",
        "10:35",
        "Directora",
    )
