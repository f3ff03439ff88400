"""Lists of speakers in lines that no bullets part."""

import pytest

from wufgraph.documents import read_document
from wufgraph.extraction import extract
from wufgraph.model import Speaker

FRONT = """Name of Reporter: Bo Hill
Title of event: Streets by night
Date: 7 April 2014
Venue: Room 1
Time: 9:00 - 10:00
Name of Organizing Institution(s): Kera Trust

Summary of the Event:
Lamps were counted.

Detail Information of Speakers/Presenters/Moderators:
"""
NAMES = ("Ana Field", "Cy Dale", "Ida Roy")


def read(lines: list[str], kind: str) -> tuple[Speaker, ...]:
    text = FRONT + "\n".join(lines) + "\n"
    if kind == "html":
        text = "".join(f"<p>{line}</p>" for line in text.split("\n") if line)
    (report,) = extract(read_document(text.encode(), f"made.{kind}")).reports
    return report.speakers


@pytest.mark.parametrize("kind", ["txt", "html"])
@pytest.mark.parametrize(
    ("line", "position"),
    [
        ("{}, programme officer at Kera Trust", "programme officer"),
        ("{} from the Kera Trust", None),
        ("{}, of Kera Trust", None),
        ("{}, representing Kera Trust", None),
        ("{}, Director, Kera Trust", "Director"),
    ],
)
def test_each_line_is_a_speaker(line: str, position: str | None, kind: str) -> None:
    speakers = read([line.format(name) for name in NAMES], kind)
    assert [(one.name, one.position, one.organization) for one in speakers] == [
        (name, position, "Kera Trust") for name in NAMES
    ]


@pytest.mark.parametrize("kind", ["txt", "html"])
def test_a_line_of_an_institution_and_its_country_is_no_speaker(kind: str) -> None:
    speakers = read([line for name in NAMES for line in (f"{name}, Director", "Kera Trust, Kenya")], kind)
    assert {one.name for one in speakers} <= {*NAMES}
