"""Captions of sections that end with a document's own sign."""

import pytest

from wufgraph.documents import read_document
from wufgraph.extraction import extract

HEADER = (
    "Name of reporter{0} Ana Field\nTitle of event{0} Pipes\nDate{0} 9 April 2014\nVenue{0} Room 7\n"
    "Time{0} 9:00 - 10:00\n"
)
PEOPLE = (
    "Kera Trust: Ms Ana Field (director; Kenyan; 9:00; ana@kera.example)\n"
    "Kera Trust: Mr Bo Hill (adviser; Peruvian; 9:12; bo@kera.example)\n"
)


@pytest.mark.parametrize("sign", [">", "=", "→", " |"])
def test_a_caption_with_a_colon_within_and_a_sign_at_its_end_is_one(sign: str) -> None:
    text = HEADER.format(sign) + (
        f"\nSummary of the event{sign}\n\nWe met to talk about pipes and those who lay them.\n\n"
        f"Partnerships{sign}\n\n- Nobody signed anything.\n\nPanel + chair: details{sign}\n\n{PEOPLE}"
    )
    (report,) = extract(read_document(text.encode(), "made.txt")).reports
    assert [(one.name, one.position, one.organization) for one in report.speakers] == [
        ("Ana Field", "director", "Kera Trust"),
        ("Bo Hill", "adviser", "Kera Trust"),
    ]
    assert [one.text for one in report.statements] == ["Nobody signed anything."]


def test_a_question_mark_takes_the_place_of_the_sign() -> None:
    parts = {
        "Summary of the event =": "We met to talk about pipes and those who lay them.",
        "How the talk unfolded =": "Pipes follow those who pay.",
        "Statements towards the agendas =": "The agenda has our support.",
        "So, what to do?": "Pay sweepers for the hours they walk to work.",
        "Partner news =": "Nobody signed anything.",
    }
    cells = "".join(f"<table><tr><td><b>{head}</b><p>{said}</p></td></tr></table>" for head, said in parts.items())
    page = "".join(f"<p>{line}</p>" for line in HEADER.format(":").split("\n")) + cells
    (report,) = extract(read_document(page.encode(), "made.html")).reports
    assert [one.text for one in report.statements if one.kind == "recommendation"] == [parts["So, what to do?"]]


def test_an_address_in_angles_is_no_caption() -> None:
    text = HEADER.format(":") + "\nSpeakers\nName: Bo Hill\nNationality: Peruvian\nContact address: <bo@kera.example>\n"
    (report,) = extract(read_document(text.encode(), "made.txt")).reports
    assert [one.email for one in report.speakers] == ["bo@kera.example"]
