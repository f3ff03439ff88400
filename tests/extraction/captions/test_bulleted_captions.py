"""Captions that bullets, or signs on both sides, set off."""

import pytest

from wufgraph.documents import read_document
from wufgraph.extraction import extract
from wufgraph.extraction.captions.bulleted_captions import mark_bulleted_captions
from wufgraph.model import Report

HEADER = """Name of reporter: Ana Field
Title of event: Water for Kera
Date: 9 April 2014
Venue: Room 3
Time: 9:00 - 10:00
Name of organizing institution: Kera Trust
Country: Kenya
Number of participants: 60
"""
SUMMARY = "Two hundred residents met and talked about water. The mayor of Kera opened the day."
AGENDAS = [
    ("For Habitat III", "- Habitat III must hear tenants."),
    ("For post-2015", "- Count the toilets."),
    ("For the New Urban Agenda", "- Land is public."),
]
REWORDED = [
    ("What happened, in short", SUMMARY),
    ("Matching themes", "- Urban Energy\n- Youth"),
    ("Minutes", ""),
    ("Substance of the debate", "- Streets belong to all.\n- Buses should run at night."),
    ("Declarations and new issues", "\n".join(f"{caption}\n{said}" for caption, said in AGENDAS)),
    ("Asked of cities and governments", "- Plant trees.\n- Open the school yards."),
    ("Agreements and pledges, if any", "- Kera Trust and UN-Habitat signed an agreement on water."),
    ("Panel and chair", "Ana Field, Director, Kera Trust, Kenya"),
]
PRINTED = [
    "Summary of the Event (max: 300 words)",
    "Relevant Focus Areas (Refer to below: UN-Habitat's thematic areas) and cross-cutting issues",
    "Summary of the Discussion (max: total 500 words)",
    "Outline of the discussion/debates",
    "Key emerging issues and position documents/declarations towards",
    "Recommendations made during discussion",
    "Development of Partnerships, Networks and Synergies with UN-Habitat",
    "Detailed information about the speakers/presenters/moderators",
]
# Around a caption, and in front of it.
FRAMES = [">> {} <<", "> {} <", "<< {} >>", "« {} »", "[ {} ]", "== {} ==", "--- {} ---", "- {} -", "*** {} ***"]
FRAMES += ["~ {} ~", ":: {} ::", "• {} •", "► {} ◄", "// {} //", "★ {} ★", "-=[ {} ]=-", "<{}>"]
BULLETS = ["▶ {}", "» {}", ">> {}", "→ {}", "■ {}", "o {}", "§ {}", "-- {}", "=> {}", "+ {}"]


def read(kind: str, frame: str, captions: list[str]) -> Report:
    sections = zip(captions, (answer for _, answer in REWORDED), strict=True)
    text = HEADER + "\n" + "\n\n".join(f"{frame.format(caption)}\n{answer}".strip() for caption, answer in sections)
    if kind == "html":
        escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        text = "".join(f"<p>{line}</p>" for line in escaped.split("\n") if line)
    (report,) = extract(read_document(text.encode(), f"made.{kind}")).reports
    return report


@pytest.mark.parametrize("captions", [[caption for caption, _ in REWORDED], PRINTED], ids=["reworded", "printed"])
@pytest.mark.parametrize("frame", FRAMES + BULLETS)
@pytest.mark.parametrize("kind", ["txt", "html"])
def test_what_sets_captions_off_makes_no_list_of_them(kind: str, frame: str, captions: list[str]) -> None:
    report = read(kind, frame, captions)
    assert report.summary == SUMMARY
    assert (report.themes, report.cross_cutting) == (("urban-energy",), ("youth",))
    assert [str(one.agenda) for one in report.statements if one.agenda] == [
        "habitat-iii",
        "post-2015",
        "new-urban-agenda",
    ]
    assert [one.text for one in report.statements if one.kind == "recommendation"] == [
        "Plant trees.",
        "Open the school yards.",
    ]
    assert len(report.statements) == 8
    assert [one.name for one in report.speakers] == ["Ana Field"]


def test_points_that_stand_by_themselves_are_no_captions() -> None:
    points = "".join(f"- Drain {number} is mapped by those beside it.\nIt took a week.\n" for number in range(8))
    document = read_document(f"Outline of the discussion\n{points}".encode(), "made.txt")
    assert mark_bulleted_captions(document) == document


def test_a_few_words_in_signs_are_no_captions() -> None:
    document = read_document(b"Summary of the event\n[Photo of the stage]\nWe met.\n[Photo of the hall]\n", "made.txt")
    assert mark_bulleted_captions(document) == document
