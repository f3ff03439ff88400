"""Headers whose captions stand to the right of the answers."""

import pytest

from wufgraph.documents import read_document
from wufgraph.extraction import extract
from wufgraph.extraction.captions.mirrored_rows import turn_mirrored_rows
from wufgraph.extraction.captions.table import load_captions

ASKED = {
    "I am (name of the reporter)": "Ms Ana Field",
    "Title as in the programme": "Streets by night",
    "On which day?": "7 April 2014",
    "Where exactly?": "Room 3",
    "Hours: start + end": "9:00 - 10:30",
    "Institutions, organizers": "Alda Institute; Habitat Forum",
    "Where they are based": "Chad; Kenya",
    "Heads": "60",
}
BELOW = "\nSummary of the Event:\n\nLamps were counted.\n\nOutline of the discussion\n\n- Lamps are few.\n"
BELOW += "\nRecommendations:\n\n- Light the stops.\n"


def page(rows: list[tuple[str, str]], kind: str) -> bytes:
    if kind == "txt":
        return ("".join(f"{left}\t{right}\n" for left, right in rows) + BELOW).encode()
    cells = "".join(f"<tr><td>{left}</td><td>{right}</td></tr>" for left, right in rows)
    below = "".join(f"<p>{line}</p>" for line in BELOW.split("\n") if line)
    return f"<html><body><table>{cells}</table>{below}</body></html>".encode()


@pytest.mark.parametrize("kind", ["txt", "html"])
def test_a_header_is_read_from_right_to_left_as_from_left_to_right(kind: str) -> None:
    plain, turned = (
        extract(read_document(page(rows, kind), f"made.{kind}")).reports
        for rows in ([*ASKED.items()], [(answer, caption) for caption, answer in ASKED.items()])
    )
    assert plain[0].event.title == "Streets by night"
    assert [(one.reporter, one.event, one.organizers, one.summary) for one in turned] == [
        (one.reporter, one.event, one.organizers, one.summary) for one in plain
    ]


def test_a_header_with_its_captions_in_front_stays_as_it_is() -> None:
    document = read_document(page([*ASKED.items()], "html"), "made.html")
    assert turn_mirrored_rows(document, load_captions()) == document


def test_a_table_of_speakers_stays_as_it_is() -> None:
    rows = [("Full name", "Ana Field"), ("Nationality", "Chad"), ("Organization", "Hall of Alda"), ("Time", "9:00")]
    document = read_document(page(rows, "html"), "made.html")
    assert turn_mirrored_rows(document, load_captions()) == document
